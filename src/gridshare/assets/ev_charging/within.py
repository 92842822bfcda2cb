"""EV charging: the visits that a time is concerned with."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from gridshare.assets.ev_charging.document import EvChargingDocument
from gridshare.assets.ev_charging.sessions import names_of
from gridshare.timegrid import TimeGrid


def within(document: EvChargingDocument, grid: TimeGrid) -> EvChargingDocument:
    """The document with the sessions that touch a time grid, by the names that they have in the whole of it."""
    zone = ZoneInfo(grid.time_zone)
    begin, end = grid.start.astimezone(zone), grid.end.astimezone(zone)
    clock = begin.replace(tzinfo=None), end.replace(tzinfo=None)

    def touches(arrival: datetime, departure: datetime) -> bool:
        return departure > (begin if departure.tzinfo else clock[0]) and arrival < (end if arrival.tzinfo else clock[1])

    rows = document.sessions.rows
    kept = [k for k, row in enumerate(rows) if touches(row.arrival, row.departure)]
    if len(kept) == len(rows):
        return document
    names = names_of(rows)
    sessions = (rows[k] if rows[k].name else rows[k].model_copy(update={"name": names[k]}) for k in kept)
    return document.model_copy(update={"sessions": document.sessions.with_rows(tuple(sessions))})
