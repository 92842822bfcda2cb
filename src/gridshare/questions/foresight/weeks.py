"""Which weeks of a period are lived: one from the middle of each of as many parts, so that seasons count alike."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gridshare.simulation.disturbances import Disturbances
from gridshare.simulation.foresight import HISTORY_DAYS
from gridshare.simulation.knowledge import Knowledge
from gridshare.simulation.run import LEAST_HISTORY_DAYS, History
from gridshare.simulation.world import World
from gridshare.sites.document import SiteDocument
from gridshare.sites.window import window
from gridshare.timegrid import TimeGrid
from gridshare.years.long_site import LongSite
from gridshare.years.stretches import Stretch

WEEK = 7


@dataclass(frozen=True, slots=True)
class Week:
    """Days of a stretch, and those before them from which something can be expected.

    Attributes:
        stretch: Number of the stretch.
        first: Number of the first day in it.
        days: How many days.
    """

    stretch: int
    first: int
    days: int


def sample(site: LongSite, count: int) -> list[Week]:
    """The weeks, those first that are furthest apart; fewer where too little is measured before them.

    Each begins on a Monday where its part of the period has one with enough measured before it.
    """
    weeks: dict[int, Week] = {}
    possible = list(_possible(site))
    for part in _order(count):
        middle = (part + 0.5) / count
        near = sorted(possible, key=lambda week: abs(week[0] - middle))
        if near and part not in weeks:
            weeks[part] = near[0][1]
    return list(dict.fromkeys(weeks.values()))


def _possible(site: LongSite) -> list[tuple[float, Week]]:
    """Weeks that can be lived, each with where its middle is in the period, from 0 to 1."""
    found, before, n = list[tuple[float, Week]](), 0, len(site.days)
    for s, stretch in enumerate(site.stretches):
        most = len(stretch.days)
        length = min(WEEK, most - LEAST_HISTORY_DAYS)
        starts = [k for k in range(LEAST_HISTORY_DAYS, most - length + 1) if length > 0]
        mondays = [k for k in starts if stretch.days[k].weekday() == 0] or starts
        found += [((before + k + length / 2) / n, Week(s, k, length)) for k in mondays]
        before += most
    return found


def _order(count: int) -> list[int]:
    """Numbers below a count, the ends of halves first: a prefix is spread as evenly as it can be."""
    golden = (5**0.5 - 1) / 2
    return sorted(range(count), key=lambda k: (k * golden) % 1.0)


def history_of(site: LongSite, week: Week) -> History:
    """What really happened in a week and before it, and what was known when."""
    stretch = site.stretches[week.stretch]
    first = max(week.first - HISTORY_DAYS, 0)
    last = week.first + week.days
    part = _part(stretch, first, last)
    document = part.document
    world = World(document, Disturbances())
    probability = document.connection.margin.probability
    return History(part, week.first - first, Knowledge(world, part.grid, probability, LEAST_HISTORY_DAYS - 1))


def _part(stretch: Stretch, first: int, last: int) -> Stretch:
    """Some days of a stretch."""
    begin, end = stretch.steps_of(first)[0], stretch.steps_of(last - 1)[1]
    ahead = stretch.ahead_of(last - 1)
    document = _cut(stretch.document, stretch.grid, (begin, end - begin, ahead))
    loaded = replace(stretch.loaded, document=document)
    return Stretch(stretch.days[first:last], loaded, stretch.look_ahead_steps)


def _cut(document: SiteDocument, grid: TimeGrid, steps: tuple[int, int, int]) -> SiteDocument:
    return window(document, grid, *steps)
