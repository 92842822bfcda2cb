"""What sends webhooks: deliveries that are due, signed, until the other side has them or patience ends.

The form is that of Standard Webhooks (https://www.standardwebhooks.com), for which receivers have libraries: headers
``webhook-id``, which stays the same however often a delivery is sent, ``webhook-timestamp``, and ``webhook-signature``,
the HMAC-SHA256 of both and the body.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import logging
import random
import ssl
from collections import Counter
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version

import httpx2

from gridshare.errors import GridshareError
from gridshare.jobs.metrics import Metrics
from gridshare.jobs.patient import Patient
from gridshare.jobs.targets import PORTS, target
from gridshare.plain import plain
from gridshare.store import deliveries
from gridshare.store.database import Database
from gridshare.store.deliveries import Delivery, Due, Sent
from gridshare.store.outages import StoreError
from gridshare.store.webhooks import key_of

PAUSES = tuple(timedelta(seconds=seconds) for seconds in (5, 30, 120, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400))
"""Between attempts, and then it is given up: after about two days."""

_JITTER = 0.2  # of a pause: so that what failed together does not come back together
_ANSWER_S = 15.0
_AT_ONCE, _AT_ONCE_EACH = 16, 2
_LAST_WORDS_S = 2.0
_GONE = 410

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Manner:
    """How webhooks are sent.

    Attributes:
        allow_private: Also to private addresses, by http, and to any port.
        ports: To which otherwise.
        pauses: Between attempts.
        trust: Certificates that are trusted; None for the system's.
    """

    allow_private: bool = False
    ports: Collection[int] = PORTS
    pauses: tuple[timedelta, ...] = PAUSES
    trust: ssl.SSLContext | None = None


class Sender:
    """Sends until it is stopped. Belongs to one event loop."""

    def __init__(self, database: Database, manner: Manner, metrics: Metrics, look_s: float = 1.0) -> None:
        """Nothing is sent before `run`."""
        self.manner, self.metrics, self.look_s = manner, metrics, look_s
        self._store = Patient(database, threads=2)
        self._stopping = asyncio.Event()
        self._sending: dict[asyncio.Task[None], str] = {}

    async def run(self) -> None:
        """Send what is due, until `stop`."""
        verify = ssl.create_default_context() if self.manner.trust is None else self.manner.trust
        async with httpx2.AsyncClient(
            trust_env=False, follow_redirects=False, timeout=_ANSWER_S, verify=verify
        ) as line:
            while not self._stopping.is_set():
                for due in await self._due():
                    task = asyncio.create_task(self._send(line, due))
                    self._sending[task] = due.delivery.webhook_id
                    task.add_done_callback(self._sending.pop)
                with suppress(TimeoutError):
                    async with asyncio.timeout(self.look_s):
                        await self._stopping.wait()
            if self._sending:
                await asyncio.wait(self._sending, timeout=_LAST_WORDS_S)
            for task in self._sending:
                task.cancel()
            await asyncio.gather(*self._sending, return_exceptions=True)
        self._store.close()

    def stop(self) -> None:
        """Send no more; what is not delivered is sent where a server next comes up."""
        self._store.hurry()
        self._stopping.set()

    async def _due(self) -> list[Due]:
        busy = Counter(self._sending.values())
        room = deliveries.Room(_AT_ONCE - len(self._sending), _AT_ONCE_EACH, busy)

        def take(database: Database) -> list[Due]:
            with database.writing() as connection:
                return deliveries.take(connection, database.now(connection), room)

        try:
            return await self._store.once(take) if room.all > 0 else []
        except StoreError:
            return []
        except Exception:  # noqa: BLE001 - nobody would see that nothing is sent any more
            _log.exception("no webhook could be taken")
            return []

    async def _send(self, line: httpx2.AsyncClient, due: Due) -> None:
        status, error = await self._answered(line, due)
        delivery, pause = due.delivery, None
        if error is not None and status != _GONE and delivery.attempts <= len(self.manner.pauses):
            pause = self.manner.pauses[delivery.attempts - 1] * random.uniform(1 - _JITTER, 1 + _JITTER)  # noqa: S311
        self.metrics.sent("delivered" if error is None else "failed" if pause is not None else "given_up")

        def settle(database: Database) -> None:
            with database.writing() as connection:
                now = database.now(connection)
                again_at = None if pause is None else now + pause
                deliveries.settle(connection, delivery, Sent(status, error, again_at), now)

        await self._store.until_done(settle)

    async def _answered(self, line: httpx2.AsyncClient, due: Due) -> tuple[int | None, str | None]:
        """The status of the answer, and why it did not arrive; its body is of no interest."""
        body = json.dumps(due.delivery.payload, sort_keys=True, separators=(",", ":")).encode()
        headers = signed(due.delivery, body, due.secret, datetime.now().astimezone())
        try:
            async with asyncio.timeout(_ANSWER_S):
                to = await target(due.url, allow_private=self.manner.allow_private, ports=self.manner.ports)
                extensions = {"sni_hostname": to.host}
                headers |= {"Host": to.netloc}
                async with line.stream(
                    "POST", to.address_url, content=body, headers=headers, extensions=extensions
                ) as a:
                    return a.status_code, None if a.is_success else f"answered {a.status_code}"
        except TimeoutError:
            return None, f"no answer within {plain(_ANSWER_S)} s"
        except (httpx2.HTTPError, httpx2.InvalidURL, GridshareError, OSError) as error:
            return None, f"{type(error).__name__}: {error}"


def signed(delivery: Delivery, body: bytes, secret: str, now: datetime) -> dict[str, str]:
    """The headers of a delivery."""
    moment = str(int(now.timestamp()))
    content = b".".join((delivery.id.encode(), moment.encode(), body))
    digest = hmac.new(key_of(secret), content, hashlib.sha256).digest()
    return {
        "Content-Type": "application/json",
        "User-Agent": f"gridshare/{version('gridshare')}",
        "webhook-id": delivery.id,
        "webhook-timestamp": moment,
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }
