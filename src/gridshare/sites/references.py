"""Names within a site: each is given once, and what is named is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

import numpy as np

from gridshare.context import Context
from gridshare.errors import Problem
from gridshare.parts import Ints
from gridshare.sites.document import SiteDocument


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
            if name in seen:
                context.refuse(
                    path, "duplicate_name", f"{name!r}, which {seen[name]} has too", f"{what}s of different names",
                    "Give one of them another name.",
                )  # fmt: skip
            seen.setdefault(name, path)


def feeder_tree(document: SiteDocument, context: Context) -> Ints:
    """Index of the feeder that feeds each feeder, -1 for the group's connection; cycles are refused."""
    names = [f.name for f in document.feeders]
    within = np.full(len(names), -1, dtype=np.int64)
    for k, feeder in enumerate(document.feeders):
        if feeder.within is not None:
            within[k] = index_of(feeder.within, names, f"feeders[{k}].within", "feeder", context)
    for k in range(len(names)):
        seen, at = [k], int(within[k])
        while at >= 0 and at not in seen:
            seen.append(at)
            at = int(within[at])
        if at >= 0:
            if at == k:
                chain = " within ".join(names[i] for i in [*seen, k])
                context.refuse(
                    f"feeders[{k}].within", "feeder_cycle", chain, "a tree: no feeder within itself",
                    "Leave out `within` of the feeder nearest to the grid.",
                )  # fmt: skip
            within[k] = -1
    return within


def index_of(name: str, known: Sequence[str], where: str, what: str, context: Context) -> int:
    """Place of a name among those known, -1 and a problem where it is none of them."""
    if name in known:
        return known.index(name)
    close = get_close_matches(name, known, 1)
    problem = Problem(
        where,
        f"unknown_{what.replace(' ', '_')}",
        f"{what} {name!r}",
        f"one of {', '.join(map(repr, known))}" if known else f"no {what}: the site has none",
        f"Did you mean {close[0]!r}?" if close else "",
    )
    if problem not in context.problems:
        context.problems.append(problem)
    return -1
