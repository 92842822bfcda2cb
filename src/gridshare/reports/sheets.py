"""Tables as sheets of an Excel workbook, with headings and units as people write them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.outputs import write
from gridshare.reports.extras import MissingPackageError

if TYPE_CHECKING:
    import pandas as pd

_UNITS = {
    "_eur_per_kwh": "EUR/kWh",
    "_eur_per_kw": "EUR/kW",
    "_kwh": "kWh",
    "_kw": "kW",
    "_eur": "EUR",
    "_kelvin_hours": "K h",
    "_kelvin": "K",
    "_hours": "h",
    "_c": "°C",
}


def heading(column: str) -> str:
    """A column's name with its unit as people write it: ``net_load_kw`` becomes ``net load [kW]``."""
    for suffix, unit in _UNITS.items():
        if column.endswith(suffix):
            return f"{column.removesuffix(suffix).replace('_', ' ')} [{unit}]"
    return column.replace("_", " ")


@contextmanager
def workbook(path: Path, title: str, created: datetime) -> Iterator[Any]:
    """A workbook to write to; with a fixed moment instead of now, so that the same tables give the same file.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise MissingPackageError.of("xlsxwriter", "excel") from None
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"title": title, "created": created.replace(tzinfo=None)})
        yield book
    write(path, content.getvalue())


class Sheets:
    """Writes frames into sheets with the formats of one workbook."""

    def __init__(self, book: Any) -> None:
        """Nothing is written yet."""
        self.book = book
        self.head = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#e8eef4"}
        )
        self.moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self.decimals = {
            "[EUR]": book.add_format({"num_format": "#,##0.00"}),
            "[EUR/kWh]": book.add_format({"num_format": "0.00000"}),
        }
        self.number = book.add_format({"num_format": "#,##0.0##"})

    def sheet(self, name: str, table: pd.DataFrame) -> None:
        """One sheet: headings with units, the first rows and columns frozen."""
        sheet = self.book.add_worksheet(name.replace("_", " "))
        columns = list(_columns(table))
        levels = max(len(titles) for titles, _ in columns)
        fixed = sum(1 for titles, _ in columns if titles[-1] in ("local start", "UTC start")) or 1
        for j, (titles, values) in enumerate(columns):
            for i, title in enumerate(titles):
                sheet.write_string(i, j, title, self.head)
            for i, value in enumerate(values, start=levels):
                self._cell(sheet, (i, j), value, titles[-1])
            wide = max([10, *(len(v) for v in values if isinstance(v, str)), *(len(t) * 0.6 for t in titles)])
            sheet.set_column(j, j, 16 if values and isinstance(values[0], datetime) else min(wide + 1, 60))
        sheet.freeze_panes(levels, fixed)
        sheet.autofilter(levels - 1, 0, levels - 1 + len(table), len(columns) - 1)

    def _cell(self, sheet: Any, at: tuple[int, int], value: Any, title: str) -> None:
        if isinstance(value, datetime):
            sheet.write_datetime(*at, value.replace(tzinfo=None), self.moment)
        elif isinstance(value, bool | str):
            sheet.write_string(*at, str(value))  # a name that begins with = is no formula
        elif value is not None and value == value:  # noqa: PLR0124 - not NaN
            unit = title[title.rfind("[") :]
            sheet.write_number(*at, value, self.decimals.get(unit, self.number))


def _columns(table: pd.DataFrame) -> Iterator[tuple[list[str], Sequence[Any]]]:
    """Headings and values of each column, the index first; an instant on the local clock and in UTC."""
    import pandas as pd

    wide = table.columns.nlevels
    blank = [""] * (wide - 1)
    if isinstance(table.index, pd.DatetimeIndex):
        yield [*blank, "local start"], [at.to_pydatetime() for at in table.index]
        yield [*blank, "UTC start"], [at.to_pydatetime() for at in table.index.tz_convert("UTC")]
    elif not isinstance(table.index, pd.RangeIndex):
        for level, name in enumerate(table.index.names):
            yield [*blank, heading(str(name))], [heading(str(v)) for v in table.index.get_level_values(level)]
    for k, column in enumerate(table.columns):
        titles = list(column) if wide > 1 else [column]
        values = [v.to_pydatetime() if isinstance(v, pd.Timestamp) else v for v in table.iloc[:, k].to_list()]
        yield [*map(str, titles[:-1]), heading(str(titles[-1]))], values
