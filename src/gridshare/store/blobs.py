"""Large things under the hash of their content: the same content is kept once."""

from __future__ import annotations

import hashlib
import zlib
from datetime import datetime

import sqlalchemy as sa

from gridshare.store.schema import BLOBS

_FAST = 1  # of zlib's levels: a third of the size at a tenth of the time of the usual one


def put(connection: sa.Connection, content: bytes, now: datetime) -> str:
    """Keep ``content``; the hash under which it is found."""
    name = hashlib.sha256(content).hexdigest()
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


def _unless_there(connection: sa.Connection) -> sa.Insert:
    """Two servers may keep the same at once."""
    if connection.dialect.name == "sqlite":
        from sqlalchemy.dialects.sqlite import insert as of_sqlite

        return of_sqlite(BLOBS).on_conflict_do_nothing()
    from sqlalchemy.dialects.postgresql import insert as of_postgresql

    return of_postgresql(BLOBS).on_conflict_do_nothing()
