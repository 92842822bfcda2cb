"""Files of measurements into clean series: read, join, judge, and keep, or say all that stands in the way.

Nothing is written while anything is asked or wrong, so that a folder never holds half of what was given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from gridshare.errors import Problem
from gridshare.forecasts.calendar import day_kind
from gridshare.imports.counters.gaps import energy_of_gaps
from gridshare.imports.files.opened import Found, contents, contents_of
from gridshare.imports.findings import Answers
from gridshare.imports.map_document import MapDocument, answers_of
from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.report import assess
from gridshare.imports.reading import Read, read
from gridshare.imports.series import filling
from gridshare.imports.series.joining import Joined, joined
from gridshare.imports.series.provenance import Filled, instant
from gridshare.imports.series.sheet_meters import with_sheet_meters
from gridshare.imports.series.store import continued, keep
from gridshare.imports.series.visits import Visits, visits_of
from gridshare.imports.series.visits import continued as with_earlier
from gridshare.imports.sisters import doubted_clocks
from gridshare.series.measured import FOLDER
from gridshare.usecases.import_map import refuse_unknown_zone
from gridshare.usecases.import_report import Asked, ImportReport, problem_reports
from gridshare.usecases.import_told import file_report, provenance_of, sessions_report
from gridshare.usecases.known_connections import known_connections

FillMethod = Literal["leave", "linear", "like_days"]


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What a person says about an import.

    Attributes:
        said: The document for ``--map``.
        answers: Aspect -> answer, about all files; before what the document says.
        fill: What is done about gaps.
        time_zone: Clock of the site; local times are read on it.
        latitude, longitude: Of the site [degrees], for the check against sunlight.
        dry_run: Whether nothing is written.
    """

    said: MapDocument = field(default_factory=MapDocument)
    answers: Mapping[str, str] = field(default_factory=dict)
    fill: FillMethod = "leave"
    time_zone: str = "Europe/Amsterdam"
    latitude: float | None = None
    longitude: float | None = None
    dry_run: bool = False


Progress = Callable[[str, int, int], None]
"""Told what is being done, and how many of how many files are done."""


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """What an import made of its files.

    Attributes:
        report: What was concluded, asked and found.
        series: Name -> the series, for pictures of them.
        visits: Tables of visits of vehicles.
    """

    report: ImportReport
    series: Mapping[str, Assessed]
    visits: tuple[Visits, ...]


def import_files(
    paths: Sequence[Path], site: Path | None, options: ImportOptions, on_progress: Progress | None = None
) -> Imported:
    """What the files hold, and the clean series in ``site/measured`` unless anything is asked or wrong.

    Args:
        paths: Files, archives of files, or folders of files.
        site: Folder of the site; None to write nothing.
        options: What is known about the files.
        on_progress: Told after each file.

    Raises:
        ImportedError: If the time zone is unknown.
    """
    refuse_unknown_zone(options.time_zone)
    answers = answers_of(options.said, options.answers)
    opened: list[Read] = []
    problems: list[Problem] = []
    left_out: list[str] = []
    files = [file for path in paths for file in _files_of(path)]
    for k, path in enumerate(files):
        if on_progress is not None:
            on_progress(path.name, k, len(files))
        reads, found = _reads(contents([path]), answers, options)
        opened += reads
        problems += found.problems
        left_out += found.left_out
    folder = None if site is None else site / FOLDER
    return _joined(opened, Found((), tuple(problems), tuple(left_out)), folder, answers, options)


def _files_of(path: Path) -> list[Path]:
    """The files of a folder, without hidden ones and those of folders in it; a file itself."""
    if not path.is_dir():
        return [path]
    return [each for each in sorted(path.iterdir()) if each.is_file() and not each.name.startswith(".")]


def import_bytes(body: bytes, name: str, options: ImportOptions) -> Imported:
    """The same of a file (or archive) that comes over a wire; nothing is written.

    Raises:
        ImportedError: If the time zone is unknown.
    """
    refuse_unknown_zone(options.time_zone)
    answers = answers_of(options.said, options.answers)
    reads, found = _reads(contents_of(body, name), answers, options)
    return _joined(reads, found, None, answers, options)


def _reads(found: Found, answers: Answers, options: ImportOptions) -> tuple[list[Read], Found]:
    """The contents read, and what else was found: nobody holds their cells any more when series are judged."""
    reads = [read(content, answers, options.time_zone) for content in found.contents]
    return reads, replace(found, contents=())


def _joined(
    reads: Sequence[Read], found: Found, folder: Path | None, answers: Answers, options: ImportOptions
) -> Imported:
    """All files together: series and visits, judged and kept."""
    joining = joined(with_sheet_meters([t for r in reads for t in r.tracks]), options.said.names, answers)
    questions = [*(q for r in reads for q in r.questions), *doubted_clocks(reads), *joining.questions]
    series = list(joining.series)
    problems = [*found.problems, *(p for r in reads for p in r.problems), *joining.problems]
    visits = [_visits(r, options) for r in reads if r.sessions is not None and r.sessions.rows]
    if folder is not None and folder.is_dir():
        merged = continued(series, folder, answers)
        series, questions = list(merged.series), [*questions, *merged.questions]
        problems += merged.problems
        visits = [with_earlier(table, folder, options.time_zone) for table in visits]
    whole = [_filled(s, options) for s in series]
    clean = [s for s, _ in whole]
    connections = known_connections(None if folder is None else folder.parent)
    facts = [_facts(s, options, connections.get(s.name)) for s, _ in whole]
    reports = assess(clean, facts)
    ok = not questions and not problems and bool(whole or visits)
    written: list[Path] = []
    if ok and folder is not None and not options.dry_run:
        written = keep(clean, visits, provenance_of(whole, visits, reads), folder)
    report = ImportReport(
        ok=ok,
        time_zone=options.time_zone,
        files=[file_report(r) for r in reads],
        left_out=list(found.left_out),
        questions=[Asked.of(q) for q in dict.fromkeys(questions)],
        problems=problem_reports(problems),
        series=list(reports),
        sessions=[sessions_report(table, reads) for table in visits],
        unheld=[s.meter for s, known in zip(clean, facts, strict=True) if _is_unheld(s, known)],
        written=[f"{FOLDER}/{path.name}" for path in written],
    )
    return Imported(report, {s.name: s for s in clean}, tuple(visits))


def _filled(series: Joined, options: ImportOptions) -> tuple[Joined, list[Filled]]:
    """The series with its gaps filled as asked, and which."""
    if options.fill == "leave":
        return series, []
    asked = filling.Asked(options.fill, day_kind, None, options.time_zone, energy_of_gaps(series))
    done, record = filling.filled(series, asked)
    kept = replace(series, values=done.values, origin=done.origin)
    return kept, [
        Filled(first=instant(g.start), until=instant(g.end), intervals=g.count, method=g.method)  # type: ignore[arg-type]
        for g in record.gaps
    ]


def _facts(series: Joined, options: ImportOptions, connection_kw: float | None) -> Facts:
    """What was said about the connection of a series, in the site's document or beside the files."""
    said = options.said.meters.get(series.meter)
    place = Facts(
        options.time_zone, connection_kw=connection_kw, latitude=options.latitude, longitude=options.longitude
    )
    if said is None:
        return place
    return replace(
        place,
        contracted_import_kw=said.contracted_kw,
        contracted_feed_in_kw=said.contracted_feed_in_kw,
        connection_kw=connection_kw if said.connection_kw is None else said.connection_kw,
        year_total_kwh=said.year_kwh if series.quantity == "consumption" else None,
    )


def _is_unheld(series: Assessed, facts: Facts) -> bool:
    """Whether nothing is known that the level of consumption could be held against; net follows from it."""
    known = (facts.contracted_import_kw, facts.connection_kw, facts.year_total_kwh)
    return series.quantity == "consumption" and all(each is None for each in known)


def _visits(of: Read, options: ImportOptions) -> Visits:
    """The visits of a file under the name that people gave it."""
    stem, rows = of.content.origin.stem, () if of.sessions is None else of.sessions.rows
    return visits_of(of.content.origin.name, rows, options.said.names.get(stem, stem), options.time_zone)
