"""A report made shorter: long tables and lists keep their first rows, so that on paper it is four pages at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from gridshare.reports.board.report import BoardReport, Part, Section
from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "shortened_one": (
        "Tables and lists are shortened to fit on a page; the plan as a document (JSON) has them whole.",
        "Tabellen en lijsten zijn ingekort tot een pagina; het plan als document (JSON) heeft ze volledig.",
    ),
    "shortened": (
        (
            "Tables and lists are shortened to what matters most, so that this report stays within four pages. The "
            "answer as a document (JSON) has all of them, the annex all quarters."
        ),
        (
            "Tabellen en lijsten zijn ingekort tot wat het meest uitmaakt, zodat dit rapport binnen vier pagina's "
            "blijft. Het antwoord als document (JSON) heeft ze volledig, de bijlage alle kwartieren."
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Fold:
    """How short a report is made.

    Attributes:
        rows: The most rows that a table has, but one that is to stay whole; one with none is left out.
        lines: The most lines that a list has.
        size_pt: Size of its letters.
        pictures: Width of its pictures, as a part of that of the page.
    """

    rows: int | None
    lines: int | None
    size_pt: float
    pictures: float = 1.0


FOLDS = (
    Fold(None, None, 10.0),
    Fold(None, None, 9.0),
    Fold(8, None, 9.0),
    Fold(6, 8, 8.5, 0.82),
    Fold(5, 6, 8.5, 0.82),
    Fold(4, 5, 8.5, 0.82),
    Fold(3, 5, 8.5, 0.82),
    Fold(3, 4, 8.0, 0.82),
    Fold(2, 3, 8.0, 0.82),
    Fold(1, 2, 7.5, 0.7),
    Fold(0, 2, 7.0, 0.6),
    Fold(0, 1, 7.0, 0.45),
)
"""From the whole report to the shortest, which is that of every sort of answer at once."""


def folded(report: BoardReport, fold: Fold) -> BoardReport:
    """The report with shortened tables and lists, which it says; the same where nothing is longer."""
    shorter = [Section(section.title, list(_parts(section.parts, fold, report))) for section in report.sections]
    if all(list(a.parts) == list(b.parts) for a, b in zip(shorter, report.sections, strict=True)):
        return report
    *others, last = (section for section in shorter if section.parts)
    said = Line(Words(report.language, _TEXTS)("shortened_one" if report.most_pages == 1 else "shortened"))
    return replace(report, sections=[*others, Section(last.title, [*last.parts, said])])


def _parts(parts: Sequence[Part], fold: Fold, report: BoardReport) -> Iterator[Part]:
    words = Words(report.language)
    for sort, found in groupby(parts, type):
        if sort is Line:
            lines = list(found)
            left = 0 if fold.lines is None else len(lines) - fold.lines
            yield from lines if left <= 1 else lines[: fold.lines]
            if left > 1:
                yield Line(words("and_more", n=words.number(left)))
            continue
        for part in found:
            if not isinstance(part, Listing):
                yield part
            elif fold.rows != 0 or part.is_whole:
                yield _shorter(part, fold.rows)


def _shorter(listing: Listing, rows: int | None) -> Listing:
    """One that is not left out has a row at least."""
    left = 0 if rows is None or listing.is_whole else len(listing.rows) - rows
    if left <= 1:  # that more are left out takes a row too
        return listing
    return replace(listing, rows=list(listing.rows)[:rows], more=listing.more + left)
