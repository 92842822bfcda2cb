"""EV charging: the visits that a time is concerned with."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from gridshare.assets.ev_charging.document import EvChargingDocument, Session
from gridshare.assets.ev_charging.sessions import names_of
from gridshare.series import Table
from gridshare.timegrid import TimeGrid


def within(document: EvChargingDocument, grid: TimeGrid) -> EvChargingDocument:
    """The document with the sessions, and scenarios of them, that touch a time grid, named as in the whole of it."""
    zone = ZoneInfo(grid.time_zone)
    begin, end = grid.start.astimezone(zone), grid.end.astimezone(zone)
    clock = begin.replace(tzinfo=None), end.replace(tzinfo=None)

    def touches(arrival: datetime, departure: datetime) -> bool:
        return departure > (begin if departure.tzinfo else clock[0]) and arrival < (end if arrival.tzinfo else clock[1])

    def cut(table: Table[Session]) -> Table[Session]:
        rows = table.rows
        kept = [k for k, row in enumerate(rows) if touches(row.arrival, row.departure)]
        if len(kept) == len(rows):
            return table
        names = names_of(rows)
        named = (rows[k] if rows[k].name else rows[k].model_copy(update={"name": names[k]}) for k in kept)
        return table.with_rows(tuple(named))

    changes: dict[str, Any] = {}
    if (sessions := cut(document.sessions)) is not document.sessions:
        changes["sessions"] = sessions
    if document.scenarios:
        changes["scenarios"] = tuple(s.model_copy(update={"sessions": cut(s.sessions)}) for s in document.scenarios)
    return document.model_copy(update=changes) if changes else document
