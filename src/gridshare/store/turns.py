"""Whose turn it is: organisations share the workers, and so do the keys of one organisation.

Of those who wait, the one with the fewest jobs at work comes next; where these are equal, the one that was longest
without a turn. So a thousand jobs of one delay the first of another by no more than a job that is at work. Within a
key, jobs are done in the order in which they were accepted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from gridshare.store.schema import JOBS

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def next_job(connection: sa.Connection, now: datetime, kinds: Collection[str]) -> Any | None:
    """The job that is next, of these kinds; None where none is due. In PostgreSQL, its row is locked.

    A job is due where it waits, and where the server that worked on it has let its lease run out.
    """
    is_due = sa.and_(
        JOBS.c.kind.in_(kinds),
        sa.or_(
            sa.and_(JOBS.c.state == "queued", sa.or_(JOBS.c.not_before.is_(None), JOBS.c.not_before <= now)),
            sa.and_(JOBS.c.state == "running", JOBS.c.lease_until <= now),
        ),
    )
    whose = _next_turn(connection, is_due, now)
    if whose is None:
        return None
    asked = (
        sa.select(JOBS.c.id, JOBS.c.state, JOBS.c.attempt, JOBS.c.losses)
        .where(is_due, JOBS.c.organisation_id == whose[0], JOBS.c.asked_by == whose[1])
        .order_by(JOBS.c.created_at, JOBS.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return connection.execute(asked).first()


def _next_turn(connection: sa.Connection, is_due: sa.ColumnElement[bool], now: datetime) -> tuple[str, str] | None:
    of_organisation, of_key = JOBS.alias(), JOBS.alias()
    is_same = of_organisation.c.organisation_id == JOBS.c.organisation_id
    is_same_key = sa.and_(of_key.c.organisation_id == JOBS.c.organisation_id, of_key.c.asked_by == JOBS.c.asked_by)
    waiting = connection.execute(
        sa.select(
            JOBS.c.organisation_id,
            JOBS.c.asked_by,
            sa.func.min(JOBS.c.created_at).label("oldest"),
            sa.select(sa.func.max(of_organisation.c.started_at)).where(is_same).scalar_subquery().label("last"),
            sa.select(sa.func.max(of_key.c.started_at)).where(is_same_key).scalar_subquery().label("last_of_key"),
        )
        .where(is_due)
        .group_by(JOBS.c.organisation_id, JOBS.c.asked_by)
    ).all()
    if not waiting:
        return None
    organisations, keys = _at_work(connection, now)

    def turn(each: Any) -> tuple[Any, ...]:
        whose = (each.organisation_id, each.asked_by)
        of_all = organisations[each.organisation_id], each.last or _NEVER
        return *of_all, keys[whose], each.last_of_key or _NEVER, each.oldest

    first = min(waiting, key=turn)
    return first.organisation_id, first.asked_by


def _at_work(connection: sa.Connection, now: datetime) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """How many jobs are at work, by organisation and by key."""
    is_at_work = sa.and_(JOBS.c.state == "running", JOBS.c.lease_until > now)
    rows = connection.execute(sa.select(JOBS.c.organisation_id, JOBS.c.asked_by).where(is_at_work))
    keys = Counter((row.organisation_id, row.asked_by) for row in rows)
    organisations: Counter[str] = Counter()
    for (organisation, _), count in keys.items():
        organisations[organisation] += count
    return organisations, keys
