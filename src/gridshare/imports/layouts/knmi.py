"""Hourly weather of KNMI as text: comment lines, then a table of stations, dates and hours, blank where missing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from gridshare.imports.channel import Channel, Reading
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles
from gridshare.imports.trees.weather import HOUR_S, VARIABLES, WHY_UTC

_STATION, _DATE, _HOUR = "STN", "YYYYMMDD", "HH"
_HOUR_BEFORE_2021 = "H"
_DATE_DIGITS, _HOUR_DIGITS, _NO_HOUR = r"^(\d{4})(\d\d)(\d\d)$", r"^(\d)$", r"^0+$"


def _recognises(content: Content) -> bool:
    return isinstance(content, Sheet) and {_STATION, _DATE, _HOUR} <= set(_names(content))


def _names(sheet: Sheet) -> tuple[str, ...]:
    """Names of the columns, which may stand above a line of comment."""
    for row in (sheet.names, *reversed(sheet.above)):
        names = tuple(cell.strip(" #").upper() for cell in row)
        names = tuple(_HOUR if name == _HOUR_BEFORE_2021 else name for name in names)
        if len(names) == len(sheet.names) and {_STATION, _DATE, _HOUR} <= set(names):
            return names
    return sheet.names


def _read(content: Content, answers: Answers) -> Reading:
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
    said = (f"columns {', '.join(others)}: not used",) if others else ()
    file = content.origin.name
    concluded = [Decision(file, "zone", "UTC", WHY_UTC)]
    concluded += [Decision(file, "column", f"{names[i]} is {v.quantity}", v.because) for i, v in taken.items()]
    return replace(
        reading,
        channels=tuple(_scaled(channel) for channel in reading.channels),
        decisions=(*reading.decisions, *concluded),
        left_out=(*reading.left_out, *said),
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


LAYOUT = Layout("knmi", "KNMI hourly weather, text", "table", _recognises, _read)
