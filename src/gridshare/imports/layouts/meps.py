"""The grid operators' meter data as JSON (dp-meetdata, also called MEPS): points, meter readings, interval blocks.

A block says flow, multiplier and unit. Where it says W, files in use hold kWh per quarter under that name as often as
kW; so that is asked. Source: the published information model of the meter data product, version 1.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gridshare.imports.channel import Reading, Unit
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.roles.document import Meaning
from gridshare.imports.trees.cells import numbered
from gridshare.imports.trees.channel import Description, Gathered, Points, joined, with_states
from gridshare.imports.trees.records import Record, has_records
from gridshare.series.quantities import Quantity

_FLOWS: Mapping[str, Quantity] = {"forward": "consumption", "reverse": "feed_in", "net": "net"}
_MULTIPLIERS = {"": "", "none": "", "k": "k", "M": "M"}


def _recognises(content: Content) -> bool:
    return has_records(content, "market_evaluation_points")


def _read(content: Content, answers: Answers) -> Reading:
    del answers  # what a block leaves open is asked afterwards
    gathered = Gathered(content.origin.name)
    blocks = _blocks(content.root if isinstance(content, Tree) else None)
    groups: dict[tuple[str, str, str], list[Points]] = {}
    for ean, reading_type, points in blocks:
        meter = gathered.meter(ean)
        flow = str(reading_type.get("flow_direction", ""))
        groups.setdefault((meter, flow, _unit_text(reading_type)), []).append(points)
    for (meter, flow, unit), parts in groups.items():
        _take(gathered, (meter, flow, unit), joined(parts))
    return gathered.reading()


def _blocks(root: Any) -> list[tuple[Any, Record, Points]]:
    """Every block with its EAN, its reading type and its points."""
    blocks: list[tuple[Any, Record, Points]] = []
    count = 0
    for page in root if isinstance(root, list) else [root]:
        for point in _list(page, "market_evaluation_points"):
            ean = point.get("european_article_number_ean") or point.get("m_rid")
            for reading in _list(point, "meter_readings"):
                for block in _list(reading, "interval_blocks"):
                    points = _points(_list(block, "interval_readings"), count + 1)
                    count += len(points.rows)
                    said = block.get("reading_type")
                    blocks.append((ean, said if isinstance(said, dict) else {}, points))
    return blocks


def _list(record: Any, key: str) -> list[Any]:
    """The objects in a list of an object; empty where there is none."""
    items = record.get(key) if isinstance(record, dict) else None
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _points(items: list[Any], first: int) -> Points:
    at, values = [item.get("time_stamp") for item in items], [item.get("value") for item in items]
    return with_states(Points(at, values, numbered(first, len(items))), [_status(item) for item in items])


def _status(item: Record) -> str:
    """Everything that a reading says of its quality."""
    parts = item.get("status_description"), item.get("reading_qualities")
    return " ".join(str(part) for part in parts if part).casefold()


def _unit_text(reading_type: Record) -> str:
    multiplier = str(reading_type.get("multiplier") or "")
    return f"{_MULTIPLIERS.get(multiplier, multiplier + ' ')}{reading_type.get('unit') or ''}"


def _take(gathered: Gathered, key: tuple[str, str, str], points: Points) -> None:
    """One flow of one meter."""
    meter, flow, unit_text = key
    unit = _UNITS.get(unit_text)
    heading = flow if unit or not unit_text else f"{flow} (file says {unit_text}; such files hold kWh too)"
    if unit is None and unit_text not in _ASKED:
        gathered.leave_out(heading, "no active power or energy")
    elif flow and flow not in _FLOWS:
        gathered.leave_out(heading, "no flow that is known")
    else:
        meaning = Meaning(_FLOWS.get(flow), unit, negative_is="feed_in" if flow == "net" else None)
        gathered.take(Description(gathered.file, heading, meter, meaning), points)


_UNITS: Mapping[str, Unit] = {"Wh": "Wh", "kWh": "kWh", "MWh": "MWh"}
_ASKED = {"", "W", "kW", "MW"}

LAYOUTS = (Layout("meps", "Meter data of the grid operators as JSON (dp-meetdata, MEPS)", "json", _recognises, _read),)
