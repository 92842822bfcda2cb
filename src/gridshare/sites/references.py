"""Names within a site: each is given once, and what is named is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Any

import numpy as np

from gridshare.context import Context
from gridshare.documents.listing import MOST_PROBLEMS
from gridshare.errors import Problem
from gridshare.names import composed, look
from gridshare.parts import Ints
from gridshare.sites.document import SiteDocument

_MOST_NAMED = 30
_MOST_COMPARED = 500


def walk(document: SiteDocument) -> Iterator[tuple[Any, int, str]]:
    """Every asset, the index of its member, and its path."""
    for m, member in enumerate(document.members):
        for k, asset in enumerate(member.assets):
            yield asset, m, f"members[{m}].assets[{k}]"


def refuse_names(document: SiteDocument, context: Context) -> None:
    """Refuse names that are given twice."""
    for what, places in (
        ("member", [(m.name, f"members[{k}].name") for k, m in enumerate(document.members)]),
        ("feeder", [(f.name, f"feeders[{k}].name") for k, f in enumerate(document.feeders)]),
        ("asset", [(a.name, f"{path}.name") for a, _, path in walk(document)]),
    ):
        seen: dict[str, str] = {}
        for name, path in places:
            if (alike := look(name)) in seen:
                context.refuse(
                    path, "duplicate_name", f"{name!r}, which {seen[alike]} has too", f"{what}s of different names",
                    "Give one of them another name.",
                )  # fmt: skip
            seen.setdefault(alike, path)


def feeder_tree(document: SiteDocument, context: Context) -> Ints:
    """Index of the feeder that feeds each feeder, -1 for the group's connection; cycles are refused."""
    names = places_of(f.name for f in document.feeders)
    within = np.full(len(document.feeders), -1, dtype=np.int64)
    for k, feeder in enumerate(document.feeders):
        if feeder.within is not None:
            within[k] = index_of(feeder.within, names, f"feeders[{k}].within", "feeder", context)
    known = np.zeros(len(within), dtype=np.bool_)  # to lead to the group's connection
    for k in range(len(within)):
        seen: dict[int, None] = {}
        at = k
        while at >= 0 and not known[at] and at not in seen:
            seen[at] = None
            at = int(within[at])
        if at >= 0 and not known[at]:
            chain = [document.feeders[i].name for i in (*list(seen)[list(seen).index(at) :], at)]
            context.refuse(
                f"feeders[{at}].within", "feeder_cycle", _some(chain, " within "), "a tree: no feeder within itself",
                "Leave out `within` of the feeder nearest to the grid.",
            )  # fmt: skip
            within[at] = -1
        known[list(seen)] = True
    return within


def places_of(names: Iterable[str]) -> dict[str, int]:
    """Name -> its place, the first where it is given twice."""
    found: dict[str, int] = {}
    for k, name in enumerate(names):
        found.setdefault(name, k)
    return found


def index_of(name: str, known: Mapping[str, int], where: str, what: str, context: Context) -> int:
    """Place of a name among those known, -1 and a problem where it is none of them."""
    if (name := composed(name)) in known:
        return known[name]
    is_listed = len(context.problems) <= MOST_PROBLEMS  # what comes after is counted and not read
    close = get_close_matches(name, islice(known, _MOST_COMPARED), 1) if is_listed else []
    problem = Problem(
        where,
        f"unknown_{what.replace(' ', '_')}",
        f"{what} {name!r}",
        f"one of {_some(list(map(repr, known)), ', ')}" if known else f"no {what}: the site has none",
        f"Did you mean {close[0]!r}?" if close else "",
    )
    if not is_listed or problem not in context.problems:
        context.problems.append(problem)
    return -1


def _some(names: Sequence[str], joint: str) -> str:
    """Names in words; of very many the first."""
    more = f"{joint}.. ({len(names) - _MOST_NAMED} more)" if len(names) > _MOST_NAMED else ""
    return joint.join(names[:_MOST_NAMED]) + more
