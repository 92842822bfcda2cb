"""The document of a period, put together from its days and its months."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from gridshare.errors import Problem, SiteError
from gridshare.schedules.document import ScheduleDocument, sha256
from gridshare.schedules.period import PeriodDay, PeriodDocument, PeriodMonth, PeriodVerdict, Total
from gridshare.schedules.period_sums import GroupSeries, duration_curve, together
from gridshare.schedules.rounding import number
from gridshare.schedules.totals import costs_of_days
from gridshare.sites.outline import LOOK_AHEAD_HOURS, Outline
from gridshare.usecases.period_months import PartResult

_NUMBER = re.compile(r"[\w-]*\d[\w.,:-]*")
"""A number, or the name of a session, which has one."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """What is kept of a day until the period is whole.

    Attributes:
        row: Its row, still without the group's load.
        notes: What a reader of its schedule should know.
        input_sha256: Of its schedule.
    """

    row: PeriodDay
    notes: tuple[str, ...] = ()
    input_sha256: str = ""


def planned_row(day: dt.date, schedule: ScheduleDocument, file: str) -> DayRow:
    """The row of a schedule."""
    f, is_plan = schedule.figures, bool(schedule.proof.stages)
    row = PeriodDay(
        day=day,
        status="planned" if is_plan else "nothing",
        error=None if is_plan else schedule.notes[0],
        schedule=file,
        verdict=schedule.verdict,
        cost_eur=f.cost_of_days_eur,
        costs_eur={name: number(eur) for name, eur in costs_of_days(f).items()},
        unserved_kwh=f.unserved_kwh,
        unserved_kelvin_hours=f.unserved_kelvin_hours,
        margin_used_kwh=f.margin_used_kwh,
        physical_exceedance_kwh=f.physical_exceedance_kwh,
    )
    return DayRow(row, tuple(schedule.notes if is_plan else schedule.notes[1:]), schedule.input_sha256)


def failed_row(day: dt.date, error: str) -> DayRow:
    """The row of a day that could not be planned."""
    return DayRow(PeriodDay(day=day, status="failed", error=error, costs_eur={}))


def period_document(
    site: Outline, days: Sequence[DayRow], parts: Sequence[PartResult], facts: object, seconds: float
) -> PeriodDocument:
    """The whole document.

    Args:
        site: The site as it was written.
        days: All days.
        parts: Their months, or what of these could be planned.
        facts: What the schedules depend on besides the site.
        seconds: How long it took [s].

    Raises:
        SiteError: If there is not a single day.
    """
    if not parts:
        failed = [Problem(str(d.row.day), "no_day", str(d.row.error), "a day that can be planned") for d in days]
        raise SiteError(failed)
    loads = {day: load for part in parts for day, load in part.loads.items()}
    rows = [_with_load(d.row, *loads[d.row.day]) if d.row.day in loads else d.row for d in days]
    months = [_month(name, rows, parts) for name in dict.fromkeys(part.month for part in parts)]
    total = together(months)
    series = GroupSeries.joined([p.plan for p in parts]), GroupSeries.joined([p.nothing for p in parts])
    document, asked = site.document, site.document.horizon.look_ahead_hours
    return PeriodDocument(
        name=document.name,
        credit=document.credit,
        first=rows[0].day,
        last=rows[-1].day,
        time_zone=document.time_zone,
        step_minutes=document.horizon.step_minutes,
        look_ahead_hours=LOOK_AHEAD_HOURS if asked is None else asked,
        verdict=_verdict(rows, months, total),
        total=total,
        months=months,
        days=rows,
        duration=duration_curve(*series),
        notes=_alike(note for d in days for note in d.notes),
        versions={name: version(name) for name in ("gridshare", "highspy", "pyomo")},
        input_sha256=sha256([facts, *(d.input_sha256 for d in days)]),
        run={"seconds": round(seconds, 3)},
    )


def _alike(notes: Iterable[str]) -> list[str]:
    """Notes of many days: of those about one thing that differ in numbers only the first, and how many more."""
    found: dict[tuple[str, str], list[str]] = {}
    for note in notes:
        name, _, text = note.rpartition("': ")
        found.setdefault((name, _NUMBER.sub("#", text)), []).append(note)
    more = {1: "", 2: " (and on 1 more day)"}
    return [
        f"{alike[0]}{more.get(n, f' (and on {n - 1} more days)')}" for alike in found.values() for n in [len(alike)]
    ]


def _with_load(row: PeriodDay, plan: object, nothing: object) -> PeriodDay:
    return row.model_copy(update={"plan": plan, "nothing": nothing})


def _month(name: str, rows: Sequence[PeriodDay], parts: Sequence[PartResult]) -> PeriodMonth:
    mine = [part for part in parts if part.month == name]
    total = together([part.total for part in mine])
    return PeriodMonth(
        **{field: getattr(total, field) for field in Total.model_fields},
        month=name,
        days=sum(len(part.loads) for part in mine),
        failed=sum(f"{row.day:%Y-%m}" == name and row.status == "failed" for row in rows),
        broken=[rule for part in mine for rule in part.broken],
    )


def _verdict(rows: Sequence[PeriodDay], months: Sequence[PeriodMonth], total: Total) -> PeriodVerdict:
    unfinished = [row.verdict for row in rows if row.verdict is not None and not row.verdict.finished]
    costs = [v.cost_open_eur for v in unfinished]
    known = [eur for eur in costs if eur is not None]
    loads = [(row.plan, row.nothing) for row in rows if row.plan is not None and row.nothing is not None]
    plan = total.plan
    return PeriodVerdict(
        days=len(rows),
        failed=sum(row.status == "failed" for row in rows),
        untried=sum(row.status == "nothing" for row in rows),
        unfinished=len(unfinished),
        holds=not any(month.broken for month in months),
        cost_open_eur=number(sum(known)) if len(known) == len(costs) else None,
        exceedance_open_kwh=number(sum(v.exceedance_open_kwh for v in unfinished)),
        unserved_open_kwh=number(sum(v.unserved_open_kwh for v in unfinished)),
        days_above_cap=sum(load.exceedance_kwh > 0 for load, _ in loads),
        baseline_days_above_cap=sum(load.exceedance_kwh > 0 for _, load in loads),
        cap_kept=plan.exceedance_kwh == 0,
        limits_kept=plan.physical_exceedance_kwh == 0,
        all_served=plan.unserved_kwh == plan.unserved_kelvin_hours == plan.unserved_kelvin == 0,
    )
