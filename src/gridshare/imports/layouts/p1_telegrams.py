"""Telegrams of the P1 port of Dutch meters (DSMR), one after the other: the readings of each at its own time.

Codes are those of DSMR 4 and 5: 1.8.x counts consumption and 2.8.x feed-in, x is 1 for the low tariff and 2 for the
normal one; 0-0:1.0.0 is the time on the local clock, with S in summer and W in winter; 0-0:96.1.1 names the meter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Moments, Reading
from gridshare.imports.content import Content, Sheet, row_numbers
from gridshare.imports.counters.readings import NEAR_S, nearest
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.parts import Floats, Ints
from gridshare.series.quantities import Quantity

_HEAD = 60
_REGISTERS: Mapping[str, tuple[Quantity, str]] = {
    "1.8.0": ("consumption", ""),
    "1.8.1": ("consumption", "low"),
    "1.8.2": ("consumption", "normal"),
    "2.8.0": ("feed_in", ""),
    "2.8.1": ("feed_in", "low"),
    "2.8.2": ("feed_in", "normal"),
}
_TIME = r"^0-0:1\.0\.0\((?P<stamp>\d{12})(?P<season>[SWsw])\)"
_READING = r"^1-0:(?P<code>[12]\.8\.[012])\((?P<reading>\d+\.?\d*)\*kWh\)"
_NUMBER = r"^0-0:96\.1\.1\((?P<hex>[0-9A-Fa-f]+)\)"
_SUMMER_S, _WINTER_S = 7200.0, 3600.0


@dataclass(frozen=True, slots=True, eq=False)
class _Times:
    """Times of telegrams, shape (telegram,), and the line of each."""

    wall: Ints
    offset_s: Floats
    line: Ints


def _recognises(content: Content) -> bool:
    if not isinstance(content, Sheet) or len(content.columns) != 1:
        return False
    import pyarrow.compute as pc

    head = content.columns[0][:_HEAD]
    return bool(pc.any(pc.match_substring_regex(head, _READING)).as_py())


def _read(content: Content, _: Answers) -> Reading:
    assert isinstance(content, Sheet)  # noqa: S101 - what `_recognises` makes sure of
    lines, rows, file = content.columns[0], row_numbers(content), content.origin.name
    times = _times(lines)
    if not len(times.wall):
        found = "telegrams without a line 0-0:1.0.0(YYMMDDhhmmssX), which says when each was sent"
        remedy = "Log telegrams of DSMR 4 or later, or let the logger write a table with the time next to the readings."
        return Reading(problems=(Problem(file, "telegrams_without_time", found, "a time in each telegram", remedy),))
    line, parts = _found(lines, _READING, ("code", "reading"))
    readings = parts["reading"].cast("float64").to_numpy(zero_copy_only=False)
    telegram = np.searchsorted(times.line, line, side="right") - 1
    codes = np.array(parts["code"].to_pylist())
    meter = _meter(lines)
    channels: list[Channel] = []
    for code in sorted(set(codes)):
        quantity, register = _REGISTERS[code]
        mine = np.flatnonzero((codes == code) & (telegram >= 0))
        if register == "" and any(f"{code[:3]}.{k}" in codes for k in "12"):
            continue  # the sum of the registers next to it
        instants = times.wall[telegram[mine]] - times.offset_s[telegram[mine]]
        mine = mine[nearest(instants)]
        at = telegram[mine]
        moments = Moments(times.wall[at], times.offset_s[at])
        heading = f"1-0:{code}"
        channels.append(
            Channel(file, heading, meter, quantity, "kWh", True, moments, readings[mine], rows[line[mine]], register)  # noqa: FBT003
        )
    because = (
        f"{len(times.wall):,} telegrams, each with its time and the readings of {len(channels)} registers; where they "
        f"follow each other by seconds, the one nearest to each quarter-hour is taken, at most {NEAR_S} s off"
    )
    return Reading(tuple(channels), (Decision(file, "counter", "counter", because),))


def _found(lines: Any, pattern: str, names: tuple[str, ...]) -> tuple[Ints, dict[str, Any]]:
    """Index of each line that a pattern fits, and the parts it names, as Arrow arrays of text."""
    import pyarrow.compute as pc

    struct = pc.extract_regex(lines, pattern)
    line = np.flatnonzero(pc.is_valid(struct).to_numpy(zero_copy_only=False))
    fits = struct.take(line)
    return line, {name: pc.struct_field(fits, name) for name in names}


def _times(lines: Any) -> _Times:
    """The times of all telegrams."""
    line, parts = _found(lines, _TIME, ("stamp", "season"))
    stamp = parts["stamp"].cast("int64").to_numpy(zero_copy_only=False)
    month = (stamp // 10**10 + 30) * 12 + stamp // 10**8 % 100 - 1  # years of DSMR count from 2000, numpy's from 1970
    days = month.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + stamp // 10**6 % 100 - 1
    wall = days * 86400 + stamp // 10**4 % 100 * 3600 + stamp // 100 % 100 * 60 + stamp % 100
    is_summer = np.isin(np.array(parts["season"].to_pylist(), dtype=np.str_), ("S", "s"))
    return _Times(wall, np.where(is_summer, _SUMMER_S, _WINTER_S), line)


def _meter(lines: Any) -> str:
    """The number of the meter, where all telegrams name one; empty otherwise."""
    _, parts = _found(lines, _NUMBER, ("hex",))
    numbers = parts["hex"].unique().to_pylist()
    if len(numbers) != 1:
        return ""
    try:
        return bytes.fromhex(numbers[0]).decode("ascii").strip()
    except ValueError:
        return str(numbers[0])


LAYOUTS = (Layout("p1_telegrams", "Telegrams of a P1 port (DSMR)", "table", _recognises, _read),)
