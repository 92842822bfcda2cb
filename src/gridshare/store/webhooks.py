"""Webhooks: addresses to which an organisation wants to be told what became of its jobs, each with a secret to sign."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

import sqlalchemy as sa

from gridshare.store.ids import new_id
from gridshare.store.schema import WEBHOOKS

Event = Literal["job.done", "job.failed", "job.cancelled"]

EVENTS: tuple[Event, ...] = get_args(Event)

_PREFIX, _SECRET_BYTES = "whsec_", 32


@dataclass(frozen=True, slots=True)
class Webhook:
    """A webhook as the store has it, without its secret."""

    id: str
    organisation_id: str
    url: str
    events: tuple[str, ...]
    created_at: datetime
    created_by: str


@dataclass(frozen=True, slots=True)
class NewWebhook:
    """What is asked: whose it is, where to, for which events, and by whom."""

    organisation_id: str
    url: str
    events: Collection[str]
    by: str


def create(connection: sa.Connection, new: NewWebhook, now: datetime) -> tuple[Webhook, str]:
    """A new webhook, and its secret, which is not given again."""
    made = Webhook(new_id("webhook"), new.organisation_id, new.url, tuple(sorted(new.events)), now, new.by)
    secret = _PREFIX + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()
    row = {
        "id": made.id, "organisation_id": made.organisation_id, "url": made.url, "events": list(made.events),
        "created_at": now, "created_by": made.created_by, "secret": secret,
    }  # fmt: skip
    connection.execute(sa.insert(WEBHOOKS).values(row))
    return made, secret


def get(connection: sa.Connection, organisation_id: str | None, webhook_id: str) -> Webhook | None:
    """An organisation's webhook of a name, or anybody's; None where there is none."""
    found = connection.execute(_of(organisation_id).where(WEBHOOKS.c.id == webhook_id)).first()
    return None if found is None else _webhook(found)


def page(connection: sa.Connection, organisation_id: str | None, after: str | None, limit: int) -> list[Webhook]:
    """An organisation's webhooks, or everybody's, in the order in which they were made, from after one of them."""
    asked = _of(organisation_id).order_by(WEBHOOKS.c.id).limit(limit)
    if after is not None:
        asked = asked.where(WEBHOOKS.c.id > after)
    return [_webhook(row) for row in connection.execute(asked)]


def count(connection: sa.Connection, organisation_id: str) -> int:
    """How many an organisation has."""
    return int(connection.execute(sa.select(sa.func.count()).select_from(_of(organisation_id).subquery())).scalar_one())


def delete(connection: sa.Connection, organisation_id: str, webhook_id: str, now: datetime) -> bool:
    """Take an organisation's webhook away: nothing more is sent to it. Whether there was one."""
    is_it = sa.and_(
        WEBHOOKS.c.id == webhook_id, WEBHOOKS.c.organisation_id == organisation_id, WEBHOOKS.c.deleted_at.is_(None)
    )
    gone = connection.execute(sa.update(WEBHOOKS).where(is_it).values(deleted_at=now, secret=""))
    return bool(gone.rowcount == 1)


def key_of(secret: str) -> bytes:
    """The bytes that a secret stands for."""
    return base64.b64decode(secret.removeprefix(_PREFIX))


def _of(organisation_id: str | None) -> sa.Select[Any]:
    found = sa.select(WEBHOOKS).where(WEBHOOKS.c.deleted_at.is_(None))
    return found if organisation_id is None else found.where(WEBHOOKS.c.organisation_id == organisation_id)


def _webhook(row: sa.Row[Any]) -> Webhook:
    return Webhook(row.id, row.organisation_id, row.url, tuple(row.events), row.created_at, row.created_by)
