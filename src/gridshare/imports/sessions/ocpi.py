"""Charge detail records of OCPI 2.2.1 (and 2.1.1), saved as JSON: a list, a page, pages.

A record ends when the vehicle leaves: it may have been full long before, which shows as parking time. An EVSE serves
one vehicle at a time, whichever of its connectors it uses; so the EVSE is the plug. Times without an offset are UTC,
as the standard says. A credit record takes back the one that it names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Reading, SessionRow
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.imports.limits import MOST_VALUE
from gridshare.imports.sessions.visits import Notes, named
from gridshare.imports.trees.cells import instants, numbers
from gridshare.imports.trees.records import Record, has_records, record_lists
from gridshare.plain import plain

_ENDS = ("end_date_time", "stop_date_time")
_ENERGIES = ("total_energy", "kwh")
_SAME_KWH = 0.05
_SAME_SHARE = 0.01
"""Sums of periods and the total differ by rounding up to this."""


def recognises(content: Content) -> bool:
    """Whether a JSON file holds charge detail records or sessions of OCPI."""
    return any(has_records(content, "start_date_time", energy) for energy in _ENERGIES)


def read(tree: Content, _: Answers) -> Reading:
    """The visits of all records of a file."""
    assert isinstance(tree, Tree)  # noqa: S101 - what `recognises` makes sure of
    notes = Notes(file=tree.origin.name)
    found = record_lists(tree.root, lambda r: "start_date_time" in r and any(energy in r for energy in _ENERGIES))
    records = [(part.first + k, item or {}) for part in found for k, item in enumerate(part.items)]
    records = _ended(_not_credited(_newest(records, notes), notes), notes)
    arrival = _moments(records, ("start_date_time",), notes)
    departure = _moments(records, _ENDS, notes)
    energy, wrong = numbers([_first(record, _ENERGIES) for _, record in records])
    for k in sorted({*wrong, *map(int, np.flatnonzero(np.isnan(energy)))}):
        notes.problems.append(_unfit(notes, records[k], "total_energy", _first(records[k][1], _ENERGIES), "kWh"))
    plugs = [_plug(record) for _, record in records]
    for k in [k for k, plug in enumerate(plugs) if not plug]:
        notes.problems.append(_unfit(notes, records[k], "cdr_location.evse_uid", None, "the EVSE of the session"))
    if notes.problems:
        return notes.reading()
    notes.decisions.append(Decision(notes.file, "unit", "kWh", "OCPI gives total_energy in kWh"))
    _compare(records, energy, notes)
    return notes.reading(
        [
            SessionRow(plugs[k], arrival[k], departure[k], float(energy[k]), row, _most_kw(record))
            for k, (row, record) in enumerate(records)
        ]
    )


Numbered = tuple[int, Record]


def _newest(records: Sequence[Numbered], notes: Notes) -> list[Numbered]:
    """Each record once, as it was last updated."""
    newest: dict[Any, Numbered] = {}
    older = 0
    for row, record in records:
        key = (record.get("party_id"), record["id"]) if record.get("id") else row
        before = newest.get(key)
        older += before is not None
        if before is None or str(record.get("last_updated", "")) >= str(before[1].get("last_updated", "")):
            newest[key] = (row, record)
    if older:
        notes.left_out.append(f"{older} records that another with the same id replaces")
    return list(newest.values())


def _not_credited(records: Sequence[Numbered], notes: Notes) -> list[Numbered]:
    credit = [record for _, record in records if record.get("credit") is True]
    taken_back = {record.get("credit_reference_id") for record in credit} - {None}
    kept = [(row, r) for row, r in records if r.get("credit") is not True and r.get("id") not in taken_back]
    if len(kept) < len(records):
        notes.left_out.append(f"{len(credit)} credit records and what they take back")
    return kept


def _ended(records: Sequence[Numbered], notes: Notes) -> list[Numbered]:
    """Sessions that are over; a session without an end is still on."""
    kept = [(row, record) for row, record in records if _first(record, _ENDS) not in {None, ""}]
    if len(kept) < len(records):
        notes.left_out.append(f"{len(records) - len(kept)} sessions without an end: still on, or never closed")
    return kept


def _moments(records: Sequence[Numbered], names: Sequence[str], notes: Notes) -> list[datetime]:
    cells = [_first(record, names) for _, record in records]
    moments, wrong = instants(cells)
    for k in wrong:
        notes.problems.append(
            _unfit(notes, records[k], names[0], cells[k], "a date and time like 2026-01-15T06:15:00Z")
        )
    offset = np.zeros(len(cells)) if moments.offset_s is None else np.nan_to_num(moments.offset_s)
    if len(cells) > len(wrong) and (moments.offset_s is None or np.isnan(moments.offset_s).any()):
        decision = Decision(notes.file, "zone", "UTC", "OCPI: times without an offset are UTC")
        notes.decisions += [] if decision in notes.decisions else [decision]
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    return [epoch + timedelta(seconds=float(second)) for second in moments.wall - offset]


def _plug(record: Record) -> str:
    location = record.get("cdr_location") or record.get("location") or {}
    inner = location if isinstance(location, Mapping) else {}
    evses = inner.get("evses")
    evse = evses[0] if isinstance(evses, list) and evses and isinstance(evses[0], Mapping) else {}
    named = (inner.get("evse_uid"), record.get("evse_uid"), inner.get("evse_id"), evse.get("uid"), evse.get("evse_id"))
    return next((str(name) for name in named if name), "")


def _dimensions(record: Record) -> list[tuple[str, float]]:
    """Type and volume of all dimensions of all charging periods."""
    periods = record.get("charging_periods")
    return [
        (str(dimension.get("type", "")).upper(), float(dimension["volume"]))
        for period in (periods if isinstance(periods, list) else [])
        for dimension in (period.get("dimensions") or [] if isinstance(period, Mapping) else [])
        if isinstance(dimension, Mapping)
        and isinstance(volume := dimension.get("volume"), int | float)
        and abs(volume) < MOST_VALUE
    ]


def _most_kw(record: Record) -> float | None:
    """Most power of the vehicle; from current alone it does not follow, since the phases are not given."""
    powers = [volume for kind, volume in _dimensions(record) if kind == "MAX_POWER" and volume > 0]
    return max(powers, default=None)


def _compare(records: Sequence[Numbered], energy_kwh: Any, notes: Notes) -> None:
    """Remarks on totals that their periods do not add up to, and on how long vehicles were idle."""
    unlike = []
    parked = 0
    for (row, record), total in zip(records, energy_kwh, strict=True):
        dimensions = _dimensions(record)
        parts = [volume for kind, volume in dimensions if kind == "ENERGY"]
        if parts and abs(sum(parts) - total) > max(_SAME_KWH, _SAME_SHARE * total):
            unlike.append(f"record {row}: {plain(total)} kWh, its periods {plain(sum(parts))} kWh")
        parked += any(kind == "PARKING_TIME" and volume > 0 for kind, volume in dimensions)
    if unlike:
        notes.remarks.append(f"total_energy is not the sum of its periods; the total counts: {named(unlike)}")
    if parked:
        notes.remarks.append(f"{parked} vehicles stayed after charging (PARKING_TIME) until the end of their record")


def _unfit(notes: Notes, numbered: Numbered, name: str, found: Any, expected: str) -> Problem:
    row, record = numbered
    identity = f" ({record['id']})" if record.get("id") else ""
    where = f"{notes.file}, record {row}{identity}, {name}"
    text = "nothing" if found is None else repr(found)
    return Problem(where, "no_session", text, expected, "Ask for the record again, or take it out of the file.")


def _first(record: Record, names: Sequence[str]) -> Any:
    return next((record[name] for name in names if record.get(name) is not None), None)


LAYOUTS = (Layout("ocpi", "OCPI, charge detail records as JSON", "json", recognises, read, holds_visits=True),)
