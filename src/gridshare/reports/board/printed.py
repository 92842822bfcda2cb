"""How long a report of one page becomes when a browser prints it, by the length of its texts: a browser tells nobody.

Lengths are counted in lines of small letters, rather too many than too few.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from gridshare.reports.board.fold import Fold, folded
from gridshare.reports.board.report import BoardReport, Part, Picture, Section
from gridshare.reports.listing import Line, Listing

_PAGE = 80.0
"""Lines of a page; what fits by this count takes at most 97% of it in Chromium, over plans of 3 to 26 firms."""

_WIDE, _HALF = 105, 50
"""Letters of a line as wide as the page, and as half of it, in tables with their padding."""

_ROW, _HEADING, _PICTURE, _FIGURES, _VERDICT = 1.25, 2.2, 23.0, 3.5, 70

_FOLDS = (Fold(8, 6, 8.0), Fold(6, 5, 8.0), *(Fold(rows, max(rows, 2), 8.0) for rows in (4, 3, 2, 1)))


def on_a_page(report: BoardReport) -> BoardReport:
    """The report as little shortened as it takes to be printed on a page."""
    shorter = (folded(report, fold) for fold in _FOLDS)
    return next((each for each in shorter if _length(each) <= _PAGE), folded(report, _FOLDS[-1]))


def _length(report: BoardReport) -> float:
    head = 2.0 * ceil(len(report.title) / _VERDICT) + 1.2 + 2.0 * ceil(len(report.verdict.text) / _VERDICT) + 0.5
    head += sum(1.2 * ceil(len(line.text) / _WIDE) for line in report.because) + _FIGURES
    first, *others = report.sections
    sides = (sum(_section(each, _HALF) for each in others[side::2]) for side in range(2))
    foot = 0.5 + ceil(len(report.credit or "") / _WIDE)
    return head + _section(first, _WIDE) + max(sides) + foot


def _section(section: Section, width: int) -> float:
    return _HEADING + sum(_part(part, width) for part in section.parts)


def _part(part: Part, width: int) -> float:
    if isinstance(part, Picture):
        return _PICTURE
    if isinstance(part, Listing):
        rows = [*part.rows, *([part.total] if part.total else []), *([("",)] if part.more else [])]
        return _HEADING + 2 * _ROW + sum(_row(row, width, is_text=part.is_text) for row in rows)
    text = part.text if isinstance(part, Line) else part
    return 1.1 * ceil(len(text) / width)


def _row(row: Sequence[str], width: int, *, is_text: bool) -> float:
    """A row of text shares the width by its letters, one of numbers leaves half of it for the first column."""
    letters = sum(map(len, row)) if is_text else 2 * len(row[0])
    return _ROW + max(ceil(letters / width) - 1, 0)
