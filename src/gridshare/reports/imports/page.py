"""An import as one HTML page: nothing is fetched, nothing runs, everything from files is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from gridshare.imports import Assessed, Concluded
from gridshare.reports.imports.alike import GRAVEST_FIRST, findings_alike, questions_alike
from gridshare.reports.imports.course import group_picture
from gridshare.reports.imports.group import Park, Together, together
from gridshare.reports.imports.group_lines import group_lines
from gridshare.reports.imports.meters import Meter, is_zero, meter_table, meters_of, zero_line
from gridshare.reports.imports.readings import layout_of
from gridshare.reports.imports.sections import finding_item, listed, meter_section, table
from gridshare.reports.imports.words import ASPECTS, TEXTS, clock_of, forecast_lines, some, unheld, written_tables
from gridshare.reports.page import opening
from gridshare.reports.words import Language, Words
from gridshare.usecases.import_report import Asked, FileReport, ImportReport
from gridshare.usecases.validate import ProblemReport
from gridshare.view import Texts

_MOST_FINDINGS = 8

_STYLE = """
h2{margin:1.4rem 0 .4rem}h3{font-size:1rem;margin:1rem 0 .3rem}
table{width:100%}th,td{text-align:left;white-space:normal;vertical-align:top;padding:.25rem .6rem .25rem 0}
td{overflow-wrap:anywhere}.wide td{min-width:5rem}
td.n,th.n{text-align:right;white-space:nowrap;overflow-wrap:normal}
table.meters{min-width:52rem}table.meters td{white-space:nowrap}table.meters th small{font-weight:400;color:#444}
table.meters th[scope=row]{min-width:9rem;max-width:20rem;overflow-wrap:break-word}
a{color:#0b4f8a}
ul{margin:.2rem 0;padding-left:1.2rem}li{margin:.35rem 0}
.mark{display:inline-block;font-size:.8rem;font-weight:600;border-radius:.2rem;padding:0 .4rem;margin-right:.4rem}
.serious{background:#b3123a;color:#fff}.warning{background:#ffd98a;color:#3d2a00}.info{background:#e3e8ee;color:#1b2b3b}
.rows{color:#444;font-size:.88rem}
details{margin:.3rem 0}details details{margin-left:1.2rem}
figure{margin:.6rem 0}figcaption{font-weight:600;margin-bottom:.3rem}
figcaption span{display:inline-block;font-weight:400;margin-left:.8rem;font-size:.88rem}
svg{width:100%;min-width:38rem;height:auto;display:block}svg text{font:11px system-ui,sans-serif;fill:#333}
svg image{image-rendering:pixelated}svg line{stroke:#d0d0d0;stroke-width:1}
svg.spark{width:120px;min-width:120px;height:18px}
.band{fill:#bcd7ee}.mean{fill:none;stroke:#0b4f8a;stroke-width:1.6}.spark .mean{stroke-width:1.2}
.whole{fill:#14365c;stroke:#14365c;stroke-width:.8}.part{fill:#b9c4d2;stroke:#b9c4d2;stroke-width:.8}
.cap{fill:none;stroke:#c0392b;stroke-width:1.8;stroke-dasharray:7 4}.over{fill:#c0392b}
.swatch{display:inline-block;width:.8em;height:.8em;margin-right:.3em;border:1px solid #888}
@media print{@page{size:A4;margin:12mm}a{color:inherit;text-decoration:none}.wide{overflow:visible}
table.meters,svg{min-width:0}table.meters{font-size:8.5pt}tr{break-inside:avoid}}
"""

_TEXTS: Texts = {
    "title": ("Import of measurements", "Inlezen van metingen"),
    "group": ("The group together", "De groep samen"),
    "each_meter": (
        "Each meter with its figures, findings, calendar and typical week ({n})",
        "Elke meter met cijfers, bevindingen, kalender en gemiddelde week ({n})",
    ),
    "asked_too": ("The same is open of {n} more", "Hetzelfde staat open voor nog {n}"),
    "what": ("what", "wat"),
    "answer": ("read as", "gelezen als"),
    "because": ("because", "omdat"),
    "about": ("about", "over"),
    "found": ("found", "gevonden"),
    "remedy": ("What to do", "Wat te doen"),
    "sessions": ("Visits of vehicles", "Laadsessies"),
    "list": ("list", "lijst"),
    "file": ("file", "bestand"),
    "visits": ("visits", "laadsessies"),
    "connectors": ("connectors", "laadpunten"),
    "rows_read": ("{n} rows", "{n} rijen"),
}


def import_page(
    made: ImportReport,
    language: Language = "en",
    series: Mapping[str, Assessed] | None = None,
    park: Park | None = None,
) -> str:
    """The whole page as text: what is open, the group against its cap, a row for each meter, and details folded.

    Args:
        made: The report of an import.
        language: Language of the page.
        series: Name of a series -> its values, for calendars and typical weeks; what is not there has no pictures.
        park: What else is known of the park: earlier series and the group's cap.
    """
    words, values, park = Words(language, {**TEXTS, **_TEXTS}), series or {}, park or Park()
    title = escape(words("title"))
    meters = meters_of(made.series, park.files)
    anchors = {meter.key: f"s{k}" for k, meter in enumerate(meters)}
    parts = [
        opening(title, words, _STYLE),
        f"<h1>{title}</h1>",
        *_verdict(made, words),
        *_open(made, words),
        *_group(made, together(values.values(), park, made.time_zone), meters, words),
        *_findings(made, meters, words),
        *_zero(meters, words),
        *meter_table(meters, values, anchors, words),
        *_sessions(made, words),
        *_forecasts(made, words),
        *_meters(meters, values, anchors, made.time_zone, words),
        *_files(made, words),
        "</main></body></html>\n",
    ]
    return "".join(parts)


def _verdict(made: ImportReport, words: Words) -> Iterator[str]:
    key = "written" if made.written else "would_do" if made.ok else "refused"
    sort = "bad" if not made.ok else ""
    text = escape(words(key, zone=made.time_zone, n=written_tables(made)))
    yield f'<ul class="answer"><li class="{sort}">{text}</li></ul>'


def _open(made: ImportReport, words: Words) -> Iterator[str]:
    """Problems, and questions; those that one answer settles are listed once."""
    if made.problems:
        heads = ("about", "found", "expected", "remedy")
        yield f"<h2>{escape(words('problems'))}</h2>"
        yield table(heads, (_problem(p, words) for p in made.problems), words)
    if made.questions:
        yield f"<h2>{escape(words('questions'))}</h2><p>{escape(words('question_intro'))}</p><ul>"
        for alike in questions_alike(made.questions):
            q = alike[0]
            yield f"<li>{_question(q, words)}<p>{escape(words.translated(q.remedy))}</p>"
            if len(alike) > 1:
                yield _folded(
                    words("asked_too", n=len(alike) - 1),
                    f"<ul>{''.join(f'<li>{_question(each, words)}</li>' for each in alike[1:])}</ul>",
                )
            yield "</li>"
        yield "</ul>"


def _question(q: Asked, words: Words) -> str:
    ways = (words("reads_as", answer=c.answer, reads_as=words.translated(c.reads_as)) for c in q.candidates)
    about, found = escape(words.translated(q.about)), escape(words.translated(q.found))
    return f"<b>{about}</b>, {escape(words.name(q.aspect, ASPECTS))}: {found}{listed(ways)}"


def _problem(problem: ProblemReport, words: Words) -> tuple[str, ...]:
    parts = (problem.where, problem.found, problem.expected, problem.remedy)
    return tuple(map(words.translated, parts))


def _group(made: ImportReport, of: Together | None, meters: Sequence[Meter], words: Words) -> Iterator[str]:
    if of is None:
        return
    yield f'<h2>{escape(words("group"))}</h2><ul class="answer">'
    for line in group_lines(
        of, {m.key: m.called for m in meters}, words, has_visits=bool(made.sessions), is_open=bool(made.questions)
    ):
        yield f'<li class="{line.sort}">{escape(line.text)}</li>'
    yield f"</ul>{group_picture(of, words)}"


def _findings(made: ImportReport, meters: Sequence[Meter], words: Words) -> Iterator[str]:
    """What is grave, each once with the meters that it is about; notes are with each meter, zeros in their own line."""
    called = {report.name: meter.called for meter in meters for report in meter.series}
    found = findings_alike([report for report in made.series if not is_zero(report)], GRAVEST_FIRST[:-1], words)
    names = (dict.fromkeys(called[report.name] for report, _ in alike) for alike in found)
    items = [finding_item(alike, some(of, words), words) for alike, of in zip(found, names, strict=True)]
    if made.unheld:
        mark = f'<span class="mark warning">{escape(words("warning"))}</span>'
        items.append(f"<li>{mark}{escape(unheld(made, words))}</li>")
    if items:
        more = items[_MOST_FINDINGS:]
        rest = _folded(words("and_more", n=len(more)), f"<ul>{''.join(more)}</ul>") if more else ""
        yield f"<h2>{escape(words('findings'))}</h2><ul>{''.join(items[:_MOST_FINDINGS])}</ul>{rest}"


def _zero(meters: Sequence[Meter], words: Words) -> Iterator[str]:
    text = zero_line(meters, words)
    if text:
        yield f"<p>{escape(text)}</p>"


def _meters(
    meters: Sequence[Meter], values: Mapping[str, Assessed], anchors: Mapping[str, str], zone: str, words: Words
) -> Iterator[str]:
    """Each meter by itself, folded twice: a long list is one line until it is asked for."""
    if meters:
        sections = (
            meter_section(meter.series, meter.called, values, anchor=anchors[meter.key], zone=zone, words=words)
            for meter in meters
        )
        yield _folded(words("each_meter", n=len(meters)), "".join(sections))


def _folded(title: str, content: str) -> str:
    return f"<details><summary>{escape(title)}</summary>{content}</details>"


def _sessions(made: ImportReport, words: Words) -> Iterator[str]:
    if made.sessions:
        heads = ("list", "file", "visits", "connectors", "period", "energy")
        yield f"<h2>{escape(words('sessions'))}</h2>"
        yield table(
            heads,
            (
                (
                    v.name,
                    v.file,
                    words.number(v.sessions),
                    words.number(v.connectors),
                    f"{clock_of(v.first)[:16]} – {clock_of(v.last)[:16]}",
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
    if made.files or made.left_out:
        yield _folded(f"{words('conclusions')} ({len(made.files)})", "".join(_each_file(made, words)))


def _each_file(made: ImportReport, words: Words) -> Iterator[str]:
    for file in made.files:
        yield f"<h3>{escape(file.file)}</h3><p>{escape(_layout(file, words))}</p>"
        if file.decisions:
            heads = ("about", "what", "answer", "because")
            yield table(heads, (_decision(d, words) for d in file.decisions), words)
        if file.left_out:
            yield f"<p>{escape(words('left_out'))}:</p>{listed(map(words.translated, file.left_out))}"
        if file.remarks:
            yield f"<p>{escape(words('remark'))}:</p>{listed(map(words.translated, file.remarks))}"
    if made.left_out:
        yield f"<p>{escape(words('left_out'))}:</p>{listed(map(words.translated, made.left_out))}"


def _layout(file: FileReport, words: Words) -> str:
    return f"{layout_of(file, words)}; {words('rows_read', n=words.number(file.rows))}"


def _decision(decision: Concluded, words: Words) -> tuple[str, ...]:
    because = words.translated(decision.because)
    because = f"{words('assumed')}: {because}" if decision.is_assumed else because
    about, answer = words.translated(decision.about), words.translated(decision.answer)
    return about, words.name(decision.aspect, ASPECTS), answer, because
