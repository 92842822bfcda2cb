"""Kenter's meetdata interface (v2), its answers saved as JSON: channels with measurements, distinguished by number.

A channel's number says what it measures: 10180 is drawn from the grid and 10280 fed in, both kWh per interval; 1118x
and 1128x are readings of the registers of the meter; 18xxx repeats them for the bill; 6, 7 and 8 are heat, gas and
water. Other numbers of electricity are asked. Source: the list of channels that users of the interface keep.
"""

from __future__ import annotations

from collections.abc import Mapping

from gridshare.imports.channel import Channel, Reading, unit_of
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.layouts.generic.senses import QUANTITY_OF
from gridshare.imports.lexicon.senses import described
from gridshare.imports.roles.document import Meaning
from gridshare.imports.trees.cells import numbered
from gridshare.imports.trees.channel import Description, Gathered, Points, joined, with_states
from gridshare.imports.trees.records import Record, Records, ean_in, has_records, record_lists

_LEFT_OUT: Mapping[str, str] = {
    "18": "amounts for the bill, which repeat the measurements",
    "6": "heat",
    "7": "gas",
    "8": "water",
}


def _recognises(content: Content) -> bool:
    if not (has_records(content, "channelId", "Measurements") or has_records(content, "channelId", "measurements")):
        return has_records(content, "meteringPointId", "timestamp", "value", "channelId")
    return True


def _is_measurement(record: Record) -> bool:
    return "timestamp" in record and "value" in record


def _read(content: Content, answers: Answers) -> Reading:
    del answers  # what a channel leaves open is asked afterwards
    gathered = Gathered(content.origin.name)
    root = content.root if isinstance(content, Tree) else None
    groups: dict[tuple[str, str, str], list[Records]] = {}
    for found in record_lists(root, _is_measurement):
        facts = {**found.facts, **(next((i for i in found.items if i), {}))}
        names = (facts.get(key) for key in ("connectionId", "meteringPointId", "channelId"))
        key = tuple("" if name is None else str(name).strip() for name in names)
        groups.setdefault((key[0], key[1], key[2]), []).append(found)
    points_of = {(connection, point) for connection, point, _ in groups}
    for (connection, point, number), lists in groups.items():
        others = sum(c == connection for c, _ in points_of)
        _take(gathered, number, _meter(gathered, connection, point, others), lists)
    for number in _empty_channels(root):
        gathered.leave_out(number, "it holds no measurements")
    gathered.drop(lambda channel: _said_twice(channel, gathered.channels))
    return gathered.reading()


def _meter(gathered: Gathered, connection: str, point: str, n_points: int) -> str:
    """The connection's EAN; the metering point where a connection has several, or where only it is named."""
    if connection and n_points == 1:
        return gathered.meter(connection)
    if connection and point:
        because = f"connection {connection} has {n_points} metering points in this file"
        gathered.decide("", "meter", point, because)
    return gathered.meter(point or connection or ean_in(gathered.file))


def _take(gathered: Gathered, number: str, meter: str, lists: list[Records]) -> None:
    """One channel."""
    spoken = described(number)
    meaning = Meaning(QUANTITY_OF.get(spoken.sense), spoken.unit, spoken.register, spoken.is_counter)
    reason = next((why for start, why in _LEFT_OUT.items() if number.startswith(start)), "")
    unit = unit_of(next((str(i["unit"]) for f in lists for i in (f.facts, *f.items[:1]) if i and i.get("unit")), ""))
    if reason or unit == "other":
        gathered.leave_out(number, reason or "no active power or energy")
        return
    if unit is not None:
        meaning = Meaning(meaning.quantity, unit, meaning.register, is_counter=meaning.is_counter)
    if meaning.quantity is not None:
        what = f"{meaning.quantity}, {meaning.unit or 'unit not known'}{', readings of a counter' * meaning.is_counter}"
        gathered.decide(number, "column", what, f"that is what channel {number} of this interface is")
    points = joined([_points(found) for found in lists])
    gathered.take(Description(gathered.file, number, meter, meaning), points)


def _points(found: Records) -> Points:
    items = [item or {} for item in found.items]
    states = [str(item.get("status") or item.get("quality") or "") for item in items]
    at, values = [item.get("timestamp") for item in items], [item.get("value") for item in items]
    return with_states(Points(at, values, numbered(found.first, len(items))), states)


def _empty_channels(root: object) -> list[str]:
    """Numbers of the channels whose list is empty."""
    lists = record_lists(root, lambda record: "channelId" in record)
    items = [item for found in lists for item in found.items if item]
    return [
        str(i["channelId"])
        for i in items
        if "channelId" in i and not (i.get("Measurements") or i.get("measurements") or "value" in i)
    ]


def _said_twice(channel: Channel, channels: list[Channel]) -> str:
    """Why a channel is not needed: its energy is in the file as channel 10180 or 10280."""
    flows = [c for c in channels if (c.meter, c.quantity) == (channel.meter, channel.quantity) and c.quantity]
    measured = next((c for c in flows if c.heading in {"10180", "10280"}), None)
    if measured is None or measured is channel:
        return ""
    return f"the energy of channel {measured.heading}, given again"


LAYOUTS = (Layout("kenter", "Kenter, answers of its meetdata interface saved as JSON", "json", _recognises, _read),)
