"""How much a key and its organisation have of the service: jobs, and bytes that are kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

import sqlalchemy as sa

from gridshare.store.ids import since
from gridshare.store.schema import BLOBS, IDEMPOTENCY, JOBS, SCHEDULES, SITE_VERSIONS, SITES

DAY = timedelta(hours=24)
_NAMES_AT_ONCE = 500


class Jobs(NamedTuple):
    """Jobs of a key.

    Attributes:
        unfinished: At work, or waiting for their turn.
        of_day: Asked for in the last 24 hours.
        first: When the first of these was asked for; None without any.
    """

    unfinished: int
    of_day: int
    first: datetime | None


def jobs_of(connection: sa.Connection, organisation_id: str, asked_by: str, now: datetime) -> Jobs:
    """How many jobs a key has."""
    own = sa.and_(JOBS.c.organisation_id == organisation_id, JOBS.c.asked_by == asked_by)
    waiting = sa.select(sa.func.count()).where(own, JOBS.c.state.in_(("queued", "running")))
    of_day = sa.select(sa.func.count(), sa.func.min(JOBS.c.created_at)).where(own, JOBS.c.id >= since("job", now - DAY))
    count, first = connection.execute(of_day).one()
    return Jobs(connection.execute(waiting).scalar_one(), count, first)


def stored_bytes(connection: sa.Connection, organisation_id: str) -> int:
    """Bytes of all that is kept for an organisation: what it sent, results, its sites in all versions; each once."""
    columns = (JOBS.c.body_sha256, JOBS.c.result_sha256, SCHEDULES.c.document_sha256, IDEMPOTENCY.c.answer_sha256)
    named = sa.union(*(
        sa.select(column).where(column.table.c.organisation_id == organisation_id, column.is_not(None))
        for column in columns
    ))  # fmt: skip
    names = set(connection.execute(named).scalars())
    versions = sa.select(SITE_VERSIONS.c.document_sha256, SITE_VERSIONS.c.files).join(SITES)
    for document, files in connection.execute(versions.where(SITES.c.organisation_id == organisation_id)):
        names |= {document, *files.values()}
    listed, total = sorted(names), 0
    for first in range(0, len(listed), _NAMES_AT_ONCE):
        part = BLOBS.c.sha256.in_(listed[first : first + _NAMES_AT_ONCE])
        total += connection.execute(sa.select(sa.func.coalesce(sa.func.sum(BLOBS.c.size), 0)).where(part)).scalar_one()
    return total
