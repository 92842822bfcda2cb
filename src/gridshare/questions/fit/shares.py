"""How much fits in nearly all quarters, or where the newcomer gives way a little: an interval for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.errors import TimeLimitError
from gridshare.milp.newcomer import LEFT_OUT_ENERGY, LEFT_OUT_STEPS
from gridshare.questions.fit.bound import UNLIMITED_KW
from gridshare.questions.fit.days import Days, DayWork
from gridshare.questions.fit.left_out import LeftOut
from gridshare.questions.fit.most import Most
from gridshare.questions.fit.screening import Screened
from gridshare.years.day_problem import Goal

_ROUNDS = 12
_EXACT = 5e-3
"""What is found is within so much of what could be: what counts steps jumps anyway."""

_FIRST = 0.05
"""How much more than fits everywhere is tried first: few days are short of it."""


@dataclass(frozen=True, slots=True)
class Share:
    """How much fits where something of the newcomer is left out.

    Attributes:
        kw: What is found; infinite where nothing limits it.
        at_most_kw: Proven: no plan has more; infinite where the time was up.
        steps: In how many steps it then has less.
        kwh: What is left out in all.
    """

    kw: float
    at_most_kw: float
    steps: int
    kwh: float


class Shares:
    """Questions about what may be left out, over all days."""

    def __init__(self, days: Days, known: Sequence[Screened], most: Most, step_h: float) -> None:
        """Days have room for what is guaranteed, or was found."""
        self.days, self.step_h = days, step_h
        exact = {day: d.kw for d in most.days for day in range(d.first, d.last + 1)}
        self.room = {d.day: max(d.guaranteed_kw, exact.get(d.day, 0.0)) for d in known}
        self.most = most
        self.reached: list[LeftOut] = []

    def within_steps(self, steps: int) -> Share:
        """The most that has its full power in all but so many steps."""

        def bound(kw: float) -> tuple[float, float]:
            value, slope = self._summed(kw, LEFT_OUT_STEPS)
            return value - steps * kw, slope - steps

        return self._share(bound, lambda found: sum(d.steps for d in found) <= steps, steps)

    def within_energy(self, kwh: float) -> Share:
        """The most of which so much energy may be left out."""

        def bound(kw: float) -> tuple[float, float]:
            value, slope = self._summed(kw, LEFT_OUT_ENERGY)
            return value - kwh, slope

        return self._share(bound, lambda found: self._kwh(found) <= kwh * (1 + _EXACT), np.inf)

    def left_out(self, kw: float, *, few: bool, most_steps: float = np.inf) -> list[LeftOut]:
        """What has to be left out at some power, on each day on which something has.

        Args:
            kw: The power.
            few: Whether it is to be in few steps; else the least energy.
            most_steps: Where there are more steps, nobody asks how many more.

        Raises:
            TimeLimitError: If the time is up.
        """
        found = self.reached = list[LeftOut]()
        for one in self.days.each(in_few_steps if few else least_energy, self._short_of(kw), kw):
            if one.steps == 0:
                self.room[one.day] = kw
                continue
            found.append(one)
            if sum(d.steps for d in found) > most_steps:
                break
        return found

    def _short_of(self, kw: float) -> list[int]:
        """Days that may be short of some power, the one with the least room first."""
        return sorted((d for d, room in self.room.items() if room < kw), key=lambda d: self.room[d])

    def unreached(self, kw: float) -> int:
        """How many days may be short of some power and have not been looked at."""
        return sum(room < kw for room in self.room.values()) - len(self.reached)

    def _share(
        self,
        bound: Callable[[float], tuple[float, float]],
        fits: Callable[[Sequence[LeftOut]], bool],
        most_steps: float,
    ) -> Share:
        low, high, best = self.most.kw or 0.0, np.inf, list[LeftOut]()
        try:
            kw = top = high = self._root(bound, low)
            if np.isinf(high):
                return Share(np.inf, np.inf, 0, 0.0)
            for _ in range(_ROUNDS):
                found = self.left_out(kw, few=np.isfinite(most_steps), most_steps=most_steps)
                if fits(found):
                    low, best = kw, found
                else:
                    top = kw
                if top - low <= _EXACT * top:
                    break
                kw = (low + top) / 2
        except TimeLimitError:
            pass
        return Share(low, high, sum(d.steps for d in best), self._kwh(best))

    def _root(self, bound: Callable[[float], tuple[float, float]], low: float) -> float:
        """The power at which a convex function becomes positive, by Newton's steps from above; at low it is not."""
        more = max(_FIRST * low, 1.0)
        value, slope = bound(low + more)
        while value <= 0:
            more *= 2
            if more > UNLIMITED_KW:
                return np.inf
            value, slope = bound(low + more)
        kw = low + more
        for _ in range(_ROUNDS):
            if value <= 0 or slope <= 0:
                break
            closer = max(kw - value / slope, low)
            if kw - closer <= _EXACT * kw / 10:
                break
            kw = closer
            value, slope = bound(kw)
        return kw

    def _summed(self, kw: float, goal: tuple[str, int]) -> tuple[float, float]:
        """Value and slope of what has to be left out on all days."""
        value = slope = 0.0
        for one in self.days.each(least_at_all, self._short_of(kw), kw, goal):
            value, slope = value + one.value, slope + one.slope
        return value, slope

    def _kwh(self, found: Sequence[LeftOut]) -> float:
        return float(sum(self.step_h * d.kw.sum() for d in found))


def least_energy(work: DayWork, day: int, kw: float) -> LeftOut:
    """The least energy that has to be left out on a day; errors as `LeftOutDays.at`."""
    return work.pinned.at(day, kw, LEFT_OUT_ENERGY, work.left())


def in_few_steps(work: DayWork, day: int, kw: float) -> LeftOut:
    """Something left out on a day, in few steps; errors as `LeftOutDays.at`."""
    return work.pinned.in_few_steps(day, kw, work.left())


def least_at_all(work: DayWork, day: int, kw: float, goal: Goal) -> LeftOut:
    """The least that any plan of all days leaves out on a day; errors as `LeftOutDays.at`."""
    return work.free.at(day, kw, goal, work.left())
