"""What goes after a while: finished jobs with their results, deliveries that ended, and blobs that nothing names.

Schedules that were issued, with their documents, and the audit log stay. A job's name stays in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from gridshare.store import blobs
from gridshare.store.database import Database
from gridshare.store.schema import DELIVERIES, IDEMPOTENCY, JOBS

_AT_ONCE = 500  # in one transaction, for which others wait


@dataclass(frozen=True, slots=True)
class Gone:
    """How many jobs, deliveries and blobs went."""

    jobs: int
    deliveries: int
    blobs: int


def clean(database: Database, before: datetime) -> Gone:
    """Take away what came to its end before a moment.

    Raises:
        StoreError: If the store does not answer; what went until then is gone.
    """
    answers = sa.and_(IDEMPOTENCY.c.created_at < before, IDEMPOTENCY.c.job_id.is_(None))
    settled = sa.and_(DELIVERIES.c.created_at < before, DELIVERIES.c.state != "waiting")
    of_jobs = _all(database, JOBS.c.id, JOBS.c.finished_at < before, (IDEMPOTENCY.c.job_id, JOBS.c.id))
    of_deliveries = _all(database, DELIVERIES.c.id, settled, (DELIVERIES.c.id,))
    with database.writing() as connection:
        connection.execute(sa.delete(IDEMPOTENCY).where(answers))
    of_blobs = 0
    while True:
        with database.writing() as connection:
            n = blobs.forget(connection, before, _AT_ONCE)
        of_blobs += n
        if n < _AT_ONCE:
            return Gone(of_jobs, of_deliveries, of_blobs)


def _all(
    database: Database, name: sa.Column[str], which: sa.ColumnElement[bool], columns: tuple[sa.Column[str], ...]
) -> int:
    """Delete rows that have one of the names in one of the columns, some names at a time; how many names."""
    count = 0
    while True:
        with database.writing() as connection:
            names = connection.execute(sa.select(name).where(which).limit(_AT_ONCE)).scalars().all()
            for column in columns:
                connection.execute(sa.delete(column.table).where(column.in_(names)))
        count += len(names)
        if len(names) < _AT_ONCE:
            return count
