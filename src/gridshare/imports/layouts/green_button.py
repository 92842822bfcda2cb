"""Green Button: the ESPI standard's XML of interval readings, with their type in an entry of its own.

An Atom feed holds entries side by side; links of the kinds self, up and related say what belongs to what. Instants are
seconds since 1970 in UTC and mark the start of an interval whose length is given with it. A reading's amount is its
value times a power of ten, in the unit of its type. Source: NAESB REQ.21 ESPI, ReadingType.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Reading, Unit
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.roles.document import Meaning
from gridshare.imports.trees.cells import numbered
from gridshare.imports.trees.channel import Description, Gathered, Points, joined
from gridshare.imports.trees.records import children, name_of, root_name, text_of, within
from gridshare.series.quantities import Quantity

_UNITS: Mapping[str, Unit] = {"72": "Wh", "38": "W"}
_FLOWS: Mapping[str, Quantity] = {"1": "consumption", "19": "feed_in", "4": "net"}
_POWERS = tuple(map(str, range(13)))
_ELECTRICITY = {"", "0"}
_ESTIMATED = {"7", "8", "9", "10", "12", "13"}
"""Qualities of readings that were edited, estimated, in doubt, projected, or partly so."""

_RUNS_ON = {"1", "3", "9"}
"""Kinds of accumulation of counters: bulk quantity, cumulative, summation. Deltas (4) and instants (12) are not."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A block of interval readings.

    Attributes:
        point: Name of the point of use; empty where none is given.
        service: Its kind of service: ``0`` is electricity; empty where none is given.
        type: The element of its reading type; None where the document does not make clear which it is.
        readings: Its interval readings.
        first: Number of the first of them in the document, counted from 1.
    """

    point: str
    service: str
    type: Any
    readings: Sequence[Any]
    first: int


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """An entry of the feed: what it holds, its place, where it belongs, what it relates to."""

    title: str
    holds: Mapping[str, Any]
    itself: str
    up: str
    related: tuple[str, ...]

    def is_within(self, other: _Entry) -> bool:
        return any(f"{place}/".startswith(f"{other.itself}/") for place in (self.itself, self.up) if other.itself)


def blocks(root: Any) -> list[Block]:
    """All blocks of a document, in its order."""
    elements = list(within(root, "entry"))
    entries = [_entry(element) for element in elements]
    homes = {id(b): entry for e, entry in zip(elements, entries, strict=True) for b in within(e, "IntervalBlock")}
    types = list(within(root, "ReadingType"))
    found: list[Block] = []
    count = 0
    for element in within(root, "IntervalBlock"):
        home = homes.get(id(element))
        point = _nearest(home, entries, "UsagePoint")
        service = text_of(point.holds["UsagePoint"], "ServiceCategory", "kind") if point else ""
        kind = types[0] if len(types) == 1 else _type(home, entries)
        readings = list(children(element, "IntervalReading"))
        found.append(Block(_name(point), service, kind, readings, count + 1))
        count += len(readings)
    return found


def _entry(element: Any) -> _Entry:
    links = [(link.get("rel", ""), link.get("href", "").rstrip("/")) for link in children(element, "link")]
    of = dict(reversed(links))
    holds = {name_of(part): part for content in children(element, "content") for part in content}
    related = tuple(href for rel, href in links if rel == "related")
    return _Entry(text_of(element, "title"), holds, of.get("self", ""), of.get("up", ""), related)


def _nearest(home: _Entry | None, entries: Sequence[_Entry], name: str) -> _Entry | None:
    """The entry with an element of this name that another entry lies within; the only one where links are missing."""
    having = [entry for entry in entries if name in entry.holds]
    around = [entry for entry in having if home is not None and home.is_within(entry)]
    if around:
        return max(around, key=lambda entry: len(entry.itself))
    return having[0] if len(having) == 1 else None


def _type(home: _Entry | None, entries: Sequence[_Entry]) -> Any:
    """The reading type that the meter reading around a block relates to; None where that is not clear."""
    reading = _nearest(home, entries, "MeterReading")
    related = reading.related if reading else ()
    kinds = [
        entry.holds["ReadingType"] for entry in entries if entry.itself in related and "ReadingType" in entry.holds
    ]
    return kinds[0] if len(kinds) == 1 else None


def _name(point: _Entry | None) -> str:
    """What a point of use is called: its title, else the last part of its address."""
    return (point.title or point.itself.rsplit("/", 1)[-1]) if point else ""


def _recognises(content: Content) -> bool:
    if root_name(content) not in {"feed", "entry", "IntervalBlock", "UsagePoint"} or not isinstance(content, Tree):
        return False
    return any(True for name in ("IntervalBlock", "ReadingType") for _ in within(content.root, name))


def _read(content: Content, answers: Answers) -> Reading:
    del answers  # what a reading type leaves open is asked afterwards
    gathered = Gathered(content.origin.name)
    groups: dict[tuple[str, int], list[Block]] = {}
    for block in blocks(content.root if isinstance(content, Tree) else None):
        groups.setdefault((block.point, id(block.type)), []).append(block)
    for of_type in groups.values():
        _take(gathered, of_type)
    gathered.drop(lambda channel: _said_twice(channel, gathered.channels))
    return gathered.reading()


def _take(gathered: Gathered, of_type: Sequence[Block]) -> None:
    """The blocks of one reading type at one point of use."""
    kind, point = of_type[0].type, of_type[0].point
    if kind is None:
        gathered.refuse(_no_type(gathered.file, of_type[0]))
        return
    unit, flow = text_of(kind, "uom"), text_of(kind, "flowDirection")
    heading = f"{point}: {_FLOWS.get(flow, f'flow {flow or 0}')}, {_UNITS.get(unit, f'unit {unit or 0}')}".removeprefix(
        ": "
    )
    if of_type[0].service not in _ELECTRICITY or (unit and unit not in _UNITS):
        gathered.leave_out(heading, "no active power or energy of electricity")
        return
    power = text_of(kind, "powerOfTenMultiplier") or "0"
    if power.removeprefix("-") not in _POWERS:
        found, expected = f"powerOfTenMultiplier {power!r}", f"a whole number from -{_POWERS[-1]} to {_POWERS[-1]}"
        gathered.refuse(Problem(gathered.file, "unknown_factor", found, expected, "Download the data again."))
        return
    is_counter = text_of(kind, "accumulationBehaviour") in _RUNS_ON
    length = text_of(kind, "intervalLength")
    points, lengths = _points(of_type, length)
    meaning = Meaning(_FLOWS.get(flow), _UNITS.get(unit), "", is_counter, "feed_in" if flow == "4" else None)
    step_s = int(lengths[0]) if len(set(lengths.tolist())) == 1 and lengths[0] > 0 else None
    said = Description(gathered.file, heading, point, meaning, "start", step_s)
    channel = gathered.take(said, points)
    if channel is None:
        return
    gathered.decide(heading, "zone", "UTC", "Green Button counts seconds in UTC")
    moments = channel.moments
    if not is_counter and step_s is None and (lengths > 0).all():
        moments = replace(moments, until=moments.wall + lengths)
    if is_counter:  # the reading holds at the end of the interval in which the counter ran up to it
        moments = replace(moments, wall=moments.wall + lengths, label=None, step_s=None)
    scaled = replace(channel, values=channel.values * 10.0 ** int(power), moments=moments)
    gathered.channels[-1] = scaled


def _points(of_type: Sequence[Block], length: str) -> tuple[Points, Any]:
    """Readings of blocks, and the length of each [s], 0 where none is given, shape (row,)."""
    parts: list[Points] = []
    lengths: list[int] = []
    for block in of_type:
        cells = [_cells(reading) for reading in block.readings]
        at, values = [_count(cell.get("start", "")) for cell in cells], [cell.get("value") or None for cell in cells]
        said = [cell.get("quality", "") for cell in cells]
        estimated = np.array([quality in _ESTIMATED for quality in said], dtype=np.int8) if any(said) else None
        parts.append(Points(at, values, numbered(block.first, len(cells)), estimated))
        lengths += [_seconds(cell.get("duration") or length) for cell in cells]
    return joined(parts), np.array(lengths, dtype=np.int64)


def _cells(reading: Any) -> dict[str, str]:
    """What a reading says: its start, duration, value and quality."""
    cells: dict[str, str] = {}
    for part in reading:
        for element in part if len(part) else (part,):
            cells.setdefault(name_of(element), (element.text or "").strip())
    return cells


def _seconds(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _count(text: str) -> int | str:
    return int(text) if text.isdecimal() else text


def _said_twice(channel: Channel, channels: list[Channel]) -> str:
    """Why a channel is not needed: the same flow is in the file in shorter intervals."""
    same = [c for c in channels if (c.meter, c.quantity) == (channel.meter, channel.quantity) and channel.quantity]
    steps = [c.moments.step_s for c in same if c.moments.step_s]
    if steps and channel.moments.step_s and min(steps) < channel.moments.step_s:
        return f"intervals of {channel.moments.step_s // 60} min; those of {min(steps) // 60} min are in the file too"
    return ""


def _no_type(file: str, block: Block) -> Problem:
    return Problem(
        f"{file}, reading {block.first}",
        "no_reading_type",
        "readings whose type the document does not make clear, so that unit and direction are not known",
        "a ReadingType to which their MeterReading has a link of the kind 'related'",
        "Download the data again as one complete file.",
    )


LAYOUTS = (Layout("green_button", "Green Button (ESPI) XML", "xml", _recognises, _read),)
