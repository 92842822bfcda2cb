"""Which weeks of a period are looked at: one from the middle of each of as many parts, so that seasons count alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gridshare.simulation.run import LEAST_HISTORY_DAYS
from gridshare.sites.window import window
from gridshare.years.long_site import LongSite
from gridshare.years.stretches import Stretch

WEEK = 7


@dataclass(frozen=True, slots=True)
class Week:
    """Days of a stretch.

    Attributes:
        stretch: Number of the stretch.
        first: Number of the first day in it.
        days: How many days.
    """

    stretch: int
    first: int
    days: int


def sample(site: LongSite, count: int, always: Sequence[int] = ()) -> list[Week]:
    """The weeks: those of some days first, then those that are furthest apart.

    A week that has to be there stands for the part of the period in which it is. Each begins on a Monday where its part
    has one with enough measured before it; there are fewer where too little is.

    Args:
        site: The park.
        count: Of how many parts of the period there is a week.
        always: Numbers of days whose weeks are there in any case.
    """
    possible = _possible(site)
    parts = set(range(count))
    weeks: list[Week] = []
    for week in (week_of(site, day) for day in always):
        if week is not None:
            weeks.append(week)
            parts.discard(int(_middle(site, week) * count))
    for part in (part for part in _order(count) if part in parts):
        middle = (part + 0.5) / count
        weeks += sorted(possible, key=lambda week: abs(_middle(site, week) - middle))[:1]
    return list(dict.fromkeys(weeks))


def week_of(site: LongSite, day: int) -> Week | None:
    """The week of a day, from its Monday where that can be; None where too little is measured before it."""
    before = 0
    for s, stretch in enumerate(site.stretches):
        k, most = day - before, len(stretch.days)
        length = min(WEEK, most - LEAST_HISTORY_DAYS)
        if LEAST_HISTORY_DAYS <= k < most:
            monday = k - stretch.days[k].weekday()
            return Week(s, min(max(monday, k - length + 1, LEAST_HISTORY_DAYS), most - length), length)
        before += most
    return None


def _possible(site: LongSite) -> list[Week]:
    """Weeks with enough measured before them."""
    found = list[Week]()
    for s, stretch in enumerate(site.stretches):
        most = len(stretch.days)
        length = min(WEEK, most - LEAST_HISTORY_DAYS)
        starts = [k for k in range(LEAST_HISTORY_DAYS, most - length + 1) if length > 0]
        mondays = [k for k in starts if stretch.days[k].weekday() == 0] or starts
        found += [Week(s, k, length) for k in mondays]
    return found


def _middle(site: LongSite, week: Week) -> float:
    """Where the middle of a week is in the period, from 0 to 1."""
    before = sum(len(stretch.days) for stretch in site.stretches[: week.stretch])
    return (before + week.first + week.days / 2) / len(site.days)


def _order(count: int) -> list[int]:
    """Numbers below a count, the ends of halves first: a prefix is spread as evenly as it can be."""
    golden = (5**0.5 - 1) / 2
    return sorted(range(count), key=lambda k: (k * golden) % 1.0)


def part_of(stretch: Stretch, first: int, last: int) -> Stretch:
    """Some days of a stretch, from one to before another."""
    begin, end = stretch.steps_of(first)[0], stretch.steps_of(last - 1)[1]
    document = window(stretch.document, stretch.grid, begin, end - begin)
    return Stretch(stretch.days[first:last], replace(stretch.loaded, document=document), 0)
