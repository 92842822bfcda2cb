"""A report as one HTML page: nothing is fetched, nothing runs, everything from documents is escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Words
from gridshare.view import Texts

STYLE = """
:root{color-scheme:light}
body{font:16px/1.45 system-ui,sans-serif;color:#1b1b1b;background:#fff}
body{max-width:66rem;margin:1.5rem auto;padding:0 1rem}
h1{font-size:1.6rem;margin:0 0 .2rem}h2{font-size:1.15rem;margin:1.8rem 0 .5rem}
p.span{margin:0 0 1rem;color:#444}
ul.answer{list-style:none;margin:0 0 1rem;padding:0}
ul.answer li{margin:.25rem 0;padding-left:1.5rem;text-indent:-1.5rem}
ul.answer li::before{display:inline-block;width:1.5rem;text-indent:0;content:"–"}
.good::before{content:"✓"!important;font-weight:700}.bad{font-weight:700;color:#9c1030}
.bad::before{content:"✗"!important}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.92rem;min-width:60%}
th,td{text-align:right;padding:.25rem .6rem;border-bottom:1px solid #ddd;white-space:nowrap}
td{font-variant-numeric:tabular-nums}
th:first-child,td:first-child{text-align:left;padding-left:0}
summary h2{display:inline}summary{cursor:pointer;margin:1.8rem 0 .5rem}
th.t,td.t{text-align:left}td.t{white-space:normal;overflow-wrap:anywhere}
table.t td:first-child{white-space:normal;min-width:8rem;overflow-wrap:anywhere}
@media(max-width:40rem){td:first-child{white-space:normal;min-width:7rem}}
tfoot th,tfoot td{border-top:2px solid #777;border-bottom:0;font-weight:700}
figure{margin:1rem 0;break-inside:avoid}figure img{width:100%;height:auto}
section{break-inside:avoid}footer{color:#555;font-size:.88rem;margin-top:2rem}
@media print{body{max-width:none;margin:0;font-size:10.5pt}*{print-color-adjust:exact}}
"""
"""How pages look."""

_TEXTS: Texts = {
    "notes": ("Notes", "Opmerkingen"),
    "credit": ("Data: {credit}", "Gegevens: {credit}"),
}


def page(
    head: tuple[str, str],
    answer: Iterable[Line],
    pictures: Iterable[tuple[str, bytes]],
    listings: Iterable[Listing],
    closing: tuple[Sequence[str], Sequence[str], str | None],
    words: Words,
) -> str:
    """The whole page as text; the same parts give the same page.

    Args:
        head: Name, and what it is about.
        answer: The answer in lines.
        pictures: Each with its text for those who do not see it, as SVG.
        listings: The tables.
        closing: Notes, sentences at the foot, and where the data comes from.
        words: Language of the page.
    """
    words = words.also(_TEXTS)
    name, about = map(escape, head)
    parts = [
        opening(name, words),
        f'<h1>{name}</h1><p class="span">{about}</p><ul class="answer">',
        *(f'<li class="{each.sort}">{escape(each.text)}</li>' for each in answer),
        "</ul>",
        *(f"<figure>{image(alt, svg)}</figure>" for alt, svg in pictures),
        *(part for listing in listings for part in _table(listing, words)),
        *_closing(*closing, words),
        "</main></body></html>\n",
    ]
    return "".join(parts)


def opening(title: str, words: Words, style: str = "") -> str:
    """The page up to its first heading; the title is escaped already, and more style may follow that of all pages."""
    policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    return (
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f"<title>{title}</title><style>{STYLE}{style}</style></head><body><main>"
    )


def image(alt: str, svg: bytes) -> str:
    """A picture, with its text for those who do not see it."""
    data = b64encode(svg).decode("ascii")
    return f'<img alt="{escape(alt)}" src="data:image/svg+xml;base64,{data}">'


def _table(listing: Listing, words: Words) -> Iterator[str]:
    title = f"<h2>{escape(listing.title)}</h2>"
    yield f"<section><details><summary>{title}</summary>" if listing.is_folded else f"<section>{title}"
    yield from rows_of(listing, words)
    yield "</details></section>" if listing.is_folded else "</section>"


def rows_of(listing: Listing, words: Words) -> Iterator[str]:
    """A table without its title."""
    of_text = ' class="t"' if listing.is_text else ""
    yield f'<div class="wide" tabindex="0"><table{of_text}><thead><tr><td></td>'
    yield "".join(f'<th scope="col"{of_text}>{escape(heading)}</th>' for heading in listing.headings)
    yield "</tr></thead><tbody>"
    cell = f"<td{of_text}>"
    for first, *others in listing.rows:
        yield f"<tr><td>{escape(first)}</td>{''.join(f'{cell}{escape(each)}</td>' for each in others)}</tr>"
    if listing.more:
        text = escape(words("and_more", n=words.number(listing.more)))
        yield f'<tr><td colspan="{1 + len(listing.headings)}">{text}</td></tr>'
    yield "</tbody>"
    if listing.total is not None:
        first, *others = listing.total
        cells = "".join(f"<td>{escape(each)}</td>" for each in others)
        yield f'<tfoot><tr><th scope="row">{escape(first)}</th>{cells}</tr></tfoot>'
    yield "</table></div>"


def _closing(notes: Sequence[str], foot: Sequence[str], credit: str | None, words: Words) -> Iterator[str]:
    if notes:
        listed = "".join(f"<li>{escape(note)}</li>" for note in notes)
        yield f"<section><h2>{escape(words('notes'))}</h2><ul>{listed}</ul></section>"
    said = [*foot, *([words("credit", credit=credit)] if credit else [])]
    yield f"<footer>{' '.join(map(escape, said))}</footer>"
