"""Pieces of the HTML page of an import: the section of a meter, findings, tables and lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from gridshare.imports import Assessed, QualityFinding, SeriesReport
from gridshare.reports.imports.alike import GRAVEST_FIRST, findings_alike
from gridshare.reports.imports.calendars import calendars
from gridshare.reports.imports.figures import figures, rows_of
from gridshare.reports.imports.week import week
from gridshare.reports.imports.words import QUANTITIES, text_of, unit_of
from gridshare.reports.words import Words
from gridshare.view import Text

WIDE = '<div class="wide" tabindex="0">'
"""Around tables that may be wider than the screen; a keyboard can move them as well."""

_NOTHING: Text = ("Nothing was found.", "Er is niets gevonden.")


def meter_section(
    series: Sequence[SeriesReport], head: str, values: Mapping[str, Assessed], *, anchor: str, zone: str, words: Words
) -> str:
    """Figures, findings and pictures of the series of a meter, folded; ``zone`` is that of the pictures.

    Consumption and feed-in are drawn as what they come to together, where that is known.
    """
    parts = [
        f"<details><summary>{escape(head)} {counts(series, words)}</summary>",
        f'<section id="{anchor}">{_figures(series, words)}',
        f"<h3>{escape(words('findings'))}</h3>{_findings(series, words)}",
    ]
    has_net = any(report.quantity == "net" for report in series)
    for report in series:
        of = values.get(report.name)
        if of is None or not report.present or report.highest == report.lowest:
            continue
        if not (has_net and report.quantity in {"consumption", "feed_in"}):
            parts += [f"<h3>{escape(words.name(report.quantity, QUANTITIES))}</h3>"] if len(series) > 1 else []
            parts += calendars(of, zone, report.unit, words)
            parts.append(week(of, zone, report.unit, words))
    return "".join([*parts, "</section></details>"])


def _figures(series: Sequence[SeriesReport], words: Words) -> str:
    """A column for each series, a row for each figure that any of them has."""
    columns = [dict(figures(report, words)) for report in series]
    rows = dict.fromkeys(name for column in columns for name in column)
    top = "".join(f'<th scope="col">{escape(words.name(report.quantity, QUANTITIES))}</th>' for report in series)
    names = "".join(f"<td>{escape(report.name)}</td>" for report in series)
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(f"<td>{escape(column.get(name, '–'))}</td>" for column in columns)
        + "</tr>"
        for name in rows
    )
    return (
        f"{WIDE}<table><thead><tr><td></td>{top}</tr></thead>"
        f'<tbody><tr><th scope="row">{escape(words("series"))}</th>{names}</tr>{body}</tbody></table></div>'
    )


def counts(series: Sequence[SeriesReport], words: Words) -> str:
    """How many findings of each gravity; what several series of a meter have in common is one."""
    marks = []
    for severity in GRAVEST_FIRST:
        n = len({text_of(f, words) for report in series for f in report.findings if f.severity == severity})
        if n:
            marks.append(f'<span class="mark {severity}">{escape(words(f"n_{severity}", n=n))}</span>')
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


def _findings(series: Sequence[SeriesReport], words: Words) -> str:
    found = findings_alike(series, GRAVEST_FIRST, words)
    if not found:
        return f"<p>{escape(words.of(_NOTHING))}</p>"
    items = (finding_item(each, "" if len(each) == len(series) else None, words) for each in found)
    return f"<ul>{''.join(items)}</ul>"


def finding_item(alike: Sequence[tuple[SeriesReport, QualityFinding]], names: str | None, words: Words) -> str:
    """A finding of some series in a list; ``names`` says of which, what they measure where it is None."""
    report, finding = alike[0]
    about = ", ".join(words.name(each.quantity, QUANTITIES) for each, _ in alike) if names is None else names
    mark = f'<span class="mark {finding.severity}">{escape(words(finding.severity))}</span>'
    rows = "; ".join(rows_of(finding, unit_of(report.unit), words))
    shown = f'<div class="rows">{escape(words("first_rows"))} {escape(rows)}</div>' if rows else ""
    return f"<li>{mark}{escape(f'{about}: ' if about else '')}{escape(text_of(finding, words))}{shown}</li>"
