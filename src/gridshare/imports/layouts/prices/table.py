"""Tables of day-ahead prices: a column of instants and one of prices, as energy-charts and Nord Pool write them.

Taken is the one column that is surely the price of the auction: without VAT, tax and surcharges, of the day-ahead
market, of the Netherlands where there are several zones. A unit that nothing names is asked.
"""

from __future__ import annotations

import re
from dataclasses import replace

from gridshare.errors import Problem
from gridshare.imports.channel import Reading
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.imports.layouts.prices.columns import DAY_AHEAD, PriceColumn, price_column, price_headings
from gridshare.imports.layouts.prices.steps import evened
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles
from gridshare.imports.sheets.shape import is_instant

_ELECTRICITY = re.compile(
    r"verbruik|afname|afgenomen|levering|invoed|opwek|consumption|usage|import|export|feed|stand|"
    r"vermogen|power|volume|(?<![a-z])[km]?wh?(?![a-z])",
    re.IGNORECASE,
)
_END = re.compile(r"\b(?:end|einde|eind|tot|to|until|bis)\b", re.IGNORECASE)
_START = re.compile(r"\b(?:start|begin|van|from|von)\b", re.IGNORECASE)
_UTC = re.compile(r"(?<![a-z])utc(?![a-z])|(?<![a-z])gmt(?![a-z+-])", re.IGNORECASE)
_LOOKED_AT = 20


def _recognises(content: Content) -> bool:
    if not isinstance(content, Sheet) or not content.n_rows:
        return False
    names = _names(content)
    prices, instants = price_headings(content, names), _instants(content)
    others = [name for i, name in enumerate(names) if i not in prices and i not in instants]
    return bool(prices) and bool(instants) and not any(_ELECTRICITY.search(name) for name in others)


def _names(sheet: Sheet) -> tuple[str, ...]:
    """Names of the columns; those above the table where a line of units comes between."""
    if not all(name.startswith("column ") for name in sheet.names):
        return sheet.names
    rows = [row for row in sheet.above if len(row) == len(sheet.names)][-2:]
    joined = (" / ".join(cell for cell in cells if cell) for cells in zip(*rows, strict=True)) if rows else ()
    return tuple(joined) or sheet.names


def _instants(sheet: Sheet) -> list[int]:
    """Columns of instants with a time of day; else the column of dates and that of times."""
    looks: dict[int, str] = {}
    for i, column in enumerate(sheet.columns):
        cells = [cell for cell in column[:_LOOKED_AT].to_pylist() if cell]
        if cells and all(is_instant(cell) for cell in cells):
            looks[i] = cells[0]
    timed = [i for i, cell in looks.items() if ":" in cell and re.search(r"\d{4}|\d\d[-/.]\d\d", cell)]
    return timed or list(looks)


def _read(content: Content, answers: Answers) -> Reading:
    assert isinstance(content, Sheet)  # noqa: S101 - layouts of tables get sheets
    names = _names(content)
    sheet = replace(content, names=names)
    price = price_column(sheet, names)
    if isinstance(price, Problem):
        return Reading(problems=(price,))
    columns = _instants(sheet)
    utc = [i for i in columns if _UTC.search(names[i])]
    if utc:
        columns = utc
    ends = [i for i in columns if _END.search(names[i]) and not _START.search(names[i])]
    starts = [i for i in columns if i not in ends]
    meaning = Meaning("price", price.unit)
    is_timed = ":" in str(sheet.columns[(starts or ends)[0]][0])
    roles = Roles(
        instant=tuple(starts[:1] if is_timed and starts else starts or ends),
        values={price.index: meaning},
        until=tuple(ends[:1]) if starts and is_timed else (),
        meter_text=f"day-ahead {price.zone}" if price.zone else DAY_AHEAD,
        label="start" if starts and _START.search(names[starts[0]]) else "end" if not starts else None,
        zone="UTC" if utc else None,
    )
    reading = channels_of(sheet, roles, answers)
    even = [evened(channel) for channel in reading.channels]
    channels = tuple(channel for channel, _ in even)
    decisions = (*reading.decisions, *_zone(sheet, price, answers), *(d for _, decided in even for d in decided))
    return replace(reading, channels=channels, decisions=decisions, left_out=(*reading.left_out, *price.left_out))


def _zone(sheet: Sheet, price: PriceColumn, answers: Answers) -> tuple[Decision, ...]:
    """Which zone the prices are of, where that is not plainly the Netherlands."""
    file, name = sheet.origin.name, sheet.names[price.index]
    if price.zone == "NL" or answers.about("meter", file):
        return ()
    if price.zone:
        because = f"the column is {name!r}; these are not the prices of the Netherlands"
        return (Decision(file, "meter", f"day-ahead {price.zone}", because),)
    return (Decision(file, "meter", DAY_AHEAD, "the file names no zone", is_assumed=True),)


LAYOUTS = (Layout("prices_table", "Table of day-ahead prices", "table", _recognises, _read),)
