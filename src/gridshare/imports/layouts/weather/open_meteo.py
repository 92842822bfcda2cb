"""Weather of Open-Meteo: JSON with columns under ``hourly`` or ``minutely_15``, and the same as CSV.

Radiation is the mean of the interval before an instant; temperature, wind and clouds are those of the instant and hold
for the interval that ends then. ``temperature_2m_previous_day1`` comes, hour by hour, from a model run at least a day
before; of several models the name of each is behind that of the variable. All instants of an answer have the one offset
that it gives. No answer says when its forecast was issued. Source: the documentation of the interfaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Issue, Reading, Unit
from gridshare.imports.content import Content, Sheet, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.issues import MEASURED, RUN_DELAY_S, lead_decision
from gridshare.imports.layout import Layout
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles
from gridshare.imports.trees.cells import numbered
from gridshare.imports.trees.channel import Description, Gathered, Points
from gridshare.imports.trees.records import Record, has_records, record_lists
from gridshare.series.quantities import Quantity

_VARIABLES: Mapping[str, Quantity] = {
    "temperature_2m": "temperature",
    "shortwave_radiation": "irradiance",
    "wind_speed_10m": "wind_speed",
    "windspeed_10m": "wind_speed",
    "cloud_cover": "cloud_cover",
    "cloudcover": "cloud_cover",
}
_UNITS: Mapping[str, tuple[Unit, float]] = {
    "°C": ("degC", 1.0),
    "W/m²": ("W/m2", 1.0),
    "m/s": ("m/s", 1.0),
    "km/h": ("m/s", 1 / 3.6),
    "%": ("%", 1.0),
}
_MODELS = "arpae|best|bom|cerra|cma|dmi|dwd|ecmwf|era5|gem|gfs|icon|italia|jma|kma|knmi|meteofrance|metno|ncep|ukmo"
"""How names of models begin; other words behind a variable make another variable of it (``cloud_cover_low``)."""
_HEADING = re.compile(
    rf"(?P<variable>{'|'.join(_VARIABLES)})(?:_previous_day(?P<days>[0-7]))?(?:_(?P<model>(?:{_MODELS})\w*))?"
)
_COLUMN = re.compile(r"(?P<name>\w+) \((?P<unit>.+)\)")
_BLOCKS = ("minutely_15", "hourly")
_OFFSET = re.compile(r"-?\d{1,5}(\.0*)?", re.ASCII)
_FACTS = ("latitude", "longitude", "utc_offset_seconds")
_NEWEST_ONLY = (
    "next to forecasts of days before it is that of the newest run, known only afterwards; "
    f"--answer issued={MEASURED} takes it as weather that was"
)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of numbers: what it is, whose, and how long before each was forecast."""

    quantity: Quantity
    unit: Unit
    factor: float
    model: str
    days: int | None

    @property
    def issue(self) -> Issue:
        """From when on it is known, as far as the column says."""
        return Issue() if self.days is None else Issue(lead_s=self.days * 86400 - RUN_DELAY_S)


def _column(name: str, unit: str) -> _Column | None:
    """What a column is; None where it is not used."""
    match = _HEADING.fullmatch(name)
    if match is None or unit not in _UNITS:
        return None
    to, factor = _UNITS[unit]
    days = None if match["days"] is None else int(match["days"])
    return _Column(_VARIABLES[match["variable"]], to, factor, match["model"] or "", days)


def _kept(columns: Mapping[str, _Column], leave_out: Callable[[str, str], None], *, is_measured: bool) -> list[str]:
    """Names of the columns that are taken: next to those of days before, the newest run only as weather that was."""
    is_beside = any(column.days for column in columns.values())
    newest = [name for name, column in columns.items() if is_beside and not column.days]
    if is_measured:
        for name in columns.keys() - set(newest) if is_beside else ():
            leave_out(name, "forecast before, while the file is answered to hold weather that was")
        return newest if is_beside else list(columns)
    for name in newest:
        leave_out(name, _NEWEST_ONLY)
    return [name for name in columns if name not in newest]


def _is_json(content: Content) -> bool:
    return any(has_records(content, block, f"{block}_units") for block in _BLOCKS)


def _json(content: Content, answers: Answers) -> Reading:
    gathered = Gathered(content.origin.name)
    root = content.root if isinstance(content, Tree) else None
    for found in record_lists(root, lambda record: any(_has(record, block) for block in _BLOCKS)):
        for item in found.items:
            if item:
                _take_place(gathered, item, answers)
    return gathered.reading()


def _take_place(gathered: Gathered, item: Record, answers: Answers) -> None:
    """The variables of one place; what there is in quarters is not taken in hours too."""
    finer: set[str] = set()
    for block in _BLOCKS:
        if _has(item, block):
            finer |= _take_block(gathered, item, block, finer, answers)


def _has(record: Record, block: str) -> bool:
    return block in record and f"{block}_units" in record


def _take_block(gathered: Gathered, item: Record, block: str, finer: set[str], answers: Answers) -> set[str]:
    """The variables of one length of intervals; their names."""
    numbers, units = item[block], item[f"{block}_units"]
    times = numbers.get("time") if isinstance(numbers, dict) else None
    if not isinstance(times, list) or not isinstance(units, dict):
        found, expected = f"no list 'time' under {block!r}", "instants and as many numbers"
        gathered.refuse(Problem(gathered.file, "no_instant", found, expected, "Ask for the data again."))
        return set()
    columns: dict[str, _Column] = {}
    for name, cells in numbers.items():
        column = _column(name, str(units.get(name)))
        if column is not None and isinstance(cells, list) and len(cells) == len(times) and name not in finer:
            columns[name] = column
        elif name != "time":
            gathered.leave_out(name, f"in {units.get(name)}: not used")
    is_measured = answers.about("issued", gathered.file) == MEASURED
    for name in _kept(columns, gathered.leave_out, is_measured=is_measured):
        column = columns[name]
        meter = _place(item.get("latitude"), item.get("longitude"), column.model)
        meaning = Meaning(column.quantity, column.unit)
        description = Description(gathered.file, name, meter, meaning, "end")
        channel = gathered.take(description, Points(times, numbers[name], numbered(1, len(times))))
        if channel:
            gathered.channels[-1] = _with_facts(channel, column, item.get("utc_offset_seconds"), item.get("timezone"))
            if column.days:
                gathered.decisions.append(lead_decision(gathered.channels[-1]))
    return set(columns)


def _place(latitude: Any, longitude: Any, model: str) -> str:
    return f"weather {latitude} {longitude} {model}".strip()


def _with_facts(channel: Channel, column: _Column, offset: Any, zone: Any) -> Channel:
    """The channel in its unit, with the one offset of all its instants."""
    moments = channel.moments
    if moments.offset_s is None:
        if isinstance(offset, int | float):
            moments = replace(moments, offset_s=np.full(len(moments.wall), float(offset)))
        elif str(zone) in ("GMT", "UTC"):
            moments = replace(moments, zone="UTC")
    return replace(channel, values=channel.values * column.factor, moments=moments, issue=column.issue)


def _is_csv(content: Content) -> bool:
    return isinstance(content, Sheet) and content.names[0] == "time" and _facts(content) is not None


def _facts(sheet: Sheet) -> Mapping[str, str] | None:
    """What is above the table; None where there is no such thing."""
    for names, cells in zip(sheet.above, sheet.above[1:], strict=False):
        facts = dict(zip(names, cells, strict=False))
        if set(_FACTS) <= set(facts) and _OFFSET.fullmatch(facts["utc_offset_seconds"]):
            return facts
    return None


def _csv(content: Content, answers: Answers) -> Reading:
    assert isinstance(content, Sheet)  # noqa: S101 - layouts of tables get sheets
    facts = _facts(content) or {}
    gathered = Gathered(content.origin.name)
    columns: dict[str, _Column] = {}
    for name in content.names[1:]:
        match = _COLUMN.fullmatch(name)
        column = None if match is None else _column(match["name"], match["unit"])
        if column is None:
            gathered.leave_out(name, "not used")
        else:
            columns[name] = column
    is_measured = answers.about("issued", gathered.file) == MEASURED
    kept = _kept(columns, gathered.leave_out, is_measured=is_measured)
    index = {content.names.index(name): columns[name] for name in kept}
    roles = Roles(
        instant=(0,),
        values={i: Meaning(column.quantity, column.unit) for i, column in index.items()},
        meters={i: _place(facts["latitude"], facts["longitude"], c.model) for i, c in index.items()},
        label="end",
    )
    reading = channels_of(content, roles, answers)
    offset = float(facts["utc_offset_seconds"])
    channels = tuple(_with_facts(c, columns[c.heading], offset, None) for c in reading.channels)
    leads = tuple(lead_decision(c) for c in channels if columns[c.heading].days)
    left_out = (*reading.left_out, *gathered.left_out)
    return replace(reading, channels=channels, decisions=(*reading.decisions, *leads), left_out=left_out)


LAYOUTS = (
    Layout("open_meteo", "Open-Meteo weather and forecasts, JSON", "json", _is_json, _json),
    Layout("open_meteo_csv", "Open-Meteo weather and forecasts, CSV", "table", _is_csv, _csv),
)
