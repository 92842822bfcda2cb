"""A schedule as files for a spreadsheet: CSV, or an Excel workbook. The same schedule gives the same bytes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from gridshare.outputs import write
from gridshare.reports.clock import grid_of
from gridshare.reports.plan.frames import facts, frames
from gridshare.reports.plan.sheets import long, tables
from gridshare.reports.plan.sheets.members import member_sheet, members
from gridshare.reports.plan.sheets.overview import overview
from gridshare.reports.plan.sheets.series import chart, columns_of, of_group, rows_of
from gridshare.reports.plan.sheets.texts import FIELDS, SHEETS
from gridshare.reports.words import Language, Words
from gridshare.reports.workbooks.book import workbook
from gridshare.reports.workbooks.front import Front
from gridshare.schedules.document import ScheduleDocument
from gridshare.tables.formulas import csv_of


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
    """A workbook: a first sheet to print, tables to reckon with, and a sheet for each member.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    start, grid = datetime.fromisoformat(document.horizon.start), grid_of(document)
    with workbook(path, document.name, start, Words(language, FIELDS), long.rows_of(document)) as sheets:
        words, names = sheets.words, {key: sheets.words.of(text) for key, text in SHEETS.items()}
        sheets.names.keep(names.values())
        tabs = {member.name: sheets.names.of(member.name) for member in document.members}
        front, group = Front(sheets, names["overview"]), of_group(document.group)
        at = overview(front, document, words)
        front.chart(chart(sheets, (names["group"], 1, grid.n_steps), group, grid), at)
        sheets.rows(names["group"], columns_of(group, words), rows_of(group, grid))
        sheets.rows(names["members"], *members(document, tabs, words))
        sheets.rows(names["assets"], *long.assets(document, words))
        sheets.rows(names["feeders"], *long.feeders(document, words))
        for name, table in tables.tables(document, words).items():
            sheets.table(names[name], table)
        for member in document.members:
            member_sheet(sheets, tabs[member.name], member, document)
