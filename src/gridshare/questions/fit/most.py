"""How much fits on all days: the most, found on the days that bind, and a bound that no plan of all days exceeds."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.effort import SolveOptions
from gridshare.errors import Problem, TimeLimitError
from gridshare.forks import SHARES
from gridshare.milp.headroom import MOST_SCALE, headroom
from gridshare.questions.fit.bound import linear_most
from gridshare.questions.fit.days import Days, DayWork
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.fit.screening import Screened
from gridshare.usecases.schedule import schedule
from gridshare.usecases.what_if import stages_before_cost

EXACT = 1e-4
"""A bound within this part of what was found is that."""

PATIENCE_S = 10.0
"""Seconds for a plan of a day with whole choices: what is found by then is nearly the most."""

MORE_PATIENCE_S = 100.0
"""Seconds for a day on which nothing was found by then, where it decides: a large park on a busy machine."""

TIGHTEST = 5
"""So many of the tightest days are found, in their order; of all others it is enough that they have more."""

MOST_REACH = 3
"""How many days on either side a day that binds is looked at with, where its midnights matter."""

_AT_ONCE = 2 * SHARES
"""So many days are searched before it is asked again which come next."""

Told = Callable[[int, int], None]
"""Hears how many days are done, of how many."""


@dataclass(frozen=True, slots=True)
class DayMost:
    """What fits on a day that was searched, or on days in a row that were planned together.

    Attributes:
        day: Its number; of days in a row, the one that binds.
        first, last: The days: one, or some around it.
        kw: What fits where the midnights at their ends are pinned.
        is_most: Whether no more does; else no more was sought, since less fits on the tightest few.
        at_most_kw: Proven: no plan of all days has more on these.
    """

    day: int
    first: int
    last: int
    kw: float
    is_most: bool
    at_most_kw: float = np.inf

    @property
    def is_closed(self) -> bool:
        """Whether what fits is the most for any plan of all days."""
        return self.at_most_kw <= self.kw * (1 + EXACT) + 1e-3

    @property
    def reach(self) -> int:
        """How many days on either side it was looked at with."""
        return max(self.day - self.first, self.last - self.day)


@dataclass(frozen=True, slots=True)
class Most:
    """The most that fits on all days.

    Attributes:
        kw: What is found: it fits on each day that was looked at; None where nothing limits it.
        at_most_kw: Proven: no plan of all days has more.
        days: The days that were searched, the one that binds first.
        left: How many days the time did not reach; they fit what is guaranteed on them, which is in ``kw``.
    """

    kw: float | None
    at_most_kw: float
    days: tuple[DayMost, ...]
    left: int = 0

    @property
    def is_proven(self) -> bool:
        """Whether what is found is the most."""
        return self.kw is None or self.at_most_kw <= self.kw * (1 + EXACT) + 1e-3


def most(newcomer: Newcomer, days: Days, known: Sequence[Screened], told: Told) -> Most:
    """The most that fits on all days.

    Always the days are taken on which least is known to fit. Those that were only screened are searched; one that binds
    and whose midnights cost it something is planned together with the days next to it.

    Args:
        newcomer: The newcomer.
        days: The days.
        known: What is known of each without a search.
        told: Hears how far it is.
    """
    search = _Search(newcomer, days, known, told)
    try:
        search.run()
    except TimeLimitError:
        return search.found(in_time=False)
    return search.found(in_time=True)


class _Search:
    """The search over all days; lives only as long as `most` runs."""

    def __init__(self, newcomer: Newcomer, days: Days, known: Sequence[Screened], told: Told) -> None:
        self.newcomer, self.days, self.told = newcomer, days, told
        self.unlimited = MOST_SCALE * (newcomer.asked_kw or 1.0)
        self.screened = {d.day: min(d.guaranteed_kw, self.unlimited) for d in known}
        self.searched: dict[int, DayMost] = {}
        self.hurried: set[int] = set()

    def run(self) -> None:
        """Search until the day that binds is closed, and the tightest few are searched.

        Raises:
            TimeLimitError: If the time is up before.
        """
        while True:
            self.told(len(self.searched), len(self.screened) + len(self.searched))
            tightest = sorted(self.searched.values(), key=lambda d: (d.kw, d.day))
            enough = tightest[TIGHTEST - 1].kw if len(tightest) >= TIGHTEST else self.unlimited
            may_bind = sorted((d for d, room in self.screened.items() if room < enough), key=self._by_room)
            if may_bind:
                self._search(may_bind[:_AT_ONCE], enough)
                continue
            again = [d for d in tightest if not d.is_most and d.kw < enough * (1 - EXACT)]
            if again:
                self._search_again(again[0], enough, PATIENCE_S)
                continue
            if tightest and tightest[0].day in self.hurried:
                self.hurried.remove(tightest[0].day)
                self._search_again(tightest[0], enough, MORE_PATIENCE_S)
                continue
            if not tightest or tightest[0].kw >= self.unlimited * (1 - EXACT) or not self._closer(tightest[0], enough):
                return

    def _by_room(self, day: int) -> tuple[float, int]:
        return self.screened[day], day

    def _search(self, days: Sequence[int], enough: float) -> None:
        """Search some days, each by itself."""
        for day, found in zip(days, self.days.each(day_most_in_time, days, 1, enough), strict=True):
            own = self._or_guaranteed(found, day, 1)
            self.hurried |= {day} if found is None else set()
            del self.screened[day]
            self.searched[day] = DayMost(day, day, day, own, own < enough * (1 - EXACT))

    def _search_again(self, day: DayMost, enough: float, patience_s: float) -> None:
        """Search a day, or days in a row, once more; what was found on them stays found."""
        found = self.days.of(day_most_in_time, day.first, day.last - day.first + 1, enough, patience_s)
        own = max(found or 0.0, day.kw)
        self.searched[day.day] = replace(day, kw=own, is_most=own < enough * (1 - EXACT))

    def found(self, *, in_time: bool) -> Most:
        """What is known by now."""
        rows = sorted(self.searched.values(), key=lambda d: (d.kw, not d.is_most, d.day))
        searched = rows[0].kw if rows else self.unlimited
        kw = max(min([searched, *self.screened.values()]), 0.0)
        left = 0 if in_time else sum(room < searched for room in self.screened.values())
        if kw >= self.unlimited * (1 - EXACT):
            return Most(None, np.inf, tuple(rows), left)
        return Most(kw, min((d.at_most_kw for d in rows), default=np.inf), tuple(rows), left)

    def _closer(self, binding: DayMost, enough: float) -> bool:
        """Bound the day that binds; where that leaves something open, plan it with the days next to it.

        Returns False where there is nothing more to do.
        """
        n = binding.last - binding.first + 1
        if np.isinf(binding.at_most_kw):
            free = self._linear_most(binding.first, n, Midnight.FREE)
            self.searched[binding.day] = binding = replace(binding, at_most_kw=free)
        if binding.is_closed or binding.reach >= MOST_REACH:
            return False
        if binding.at_most_kw <= self._linear_most(binding.first, n, Midnight.PINNED) * (1 + EXACT):
            return False  # whole choices keep it from its bound, and midnights do not
        first, last = self.newcomer.before.neighbours(binding.day, binding.reach + 1)
        if (first, last) == (binding.first, binding.last):
            return False
        # Days that were planned with their own neighbours keep their ends: all of them are planned together now.
        beside = [d for d in self.searched.values() if d.first <= last and d.last >= first]
        first, last = min(first, *(d.first for d in beside)), max(last, *(d.last for d in beside))
        own = self._day_most(first, last - first + 1, enough)
        if own <= binding.kw * (1 + EXACT):
            return False
        for day in range(first, last + 1):
            self.searched.pop(day, None)
            self.screened.pop(day, None)
        free = min(self._linear_most(first, last - first + 1, Midnight.FREE), binding.at_most_kw)
        self.searched[binding.day] = DayMost(binding.day, first, last, own, own < enough * (1 - EXACT), free)
        return True

    def _day_most(self, first: int, days: int, most_kw: float) -> float:
        return self._or_guaranteed(self.days.of(day_most_in_time, first, days, most_kw), first, days)

    def _or_guaranteed(self, found: float | None, first: int, days: int) -> float:
        """What was found; what is guaranteed where nothing was."""
        if found is not None:
            return found
        return max(self.screened.get(first, 0.0), 0.0) if days == 1 else 0.0

    def _linear_most(self, first: int, days: int, midnight: Midnight) -> float:
        return self.days.of(linear_most_of, first, days, midnight)


def linear_most_of(work: DayWork, first: int, days: int, midnight: Midnight) -> float:
    """The most that fits on some days in a row where nothing has to be whole; errors as `linear_most`."""
    return linear_most(work.newcomer, first, days, midnight, work.left())


def day_most_in_time(
    work: DayWork, first: int, days: int, most_kw: float, patience_s: float | None = None
) -> float | None:
    """The most that is found in a moment; None where nothing is. Otherwise as `day_most`."""
    left, patience_s = work.left(), PATIENCE_S if patience_s is None else patience_s
    try:
        patient = replace(left, time_limit_s=min(left.time_limit_s, patience_s))
        return day_most(work.newcomer, first, days, most_kw, patient)
    except TimeLimitError:
        if left.time_limit_s <= patience_s:
            raise
        return None


def day_most(newcomer: Newcomer, day: int, days: int, most_kw: float, options: SolveOptions) -> float:
    """The most that fits on a day, or on days in a row, with pinned midnights, if no more than some power is asked.

    Where these cannot keep every limit without the newcomer, nothing may become worse by it.

    Raises:
        TimeLimitError: If the time is up.
    """
    begun, shape = time.monotonic(), newcomer.shape(day, days)
    if not shape.any():
        return most_kw
    if options.time_limit_s <= 0:
        raise TimeLimitError(Problem("solve", TimeLimitError.code, "the time was up", "the most that fits on a day"))
    site, asked = newcomer.with_it(day, days=days), newcomer.asked_kw or 1.0
    closely = replace(options, relative_gap=EXACT, on_progress=None)
    name, profile = newcomer.addition.name, shape * asked
    found = headroom(site, name, profile, closely, most_scale=most_kw / asked)
    if found.decisions is None:
        without = schedule(newcomer.without(day, days), closely.since(begun), quietly=False)
        found = headroom(site, name, profile, closely.since(begun), stages_before_cost(without), most_kw / asked)
    return min(found.scale * asked, most_kw)
