"""Who works on a job: claimed by a server for a while, renewed while it works, and finished once.

A server holds a job by a lease. A job whose lease has run out is claimed anew by whoever comes first; its attempt
number goes up, and what an earlier attempt still wants to write no longer counts. So a job may be begun more than
once, and comes to one result.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from gridshare.store import turns
from gridshare.store.jobs import Job, State, get
from gridshare.store.schema import JOBS

LEASE = timedelta(seconds=15)
"""How long a job stays a server's without word from it."""

MOST_CRASHES = 3
"""A job that took so many worker processes down is not tried again."""

MOST_LOSSES = 30
"""Nor is one whose server went away so often: that is rarely its own doing, but may be."""

_TRIES = 3  # where other servers claim at the same moment


@dataclass(frozen=True, slots=True)
class Held:
    """What the store says of a job that a server works on: in which attempt, and whether it is asked to stop."""

    attempt: int
    cancel_asked: bool


def claim(connection: sa.Connection, owner: str, now: datetime, kinds: Collection[str]) -> Job | None:
    """The next job for a server to work on, which is its own from now on.

    Args:
        connection: A transaction that writes.
        owner: Name of the server.
        now: The store's clock.
        kinds: Kinds of jobs that it can do.
    """
    for _ in range(_TRIES):
        found = turns.next_job(connection, now, kinds)
        if found is None:
            return None
        taken = connection.execute(
            sa.update(JOBS)
            .where(JOBS.c.id == found.id, JOBS.c.state == found.state, JOBS.c.attempt == found.attempt)
            .values(
                state="running",
                attempt=found.attempt + 1,
                losses=found.losses + (found.state == "running"),
                owner=owner,
                lease_until=now + LEASE,
                started_at=sa.func.coalesce(JOBS.c.started_at, sa.literal(now, JOBS.c.started_at.type)),
                progress=None,
            )
        )
        if taken.rowcount == 1:
            return get(connection, found.id)
    return None


def held(connection: sa.Connection, owner: str) -> dict[str, Held]:
    """The jobs that are a server's: name -> how it holds them."""
    columns = JOBS.c.id, JOBS.c.attempt, JOBS.c.cancel_asked
    rows = connection.execute(sa.select(*columns).where(JOBS.c.state == "running", JOBS.c.owner == owner))
    return {row.id: Held(row.attempt, row.cancel_asked) for row in rows}


def renew(connection: sa.Connection, owner: str, names: Collection[str], now: datetime) -> None:
    """Go on holding the jobs that a server works on.

    Not all that have its name: where the store went away as it claimed one, the server may not know of that job.
    """
    are_its = sa.and_(JOBS.c.state == "running", JOBS.c.owner == owner, JOBS.c.id.in_(names))
    connection.execute(sa.update(JOBS).where(are_its).values(lease_until=now + LEASE))


def note(connection: sa.Connection, job: Job, progress: dict[str, Any]) -> None:
    """Note how far a job is, if it is still its server's."""
    connection.execute(sa.update(JOBS).where(_still(job)).values(progress=progress))


def finish(connection: sa.Connection, job: Job, now: datetime, state: State, values: dict[str, Any]) -> bool:
    """Write down how a job ended; `gridshare.store.ends` writes what belongs to that.

    Args:
        connection: A transaction that writes.
        job: As it was claimed.
        now: The store's clock.
        state: How it ended.
        values: Columns of the result, or of the reason.

    Returns:
        Whether it was still this server's; otherwise nothing is written, and the transaction is to be given up.
    """
    return _leave(connection, job, state=state, finished_at=now, **values)


def give_back(connection: sa.Connection, job: Job) -> bool:
    """Let go of a job that is not finished, since the server stops; whether it was still this server's."""
    return _leave(connection, job, state="queued", progress=None)


def try_again(connection: sa.Connection, job: Job, not_before: datetime) -> bool:
    """Have a job that took its worker process down wait for another attempt; whether it was still this server's."""
    return _leave(connection, job, state="queued", progress=None, crashes=job.crashes + 1, not_before=not_before)


def take_back(connection: sa.Connection) -> int:
    """Have all jobs that are at work wait again, since no other server can be alive; how many there were."""
    back = connection.execute(
        sa.update(JOBS)
        .where(JOBS.c.state == "running")
        .values(state="queued", losses=JOBS.c.losses + 1, owner=None, lease_until=None, progress=None)
    )
    return int(back.rowcount)


def _leave(connection: sa.Connection, job: Job, **values: Any) -> bool:
    changed = connection.execute(sa.update(JOBS).where(_still(job)).values(owner=None, lease_until=None, **values))
    return bool(changed.rowcount == 1)


def _still(job: Job) -> sa.ColumnElement[bool]:
    return sa.and_(
        JOBS.c.id == job.id, JOBS.c.state == "running", JOBS.c.attempt == job.attempt, JOBS.c.owner == job.owner
    )
