"""How much a key may ask of the service: requests in a minute, jobs at once and in a day, bytes that are kept.

The machine's own user has none of these limits, nor is it kept how much the operator's own organisation has.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil
from typing import NamedTuple

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gridshare.access.caller import LOCAL, LOCAL_ORGANISATION, Caller
from gridshare.access.refusals import QuotaError, RateLimitedError
from gridshare.errors import Problem
from gridshare.http.settings import Settings
from gridshare.store import organisations, usage
from gridshare.store.database import Connection, Database
from gridshare.store.jobs import NewJob

_MINUTE_S = 60.0
_MOST_BUCKETS = 10_000
_LOOK_S = 60.0  # how old the count of an organisation's bytes may be
_SOON_S = 5.0
_LATER_S = 3600.0


class Left(NamedTuple):
    """What a key has left after a request, of how many in a minute; below 0 where it was one too many."""

    requests: float
    most: int

    def require(self) -> None:
        """Nothing, where the request may be answered.

        Raises:
            RateLimitedError: Otherwise.
        """
        if self.requests < 0:
            found, expected = "one more", f"at most {self.most} requests of one key in a minute"
            problem = Problem("request", "rate_limited", found, expected, "Wait as long as Retry-After says.")
            raise RateLimitedError(problem, -self.requests * _MINUTE_S / self.most)

    @property
    def headers(self) -> dict[str, str]:
        """The same for an answer (draft-ietf-httpapi-ratelimit-headers)."""
        left = max(0, int(self.requests))
        full_s = ceil((self.most - left) * _MINUTE_S / self.most)
        return {
            "RateLimit-Policy": f'"requests";q={self.most};w={_MINUTE_S:.0f}',
            "RateLimit": f'"requests";r={left};t={full_s}',
        }


class Rates:
    """Requests of each key: a bucket that fills evenly, and is full after a minute. Of one event loop."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Of ``most`` requests in a minute."""
        self._most, self._clock = most, clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def take(self, caller: Caller) -> Left:
        """Count a request; one too many is not counted."""
        name, now = caller.key_id or f"{caller.organisation_id} {caller.name}", self._clock()
        left, at = self._buckets.pop(name, (float(self._most), now))
        left = min(self._most, left + (now - at) * self._most / _MINUTE_S)
        self._buckets[name] = (left - 1 if left >= 1 else left, now)
        if len(self._buckets) > _MOST_BUCKETS:
            del self._buckets[next(iter(self._buckets))]  # the one that has not been used for longest
        return Left(left - 1, self._most)


class Quotas:
    """Jobs and bytes. Every thread may use it."""

    def __init__(self, settings: Settings) -> None:
        """As they are set."""
        self._settings = settings
        self._bytes: dict[str, tuple[int, float]] = {}

    def require_jobs(self, connection: Connection, job: NewJob, database: Database) -> None:
        """Nothing, where a key may ask for one more job.

        Raises:
            QuotaError: Otherwise.
        """
        if (job.organisation_id, job.asked_by) == (LOCAL_ORGANISATION, LOCAL.name):
            return
        organisations.hold(connection, job.organisation_id)
        now, most, of_day = database.now(connection), self._settings.max_jobs_at_once, self._settings.max_jobs_per_day
        found = usage.jobs_of(connection, job.organisation_id, job.asked_by, now)
        if found.unfinished >= most:
            text, remedy = f"{found.unfinished} jobs at work and waiting", "Wait until some are finished."
            raise QuotaError(Problem("key", "jobs_at_once", text, f"fewer than {most} of one key", remedy), _SOON_S)
        if found.of_day >= of_day and found.first is not None:
            text = f"{found.of_day} jobs in 24 hours"
            ends_s = (found.first + usage.DAY - now).total_seconds()
            raise QuotaError(Problem("key", "jobs_per_day", text, f"fewer than {of_day} of one key"), ends_s)

    def require_room(self, database: Database, organisation_id: str, more: int) -> None:
        """Nothing, where ``more`` bytes may be kept for an organisation.

        Raises:
            QuotaError: Otherwise.
        """
        if organisation_id == LOCAL_ORGANISATION:
            return
        most, now = self._settings.max_stored_bytes, time.monotonic()
        kept, until = self._bytes.get(organisation_id, (0, now))
        if now >= until or kept + more > most:
            with database.reading() as connection:
                kept, until = usage.stored_bytes(connection, organisation_id), now + _LOOK_S
        if kept + more > most:
            self._bytes[organisation_id] = (kept, until)
            remedy = "Delete what is not needed; results of jobs go by themselves after a while."
            found = f"{kept} bytes and {more} more"
            raise QuotaError(Problem("organisation", "stored_bytes", found, f"at most {most}", remedy), _LATER_S)
        self._bytes[organisation_id] = (kept + more, until)


class RateHeaders:
    """ASGI middleware: each answer to a key says what it has left."""

    def __init__(self, app: ASGIApp) -> None:
        """Around ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and add the headers."""

        async def adding(message: Message) -> None:
            left: Left | None = scope.get("state", {}).get("left")
            if message["type"] == "http.response.start" and left is not None:
                MutableHeaders(scope=message).update(left.headers)
            await send(message)

        await self.app(scope, receive, adding)
