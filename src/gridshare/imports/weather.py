"""Weather of KNMI stations by the hour: what its variables mean, whichever form they are written in.

An hour HH runs from HH-1 to HH in UTC. T is observed at its end and stands for it; Q is its sum; FH is its mean wind.
Source: KNMI, hourly weather data, the legend above its files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.imports.channel import Quantity, Unit
from gridshare.imports.gathering import Gathered
from gridshare.imports.roles import Meaning
from gridshare.imports.tree_channel import Points, Said, chosen
from gridshare.parts import Floats, Ints

_HOUR_S = 3600
_HOURS = 24


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable: what it is, and what its numbers are multiplied by."""

    quantity: Quantity
    unit: Unit
    factor: float
    because: str


VARIABLES: Mapping[str, Variable] = {
    "T": Variable("temperature", "degC", 0.1, "T is in 0.1 degC, observed at the end of the hour, and stands for it"),
    "Q": Variable("irradiance", "J/cm2", 1.0, "Q is the global radiation of the hour in J/cm2"),
    "FH": Variable("wind_speed", "m/s", 0.1, "FH is the mean wind speed of the hour in 0.1 m/s"),
}


def take_hours(
    gathered: Gathered, stations: Sequence[Any], ends: Ints, columns: Mapping[str, Floats], rows: Ints
) -> None:
    """The variables of every station.

    Args:
        gathered: Where they go.
        stations: Number of the station of each row.
        ends: End of the hour of each row, seconds since 1970 in UTC, shape (row,).
        columns: Name of a variable -> its numbers as written, NaN where blank, shape (row,).
        rows: Number of each row, shape (row,).
    """
    of_row = np.array([str(station).strip() for station in stations])
    for station in dict.fromkeys(of_row.tolist()):
        is_here = of_row == station
        for name, values in columns.items():
            variable = VARIABLES[name]
            heading = name if len(set(of_row.tolist())) == 1 else f"{name} of {station}"
            meaning = Meaning(variable.quantity, variable.unit)
            said = Said(gathered.file, heading, f"KNMI {station}", meaning, "end", _HOUR_S, "UTC")
            points = Points(ends.tolist(), np.round(values * variable.factor, 6).tolist(), rows)
            if gathered.take(said, chosen(points, is_here)):
                gathered.decide("", "column", f"{name} is {variable.quantity}", variable.because)
    gathered.decide("", "zone", "UTC", "KNMI counts hours in UTC: hour 1 ends at 01:00 UTC")


def hour_ends(dates: Floats, hours: Floats) -> tuple[Ints, list[int]]:
    """The ends of hours 1 to 24 of dates such as 20240131, and the rows that are none of either, shape (row,).

    Ends are seconds since 1970 in UTC.
    """
    known, index = np.unique(np.nan_to_num(dates), return_inverse=True)
    midnights = np.array([_midnight(date) for date in known.tolist()])[index]
    good = ~np.isnan(midnights) & np.isin(hours, np.arange(1, _HOURS + 1))
    ends = np.where(good, midnights + np.where(good, hours, 0) * _HOUR_S, 0).astype(np.int64)
    return ends, np.flatnonzero(~good).tolist()


def _midnight(date: float) -> float:
    """The start of a day in UTC, NaN where there is no such day."""
    number = int(date)
    try:
        day = np.datetime64(f"{number // 10000:04d}-{number // 100 % 100:02d}-{number % 100:02d}", "s")
    except ValueError:
        return float("nan")
    return float(day.astype(np.int64)) if number == date else float("nan")
