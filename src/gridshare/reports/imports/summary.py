"""An import in words, for the terminal: the series in a table, then what was found, asked and left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.imports import Assessed, Severity
from gridshare.reports.imports.alike import GRAVEST_FIRST, findings_alike, questions_alike
from gridshare.reports.imports.figures import rows_of, summary_cells
from gridshare.reports.imports.group import Park, together
from gridshare.reports.imports.group_lines import highest_lines
from gridshare.reports.imports.meters import meters_of
from gridshare.reports.imports.readings import read_lines
from gridshare.reports.imports.words import (
    ASPECTS,
    TEXTS,
    clock_of,
    forecast_lines,
    some,
    text_of,
    unheld,
    unit_of,
    written_tables,
)
from gridshare.reports.terminal import line, marked
from gridshare.reports.words import Language, Words
from gridshare.sites.file import NAMES
from gridshare.usecases.import_report import Asked, ImportReport
from gridshare.view import Texts

_MARKS: dict[Severity, tuple[str, str]] = {"serious": ("✗", "bold red"), "warning": ("!", "yellow"), "info": ("-", "")}
_ROWS_SHOWN = 3
_ALIKE_SHOWN = 2
"""Questions with the same answers that are listed in full."""

_TEXTS: Texts = {
    "visits_read": (
        "{n} visits from {first} to {last}, {kwh} kWh",
        "{n} laadsessies van {first} tot {last}, {kwh} kWh",
    ),
    "notes_left": (
        "{n} notes more, in the page (--report) and the JSON.",
        "nog {n} opmerkingen, in de pagina (--report) en de JSON.",
    ),
    "asked_too": ("The same is open of {where}: {what}", "Hetzelfde staat open voor {where}: {what}"),
    "next_step": (
        "Next: name them in {path}: `series: measured`, and for a firm `profile: {name}`.",
        "Nu verder: noem ze in {path}: `series: measured`, en bij een bedrijf `profile: {name}`.",
    ),
}


def import_summary(
    made: ImportReport,
    language: Language = "en",
    series: Mapping[str, Assessed] | None = None,
    park: Park | None = None,
    *,
    whole: bool = False,
) -> Group:
    """All that a person should read before using the series; with the ``series`` also what they come to together.

    What several files were read by alike is listed once. Notes (findings that are no more) are shown only where
    ``whole``; the page and the JSON always hold them.
    """
    words = Words(language, {**TEXTS, **_TEXTS})
    parts: list[RenderableType] = []
    for section in (
        _files(made, words),
        _series(made, words),
        _group(made, series or {}, park or Park(), words),
        _findings(made, words, whole=whole),
        _open(made, words),
        _close(made, words),
    ):
        found = list(section)
        parts += [*found, Text()] if found else []
    return Group(*parts[:-1])


def next_step(made: ImportReport, site: Path, language: Language = "en") -> str | None:
    """Where the series are named, for a folder that has no document yet."""
    loads = [s.name for s in made.series if s.quantity in ("net", "consumption")]
    if not made.written or not loads or any((site / name).is_file() for name in NAMES):
        return None
    return Words(language, _TEXTS)("next_step", path=site / NAMES[0], name=loads[-1])


def _files(made: ImportReport, words: Words) -> Iterator[RenderableType]:
    """Layouts, decisions, what was left out and what is worth knowing, under the files that it is about."""
    if made.files:
        yield Text(words("conclusions"), "bold")
    for names, lines in read_lines(made.files, words):
        yield Text(names)
        yield from (line(mark, text, indent=1) for mark, text in lines)
    yield from (line("-", f"{words('left_out')}: {words.translated(text)}") for text in made.left_out)


def _series(made: ImportReport, words: Words) -> Iterator[RenderableType]:
    if made.series:
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="bold")
        for head in ("series", "period", "complete", "year_short", "highest"):
            table.add_column(Text(words(head)), justify="left" if head in {"series", "period"} else "right")
        for report in made.series:
            table.add_row(*(Text(cell) for cell in summary_cells(report, words)))
        yield table
    for v in made.sessions:
        n, kwh = words.number(v.sessions), words.number(v.energy_kwh)
        yield line(
            "-", f"{v.name}: {words('visits_read', n=n, kwh=kwh, first=clock_of(v.first), last=clock_of(v.last))}"
        )
    yield from (line("-", text) for text in forecast_lines(made, words))


def _group(made: ImportReport, series: Mapping[str, Assessed], park: Park, words: Words) -> Iterator[RenderableType]:
    """What the group takes at most, as the page has it; of one meter only against a cap: the table has its highest."""
    of = together(series.values(), park, made.time_zone)
    if of is not None and (len(of.known) > 1 or of.caps is not None or of.caps_of_series):
        called = {meter.key: meter.called for meter in meters_of(made.series, park.files)}
        yield from map(marked, highest_lines(of, called, words, is_open=bool(made.questions)))


def _findings(made: ImportReport, words: Words, *, whole: bool) -> Iterator[RenderableType]:
    """Findings, the gravest first, each once with the series that it is about; how many notes are not shown."""
    n_all = sum(len(report.findings) for report in made.series)
    found = findings_alike(made.series, GRAVEST_FIRST if whole else GRAVEST_FIRST[:-1], words)
    if found:
        yield Text(words("findings"), "bold")
    for alike in found:
        report, finding = alike[0]
        mark, style = _MARKS[finding.severity]
        names = some((each.name for each, _ in alike), words)
        yield line(mark, f"{names}: {words(finding.severity)}: {text_of(finding, words)}", style)
        rows = list(rows_of(finding, unit_of(report.unit), words))[:_ROWS_SHOWN]
        if rows:
            yield line("", f"{words('first_rows')} {'; '.join(rows)}", "dim")
    left = n_all - sum(map(len, found))
    if left:
        yield line("-", words("notes_left", n=left), "dim")


def _open(made: ImportReport, words: Words) -> Iterator[RenderableType]:
    if made.questions:
        yield Text(f"{words('questions')}. {words('question_intro')}", "bold")
        for alike in questions_alike(made.questions):
            yield from _question(alike, words)
    if made.problems:
        yield Text(words("problems"), "bold red")
        for p in made.problems:
            yield line("✗", words.translated(p.message))


def _question(alike: Sequence[Asked], words: Words) -> Iterator[RenderableType]:
    for q in alike[:_ALIKE_SHOWN]:
        yield line("?", f"{words.translated(q.about)}, {words.name(q.aspect, ASPECTS)}: {words.translated(q.found)}")
        for c in q.candidates:
            yield line("", words("reads_as", answer=c.answer, reads_as=words.translated(c.reads_as)))
    if len(alike) > _ALIKE_SHOWN:
        more = some([words.translated(q.about) for q in alike[_ALIKE_SHOWN:]], words)
        yield line("?", words("asked_too", where=more, what=words.name(alike[0].aspect, ASPECTS)))
    yield line("", words.translated(alike[0].remedy), "dim")


def _close(made: ImportReport, words: Words) -> Iterator[RenderableType]:
    if made.unheld:
        yield line("!", unheld(made, words))
    key = "written" if made.written else "would_do" if made.ok else "refused"
    yield Text(
        words(key, zone=made.time_zone, n=written_tables(made)),
        "bold" if made.ok else "bold red",
    )
