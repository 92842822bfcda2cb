"""An import as one HTML page: nothing is fetched, nothing runs, everything from files is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from gridshare.imports import Assessed, Concluded
from gridshare.reports.imports.figures import summary_cells
from gridshare.reports.imports.readings import layout_of
from gridshare.reports.imports.sections import WIDE, counts, listed, series_section, table
from gridshare.reports.imports.words import ASPECTS, TEXTS, forecast_lines, written_tables
from gridshare.reports.words import Language, Words
from gridshare.usecases.import_report import FileReport, ImportReport
from gridshare.view import Texts

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

_TEXTS: Texts = {
    "title": ("Import of measurements", "Inlezen van metingen"),
    "summary": ("Summary", "Overzicht"),
    "what": ("what", "wat"),
    "answer": ("read as", "gelezen als"),
    "because": ("because", "omdat"),
    "about": ("about", "over"),
    "found": ("found", "gevonden"),
    "remedy": ("What to do", "Wat te doen"),
    "sessions": ("Visits of vehicles", "Bezoeken van voertuigen"),
    "files": ("Files", "Bestanden"),
    "visits": ("visits", "bezoeken"),
    "connectors": ("connectors", "aansluitpunten"),
    "rows_read": ("{n} rows", "{n} rijen"),
}


def import_page(made: ImportReport, language: Language = "en", series: Mapping[str, Assessed] | None = None) -> str:
    """The whole page as text.

    Args:
        made: The report of an import.
        language: Language of the page.
        series: Name of a series -> its values, for calendars and typical weeks; what is not there has no pictures.
    """
    words = Words(language, {**TEXTS, **_TEXTS})
    title = escape(words("title"))
    policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    values = series or {}
    parts = [
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body><main><h1>{title}</h1>",
        *_verdict(made, words),
        *_open(made, words),
        *_summary(made, words),
        *_sessions(made, words),
        *_forecasts(made, words),
        *(
            series_section(report, f"s{k}", values.get(report.name), zone=made.time_zone, words=words)
            for k, report in enumerate(made.series)
        ),
        *_files(made, words),
        "</main></body></html>\n",
    ]
    return "".join(parts)


def _verdict(made: ImportReport, words: Words) -> Iterator[str]:
    key = "written" if made.written else "would_do" if made.ok else "refused"
    yield f"<p>{escape(words(key, zone=made.time_zone, n=written_tables(made)))}</p>"


def _open(made: ImportReport, words: Words) -> Iterator[str]:
    """Problems, and questions."""
    if made.problems:
        heads = ("about", "found", "expected", "remedy")
        yield f"<h2>{escape(words('problems'))}</h2>"
        yield table(heads, ((p.where, p.found, p.expected, p.remedy) for p in made.problems), words)
    if made.questions:
        yield f"<h2>{escape(words('questions'))}</h2><p>{escape(words('question_intro'))}</p><ul>"
        for q in made.questions:
            ways = (words("reads_as", answer=c.answer, reads_as=c.reads_as) for c in q.candidates)
            yield f"<li><b>{escape(q.about)}</b>, {escape(words.name(q.aspect, ASPECTS))}: {escape(q.found)}"
            yield f"{listed(ways)}<p>{escape(q.remedy)}</p></li>"
        yield "</ul>"


def _summary(made: ImportReport, words: Words) -> Iterator[str]:
    if not made.series:
        return
    yield f"<h2>{escape(words('summary'))}</h2>{WIDE}<table><thead><tr>"
    for head in ("series", "period", "complete", "year_short", "highest", "findings"):
        n = ' class="n"' if head in {"complete", "year_short", "highest"} else ""
        yield f'<th scope="col"{n}>{escape(words(head))}</th>'
    yield "</tr></thead><tbody>"
    for k, report in enumerate(made.series):
        name, when, *numbers = summary_cells(report, words)
        cells = "".join(f'<td class="n">{escape(each)}</td>' for each in numbers)
        yield f'<tr><th scope="row"><a href="#s{k}">{escape(name)}</a></th><td>{escape(when)}</td>{cells}'
        yield f"<td>{counts(report, words)}</td></tr>"
    yield "</tbody></table></div>"


def _sessions(made: ImportReport, words: Words) -> Iterator[str]:
    if made.sessions:
        heads = ("sessions", "files", "visits", "connectors", "period", "energy")
        yield f"<h2>{escape(words('sessions'))}</h2>"
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
            words,
        )


def _forecasts(made: ImportReport, words: Words) -> Iterator[str]:
    if made.forecasts:
        yield f"<h2>{escape(words('forecasts'))}</h2>{listed(forecast_lines(made, words))}"


def _files(made: ImportReport, words: Words) -> Iterator[str]:
    """How each file was read, and what of it was left out."""
    if made.files:
        yield f"<h2>{escape(words('conclusions'))}</h2>"
    for file in made.files:
        yield f"<h3>{escape(file.file)}</h3><p>{escape(_layout(file, words))}</p>"
        if file.decisions:
            heads = ("about", "what", "answer", "because")
            yield table(heads, (_decision(d, words) for d in file.decisions), words)
        if file.left_out:
            yield f"<p>{escape(words('left_out'))}:</p>{listed(file.left_out)}"
        if file.remarks:
            yield f"<p>{escape(words('remark'))}:</p>{listed(file.remarks)}"
    if made.left_out:
        yield f"<p>{escape(words('left_out'))}:</p>{listed(made.left_out)}"


def _layout(file: FileReport, words: Words) -> str:
    return f"{layout_of(file, words)}; {words('rows_read', n=words.number(file.rows))}"


def _decision(decision: Concluded, words: Words) -> tuple[str, ...]:
    because = f"{words('assumed')}: {decision.because}" if decision.is_assumed else decision.because
    return decision.about, words.name(decision.aspect, ASPECTS), decision.answer, because
