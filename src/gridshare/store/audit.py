"""The audit log: who did what when, each entry chained to the one before by its hash.

An entry's hash is SHA-256 of its fields and of the hash before it: whoever alters or removes one has to work out all
later ones anew, which a copy of any of them then shows.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from gridshare.store.schema import AUDIT

FIRST = "0" * 64
"""What the first entry is chained to."""

_LOCK = 7_430_212


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened.

    Attributes:
        actor: Who did it.
        action: What, such as ``job.done``.
        object: To what.
        organisation_id, site_id: Whose it is, and of which site.
        details: More of it; no secrets.
        request_id: The request that asked.
    """

    actor: str
    action: str
    object: str
    organisation_id: str | None = None
    site_id: str | None = None
    details: dict[str, Any] = field(default_factory=dict)
    request_id: str | None = None


def add(connection: sa.Connection, entry: Entry, now: datetime) -> None:
    """Append an entry, in the transaction of what it is about."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))  # one at a time, so that the chain is one
    last = connection.execute(
        sa.select(AUDIT.c.sequence, AUDIT.c.digest).order_by(AUDIT.c.sequence.desc()).limit(1)
    ).first()
    sequence, previous = (1, FIRST) if last is None else (last.sequence + 1, last.digest)
    row = {
        "sequence": sequence, "at": now, "organisation_id": entry.organisation_id, "site_id": entry.site_id,
        "actor": entry.actor, "action": entry.action, "object": entry.object, "request_id": entry.request_id,
        "details": entry.details, "previous": previous,
    }  # fmt: skip
    connection.execute(sa.insert(AUDIT).values(**row, digest=digest_of(row)))


def digest_of(row: dict[str, Any]) -> str:
    """The hash of an entry: of all its fields but the hash itself."""
    plain = {name: value.isoformat() if isinstance(value, datetime) else value for name, value in row.items()}
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
