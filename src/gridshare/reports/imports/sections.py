"""Pieces of the HTML page of an import: the section of a series, its findings, tables and lists."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from gridshare.imports import Assessed, QualityFinding, SeriesReport
from gridshare.reports.imports.calendars import calendars
from gridshare.reports.imports.figures import figures, rows_of
from gridshare.reports.imports.week import week
from gridshare.reports.imports.words import said, text_of, unit_of
from gridshare.reports.words import Language

WIDE = '<div class="wide" tabindex="0">'
"""Around tables that may be wider than the screen; a keyboard can move them as well."""


def series_section(report: SeriesReport, anchor: str, series: Assessed | None, spoken: tuple[str, Language]) -> str:
    """Figures, findings and pictures of a series; ``spoken`` is the zone of the pictures and the language."""
    zone, language = spoken
    head = f"{report.name} – {said(report.quantity, language)}"
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>'
        for name, value in figures(report, language)
    )
    parts = [f'<section id="{anchor}"><h2>{escape(head)}</h2><table><tbody>{rows}</tbody></table>']
    parts.append(f"<h3>{escape(said('findings', language))}</h3>{_findings(report, language)}")
    if series is not None and report.present:
        parts += calendars(series, zone, report.unit, language)
        parts.append(week(series, zone, report.unit, language))
    return "".join([*parts, "</section>"])


def counts(report: SeriesReport, language: Language) -> str:
    """How many findings of each gravity."""
    said_of = []
    for severity in ("serious", "warning", "info"):
        n = sum(finding.severity == severity for finding in report.findings)
        if n:
            said_of.append(f'<span class="mark {severity}">{n} {escape(said(severity, language))}</span>')
    return "".join(said_of) or "–"


def listed(texts: Iterable[str]) -> str:
    """A list; empty where there is nothing."""
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<ul>{items}</ul>" if items else ""


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], language: Language) -> str:
    """A table with the words of some keys as its heads."""
    top = "".join(f'<th scope="col">{escape(said(head, language))}</th>' for head in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"{WIDE}<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"


def _findings(report: SeriesReport, language: Language) -> str:
    if not report.findings:
        return f"<p>{escape(said('no_findings', language))}</p>"
    return f"<ul>{''.join(_finding(f, unit_of(report.unit), language) for f in report.findings)}</ul>"


def _finding(finding: QualityFinding, unit: str, language: Language) -> str:
    mark = f'<span class="mark {finding.severity}">{escape(said(finding.severity, language))}</span>'
    rows = "; ".join(rows_of(finding, unit, language))
    shown = f'<div class="rows">{escape(said("first_rows", language))} {escape(rows)}</div>' if rows else ""
    return f"<li>{mark}{escape(text_of(finding, language))}{shown}</li>"
