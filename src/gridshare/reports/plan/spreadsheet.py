"""A schedule as files for a spreadsheet: CSV, or an Excel workbook. The same schedule gives the same bytes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from gridshare.outputs import write
from gridshare.reports.plan.frames import facts, frames
from gridshare.reports.plan.headline import outcome, unfinished, unlikely
from gridshare.reports.plan.panels import LINES
from gridshare.reports.sheets import Sheets, workbook
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.tables.formulas import csv_of
from gridshare.view import Text

_SHEETS = (
    "verdict", "summary", "group", "members", "feeders", "assets", "parts", "costs", "month_charges", "member_costs",
    "exceedances", "unserved",
)  # fmt: skip


_IN_WORDS: Text = ("in words", "in woorden")
_TITLE: Text = ("Net load of the group [kW]", "Netto vermogen van de groep [kW]")


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
    write(path, csv_of(table))


def write_xlsx(document: ScheduleDocument, path: Path, language: Language = "en") -> None:
    """A workbook with a sheet per table and a chart of the group's net load against its cap.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    import pandas as pd

    tables = frames(document)
    with workbook(path, document.name, datetime.fromisoformat(document.horizon.start)) as book:
        writer = Sheets(book)
        words = Words(language, LINES)
        doubts = [unfinished(document, words), *unlikely(document.findings, words)]
        first = " ".join(filter(None, doubts)) or outcome(document, words)
        tables["verdict"] = pd.concat(
            [pd.DataFrame({"plan": [first]}, index=pd.Index([words.of(_IN_WORDS)], name="verdict")), tables["verdict"]]
        )
        for name in _SHEETS:
            if not tables[name].empty:
                writer.sheet(name, tables[name])
        _chart(book, len(tables["group"]), words)


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
