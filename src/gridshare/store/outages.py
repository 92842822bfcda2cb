"""When the store does not answer: what a driver of a database says of it, as an error that a client may be given."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

import sqlalchemy as sa

from gridshare.errors import GridshareError, Problem


class StoreError(GridshareError):
    """The store cannot be opened, read or written just now."""

    code: ClassVar[str] = "store"
    http_status: ClassVar[int] = 503
    exit_code: ClassVar[int] = 74
    title: ClassVar[str] = "The store of the service is not available"


class StoreFullError(StoreError):
    """There is no room for what is to be written."""

    code: ClassVar[str] = "store_full"
    http_status: ClassVar[int] = 507
    title: ClassVar[str] = "The disk of the service is full"


_OF_SQLITE = frozenset({
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOTADB,
})  # fmt: skip
_OF_POSTGRESQL = ("08", "25006", "40", "53", "57P", "58")
"""Beginnings of its codes: connection lost, read-only, lost a race, out of something, stopped, disk."""

_FULL = "53100"


@contextmanager
def told() -> Iterator[None]:
    """A store that does not answer raises `StoreError`; faults of ours in what it was asked stay as they are."""
    try:
        yield
    except sa.exc.TimeoutError:
        raise StoreError(_problem("all connections are in use", "one that is free")) from None
    except sa.exc.DBAPIError as error:
        found = _outage(error)
        if found is None:
            raise
        raise found from error


def _outage(error: sa.exc.DBAPIError) -> StoreError | None:
    words = (str(error.orig).strip().splitlines() or [type(error.orig).__name__])[0][:200]
    if isinstance(error.orig, sqlite3.Error):
        code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF  # the rest says more exactly what
        full, away = code == sqlite3.SQLITE_FULL, code in _OF_SQLITE
    else:
        state = getattr(error.orig, "sqlstate", None) or ""
        full = state == _FULL
        lost = error.connection_invalidated or (not state and isinstance(error, sa.exc.OperationalError))
        away = lost or state.startswith(_OF_POSTGRESQL)
    if full:
        return StoreFullError(
            Problem("store", "store_full", words, "room on its disk", "Nothing was kept of this. Try again later.")
        )
    return StoreError(_problem(words, "a database that answers")) if away else None


def _problem(found: str, expected: str) -> Problem:
    return Problem("store", "store_away", found, expected, "Try again in a moment, with the same Idempotency-Key.")
