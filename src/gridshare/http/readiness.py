"""Whether a server can do what it is asked: its store answers, its runner works, there is room on its disk."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path

from gridshare.errors import Problem
from gridshare.http.errors import NotReadyError
from gridshare.http.running_service import Service
from gridshare.plain import plain
from gridshare.store.database import Database
from gridshare.store.outages import StoreError

_ANSWER_S = 3.0
_ROOM_BYTES = 20_000_000  # less than that is soon gone


async def require_ready(service: Service) -> None:
    """Nothing, where the server can do what it is asked.

    Raises:
        NotReadyError: With all that is in the way.
    """
    problems = [*_of_runner(service), *await _of_store(service), *await _of_disk(service.runner.allowed.folder)]
    if problems:
        raise NotReadyError(problems)


def _of_runner(service: Service) -> list[Problem]:
    if service.runner.draining.is_set():
        return [Problem("jobs", "stopping", "the server was told to stop", "one that goes on")]
    if not service.runner.is_alive:
        return [Problem("jobs", "runner", "nothing works on jobs", "a runner", "Start the service again.")]
    return []


async def _of_store(service: Service) -> list[Problem]:
    def ask(database: Database) -> None:
        with database.reading() as connection:
            database.now(connection)

    try:
        async with asyncio.timeout(_ANSWER_S):
            await service.stored(ask)
    except TimeoutError:
        return [Problem("store", "store_away", f"no answer within {plain(_ANSWER_S)} s", "a database that answers")]
    except StoreError as error:
        return list(error.problems)
    trouble = service.runner.store.trouble  # of who writes: its disk may be full
    return [] if trouble is None else list(trouble.problems)


async def _of_disk(folder: Path) -> list[Problem]:
    def write() -> int:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"room")
        return shutil.disk_usage(folder).free

    try:
        free = await asyncio.to_thread(write)
    except OSError as error:
        return [Problem("disk", "disk", str(error.strerror), "a folder that can be written to")]
    if free < _ROOM_BYTES:
        return [Problem("disk", "disk", f"{free} bytes free", f"at least {_ROOM_BYTES}", "Make room.")]
    return []
