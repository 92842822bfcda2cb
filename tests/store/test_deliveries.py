"""What webhooks are told is written with the event, taken by one server at a time, and tried until it ends."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import pytest

from gridshare.store import deliveries, ends, jobs, webhooks
from gridshare.store.database import Database
from gridshare.store.deliveries import Due, Room, Sent
from gridshare.store.webhooks import EVENTS, NewWebhook, Webhook

ROOM = Room(10, 2)


def hook(database: Database, url: str = "https://a.example/hook", events: tuple[str, ...] = EVENTS) -> Webhook:
    with database.writing() as connection:
        return webhooks.create(connection, NewWebhook("org_test", url, events, "key"), database.now(connection))[0]


def end_one(database: Database, state: jobs.State = "done", **details: Any) -> str:
    with database.writing() as connection:
        now = database.now(connection)
        job = jobs.add(connection, jobs.NewJob("org_test", "key", "schedule", {}), now)
        ends.announce(connection, job, state, now, by="key", **details)
    return job.id


def take(database: Database, room: Room = ROOM, later: timedelta = timedelta()) -> list[Due]:
    with database.writing() as connection:
        return deliveries.take(connection, database.now(connection) + later, room)


def settle(database: Database, due: Due, sent: Sent) -> None:
    with database.writing() as connection:
        deliveries.settle(connection, due.delivery, sent, database.now(connection))


def all_of(database: Database, webhook: Webhook) -> list[deliveries.Delivery]:
    with database.reading() as connection:
        return deliveries.page(connection, webhook.id, None, 100)


def now(database: Database) -> datetime:
    with database.reading() as connection:
        return database.now(connection)


def test_each_webhook_that_wants_an_event_is_told(database: Database) -> None:
    everything, failures = hook(database), hook(database, events=("job.failed",))
    job = end_one(database, schedule="schedule_1")
    (told,) = all_of(database, everything)
    assert (told.event, told.job_id, told.state) == ("job.done", job, "waiting")
    assert told.payload["data"]["job"] == job
    assert told.payload["data"]["schedule"] == "schedule_1"
    assert all_of(database, failures) == []


def test_nothing_is_told_of_an_end_that_is_not_written(database: Database) -> None:
    webhook = hook(database)

    def fail() -> None:
        with database.writing() as connection:
            moment = database.now(connection)
            job = jobs.add(connection, jobs.NewJob("org_test", "key", "schedule", {}), moment)
            ends.announce(connection, job, "done", moment, by="key")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert all_of(database, webhook) == []


def test_a_delivery_is_taken_once_and_again_where_its_sender_went_away(database: Database) -> None:
    hook(database)
    end_one(database)
    (first,) = take(database)
    assert take(database) == []
    (second,) = take(database, later=2 * deliveries.IN_HAND)
    assert (second.delivery.id, second.delivery.attempts) == (first.delivery.id, 2)
    settle(database, first, Sent(200, None, None))  # late: it is in other hands
    assert take(database, later=4 * deliveries.IN_HAND) != []


def test_one_webhook_does_not_take_all_the_room(database: Database) -> None:
    slow, quick = hook(database), hook(database, "https://b.example")
    for _ in range(5):
        end_one(database)
    names = [due.delivery.webhook_id for due in take(database, Room(4, 2, Counter({slow.id: 1})))]
    assert Counter(names) == {slow.id: 1, quick.id: 2}
    assert take(database, Room(4, 2, Counter({slow.id: 2, quick.id: 2}))) == []


def test_a_delivery_ends_delivered_or_given_up_and_can_be_sent_again(database: Database) -> None:
    webhook = hook(database)
    end_one(database)
    (due,) = take(database)
    settle(database, due, Sent(500, "answered 500", now(database) + timedelta(hours=1)))
    assert take(database) == []
    (due,) = take(database, later=timedelta(hours=2))
    settle(database, due, Sent(None, "ConnectError", None))
    (ended,) = all_of(database, webhook)
    assert (ended.state, ended.attempts, ended.last_error) == ("given_up", 2, "ConnectError")
    with database.writing() as connection:
        assert deliveries.replay(connection, webhook.id, "delivery_other", now(database)) is None
        assert deliveries.replay(connection, "webhook_other", ended.id, now(database)) is None
        again = deliveries.replay(connection, webhook.id, ended.id, now(database))
    assert again is not None
    assert (again.id, again.state, again.attempts) == (ended.id, "waiting", 0)
    (due,) = take(database)
    settle(database, due, Sent(204, None, None))
    assert all_of(database, webhook)[0].state == "delivered"


def test_a_webhook_that_is_deleted_is_told_nothing_more(database: Database) -> None:
    webhook = hook(database)
    end_one(database)
    with database.writing() as connection:
        assert not webhooks.delete(connection, "org_other", webhook.id, database.now(connection))
        assert webhooks.delete(connection, "org_test", webhook.id, database.now(connection))
        assert not webhooks.delete(connection, "org_test", webhook.id, database.now(connection))
    end_one(database)
    assert take(database) == []
    (left,) = all_of(database, webhook)
    assert (left.state, left.last_error) == ("given_up", "the webhook was deleted")
