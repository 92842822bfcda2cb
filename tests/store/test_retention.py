"""What ended long ago goes, with what nothing names any more; what was issued and the audit log stay."""

from datetime import timedelta

import sqlalchemy as sa

from gridshare.store import blobs, deliveries, ends, idempotency, jobs, leases, retention, schedules, sites, webhooks
from gridshare.store.bundles import Bundle
from gridshare.store.database import Connection, Database
from gridshare.store.issued import Issued
from gridshare.store.schema import AUDIT, BLOBS, DELIVERIES, IDEMPOTENCY, JOBS, SCHEDULES
from gridshare.store.webhooks import EVENTS, NewWebhook

LATER = timedelta(seconds=1)


def test_what_ended_goes_and_what_was_issued_stays(database: Database) -> None:
    with database.writing() as connection:
        now = database.now(connection)
        webhooks.create(connection, NewWebhook("org_test", "https://a.example", EVENTS, "key"), now)
        bundle = Bundle(b"a site", files={"meters/a.csv": b"a series"})
        sites.create(connection, sites.NewSite("org_test", "Park", "key", bundle), now)
        kept_answer = idempotency.Answer(201, b"an answer")
        idempotency.keep(connection, idempotency.Asked("org_test", "answer", "x"), kept_answer, now)
        waiting = _job(connection, database, b"waits", ends_as=None)
        _job(connection, database, b"plan one", ends_as="done", issued=True)
        _job(connection, database, b"a question", ends_as="done")
        blobs.put(connection, b"of nothing", now)
        deliveries.settle(connection, *_first(connection, database))

    gone = retention.clean(database, now + LATER)

    assert (gone.jobs, gone.deliveries) == (2, 1)
    with database.reading() as connection:
        left = {_content(connection, row.sha256) for row in connection.execute(sa.select(BLOBS))}
        assert left == {b"a site", b"a series", b"waits", b"result of plan one"}
        assert [row.id for row in connection.execute(sa.select(JOBS))] == [waiting]
        assert [row.job_id for row in connection.execute(sa.select(IDEMPOTENCY))] == [waiting]
        assert len(connection.execute(sa.select(SCHEDULES)).all()) == 1
        assert len(connection.execute(sa.select(AUDIT)).all()) == 2
        assert [row.state for row in connection.execute(sa.select(DELIVERIES))] == ["waiting"]


def test_nothing_goes_before_its_time(database: Database) -> None:
    with database.writing() as connection:
        now = database.now(connection)
        _job(connection, database, b"a question", ends_as="done")
        blobs.put(connection, b"of nothing", now)
    assert retention.clean(database, now - LATER) == retention.Gone(0, 0, 0)


def _job(
    connection: Connection, database: Database, body: bytes, *, ends_as: jobs.State | None, issued: bool = False
) -> str:
    now = database.now(connection)
    new = jobs.NewJob("org_test", "key", body.decode(), {}, blobs.put(connection, body, now))
    job = jobs.add(connection, new, now)
    idempotency.keep(connection, idempotency.Asked("org_test", job.id, "x"), job, now)
    if ends_as is not None:
        claimed = leases.claim(connection, "one", now, [job.kind])
        assert claimed is not None
        result = blobs.put(connection, b"result of " + body, now)
        assert leases.finish(connection, claimed, now, ends_as, {"result_sha256": result})
        if issued:
            of = Issued("Park", now, now, "0" * 64, {}, {})
            schedules.issue(connection, claimed, of, result, now)
        ends.announce(connection, claimed, ends_as, now, by="key")
    return job.id


def _first(connection: Connection, database: Database) -> tuple[deliveries.Delivery, deliveries.Sent, object]:
    now = database.now(connection)
    (due,) = deliveries.take(connection, now, deliveries.Room(1, 1))
    return due.delivery, deliveries.Sent(200, None, None), now


def _content(connection: Connection, sha256: str) -> bytes:
    return blobs.get(connection, sha256)
