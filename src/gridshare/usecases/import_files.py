"""Files of measurements into clean series: read, join, judge, and keep, or say all that stands in the way.

Nothing is written while anything is asked or wrong, so that a folder never holds half of what was given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from gridshare.errors import Problem
from gridshare.imports import filling
from gridshare.imports.files import contents
from gridshare.imports.findings import Answers
from gridshare.imports.joining import Joined, joined
from gridshare.imports.map_document import MapDocument, answers_of
from gridshare.imports.provenance import Concluded, Filled, SeriesProvenance, SourceFile, instant
from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.report import assess
from gridshare.imports.reading import Read, read
from gridshare.imports.store import continued, keep
from gridshare.series.measured import FOLDER, ORIGINS
from gridshare.usecases.import_report import Asked, FileReport, ImportReport, problem_reports

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


def import_files(
    paths: Sequence[Path], site: Path | None, options: ImportOptions, on_progress: Progress | None = None
) -> ImportReport:
    """What the files hold, and the clean series in ``site/measured`` unless anything is asked or wrong.

    Args:
        paths: Files, or archives of files.
        site: Folder of the site; None to write nothing.
        options: What is known about the files.
        on_progress: Told after each file.
    """
    answers = answers_of(options.said, options.answers)
    reads, problems = _read_all(paths, answers, options, on_progress)
    joining = joined([t for r in reads for t in r.tracks], options.said.names, answers)
    series, questions = list(joining.series), [*(q for r in reads for q in r.questions), *joining.questions]
    problems += [*(p for r in reads for p in r.problems), *joining.problems]
    folder = None if site is None else site / FOLDER
    if folder is not None and folder.is_dir():
        merged = continued(series, folder, answers)
        series, questions = list(merged.series), [*questions, *merged.questions]
        problems += merged.problems
    whole = [_filled(s, options) for s in series]
    reports = assess([_assessed(s) for s, _ in whole], [_facts(s, options) for s, _ in whole])
    ok = not questions and not problems and bool(whole)
    written: list[Path] = []
    if ok and folder is not None and not options.dry_run:
        sources = {r.content.origin.name: r for r in reads}
        written = keep([s for s, _ in whole], {s.name: _provenance(s, f, sources) for s, f in whole}, folder)
    return ImportReport(
        ok=ok,
        time_zone=options.time_zone,
        files=[_file(r) for r in reads],
        questions=[Asked.of(q) for q in dict.fromkeys(questions)],
        problems=problem_reports(problems),
        series=list(reports),
        sessions=[],
        written=[f"{FOLDER}/{path.name}" for path in written],
    )


def _read_all(
    paths: Sequence[Path], answers: Answers, options: ImportOptions, on_progress: Progress | None
) -> tuple[list[Read], list[Problem]]:
    """All files, read one after the other."""
    reads: list[Read] = []
    problems: list[Problem] = []
    for k, path in enumerate(paths):
        if on_progress is not None:
            on_progress(path.name, k, len(paths))
        opened = contents([path])
        problems += opened.problems
        reads += [read(content, answers, options.time_zone) for content in opened.contents]
    if on_progress is not None:
        on_progress("", len(paths), len(paths))
    return reads, problems


def _filled(series: Joined, options: ImportOptions) -> tuple[Joined, list[Filled]]:
    """The series with its gaps filled as asked, and which."""
    if options.fill == "leave":
        return series, []
    done, record = filling.filled(_assessed(series), filling.Asked(options.fill, zone=options.time_zone))
    kept = replace(series, values=done.values, origin=done.origin)
    return kept, [
        Filled(first=instant(g.start), until=instant(g.end), intervals=g.count, method=g.method)  # type: ignore[arg-type]
        for g in record.gaps
    ]


def _facts(series: Joined, options: ImportOptions) -> Facts:
    """What was said about the connection of a series."""
    said = options.said.meters.get(series.meter)
    place = Facts(options.time_zone, latitude=options.latitude, longitude=options.longitude)
    if said is None:
        return place
    return replace(
        place,
        contracted_import_kw=said.contracted_kw,
        contracted_feed_in_kw=said.contracted_feed_in_kw,
        connection_kw=said.connection_kw,
        year_total_kwh=said.year_kwh if series.quantity == "consumption" else None,
    )


def _assessed(series: Joined) -> Assessed:
    return Assessed(
        series.name,
        series.meter,
        series.quantity,
        series.start,
        series.step_s,
        series.values,
        series.origin,
        series.rows,
        series.remarks,
    )


def _provenance(series: Joined, fills: Sequence[Filled], reads: Mapping[str, Read]) -> SeriesProvenance:
    origin = series.origin[series.values == series.values]
    names = dict.fromkeys(t.channel.file for t in series.tracks)
    end = series.start + series.step_s * len(series.values)
    return SeriesProvenance(
        meter=series.meter,
        quantity=series.quantity,
        step_minutes=series.step_s / 60,
        first=instant(series.start),
        until=instant(end),
        intervals={word: n for k, word in enumerate(ORIGINS) if (n := int((origin == k).sum()))},
        missing=len(series.values) - len(origin),
        sources=[_source(reads[name]) for name in names if name in reads],
        decisions=[Concluded.of(d) for d in series.decisions],
        filled=list(fills),
    )


def _source(of: Read) -> SourceFile:
    origin = of.content.origin
    name = "" if of.layout is None else of.layout.name
    return SourceFile(file=origin.name, sha256=origin.sha256, size=origin.size, layout=name)


def _file(of: Read) -> FileReport:
    origin, layout = of.content.origin, of.layout
    notes = getattr(of.content, "notes", ())
    return FileReport(
        file=origin.name,
        sha256=origin.sha256,
        size=origin.size,
        layout=None if layout is None else layout.name,
        title=None if layout is None else layout.title,
        channels=len(of.tracks),
        decisions=[Concluded.of(d) for d in of.decisions],
        left_out=[*notes, *of.left_out],
    )
