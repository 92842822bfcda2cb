"""A schedule as files for a spreadsheet: CSV, or an Excel workbook. The same schedule gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.reports.extras import MissingPackageError
from gridshare.reports.plan.frames import facts, frames
from gridshare.reports.plan.headline import outcome, unfinished
from gridshare.reports.plan.panels import LINES
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Text

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
_SHEETS = (
    "verdict", "summary", "group", "members", "feeders", "assets", "parts", "costs", "month_charges", "member_costs",
    "exceedances", "unserved",
)  # fmt: skip


_IN_WORDS: Text = ("in words", "in woorden")
_TITLE: Text = ("Net load of the group [kW]", "Netto vermogen van de groep [kW]")


def heading(column: str) -> str:
    """A column's name with its unit as people write it: ``net_load_kw`` becomes ``net load [kW]``."""
    for suffix, unit in _UNITS.items():
        if column.endswith(suffix):
            return f"{column.removesuffix(suffix).replace('_', ' ')} [{unit}]"
    return column.replace("_", " ")


def write_csv(document: ScheduleDocument, path: Path) -> None:
    """A row per step: local start with its offset, UTC, the group, its caps, each member and each asset.

    What holds for the whole plan is in the last columns, once, in the first row.
    """
    import pandas as pd

    tables = frames(document)
    index = tables["group"].index
    assert isinstance(index, pd.DatetimeIndex)  # noqa: S101 - for the type checker
    table = pd.DataFrame(
        {
            "local_start": [at.isoformat() for at in index],
            "utc_start": [f"{at:%Y-%m-%dT%H:%M:%SZ}" for at in index.tz_convert("UTC")],
            **{f"group {name}": values.to_list() for name, values in tables["group"].items()},
            **{
                f"{what[:-1]} {thing.name} net_load_kw": thing.net_load_kw
                for what in ("members", "feeders", "assets")
                for thing in getattr(document, what)
            },
            **{f"plan {name}": [value] + [None] * (len(index) - 1) for name, value in facts(document).items()},
        }
    )
    table.to_csv(path, index=False, lineterminator="\n", encoding="utf-8", float_format="%.10g")


def write_xlsx(document: ScheduleDocument, path: Path, language: Language = "en") -> None:
    """A workbook with a sheet per table and a chart of the group's net load against its cap.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    import pandas as pd

    try:
        import xlsxwriter
    except ImportError:
        raise MissingPackageError.of("xlsxwriter", "excel") from None
    tables = frames(document)
    with xlsxwriter.Workbook(str(path)) as book:
        # A fixed moment instead of now: the same schedule gives the same file.
        start = datetime.fromisoformat(document.horizon.start).replace(tzinfo=None)
        book.set_properties({"title": document.name, "created": start})
        writer = _Writer(book)
        words = Words(language, LINES)
        first = unfinished(document, words) or outcome(document, words)
        tables["verdict"] = pd.concat(
            [pd.DataFrame({"plan": [first]}, index=pd.Index([words.of(_IN_WORDS)], name="verdict")), tables["verdict"]]
        )
        for name in _SHEETS:
            if not tables[name].empty:
                writer.sheet(name, tables[name])
        _chart(book, len(tables["group"]), words)


class _Writer:
    """Writes frames into sheets with the formats of one workbook."""

    def __init__(self, book: Any) -> None:
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


def _chart(book: Any, n: int, words: Words) -> None:
    """The group's net load against its cap, on the first sheet."""
    chart = book.add_chart({"type": "line"})
    for column, key, line in (
        (3, "before", {"color": "#8c8c8c", "dash_type": "dash", "width": 1.25}),
        (2, "after", {"color": "#1f5f9e", "width": 2}),
        (4, "cap", {"color": "#c0392b", "width": 1.5}),
    ):
        chart.add_series(
            {
                "name": words(key),
                "categories": ["group", 1, 0, n, 0],
                "values": ["group", 1, column, n, column],
                "line": line,
            }
        )
    chart.set_title({"name": words.of(_TITLE), "name_font": {"size": 12}})
    chart.set_x_axis(
        {"num_format": "hh:mm", "text_axis": True, "interval_unit": max(n // 12, 1), "label_position": "low"}
    )
    chart.set_y_axis({"name": "kW", "major_gridlines": {"visible": True, "line": {"color": "#dddddd"}}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 900, "height": 420})
    book.get_worksheet_by_name("summary").insert_chart("E2", chart)
