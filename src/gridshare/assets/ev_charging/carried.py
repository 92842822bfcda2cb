"""EV charging: what it begins with after part of a plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from gridshare.assets.ev_charging.arrays import EvChargingArrays
from gridshare.assets.ev_charging.document import EvChargingDocument, Session
from gridshare.assets.ev_charging.sessions import names_of
from gridshare.assets.kind import Past, settled

ROUNDING_KWH = 2e-3
"""What the rounding of published powers may do to the energy of a session within a plan."""


def carried(documents: Sequence[EvChargingDocument], past: Past[EvChargingArrays]) -> Sequence[EvChargingDocument]:
    """Who has departed is gone; who is there has what was delivered; who is still to come stays as it is.

    A visit is known by its connector and its arrival, at which nobody else was there. Names that were made of a place
    in the list are written down where the list gets shorter. Scenarios are of what was not known then, and are gone.
    """
    a, now = past.arrays, past.now
    delivered = past.states["delivered_kwh"][:, past.steps].tolist()
    there = {
        (i, connector, arrival.astimezone(UTC)): kwh
        for i, connector, arrival, kwh in zip(a.station.tolist(), a.connectors, a.arrival, delivered, strict=True)
    }
    to_come = _surely_later(past)
    carry = []
    for i, doc in enumerate(documents):
        rows = []
        for name, row in zip(names_of(doc.sessions.rows), doc.sessions.rows, strict=True):
            if to_come(row.arrival):
                rows.append((name, row))
                continue
            arrival, departure = past.grid.local_instant(row.arrival), past.grid.local_instant(row.departure)
            if departure > now:
                underway = there.get((i, row.connector, arrival)) if arrival < now else None
                rows.append((name, row if underway is None else _with(row, underway)))
        if len(rows) < len(doc.sessions.rows):
            rows = [(name, row if row.name else row.model_copy(update={"name": name})) for name, row in rows]
        sessions = doc.sessions.with_rows(tuple(row for _, row in rows))
        carry.append(doc.model_copy(update={"sessions": sessions, "scenarios": ()}))
    return carry


def _surely_later(past: Past[EvChargingArrays]) -> Callable[[datetime], bool]:
    """Whether a moment is so much later than now that no change of the clock matters: of a year, nearly all are."""
    later = past.now.astimezone(ZoneInfo(past.grid.time_zone)) + timedelta(hours=3)
    clock = later.replace(tzinfo=None)
    return lambda moment: moment > (later if moment.tzinfo else clock)


def _with(row: Session, delivered_kwh: float) -> Session:
    """A session of which so much is delivered; a wish that only rounding has missed is met."""
    for wanted in (row.must_kwh, row.energy_kwh):
        delivered_kwh = settled(delivered_kwh, wanted, wanted, ROUNDING_KWH)
    return row.model_copy(update={"delivered_kwh": delivered_kwh})
