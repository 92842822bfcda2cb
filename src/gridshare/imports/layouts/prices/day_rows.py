"""Day-ahead prices with a row for each day and a column for each hour, as exchanges publish them.

Hours are counted on the local clock from 1; the autumn day has an hour ``3A`` and an hour ``3B``, and on the spring
day the third is blank. The days are turned into a row for each hour and read as any other table. Where the file names
kWh or kW, or adds up the hours of its days, they are no prices.
"""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from gridshare.imports.cells.row_totals import row_total
from gridshare.imports.channel import Reading
from gridshare.imports.content import Content, Sheet, row_numbers
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.layouts.prices.columns import DAY_AHEAD, unit_of_price
from gridshare.imports.lexicon.headings import words
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles
from gridshare.imports.sheets.shape import is_instant

_HOUR = re.compile(r"(?:hour|uur|h)\s*(\d{1,2})\s*([ab]?)", re.IGNORECASE)
_FEWEST = 24
_ENERGETIC = {"kWh", "Wh", "MWh", "kW", "W", "MW"}
_NIGHT_HOUR = 3
"""The hour that is there twice in autumn and not at all in spring."""


def _recognises(content: Content) -> bool:
    if not isinstance(content, Sheet) or len(_hours(content)) < _FEWEST or _date(content) is None:
        return False
    return not _is_of_energy(content)


def _is_of_energy(sheet: Sheet) -> bool:
    """Whether a table of hours names a unit of energy or power, or has a column that adds them up."""
    hours = list(_hours(sheet))
    others = [i for i in range(len(sheet.names)) if i not in hours and i != _date(sheet)]
    units = {words(cell).unit for row in (sheet.names, *sheet.above) for cell in row}
    return bool(units & _ENERGETIC) or any(row_total(sheet.columns, hours, i, sheet.typed) for i in others)


def _hours(sheet: Sheet) -> dict[int, int]:
    """Column -> its hour, counted from 1."""
    matches = {i: _HOUR.fullmatch(name.strip()) for i, name in enumerate(sheet.names)}
    return {i: int(match[1]) for i, match in matches.items() if match}


def _date(sheet: Sheet) -> int | None:
    """The column of dates."""
    hours = _hours(sheet)
    return next((i for i in range(len(sheet.names)) if i not in hours and is_instant(_first(sheet, i))), None)


def _first(sheet: Sheet, column: int) -> str:
    return next((cell for cell in sheet.columns[column][:20].to_pylist() if cell), "")


def _read(content: Content, answers: Answers) -> Reading:
    assert isinstance(content, Sheet)  # noqa: S101 - layouts of tables get sheets
    hours = _hours(content)
    units = {unit_of_price(cell) for row in (content.names, *content.above) for cell in row} - {None}
    roles = Roles(
        instant=(0,),
        values={1: Meaning("price", units.pop() if len(units) == 1 else None)},
        meter_text=DAY_AHEAD,
        label="start",
        step_s=3600,
    )
    reading = channels_of(_long(content, hours), roles, answers)
    others = [name for i, name in enumerate(content.names) if i not in hours and i != _date(content)]
    left_out = (f"columns {', '.join(map(repr, others))}: no hour",) if others else ()
    return replace(reading, left_out=(*reading.left_out, *left_out))


def _long(sheet: Sheet, hours: dict[int, int]) -> Sheet:
    """The same prices with a row for each hour; every row keeps the number of its day's row."""
    import pyarrow as pa

    dates = sheet.columns[_date(sheet) or 0].to_pylist()
    cells = {i: sheet.columns[i].to_pylist() for i in hours}
    numbers = row_numbers(sheet)
    rows = [
        (f"{date} {hour - 1:02d}:00:00" if date else None, cells[i][n], int(numbers[n]))
        for n, date in enumerate(dates)
        for i, hour in hours.items()
        if cells[i][n] is not None or hour != _NIGHT_HOUR
    ]
    instants, values, places = (list(part) for part in zip(*rows, strict=True)) if rows else ([], [], [])
    return replace(
        sheet,
        names=("day and hour", "price"),
        columns=(pa.array(instants, pa.string()), pa.array(values, pa.string())),
        typed={},
        row_numbers=np.array(places, dtype=np.int64),
    )


LAYOUTS = (Layout("prices_epex_days", "Day-ahead prices, a row for each day", "table", _recognises, _read),)
