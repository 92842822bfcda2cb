"""Figures of the store: how much waits, for how long, and how much is at work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from gridshare.store.schema import DELIVERIES, JOBS


@dataclass(frozen=True, slots=True)
class Figures:
    """How it stands with jobs and deliveries.

    Attributes:
        queued, running: Jobs that wait and that are at work.
        oldest_wait_s: How long the oldest of those that wait does [s]; 0 where none does.
        undelivered: Deliveries that wait to be sent.
    """

    queued: int
    running: int
    oldest_wait_s: float
    undelivered: int


def figures(connection: sa.Connection, now: datetime) -> Figures:
    """How it stands now."""
    asked = sa.select(JOBS.c.state, sa.func.count().label("n"), sa.func.min(JOBS.c.created_at).label("oldest"))
    rows = connection.execute(asked.where(JOBS.c.state.in_(("queued", "running"))).group_by(JOBS.c.state))
    by_state = {row.state: row for row in rows}
    queued, running = by_state.get("queued"), by_state.get("running")
    waiting = sa.select(sa.func.count()).where(DELIVERIES.c.state == "waiting")
    return Figures(
        queued.n if queued else 0,
        running.n if running else 0,
        max(0.0, (now - queued.oldest).total_seconds()) if queued else 0.0,
        connection.execute(waiting).scalar_one(),
    )
