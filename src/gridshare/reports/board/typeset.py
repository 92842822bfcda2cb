"""The report of a board as PDF, readable by those who do not see it (PDF/UA), set by Typst with the fonts it has."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import groupby
from typing import Any

from gridshare.reports.board.fold import FOLDS, Fold, folded
from gridshare.reports.board.report import BoardReport, Part, Picture
from gridshare.reports.extras import MissingPackageError
from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {"credit": ("Data: {credit}", "Gegevens: {credit}")}


def pdf_of(report: BoardReport) -> bytes:
    """The report on as many pages as it may have, shortened where it is longer; the same report gives the same bytes.

    Raises:
        MissingPackageError: If Typst is not installed.
    """
    try:
        import typst  # noqa: F401 - before the report is made to fit, which takes it too
    except ImportError:
        raise MissingPackageError.of("typst", "report") from None
    return compiled(fitting(report))


def compiled(files_of: dict[str, bytes]) -> bytes:
    """The PDF that Typst makes of files."""
    import typst

    to_pdf: Any = typst.compile  # its types know no folder of files in memory
    return bytes(to_pdf(files_of, pdf_standards=["ua-1"], ignore_system_fonts=True))


def fitting(report: BoardReport) -> dict[str, bytes]:
    """What Typst compiles to as many pages as it may have: as little shortened as that takes."""
    found: dict[str, bytes] = {}
    for fold in FOLDS:
        found = sources(folded(report, fold), fold)
        if report.most_pages is None or pages_of(found) <= report.most_pages:
            break
    return found


def pages_of(files_of: dict[str, bytes]) -> int:
    """How many pages it is."""
    import typst

    asked: Any = typst.query
    return int(json.loads(asked(files_of, "<pages>", field="value", one=True, ignore_system_fonts=True)))


def sources(report: BoardReport, fold: Fold = FOLDS[0]) -> dict[str, bytes]:
    """What Typst compiles: the layout, the report as JSON with the sizes of a fold, and the pictures."""
    pictures = [part for section in report.sections for part in section.parts if isinstance(part, Picture)]
    named = {f"picture{k}.svg": picture.svg for k, picture in enumerate(pictures)}
    names = iter(named)
    words = Words(report.language, _TEXTS)
    content = {
        "language": report.language,
        "is_one_page": report.most_pages == 1,
        "size_pt": fold.size_pt,
        "picture_share": fold.pictures,
        "title": report.title,
        "about": report.about,
        "verdict": _line(report.verdict),
        "because": [_line(line) for line in report.because],
        "figures": [{"number": each.number, "meaning": each.meaning} for each in report.figures],
        "sections": [
            {"title": section.title, "parts": list(_parts(section.parts, names, words))} for section in report.sections
        ],
        "credit": words("credit", credit=report.credit) if report.credit else None,
    }
    layout = files("gridshare.reports.board").joinpath("board.typ").read_bytes()
    return {"main.typ": layout, "report.json": json.dumps(content).encode(), **named}


def _parts(parts: Sequence[Part], names: Iterator[str], words: Words) -> Iterator[dict[str, Any]]:
    for sort, found in groupby(parts, type):
        if sort is Line:
            yield {"kind": "lines", "lines": [_line(line) for line in found if isinstance(line, Line)]}
            continue
        for part in found:
            if isinstance(part, Picture):
                yield {"kind": "picture", "title": part.title, "alt": part.alt, "file": next(names)}
            elif isinstance(part, Listing):
                yield {"kind": "listing", **_listing(part, words)}
            else:
                yield {"kind": "text", "text": part}


def _line(line: Line) -> dict[str, str]:
    return {"text": line.text, "sort": line.sort}


def _listing(listing: Listing, words: Words) -> dict[str, Any]:
    return {
        "title": listing.title,
        "headings": listing.headings,
        "rows": listing.rows,
        "total": listing.total,
        "is_text": listing.is_text,
        "more": words("and_more", n=words.number(listing.more)) if listing.more else None,
    }
