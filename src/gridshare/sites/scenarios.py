"""Other ways in which the time ahead may turn out, as a site's assets state them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gridshare.assets import KINDS
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.plain import plain

_IN_SCENARIO = re.compile(r"\.scenarios\[\d+\]")


@dataclass(frozen=True, slots=True)
class Scenario:
    """A way in which the time ahead may turn out.

    Attributes:
        weight: Its probability.
        kinds: Name of kind -> its arrays, of the kinds that differ from the site's.
    """

    weight: float
    kinds: Mapping[str, Any]


def scenarios_of(of_kind: Mapping[str, Sequence[Placed[Any]]], context: Context) -> tuple[Scenario, ...]:
    """The scenarios of a site: those with the same number of all assets that have any are one; else that is refused.

    Args:
        of_kind: Name of kind -> its documents, in the order of its arrays.
        context: Gets what is wrong with them, but for what is wrong with the site itself.
    """
    ways = {p.path: p.document.in_scenarios() for placed in of_kind.values() for p in placed}
    ways = {path: found for path, found in ways.items() if found}
    if not ways:
        return ()
    first, *others = ways
    weights = [weight for weight, _ in ways[first]]
    for path in others:
        if [weight for weight, _ in ways[path]] != weights:
            context.refuse(
                f"{path}.scenarios",
                "scenario_weights",
                f"weights {', '.join(f'{plain(weight)}' for weight, _ in ways[path])}",
                f"those of {first}.scenarios: {', '.join(f'{plain(weight)}' for weight in weights)}",
                "A scenario is a way in which the whole day goes: give each asset as many, in the same order.",
            )
            return ()
    return tuple(Scenario(weight, _kinds(of_kind, ways, k, context)) for k, weight in enumerate(weights))


def _kinds(
    of_kind: Mapping[str, Sequence[Placed[Any]]], ways: Mapping[str, Sequence[Any]], k: int, context: Context
) -> dict[str, Any]:
    """The arrays of the kinds of which an asset differs in scenario k."""
    known = {(p.where, p.code) for p in context.problems}
    here = replace(context, problems=[], notes=[])
    kinds = {
        kind.name: kind.resolve(
            [
                replace(p, document=ways[p.path][k][1], path=f"{p.path}.scenarios[{k}]") if p.path in ways else p
                for p in of_kind[kind.name]
            ],
            here,
        )
        for kind in KINDS
        if any(p.path in ways for p in of_kind.get(kind.name, ()))
    }
    new = (p for p in here.problems if (_IN_SCENARIO.sub("", p.where), p.code) not in known)
    context.problems.extend(new)
    return kinds
