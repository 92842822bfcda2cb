"""All parks in one night: ``python -m benchmarks.night FROM [--parks 100] [--of 3800] [--date 2026-11-26]``.

FROM is the composed year (`benchmarks.all_parks`). The first so many parks are planned in one process that counts where
its CPU seconds go, then by `gridshare.batch` with one worker and with two. Parks are drawn independently, so that the
first are a sample of all. CPU seconds are comparable on a busy machine; wall seconds are only on a quiet one.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.__main__ import PAGE, RESULTS, facts, printed, shown
from benchmarks.all_parks import PARKS, write
from benchmarks.page import page

PARTS = ("read", "search", "search_solver", "look", "look_solver", "publish", "row")
"""Where the seconds of a plan go; those of the solver are part of the one before."""


class Clock:
    """CPU seconds of this process by part."""

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self.seconds = dict.fromkeys(PARTS, 0.0)
        self.within: list[str] = []

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count what happens under a name."""
        self.within.append(name)
        begun = time.process_time()
        try:
            yield
        finally:
            self.seconds[name] += time.process_time() - begun
            self.within.pop()

    def counts(self, owner: Any, function: str, name: Callable[[], str]) -> None:
        """Have each call of a function counted from now on."""
        called = getattr(owner, function)

        def counted(*args: Any, **kwargs: Any) -> Any:
            with self.part(name()):
                return called(*args, **kwargs)

        setattr(owner, function, counted)


def measured_parts(folder: Path) -> dict[str, Any]:
    """CPU seconds of one plan, by part, on average over the parks of a folder."""
    from gridshare.batch import task
    from gridshare.batch.row import Subject
    from gridshare.effort import SolveOptions
    from gridshare.milp import solve
    from gridshare.milp.quiet import second_look
    from gridshare.usecases import schedule as use

    parks = sorted(folder.iterdir())
    task.plan_row(task.Task(Subject(str(parks[0])), None), None, options=SolveOptions())  # reads templates
    clock = Clock()
    clock.counts(task, "loaded", lambda: "read")
    clock.counts(task, "outline", lambda: "read")
    clock.counts(use, "planned", lambda: "search")
    clock.counts(second_look, "look", lambda: "look")
    clock.counts(solve.Live, "run", lambda: "look_solver" if "look" in clock.within else "search_solver")
    clock.counts(use, "publish", lambda: "publish")
    clock.counts(task, "of_schedule", lambda: "row")
    begun = time.process_time()
    for park in parks:
        task.plan_row(task.Task(Subject(str(park)), None), None, options=SolveOptions())
    whole = time.process_time() - begun
    clock.seconds["search"] -= clock.seconds["look"]
    figures = {f"{name}_s": seconds / len(parks) for name, seconds in clock.seconds.items()}
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return figures | {"cpu_s": whole / len(parks), "parks": len(parks), "site_kb": size / 1000 / len(parks)}


def measured_batch(folder: Path, workers: int) -> dict[str, Any]:
    """A batch of the parks of a folder: CPU seconds of all its processes, wall seconds, memory of a worker."""
    import psutil

    from gridshare.batch import BatchOptions, Step, run

    parks, own, most = sorted(map(str, folder.iterdir())), psutil.Process(), [0]
    figures: dict[str, Any] = {}

    def note(step: Step) -> None:
        below = own.children(recursive=True)
        if step.done == step.total:
            spent = [each.cpu_times() for each in (own, *below)]
            figures["cpu_s"] = sum(t.user + t.system + t.children_user + t.children_system for t in spent)
            figures["own_cpu_s"] = spent[0].user + spent[0].system
        most[0] = max([most[0], *(each.memory_info().rss for each in below)])

    with tempfile.TemporaryDirectory() as out:
        begun = time.perf_counter()
        frame = run(parks, (), workers, Path(out) / "results.parquet", BatchOptions(), note)
        figures["wall_s"] = time.perf_counter() - begun
    figures |= {"workers": workers, "parks": len(parks), "worker_mb": most[0] / 2**20}
    return figures | {"ok": int((frame["status"] == "ok").sum()), "proven": int(frame["proven"].sum())}


def main() -> None:
    """Measure and write; or measure one thing in this process and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("--parks", type=int, default=100)
    parser.add_argument("--of", type=int, default=PARKS)
    parser.add_argument("--date", default="")
    parser.add_argument("--quiet-machine", action="store_true", help="nothing else runs: wall seconds are published")
    parser.add_argument("--measure", choices=["parts", "1", "2"], help="one figure, of the parks in SOURCE")
    asked = parser.parse_args()
    if asked.measure is not None:
        found = (
            measured_parts(asked.source)
            if asked.measure == "parts"
            else measured_batch(asked.source, int(asked.measure))
        )
        sys.stdout.write("\n" + json.dumps(found) + "\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        for _ in write(asked.source, Path(folder), asked.parks):
            pass
        parts, one, two = (shown(printed("night", folder, "--measure", what)) for what in ("parts", "1", "2"))
    kept = json.loads(RESULTS.read_text(encoding="utf-8"))
    kept["night"] = {"parts": parts, "batches": [one, two], "of": asked.of, "quiet": asked.quiet_machine}
    kept["night"]["load"] = os.getloadavg()[0]
    kept["facts"]["night"] = facts(asked.date) | {"repeats": 1}
    RESULTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
