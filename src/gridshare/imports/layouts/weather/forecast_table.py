"""A table of weather forecasts with a column for the moment of issue, such as points taken from HARMONIE of KNMI.

A row is one moment of one forecast. ``reference_time``, ``run`` and the like are the moment that a model run is called
after, in UTC; ``issued`` is when a forecast was known, with its offset in the cells or ``utc`` in the heading. Numbers
say their unit in the heading: ``temperature_c``, ``t2m [K]``, ``irradiance_w_per_m2``, ``wind_speed (m/s)``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Issue, Reading, Unit
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.issues import run_known_from
from gridshare.imports.layout import Layout
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles
from gridshare.imports.trees.cells import instants
from gridshare.series.quantities import Quantity

_RUN = {"run", "model_run", "run_time", "reference_time", "forecast_reference_time", "init_time", "initialisation_time"}
_ISSUED = {"issued", "issued_at", "issue_time", "fetched", "fetched_at", "uitgegeven", "opgehaald"}
_VALID = {"valid", "valid_time", "time", "datetime", "timestamp", "tijd", "datum_tijd"}
_NAMES: Mapping[Quantity, str] = {
    "temperature": "temperature_2m|temperature|temp|t2m|t_2m|2t|temperatuur",
    "irradiance": "irradiance|shortwave_radiation|global_radiation|ghi|globale_straling|straling",
    "wind_speed": "wind_speed_10m|wind_speed|windsnelheid|ff10m",
    "cloud_cover": "cloud_cover|bewolking|tcc",
}
_UNITS: Mapping[str, tuple[Unit, float, float]] = {
    "c": ("degC", 1.0, 0.0),
    "k": ("degC", 1.0, -273.15),
    "wperm2": ("W/m2", 1.0, 0.0),
    "mpers": ("m/s", 1.0, 0.0),
    "kmperh": ("m/s", 1 / 3.6, 0.0),
    "percent": ("%", 1.0, 0.0),
}
_OF: Mapping[Quantity, tuple[Unit, ...]] = {
    "temperature": ("degC",),
    "irradiance": ("W/m2",),
    "wind_speed": ("m/s",),
    "cloud_cover": ("%",),
}
_COMPACT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)[T ]?(\d\d)(?:Z|z)?")
METER = "weather"
"""What the forecasts are called where no name is given in the file for ``--map``."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column is what, by index; numbers are multiplied and moved."""

    issue: int
    valid: int
    is_run: bool
    values: Mapping[int, tuple[Quantity, Unit, float, float]]


def _columns(sheet: Sheet) -> _Columns | None:
    """The columns of such a table; None where it is another."""
    names = [re.sub(r"[\s-]+", "_", name.strip().casefold()) for name in sheet.names]
    bare = [name.removesuffix("_utc").removesuffix("_(utc)") for name in names]
    issues = [i for i, name in enumerate(bare) if name in _RUN | _ISSUED]
    valids = [i for i, name in enumerate(bare) if name in _VALID]
    values = {i: found for i, name in enumerate(names) if (found := _value(name)) is not None}
    if len(issues) != 1 or len(valids) != 1 or not values:
        return None
    return _Columns(issues[0], valids[0], bare[issues[0]] in _RUN, values)


def _value(name: str) -> tuple[Quantity, Unit, float, float] | None:
    for quantity, words in _NAMES.items():
        match = re.fullmatch(rf"(?:{words})_?[(\[]?_?(?P<unit>.+?)[)\]]?", name)
        if match is None:
            continue
        text = match["unit"].replace("°", "").replace("deg", "").replace("²", "2").replace("%", "percent")
        unit = _UNITS.get(re.sub(r"[_\s]|\bper_", "", text.replace("/", "per")))
        if unit is not None and unit[0] in _OF[quantity]:
            return (quantity, *unit)
    return None


def _recognises(content: Content) -> bool:
    return isinstance(content, Sheet) and _columns(content) is not None


def _read(content: Content, answers: Answers) -> Reading:
    columns = _columns(content) if isinstance(content, Sheet) else None
    if not isinstance(content, Sheet) or columns is None:
        found, expected = "no table of forecasts", "a column of the moment of issue, one of instants, and numbers"
        return Reading(problems=(Problem(content.origin.name, "no_forecasts", found, expected),))
    roles = Roles(
        instant=(columns.valid,),
        values={i: Meaning(quantity, unit) for i, (quantity, unit, _, _) in columns.values.items()},
        meter=columns.issue,
        zone="UTC" if "utc" in content.names[columns.valid].casefold() else None,
    )
    reading = channels_of(content, roles, answers)
    known = {text: _known(text, content, columns) for text in dict.fromkeys(c.meter for c in reading.channels)}
    if unread := [text for text, at in known.items() if at is None]:
        return replace(reading, channels=(), problems=(*reading.problems, _unread(content, columns, unread)))
    headings = {content.names[i]: of for i, of in columns.values.items()}
    channels = tuple(_with_issue(c, known[c.meter] or 0, headings[c.heading][2:]) for c in reading.channels)
    taken = {columns.issue, columns.valid, *columns.values}
    others = [repr(name) for i, name in enumerate(content.names) if i not in taken]
    left_out = (f"columns {', '.join(others)}: not used",) if others else ()
    return replace(
        reading,
        channels=channels,
        decisions=(*reading.decisions, _decision(content, columns, len(known))),
        left_out=(*reading.left_out, *left_out),
    )


def _known(text: str, sheet: Sheet, columns: _Columns) -> int | None:
    """From when on a forecast is known that was issued, or is called, so; None where the text does not say it."""
    compact = _COMPACT.fullmatch(text)
    cell = f"{compact[1]}-{compact[2]}-{compact[3]}T{compact[4]}:00" if compact else text
    moments, bad = instants([cell])
    is_utc = columns.is_run or "utc" in sheet.names[columns.issue].casefold()
    if bad or (moments.offset_s is None and not is_utc):
        return None
    at = int(moments.wall[0]) - (0 if moments.offset_s is None else int(moments.offset_s[0]))
    return run_known_from([at])[0] if columns.is_run else at


def _with_issue(channel: Channel, known: int, moved: tuple[float, float]) -> Channel:
    factor, offset = moved
    values = np.round(channel.values * factor + offset, 6)
    return replace(channel, meter=METER, values=values, issue=Issue(known))


def _unread(sheet: Sheet, columns: _Columns, texts: list[str]) -> Problem:
    heading = sheet.names[columns.issue]
    expected = "instants with their offset such as 2026-01-14T06:00Z, or 'utc' in the heading"
    remedy = "A forecast is used from that moment on: say in the file on which clock it is."
    where = f"{sheet.origin.name}, column {heading!r}"
    return Problem(
        where, "issue_unreadable", f"{len(texts)} moments of issue, the first {texts[0]!r}", expected, remedy
    )


def _decision(sheet: Sheet, columns: _Columns, n_issues: int) -> Decision:
    heading = sheet.names[columns.issue]
    because = f"{n_issues} forecasts, known from the moment in column {heading!r} on"
    if columns.is_run:
        because = f"{n_issues} model runs, called after {heading!r} in UTC and published at most 6 hours later"
    return Decision(f"{sheet.origin.name}, column {heading!r}", "issued", heading, because)


LAYOUTS = (Layout("forecast_table", "Weather forecasts with their moments of issue", "table", _recognises, _read),)
