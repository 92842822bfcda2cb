"""Plan days one after the other, each from the state in which the day before ended, and prove each month as a whole.

A site is loaded once, on all days. The plan of a day is made on its window, with what it looks ahead at; what it binds
is carried into the next. What was decided in a month is evaluated as one site, next to doing nothing since the first
day. From the schedules in the folder a run that was cut off works out again where it was, and goes on.
"""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from gridshare.effort import DayProgress, Progress, SolveOptions
from gridshare.errors import (
    CancelledError,
    GridshareError,
    Problem,
    SiteError,
    SolverError,
    UnverifiedError,
)
from gridshare.findings import Tolerance
from gridshare.schedules.decisions import decisions_of
from gridshare.schedules.document import ScheduleDocument, sha256
from gridshare.schedules.period import PeriodDocument
from gridshare.schedules.publish import publish
from gridshare.sites.carried import carried
from gridshare.sites.document import SiteDocument
from gridshare.sites.outline import Outline
from gridshare.sites.site import Site, resolve
from gridshare.sites.window import bound, window
from gridshare.usecases.period_document import DayRow, failed_row, period_document, planned_row
from gridshare.usecases.period_folder import PeriodFolder
from gridshare.usecases.period_months import Before, DayDone, Months, begun_anew
from gridshare.usecases.schedule import DEFAULT, doing_nothing, planned
from gridshare.verification import evaluate
from gridshare.years.stretches import Lacking, Stretch, stretches

RESOLUTION_KW = 1e-3
_TOLERANCE = Tolerance.of_resolution(RESOLUTION_KW)


def schedule_days(
    site: Outline,
    first: dt.date,
    last: dt.date,
    folder: Path,
    options: SolveOptions = DEFAULT,
    *,
    again: bool = False,
) -> PeriodDocument:
    """The days of a site from one to another, each planned from the state in which the day before ended.

    Args:
        site: The site; its steps and its look-ahead are those of each day.
        first: The first day, from midnight; it begins from the state that the document gives.
        last: The last day.
        folder: Gets the schedule of each day, and the document of the period; a run that was cut off goes on there.
        options: Time limit and gap of each plan; progress is a `DayProgress`.
        again: Plan anew what is in the folder already.

    Raises:
        SiteError: If the document cannot be a site, or none of its days can be planned.
        PeriodFolderError: If the folder cannot be written, or holds days of another site or of other options.
        CancelledError: If progress asked to stop; the days that are finished stay.
    """
    begun, facts = time.perf_counter(), _facts(first, options)
    with PeriodFolder(folder) as kept:
        kept.begin(facts, again=again)
        days = _Days(kept, options, of=(last - first).days + 1)
        with Months(_TOLERANCE) as months:
            for stretch in stretches(site, first, last):
                days.plan(stretch, months)
            parts = months.results()
        found = period_document(site, days.rows, parts, facts, time.perf_counter() - begun)
        kept.finish(found)
    return found


def _facts(first: dt.date, options: SolveOptions) -> dict[str, Any]:
    """What the schedules depend on besides the site and the days before."""
    return {
        "first": first.isoformat(),
        "time_limit_s": options.time_limit_s,
        "relative_gap": options.relative_gap,
        "versions": {name: version(name) for name in ("gridshare", "highspy", "pyomo")},
    }


class _Days:
    """The days of a run, one after the other."""

    def __init__(self, kept: PeriodFolder, options: SolveOptions, of: int) -> None:
        self.kept, self.options, self.of = kept, options, of
        self.rows: list[DayRow] = []
        self.spent: list[float] = []
        self.before: Before | None = None

    def plan(self, stretch: Stretch | Lacking, months: Months) -> None:
        """All days of a stretch; after one that cannot be, the next begins from the document's own state."""
        if isinstance(stretch, Lacking):
            self._note(failed_row(stretch.day, stretch.error))
            return
        is_new = True
        document = stretch.document
        for k, day in enumerate(stretch.days):
            if is_new:
                document = begun_anew(stretch.document, stretch.grid, stretch.steps_of(k)[0], self.before)
            months.before(day, document, stretch.grid, is_new=is_new)
            try:
                schedule, done, document = self._day(stretch, k, document)
            except SiteError as error:
                months.close()
                is_new = True
                self._note(failed_row(day, str(error)))
                continue
            is_new = False
            months.add(done)
            self._note(planned_row(day, schedule, self.kept.name_of(day)))
        months.close()

    def _day(self, stretch: Stretch, k: int, document: SiteDocument) -> tuple[ScheduleDocument, DayDone, SiteDocument]:
        """The schedule of a day, what was decided, and the document with the state after it."""
        day, (start, end), ahead = stretch.days[k], stretch.steps_of(k), stretch.ahead_of(k)
        own = window(document, stretch.grid, start, end - start, ahead)
        goes_on = ahead == 0 and k + 1 < len(stretch.days)
        schedule = self.kept.read(day)
        if schedule is None:
            schedule = self._planned(day, resolve(own, goes_on=goes_on))
            self.kept.write(day, schedule)
        elif schedule.input_sha256 != sha256(own.model_dump(mode="json", by_alias=True)):
            raise self.kept.refused(f"the plan of {day} for another site or state", "the plan for this one")
        # What is published is rounded: a run that goes on later begins from the same figures.
        site = resolve(own, goes_on=goes_on) if ahead == 0 else bound(resolve(own))
        decisions, problems = decisions_of(site, schedule, site.doing_nothing())
        if problems:
            raise self.kept.refused(f"{self.kept.name_of(day)}: {problems[0]}", "the schedule of that day")
        found = evaluate(site, decisions, _TOLERANCE)
        self.before = Before(site, found.flows)
        after = carried(document, site, decisions, found.outcomes, found.flows, end - start)
        return schedule, DayDone(day, start, site, decisions, ahead, stretch.goes_on_after(k)), after

    def _planned(self, day: dt.date, site: Site) -> ScheduleDocument:
        """The schedule of a day; doing nothing, which says so, where no plan passed the check in time."""
        begun = time.perf_counter()
        try:
            found = planned(site, self._watched(day), resolution_kw=RESOLUTION_KW)
        except (UnverifiedError, SolverError) as error:
            schedule = _nothing(site, error)
        else:
            schedule = publish(found)
        self.spent.append(time.perf_counter() - begun)
        return schedule

    def _note(self, row: DayRow) -> None:
        """Add a row, and say how far it is.

        Raises:
            CancelledError: If progress asks to stop.
        """
        self.rows.append(row)
        on_progress = self.options.on_progress
        if on_progress is not None and on_progress(self._progress(row.row.day, None)) is False:
            raise CancelledError(Problem("period", "cancelled", "the caller asked to stop", "no such request"))

    def _watched(self, day: dt.date) -> SolveOptions:
        """The options of a day's plan, whose progress says which day it is."""
        on_progress = self.options.on_progress
        if on_progress is None:
            return self.options
        return replace(self.options, on_progress=lambda progress: on_progress(self._progress(day, progress)))

    def _progress(self, day: dt.date, of: Progress | None) -> DayProgress:
        done = len(self.rows)
        left = None if not self.spent else (self.of - done) * sum(self.spent) / len(self.spent)
        stage = f"{day}" if of is None else f"{day}: {of.stage}"
        known = (0.0, None, None, None) if of is None else (of.seconds, of.incumbent, of.bound, of.gap)
        return DayProgress(*known, stage, done, self.of, left)


def _nothing(site: Site, error: GridshareError) -> ScheduleDocument:
    """Doing nothing as the schedule of a day, and why there is no plan."""
    found = publish(doing_nothing(site, RESOLUTION_KW))
    return found.model_copy(update={"notes": [f"There is no plan: {error}", *found.notes[1:]]})
