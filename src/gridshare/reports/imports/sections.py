"""Pieces of the HTML page of an import: the section of a series, its findings, tables and lists."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from gridshare.imports import Assessed, QualityFinding, SeriesReport
from gridshare.reports.imports.calendars import calendars
from gridshare.reports.imports.figures import figures, rows_of
from gridshare.reports.imports.week import week
from gridshare.reports.imports.words import QUANTITIES, text_of, unit_of
from gridshare.reports.words import Words
from gridshare.view import Text

WIDE = '<div class="wide" tabindex="0">'
"""Around tables that may be wider than the screen; a keyboard can move them as well."""

_NOTHING: Text = ("Nothing was found.", "Er is niets gevonden.")


def series_section(report: SeriesReport, anchor: str, series: Assessed | None, *, zone: str, words: Words) -> str:
    """Figures, findings and pictures of a series; ``zone`` is that of the pictures."""
    head = f"{report.name} – {words.name(report.quantity, QUANTITIES)}"
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>'
        for name, value in figures(report, words)
    )
    parts = [f'<section id="{anchor}"><h2>{escape(head)}</h2><table><tbody>{rows}</tbody></table>']
    parts.append(f"<h3>{escape(words('findings'))}</h3>{_findings(report, words)}")
    if series is not None and report.present:
        parts += calendars(series, zone, report.unit, words)
        parts.append(week(series, zone, report.unit, words))
    return "".join([*parts, "</section>"])


def counts(report: SeriesReport, words: Words) -> str:
    """How many findings of each gravity."""
    marks = []
    for severity in ("serious", "warning", "info"):
        n = sum(finding.severity == severity for finding in report.findings)
        if n:
            marks.append(f'<span class="mark {severity}">{n} {escape(words(severity))}</span>')
    return "".join(marks) or "–"


def listed(texts: Iterable[str]) -> str:
    """A list; empty where there is nothing."""
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<ul>{items}</ul>" if items else ""


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], words: Words) -> str:
    """A table with the words of some keys as its heads."""
    top = "".join(f'<th scope="col">{escape(words(head))}</th>' for head in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"{WIDE}<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"


def _findings(report: SeriesReport, words: Words) -> str:
    if not report.findings:
        return f"<p>{escape(words.of(_NOTHING))}</p>"
    return f"<ul>{''.join(_finding(f, unit_of(report.unit), words) for f in report.findings)}</ul>"


def _finding(finding: QualityFinding, unit: str, words: Words) -> str:
    mark = f'<span class="mark {finding.severity}">{escape(words(finding.severity))}</span>'
    rows = "; ".join(rows_of(finding, unit, words))
    shown = f'<div class="rows">{escape(words("first_rows"))} {escape(rows)}</div>' if rows else ""
    return f"<li>{mark}{escape(text_of(finding, words))}{shown}</li>"
