"""EV charging: the visits that a time is concerned with."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any
from zoneinfo import ZoneInfo

from gridshare.assets.ev_charging.document import EvChargingDocument, Session
from gridshare.assets.ev_charging.sessions import names_of
from gridshare.series import Table
from gridshare.timegrid import TimeGrid


def within(document: EvChargingDocument, grid: TimeGrid) -> EvChargingDocument:
    """The document with the sessions, and scenarios of them, that touch a time grid, named as in the whole of it."""

    def cut(table: Table[Session]) -> Table[Session]:
        rows = table.rows
        kept = _touching(rows, grid)
        if len(kept) == len(rows):
            return table
        if all(rows[k].name for k in kept):
            return table.with_rows(tuple(rows[k] for k in kept))
        names = names_of(rows)
        named = (rows[k] if rows[k].name else rows[k].model_copy(update={"name": names[k]}) for k in kept)
        return table.with_rows(tuple(named))

    changes: dict[str, Any] = {}
    if (sessions := cut(document.sessions)) is not document.sessions:
        changes["sessions"] = sessions
    if document.scenarios:
        changes["scenarios"] = tuple(s.model_copy(update={"sessions": cut(s.sessions)}) for s in document.scenarios)
    return document.model_copy(update=changes) if changes else document


def _touching(rows: Sequence[Session], grid: TimeGrid) -> list[int]:
    """Numbers of the rows that touch a time grid."""
    zone = ZoneInfo(grid.time_zone)
    begin, end = (instant.astimezone(zone).replace(tzinfo=None) for instant in (grid.start, grid.end))
    # Nearly always all rows are on one clock; a year, which is cut into days, has tens of thousands of them.
    for first, last in ((begin, end), (grid.start, grid.end)):
        with suppress(TypeError):
            return [k for k, row in enumerate(rows) if row.departure > first and row.arrival < last]
    return [
        k
        for k, row in enumerate(rows)
        if row.departure > (grid.start if row.departure.tzinfo else begin)
        and row.arrival < (grid.end if row.arrival.tzinfo else end)
    ]
