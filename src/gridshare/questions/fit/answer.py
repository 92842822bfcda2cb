"""Does it fit over many days, and how much of it does? Screened first, searched where that does not suffice."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from math import floor, isfinite

from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError, Problem, TimeLimitError
from gridshare.forks import Forks
from gridshare.questions.fit import asset
from gridshare.questions.fit.asked import Wanted
from gridshare.questions.fit.days import Days, DayWork
from gridshare.questions.fit.document import (
    Assumption,
    BindingDay,
    FitAnswer,
    FitCosts,
    HowMuch,
    NearlyAlways,
    Period,
)
from gridshare.questions.fit.left_out import LeftOut
from gridshare.questions.fit.money import costs_of
from gridshare.questions.fit.most import EXACT, TIGHTEST, Most, most
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.fit.screening import Screened
from gridshare.questions.fit.shares import Share, Shares
from gridshare.questions.fit.tables import at_risk, giving_way
from gridshare.questions.fit.verdict import Short, short_of, verdict_of
from gridshare.questions.fit.ways import all_moved
from gridshare.questions.rule_of_thumb import Newcomer as NewLoad
from gridshare.questions.rule_of_thumb import RuleOfThumb, rule_of_thumb, together
from gridshare.schedules.rounding import number
from gridshare.sites.site import bound_grid
from gridshare.usecases.schedule import schedule
from gridshare.usecases.what_if import keeps_everything
from gridshare.years.apart import hanging_together

WATT_KW = 1e-3

_BINDING = 14
_PLANNED = 3
"""So many of the days that bind are shown, and planned in full."""


def answered(newcomer: Newcomer, options: SolveOptions, wanted: Wanted | None = None) -> FitAnswer:
    """The answer.

    Args:
        newcomer: The park, and what is added to it.
        options: Time limit for all of it, progress.
        wanted: What is asked besides.

    Raises:
        CancelledError: If progress asked to stop.
    """
    begun, of_part = time.monotonic(), options.alone()
    with Forks(lambda: DayWork(newcomer, of_part, begun), options.processes) as forks:
        days = Days(forks, len(newcomer.before.days))
        return _Fit(newcomer, days, options, wanted or Wanted(), begun).answer()


class _Fit:
    """An answer in the making; lives only as long as `answered` runs."""

    def __init__(self, newcomer: Newcomer, days: Days, options: SolveOptions, wanted: Wanted, begun: float) -> None:
        self.newcomer, self.days, self.wanted, self.begun = newcomer, days, wanted, begun
        self.options = replace(options, on_progress=None)
        self.told = options.on_progress
        self.n_days = len(newcomer.before.days)
        grid = bound_grid(newcomer.before.document)
        self.step_h, self.step_minutes = grid.step_h, grid.step_minutes

    def answer(self) -> FitAnswer:
        """All of it."""
        return self._of_asset() if self.newcomer.asked_kw is None else self._of_load(self.newcomer.asked_kw)

    def _of_load(self, asked: float) -> FitAnswer:
        known = self._screened()
        found = most(self.newcomer, self.days, known, lambda done, of: self._report("search", done, of))
        shares = Shares(self.days, known, found, self.step_h)
        fits = found.kw is None or found.kw >= asked * (1 - EXACT)
        short = None if fits else short_of(shares, asked, self._quarters())
        at = min(asked, asked if found.kw is None else found.kw)
        tight = [d for d in sorted(known, key=lambda d: d.guaranteed_kw) if d.guaranteed_kw < at]
        ways = None
        if self.wanted.who and at > 0:
            moves, unreached = all_moved(self.days, tight, at)
            ways = giving_way(self.newcomer.after.site(0).members, at, moves, unreached)
        always = self._nearly_always(shares)
        return FitAnswer(
            site=self.newcomer.before.document.name,
            addition=self.newcomer.addition.name,
            asked_kw=asked,
            verdict=verdict_of(
                short, self._quarters(), is_open=found.left > 0 or (short is not None and short.left > 0)
            ),
            period=self._period(),
            how_much=self._how_much(known, found),
            nearly_always=always,
            binding=self._binding(known, found, at),
            at_risk=None if short is None else at_risk(self.newcomer.before, short),
            gives_way=ways,
            costs=self._costs(floor(at / WATT_KW) * WATT_KW) if at > 0 else None,
            rule_of_thumb=self._rule_of_thumb(known, asked, found),
            assumptions=self._assumptions(),
            seconds=time.monotonic() - self.begun,
        )

    def _of_asset(self) -> FitAnswer:
        risk, left = list[LeftOut](), 0
        for day, found in enumerate(self.days.each(asset.short_on, range(self.n_days))):
            self._report("search", day, self.n_days)
            left += found.is_left
            risk += [] if found.short is None else [found.short]
        short = Short(risk, left) if risk or left else None
        binding = sorted(risk, key=lambda d: -d.kw.max())[:_BINDING]
        return FitAnswer(
            site=self.newcomer.before.document.name,
            addition=self.newcomer.addition.name,
            asked_kw=None,
            verdict=verdict_of(short, self._quarters()),
            period=self._period(),
            how_much=None,
            nearly_always=[],
            binding=[self._day(d.day, kw=0.0) for d in binding],
            at_risk=None if short is None else at_risk(self.newcomer.before, short),
            gives_way=None,
            costs=self._costs(None) if short is None else None,
            rule_of_thumb=None,
            assumptions=self._assumptions(),
            seconds=time.monotonic() - self.begun,
        )

    def _how_much(self, known: Sequence[Screened], found: Most) -> HowMuch:
        unplanned, evenly = min(d.unplanned_kw for d in known), min(d.guaranteed_kw for d in known)
        return HowMuch(
            kw=None if found.kw is None else number(found.kw),
            at_most_kw=number(found.at_most_kw) if isfinite(found.at_most_kw) else None,
            proven=found.is_proven,
            without_planning_kw=number(unplanned) if unplanned >= 0 else None,
            evenly_kw=number(evenly) if evenly >= 0 else None,
            days_searched=len(found.days),
            days_left=found.left,
        )

    def _nearly_always(self, shares: Shares) -> list[NearlyAlways]:
        quarters, rows = self._quarters(), list[NearlyAlways]()
        for percent in self.wanted.percents:
            self._report("nearly", len(rows), len(self.wanted.percents))
            steps = int(quarters * (1 - percent / 100) + 1e-9)
            rows.append(_row(shares.within_steps(steps), percent=percent))
        if self.wanted.budget_kwh is not None:
            rows.append(_row(shares.within_energy(self.wanted.budget_kwh), budget_kwh=self.wanted.budget_kwh))
        return rows

    def _binding(self, known: Sequence[Screened], found: Most, kw: float) -> list[BindingDay]:
        unplanned = {d.day: d.unplanned_kw for d in known}
        rows = []
        for place, day in enumerate(found.days[:TIGHTEST] if found.kw is not None else ()):
            kept = self._is_kept(day.day, kw) if place < _PLANNED else None
            rows.append(
                BindingDay(
                    day=self.newcomer.before.days[day.day].isoformat(),
                    kw=number(day.kw),
                    at_most_kw=number(day.at_most_kw) if isfinite(day.at_most_kw) else None,
                    without_planning_kw=number(unplanned[day.day]) if unplanned[day.day] >= 0 else None,
                    kept=kept,
                )
            )
        return rows

    def _day(self, day: int, kw: float) -> BindingDay:
        return BindingDay(
            day=self.newcomer.before.days[day].isoformat(), kw=kw, at_most_kw=None, without_planning_kw=None, kept=None
        )

    def _is_kept(self, day: int, kw: float) -> bool | None:
        """Whether a day planned in full with the newcomer keeps everything; None where the time was up."""
        left = self._left()
        if left.time_limit_s <= 0:
            return None
        whole_watts = floor(kw / WATT_KW) * WATT_KW
        plan = schedule(self.newcomer.at(day, whole_watts), left, quietly=False)
        return True if keeps_everything(plan) else (False if plan.verdict.finished else None)

    def _costs(self, kw: float | None) -> FitCosts | None:
        """What it costs; None where that is not asked, or not reached."""
        if not self.wanted.costs:
            return None
        try:
            return costs_of(self.newcomer, kw, replace(self._left(), on_progress=self.told))
        except TimeLimitError:
            return None

    def _rule_of_thumb(self, known: Sequence[Screened], asked: float, found: Most) -> RuleOfThumb:
        """What grid planning would say."""
        park = together(day.metered for day in known)
        shapes = [self.newcomer.shape(day) for day in range(self.n_days)]
        hours = 8760 * float(sum(s.sum() for s in shapes)) / sum(len(s) for s in shapes)
        new = NewLoad(kw=asked, full_load_hours=hours if hours > 0 else None)
        # Where days were not reached, what is found is only what is guaranteed on them: no optimum.
        return rule_of_thumb(park, new, optimum_kw=None if found.left else found.kw)

    def _period(self) -> Period:
        park = self.newcomer.before
        return Period(
            first=park.days[0].isoformat(),
            last=park.days[-1].isoformat(),
            days=self.n_days,
            quarters=self._quarters(),
            step_minutes=self.step_minutes,
            lacking=[f"{each.day.isoformat()}: {each.error}" for each in park.lacking],
        )

    def _quarters(self) -> int:
        return sum(s.steps_of(len(s.days) - 1)[1] - s.steps_of(0)[0] for s in self.newcomer.before.stretches)

    def _assumptions(self) -> list[Assumption]:
        """What the answer takes for granted."""
        kinds, other = list(hanging_together(self.newcomer.after.site(0))), self.newcomer.addition.profile_from
        found = [
            Assumption(code="measured_year", values={"days": self.n_days}),
            Assumption(code="foresight", values={}),
        ]
        if other is not None:
            found.append(Assumption(code="other_year", values={"year": other.year}))
        return found + ([Assumption(code="midnight", values={"kinds": kinds})] if kinds else [])

    def _left(self) -> SolveOptions:
        return self.options.since(self.begun)

    def _screened(self) -> list[Screened]:
        found = []
        self._report("screen", 0, self.n_days)
        for day in self.days.screened():
            found.append(day)
            self._report("screen", len(found), self.n_days)
        self.days.in_order([day.day for day in sorted(found, key=lambda d: (d.guaranteed_kw, d.day))])
        return found

    def _report(self, stage: str, done: int, of: int) -> None:
        """Say how far it is.

        Raises:
            CancelledError: If the caller asked to stop.
        """
        if self.told is None:
            return
        seconds = time.monotonic() - self.begun
        if self.told(DayProgress(seconds, None, None, None, stage, done=done, of=of)) is False:
            raise CancelledError(Problem("solve", "cancelled", "the caller asked to stop", "no such request"))


def _row(share: Share, percent: float | None = None, budget_kwh: float | None = None) -> NearlyAlways:
    return NearlyAlways(
        percent=percent,
        budget_kwh=budget_kwh,
        kw=number(share.kw) if isfinite(share.kw) else None,
        at_most_kw=number(share.at_most_kw) if isfinite(share.at_most_kw) else None,
        quarters=share.steps,
        kwh=number(share.kwh),
    )
