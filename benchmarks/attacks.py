"""The service under attack: ``python -m benchmarks.attacks [keys] [workbooks] [memory] [largest]``.

A real ``gridshare serve`` in a folder of its own, on 127.0.0.1, with keys of two organisations. *keys*: 300
connections guess secrets of a key whose prefix they know, and beside them a right key is used for the first time.
*workbooks*: one organisation uploads 12 workbooks of a megabyte that unpack to 12 million cells, and another has a
document checked. *memory*: four such workbooks at once, also for stored sites, and what the server and its workers
take; *largest*: six of the largest that are read. What is counted: how many of the attack were answered before the
other, which no slow machine changes; and seconds and bytes besides.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import json
import os
import socket
import subprocess
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import httpx2

from benchmarks.service_load import DOCUMENT, GRIDSHARE, SITE, key_of, wait_for

_JSON = {"Content-Type": "application/json"}
_SMALL_S = 0.05  # how often memory is looked at
_COLUMNS = 1_000


@dataclass(frozen=True)
class Served:
    """A server that runs: where, of which process, and a key of each organisation."""

    url: str
    pid: int
    keys: dict[str, str]

    def client(self, who: str | None = None, key: str = "") -> httpx2.AsyncClient:
        """A client with the key of an organisation, or with another text."""
        headers = {"Authorization": f"Bearer {key or self.keys[str(who)]}"}
        limits = httpx2.Limits(max_connections=400)
        return httpx2.AsyncClient(base_url=self.url, headers=headers, timeout=900, limits=limits)


@contextmanager
def served() -> Iterator[Served]:
    """A server with its default settings."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        keys = {who: key_of(who, folder) for who in ("attacker", "neighbour")}
        with (Path(folder) / "log").open("wb") as log:
            command = [GRIDSHARE, "serve", "--data", folder, "--port", str(port)]
            server = subprocess.Popen(command, stdout=log, stderr=log)
            try:
                wait_for(f"http://127.0.0.1:{port}")
                yield Served(f"http://127.0.0.1:{port}", server.pid, keys)
            finally:
                server.terminate()
                server.wait(60)


async def keys_guessed(at: Served, guesses: int = 300) -> dict[str, Any]:
    """What a right key waits for beside guesses at it, and how long known and unknown prefixes take one by one."""
    right, answered = at.keys["neighbour"], Counter[int]()
    prefix = right.rpartition("_")[0]

    async def guess(client: httpx2.AsyncClient, text: str) -> int:
        answer = await client.get("/v1/me", headers={"Authorization": f"Bearer {text}"})
        answered[answer.status_code] += 1
        return answer.status_code

    async with at.client(key="gs_none") as client:
        await asyncio.gather(*[client.get("/healthz") for _ in range(guesses)])  # 300 connections, open
        guessing = [asyncio.create_task(guess(client, f"{prefix}_{k:043}")) for k in range(guesses)]
        await asyncio.sleep(0.05)
        begun = time.perf_counter()
        async with at.client("neighbour") as other:
            found = (await other.get("/v1/me")).status_code
        waited, before_it = time.perf_counter() - begun, answered.total()
        await asyncio.gather(*guessing)
        one_by_one: dict[str, list[float]] = {"known": [], "unknown": []}
        work = dict.fromkeys(one_by_one, 0.0)
        for k in range(200):
            for what, start in (("known", prefix), ("unknown", "gs_" + "x" * 8)):
                begun, before_s = time.perf_counter(), _processor_s(at.pid)
                await guess(client, f"{start}_{k + guesses:043}")
                one_by_one[what].append(time.perf_counter() - begun)
                work[what] += _processor_s(at.pid) - before_s
    return {
        "status_of_the_right_key": found,
        "right_key_s": round(waited, 3),
        "guesses_answered_before_it": before_it,
        "statuses_of_guesses": dict(answered),
        "median_ms": {what: round(1e3 * median(times), 2) for what, times in one_by_one.items()},
        "processor_s": {what: round(seconds, 2) for what, seconds in work.items()},
    }


async def workbooks_sent(
    at: Served, uploads: int = 12, cells: int = 12_000_000, *, sheets: int = 4, as_jobs: bool = False
) -> dict[str, Any]:
    """How long another organisation's document waits beside uploads of workbooks, and what they take of memory.

    Every second one is sent to a stored site where ``as_jobs``, which has processes of its own.
    """
    book, statuses = workbook(cells, sheets), Counter[str]()

    async def upload(client: httpx2.AsyncClient, number: int) -> None:
        headers = {"Content-Type": "application/yaml"}
        path = "/v1/imports"
        if as_jobs and number % 2:
            site = await client.post("/v1/sites", content=SITE.read_bytes(), headers=headers)
            path = f"/v1/sites/{site.json()['id']}/imports"
        answer = await client.post(f"{path}?name=book.xlsx", content=book, headers={"Prefer": "wait=120"})
        problems = answer.json().get("report", answer.json()).get("problems", [])
        statuses[f"{answer.status_code} {','.join(each['code'] for each in problems)}".strip()] += 1

    most = asyncio.create_task(_most_memory(at.pid))
    async with at.client("attacker") as attacker, at.client("neighbour") as neighbour:
        all_begun = time.perf_counter()
        sending = [asyncio.create_task(upload(attacker, k)) for k in range(uploads)]
        await asyncio.sleep(1.0)
        begun = time.perf_counter()
        answer = await neighbour.post("/v1/validate", content=DOCUMENT, headers=_JSON)
        waited, before = time.perf_counter() - begun, statuses.total()
        await asyncio.gather(*sending)
        whole = time.perf_counter() - all_begun
        after = (await neighbour.post("/v1/validate", content=DOCUMENT, headers=_JSON)).status_code
    most.cancel()
    peak = (await asyncio.gather(most, return_exceptions=True))[0]
    return {
        "bytes": len(book),
        "neighbour": [answer.status_code, after],
        "neighbour_s": round(waited, 2),
        "uploads_answered_before_it": before,
        "uploads": dict(statuses),
        "uploads_s": round(whole, 1),
        "most_memory_gb": round(peak / 1e9, 2) if isinstance(peak, int) else None,
    }


def workbook(cells: int, sheets: int) -> bytes:
    """A workbook of a megabyte with so many cells: instants, and numbers, in cells that do not say where they are."""
    rows = cells // sheets // _COLUMNS
    written = io.BytesIO()
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        kinds = "".join(
            f'<Override PartName="/xl/worksheets/sheet{k}.xml" ContentType="application/vnd.openxmlformats-'
            f'officedocument.spreadsheetml.worksheet+xml"/>'
            for k in range(1, sheets + 1)
        )
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            f'spreadsheetml.sheet.main+xml"/>{kinds}</Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relations}/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>',
        )
        listed = "".join(f'<sheet name="s{k}" sheetId="{k}" r:id="r{k}"/>' for k in range(1, sheets + 1))
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets>{listed}</sheets></workbook>'
        )
        linked = "".join(
            f'<Relationship Id="r{k}" Type="{relations}/worksheet" Target="worksheets/sheet{k}.xml"/>'
            for k in range(1, sheets + 1)
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships">{linked}</Relationships>'
        )
        head = "".join(_text(f"meter {k}" if k else "start") for k in range(_COLUMNS))
        values = "".join(f"<c><v>{k % 10}</v></c>" for k in range(1, _COLUMNS))
        for k in range(1, sheets + 1):
            with archive.open(f"xl/worksheets/sheet{k}.xml", "w") as sheet:
                sheet.write(f'<worksheet xmlns="{main}"><sheetData><row r="1">{head}</row>'.encode())
                for row in range(2, rows + 2):
                    at = row - 2
                    instant = f"2025-{1 + at // 2688:02}-{1 + at // 96 % 28:02} {at // 4 % 24:02}:{at % 4 * 15:02}"
                    sheet.write(f'<row r="{row}">{_text(instant)}{values}</row>'.encode())
                sheet.write(b"</sheetData></worksheet>")
    return written.getvalue()


def _text(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


async def _most_memory(pid: int) -> int:
    """The most that a process and all below it took at once until this is cancelled [bytes]; Linux only."""
    most = 0
    try:
        while True:
            most = max(most, sum(map(_memory, _family(pid))))
            await asyncio.sleep(_SMALL_S)
    except asyncio.CancelledError:
        return most


def _family(pid: int) -> list[int]:
    found, left = [pid], [pid]
    while left:
        at = left.pop()
        for task in Path(f"/proc/{at}/task").glob("*"):
            try:
                children = [int(child) for child in (task / "children").read_text().split()]
            except OSError:
                continue
            found, left = found + children, left + children
    return found


def _processor_s(pid: int) -> float:
    """What a process has worked, also for the system [s]."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> int:
    """What is the process's own, and its part of what it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def main() -> None:
    """Attack, and print the figures as JSON."""
    attacks = {
        "keys": keys_guessed,
        "workbooks": workbooks_sent,
        "memory": partial(workbooks_sent, uploads=4, as_jobs=True),
        "largest": partial(workbooks_sent, uploads=6, cells=7_000_000, as_jobs=True),
    }
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("attacks", nargs="*", choices=[*attacks, []], default=list(attacks))
    for name in parser.parse_args().attacks or attacks:
        with served() as at:
            print(json.dumps({name: asyncio.run(attacks[name](at))}, indent=2))


if __name__ == "__main__":
    main()
