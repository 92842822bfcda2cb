"""A key stands for one request, across servers that share a store and after a restart."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from gridshare.store import idempotency, jobs
from gridshare.store.database import Database, opened
from gridshare.store.idempotency import Answer, Asked, OtherRequestError

ASKED = Asked("org_test", "7f8a", "hash of a request")


def _job(database: Database, asked: Asked) -> str:
    with database.writing() as connection:
        known = idempotency.before(connection, asked)
        if isinstance(known, jobs.Job):
            return known.id
        now = database.now(connection)
        new = jobs.add(connection, jobs.NewJob(asked.organisation_id, "someone", "schedule", {}), now)
        idempotency.keep(connection, asked, new, now)
        return new.id


def test_many_at_once_with_one_key_make_one_job(database: Database) -> None:
    with ThreadPoolExecutor(8) as pool:
        names = set(pool.map(lambda _: _job(database, ASKED), range(24)))
    assert len(names) == 1
    with database.reading() as connection:
        assert jobs.unfinished(connection) == 1


def test_a_key_is_refused_for_another_request_and_is_each_organisations_own(database: Database) -> None:
    _job(database, ASKED)
    with pytest.raises(OtherRequestError, match="'7f8a', used before"):
        _job(database, replace(ASKED, request="hash of another"))
    with database.writing() as connection:
        assert idempotency.before(connection, replace(ASKED, organisation_id="org_other")) is None


def test_an_answer_is_given_again_after_a_restart(database: Database) -> None:
    answer = Answer(201, b'{"id": "site_1"}', {"Location": "/v1/sites/site_1"})
    with database.writing() as connection:
        idempotency.keep(connection, ASKED, answer, database.now(connection))
    again = opened(database.engine.url.render_as_string(hide_password=False))
    with again.writing() as connection:
        assert idempotency.before(connection, ASKED) == answer
    again.close()
