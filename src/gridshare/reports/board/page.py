"""The report of a board as one HTML page: nothing is fetched, nothing runs, everything from documents is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from gridshare.reports.board.printed import on_a_page
from gridshare.reports.board.report import BoardReport, Part, Picture, Section
from gridshare.reports.listing import Line, Listing
from gridshare.reports.page import image, opening, rows_of
from gridshare.reports.words import Words
from gridshare.view import Texts

_STYLE = """
body{max-width:54rem}td:first-child{white-space:normal}h2{color:#14365c}h3{font-size:.95rem;margin:1.2rem 0 .4rem}
p.verdict{font-size:1.25rem;font-weight:700;background:#f3f3f3;border-left:.3rem solid #14365c;padding:.7rem .9rem}
p.verdict{margin:.8rem 0}p.verdict.bad{color:inherit}p.verdict::before,p.because::before{margin-right:.5rem}
.because.bad{color:inherit;font-weight:400}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem 1rem;margin:1rem 0}
dl div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
dt{font-size:.85rem;color:#555}dd{margin:0;font-size:1.3rem;font-weight:700;color:#14365c}
figure img{min-width:34rem}table{width:100%}th{white-space:normal}
"""

_ONE_PAGE = """
body{max-width:66rem}.two{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}.two>div{min-width:0}
.two table.t td,.two table.t td:first-child{overflow-wrap:break-word;min-width:0}.two th,.two td{padding:.2rem .4rem}
@media(max-width:56rem){.two{display:block}}
@media print{@page{size:A4;margin:11mm 14mm}html{font-size:8pt}body{font-size:1rem;line-height:1.3}
.two{display:grid}.two th,.two td{padding:1.5px 4px}.wide{overflow:visible}section{break-inside:auto}
h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:.7rem 0 .2rem}h3{font-size:1rem;margin:.5rem 0 .1rem}
p{margin:.3rem 0}p.span{margin:0}p.verdict{font-size:1.5rem;padding:.4rem .6rem;margin:.4rem 0}
dl{grid-template-columns:repeat(4,1fr);gap:.2rem 1rem;margin:.5rem 0}dd{font-size:1.5rem}dt{font-size:.95rem}
figure{margin:0}figure img{min-width:0;width:auto;max-width:100%;max-height:80mm}
ul.answer{margin:0 0 .3rem}ul.answer li{margin:.1rem 0}
footer{font-size:.85rem;margin-top:.6rem}}
"""

_TEXTS: Texts = {"credit": ("Data: {credit}", "Gegevens: {credit}")}


def board_page(report: BoardReport, style: str = "") -> str:
    """The whole page as text; the same report gives the same page, and more style may follow that of all reports."""
    words = Words(report.language, _TEXTS)
    title, is_one_page = escape(report.title), report.most_pages == 1
    report = on_a_page(report) if is_one_page else report
    parts = [
        opening(title, words, _STYLE + (_ONE_PAGE if is_one_page else "") + style),
        f'<h1>{title}</h1><p class="span">{escape(report.about)}</p>',
        f'<p class="verdict {report.verdict.sort}">{escape(report.verdict.text)}</p>',
        *(f'<p class="because {line.sort}">{escape(line.text)}</p>' for line in report.because),
        *_figures(report),
    ]
    whole = 1 if is_one_page else len(report.sections)
    parts += (_section(section, words) for section in report.sections[:whole])
    if is_one_page:
        sides = ("".join(_section(each, words) for each in report.sections[1 + side :: 2]) for side in range(2))
        parts.append(f'<div class="two">{"".join(f"<div>{side}</div>" for side in sides)}</div>')
    if report.credit:
        parts.append(f"<footer>{escape(words('credit', credit=report.credit))}</footer>")
    return "".join([*parts, "</main></body></html>\n"])


def _figures(report: BoardReport) -> Iterator[str]:
    if report.figures:
        each = (f"<div><dt>{escape(f.meaning)}</dt><dd>{escape(f.number)}</dd></div>" for f in report.figures)
        yield f"<dl>{''.join(each)}</dl>"


def _section(section: Section, words: Words) -> str:
    return "".join([f"<h2>{escape(section.title)}</h2>", *_parts(section.parts, words)])


def _parts(parts: Sequence[Part], words: Words) -> Iterator[str]:
    for sort, found in groupby(parts, type):
        if sort is Line:
            yield f'<ul class="answer">{"".join(_lines(found))}</ul>'
            continue
        for part in found:
            if isinstance(part, Picture):
                yield f"<h3>{escape(part.title)}</h3>"
                yield f'<figure class="wide" tabindex="0">{image(part.alt, part.svg)}</figure>'
            elif isinstance(part, Listing):
                yield f"<section><h3>{escape(part.title)}</h3>"
                yield from rows_of(part, words)
                yield "</section>"
            elif isinstance(part, str):
                yield f"<p>{escape(part)}</p>"


def _lines(lines: Iterable[Part]) -> Iterator[str]:
    for line in lines:
        if isinstance(line, Line):
            yield f'<li class="{line.sort}">{escape(line.text)}</li>'
