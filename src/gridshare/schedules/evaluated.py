"""A plan of a site next to doing nothing, and the part of both that is bound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.assets.kind import AssetKind
from gridshare.parts import Decisions, Ints
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.proof import Proof
from gridshare.sites.site import Site


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What follows from a plan of a site, and from doing nothing.

    Attributes:
        site: The site.
        plan: What follows from the plan; the very baseline where nothing better was found.
        baseline: What follows from doing nothing.
        scenarios: What follows from the plan in each of the site's scenarios; None where that was not worked out.
    """

    site: Site
    plan: Evaluation
    baseline: Evaluation
    scenarios: tuple[Evaluation, ...] | None = None

    @property
    def is_baseline(self) -> bool:
        """Whether the plan is doing nothing."""
        return self.plan is self.baseline


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan that passed the independent check.

    Attributes:
        seen: Over all that the plan sees.
        bound: Over the steps that it binds; the same object where it looks no further.
        proof: How good the plan is, over all that it sees.
        seconds: How long it took [s].
    """

    seen: Evaluated
    bound: Evaluated
    proof: Proof
    seconds: float


def names_of(kind: AssetKind[Any, Any], arrays: Any, site: Site) -> list[tuple[int, str]]:
    """Asset and name of each row of a kind's decisions; an asset itself has no other name than its own."""
    if kind.parts is None:
        return [(k, place.name) for k, place in enumerate(site.of_kind(kind.name))]
    return [(owner, str(facts["name"])) for owner, facts in kind.parts(arrays)]


def rows_in(kind: AssetKind[Any, Any], longer: Site, site: Site) -> Ints:
    """Where the rows of a site's decisions are in those of a longer time."""
    there = {name: k for k, name in enumerate(names_of(kind, longer.kinds[kind.name], longer))}
    own = names_of(kind, site.kinds[kind.name], site)
    return np.array([there[name] for name in own], dtype=np.int64)


def first_steps(longer: Site, site: Site, decisions: Mapping[str, Decisions]) -> dict[str, Decisions]:
    """What was decided for a longer time, for a site that is its first steps."""
    n = site.grid.n_steps
    return {
        kind.name: {name: values[rows_in(kind, longer, site), :n] for name, values in decisions[kind.name].items()}
        for kind, _ in site.asset_kinds
    }
