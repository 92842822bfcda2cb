"""Fudura's telemetry interface, its pages saved as JSON: 1000 points a page, newest first, values as text.

A page does not give unit and direction: the answer about the channel does. Where that answer lies in the
same file, around the pages or with the same ``channelId``, it is used; else unit and direction are asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from gridshare.imports.channel import Channel, Reading, unit_of
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.roles.document import Meaning
from gridshare.imports.trees.cells import length_s, numbered
from gridshare.imports.trees.channel import Description, Gathered, Points, chosen, joined
from gridshare.imports.trees.records import Record, Records, ean_in, has_records, record_lists
from gridshare.series.quantities import Quantity

_DIRECTIONS: Mapping[str, Quantity] = {"consumption": "consumption", "production": "feed_in", "unknown": "net"}
_OF_PRODUCTION = ("GENS", "GENA")
_TARIFFS: Mapping[str, str] = {"low": "low", "normal": "normal"}
_WHOLE = {"", "none", "null", "notrepaired", "unrepaired", "original", "geen"}
"""What ``repairStatus`` says of a point that was measured."""


def _recognises(content: Content) -> bool:
    return (
        has_records(content, "readingTimestamp", "value")
        or has_records(content, "telemetry", "continuationToken")
        or has_records(content, "channelId", "unitOfMeasurement")
    )


def _read(content: Content, answers: Answers) -> Reading:
    del answers  # what a page leaves open is asked afterwards
    root: Any = content.root if isinstance(content, Tree) else None
    gathered = Gathered(content.origin.name)
    descriptions = {str(record["channelId"]): record for record in _descriptions(root)}
    pages = record_lists(root, lambda record: "readingTimestamp" in record)
    if descriptions and not pages:
        gathered.left_out.append(f"descriptions of {len(descriptions)} channels: they hold no measurements")
        return gathered.reading()
    for channel, lists in _by_channel(pages, descriptions).items():
        _take(gathered, {**descriptions.get(channel[1], {}), **lists[0].facts}, lists)
    gathered.drop(lambda channel: _said_twice(channel, gathered.channels))
    return gathered.reading()


def _descriptions(root: Any) -> list[Record]:
    """Objects that say what a channel is; lists of points hold none."""
    found = record_lists(root, lambda record: "readingTimestamp" in record or _is_description(record))
    return [item for of_list in found for item in of_list.items if item and _is_description(item)]


def _is_description(record: Record) -> bool:
    return "unitOfMeasurement" in record and "channelId" in record


def _by_channel(pages: list[Records], descriptions: Mapping[str, Record]) -> dict[tuple[str, str], list[Records]]:
    """Pages of one channel together: what is known of the meter, and the channel."""
    groups: dict[tuple[str, str], list[Records]] = {}
    for page in pages:
        channel = str(page.facts.get("channelId", ""))
        if not channel and len(descriptions) == 1:
            channel = next(iter(descriptions))
        groups.setdefault((str(_meter_cell(page.facts)), channel), []).append(page)
    return groups


def _take(gathered: Gathered, facts: Record, lists: list[Records]) -> None:
    """One channel out of its pages."""
    heading = str(facts.get("description") or facts.get("channelId") or facts.get("direction") or "")
    meter, is_production = _meter(gathered, facts, heading)
    direction, unit = str(facts.get("direction", "")).casefold(), unit_of(str(facts.get("unitOfMeasurement") or ""))
    if unit == "other" or (is_production and direction == "consumption"):
        gathered.leave_out(heading, f"{facts.get('unitOfMeasurement')}, {direction}: no power of the connection")
        return
    quantity = "production" if is_production else _DIRECTIONS.get(direction)
    points = joined([_points(found) for found in lists])
    if str(facts.get("channelType", "")).casefold() == "register":
        _take_register(
            gathered,
            Description(gathered.file, heading, meter, Meaning(quantity, unit, is_counter=True)),
            points,
            lists,
        )
        return
    step_s = length_s(facts["interval"]) if facts.get("interval") else None
    channel = gathered.take(Description(gathered.file, heading, meter, Meaning(quantity, unit), None, step_s), points)
    if channel and points.estimated is not None and points.estimated.any():
        because = "isValid is false" + "".join(f", or repairStatus is {status!r}" for status in _repairs(lists))
        gathered.decide(heading, "column", f"{points.estimated.sum():,} points count as estimated", because)


def _take_register(gathered: Gathered, description: Description, points: Points, lists: list[Records]) -> None:
    """Readings of a counter, one channel a tariff; totals and maxima of a month are left out."""
    if any(word in description.heading.casefold() for word in ("max", "totaal", "total")):
        gathered.leave_out(description.heading, "a total or maximum of a month, no readings of a meter")
        return
    tariffs = np.array([_TARIFFS.get(str((i or {}).get("tariff")).casefold(), "") for f in lists for i in f.items])
    for tariff in np.unique(tariffs):
        meaning = Meaning(description.meaning.quantity, description.meaning.unit, str(tariff), is_counter=True)
        heading = f"{description.heading} {tariff}".strip()
        gathered.take(
            Description(description.file, heading, description.meter, meaning), chosen(points, tariffs == tariff)
        )


def _points(found: Records) -> Points:
    items = [item or {} for item in found.items]
    estimated = np.array([item.get("isValid") is False or _repair(item) not in _WHOLE for item in items], dtype=np.int8)
    at, values = [item.get("readingTimestamp") for item in items], [item.get("value") for item in items]
    return Points(at, values, numbered(found.first, len(items)), estimated)


def _repair(item: Record) -> str:
    return str(item.get("repairStatus") or "").strip().casefold()


def _repairs(lists: list[Records]) -> list[str]:
    return sorted({_repair(item) for found in lists for item in found.items if item} - _WHOLE)


def _meter_cell(facts: Record) -> Any:
    """What names the meter: ``<ean>GENS`` says more than the EAN alone."""
    point = facts.get("meteringPointId")
    return point if point and (str(point).endswith(_OF_PRODUCTION) or not facts.get("ean")) else facts.get("ean", "")


def _meter(gathered: Gathered, facts: Record, heading: str) -> tuple[str, bool]:
    """The EAN, and whether the meter is that of the production behind it."""
    text = gathered.meter(_meter_cell(facts))
    if not text and (text := ean_in(gathered.file)):
        gathered.decide(heading, "meter", text, "it is in the name of the file")
    is_production = text.upper().endswith(_OF_PRODUCTION)
    if is_production:
        gathered.decide(
            heading, "column", "production", f"the meter {text} measures what is produced behind the connection"
        )
    return (text[: -len(_OF_PRODUCTION[0])] if is_production else text), is_production


def _said_twice(channel: Channel, channels: list[Channel]) -> str:
    """Why a channel is not needed: the energy of the same flow is in the file too."""
    same = [c for c in channels if (c.meter, c.quantity) == (channel.meter, channel.quantity) and c is not channel]
    if channel.quantity is None:
        return ""
    if channel.is_counter and any(not c.is_counter for c in same):
        return "readings of the meter whose profile is in the file too"
    if channel.unit in {"kW", "W"} and any(not c.is_counter and c.unit in {"kWh", "Wh"} for c in same):
        return "the power of a flow whose energy is in the file too"
    return ""


LAYOUTS = (Layout("fudura", "Fudura, answers of its interface saved as JSON", "json", _recognises, _read),)
