"""How often the contract would have been broken: days planned the day before on a forecast, with what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.findings import Tolerance
from gridshare.parts import Floats
from gridshare.questions.foresight.clock import Clock
from gridshare.questions.foresight.document import Broken
from gridshare.questions.foresight.week_ahead import WeekAhead
from gridshare.schedules.rounding import number
from gridshare.usecases.schedule import planned
from gridshare.years.apart import apart
from gridshare.years.long_site import LongSite

_GAP, _PATIENCE_S = 0.01, 10.0
"""A plan is asked how high it is, not what it costs to a cent."""

_SEEN_KW = Tolerance().power_kw


@dataclass(frozen=True, slots=True)
class WeekPlanned:
    """A week that is planned as it was foreseen.

    Attributes:
        ahead: What was foreseen.
        foreseen: The park then, with the newcomer.
        keeps_margin: Whether each of its days is known to have a plan that keeps what is held back: a day on which
            that was enough needs no plan.
    """

    ahead: WeekAhead
    foreseen: LongSite
    keeps_margin: bool


@dataclass(frozen=True, slots=True)
class _Above:
    """What is above the contract on a day: power in each step, and the length of a step."""

    kw: Floats
    step_h: float


def broken(weeks: Iterable[WeekPlanned], newcomer_kw: float | None, probability: float, clock: Clock) -> Broken:
    """How often the contract would have been broken in some weeks.

    What moves keeps to the plan; loads and sun are what was measured. Whoever plans anew within the day mends a part.

    Args:
        weeks: The weeks.
        newcomer_kw: Power of the newcomer there; 0 without one, None for an asset.
        probability: With which these weeks are to keep the contract.
        clock: Time limit of all of it.

    Raises:
        TimeLimitError: If the time was up.
    """
    days = [day for week in weeks for day in _above(week, clock)]
    kw = [np.where(day.kw > _SEEN_KW, day.kw, 0.0) for day in days]
    return Broken(
        newcomer_kw=None if newcomer_kw is None else number(newcomer_kw),
        probability=probability,
        quarters=sum(int(np.count_nonzero(each)) for each in kw),
        of_quarters=sum(len(each) for each in kw),
        days=sum(bool(each.any()) for each in kw),
        kwh=number(sum(day.step_h * float(each.sum()) for day, each in zip(days, kw, strict=True))),
        most_kw=number(max(float(each.max()) for each in kw)),
    )


def _above(week: WeekPlanned, clock: Clock) -> Iterator[_Above]:
    """What of each day of a week is above the contract."""
    ahead, foreseen = week.ahead, week.foreseen
    missed = ahead.measured_kw - ahead.expected_kw
    is_enough = (missed <= ahead.import_kw) & (-missed <= ahead.export_kw)
    for day in range(len(foreseen.days)):
        left, steps = clock.left(), foreseen.place_of(day)[1]
        site = apart(foreseen.site(day), Midnight.PINNED)
        if week.keeps_margin and is_enough[steps].all():
            yield _Above(np.zeros(site.grid.n_steps), site.grid.step_h)
            continue
        patient = replace(left, relative_gap=_GAP, time_limit_s=min(left.time_limit_s, _PATIENCE_S))
        came = planned(site, patient).seen.plan.flows.group + missed[steps]
        group = site.connection.group
        above = np.maximum(came - group.import_contract_kw, -came - group.export_contract_kw)
        yield _Above(np.maximum(above, 0.0), site.grid.step_h)
