"""Logs of a HomeWizard P1 meter: answers of its local interface, version 1 or 2, one behind the other (NDJSON, a list).

An answer is a snapshot: what the counters of the meter say at that moment. Tariff 1 is low and 2 is normal on Dutch
meters. Momentary power is left out: between two snapshots only the counters know. Version 1 carries no instant of its
own; whoever logs it adds one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from gridshare.errors import Problem
from gridshare.imports.channel import Reading
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.roles.document import Meaning
from gridshare.imports.trees.cells import numbered
from gridshare.imports.trees.channel import Description, Gathered, Points
from gridshare.imports.trees.records import Record, record_lists, samples
from gridshare.series.quantities import Quantity

_COUNTER = re.compile(r"(?:total_power|energy)_(import|export)(?:_(t[1-4]))?_kwh")
_FLOWS: Mapping[str, Quantity] = {"import": "consumption", "export": "feed_in"}
_INSTANTS = ("timestamp", "time", "datetime", "date_time", "ts", "logged_at", "created_at", "date", "Timestamp", "Time")
_METERS = ("unique_id", "serial", "meter_id")
_FEWEST = 2


def _recognises(content: Content) -> bool:
    if not isinstance(content, Tree) or content.form != "json":
        return False
    return any(_is_snapshot(record) for record in samples(content.root))


def _is_snapshot(record: Record) -> bool:
    return any(_COUNTER.fullmatch(key) for key in record)


def _read(content: Content, answers: Answers) -> Reading:
    del answers  # nothing of these logs is left open
    gathered = Gathered(content.origin.name)
    snapshots = _snapshots(content.root if isinstance(content, Tree) else None)
    clock = next((key for key in _INSTANTS if snapshots and snapshots[0].get(key) is not None), None)
    if clock is None or len(snapshots) < _FEWEST:
        gathered.refuse(_no_log(gathered.file, len(snapshots), clock))
        return gathered.reading()
    at, rows = [s.get(clock) for s in snapshots], numbered(1, len(snapshots))
    meter = next((str(snapshots[0][key]) for key in _METERS if snapshots[0].get(key)), "")
    columns = _columns(snapshots)
    for name, (flow, tariff) in columns.items():
        if not tariff and any(f == flow and t for f, t in columns.values()):
            gathered.leave_out(name, "the sum of tariffs that are in the file")
            continue
        meaning = Meaning(_FLOWS[flow], "kWh", tariff.upper(), is_counter=True)
        values = [s.get(name) for s in snapshots]
        gathered.take(Description(gathered.file, name, meter, meaning), Points(at, values, rows))
    others = sorted({key for key in snapshots[0] if key.startswith(("active_power", "power_", "total_gas"))})
    if others:
        gathered.leave_out("", f"{', '.join(others)}: momentary power or gas")
    return gathered.reading()


def _snapshots(root: Any) -> list[Record]:
    """All snapshots, each with what the logger wrote around it."""
    found = record_lists(
        root, lambda r: _is_snapshot(r) or any(_is_snapshot(v) for v in r.values() if isinstance(v, dict))
    )
    snapshots: list[Record] = []
    for of_list in found:
        for item in of_list.items:
            inner = next((v for v in (item or {}).values() if isinstance(v, dict) and _is_snapshot(v)), {})
            snapshots.append({**of_list.facts, **(item or {}), **inner})
    return snapshots


def _columns(snapshots: list[Record]) -> dict[str, tuple[str, str]]:
    """Counters of all snapshots: name -> (import or export, tariff or nothing)."""
    names = dict.fromkeys(key for snapshot in snapshots for key in snapshot)
    matches = ((name, _COUNTER.fullmatch(name)) for name in names)
    return {name: (match[1], match[2] or "") for name, match in matches if match}


def _no_log(file: str, count: int, clock: str | None) -> Problem:
    """Why snapshots are no measurements."""
    if clock is None:
        return Problem(
            file,
            "no_instant",
            f"{count} readings of counters without a moment next to them",
            f"a field such as {_INSTANTS[0]!r} in each",
            "Let the logger write the moment with each answer, for example as 2024-01-15T00:15:00Z.",
        )
    found, expected = "one reading of the counters", "readings of several moments"
    return Problem(file, "one_reading", found, expected, "Log the answer every quarter of an hour.")


LAYOUTS = (Layout("homewizard_api", "HomeWizard P1 meter, log of its local interface", "json", _recognises, _read),)
