"""A job is one server's at a time, is tried again within limits, and is everybody's turn fairly."""

from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from gridshare.store import ends, jobs, leases, organisations
from gridshare.store.database import Connection, Database
from gridshare.store.schema import AUDIT, JOBS

OTHER = "org_other"
KINDS = ("schedule",)
LONG = leases.LEASE + timedelta(seconds=1)


def add(database: Database, by: str = "key one", organisation: str = "org_test", kind: str = "schedule") -> str:
    with database.writing() as connection:
        new = jobs.NewJob(organisation, by, kind, {})
        return jobs.add(connection, new, database.now(connection)).id


def claim(database: Database, owner: str = "one", later: timedelta = timedelta()) -> jobs.Job | None:
    with database.writing() as connection:
        return leases.claim(connection, owner, database.now(connection) + later, KINDS)


def claimed(database: Database, owner: str = "one", later: timedelta = timedelta()) -> jobs.Job:
    found = claim(database, owner, later)
    assert found is not None
    return found


def finish(database: Database, job: jobs.Job) -> bool:
    with database.writing() as connection:
        return leases.finish(connection, job, database.now(connection), "done", {})


def now_of(database: Database, job_id: str) -> jobs.Job:
    with database.reading() as connection:
        found = jobs.get(connection, job_id)
    assert found is not None
    return found


def test_a_job_is_claimed_once_in_the_order_of_acceptance(database: Database) -> None:
    names = [add(database) for _ in range(3)]
    assert [claimed(database, owner).id for owner in ("one", "two", "one")] == names
    assert claim(database, "two") is None


def test_a_server_that_was_thought_dead_cannot_write(database: Database) -> None:
    add(database)
    first = claimed(database, "one")
    second = claimed(database, "two", LONG)
    assert (second.id, second.attempt, second.losses, second.owner) == (first.id, 2, 1, "two")
    assert not finish(database, first)
    with database.writing() as connection:
        assert not leases.give_back(connection, first)
        assert not leases.try_again(connection, first, database.now(connection))
        leases.note(connection, first, {"seconds": 1})
        assert leases.held(connection, "one") == {}
        assert leases.held(connection, "two") == {second.id: leases.Held(2, cancel_asked=False)}
    assert now_of(database, first.id).progress is None
    assert finish(database, second)
    assert not finish(database, second)


def test_a_lease_that_is_renewed_is_kept(database: Database) -> None:
    add(database)
    job = claimed(database)
    with database.writing() as connection:
        leases.renew(connection, "one", [job.id], database.now(connection) + LONG)
    assert claim(database, "two", LONG) is None
    assert finish(database, job)


def test_a_job_whose_server_never_heard_that_it_has_it_is_claimed_again(database: Database) -> None:
    add(database)
    unheard = claimed(database, "one")  # the store went away as it said so
    add(database)
    known = claimed(database, "one")
    with database.writing() as connection:
        leases.renew(connection, "one", [known.id], database.now(connection) + LONG)
    again = claimed(database, "two", LONG)
    assert (again.id, again.attempt) == (unheard.id, 2)
    assert claim(database, "two", LONG) is None


def test_a_lease_that_ran_out_and_that_nobody_took_still_writes(database: Database) -> None:
    add(database)
    job = claimed(database, later=-LONG)
    assert finish(database, job)


def test_a_server_that_starts_has_what_its_dead_predecessor_had(database: Database) -> None:
    add(database)
    job = claimed(database, "dead")
    with database.writing() as connection:
        assert leases.take_back(connection) == 1
    assert not finish(database, job)
    again = claimed(database, "new")
    assert (again.id, again.attempt, again.losses, again.crashes) == (job.id, 2, 1, 0)


def test_what_is_given_back_counts_as_nothing(database: Database) -> None:
    add(database)
    with database.writing() as connection:
        job = leases.claim(connection, "one", database.now(connection), KINDS)
        assert job is not None
        assert leases.give_back(connection, job)
    again = claimed(database)
    assert (again.attempt, again.losses, again.crashes) == (2, 0, 0)


def test_after_a_crash_another_job_comes_first(database: Database) -> None:
    bad, good = add(database), add(database)
    job = claimed(database)
    with database.writing() as connection:
        assert leases.try_again(connection, job, database.now(connection) + timedelta(minutes=1))
    assert claimed(database).id == good
    assert claim(database) is None
    again = claimed(database, later=timedelta(minutes=2))
    assert (again.id, again.crashes) == (good, 0) or (again.id, again.crashes) == (bad, 1)


def test_a_kind_that_a_server_does_not_know_waits_for_one_that_does(database: Database) -> None:
    add(database, kind="divine")
    known = add(database)
    assert claimed(database).id == known
    assert claim(database) is None


def test_a_thousand_jobs_of_one_organisation_delay_the_first_of_another_by_no_turn(database: Database) -> None:
    organisations.ensure(database, OTHER, "Another")
    with database.writing() as connection:
        now = database.now(connection)
        _thousand(connection, now)
    first = claimed(database)
    late = add(database, organisation=OTHER)
    assert finish(database, first)  # one worker, which is free again: nobody is at work
    assert claimed(database).id == late


def test_keys_of_one_organisation_share_its_turns(database: Database) -> None:
    organisations.ensure(database, OTHER, "Another")
    for by, organisation in (("a", "org_test"), ("a", "org_test"), ("b", "org_test"), ("c", OTHER), ("c", OTHER)):
        add(database, by, organisation)
    assert [claimed(database).asked_by for _ in range(5)] == ["a", "c", "b", "c", "a"]


@pytest.mark.parametrize("is_at_work", [False, True])
def test_a_job_is_cancelled_at_once_where_it_waits_and_asked_to_stop_where_it_is_at_work(
    database: Database, *, is_at_work: bool
) -> None:
    name = add(database)
    if is_at_work:
        claimed(database)
    with database.writing() as connection:
        ends.ask_to_cancel(connection, name, database.now(connection), by="someone")
        actions = connection.execute(sa.select(AUDIT.c.actor, AUDIT.c.action, AUDIT.c.object)).all()
        assert leases.held(connection, "one") == ({name: leases.Held(1, cancel_asked=True)} if is_at_work else {})
    assert now_of(database, name).state == ("running" if is_at_work else "cancelled")
    assert actions == [("someone", "job.cancel" if is_at_work else "job.cancelled", name)]


def _thousand(connection: Connection, now: datetime) -> None:
    row = {
        "organisation_id": "org_test", "asked_by": "greedy", "kind": "schedule", "arguments": {}, "state": "queued",
        "attempt": 0, "crashes": 0, "losses": 0, "cancel_asked": False, "created_at": now,
    }  # fmt: skip
    connection.execute(sa.insert(JOBS), [{"id": f"job_{k:04}", **row} for k in range(1_000)])
