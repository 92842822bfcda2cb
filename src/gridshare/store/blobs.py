"""Large things under the hash of their content: the same content is kept once."""

from __future__ import annotations

import hashlib
import zlib
from datetime import datetime

import sqlalchemy as sa

from gridshare.store.schema import BLOBS, METADATA, SITE_VERSIONS

_FAST = 1  # of zlib's levels: a third of the size at a tenth of the time of the usual one
_LOCK = 7_430_213  # shared by whoever keeps something, in PostgreSQL


def put(connection: sa.Connection, content: bytes, now: datetime) -> str:
    """Keep ``content``; the hash under which it is found."""
    name = hashlib.sha256(content).hexdigest()
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock_shared(_LOCK)))  # `forget` waits for what we name
    if connection.execute(sa.select(BLOBS.c.sha256).where(BLOBS.c.sha256 == name)).first() is None:
        row = {"sha256": name, "size": len(content), "packed": zlib.compress(content, _FAST), "created_at": now}
        connection.execute(_unless_there(connection).values(row))
    return name


def get(connection: sa.Connection, sha256: str) -> bytes:
    """What is kept under a hash.

    Raises:
        KeyError: If there is nothing.
    """
    packed = connection.execute(sa.select(BLOBS.c.packed).where(BLOBS.c.sha256 == sha256)).scalar_one_or_none()
    if packed is None:
        raise KeyError(sha256)
    return zlib.decompress(packed)


def forget(connection: sa.Connection, before: datetime, most: int) -> int:
    """Take away what nothing names and was first kept before a moment; how many, at most ``most``.

    Args:
        connection: A transaction that writes, of its own.
        before: The moment.
        most: At most so many.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
    named = [BLOBS.c.sha256.not_in(sa.select(column).where(column.is_not(None))) for column in _named_in()]
    of_files = BLOBS.c.sha256.not_in(_in_files(connection))
    found = connection.execute(
        sa.select(BLOBS.c.sha256).where(BLOBS.c.created_at < before, of_files, *named).limit(most)
    )
    names = found.scalars().all()
    connection.execute(sa.delete(BLOBS).where(BLOBS.c.sha256.in_(names)))
    return len(names)


def _named_in() -> list[sa.Column[str]]:
    """The columns that hold the hash of a blob."""
    return [
        key.parent for table in METADATA.sorted_tables for key in table.foreign_keys if key.column is BLOBS.c.sha256
    ]


def _in_files(connection: sa.Connection) -> sa.Select[tuple[str]]:
    """Hashes of the files of sites, which are the values of an object."""
    each = sa.func.json_each if connection.dialect.name == "sqlite" else sa.func.json_each_text
    files = each(SITE_VERSIONS.c.files).table_valued("key", "value")
    return sa.select(files.c.value).select_from(SITE_VERSIONS.join(files, sa.true()))


def _unless_there(connection: sa.Connection) -> sa.Insert:
    """Two servers may keep the same at once."""
    if connection.dialect.name == "sqlite":
        from sqlalchemy.dialects.sqlite import insert as of_sqlite

        return of_sqlite(BLOBS).on_conflict_do_nothing()
    from sqlalchemy.dialects.postgresql import insert as of_postgresql

    return of_postgresql(BLOBS).on_conflict_do_nothing()
