"""The links of a Green Button document: which blocks of readings belong to which type and which point of use.

An Atom feed holds entries side by side; links of the kinds self, up and related say what belongs to what.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gridshare.imports.trees.xml import children, name_of, text_of, within


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A block of interval readings.

    Attributes:
        point: Name of the point of use; empty where none is said.
        service: Its kind of service: ``0`` is electricity; empty where none is said.
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
    """An entry of the feed: what it holds, where it stands, where it belongs, what it relates to."""

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
