"""What routes work with: the settings, the store, the runner of jobs, and worker processes for short questions."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request

from gridshare.access.caller import LOCAL_ORGANISATION, Caller
from gridshare.access.known_keys import KnownKeys
from gridshare.access.oidc import Tokens
from gridshare.assets import KINDS
from gridshare.http.quotas import Quotas, Rates
from gridshare.http.settings import Settings
from gridshare.http.signing_in import issuer_of
from gridshare.jobs.attempt import Allowed
from gridshare.jobs.housekeeping import keep_clean
from gridshare.jobs.runner import Runner
from gridshare.jobs.webhooks import Manner, Sender
from gridshare.jobs.worker import prepare
from gridshare.jobs.workers import Workers
from gridshare.store import leases, organisations
from gridshare.store.database import Database, in_folder, opened
from gridshare.store.folder import held

T = TypeVar("T")

_THREADS = 32
"""Threads that wait for the store: on a small machine asyncio would have so few that reads wait for writes."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service that runs.

    Attributes:
        settings: Its limits.
        workers: Worker processes for what is answered at once and kept nowhere: validation, reading a file.
        database: Its store.
        runner: What works on its jobs.
        keys: Who the keys are.
        tokens: Who signs in elsewhere; None where nobody can.
        rates: How often they ask.
        quotas: How much they may have.
    """

    settings: Settings
    workers: Workers
    database: Database
    runner: Runner
    keys: KnownKeys
    tokens: Tokens | None
    rates: Rates
    quotas: Quotas

    async def stored(self, work: Callable[[Database], T]) -> T:
        """What ``work`` makes of the store, in a thread: the loop goes on meanwhile."""
        return await asyncio.to_thread(work, self.database)

    async def worked(self, caller: Caller, function: Callable[..., T], *arguments: Any) -> T:
        """What a worker process makes of what is answered at once, in the turn of who asks."""
        whose, limits = caller.organisation_id, self.settings.patience
        found: T = await self.workers.run(function, arguments, whose=whose, limit_s=limits)
        return found


@asynccontextmanager
async def running(settings: Settings, workers: Workers) -> AsyncIterator[Service]:
    """A service from its start to its end."""
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(_THREADS, thread_name_prefix="store"))
    with TemporaryDirectory(prefix="gridshare-", ignore_cleanup_errors=True) as temporary, ExitStack() as stack:
        folder = settings.data or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        preparing = asyncio.to_thread(prepare, "gridshare.http.tasks", "gridshare.jobs.kinds", *_blocks())
        if settings.database_url is None:
            stack.enter_context(held(folder))
        database = await asyncio.to_thread(opened, settings.database_url or in_folder(folder))
        stack.callback(database.close)
        await asyncio.to_thread(_begin, database)
        await preparing
        allowed = Allowed(folder / "work", settings.limits, settings.max_worker_bytes, settings.max_reading_s)
        runner = Runner(database, allowed, settings.max_parallel)
        sender = Sender(database, Manner(settings.allow_private_webhooks, settings.ports), runner.metrics)
        working = [asyncio.create_task(each.run()) for each in (runner, sender)]
        cleaning = asyncio.create_task(keep_clean(database, timedelta(days=settings.keep_days)))
        try:
            rates = Rates(settings.max_requests_per_minute)
            yield Service(
                settings,
                workers,
                database,
                runner,
                KnownKeys(database),
                _tokens(settings, database),
                rates,
                Quotas(settings),
            )
        finally:
            cleaning.cancel()
            sender.stop()
            await runner.stop(settings.drain_s)
            await asyncio.gather(*working)
            await asyncio.gather(cleaning, return_exceptions=True)
            workers.close()


def _tokens(settings: Settings, database: Database) -> Tokens | None:
    issuer = issuer_of(settings)
    return None if issuer is None else Tokens(issuer, database)


def _begin(database: Database) -> None:
    """Have the local organisation, and take back the jobs of a server that held this folder before and was ended."""
    organisations.ensure(database, LOCAL_ORGANISATION, "local")
    if database.is_sqlite:
        with database.writing() as connection:
            leases.take_back(connection)


def _blocks() -> list[str]:
    return [kind.block for kind in KINDS]


def _service(request: Request) -> Service:
    found: Service = request.app.state.service
    return found


TheService = Annotated[Service, Depends(_service)]
"""Parameter of a route: the service that it is a route of."""
