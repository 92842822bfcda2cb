"""The audit log: who did what when, each entry chained to the one before by its hash.

An entry's hash is SHA-256 of its fields and of the hash before it: whoever alters or removes one has to work out all
later ones anew, which a copy of any of them then shows.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from gridshare.store.schema import AUDIT

FIRST = "0" * 64
"""What the first entry is chained to."""

_LOCK = 7_430_212
_BATCH = 1_000


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


@dataclass(frozen=True, slots=True)
class Only:
    """Which entries; None for all.

    Attributes:
        site: About this site.
        action: Where this was done.
        object: To this.
        first, last: From this moment on, and before this one.
    """

    site: str | None = None
    action: str | None = None
    object: str | None = None
    first: datetime | None = None
    last: datetime | None = None

    def conditions(self) -> list[sa.ColumnElement[bool]]:
        """The same of the table."""
        equal = ((self.site, AUDIT.c.site_id), (self.action, AUDIT.c.action), (self.object, AUDIT.c.object))
        found: list[sa.ColumnElement[bool]] = [column == value for value, column in equal if value is not None]
        if self.first is not None:
            found.append(AUDIT.c.at >= self.first)
        if self.last is not None:
            found.append(AUDIT.c.at < self.last)
        return found


def page(
    connection: sa.Connection, within: sa.ColumnElement[bool], only: Only, part: tuple[int | None, int]
) -> list[dict[str, Any]]:
    """Entries, the newest first.

    Args:
        connection: A transaction that reads.
        within: Which may be seen.
        only: Which are asked for.
        part: Before which number, if any, and how many at most.
    """
    before, limit = part
    asked = sa.select(AUDIT).where(within, *only.conditions()).order_by(AUDIT.c.sequence.desc()).limit(limit)
    if before is not None:
        asked = asked.where(AUDIT.c.sequence < before)
    return [dict(row) for row in connection.execute(asked).mappings()]


@dataclass(frozen=True, slots=True)
class Chain:
    """What a check of the whole log came to.

    Attributes:
        sequence: The last entry of which all is well, with those before it; 0 where there is none.
        digest: Its hash: noted elsewhere, it shows later that nothing up to here was taken away or written anew.
        broken: What is wrong with the entry after it; None where all is well.
    """

    sequence: int
    digest: str
    broken: str | None = None


def checked(connection: sa.Connection, noted: tuple[int, str] | None = None) -> Chain:
    """Check each entry against its hash and the one before it.

    Args:
        connection: A transaction that reads.
        noted: Number and hash of an entry as they were once: that one has to be there still.
    """
    sequence, digest = 0, FIRST
    try:
        for row in _all(connection):
            broken = _broken(row, sequence, digest)
            if broken is None and noted is not None and noted[0] == row["sequence"] and noted[1] != row["digest"]:
                broken = f"entry {sequence + 1} is another than the one that was noted"
            if broken is not None:
                return Chain(sequence, digest, broken)
            sequence, digest = row["sequence"], row["digest"]
    except (TypeError, ValueError, OverflowError):
        return Chain(sequence, digest, f"entry {sequence + 1} cannot be read")
    if noted is not None and noted[0] > sequence:
        return Chain(sequence, digest, f"entry {sequence + 1} is missing, up to the one that was noted")
    return Chain(sequence, digest)


def _all(connection: sa.Connection) -> Iterator[dict[str, Any]]:
    after = -(2**62)  # whatever its number, no entry is passed over
    while found := _next(connection, after):
        yield from found
        after = found[-1]["sequence"]


def _next(connection: sa.Connection, after: int) -> list[dict[str, Any]]:
    """The entries that follow; those before one that cannot be read come first, and then its error."""
    asked = sa.select(AUDIT).where(AUDIT.c.sequence > after).order_by(AUDIT.c.sequence)
    try:
        found = connection.execute(asked.limit(_BATCH)).mappings().all()
    except (TypeError, ValueError, OverflowError):
        found = connection.execute(asked.limit(1)).mappings().all()
    return [dict(row) for row in found]


def _broken(row: dict[str, Any], sequence: int, digest: str) -> str | None:
    found, expected = row["sequence"], sequence + 1
    if found != expected:
        return f"entry {expected} is missing"
    if row["previous"] != digest:
        return f"entry {expected} does not follow the one before it"
    if digest_of({name: value for name, value in row.items() if name != "digest"}) != row["digest"]:
        return f"entry {expected} was altered"
    return None
