"""Hourly weather of Open-Meteo in JSON: columns under ``hourly``, their units with them.

Radiation is the mean of the hour before an instant; temperature and wind are those of the instant and hold for the
hour that ends then. Source: the documentation of the interface.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from gridshare.errors import Problem
from gridshare.imports.channel import Reading, Unit
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.roles.document import Meaning
from gridshare.imports.trees.cells import numbered
from gridshare.imports.trees.channel import Description, Gathered, Points
from gridshare.imports.trees.records import Record, has_records, record_lists
from gridshare.series.quantities import Quantity

_VARIABLES: Mapping[str, Quantity] = {
    "temperature_2m": "temperature",
    "shortwave_radiation": "irradiance",
    "wind_speed_10m": "wind_speed",
    "windspeed_10m": "wind_speed",
}
_UNITS: Mapping[str, tuple[Unit, float]] = {
    "°C": ("degC", 1.0),
    "W/m²": ("W/m2", 1.0),
    "m/s": ("m/s", 1.0),
    "km/h": ("m/s", 1 / 3.6),
}
_UTC_ZONES = {"GMT", "UTC"}


def _recognises(content: Content) -> bool:
    return has_records(content, "hourly", "hourly_units")


def _read(content: Content, answers: Answers) -> Reading:
    del answers  # the clock asks what is left open
    gathered = Gathered(content.origin.name)
    root = content.root if isinstance(content, Tree) else None
    for found in record_lists(root, lambda record: "hourly" in record and "hourly_units" in record):
        for item in found.items:
            if item:
                _take(gathered, item)
    return gathered.reading()


def _take(gathered: Gathered, item: Record) -> None:
    """The variables of one place."""
    hourly, units = item["hourly"], item["hourly_units"]
    times = hourly.get("time") if isinstance(hourly, dict) else None
    if not isinstance(times, list) or not isinstance(units, dict):
        found, expected = "no list 'time' under 'hourly'", "instants and as many numbers"
        gathered.refuse(Problem(gathered.file, "no_instant", found, expected, "Ask for the data again."))
        return
    is_utc = str(item.get("timezone")) in _UTC_ZONES
    place = f"weather {item.get('latitude')} {item.get('longitude')}"
    for name, cells in hourly.items():
        if name != "time":
            _take_variable(gathered, (place, name, str(units.get(name))), times, cells, is_utc=is_utc)


def _take_variable(gathered: Gathered, of: tuple[str, str, str], times: list[Any], cells: Any, *, is_utc: bool) -> None:
    """One variable: its place, name and unit, and its numbers."""
    place, name, unit = of
    if name not in _VARIABLES or unit not in _UNITS or not isinstance(cells, list) or len(cells) != len(times):
        gathered.leave_out(name, f"in {unit}: not used")
        return
    to, factor = _UNITS[unit]
    description = Description(
        gathered.file, name, place, Meaning(_VARIABLES[name], to), "end", None, "UTC" if is_utc else None
    )
    channel = gathered.take(description, Points(times, cells, numbered(1, len(times))))
    if channel:
        gathered.channels[-1] = replace(channel, values=channel.values * factor)


LAYOUTS = (Layout("open_meteo", "Open-Meteo hourly weather, JSON", "json", _recognises, _read),)
