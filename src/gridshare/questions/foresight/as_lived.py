"""A sample of weeks, lived with the forecast of the day before and its margin, without a newcomer and with it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError
from gridshare.questions.foresight.document import AsLived, Lived, PolicyWeek, Remains, WeekLived
from gridshare.questions.foresight.margins import HeldBack, held_back
from gridshare.questions.foresight.weeks import Week, history_of, sample
from gridshare.schedules.rounding import number
from gridshare.simulation.ledger import Ledger
from gridshare.simulation.months import months_of
from gridshare.simulation.outcome import together
from gridshare.simulation.policies import POLICIES, Policy
from gridshare.simulation.run import History, live
from gridshare.simulation.simulate import LEDGER
from gridshare.years.long_site import LongSite

WEEKS = 4
PROBABILITIES = (0.9, 0.95)
"""With which the contract is to be kept where it is asked what remains."""

FORESIGHT = "perfect_foresight"
ASKED = ("day_ahead", "closed_loop", FORESIGHT)
"""Policies that are lived."""

Most = Callable[[Sequence[HeldBack]], tuple[float | None, float | None]]
"""How much fits where so much is held back on each stretch, and what is proven that no more does."""


@dataclass(frozen=True, slots=True)
class Parks:
    """What is lived.

    Attributes:
        before: The park as it is.
        with_it: The park with the newcomer; None where there is none.
        newcomer_kw: Its power there; None for an asset.
    """

    before: LongSite
    with_it: LongSite | None = None
    newcomer_kw: float | None = None

    @property
    def sides(self) -> list[tuple[bool, LongSite]]:
        """With the newcomer, and without it."""
        return [*([] if self.with_it is None else [(True, self.with_it)]), (False, self.before)]


def as_lived(parks: Parks, options: SolveOptions, weeks: int = WEEKS, most: Most | None = None) -> AsLived:
    """What remains of an answer when the future is not known.

    Args:
        parks: The park, without the newcomer and with it.
        options: Seconds for all of it, progress; weeks that were lived whole by then are reported.
        weeks: How many weeks are lived.
        most: Says how much fits with a margin held back; None where that is no question.

    Raises:
        CancelledError: If the caller asked to stop.
    """
    watch = _Watch(options, time.monotonic())
    remains = [_remains(parks, p, most) for p in PROBABILITIES] if most is not None else []
    asked = sample(parks.before, weeks)
    policies = [policy for policy in POLICIES if policy.name in ASKED]
    watch.of = len(parks.sides) * len(policies) * sum(week.days for week in asked)
    found: list[WeekLived] = []
    for week in asked:
        sides = list(_sides(parks, week, policies, watch))
        found += sides
        if len(sides) < len(parks.sides):
            break
    return AsLived(
        newcomer_kw=None if parks.newcomer_kw is None else number(parks.newcomer_kw),
        asked_weeks=len(asked),
        weeks=found,
        lived=[
            _together(mine, policy.name)
            for is_with, _ in parks.sides
            if (mine := [week for week in found if week.with_newcomer is is_with])
            for policy in policies
        ],
        remains=remains,
        finished=len(found) == len(asked) * len(parks.sides),
        seconds=round(time.monotonic() - watch.begun, 3),
    )


def _sides(parks: Parks, week: Week, policies: Sequence[Policy], watch: _Watch) -> Iterator[WeekLived]:
    """A week with the newcomer and without it; nothing more once the time is up."""
    for is_with, site in parks.sides:
        history = history_of(site, week)
        lived = []
        for policy in policies:
            one = _policy_week(policy, history, watch)
            if one is None:
                return
            lived.append(one)
        days = history.days
        yield WeekLived(first=days[0], last=days[-1], with_newcomer=is_with, policies=lived)


def _policy_week(policy: Policy, history: History, watch: _Watch) -> PolicyWeek | None:
    """A week as a policy lives it; None where the time is up before its end."""
    with TemporaryDirectory(prefix="gridshare-week-") as folder, Ledger(Path(folder) / LEDGER, {}) as ledger:
        try:
            days = live(policy, history, ledger, lambda date, _: watch.day(f"{policy.name}: {date}"))
        except CancelledError:
            if watch.is_stopped:
                raise
            return None
    months = list(months_of(days, history.knowledge.world, history.stretch.grid))
    outcome = together(month.outcome for month in months)
    billed = {name for of_month in outcome.billed_kw.values() for name in of_month}
    eur = outcome.cost_eur - sum(outcome.costs_eur.get(name, 0.0) for name in billed)
    return PolicyWeek(
        policy=policy.name,
        over_quarters=outcome.breach_quarters,
        over_kwh=number(outcome.breach_kwh),
        over_most_kw=number(outcome.breach_kw),
        unserved_kwh=number(sum(month.unserved_kwh for month in months)),
        eur_per_day=number((eur + sum(month.unserved_eur for month in months)) / len(days)),
    )


def _together(mine: Sequence[WeekLived], policy: str) -> Lived:
    """What a policy made of all weeks, all without the newcomer or all with it."""
    lived = [next(p for p in week.policies if p.policy == policy) for week in mine]
    perfect = [next(p for p in week.policies if p.policy == FORESIGHT) for week in mine]
    days = np.array([(week.last - week.first).days + 1 for week in mine], dtype=float)
    eur = np.array([p.eur_per_day for p in lived])
    more = eur - np.array([p.eur_per_day for p in perfect])
    return Lived(
        policy=policy,
        with_newcomer=mine[0].with_newcomer,
        weeks=len(mine),
        over_quarters=sum(p.over_quarters for p in lived),
        over_kwh=number(sum(p.over_kwh for p in lived)),
        over_most_kw=number(max(p.over_most_kw for p in lived)),
        unserved_kwh=number(sum(p.unserved_kwh for p in lived)),
        eur_per_day=number(float(np.average(eur, weights=days))),
        more_than_foresight_eur_per_day=number(float(np.average(more, weights=days))),
        least_more_eur_per_day=number(float(more.min())),
        most_more_eur_per_day=number(float(more.max())),
    )


def _remains(parks: Parks, probability: float, most: Most) -> Remains:
    """How much fits where what forecasts of the day before may miss is held back."""
    site = parks.with_it or parks.before
    held = [held_back(stretch, probability) for stretch in site.stretches]
    kw, at_most_kw = most(held)
    import_kw = np.concatenate([one.import_kw for one in held])
    return Remains(
        probability=probability,
        kw=None if kw is None else number(kw),
        at_most_kw=None if at_most_kw is None else number(at_most_kw),
        held_back_kw=number(float(import_kw.mean())),
        most_held_back_kw=number(float(import_kw.max(initial=0.0))),
        days=sum(one.days for one in held),
    )


class _Watch:
    """How many days were lived, of how many, and whether there is time for more."""

    def __init__(self, options: SolveOptions, begun: float) -> None:
        """Of a time limit that began at a moment of the monotonic clock."""
        self.options, self.begun, self.done, self.of = options, begun, 0, 0
        self.is_stopped = False

    def day(self, stage: str) -> bool:
        """Report a day; False where the time is up or the caller asked to stop."""
        self.done += 1
        spent = time.monotonic() - self.begun
        left = spent * (self.of - self.done) / self.done
        notify = self.options.on_progress
        if notify is not None:
            progress = DayProgress(spent, None, None, None, stage, self.done, self.of, left)
            self.is_stopped = notify(progress) is False
        return not self.is_stopped and spent < self.options.time_limit_s
