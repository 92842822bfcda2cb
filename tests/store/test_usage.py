"""What a key has of jobs, and an organisation of bytes: its own, each content once."""

from datetime import timedelta

import sqlalchemy as sa

from gridshare.store import blobs, jobs, organisations, sites, usage
from gridshare.store.bundles import Bundle
from gridshare.store.database import Database
from gridshare.store.schema import JOBS

ORGANISATION = "org_test"


def test_jobs_are_counted_by_key_state_and_day(database: Database) -> None:
    with database.writing() as connection:
        now = database.now(connection)
        added = [jobs.add(connection, jobs.NewJob(ORGANISATION, "key a", "schedule", {}), now) for _ in range(3)]
        jobs.add(connection, jobs.NewJob(ORGANISATION, "key b", "schedule", {}), now)
        connection.execute(sa.update(JOBS).where(JOBS.c.id == added[0].id).values(state="done"))
        assert usage.jobs_of(connection, ORGANISATION, "key a", now) == (2, 3, now)
        assert usage.jobs_of(connection, ORGANISATION, "key c", now) == (0, 0, None)
        assert usage.jobs_of(connection, ORGANISATION, "key a", now + timedelta(hours=25)) == (2, 0, None)


def test_bytes_are_of_all_versions_and_jobs_and_each_content_once(database: Database) -> None:
    organisations.ensure(database, "org_other", "another")
    with database.writing() as connection:
        now = database.now(connection)
        bundle = Bundle(b"d" * 100, files={"a.csv": b"a" * 1000, "b.csv": b"a" * 1000})
        row = sites.create(connection, sites.NewSite(ORGANISATION, "Park", "me", bundle), now)
        assert usage.stored_bytes(connection, ORGANISATION) == 1100 < bundle.size
        change = sites.Change("me", files={"b.csv": b"b" * 10_000, "a.csv": None})
        assert change.size == 10_000
        sites.change(connection, row.id, 1, change, now)
        assert usage.stored_bytes(connection, ORGANISATION) == 11_100
        for content in (b"d" * 100, b"x" * 7, None):
            body = None if content is None else blobs.put(connection, content, now)
            jobs.add(connection, jobs.NewJob(ORGANISATION, "key", "schedule", {}, body), now)
        assert usage.stored_bytes(connection, ORGANISATION) == 11_107
        assert usage.stored_bytes(connection, "org_other") == 0
