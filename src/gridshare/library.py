"""gridshare in Python: the verbs with plain arguments. Imported through ``import gridshare``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gridshare.ahead.given_site import GivenSite, resolved
from gridshare.documents.days import given_day, given_days
from gridshare.effort import (
    QUESTION_LIMIT_S,
    RELATIVE_GAP,
    TIME_LIMIT_S,
    DayProgress,
    Progress,
    SolveOptions,
)
from gridshare.jobs.simulating import simulation_of
from gridshare.milp.warm import Warm
from gridshare.reports.notebook import Schedule
from gridshare.reports.simulation.notebook import Simulation
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.period import PeriodDocument
from gridshare.simulation.disturbances import Disturbances, disturbances_of
from gridshare.simulation.simulate import Asked
from gridshare.sites.addition import addition_of, extended
from gridshare.sites.document import SiteDocument
from gridshare.sites.outline import outline, outline_of
from gridshare.usecases.forecast import FolderForecast, forecast_folder
from gridshare.usecases.import_files import FillMethod, Imported, ImportOptions
from gridshare.usecases.import_files import import_files as _import_files
from gridshare.usecases.import_map import map_of, parsed_answers, read_map, time_zone_of
from gridshare.usecases.period import schedule_days as _schedule_days
from gridshare.usecases.schedule import schedule as _schedule
from gridshare.usecases.variations import variations as _variations
from gridshare.usecases.variations_report import VariationsReport
from gridshare.usecases.verify import read_schedule
from gridshare.usecases.verify import verify as _verify
from gridshare.usecases.verify_report import VerifyReport
from gridshare.usecases.what_if import Addition, WhatIfReport
from gridshare.usecases.what_if import what_if as _what_if


def load(path: str | Path, day: date | str | None = None) -> SiteDocument:
    """A site, read from a folder with ``site.yaml`` or from a document, with all its series in place.

    Args:
        path: Folder or file.
        day: Plan this day instead of the document's own; ``2026-01-15`` or a date.

    Raises:
        SiteError: With all that is wrong, each with its place.
    """
    return resolved(path, day).document


def import_files(
    files: Sequence[str | Path] | str | Path,
    site: str | Path | None = None,
    *,
    said: Mapping[str, Any] | str | Path | None = None,
    answers: Mapping[str, str] | None = None,
    fill: FillMethod = "leave",
    time_zone: str | None = None,
) -> Imported:
    """Clean series of meter exports: ``.report`` has what was concluded, asked and found, ``.series`` the series.

    Args:
        files: Exports as they are; a zip of them is fine.
        site: Folder of the site; series go to its folder ``measured``. Nothing is written where left out.
        said: What is known of the files: the content of a file for ``--map``, or its path.
        answers: Answers to questions about all files: ``{"unit": "kWh"}``.
        fill: What is done about gaps: ``leave``, ``linear`` (up to an hour) or ``like_days`` (up to a week).
        time_zone: Clock of local times; the site's where left out.

    Raises:
        ImportedError: If ``said`` cannot be read. What is wrong with the files is in the report.
    """
    paths = [Path(files)] if isinstance(files, str | Path) else [Path(f) for f in files]
    folder = None if site is None else Path(site)
    document = read_map(Path(said)) if isinstance(said, str | Path) else map_of(said or {}, "said")
    zone = time_zone_of(folder) if time_zone is None else time_zone
    checked = parsed_answers([f"{aspect}={answer}" for aspect, answer in (answers or {}).items()])
    return _import_files(paths, folder, ImportOptions(document, checked, fill, zone))


def forecast(site: str | Path, day: date | str, days: int = 1, *, series: Sequence[str] = ()) -> FolderForecast:
    """Quantiles for the imported series of a site and for its group; in ``.forecast.series``.

    Args:
        site: Folder of a site with imported series.
        day: First day ahead.
        days: 1 to 7 days.
        series: Only these; all, and visits of vehicles, where left out.

    Raises:
        ForecastError: If nothing can be forecast.
    """
    return forecast_folder(Path(site), given_day(day), days, tuple(series) or None)


def schedule(
    site: GivenSite,
    day: date | str | None = None,
    *,
    time_limit_s: float = TIME_LIMIT_S,
    relative_gap: float = RELATIVE_GAP,
    on_progress: Callable[[Progress], bool | None] | None = None,
    warm: Warm | None = None,
) -> Schedule:
    """The cheapest plan of a site that keeps the cap, verified against every rule.

    Args:
        site: A loaded site, a path, or a document as a dict (its series inline).
        day: Plan this day instead of the document's own; only for a path or a dict.
        time_limit_s: Seconds for the whole plan; at the limit the best so far counts (``verdict.finished`` is false),
            or doing nothing where there is none (``verdict.is_baseline``).
        relative_gap: Stop when the cost is proven this close to the least.
        on_progress: Called now and then; returning False stops the search.
        warm: One ``gridshare.Warm()`` for all plans of a park whose numbers change: each begins from the last one's
            solver, and costs as little as a plan from nothing, though it may be another that costs the same.

    Raises:
        SiteError: With all that is wrong with the site.
        CancelledError: If ``on_progress`` asked to stop.
    """
    options = SolveOptions(time_limit_s, relative_gap, on_progress)
    return Schedule(_schedule(resolved(site, day), options, warm=warm))


def schedule_days(
    site: str | Path | Mapping[str, Any],
    days: tuple[date | str, date | str],
    folder: str | Path,
    *,
    again: bool = False,
    time_limit_s: float = TIME_LIMIT_S,
    on_progress: Callable[[Progress], bool | None] | None = None,
) -> PeriodDocument:
    """Days one after the other, each planned from the state in which the day before ended.

    ``gridshare.reports.period.tables.frames`` makes pandas frames of what it returns.

    Args:
        site: A path, or a document as a dict with lists of values for all days.
        days: The first day, which begins from the state that the document gives, and the last.
        folder: Gets ``days/2026-01-15.json`` for each day and ``period.json``; a run that was cut off goes on there.
        again: Plan anew what is in the folder already.
        time_limit_s: Seconds for the plan of a day.
        on_progress: Called now and then with a `gridshare.effort.DayProgress`; returning False stops.

    Raises:
        SiteError: With all that is wrong with the site, or why none of its days can be planned.
        PeriodFolderError: If the folder cannot be written, or has days of another site or of other options.
        CancelledError: If ``on_progress`` asked to stop.
    """
    first, last = given_days(days)
    written = outline_of(dict(site), None) if isinstance(site, Mapping) else outline(site)
    options = SolveOptions(time_limit_s, on_progress=on_progress)
    return _schedule_days(written, first, last, Path(folder), options, again=again)


def simulate(  # noqa: PLR0913 - one keyword for each option
    site: str | Path,
    days: tuple[date | str, date | str],
    folder: str | Path | None = None,
    *,
    policies: Sequence[str] = (),
    disturbances: Disturbances | Mapping[str, Any] | str | Path | None = None,
    again: bool = False,
    workers: int | None = None,
    on_progress: Callable[[DayProgress], bool | None] | None = None,
) -> Simulation:
    """Measured days lived again, as if live, by several policies next to each other.

    Args:
        site: Path of a site that is measured on these days, and on eight days or more before the first.
        days: The first day and the last.
        folder: Gets the ledger, so that a run that was cut off goes on; nothing is kept where left out.
        policies: Names of policies, such as ``closed_loop``; all where left out.
        disturbances: What goes differently than announced: a document, plain values, or the path of a file.
        again: Forget what the folder has.
        workers: How many policies live at once, each in a process of its own; as many as processors where left out.
        on_progress: Called after each day of a policy; returning False stops all.

    Raises:
        SiteError, SimulationError: With all that is wrong with the site or with what is asked.
        LedgerError: If the folder has another run.
        CancelledError: If ``on_progress`` asked to stop.
    """
    first, last = given_days(days)
    asked = Asked(first, last, tuple(policies), disturbances_of(disturbances))
    with nullcontext(folder) if folder is not None else TemporaryDirectory(prefix="gridshare-simulate-") as into:
        Path(into).mkdir(parents=True, exist_ok=True)
        found = simulation_of(Path(site), asked, Path(into), again=again, workers=workers, on_progress=on_progress)
    return Simulation(found)


def verify(
    site: GivenSite,
    schedule: Schedule | ScheduleDocument | Mapping[str, Any] | str | Path,
    day: date | str | None = None,
) -> VerifyReport:
    """What an independent check finds in a schedule: broken rules, and figures that do not follow.

    Args:
        site: The site it is of.
        schedule: The schedule, its document, or the path of its JSON file.
        day: The day of the site, as in `schedule`.

    Raises:
        SiteError: With all that is wrong with the site.
        ScheduleFileError: If the schedule is none.
    """
    return _verify(resolved(site, day), _schedule_document(schedule))


def what_if(
    site: GivenSite,
    add: Addition | Mapping[str, Any],
    *,
    days: Sequence[date | str] = (),
    time_limit_s: float = QUESTION_LIMIT_S,
    relative_gap: float = RELATIVE_GAP,
) -> WhatIfReport:
    """Does one more connection fit, how much of it, and who would give way?

    Args:
        site: The site as it is.
        add: What is added, for example ``{"name": "Bakkerij Noord", "kw": 400}``.
        days: Days to ask it for; the document's own where left out. Only for a path or a dict.
        time_limit_s: The most seconds that each search may take; it ends when it is proven.
        relative_gap: Stop when a cost is proven this close to the least.

    Raises:
        SiteError: If the site or the addition cannot be.
    """
    addition = addition_of(add)
    options = SolveOptions(time_limit_s, relative_gap)
    cases = [extended(resolved(site, day), addition) for day in (days or (None,))]
    return _what_if(cases, options)


def variations(
    site: GivenSite,
    day: date | str | None = None,
    *,
    only: Sequence[str] = (),
    time_limit_s: float = QUESTION_LIMIT_S,
    relative_gap: float = RELATIVE_GAP,
    on_progress: Callable[[Progress], bool | None] | None = None,
) -> VariationsReport:
    """What is each asset worth, and what would a larger, a smaller or a freer one change?

    Args:
        site: The site as it is.
        day: The day, as in `schedule`.
        only: Names of the assets to ask about; all where left out.
        time_limit_s: The most seconds that each search may take; it ends when it is proven.
        relative_gap: Stop when a cost is proven this close to the least.
        on_progress: Called now and then; the stage names the variation that is planned; returning False stops all.

    Raises:
        SiteError: If the site cannot be, or has no asset of one of these names.
        CancelledError: If ``on_progress`` asked to stop.
    """
    return _variations(resolved(site, day), SolveOptions(time_limit_s, relative_gap, on_progress), only)


def _schedule_document(
    schedule: Schedule | ScheduleDocument | Mapping[str, Any] | str | Path,
) -> ScheduleDocument | Mapping[str, Any]:
    if isinstance(schedule, Schedule):
        return schedule.document
    if isinstance(schedule, str | Path):
        written: Mapping[str, Any] = read_schedule(Path(schedule))
        return written
    return schedule
