"""An import as one HTML page: nothing is fetched, nothing runs, everything from files is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from gridshare.imports import Assessed, Concluded
from gridshare.reports.imports.figures import summary_cells
from gridshare.reports.imports.readings import layout_of
from gridshare.reports.imports.sections import WIDE, counts, listed, series_section, table
from gridshare.reports.imports.words import said
from gridshare.reports.words import Language, Words
from gridshare.usecases.import_report import FileReport, ImportReport

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
.wide{overflow-x:auto}.wide td{min-width:5rem}
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


def import_page(made: ImportReport, language: Language = "en", series: Mapping[str, Assessed] | None = None) -> str:
    """The whole page as text.

    Args:
        made: The report of an import.
        language: Language of the page.
        series: Name of a series -> its values, for calendars and typical weeks; what is not there has no pictures.
    """
    title = escape(said("title", language))
    policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    values = series or {}
    parts = [
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body><main><h1>{title}</h1>",
        *_verdict(made, language),
        *_open(made, language),
        *_summary(made, language),
        *_sessions(made, language),
        *(
            series_section(report, f"s{k}", values.get(report.name), (made.time_zone, language))
            for k, report in enumerate(made.series)
        ),
        *_files(made, language),
        "</main></body></html>\n",
    ]
    return "".join(parts)


def _verdict(made: ImportReport, language: Language) -> Iterator[str]:
    key = "written" if made.written else "would_do" if made.ok else "refused"
    yield f"<p>{escape(said(key, language, zone=made.time_zone, n=len(made.series) + len(made.sessions)))}</p>"


def _open(made: ImportReport, language: Language) -> Iterator[str]:
    """Problems, and questions."""
    if made.problems:
        heads = ("about", "found", "expected", "remedy")
        yield f"<h2>{escape(said('problems', language))}</h2>"
        yield table(heads, ((p.where, p.found, p.expected, p.remedy) for p in made.problems), language)
    if made.questions:
        yield f"<h2>{escape(said('questions', language))}</h2><p>{escape(said('question_intro', language))}</p><ul>"
        for q in made.questions:
            ways = (said("reads_as", language, answer=c.answer, reads_as=c.reads_as) for c in q.candidates)
            yield f"<li><b>{escape(q.about)}</b>, {escape(said(q.aspect, language))}: {escape(q.found)}"
            yield f"{listed(ways)}<p>{escape(q.remedy)}</p></li>"
        yield "</ul>"


def _summary(made: ImportReport, language: Language) -> Iterator[str]:
    if not made.series:
        return
    yield f"<h2>{escape(said('summary', language))}</h2>{WIDE}<table><thead><tr>"
    for head in ("series", "period", "complete", "year_short", "highest", "findings"):
        n = ' class="n"' if head in {"complete", "year_short", "highest"} else ""
        yield f'<th scope="col"{n}>{escape(said(head, language))}</th>'
    yield "</tr></thead><tbody>"
    for k, report in enumerate(made.series):
        name, when, *numbers = summary_cells(report, language)
        cells = "".join(f'<td class="n">{escape(each)}</td>' for each in numbers)
        yield f'<tr><th scope="row"><a href="#s{k}">{escape(name)}</a></th><td>{escape(when)}</td>{cells}'
        yield f"<td>{counts(report, language)}</td></tr>"
    yield "</tbody></table></div>"


def _sessions(made: ImportReport, language: Language) -> Iterator[str]:
    if made.sessions:
        words = Words(language)
        heads = ("sessions", "files", "visits", "connectors", "period", "energy")
        yield f"<h2>{escape(said('sessions', language))}</h2>"
        yield table(
            heads,
            (
                (
                    v.name,
                    v.file,
                    words.number(v.sessions),
                    words.number(v.connectors),
                    f"{v.first} – {v.last}",
                    f"{words.number(v.energy_kwh)} kWh",
                )
                for v in made.sessions
            ),
            language,
        )


def _files(made: ImportReport, language: Language) -> Iterator[str]:
    """How each file was read, and what of it was left out."""
    if made.files:
        yield f"<h2>{escape(said('conclusions', language))}</h2>"
    for file in made.files:
        yield f"<h3>{escape(file.file)}</h3><p>{escape(_layout(file, language))}</p>"
        if file.decisions:
            heads = ("about", "what", "answer", "because")
            yield table(heads, (_decision(d, language) for d in file.decisions), language)
        if file.left_out:
            yield f"<p>{escape(said('left_out', language))}:</p>{listed(file.left_out)}"
        if file.remarks:
            yield f"<p>{escape(said('remark', language))}:</p>{listed(file.remarks)}"
    if made.left_out:
        yield f"<p>{escape(said('left_out', language))}:</p>{listed(made.left_out)}"


def _layout(file: FileReport, language: Language) -> str:
    return f"{layout_of(file, language)}; {said('rows_read', language, n=Words(language).number(file.rows))}"


def _decision(decision: Concluded, language: Language) -> tuple[str, ...]:
    because = f"{said('assumed', language)}: {decision.because}" if decision.is_assumed else decision.because
    return decision.about, said(decision.aspect, language), decision.answer, because
