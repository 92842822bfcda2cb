"""An import as one HTML page: nothing is fetched, nothing runs, everything from files is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from gridshare.imports.findings import Decision
from gridshare.imports.quality.finding import QualityFinding
from gridshare.imports.quality.report import SeriesReport
from gridshare.reports.import_calendar import calendars
from gridshare.reports.import_figures import figures, rows_of, summary_cells
from gridshare.reports.import_page import ImportPage, Section
from gridshare.reports.import_week import week
from gridshare.reports.import_words import said, text_of, unit_of
from gridshare.reports.words import Language

_STYLE = """
:root{color-scheme:light}
body{font:16px/1.45 system-ui,sans-serif;color:#1b1b1b;background:#fff}
body{max-width:66rem;margin:1.5rem auto;padding:0 1rem}
h1{font-size:1.6rem;margin:0 0 1rem}
h2{font-size:1.2rem;margin:2.2rem 0 .5rem;border-top:2px solid #ccc;padding-top:.8rem}
h3{font-size:1rem;margin:1rem 0 .3rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #ddd}
td{overflow-wrap:anywhere}
td.n,th.n{text-align:right;white-space:nowrap}
a{color:#0b4f8a}
ul{margin:.2rem 0;padding-left:1.2rem}li{margin:.35rem 0}
.mark{display:inline-block;font-size:.8rem;font-weight:600;border-radius:.2rem;padding:0 .4rem;margin-right:.4rem}
.serious{background:#b3123a;color:#fff}.warning{background:#ffd98a;color:#3d2a00}.info{background:#e3e8ee;color:#1b2b3b}
.rows{color:#444;font-size:.88rem}
figure{margin:1rem 0;break-inside:avoid}figcaption{font-weight:600;margin-bottom:.3rem}
figcaption span{font-weight:400;margin-left:.8rem;font-size:.88rem}
svg{width:100%;height:auto;display:block}svg text{font:10px system-ui,sans-serif;fill:#333}
svg image{image-rendering:pixelated}svg line{stroke:#d0d0d0;stroke-width:1}
.band{fill:#bcd7ee}.mean{fill:none;stroke:#0b4f8a;stroke-width:1.6}
.swatch{display:inline-block;width:.8em;height:.8em;margin-right:.3em;border:1px solid #888}
@media print{body{max-width:none;margin:0;font-size:11pt}section{break-before:page}a{color:inherit;text-decoration:none}
*{print-color-adjust:exact}}
"""


def import_html(page: ImportPage, language: Language = "en") -> str:
    """The whole page as text."""
    title = escape(f"{said('title', language)}: {page.title}")
    parts = [
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        (
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; style-src '
            "'unsafe-inline'\">"
        ),
        f"<title>{title}</title><style>{_STYLE}</style></head><body><main><h1>{title}</h1>",
        *_open(page, language),
        *_summary(page, language),
        *(_section(section, k, page.zone, language) for k, section in enumerate(page.sections)),
        "</main></body></html>\n",
    ]
    return "".join(parts)


def _open(page: ImportPage, language: Language) -> Iterator[str]:
    """Problems, questions, and what was left out."""
    if page.problems:
        heads = ("about", "found", "expected", "remedy")
        yield f"<h2>{escape(said('problems', language))}</h2>"
        yield _table(heads, ((p.where, p.found, p.expected, p.remedy) for p in page.problems), language)
    if page.questions:
        yield f"<h2>{escape(said('questions', language))}</h2><p>{escape(said('question_intro', language))}</p>"
        yield "<ul>"
        for q in page.questions:
            ways = (said("reads_as", language, answer=c.answer, reads_as=c.reads_as) for c in q.candidates)
            yield f"<li><b>{escape(q.about)}</b>, {escape(said(q.aspect, language))}: {escape(q.found)}"
            yield f"{_list(ways)}<p>{escape(q.problem.remedy)}</p></li>"
        yield "</ul>"
    if page.left_out:
        yield f"<h2>{escape(said('left_out', language))}</h2>{_list(page.left_out)}"


def _summary(page: ImportPage, language: Language) -> Iterator[str]:
    if not page.sections:
        return
    yield f"<h2>{escape(said('summary', language))}</h2><table><thead><tr>"
    for head in ("series", "period", "complete", "year_short", "highest", "findings"):
        n = ' class="n"' if head in {"complete", "year_short", "highest"} else ""
        yield f'<th scope="col"{n}>{escape(said(head, language))}</th>'
    yield "</tr></thead><tbody>"
    for k, section in enumerate(page.sections):
        name, when, *numbers = summary_cells(section.report, language)
        cells = "".join(f'<td class="n">{escape(each)}</td>' for each in numbers)
        yield f'<tr><th scope="row"><a href="#s{k}">{escape(name)}</a></th><td>{escape(when)}</td>{cells}'
        yield f"<td>{_counts(section.report, language)}</td></tr>"
    yield "</tbody></table>"


def _counts(report: SeriesReport, language: Language) -> str:
    """How many findings of each gravity."""
    said_of = []
    for severity in ("serious", "warning", "info"):
        n = sum(finding.severity == severity for finding in report.findings)
        if n:
            said_of.append(f'<span class="mark {severity}">{n} {escape(said(severity, language))}</span>')
    return "".join(said_of) or "–"


def _section(section: Section, k: int, zone: str, language: Language) -> str:
    report = section.report
    head = f"{report.name} – {said(report.quantity, language)}"
    parts = [f'<section id="s{k}"><h2>{escape(head)}</h2>', _facts(section, language)]
    parts.append(f"<h3>{escape(said('findings', language))}</h3>{_findings(report, language)}")
    if section.series is not None and report.present:
        parts += calendars(section.series, zone, report.unit, language)
        parts.append(week(section.series, zone, report.unit, language))
    if section.decisions:
        parts.append(f"<h3>{escape(said('conclusions', language))}</h3>")
        heads = ("about", "quantity", "answer", "because")
        parts.append(_table(heads, (_decision(d, language) for d in section.decisions), language))
    return "".join([*parts, "</section>"])


def _decision(decision: Decision, language: Language) -> tuple[str, ...]:
    because = f"{said('assumed', language)}: {decision.because}" if decision.is_assumed else decision.because
    return decision.about, said(decision.aspect, language), decision.answer, because


def _facts(section: Section, language: Language) -> str:
    rows = [*figures(section.report, language)]
    if section.files:
        rows.append((said("files", language), ", ".join(section.files)))
    body = "".join(f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>' for name, value in rows)
    return f"<table><tbody>{body}</tbody></table>"


def _findings(report: SeriesReport, language: Language) -> str:
    if not report.findings:
        return f"<p>{escape(said('no_findings', language))}</p>"
    return f"<ul>{''.join(_finding(f, unit_of(report.unit), language) for f in report.findings)}</ul>"


def _finding(finding: QualityFinding, unit: str, language: Language) -> str:
    mark = f'<span class="mark {finding.severity}">{escape(said(finding.severity, language))}</span>'
    rows = "; ".join(rows_of(finding, unit, language))
    shown = f'<div class="rows">{escape(said("first_rows", language))} {escape(rows)}</div>' if rows else ""
    return f"<li>{mark}{escape(text_of(finding, language))}{shown}</li>"


def _list(texts: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<ul>{items}</ul>" if items else ""


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], language: Language) -> str:
    top = "".join(f'<th scope="col">{escape(said(head, language))}</th>' for head in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
