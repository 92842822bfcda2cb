"""An import in words, for the terminal: the series in a table, then what was found, asked and left out."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.reports.import_figures import rows_of, summary_cells
from gridshare.reports.import_page import ImportPage, Section
from gridshare.reports.import_words import said, text_of, unit_of
from gridshare.reports.words import Language

_MARKS = {"serious": ("✗", "bold red"), "warning": ("!", "yellow"), "info": ("-", "")}
_ROWS_SHOWN = 3


def import_text(page: ImportPage, language: Language = "en", *, notes: bool = True) -> Group:
    """All that a person should read before using the series.

    Args:
        page: The import.
        language: Language of the texts.
        notes: Whether findings that are only notes are told, and how each file was read.
    """
    parts: list[RenderableType] = []
    for found in (_series(page, language), _told(page, language, notes=notes), _open(page, language)):
        some = list(found)
        parts += [*some, Text()] if some else []
    return Group(*parts[:-1])


def _series(page: ImportPage, language: Language) -> Iterator[RenderableType]:
    if not page.sections:
        return
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="bold")
    for head in ("series", "period", "complete", "year_short", "highest"):
        table.add_column(Text(said(head, language)), justify="left" if head in {"series", "period"} else "right")
    for section in page.sections:
        table.add_row(*(Text(cell) for cell in summary_cells(section.report, language)))
    yield table


def _told(page: ImportPage, language: Language, *, notes: bool) -> Iterator[RenderableType]:
    """Findings by series, and how files were read."""
    for section in page.sections:
        lines = [*_findings(section, language, notes=notes), *(_decisions(section, language) if notes else ())]
        if lines:
            yield Text(section.report.name, "bold")
            yield from lines


def _findings(section: Section, language: Language, *, notes: bool) -> Iterator[RenderableType]:
    for finding in section.report.findings:
        if finding.severity == "info" and not notes:
            continue
        mark, style = _MARKS[finding.severity]
        yield _line(mark, f"{said(finding.severity, language)}: {text_of(finding, language)}", style)
        rows = list(rows_of(finding, unit_of(section.report.unit), language))[:_ROWS_SHOWN]
        if rows:
            yield _line("", f"{said('first_rows', language)} {'; '.join(rows)}", "dim")


def _decisions(section: Section, language: Language) -> Iterator[RenderableType]:
    for d in section.decisions:
        assumed = f"{said('assumed', language)}: " if d.is_assumed else ""
        yield _line("=", f"{d.about}, {said(d.aspect, language)} = {d.answer} ({assumed}{d.because})", "dim")


def _open(page: ImportPage, language: Language) -> Iterator[RenderableType]:
    if page.left_out:
        yield Text(said("left_out", language), "bold")
        yield from (_line("-", text) for text in page.left_out)
    if page.questions:
        yield Text(f"{said('questions', language)}. {said('question_intro', language)}", "bold")
        for q in page.questions:
            yield _line("?", f"{q.about}, {said(q.aspect, language)}: {q.found}")
            for c in q.candidates:
                yield _line("", said("reads_as", language, answer=c.answer, reads_as=c.reads_as))
            yield _line("", q.problem.remedy, "dim")
    if page.problems:
        yield Text(said("problems", language), "bold red")
        yield from (_line("✗", str(problem)) for problem in page.problems)


def _line(mark: str, text: str, style: str = "") -> Table:
    """A line with its mark; a long one continues under its own text."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column(overflow="fold", max_width=96)
    table.add_row(Text(mark, style), Text(text, style if style != "yellow" else ""))
    return table
