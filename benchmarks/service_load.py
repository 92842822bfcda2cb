"""The service under load: ``python -m benchmarks.service_load [--clients 50] [--seconds 120]``.

A server of its own in a folder of its own; two organisations with a key each. One floods: its clients submit plans as
fast as they are accepted. The others mix: they read sites, jobs and schedules, check documents, and now and then ask
for a plan. What is counted: the time of each sort of request, statuses, and how long a plan of each organisation waits.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import httpx2

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "sample_sites" / "three-firms" / "site.yaml"
DOCUMENT = (ROOT / "api" / "examples" / "two-firms" / "request.json").read_bytes()
_JSON = {"Content-Type": "application/json"}
_FLOODS = 5  # of the clients
_PAUSE_S = 0.25  # of a client that mixes, on average
GRIDSHARE = str(Path(sys.executable).parent / "gridshare")


@dataclass
class Seen:
    """What the clients saw."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    statuses: Counter[str] = field(default_factory=Counter)
    unexplained: list[str] = field(default_factory=list)
    jobs: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


async def call(client: httpx2.AsyncClient, seen: Seen, what: str, method: str, path: str, **more: Any) -> Any:
    """A request, timed and counted; its document, or None."""
    begun = time.perf_counter()
    try:
        answer = await client.request(method, path, **more)
    except httpx2.HTTPError as error:
        seen.statuses[f"{what} {type(error).__name__}"] += 1
        seen.unexplained.append(f"{what}: {error!r}")
        return None
    seen.seconds[what].append(time.perf_counter() - begun)
    seen.statuses[f"{what} {answer.status_code}"] += 1
    explained = answer.status_code in (429, 503) and "retry-after" in answer.headers
    if answer.status_code >= 400 and not explained:  # noqa: PLR2004
        seen.unexplained.append(f"{what}: {answer.status_code} {answer.text[:200]}")
    if explained:
        await asyncio.sleep(min(float(answer.headers["retry-after"]), 5.0))
    return answer.json() if answer.is_success else None


async def submit(client: httpx2.AsyncClient, seen: Seen, who: str) -> str | None:
    """Ask for a plan and do not wait; the job."""
    headers = {**_JSON, "Prefer": "respond-async"}
    job = await call(client, seen, "submit", "POST", "/v1/schedules", content=DOCUMENT, headers=headers)
    if job is None:
        return None
    seen.jobs[who].append(job["id"])
    return str(job["id"])


async def flood(client: httpx2.AsyncClient, seen: Seen, ends: float) -> None:
    """Submit as fast as it is accepted."""
    while time.monotonic() < ends:
        await submit(client, seen, "floods")


async def mix(client: httpx2.AsyncClient, seen: Seen, ends: float, site: str, dice: random.Random) -> None:
    """Read mostly, check a document at times, ask for a plan now and then."""
    job = await submit(client, seen, "mixes")
    while time.monotonic() < ends:
        await asyncio.sleep(dice.expovariate(1 / _PAUSE_S))
        throw = dice.random()
        if throw < 0.35:  # noqa: PLR2004
            await call(client, seen, "read site", "GET", f"/v1/sites/{site}")
        elif throw < 0.70 and job:  # noqa: PLR2004
            await call(client, seen, "read job", "GET", f"/v1/jobs/{job}")
        elif throw < 0.90:  # noqa: PLR2004
            await call(client, seen, "list schedules", "GET", "/v1/schedules?limit=20")
        elif throw < 0.97:  # noqa: PLR2004
            await call(client, seen, "read kinds", "GET", "/v1/version")
        else:
            job = await submit(client, seen, "mixes") or job


async def measured(url: str, keys: dict[str, str], n_clients: int, seconds: float) -> dict[str, Any]:
    """The figures of a run."""
    seen, ends = Seen(), time.monotonic() + seconds
    limits = httpx2.Limits(max_connections=n_clients)
    clients = {
        who: httpx2.AsyncClient(base_url=url, headers={"Authorization": f"Bearer {key}"}, timeout=60, limits=limits)
        for who, key in keys.items()
    }
    made = await clients["mixes"].post(
        "/v1/sites", content=SITE.read_bytes(), headers={"Content-Type": "application/yaml"}
    )
    site = made.raise_for_status().json()["id"]
    floods = min(_FLOODS, n_clients - 1)
    work = [flood(clients["floods"], seen, ends) for _ in range(floods)]
    work += [mix(clients["mixes"], seen, ends, site, random.Random(k)) for k in range(n_clients - floods)]  # noqa: S311 - a mix of requests
    await asyncio.gather(*work)
    waits = {who: [await waited(clients[who], job) for job in seen.jobs[who]] for who in keys}
    for client in clients.values():
        await client.aclose()
    return {
        "clients": n_clients,
        "seconds": seconds,
        "requests": sum(seen.statuses.values()),
        "p50_ms": {what: round(1e3 * median(times), 1) for what, times in sorted(seen.seconds.items())},
        "p95_ms": {what: round(1e3 * quantiles(times, n=20)[-1], 1) for what, times in sorted(seen.seconds.items())},
        "statuses": dict(sorted(seen.statuses.items())),
        "unexplained": seen.unexplained[:10],
        "jobs": {who: len(each) for who, each in seen.jobs.items()},
        "begun": {who: sum(wait is not None for wait in each) for who, each in waits.items()},
        "median_wait_s": {
            who: round(median(begun), 2) if (begun := [w for w in each if w is not None]) else None
            for who, each in waits.items()
        },
    }


async def waited(client: httpx2.AsyncClient, job: str) -> float | None:
    """Seconds from acceptance until a server began; None where none has by now."""
    found = (await client.get(f"/v1/jobs/{job}")).json()
    if found.get("started_at") is None:
        return None
    from datetime import datetime

    return (datetime.fromisoformat(found["started_at"]) - datetime.fromisoformat(found["created_at"])).total_seconds()


def main() -> None:
    """Measure, and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=120.0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        keys = {who: key_of(who, folder) for who in ("mixes", "floods")}
        environment = os.environ | {
            "GRIDSHARE_MAX_REQUESTS_PER_MINUTE": "1000000",
            "GRIDSHARE_MAX_JOBS_PER_DAY": "1000000",
        }
        with (Path(folder) / "log").open("wb") as log:
            server = subprocess.Popen(
                [GRIDSHARE, "serve", "--data", folder, "--port", str(port)], stdout=log, stderr=log, env=environment
            )
            try:
                url = f"http://127.0.0.1:{port}"
                wait_for(url)
                print(json.dumps(asyncio.run(measured(url, keys, asked.clients, asked.seconds)), indent=2))
            finally:
                server.terminate()
                server.wait(60)


def key_of(who: str, folder: str) -> str:
    """A new key of an organisation of its own."""
    command = [
        GRIDSHARE,
        "keys",
        "create",
        "--data",
        folder,
        "--organisation",
        who,
        "--role",
        "park_manager",
        "--json",
    ]
    made = subprocess.run(command, check=True, capture_output=True, text=True)
    return str(json.loads(made.stdout)["key"])


def wait_for(url: str) -> None:
    """Wait until the server answers."""
    for _ in range(600):
        try:
            httpx2.get(f"{url}/healthz").raise_for_status()
        except httpx2.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server does not answer")


if __name__ == "__main__":
    main()
