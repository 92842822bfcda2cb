"""An import in words, for the terminal: the series in a table, then what was found, asked and left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.imports import QualityFinding, SeriesReport, Severity
from gridshare.reports.imports.figures import rows_of, summary_cells
from gridshare.reports.imports.readings import read_lines, some
from gridshare.reports.imports.words import said, text_of, unit_of
from gridshare.reports.words import Language, Words
from gridshare.sites.file import NAMES
from gridshare.usecases.import_report import Asked, ImportReport

_MARKS: dict[Severity, tuple[str, str]] = {"serious": ("✗", "bold red"), "warning": ("!", "yellow"), "info": ("-", "")}
_ROWS_SHOWN = 3
_ALIKE_SHOWN = 2
"""Questions with the same answers that are told in full."""


def import_summary(made: ImportReport, language: Language = "en", *, whole: bool = False) -> Group:
    """All that a person should read before using the series.

    What several files were read by alike is told once. Notes (findings that are no more) are told only where
    ``whole``; the page and the JSON always hold them.
    """
    parts: list[RenderableType] = []
    for found in (
        _files(made, language),
        _series(made, language),
        _told(made, language, whole=whole),
        _open(made, language),
        _close(made, language),
    ):
        some = list(found)
        parts += [*some, Text()] if some else []
    return Group(*parts[:-1])


def next_step(made: ImportReport, site: Path, language: Language = "en") -> str | None:
    """Where the series are named, for a folder that has no document yet."""
    loads = [s.name for s in made.series if s.quantity in ("net", "consumption")]
    if not made.written or not loads or any((site / name).is_file() for name in NAMES):
        return None
    return said("next_step", language, path=site / NAMES[0], name=loads[-1])


def _files(made: ImportReport, language: Language) -> Iterator[RenderableType]:
    """Layouts, decisions, what was left out and what is worth knowing, under the files that it is about."""
    if made.files:
        yield Text(said("conclusions", language), "bold")
    for names, lines in read_lines(made.files, language):
        yield Text(names)
        yield from (_line(mark, text, indent=1) for mark, text in lines)
    yield from (_line("-", f"{said('left_out', language)}: {text}") for text in made.left_out)


def _series(made: ImportReport, language: Language) -> Iterator[RenderableType]:
    if made.series:
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="bold")
        for head in ("series", "period", "complete", "year_short", "highest"):
            table.add_column(Text(said(head, language)), justify="left" if head in {"series", "period"} else "right")
        for report in made.series:
            table.add_row(*(Text(cell) for cell in summary_cells(report, language)))
        yield table
    words = Words(language)
    for v in made.sessions:
        n, kwh = words.number(v.sessions), words.number(v.energy_kwh)
        yield _line("-", f"{v.name}: {said('visits_told', language, n=n, kwh=kwh, first=v.first, last=v.last)}")


def _told(made: ImportReport, language: Language, *, whole: bool) -> Iterator[RenderableType]:
    """Findings, the gravest first, each once with the series that it is about; how many notes are not told."""
    found = [(report, finding) for report in made.series for finding in report.findings]
    told = [(report, finding) for report, finding in found if whole or finding.severity != "info"]
    about: dict[tuple[Severity, str], list[tuple[SeriesReport, QualityFinding]]] = {}
    for report, finding in told:
        about.setdefault((finding.severity, text_of(finding, language)), []).append((report, finding))
    if about:
        yield Text(said("findings", language), "bold")
    for severity, text in sorted(about, key=lambda key: list(_MARKS).index(key[0])):
        mark, style = _MARKS[severity]
        both = about[severity, text]
        names = some((report.name for report, _ in both), language)
        yield _line(mark, f"{names}: {said(severity, language)}: {text}", style)
        report, finding = both[0]
        rows = list(rows_of(finding, unit_of(report.unit), language))[:_ROWS_SHOWN]
        if rows:
            yield _line("", f"{said('first_rows', language)} {'; '.join(rows)}", "dim")
    if len(found) > len(told):
        yield _line("-", said("notes_left", language, n=len(found) - len(told)), "dim")


def _open(made: ImportReport, language: Language) -> Iterator[RenderableType]:
    if made.questions:
        yield Text(f"{said('questions', language)}. {said('question_intro', language)}", "bold")
        for alike in _alike(made.questions):
            yield from _question(alike, language)
    if made.problems:
        yield Text(said("problems", language), "bold red")
        for p in made.problems:
            found = f"{p.where}: {p.found}; {said('expected', language)}: {p.expected}."
            yield _line("✗", f"{found} {p.remedy}".rstrip())


def _alike(questions: Sequence[Asked]) -> list[list[Asked]]:
    """Questions that the same answers settle, together."""
    groups: dict[tuple[str, ...], list[Asked]] = {}
    for q in questions:
        own = (q.about,) if q.aspect == "column" else ()  # what one column is says nothing of another
        groups.setdefault((q.aspect, *own, *(c.answer for c in q.candidates)), []).append(q)
    return list(groups.values())


def _question(alike: Sequence[Asked], language: Language) -> Iterator[RenderableType]:
    for q in alike[:_ALIKE_SHOWN]:
        yield _line("?", f"{q.about}, {said(q.aspect, language)}: {q.found}")
        for c in q.candidates:
            yield _line("", said("reads_as", language, answer=c.answer, reads_as=c.reads_as))
    if len(alike) > _ALIKE_SHOWN:
        more = some([q.about for q in alike[_ALIKE_SHOWN:]], language)
        yield _line("?", said("asked_too", language, where=more, what=said(alike[0].aspect, language)))
    yield _line("", alike[0].remedy, "dim")


def _close(made: ImportReport, language: Language) -> Iterator[RenderableType]:
    if made.unheld:
        yield _line("!", said("unheld", language, names=some(made.unheld, language), first=made.unheld[0]))
    key = "written" if made.written else "would_do" if made.ok else "refused"
    yield Text(
        said(key, language, zone=made.time_zone, n=len(made.series) + len(made.sessions)),
        "bold" if made.ok else "bold red",
    )


def _line(mark: str, text: str, style: str = "", indent: int = 0) -> Table:
    """A line with its mark; a long one continues under its own text."""
    table = Table.grid(padding=(0, 1, 0, indent))
    table.add_column(width=1)
    table.add_column(overflow="fold", max_width=96)
    table.add_row(Text(mark, style), Text(text, style if style != "yellow" else ""))
    return table
