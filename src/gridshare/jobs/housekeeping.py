"""What a server clears away now and then, so that its store does not grow for ever."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

from gridshare.store.database import Database
from gridshare.store.outages import StoreError
from gridshare.store.retention import Gone, clean

_EVERY_S = 3600.0

_log = logging.getLogger(__name__)


async def keep_clean(database: Database, keep: timedelta, every_s: float = _EVERY_S) -> None:
    """Take away what ended longer than ``keep`` ago, every hour, until cancelled."""

    def away() -> Gone:
        with database.reading() as connection:
            before = database.now(connection) - keep
        return clean(database, before)

    while True:
        try:
            gone = await asyncio.to_thread(away)
            if gone.jobs or gone.deliveries or gone.blobs:
                _log.info("cleared away: %d jobs, %d deliveries, %d blobs", gone.jobs, gone.deliveries, gone.blobs)
        except StoreError:
            _log.warning("nothing could be cleared away: the store does not answer")
        except Exception:  # noqa: BLE001 - the next time may go well
            _log.exception("nothing could be cleared away")
        await asyncio.sleep(every_s)
