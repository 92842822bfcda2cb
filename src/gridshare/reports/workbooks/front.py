"""A sheet to read and to print, as the first of a workbook: the answer, a chart, small tables, what to watch."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from gridshare.reports.listing import Line
from gridshare.reports.workbooks.book import MONEY, TEXT, Column, Sheets

WIDTHS = (40.0, 14.0, 14.0, 14.0)
"""Of the columns of a sheet that has nothing wider [characters]."""

_POINTS_A_LINE, _PIXELS_A_LINE = 15, 20
_COLOURS = {"good": "#1e6b34", "bad": "#b3261e", "plain": "#000000"}
_GREY = "#555555"
_MARKS = {"good": "✓ ", "bad": "✗ ", "plain": ""}
_PIXELS_A_CHARACTER, _PIXELS_A_COLUMN, _HIGH = 7, 5, 330


class Front:
    """A sheet that is written from top to bottom."""

    def __init__(self, sheets: Sheets, name: str, widths: Sequence[float] = WIDTHS) -> None:
        """An empty sheet, upright."""
        self.sheets, self.name, self._widths, self._row = sheets, name, widths, 0
        self.sheet = sheets.add(name, portrait=True)
        self.sheet.hide_gridlines(2)
        self.sheet.fit_to_pages(1, 0)
        for j, width in enumerate(widths):
            self.sheet.set_column(j, j, width)

    def title(self, name: str, time: str) -> None:
        """What it is about, and when."""
        self._text(name, {"bold": True, "font_size": 16}, share=0.6)
        self._text(time, {"font_color": _GREY})

    def lines(self, lines: Iterable[Line]) -> None:
        """The answer; its first line stands out."""
        for k, line in enumerate(lines):
            look = {"font_color": _COLOURS[line.sort], "bold": k == 0, "font_size": 11 if k else 12}
            self._text(f"{_MARKS[line.sort]}{line.text}", look, share=1.1 if k else 0.95)
        self._row += 1

    def space(self) -> int:
        """Room for a chart; the row where it begins."""
        at = self._row
        self._row += -(-_HIGH // _PIXELS_A_LINE) + 1
        return at

    def chart(self, chart: Any, at: int) -> None:
        """A chart as wide as the sheet, in its room."""
        wide = sum(_PIXELS_A_CHARACTER * width + _PIXELS_A_COLUMN for width in self._widths)
        chart.set_size({"width": wide, "height": _HIGH})
        self.sheet.insert_chart(at, 0, chart, {"object_position": 2})

    def rows(self, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> tuple[int, int]:
        """A long table at the end, as many pages as it takes, its headings on each of them; its first and last row."""
        top = self._row
        self._row = self.sheets.fill(self.sheet, top, columns, rows) + 1
        self.sheet.repeat_rows(top)
        return top + 1, self._row - 1

    def table(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[Any]],
        form: str,
        total: Sequence[Any] | None = None,
    ) -> None:
        """A small table, whose first heading is its title; its numbers are numbers."""
        if not rows:
            return
        head, top = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}, {"bold": True, "top": 1}
        self._cells(headings, head, TEXT)
        for row in rows:
            self._cells(row, {}, form)
        if total is not None:
            self._cells(total, top, form)
        self._row += 1

    def money(
        self,
        headings: Sequence[str],
        rows: Sequence[tuple[str, float, float]],
        total: tuple[str, float, float] | None = None,
    ) -> None:
        """A small table of amounts with the plan and without it, and their difference."""
        named = [(*row, row[1] - row[2]) for row in rows]
        self.table(headings, named, MONEY, None if total is None else (*total, total[1] - total[2]))

    def texts(self, title: str, texts: Sequence[str]) -> None:
        """Sentences under a title."""
        self._text(title, {"bold": True, "bottom": 1})
        for text in texts:
            self._text(text, {}, share=1.1)
        self._row += 1

    def remark(self, text: str) -> None:
        """What holds for all sheets."""
        self._text(text, {"font_color": _GREY, "italic": True})

    def one_page(self) -> None:
        """All of it is printed on one page."""
        self.sheet.print_area(0, 0, self._row - 1, len(self._widths) - 1)
        self.sheet.fit_to_pages(1, 1)

    def _cells(self, values: Sequence[Any], look: dict[str, Any], form: str) -> None:
        for j, value in enumerate(values):
            place = {"align": "right"} if j else {"align": "left", "text_wrap": True, "valign": "top"}
            shown = self.sheets.look(num_format=form, **{**look, **place})
            self.sheets.cell(self.sheet, (self._row, j), value, shown)
        self._row += 1

    def _text(self, text: str, look: dict[str, Any], share: float = 1.0) -> None:
        """A text over the whole width, as high as its lines: what is merged gets no height of its own."""
        shown = self.sheets.look(text_wrap=True, valign="top", **look)
        lines = len(textwrap.wrap(text, int(share * sum(self._widths)))) or 1
        self.sheet.set_row(self._row, lines * _POINTS_A_LINE * look.get("font_size", 11) / 11)
        self.sheet.merge_range(self._row, 0, self._row, len(self._widths) - 1, "", shown)
        self.sheet.write_string(self._row, 0, text, shown)  # not by merge_range, which would take = for a formula
        self._row += 1
