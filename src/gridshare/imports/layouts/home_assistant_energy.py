"""Home Assistant, download of its energy page: a row per sensor, a column per interval, named by its start in UTC."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Moments, Quantity, Reading, Unit
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers
from gridshare.imports.fixed.sheet_rows import row_numbers
from gridshare.imports.layout import Layout
from gridshare.parts import Floats, Ints

_FIXED = ("entity_id", "type", "unit")
_FLOWS: Mapping[str, Quantity] = {
    "grid_consumption": "consumption",
    "grid_return": "feed_in",
    "solar_production": "production",
}
_UNITS: tuple[Unit, ...] = ("Wh", "kWh", "MWh")


def _recognises(content: Content) -> bool:
    return isinstance(content, Sheet) and _header(content)[:3] == _FIXED and len(content.names) > len(_FIXED)


def _header(sheet: Sheet) -> tuple[str, ...]:
    """The row of names; instants among them make it look like a row of values, which it then is the first of."""
    if sheet.names[:3] == _FIXED or not sheet.n_rows:
        return sheet.names
    return tuple(column[0].as_py() or "" for column in sheet.columns)


def _read(content: Content, _: Answers) -> Reading:
    assert isinstance(content, Sheet)  # noqa: S101 - what `_recognises` makes sure of
    header = _header(content)
    starts = _starts(content.origin.name, header[len(_FIXED) :])
    if isinstance(starts, Problem):
        return Reading(problems=(starts,))
    entities, types, units = (content.columns[k].to_pylist() for k in range(3))
    channels: list[Channel] = []
    left_out: list[str] = []
    problems: list[Problem] = []
    for k, number in enumerate(row_numbers(content)):
        if entities[k] == header[0]:
            continue
        quantity, unit = _FLOWS.get(types[k] or ""), next((u for u in _UNITS if u == units[k]), None)
        if quantity is None or unit is None:
            left_out.append(f"row {number}: {types[k]} of {entities[k]} in {units[k]}, no flow of the connection")
            continue
        moments = Moments(starts, offset_s=np.zeros(len(starts)), label="start", zone="UTC")
        rows = np.full(len(starts), number, dtype=np.int64)
        try:
            values = _values(content, k)
        except ValueError as error:
            remedy = "Download the file again from the energy page, and do not edit it."
            found = f"row {number}: {error}"
            problems.append(Problem(content.origin.name, "not_a_number", found, "numbers like 12.5, or blanks", remedy))
            continue
        register = str(entities[k])
        channels.append(
            Channel(content.origin.name, register, "", quantity, unit, False, moments, values, rows, register)  # noqa: FBT003
        )
    return Reading(tuple(channels), problems=tuple(problems), left_out=tuple(left_out))


def _starts(file: str, names: tuple[str, ...]) -> Ints | Problem:
    """Start of each interval from the names of the columns, seconds since 1970 in UTC."""
    import pyarrow as pa

    try:
        instants = pa.array(names).cast(pa.timestamp("ms", "UTC"))
    except pa.ArrowInvalid as error:
        remedy = "Download the file again from the energy page, and do not edit its first row."
        return Problem(file, "instants_unreadable", str(error), "instants like 2024-01-01T00:00Z", remedy)
    starts: Ints = instants.cast("int64").to_numpy() // 1000
    return starts


def _values(sheet: Sheet, k: int) -> Floats:
    """The numbers in a row, NaN where blank; a decimal point, as the page writes it."""
    cells = [column[k].as_py() for column in sheet.columns[len(_FIXED) :]]
    return np.array([float(cell) if cell else np.nan for cell in cells], dtype=np.float64)


LAYOUT = Layout("home_assistant_energy", "Home Assistant, download of the energy page", "table", _recognises, _read)
