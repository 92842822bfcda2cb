"""Keys that a server has seen a moment ago, so that not each request reads the store.

Whether a key still counts is read from the store again after a few seconds, which is how long one that is revoked may
still be accepted. What is no key is remembered nowhere: guesses push nothing out.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from contextlib import suppress
from datetime import timedelta
from typing import cast

from gridshare.access.caller import Caller, Role
from gridshare.store import keys
from gridshare.store.database import Database
from gridshare.store.outages import StoreError

STILL_VALID_S = 5.0
"""How long a key is taken as it was last read."""

USED_EVERY = timedelta(minutes=1)
"""When a key was last used is written at most so often."""

_MOST = 10_000  # keys that are remembered


class KnownKeys:
    """Asks the store who a key is. Every thread may use it."""

    def __init__(self, database: Database) -> None:
        """Nothing is known yet."""
        self._database = database
        self._known: OrderedDict[bytes, tuple[Caller, float]] = OrderedDict()  # digest -> who, and until when
        self._there_are = False

    def there_are(self) -> bool:
        """Whether there is any key, also one that no longer counts: once closed, a service never opens again."""
        if not self._there_are:
            with self._database.reading() as connection:
                self._there_are = keys.any_there(connection)
        return self._there_are

    def at_once(self, text: str) -> Caller | None:
        """Who a key is, where it was read a moment ago."""
        caller, until = self._known.get(keys.digest_of(text), (None, 0.0))
        return caller if time.monotonic() < until else None

    def caller(self, text: str) -> Caller | None:
        """Who a key is; None where it is none, has expired or was revoked."""
        if not keys.is_key(text):
            return None
        digest = keys.digest_of(text)
        with self._database.reading() as connection:
            row, now = keys.with_digest(connection, digest), self._database.now(connection)
        if row is None or not row.counts_at(now):
            self._known.pop(digest, None)
            return None
        name, scopes = f"{row.name} ({row.prefix})", frozenset(row.scopes)
        found = Caller(row.organisation_id, cast("Role", row.role), name, scopes, row.id)
        left_s = STILL_VALID_S if row.expires_at is None else (row.expires_at - now).total_seconds()
        self._known[digest] = found, time.monotonic() + min(STILL_VALID_S, left_s)
        while len(self._known) > _MOST:
            self._known.popitem(last=False)
        if row.last_used_at is None or now - row.last_used_at >= USED_EVERY:
            with suppress(StoreError), self._database.writing() as connection:  # who may read may, also on a full disk
                keys.note_use(connection, row.id, now)
        return found
