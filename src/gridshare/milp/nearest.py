"""Nearest plan: the one that changes least against another, so that what changes has to.

Many plans cost the same or nearly so. Here each kWh that strays from the other plan has a small price on top of its
cost, so that nothing moves without a reason.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.milp import movement
from gridshare.milp.park import read, stamps_of
from gridshare.milp.search import Search
from gridshare.parts import Block, Decisions, Floats, Steps
from gridshare.schedules.proof import Stage
from gridshare.sites.site import Site

CHANGE_EUR_PER_KWH = 0.001
"""What a change is worth that nobody has to make: less than this is no reason to move a kWh."""


def build(steps: Steps, structure: None) -> Block:
    """Movement as a cost."""
    block = movement.build(steps, structure)
    return replace(block, objectives={"cost_eur": CHANGE_EUR_PER_KWH * block.objectives["movement_kwh"]})


@dataclass(frozen=True, slots=True)
class Nearest:
    """Kind -> decisions of the nearest plan, and whether it is proven that no other is nearer."""

    decisions: Mapping[str, Decisions]
    is_proven: bool


def nearest(site: Site, kept: Iterable[Stage], reference_kw: Floats, options: SolveOptions) -> Nearest | None:
    """A plan of least cost in which straying from other net loads has a price.

    Args:
        site: The site.
        kept: What is exceeded and unserved where not every rule can be kept; nothing of it may become more.
        reference_kw: Net load of each asset to stay near to, shape (asset, step).
        options: Time limit, gap, progress.

    Returns:
        None where the time was up before there was one.
    """
    begun = time.monotonic()
    stamps, of_kind = stamps_of(site)
    change = replace(movement.stamp(site, of_kind, reference_kw), name="change", build=build)
    try:
        search = Search(site.steps, [*stamps, change], options.since(begun))
        search.hold(kept)
        if search.least("cost_eur", 0) is None:
            return None
    except TimeLimitError:
        return None
    compiled, x = search.found()
    values = {name: place.values(x) for name, place in compiled.placements.items()}
    return Nearest(read(site, of_kind, values), search.is_proven)
