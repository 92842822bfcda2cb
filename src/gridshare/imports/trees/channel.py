"""Records into a channel: the one way from JSON and XML to numbers, with every record that cannot be read shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Label
from gridshare.imports.roles.document import Meaning
from gridshare.imports.trees.cells import instants, numbers
from gridshare.parts import Bools, Ints

_SHOWN = 3


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Records of one channel as they stand in the file.

    Attributes:
        at: When each holds, as written.
        values: Its number, as written.
        rows: Its number among the records of the file, counted from 1, shape (row,).
        estimated: Whether it is said to be estimated, shape (row,); None where that is never said.
    """

    at: Sequence[Any]
    values: Sequence[Any]
    rows: Ints
    estimated: Bools | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a layout knows of a channel.

    Attributes:
        file: Name of the file, for messages.
        heading: How the file calls the channel.
        meter: EAN or other identification; empty where the file does not say.
        meaning: What its numbers are.
        label: Which end of the interval the instants mark; None where nothing says so.
        step_s: Length of the intervals [s]; None where nothing says so.
        zone: Zone of instants without an offset; None where nothing says so.
    """

    file: str
    heading: str
    meter: str
    meaning: Meaning
    label: Label | None = None
    step_s: int | None = None
    zone: str | None = None


def channel_of(said: Said, points: Points) -> Channel | list[Problem]:
    """The channel of these records, or everything in them that is no instant or no number."""
    moments, no_instants = instants(points.at)
    values, no_numbers = numbers(points.values)
    problems = [
        _unreadable(said.file, points.rows, points.at, no_instants, "no_instant", _INSTANT_EXPECTED),
        _unreadable(said.file, points.rows, points.values, no_numbers, "no_number", _NUMBER_EXPECTED),
    ]
    found = [problem for problem in problems if problem]
    if found:
        return found
    meaning = said.meaning
    return Channel(
        said.file,
        said.heading,
        said.meter,
        meaning.quantity,
        meaning.unit,
        meaning.is_counter,
        replace(moments, label=said.label, step_s=said.step_s, zone=said.zone),
        values,
        points.rows,
        meaning.register,
        points.estimated,
        "feed_in" if meaning.negative_is == "feed_in" else "consumption" if meaning.negative_is else None,
    )


_INSTANT_EXPECTED = "an instant such as 2024-01-15T00:15:00Z, or seconds since 1970"
_NUMBER_EXPECTED = "a number, or null where nothing was measured"


def _unreadable(
    file: str, rows: Ints, cells: Sequence[Any], bad: list[int], code: str, expected: str
) -> Problem | None:
    """What is wrong with cells of a column, with the first of them; None where nothing is."""
    if not bad:
        return None
    shown = ", ".join(f"{cells[i]!r:.40} (point {rows[i]})" for i in bad[:_SHOWN])
    more = f" and {len(bad) - _SHOWN:,} more" if len(bad) > _SHOWN else ""
    remedy = "Mend these points in the file, or ask for the answer of the interface again."
    return Problem(f"{file}, point {rows[bad[0]]}", code, f"{shown}{more}", expected, remedy)


def joined(parts: Sequence[Points]) -> Points:
    """The records of several lists behind each other."""
    flags = [np.zeros(len(p.rows), dtype=bool) if p.estimated is None else p.estimated for p in parts]
    is_said = any(p.estimated is not None for p in parts)
    return Points(
        [cell for p in parts for cell in p.at],
        [cell for p in parts for cell in p.values],
        np.concatenate([p.rows for p in parts]) if parts else np.zeros(0, dtype=np.int64),
        np.concatenate(flags) if is_said else None,
    )


def chosen(points: Points, rows: Bools) -> Points:
    """Some of the records, by a mask of shape (row,)."""
    which = np.flatnonzero(rows).tolist()
    estimated = None if points.estimated is None else points.estimated[which]
    return Points([points.at[i] for i in which], [points.values[i] for i in which], points.rows[which], estimated)
