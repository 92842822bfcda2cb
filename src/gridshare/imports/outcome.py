"""The outcome of an import: files read, joined, continued from what a site holds, filled, judged, and kept.

Nothing is written while anything is asked or wrong, so that a folder never holds half of what was given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from gridshare.errors import ImportedError, Problem
from gridshare.imports.content import Content, emptied
from gridshare.imports.doubted_units import Holding, Resolved, resolved
from gridshare.imports.files.opened import Found, contents, contents_of
from gridshare.imports.findings import Answers, Question
from gridshare.imports.limits import OVER_A_WIRE
from gridshare.imports.options import ImportOptions, Surroundings, answers_of
from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.level import Held, held
from gridshare.imports.quality.report import SeriesReport, assess
from gridshare.imports.reading import Read, read
from gridshare.imports.series import filling
from gridshare.imports.series.file_swaps import with_file_swaps
from gridshare.imports.series.filling import energy_of_gaps
from gridshare.imports.series.issuing import Forecasts, issued, keep_forecasts
from gridshare.imports.series.joining import Joined, joined, name_of
from gridshare.imports.series.meter_swaps import with_swaps
from gridshare.imports.series.provenance import (
    Concluded,
    Filled,
    Provenance,
    SeriesProvenance,
    SessionsProvenance,
    SourceFile,
    instant,
)
from gridshare.imports.series.store import Visits, continued, keep, measured_before, visits_of, visits_united
from gridshare.imports.series.store import visits_continued as with_earlier
from gridshare.imports.series.uniting import with_sheet_meters
from gridshare.imports.sibling_files import doubted_clocks
from gridshare.imports.unforeseen import entered
from gridshare.series.issued import FOLDER as FORECASTS
from gridshare.series.measured import ORIGINS

Progress = Callable[[str, int, int], None]
"""Called with what is being done, and how many of how many files are done."""


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What came of the files of an import.

    Attributes:
        reads: Each file, without its cells.
        left_out: What is no table or tree of measurements, in words.
        questions: What is left open, each once.
        problems: What is wrong.
        series: The clean series.
        reports: What is known of the quality of each.
        visits: Tables of visits of vehicles.
        forecasts: Weather forecasts, each with its moments of issue.
        unheld: Meters of whose connection nothing is known that the level of consumption could be held against.
        written: Files that were written.
    """

    reads: tuple[Read, ...]
    left_out: tuple[str, ...]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    series: tuple[Joined, ...]
    reports: tuple[SeriesReport, ...]
    visits: tuple[Visits, ...]
    unheld: tuple[str, ...]
    forecasts: tuple[Forecasts, ...] = ()
    written: tuple[Path, ...] = ()

    @property
    def is_ok(self) -> bool:
        """Whether there is anything, and nothing is asked or wrong."""
        return not self.questions and not self.problems and bool(self.series or self.visits or self.forecasts)


def outcome_of(
    paths: Sequence[Path], options: ImportOptions, around: Surroundings, on_progress: Progress | None = None
) -> Outcome:
    """What files, archives of files and folders of files come to; written unless anything is asked or wrong."""
    answers = answers_of(options.said, options.answers)
    reads: list[Read] = []
    problems: list[Problem] = []
    left_out: list[str] = []
    files = [file for path in paths for file in _files_of(path)]
    for k, path in enumerate(files):
        if on_progress is not None:
            on_progress(path.name, k, len(files))
        own, found = _reads(contents([path], options.limits), answers, options)
        reads += own
        problems += found.problems
        left_out += found.left_out
    everything = Found((), tuple(problems), tuple(left_out))
    with entered(files[0].name if len(files) == 1 else f"{len(files)} files together"):
        return _together(reads, everything, answers, (options, around))


def outcome_of_bytes(body: bytes, name: str, options: ImportOptions, around: Surroundings) -> Outcome:
    """The same of a file (or archive) that comes over a wire."""
    answers = answers_of(options.said, options.answers)
    reads, found = _reads(contents_of(body, name, OVER_A_WIRE), answers, options)
    with entered(name):
        return _together(reads, found, answers, (options, around))


def _files_of(path: Path) -> list[Path]:
    """The files of a folder, without hidden ones and those of folders in it; a file itself."""
    if not path.is_dir():
        return [path]
    return [each for each in sorted(path.iterdir()) if each.is_file() and not each.name.startswith(".")]


def _reads(found: Found, answers: Answers, options: ImportOptions) -> tuple[list[Read], Found]:
    """The contents read, and what else was found: nobody holds their cells any more when series are judged."""
    reads = [_read(content, answers, options.time_zone) for content in found.contents]
    return reads, replace(found, contents=())


def _read(content: Content, answers: Answers, time_zone: str) -> Read:
    try:
        with entered(content.origin.name):
            return read(content, answers, time_zone)
    except ImportedError as error:
        return Read(emptied(content), problems=error.problems)


def _together(
    reads: Sequence[Read], found: Found, answers: Answers, about: tuple[ImportOptions, Surroundings]
) -> Outcome:
    """All files together: series and visits, judged and kept."""
    options, around = about
    swaps = with_file_swaps(with_swaps(with_sheet_meters([t for r in reads for t in r.tracks]), answers), answers)
    tracks = [t for t in swaps.tracks if t.channel.issue is None]
    joining = joined(tracks, options.said.names, answers)
    units = resolved(tracks, [t for r in reads for t in r.ahead], _holding(joining.series, options, around), answers)
    joining = joined(units.tracks, options.said.names, answers) if units.is_changed else joining
    reads = [replace(r, decisions=(*r.decisions, *units.decisions.get(r.content.origin.name, ()))) for r in reads]
    questions = [*(q for r in reads for q in r.questions), *doubted_clocks(reads), *swaps.questions, *units.questions]
    questions += joining.questions
    asked = {id(track) for track in units.asked}  # nobody knows their level: nothing is shown of them yet
    series = [_with_decisions(s, units) for s in joining.series if asked.isdisjoint(map(id, s.tracks))]
    problems = [*found.problems, *(p for r in reads for p in r.problems), *joining.problems]
    visits = visits_united([_visits(r, options) for r in reads if r.visits], options.time_zone)
    folder = around.folder
    ahead = None if folder is None else folder.parent / FORECASTS
    issuing = issued([t for t in swaps.tracks if t.channel.issue], options.said.names, answers, ahead)
    questions, problems = [*questions, *issuing.questions], [*problems, *issuing.problems]
    if folder is not None and folder.is_dir():
        merged = continued(series, folder, answers)
        series, questions = list(merged.series), [*questions, *merged.questions]
        problems += merged.problems
        visits = [with_earlier(table, folder, options.time_zone) for table in visits]
    whole = [_filled(s, options, around.day_kind) for s in series]
    facts = [_facts(s, options, around.connections_kw.get(s.name)) for s, _ in whole]
    clean = tuple(s for s, _ in whole)
    outcome = Outcome(
        tuple(reads),
        found.left_out,
        tuple(dict.fromkeys(questions)),
        tuple(problems),
        clean,
        assess(clean, facts),
        tuple(visits),
        tuple(s.meter for s, known in zip(clean, facts, strict=True) if _is_unheld(s, known)),
        issuing.forecasts,
    )
    if not outcome.is_ok or folder is None or ahead is None or options.dry_run:
        return outcome
    written = keep(clean, visits, _provenance(whole, visits, reads), folder) if clean or visits else []
    sources = {r.content.origin.name: _source(r) for r in reads}
    return replace(outcome, written=(*written, *keep_forecasts(issuing.forecasts, sources, ahead)))


def _with_decisions(series: Joined, units: Resolved) -> Joined:
    """The series with what was concluded of the units of its columns."""
    own = {t.channel.about for t in series.tracks}
    more = [d for t in series.tracks for d in units.decisions.get(t.channel.file, ()) if d.about in own]
    return replace(series, decisions=tuple(dict.fromkeys([*series.decisions, *more])))


def _holding(series: Sequence[Joined], options: ImportOptions, around: Surroundings) -> Holding:
    """Holds a part of a series against what is known of its meter."""
    certain = {s.name: [t.values for t in s.tracks if t.channel.doubt is None] for s in series if s.quantity != "net"}

    def holding(part: Joined, times: float) -> Held | None:
        name = name_of(options.said.names.get(part.meter, part.meter), part.quantity)
        facts = _facts(part, options, around.connections_kw.get(name))
        before = [*certain.get(name, ()), *measured_before(name, around.folder)]
        return held(part, times, facts, np.concatenate(before) if before else None)

    return holding


def _filled(series: Joined, options: ImportOptions, day_kind: Callable[[date], int]) -> tuple[Joined, list[Filled]]:
    """The series with its gaps filled as asked, and which."""
    if options.fill == "leave":
        return series, []
    asked = filling.Asked(options.fill, day_kind, None, options.time_zone, energy_of_gaps(series))
    done, record = filling.filled(series, asked)
    kept = replace(series, values=done.values, origin=done.origin)
    spans = [
        Filled(first=instant(g.start), until=instant(g.end), intervals=g.count, method=options.fill)
        for g in record.gaps
    ]
    return kept, spans


def _facts(series: Joined, options: ImportOptions, connection_kw: float | None) -> Facts:
    """What was said about the connection of a series, in the site's document or in the file for ``--map``."""
    said = options.said.meters.get(series.meter)
    clocks = [d for d in series.decisions if d.aspect == "zone"]
    place = Facts(
        options.time_zone,
        connection_kw=connection_kw,
        latitude=options.latitude,
        longitude=options.longitude,
        clock_is_shown=bool(clocks) and all(d.is_shown for d in clocks),
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
    stem, rows = of.content.origin.stem, of.visits or ()
    return visits_of(of.content.origin.name, rows, options.said.names.get(stem, stem), options.time_zone)


def _provenance(
    whole: Sequence[tuple[Joined, list[Filled]]], visits: Sequence[Visits], reads: Sequence[Read]
) -> Provenance:
    """Where all series and visits come from."""
    by_name = {r.content.origin.name: r for r in reads}
    return Provenance(
        series={s.name: _of_series(s, fills, by_name) for s, fills in whole},
        sessions={
            t.name: SessionsProvenance(
                sessions=len(t.rows),
                sources=[_source(by_name[file]) for file in t.files],
                decisions=[Concluded.of(d) for file in t.files for d in by_name[file].decisions],
            )
            for t in visits
        },
    )


def _of_series(series: Joined, fills: Sequence[Filled], reads: Mapping[str, Read]) -> SeriesProvenance:
    origin = series.origin[~np.isnan(series.values)]
    names = dict.fromkeys(t.channel.file for t in series.tracks)
    return SeriesProvenance(
        meter=series.meter,
        quantity=series.quantity,
        step_minutes=series.step_s / 60,
        first=instant(series.start),
        until=instant(series.end),
        intervals={word: n for k, word in enumerate(ORIGINS) if (n := int((origin == k).sum()))},
        missing=len(series.values) - len(origin),
        sources=[_source(reads[name]) for name in names if name in reads],
        decisions=[Concluded.of(d) for d in series.decisions],
        filled=list(fills),
    )


def _source(of: Read) -> SourceFile:
    origin = of.content.origin
    return SourceFile(file=origin.name, sha256=origin.sha256, size=origin.size, layout=of.layout)
