"""A job that was accepted comes to one end, which is true, whatever happens to worker, store and server."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from gridshare.jobs.attempt import Allowed
from gridshare.jobs.runner import Runner
from gridshare.jobs.worker import prepare
from gridshare.store import blobs, ends, jobs, leases, organisations
from gridshare.store.database import Database, in_folder, opened
from gridshare.store.schema import AUDIT, JOBS

HERE = str(Path(__file__).parent)
BODY = os.urandom(20_000)  # which no page of a database has room for

SERVER = """
import asyncio, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from gridshare.jobs.attempt import Allowed
from gridshare.jobs.runner import Runner
from gridshare.store.database import in_folder, opened
from job_deeds import KINDS
folder = Path(sys.argv[1])
asyncio.run(Runner(opened(in_folder(folder)), Allowed(folder / "work", kinds=KINDS), 2).run())
"""


@dataclass(frozen=True)
class Shop:
    """A store, and what a runner on it may take."""

    database: Database
    allowed: Allowed
    folder: Path

    def add(self, kind: str, **asked: Any) -> str:
        asked["mark"] = str(self.folder / kind)
        with self.database.writing() as connection:
            now = self.database.now(connection)
            body = blobs.put(connection, BODY, now)
            return jobs.add(connection, jobs.NewJob("org", "key", kind, asked, body), now).id

    def job(self, name: str) -> jobs.Job:
        with self.database.reading() as connection:
            found = jobs.get(connection, name)
        assert found is not None
        return found

    def workers(self, kind: str) -> list[int]:
        """The processes that began jobs of this kind."""
        mark = self.folder / kind
        return [int(line) for line in mark.read_text().splitlines()] if mark.exists() else []

    def began(self, kind: str) -> int:
        """How often a job of this kind was begun."""
        return len(self.workers(kind))

    def audit(self, name: str) -> list[str]:
        with self.database.reading() as connection:
            return [row.action for row in connection.execute(sa.select(AUDIT).where(AUDIT.c.object == name))]

    def work(self, during: Callable[[Runner], Awaitable[None]], grace_s: float = 0.0) -> None:
        """Have a runner work while ``during`` goes on."""

        async def all_of_it() -> None:
            runner = Runner(self.database, self.allowed, 2)
            working = asyncio.create_task(runner.run())
            try:
                async with asyncio.timeout(60):
                    await during(runner)
            finally:
                await runner.stop(grace_s)
                await working

        asyncio.run(all_of_it())

    async def until(self, is_so: Callable[[], bool]) -> None:
        while not is_so():  # noqa: ASYNC110 - what is waited for is in a file
            await asyncio.sleep(0.02)

    def work_until_ended(self, *names: str) -> None:
        async def ended(_: Runner) -> None:
            await self.until(lambda: all(self.job(name).is_finished for name in names))

        self.work(ended)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    monkeypatch.syspath_prepend(HERE)
    prepare()
    from job_deeds import KINDS

    database = opened(in_folder(tmp_path))
    organisations.ensure(database, "org", "Org")
    yield Shop(database, Allowed(tmp_path / "work", after_crash_s=0.05, kinds=KINDS), tmp_path)
    database.close()


def test_a_job_is_done_and_recorded_with_its_audit_entry(shop: Shop) -> None:
    name = shop.add("echo")
    shop.work_until_ended(name)
    job = shop.job(name)
    assert (job.state, job.attempt, job.result_media_type, job.owner) == ("done", 1, "text/plain", None)
    with shop.database.reading() as connection:
        assert blobs.get(connection, job.result_sha256 or "") == BODY[::-1]
    assert shop.audit(name) == ["job.done"]


def test_what_is_refused_is_a_result_and_not_tried_again(shop: Shop) -> None:
    name = shop.add("refuse")
    shop.work_until_ended(name)
    assert shop.job(name).state == "failed"
    assert (shop.job(name).error or {})["code"] == "site_invalid"
    assert shop.began("refuse") == 1


def test_a_job_that_takes_its_worker_down_stops_after_three_attempts_with_the_reason(shop: Shop) -> None:
    bad, good = shop.add("crash"), shop.add("echo")
    shop.work_until_ended(bad, good)
    job = shop.job(bad)
    problems = (job.error or {})["problems"]
    assert (job.state, job.attempt, shop.began("crash")) == ("failed", 3, 3)
    assert "3 attempts" in problems[0]["found"]
    assert "SIGSEGV" in problems[1]["found"]
    assert shop.audit(bad) == ["job.failed"]
    assert shop.job(good).state == "done"


def test_a_job_whose_worker_is_killed_is_done_by_another(shop: Shop) -> None:
    name = shop.add("slow_first")

    async def killed(_: Runner) -> None:
        await shop.until(lambda: shop.began("slow_first") == 1)
        os.kill(shop.workers("slow_first")[0], signal.SIGKILL)
        await shop.until(lambda: shop.job(name).is_finished)

    shop.work(killed)
    job = shop.job(name)
    assert (job.state, job.attempt, job.crashes, job.losses) == ("done", 2, 1, 0)
    assert shop.audit(name) == ["job.done"]


def test_a_job_whose_server_is_killed_is_done_by_the_next(shop: Shop) -> None:
    name = shop.add("slow_first")
    command = [sys.executable, "-c", SERVER, str(shop.folder), HERE]
    with subprocess.Popen(command) as server:
        asyncio.run(asyncio.wait_for(shop.until(lambda: shop.began("slow_first") == 1), 60))
        server.kill()
    with shop.database.writing() as connection:
        assert leases.take_back(connection) == 1
    shop.work_until_ended(name)
    job = shop.job(name)
    assert (job.state, job.attempt, job.crashes, job.losses) == ("done", 2, 0, 1)
    assert shop.audit(name) == ["job.done"]
    worker = Path(f"/proc/{shop.workers('slow_first')[0]}")
    asyncio.run(asyncio.wait_for(shop.until(lambda: not worker.exists()), 60))


def test_a_result_that_the_store_cannot_keep_is_a_fault_that_is_told(shop: Shop) -> None:
    name = shop.add("unkept")
    shop.work_until_ended(name)
    assert (shop.job(name).error or {})["problems"][0]["code"] == "fault"
    assert shop.began("unkept") == 1


def test_a_server_that_stops_gives_back_what_is_not_finished(shop: Shop) -> None:
    name = shop.add("echo", seconds=60)
    shop.work(lambda _: shop.until(lambda: shop.began("echo") == 1))
    job = shop.job(name)
    assert (job.state, job.crashes, job.losses, job.owner) == ("queued", 0, 0, None)


def test_a_server_that_stops_lets_work_finish_within_its_grace(shop: Shop) -> None:
    name = shop.add("echo", seconds=0.3)
    shop.work(lambda _: shop.until(lambda: shop.began("echo") == 1), grace_s=30)
    assert shop.job(name).state == "done"


def test_progress_is_shown_and_a_job_at_work_is_stopped_on_request(shop: Shop) -> None:
    name = shop.add("echo", seconds=60)

    async def stopped(_: Runner) -> None:
        await shop.until(lambda: (shop.job(name).progress or {}).get("gap") == 0.5)
        with shop.database.writing() as connection:
            ends.ask_to_cancel(connection, name, shop.database.now(connection))
        await shop.until(lambda: shop.job(name).is_finished)

    shop.work(stopped)
    assert shop.job(name).state == "cancelled"
    assert shop.audit(name) == ["job.cancelled"]


def test_work_on_a_job_that_another_server_has_ends_and_writes_nothing(shop: Shop) -> None:
    name = shop.add("echo", seconds=60)

    async def lost(runner: Runner) -> None:
        await shop.until(lambda: shop.began("echo") == 1)
        with shop.database.writing() as connection:
            now = shop.database.now(connection)
            assert leases.claim(connection, "other", now + 2 * leases.LEASE, ["echo"]) is not None
        ended = runner.ends(name)
        await ended.wait()

    shop.work(lost)
    job = shop.job(name)
    assert (job.state, job.owner, job.attempt) == ("running", "other", 2)
    assert shop.audit(name) == []


def test_a_result_waits_for_room_on_a_full_disk(shop: Shop) -> None:
    name = shop.add("echo", seconds=0.5)
    engine = shop.database.engine

    def no_room(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA max_page_count=1")  # SQLite goes down to the pages that there are

    async def full_for_a_while(runner: Runner) -> None:
        await shop.until(lambda: shop.began("echo") == 1)
        event.listen(engine, "connect", no_room)
        engine.dispose()
        await shop.until(lambda: runner.store.trouble is not None)
        assert not shop.job(name).is_finished
        event.remove(engine, "connect", no_room)
        engine.dispose()
        await shop.until(lambda: shop.job(name).is_finished)
        assert runner.store.trouble is None

    shop.work(full_for_a_while)
    assert shop.job(name).state == "done"
    assert shop.began("echo") == 1
    assert shop.audit(name) == ["job.done"]


def test_a_job_whose_server_went_away_too_often_is_not_tried_again(shop: Shop) -> None:
    name = shop.add("echo")
    with shop.database.writing() as connection:
        connection.execute(sa.update(JOBS).values(losses=leases.MOST_LOSSES))
    shop.work_until_ended(name)
    assert (
        f"{leases.MOST_LOSSES} attempts during which its server went away"
        in (shop.job(name).error or {})["problems"][0]["found"]
    )
    assert shop.began("echo") == 0
