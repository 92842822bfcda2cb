"""Workbooks: their file, and tables as sheets with formats, filters and a set-up for the printer."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.outputs import write
from gridshare.reports.extras import MissingPackageError
from gridshare.reports.words import Words
from gridshare.reports.workbooks.headings import FORMATS, heading, parted
from gridshare.reports.workbooks.names import SheetNames
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

MOST_ROWS = 1_048_576
"""Rows that a sheet has room for, its headings included."""

NUMBER, EXACT, MONEY, COUNT, TEXT = "#,##0.0", "#,##0.00", "#,##0.00", "#,##0", "@"
"""How cells are written: powers and energies, other numbers, amounts, counts, and what is no number."""

MANY_ROWS = 30_000
"""More rows than these are not all kept in memory, which takes some 3 kB for each of a long sheet."""

_MODE = {False: "in_memory", True: "constant_memory"}
_LONGEST = 100  # of a title at the foot of a page: all of it may be 255 characters
_A4, _WIDEST, _WIDEST_PAGE = 9, 80.0, 180.0  # characters; what is wider would be too small to read

TIMES: Texts = {"start": ("start", "begin"), "utc_start": ("start (UTC)", "begin (UTC)")}
"""What a step's start is called by the clock of the site, and in UTC."""

_TEXTS: Texts = {
    "yes": ("yes", "ja"),
    "no": ("no", "nee"),
    **TIMES,
    "page": ("page &P of &N", "blad &P van &N"),
}
_MOMENTS = {"en": "yyyy-mm-dd hh:mm", "nl": "dd-mm-yyyy hh:mm"}
_DATES = {"en": "yyyy-mm-dd", "nl": "dd-mm-yyyy"}
_LOCALES = {"en": "[$-809]", "nl": "[$-413]"}  # numbers by the language too, where the program can


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its heading, how its cells are written, and its width in characters."""

    heading: str
    form: str = NUMBER
    width: float = 12.0


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to another sheet."""

    text: str
    sheet: str


@contextmanager
def workbook(path: Path, title: str, created: datetime, words: Words, rows: int = 0) -> Iterator[Sheets]:
    """A workbook to write to; with a fixed moment instead of now, so that the same tables give the same file.

    Args:
        path: The file.
        title: What it is about.
        created: The moment that it says it was made.
        words: Its language, and texts of its headings.
        rows: About how many it will have. Many are written to the disk one by one, so that they take little memory;
            charts then have no copy of what they draw, and show it only where the program reads the cells.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise MissingPackageError.of("xlsxwriter", "excel") from None
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {_MODE[rows > MANY_ROWS]: True, "remove_timezone": True}) as book:
        book.set_properties({"title": title, "created": created.replace(tzinfo=None)})
        yield Sheets(book, title, words)
    write(path, content.getvalue())


class Sheets:
    """Writes tables into sheets with the formats of one workbook; no text of theirs is ever a formula."""

    def __init__(self, book: Any, title: str, words: Words) -> None:
        """Nothing is written yet."""
        self.book, self.title, self.words, self.names = book, title, words.also(_TEXTS), SheetNames()
        self.moments = _MOMENTS[words.language]
        self._looks: dict[tuple[tuple[str, Any], ...], Any] = {}

    def written(self, num_format: str) -> str:
        """A format of numbers or times in the language."""
        return num_format if num_format == TEXT else _LOCALES[self.words.language] + num_format

    def look(self, **properties: Any) -> Any:
        """The format of cells that look so; the same for the same look."""
        key = tuple(sorted(properties.items()))
        if key not in self._looks:
            form = {"num_format": self.written(properties["num_format"])} if "num_format" in properties else {}
            self._looks[key] = self.book.add_format(properties | form)
        return self._looks[key]

    def add(self, name: str, *, portrait: bool = False) -> Any:
        """An empty sheet under a name that Excel takes, to be printed on A4, as many pages as it takes."""
        sheet = self.book.add_worksheet(name)
        sheet.set_portrait() if portrait else sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.set_footer(f"&L{self.title[:_LONGEST].replace('&', '&&')}&C&A&R{self.words('page')}")
        return sheet

    def table(self, name: str, table: pd.DataFrame) -> None:
        """A sheet of a frame; an index of instants is the first column by the site's clock, and the last in UTC."""
        import pandas as pd

        fields = [(str(field), table.iloc[:, k].to_list()) for k, field in enumerate(table.columns)]
        if isinstance(table.index, pd.DatetimeIndex):
            starts, utc = table.index.to_list(), table.index.tz_convert("UTC").to_list()
            fields = [("start", starts), *fields, ("utc_start", utc)]
        columns = [self._column(field, values) for field, values in fields]
        self.rows(name, columns, zip(*(values for _, values in fields), strict=True))

    def _column(self, field: str, values: Sequence[Any]) -> Column:
        text = heading(field, self.words)
        longest = max((len(v) for v in values if isinstance(v, str)), default=0)
        times = 16 if any(isinstance(v, date) for v in values) else 0
        width = min(max(11.0, 0.65 * len(text), longest + 1, times), _WIDEST)
        is_text = all(_is_unknown(value) or isinstance(value, bool | str | date) for value in values)
        return Column(text, TEXT if is_text else FORMATS.get(parted(field)[1], EXACT), width)

    def rows(self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> None:
        """Sheets of rows, the headings frozen and filtered: one, more where one has too little room, none of none."""
        for k, part in groupby(enumerate(rows), lambda numbered: numbered[0] // (MOST_ROWS - 1)):
            sheet = self.add(self.names.of(name) if k else name)
            sheet.repeat_rows(0)
            sheet.repeat_columns(0)
            sheet.freeze_panes(1, 1)
            if sum(column.width for column in columns) <= _WIDEST_PAGE:
                sheet.fit_to_pages(1, 0)
            last = self.fill(sheet, 0, columns, (row for _, row in part))
            sheet.autofilter(0, 0, last, len(columns) - 1)

    def fill(self, sheet: Any, top: int, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> int:
        """Headings and rows below them; the number of the last row that is written."""
        head = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#e8eef4"}
        forms = [self.look(**_place(column.form), text_wrap=column.width >= _WIDEST) for column in columns]
        for j, column in enumerate(columns):
            sheet.write_string(top, j, column.heading, self.look(**head, **_place(column.form, TEXT)))
            sheet.set_column(j, j, column.width)
        i = top
        for i, row in enumerate(rows, top + 1):
            for j, (value, form) in enumerate(zip(row, forms, strict=True)):
                self.cell(sheet, (i, j), value, form)
        return i

    def cell(self, sheet: Any, at: tuple[int, int], value: Any, form: Any = None) -> None:
        """A cell as what it is: an instant by its own clock, a text as text, what is not known as nothing."""
        if _is_unknown(value):
            return
        if isinstance(value, str):
            sheet.write_string(*at, value, form)  # a name that begins with = is no formula
        elif isinstance(value, Link):
            place = value.sheet.replace("'", "''")
            sheet.write_url(*at, f"internal:'{place}'!A1", self.look(hyperlink=True, **_place(TEXT)), value.text)
        elif isinstance(value, bool):
            sheet.write_string(*at, self.words("yes" if value else "no"), form)
        elif isinstance(value, date):
            written = self.moments if isinstance(value, datetime) else _DATES[self.words.language]
            sheet.write_datetime(*at, value, self.look(**_place(TEXT, written)))
        else:
            sheet.write_number(*at, value, self.look(**_place(COUNT)) if isinstance(value, int) else form)


def _is_unknown(value: Any) -> bool:
    return value is None or value != value  # noqa: PLR0124 - not a number


def _place(form: str, num_format: str = "") -> dict[str, Any]:
    """Numbers at the right, all else at the left and a little off the numbers before it."""
    side = {"align": "left", "indent": 1} if form == TEXT else {"align": "right"}
    return {"num_format": num_format or form, **side}
