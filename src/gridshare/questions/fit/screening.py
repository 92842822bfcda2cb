"""What fits on a day next to plans that need no search: a guarantee, quickly found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.clauses import Flows
from gridshare.connection.check import exceedances
from gridshare.findings import Tolerance
from gridshare.parts import Floats
from gridshare.questions.fit.newcomer import Newcomer, follows
from gridshare.questions.rule_of_thumb import Metered
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.site import Site
from gridshare.years.apart import apart
from gridshare.years.unplanned import unplanned_on


@dataclass(frozen=True, slots=True)
class Screened:
    """What is known of a day without a search.

    Attributes:
        day: Its number.
        unplanned_kw: What fits next to what happens when nothing is planned; below zero where that breaks a limit.
        guaranteed_kw: What fits next to assets that each spread what they need evenly; likewise.
        metered: What meters show when nothing is planned.
    """

    day: int
    unplanned_kw: float
    guaranteed_kw: float
    metered: Metered


def screened(newcomer: Newcomer, day: int) -> Screened:
    """What is known of a day without a search."""
    own, shape, feeder = newcomer.before.site(day), newcomer.shape(day), newcomer.feeder
    unplanned, site = unplanned_on(own), apart(own, Midnight.PINNED)
    return Screened(
        day,
        unplanned_kw=_room_kw(site, unplanned, shape, feeder),
        guaranteed_kw=room_kw(site, follows(site, site.evenly()), shape, feeder),
        metered=Metered(unplanned.members, site.connection.group.import_contract_kw, site.grid.step_h),
    )


def room_kw(site: Site, found: Evaluation, shape: Floats, feeder: int) -> float:
    """The most of a profile that every point above it has room for next to a plan; -inf where that is none.

    Args:
        site: The site without the newcomer.
        found: The plan, and what follows from it.
        shape: The profile, 1 at its highest, shape (step,).
        feeder: The feeder that it is on, -1 for none.
    """
    if found.violations or found.unserved:
        return -np.inf
    return _room_kw(site, found.flows, shape, feeder)


def _room_kw(site: Site, flow: Flows, shape: Floats, feeder: int) -> float:
    """The same next to net loads, which may be no plan."""
    over = exceedances(flow, site.connection, Tolerance().power_kw)
    if any(each.level in ("member", "feeder") for each in over):
        return -np.inf
    on = shape > 0
    room = np.inf
    for spare in _spare_above(site, flow, feeder):
        if (spare[~on] < 0).any():
            return -np.inf
        room = min(room, float((spare[on] / shape[on]).min(initial=np.inf)))
    exported = -flow.group > site.connection.group.export_cap_kw
    return -np.inf if exported.any() else room


def _spare_above(site: Site, flow: Flows, feeder: int) -> Iterator[Floats]:
    """What every point above a feeder could still import, shape (step,)."""
    a = site.connection
    while feeder >= 0:
        yield a.feeders.import_limit_kw[feeder] - flow.feeders[feeder]
        feeder = int(a.feeder_within[feeder])
    yield a.group.import_cap_kw - flow.group
