"""Keys of the service: ``gs_`` with eight characters that may be shown, and a secret of which only a hash is kept."""

from __future__ import annotations

import hashlib
import re
import secrets
import string
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta

import sqlalchemy as sa

from gridshare.store.ids import new_id
from gridshare.store.schema import KEYS

_ALPHABET = string.ascii_letters + string.digits
_SHOWN, _SECRET = 8, 43  # characters of which the second is worth 256 bits
_TEXT = re.compile(rf"gs_[A-Za-z0-9]{{{_SHOWN}}}_[A-Za-z0-9]{{{_SECRET}}}")


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key to be made.

    Attributes:
        organisation_id: For whom.
        name: What it is for.
        role: What it may do.
        scopes: What it is limited to; empty for all that the role allows.
        by: Who makes it.
        expires_at: When it ends; None for never.
    """

    organisation_id: str
    name: str
    role: str
    scopes: tuple[str, ...]
    by: str
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key as the store has it: without its secret, which nobody has but its holder."""

    id: str
    organisation_id: str
    name: str
    prefix: str
    digest: bytes = field(repr=False)
    role: str
    scopes: list[str]
    created_at: datetime
    created_by: str
    expires_at: datetime | None
    last_used_at: datetime | None
    revoked_at: datetime | None
    replaced_by: str | None

    def counts_at(self, now: datetime) -> bool:
        """Whether it is accepted."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


def add(connection: sa.Connection, new: NewKey, now: datetime) -> tuple[KeyRow, str]:
    """A new key, and its text, which cannot be had again."""
    prefix = f"gs_{_chance(_SHOWN)}"
    text = f"{prefix}_{_chance(_SECRET)}"
    row = KeyRow(
        new_id("key"), new.organisation_id, new.name, prefix, digest_of(text), new.role, sorted(new.scopes), now,
        new.by, new.expires_at, None, None, None,
    )  # fmt: skip
    connection.execute(sa.insert(KEYS).values(asdict(row)))
    return row, text


def rotate(connection: sa.Connection, key: KeyRow, by: str, now: datetime, overlap: timedelta) -> tuple[KeyRow, str]:
    """A key in the place of another, which ends after ``overlap``; the new one is as wide, and lasts as long.

    Raises:
        KeyError: If the other was replaced or revoked meanwhile; the transaction is to be given up.
    """
    lasts = None if key.expires_at is None else now + (key.expires_at - key.created_at)
    new = NewKey(key.organisation_id, key.name, key.role, tuple(key.scopes), by, lasts)
    row, text = add(connection, new, now)
    ends = now + overlap if key.expires_at is None else min(key.expires_at, now + overlap)
    counts = sa.and_(KEYS.c.id == key.id, KEYS.c.replaced_by.is_(None), KEYS.c.revoked_at.is_(None))
    if connection.execute(sa.update(KEYS).where(counts).values(expires_at=ends, replaced_by=row.id)).rowcount != 1:
        raise KeyError(key.id)
    return row, text


def revoke(connection: sa.Connection, key_id: str, now: datetime) -> bool:
    """Have a key count no longer; whether it did."""
    ended = connection.execute(
        sa.update(KEYS).where(KEYS.c.id == key_id, KEYS.c.revoked_at.is_(None)).values(revoked_at=now)
    )
    return bool(ended.rowcount == 1)


def note_use(connection: sa.Connection, key_id: str, now: datetime) -> None:
    """Write down when a key was last used."""
    connection.execute(sa.update(KEYS).where(KEYS.c.id == key_id).values(last_used_at=now))


def get(connection: sa.Connection, key_id: str) -> KeyRow | None:
    """The key of an id; None where there is none."""
    return _one(connection, KEYS.c.id == key_id)


def with_digest(connection: sa.Connection, digest: bytes) -> KeyRow | None:
    """The key whose `digest_of` this is; None where there is none."""
    return _one(connection, KEYS.c.digest == digest)


def with_prefix(connection: sa.Connection, prefix: str) -> KeyRow | None:
    """The key whose text begins so; None where there is none."""
    return _one(connection, KEYS.c.prefix == prefix)


def page(connection: sa.Connection, organisation_id: str | None, after: str | None, limit: int) -> list[KeyRow]:
    """Keys of an organisation, or of all, the newest first, from the one after ``after``."""
    asked = sa.select(KEYS).order_by(KEYS.c.id.desc()).limit(limit)
    if organisation_id is not None:
        asked = asked.where(KEYS.c.organisation_id == organisation_id)
    if after is not None:
        asked = asked.where(KEYS.c.id < after)
    return [KeyRow(**row) for row in connection.execute(asked).mappings()]


def any_there(connection: sa.Connection) -> bool:
    """Whether there is any key, whatever became of it."""
    return connection.execute(sa.select(KEYS.c.id).limit(1)).first() is not None


def is_key(text: str) -> bool:
    """Whether a text has the form of a key."""
    return _TEXT.fullmatch(text) is not None


def digest_of(text: str) -> bytes:
    """What is kept of a key, and what it is found by.

    A fast hash without a salt: a secret of 256 random bits is guessed from no hash, and is in no table of hashes. It is
    of the whole text, so that a guess takes the same work whatever part of it is right.
    """
    return hashlib.sha256(text.encode()).digest()


def _one(connection: sa.Connection, which: sa.ColumnElement[bool]) -> KeyRow | None:
    row = connection.execute(sa.select(KEYS).where(which)).mappings().first()
    return None if row is None else KeyRow(**row)


def _chance(characters: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(characters))
