"""Files of measurements into clean series: what was concluded, asked and found, and what was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gridshare.errors import ImportedError, Problem, SiteError
from gridshare.forecasts.calendar import day_kind
from gridshare.imports import FillMethod, ImportOptions, Surroundings
from gridshare.series.measured import FOLDER, MeasuredSeries, read_all
from gridshare.sites.known_connections import known_connections
from gridshare.usecases.import_map import refuse_unknown_zone
from gridshare.usecases.import_report import (
    Asked,
    FileReport,
    ForecastsReport,
    ImportReport,
    SessionsReport,
    problem_reports,
)

if TYPE_CHECKING:
    from gridshare.imports import Assessed, Outcome, Progress, Visits

__all__ = ["FillMethod", "ImportOptions", "Imported", "earlier_series", "import_bytes", "import_files"]


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """What an import made of its files.

    Attributes:
        report: What was concluded, asked and found.
        series: Name -> the series, for pictures of them.
        visits: Tables of visits of vehicles.
        files: Name of a series -> the files that it comes from.
    """

    report: ImportReport
    series: Mapping[str, Assessed]
    visits: tuple[Visits, ...]
    files: Mapping[str, tuple[str, ...]]


def import_files(
    paths: Sequence[Path], site: Path | None, options: ImportOptions, on_progress: Progress | None = None
) -> Imported:
    """What the files hold, and the clean series in ``site/measured`` unless anything is asked or wrong.

    Args:
        paths: Files, archives of files, or folders of files.
        site: Folder of the site; None to write nothing.
        options: What is known about the files.
        on_progress: Called after each file.

    Raises:
        ImportedError: If the time zone is unknown, or files lie in the folder for clean series.
    """
    from gridshare.imports import outcome_of

    refuse_unknown_zone(options.time_zone)
    folder = None if site is None else site / FOLDER
    if folder is not None:
        _refuse_results(paths, folder)
    around = Surroundings(day_kind, folder, known_connections(site))
    return _reported(outcome_of(paths, options, around, on_progress), options)


def earlier_series(site: Path | None) -> list[MeasuredSeries]:
    """The clean series that the folder of a site holds; none where one cannot be read, which planning reports."""
    try:
        return [] if site is None else read_all(site / FOLDER)
    except SiteError:
        return []


def _refuse_results(paths: Sequence[Path], folder: Path) -> None:
    """Refuse files in the folder that is written: an export could be the file whose place a series takes."""
    problems = [
        Problem(path.name, "own_file", f"a file in {folder.name}", "exports as they are, elsewhere", "Move them.")
        for path in paths
        if path.resolve().is_relative_to(folder.resolve())
    ]
    if problems:
        raise ImportedError(problems)


def import_bytes(body: bytes, name: str, options: ImportOptions) -> Imported:
    """The same of a file (or archive) that comes over a wire; nothing is written.

    Raises:
        ImportedError: If the time zone is unknown.
    """
    from gridshare.imports import outcome_of_bytes

    refuse_unknown_zone(options.time_zone)
    return _reported(outcome_of_bytes(body, name, options, Surroundings(day_kind)), options)


def _reported(made: Outcome, options: ImportOptions) -> Imported:
    report = ImportReport(
        ok=made.is_ok,
        time_zone=options.time_zone,
        files=[FileReport.of(r) for r in made.reads],
        left_out=list(made.left_out),
        questions=[Asked.of(q) for q in made.questions],
        problems=problem_reports(made.problems),
        series=list(made.reports),
        sessions=[SessionsReport.of(table, made.reads) for table in made.visits],
        unheld=list(made.unheld),
        forecasts=[ForecastsReport.of(each) for each in made.forecasts],
        written=[f"{path.parent.name}/{path.name}" for path in made.written],
    )
    files = {s.name: tuple(dict.fromkeys(t.channel.file for t in s.tracks)) for s in made.series}
    return Imported(report, {s.name: s for s in made.series}, made.visits, files)
