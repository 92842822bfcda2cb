"""What routes work with: the settings, the store, the runner of jobs, and worker processes for short questions."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, TypeVar

from fastapi import Depends, Request

from gridshare.access.caller import LOCAL_ORGANISATION
from gridshare.access.known_keys import KnownKeys
from gridshare.assets import KINDS
from gridshare.http.limits import Limits, refuse_too_large
from gridshare.http.settings import Settings
from gridshare.jobs.runner import Runner, Work
from gridshare.jobs.worker import prepare
from gridshare.jobs.workers import Workers
from gridshare.store import organisations
from gridshare.store.database import Database, in_folder, opened

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Service:
    """A service that runs.

    Attributes:
        settings: Its limits.
        workers: Worker processes for what is answered at once and kept nowhere: validation, reading a file.
        database: Its store.
        runner: What works on its jobs.
        keys: Who the keys are.
    """

    settings: Settings
    workers: Workers
    database: Database
    runner: Runner
    keys: KnownKeys

    async def stored(self, work: Callable[[Database], T]) -> T:
        """What ``work`` makes of the store, in a thread: the loop goes on meanwhile."""
        return await asyncio.to_thread(work, self.database)


@asynccontextmanager
async def running(settings: Settings, workers: Workers) -> AsyncIterator[Service]:
    """A service from its start to its end."""
    with TemporaryDirectory(prefix="gridshare-") as temporary:
        folder = settings.data or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        preparing = asyncio.to_thread(prepare, "gridshare.http.tasks", "gridshare.jobs.kinds", *_blocks())
        database = await asyncio.to_thread(opened, settings.database_url or in_folder(folder))
        await asyncio.to_thread(organisations.ensure, database, LOCAL_ORGANISATION, "local")
        await preparing
        limits = Limits(settings.max_steps, settings.max_assets, settings.max_sessions)
        refuse = partial(refuse_too_large, limits=limits)
        work = Work(
            database, folder / "work", settings.max_parallel, refuse, settings.max_worker_bytes, settings.max_reading_s
        )
        runner = Runner(work)
        working = asyncio.create_task(runner.run())
        try:
            yield Service(settings, workers, database, runner, KnownKeys(database))
        finally:
            await runner.stop()
            await working
            workers.close()
            database.close()


def _blocks() -> list[str]:
    return [kind.block for kind in KINDS]


def _service(request: Request) -> Service:
    found: Service = request.app.state.service
    return found


TheService = Annotated[Service, Depends(_service)]
"""Parameter of a route: the service that it is a route of."""
