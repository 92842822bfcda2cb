"""What webhooks are told: written with the event itself, sent until the other side has it or patience ends.

A delivery keeps its name however often it is sent, so that a receiver knows one that it has had. Servers that share a
store send each due delivery once at a time: who takes one puts off its next moment before sending.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

import sqlalchemy as sa

from gridshare.store.ids import new_id
from gridshare.store.jobs import Job
from gridshare.store.schema import DELIVERIES, WEBHOOKS

State = Literal["waiting", "delivered", "given_up"]

IN_HAND = timedelta(seconds=60)
"""How long a delivery that was taken is left alone: longer than sending it may take."""

_WORDS = 500


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery as the store has it."""

    id: str
    webhook_id: str
    job_id: str | None
    event: str
    payload: dict[str, Any]
    state: State
    attempts: int
    next_at: datetime | None
    last_status: int | None
    last_error: str | None
    created_at: datetime
    delivered_at: datetime | None


@dataclass(frozen=True, slots=True)
class Due:
    """A delivery that was taken to be sent: what, where to, signed with which secret."""

    delivery: Delivery
    url: str
    secret: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of sending.

    Attributes:
        status: HTTP status of the answer; None where there was none.
        error: Why it did not arrive; None where it did.
        again_at: When it is tried again; None for never.
    """

    status: int | None
    error: str | None
    again_at: datetime | None


@dataclass(frozen=True, slots=True)
class Room:
    """How many deliveries may be taken: in all, and of one webhook, of which so many are in hand already."""

    all: int
    each: int
    busy: Counter[str] = field(default_factory=Counter)


def add(connection: sa.Connection, job: Job, state: str, now: datetime, more: dict[str, Any]) -> None:
    """Have an organisation's webhooks told how a job ended, in the transaction in which it does."""
    event = f"job.{state}"
    asked = sa.select(WEBHOOKS.c.id, WEBHOOKS.c.events).where(
        WEBHOOKS.c.organisation_id == job.organisation_id, WEBHOOKS.c.deleted_at.is_(None)
    )
    data = {
        "job": job.id, "kind": job.kind, "state": state, "site": job.site_id, "site_version": job.site_version, **more,
    }  # fmt: skip
    payload = {"type": event, "timestamp": now.isoformat(), "data": data}
    for webhook in connection.execute(asked).all():
        if event in webhook.events:
            row = {
                "id": new_id("delivery"), "webhook_id": webhook.id, "job_id": job.id, "event": event,
                "payload": payload, "state": "waiting", "attempts": 0, "next_at": now, "created_at": now,
            }  # fmt: skip
            connection.execute(sa.insert(DELIVERIES).values(row))


def take(connection: sa.Connection, now: datetime, room: Room) -> list[Due]:
    """Deliveries that are due, taken to be sent; those of a webhook that is gone are given up."""
    is_due = sa.and_(DELIVERIES.c.state == "waiting", DELIVERIES.c.next_at <= now)
    of_gone = DELIVERIES.c.webhook_id.in_(sa.select(WEBHOOKS.c.id).where(WEBHOOKS.c.deleted_at.is_not(None)))
    given_up = {"state": "given_up", "next_at": None, "last_error": "the webhook was deleted"}
    connection.execute(sa.update(DELIVERIES).where(is_due, of_gone).values(given_up))
    whose = (
        sa.select(DELIVERIES.c.webhook_id)
        .where(is_due, DELIVERIES.c.webhook_id.not_in([name for name, n in room.busy.items() if n >= room.each]))
        .group_by(DELIVERIES.c.webhook_id)
        .order_by(sa.func.min(DELIVERIES.c.next_at))
        .limit(room.all)
    )
    found: list[Due] = []
    for name in connection.execute(whose).scalars().all():
        most = min(room.all - len(found), room.each - room.busy[name])
        found += _taken(connection, sa.and_(is_due, DELIVERIES.c.webhook_id == name), now, most)
    return found


def _taken(connection: sa.Connection, which: sa.ColumnElement[bool], now: datetime, most: int) -> list[Due]:
    rows = connection.execute(
        sa.select(DELIVERIES, WEBHOOKS.c.url, WEBHOOKS.c.secret)
        .join(WEBHOOKS, WEBHOOKS.c.id == DELIVERIES.c.webhook_id)
        .where(which)
        .order_by(DELIVERIES.c.next_at, DELIVERIES.c.id)
        .limit(most)
        .with_for_update(of=DELIVERIES, skip_locked=True)
    ).all()
    names = [row.id for row in rows]
    in_hand = {"attempts": DELIVERIES.c.attempts + 1, "next_at": now + IN_HAND}
    connection.execute(sa.update(DELIVERIES).where(DELIVERIES.c.id.in_(names)).values(in_hand))
    return [Due(_delivery(row, row.attempts + 1), row.url, row.secret) for row in rows]


def settle(connection: sa.Connection, delivery: Delivery, sent: Sent, now: datetime) -> None:
    """Write down what came of sending, unless it was sent again meanwhile."""
    values: dict[str, Any] = {"last_status": sent.status, "last_error": (sent.error or "")[:_WORDS] or None}
    if sent.error is None:
        values |= {"state": "delivered", "delivered_at": now, "next_at": None}
    elif sent.again_at is None:
        values |= {"state": "given_up", "next_at": None}
    else:
        values |= {"next_at": sent.again_at}
    is_it = sa.and_(
        DELIVERIES.c.id == delivery.id, DELIVERIES.c.state == "waiting", DELIVERIES.c.attempts == delivery.attempts
    )
    connection.execute(sa.update(DELIVERIES).where(is_it).values(values))


def replay(connection: sa.Connection, webhook_id: str, delivery_id: str, now: datetime) -> Delivery | None:
    """Have a delivery sent again, under its name, whatever became of it; None where there is none."""
    is_it = sa.and_(DELIVERIES.c.id == delivery_id, DELIVERIES.c.webhook_id == webhook_id)
    anew = {"state": "waiting", "attempts": 0, "next_at": now, "delivered_at": None}
    connection.execute(sa.update(DELIVERIES).where(is_it).values(anew))
    found = connection.execute(sa.select(DELIVERIES).where(is_it)).first()
    return None if found is None else _delivery(found, found.attempts)


def page(connection: sa.Connection, webhook_id: str, before: str | None, limit: int) -> list[Delivery]:
    """A webhook's deliveries, the newest first, from before one of them."""
    asked = sa.select(DELIVERIES).where(DELIVERIES.c.webhook_id == webhook_id)
    asked = asked.order_by(DELIVERIES.c.id.desc()).limit(limit)
    if before is not None:
        asked = asked.where(DELIVERIES.c.id < before)
    return [_delivery(row, row.attempts) for row in connection.execute(asked)]


def _delivery(row: sa.Row[Any], attempts: int) -> Delivery:
    columns = {column.name: getattr(row, column.name) for column in DELIVERIES.c}
    return Delivery(**{**columns, "attempts": attempts})
