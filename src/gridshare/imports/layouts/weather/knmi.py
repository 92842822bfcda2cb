"""Hourly weather of KNMI: as text (comment lines, then a table of stations, dates and hours), and as JSON.

An hour HH runs from HH-1 to HH in UTC. T is observed at its end and holds for it; Q is its sum; FH is its mean wind.
Source: KNMI, hourly weather data, the legend above its files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Reading, Unit
from gridshare.imports.content import Content, Sheet, Tree
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles
from gridshare.imports.trees.cells import instants, numbered, numbers
from gridshare.imports.trees.channel import Description, Gathered, Points, chosen
from gridshare.imports.trees.records import has_records, record_lists
from gridshare.series.quantities import Quantity

HOUR_S = 3600
"""Length of an interval [s]."""

WHY_UTC = "KNMI counts hours in UTC: hour 1 ends at 01:00 UTC"


_STATION, _DATE, _HOUR = "STN", "YYYYMMDD", "HH"
_HOUR_BEFORE_2021 = "H"
_DATE_DIGITS, _HOUR_DIGITS, _NO_HOUR = r"^(\d{4})(\d\d)(\d\d)$", r"^(\d)$", r"^0+$"
_HOURS = 24


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable: what it is, and what its numbers are multiplied by."""

    quantity: Quantity
    unit: Unit
    factor: float
    because: str


VARIABLES: Mapping[str, Variable] = {
    "T": Variable("temperature", "degC", 0.1, "T is in 0.1 degC, observed at the end of the hour, and holds for it"),
    "Q": Variable("irradiance", "J/cm2", 1.0, "Q is the global radiation of the hour in J/cm2"),
    "FH": Variable("wind_speed", "m/s", 0.1, "FH is the mean wind speed of the hour in 0.1 m/s"),
}


def _is_text(content: Content) -> bool:
    return isinstance(content, Sheet) and {_STATION, _DATE, _HOUR} <= set(_names(content))


def _names(sheet: Sheet) -> tuple[str, ...]:
    """Names of the columns, which may be above a line of comment."""
    for row in (sheet.names, *reversed(sheet.above)):
        names = tuple(cell.strip(" #").upper() for cell in row)
        names = tuple(_HOUR if name == _HOUR_BEFORE_2021 else name for name in names)
        if len(names) == len(sheet.names) and {_STATION, _DATE, _HOUR} <= set(names):
            return names
    return sheet.names


def _text(content: Content, answers: Answers) -> Reading:
    assert isinstance(content, Sheet)  # noqa: S101 - layouts of tables get sheets
    names = _names(content)
    ends = _ends(content.columns[names.index(_DATE)], content.columns[names.index(_HOUR)])
    sheet = replace(content, names=(*names, "end of the hour"), columns=(*content.columns, ends))
    taken = {names.index(name): variable for name, variable in VARIABLES.items() if name in names}
    roles = Roles(
        instant=(len(names),),
        values={index: Meaning(variable.quantity, variable.unit) for index, variable in taken.items()},
        meter=names.index(_STATION),
        label="end",
        zone="UTC",
        step_s=HOUR_S,
    )
    reading = channels_of(sheet, roles, answers)
    others = [name for i, name in enumerate(names) if i not in taken and name not in {_STATION, _DATE, _HOUR}]
    unused = (f"columns {', '.join(others)}: not used",) if others else ()
    file = content.origin.name
    concluded = [Decision(file, "zone", "UTC", WHY_UTC)]
    concluded += [Decision(file, "column", f"{names[i]} is {v.quantity}", v.because) for i, v in taken.items()]
    return replace(
        reading,
        channels=tuple(_scaled(channel) for channel in reading.channels),
        decisions=(*reading.decisions, *concluded),
        left_out=(*reading.left_out, *unused),
    )


def _ends(dates: Any, hours: Any) -> Any:
    """The ends of hours as text: ``2024-01-31 24:00`` is the next midnight."""
    from pyarrow import compute

    days = compute.replace_substring_regex(dates, _DATE_DIGITS, r"\1-\2-\3")
    counted = compute.replace_substring_regex(hours, _NO_HOUR, "hour 0")  # a file counted from 0 is none of KNMI's
    two = compute.replace_substring_regex(counted, _HOUR_DIGITS, r"0\1")
    return compute.binary_join_element_wise(days, compute.binary_join_element_wise(two, "00", ":"), " ")


def _scaled(channel: Channel) -> Channel:
    """The channel of a station in the unit that its variable says."""
    values = np.round(channel.values * VARIABLES[channel.heading].factor, 6)
    return replace(channel, meter=f"KNMI {channel.meter}", values=values)


def _is_json(content: Content) -> bool:
    return has_records(content, "station_code", "date", "hour")


def _json(content: Content, answers: Answers) -> Reading:
    del answers  # nothing of these answers is left open
    gathered = Gathered(content.origin.name)
    root = content.root if isinstance(content, Tree) else None
    lists = record_lists(root, lambda record: "station_code" in record and "hour" in record)
    items = [item or {} for found in lists for item in found.items]
    midnights, no_dates = instants([_midnight(item.get("date")) for item in items])
    hours, no_hours = numbers([item.get("hour") for item in items])
    wrong = sorted({*no_dates, *no_hours, *np.flatnonzero(~np.isin(hours, np.arange(1, _HOURS + 1))).tolist()})
    if wrong:
        found = f"{len(wrong):,} objects, the first {dict(items[wrong[0]])!r:.120}"
        where, expected = f"{gathered.file}, point {wrong[0] + 1}", "a date, and an hour from 1 to 24"
        gathered.refuse(Problem(where, "no_instant", found, expected, "Ask for the data again."))
        return gathered.reading()
    ends = (midnights.wall + (hours * HOUR_S).astype(np.int64)).tolist()
    of_item = np.array([str(item.get("station_code")) for item in items])
    for station in dict.fromkeys(of_item.tolist()):
        for name in VARIABLES:
            if any(name in item for item in items):
                points = Points(ends, [item.get(name) for item in items], numbered(1, len(items)))
                _take(gathered, station, name, chosen(points, of_item == station))
    gathered.decide("", "zone", "UTC", WHY_UTC)
    return gathered.reading()


def _take(gathered: Gathered, station: str, name: str, points: Points) -> None:
    """One variable of one station."""
    variable = VARIABLES[name]
    meaning = Meaning(variable.quantity, variable.unit)
    channel = gathered.take(Description(gathered.file, name, f"KNMI {station}", meaning, "end", HOUR_S, "UTC"), points)
    if channel:
        gathered.channels[-1] = replace(channel, values=np.round(channel.values * variable.factor, 6))
        gathered.decide("", "column", f"{name} is {variable.quantity}", variable.because)


def _midnight(cell: object) -> object:
    """A date as the instant at which it begins: the day alone counts."""
    return f"{cell[:10]}T00:00:00Z" if isinstance(cell, str) else cell


LAYOUTS = (
    Layout("knmi", "KNMI hourly weather, text", "table", _is_text, _text),
    Layout("knmi_json", "KNMI hourly weather, JSON", "json", _is_json, _json),
)
