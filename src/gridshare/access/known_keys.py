"""Keys that a server has seen proven, so that the costly proof is asked for once and not with each request.

That a secret belongs to a key is remembered for as long as the server runs; whether the key still counts is read from
the store again after a few seconds, which is how long a key that is revoked may still be accepted.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Known:
    caller: Caller
    digest: bytes  # what the secret was proven against
    until: float


class KnownKeys:
    """Asks the store who a key is. Every thread may use it."""

    def __init__(self, database: Database) -> None:
        """Nothing is known yet."""
        self._database = database
        self._known: OrderedDict[bytes, _Known] = OrderedDict()
        # One proof at a time, on a thread of its own: whoever guesses keys takes one core at most, and no thread that
        # the work of others needs.
        self._proofs = ThreadPoolExecutor(1, thread_name_prefix="keys")
        self._there_are = False

    def there_are(self) -> bool:
        """Whether there is any key, also one that no longer counts: once closed, a service never opens again."""
        if not self._there_are:
            with self._database.reading() as connection:
                self._there_are = keys.any_there(connection)
        return self._there_are

    def at_once(self, text: str) -> Caller | None:
        """Who a key is, where it was read a moment ago."""
        found = self._known.get(_name(text))
        return found.caller if found is not None and time.monotonic() < found.until else None

    async def found(self, text: str) -> Caller | None:
        """As `caller`; a text that was not proven yet stands in line for that, and keeps nobody else waiting."""
        line = None if _name(text) in self._known else self._proofs
        return await asyncio.get_running_loop().run_in_executor(line, self.caller, text)

    def caller(self, text: str) -> Caller | None:
        """Who a key is; None where it is none, has expired or was revoked."""
        prefix = keys.prefix_of(text)
        if prefix is None:
            return None
        with self._database.reading() as connection:
            row, now = keys.with_prefix(connection, prefix), self._database.now(connection)
        if row is None or not row.counts_at(now) or not self._is_proven(text, row):
            self._known.pop(_name(text), None)
            return None
        found = Caller(
            row.organisation_id, cast("Role", row.role), f"{row.name} ({prefix})", frozenset(row.scopes), row.id
        )
        left_s = STILL_VALID_S if row.expires_at is None else (row.expires_at - now).total_seconds()
        self._remember(text, _Known(found, row.digest, time.monotonic() + min(STILL_VALID_S, left_s)))
        if row.last_used_at is None or now - row.last_used_at >= USED_EVERY:
            with suppress(StoreError), self._database.writing() as connection:  # who may read may, also on a full disk
                keys.note_use(connection, row.id, now)
        return found

    def _is_proven(self, text: str, row: keys.KeyRow) -> bool:
        return self._was_proven(text, row) or keys.proves(text, row)

    def _was_proven(self, text: str, row: keys.KeyRow) -> bool:
        found = self._known.get(_name(text))
        return found is not None and found.digest == row.digest

    def _remember(self, text: str, known: _Known) -> None:
        self._known[_name(text)] = known
        while len(self._known) > _MOST:
            self._known.popitem(last=False)


def _name(text: str) -> bytes:
    """What a key is remembered under: no secret stays in memory."""
    return hashlib.sha256(text.encode()).digest()
