"""The report of a board as one HTML page: nothing is fetched, nothing runs, everything from documents is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from gridshare.reports.board.report import BoardReport, Part, Picture
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

_TEXTS: Texts = {"credit": ("Data: {credit}", "Gegevens: {credit}")}


def board_page(report: BoardReport, style: str = "") -> str:
    """The whole page as text; the same report gives the same page, and more style may follow that of all reports."""
    words = Words(report.language, _TEXTS)
    title = escape(report.title)
    parts = [
        opening(title, words, _STYLE + style),
        f'<h1>{title}</h1><p class="span">{escape(report.about)}</p>',
        f'<p class="verdict {report.verdict.sort}">{escape(report.verdict.text)}</p>',
        *(f'<p class="because {line.sort}">{escape(line.text)}</p>' for line in report.because),
        *_figures(report),
    ]
    for section in report.sections:
        parts += [f"<h2>{escape(section.title)}</h2>", *_parts(section.parts, words)]
    if report.credit:
        parts.append(f"<footer>{escape(words('credit', credit=report.credit))}</footer>")
    return "".join([*parts, "</main></body></html>\n"])


def _figures(report: BoardReport) -> Iterator[str]:
    if report.figures:
        each = (f"<div><dt>{escape(f.meaning)}</dt><dd>{escape(f.number)}</dd></div>" for f in report.figures)
        yield f"<dl>{''.join(each)}</dl>"


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
