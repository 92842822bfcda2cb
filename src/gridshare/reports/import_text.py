"""An import in words, for the terminal: the series in a table, then what was found, asked and left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.imports.quality.finding import QualityFinding, Severity
from gridshare.imports.quality.report import SeriesReport
from gridshare.reports.import_figures import rows_of, summary_cells
from gridshare.reports.import_page import Conclusion, Imported
from gridshare.reports.import_words import said, text_of, unit_of
from gridshare.reports.words import Language, Words

_MARKS: dict[Severity, tuple[str, str]] = {"serious": ("✗", "bold red"), "warning": ("!", "yellow"), "info": ("-", "")}
_ROWS_SHOWN = 3
_ALIKE_SHOWN = 3


def import_summary(made: Imported, language: Language = "en", *, whole: bool = False) -> Group:
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


def _files(made: Imported, language: Language) -> Iterator[RenderableType]:
    """Layouts, decisions and what was left out, each once with the files and columns that it is about."""
    about: dict[tuple[str, str], dict[str, None]] = {}
    columns: dict[tuple[str, str], dict[str, None]] = {}
    for file in made.files:
        told = [(("=", file.title or said("no_layout", language)), "")]
        told += [(("=", _decision(d, language)), d.about.removeprefix(file.file).lstrip(", ")) for d in file.decisions]
        told += [(("-", f"{said('left_out', language)}: {text}"), "") for text in file.left_out]
        for key, column in told:
            about.setdefault(key, {})[file.file] = None
            columns.setdefault(key, {}).update({column: None} if column else {})
    if about:
        yield Text(said("conclusions", language), "bold")
    for key, files in about.items():
        where = "; ".join(_some(names, language) for names in (files, columns[key]) if names)
        yield _line(key[0], f"{where}: {key[1]}")


def _decision(d: Conclusion, language: Language) -> str:
    assumed = f"{said('assumed', language)}: " if d.is_assumed else ""
    return f"{said(d.aspect, language)} = {d.answer} ({assumed}{d.because})"


def _some(names: Iterable[str], language: Language) -> str:
    """The first names, and how many more there are."""
    known = list(names)
    more = f" {said('and_more', language, n=len(known) - _ALIKE_SHOWN)}" if len(known) > _ALIKE_SHOWN else ""
    return ", ".join(known[:_ALIKE_SHOWN]) + more


def _series(made: Imported, language: Language) -> Iterator[RenderableType]:
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


def _told(made: Imported, language: Language, *, whole: bool) -> Iterator[RenderableType]:
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
        names = _some((report.name for report, _ in both), language)
        yield _line(mark, f"{names}: {said(severity, language)}: {text}", style)
        report, finding = both[0]
        rows = list(rows_of(finding, unit_of(report.unit), language))[:_ROWS_SHOWN]
        if rows:
            yield _line("", f"{said('first_rows', language)} {'; '.join(rows)}", "dim")
    if len(found) > len(told):
        yield _line("-", said("notes_left", language, n=len(found) - len(told)), "dim")


def _open(made: Imported, language: Language) -> Iterator[RenderableType]:
    if made.questions:
        yield Text(f"{said('questions', language)}. {said('question_intro', language)}", "bold")
        for q in made.questions:
            yield _line("?", f"{q.about}, {said(q.aspect, language)}: {q.found}")
            for c in q.candidates:
                yield _line("", said("reads_as", language, answer=c.answer, reads_as=c.reads_as))
            yield _line("", q.remedy, "dim")
    if made.problems:
        yield Text(said("problems", language), "bold red")
        for p in made.problems:
            found = f"{p.where}: {p.found}; {said('expected', language)}: {p.expected}."
            yield _line("✗", f"{found} {p.remedy}".rstrip())


def _close(made: Imported, language: Language) -> Iterator[RenderableType]:
    key = "written" if made.written else "would_do" if made.ok else "refused"
    yield Text(said(key, language, zone=made.time_zone, n=len(made.written)), "bold" if made.ok else "bold red")


def _line(mark: str, text: str, style: str = "") -> Table:
    """A line with its mark; a long one continues under its own text."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column(overflow="fold", max_width=96)
    table.add_row(Text(mark, style), Text(text, style if style != "yellow" else ""))
    return table
