"""``python -m benchmarks``: plans of S, M and L against two floors, starts, the stressed set, and large days in parts.

Figures are kept as JSON and as a page of docs; ``--parts stressed`` measures one part anew and keeps the others.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks import structure
from benchmarks.page import GOALS, page
from benchmarks.park_day import SIZES, document_of
from benchmarks.stressed_cases import CASES, LIMITS_S, REFERENCE_S

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results.json"
PAGE = ROOT / "docs" / "benchmarks.md"


def printed(module: str, *arguments: str, cache: Path | None = None) -> dict[str, Any]:
    """The figures that a module of this folder prints, from a process of its own."""
    environment = os.environ if cache is None else os.environ | {"GRIDSHARE_CACHE": str(cache)}
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    run = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(run.stdout.strip().splitlines()[-1])
    return figures


def job(size: str, kind: str, prices: str, repeats: int, folder: Path) -> dict[str, Any]:
    """Medians over the repeats of one job."""
    runs = []
    (folder / f"{size}-{kind}-{prices}.json").write_text(json.dumps(document_of(size, kind, prices)), encoding="utf-8")
    what, cache = (size, kind, prices, str(folder)), folder / "templates"
    for _ in range(repeats):
        shutil.rmtree(cache, ignore_errors=True)
        cold = printed("measure", "cold", *what, cache=cache)
        warm = printed("measure", "whole", *what, cache=cache) | {"first_s": cold["first_s"]}
        runs.append(warm | printed("measure", "floor", *what) | printed("measure", "lean", *what))
    return {
        name: statistics.median(run[name] for run in runs) if isinstance(value, float) else value
        for name, value in runs[0].items()
    } | {
        "size": size,
        "kind": kind,
        "prices": prices,
        "firms": SIZES[size][0],
        "sessions": SIZES[size][0] * SIZES[size][1],
    }


def jobs(sizes: str, repeats: int) -> list[dict[str, Any]]:
    """All jobs of these sizes."""
    with tempfile.TemporaryDirectory() as folder:
        return [
            shown(job(size, kind, prices, repeats, Path(folder)))
            for prices in ("one", "each")
            for kind in ("lp", "milp")
            for size in sizes.split(",")
        ]


def stressed() -> list[dict[str, Any]]:
    """Each case at each limit; where the longest proves nothing, once more with a limit that gives the optimum."""
    measured = []
    for case in CASES:
        runs = [shown(printed("stressed", "--case", case, "--limit", str(limit))) for limit in LIMITS_S]
        if not runs[-1].get("proven"):
            runs.append(shown(printed("stressed", "--case", case, "--limit", str(REFERENCE_S))))
        measured += runs
    return measured


def large_days() -> dict[str, Any]:
    """Each job of large days in each of its ways, each in a process of its own."""
    about = {"load": os.getloadavg()[0], "peers": structure.peers()}
    return about | {
        "jobs": [shown(printed("structure", job, way)) for job in structure.JOBS for way in structure.ways_of(job)]
    }


def shown(figures: dict[str, Any]) -> dict[str, Any]:
    """The same, after a line for who waits."""
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()
    return figures


def facts(date: str) -> dict[str, Any]:
    """On what is measured."""
    return {
        "cpu": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "highspy": version("highspy"),
        "pyomo": version("pyomo"),
        "date": date,
    }


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parts", default="starts,jobs,stressed,structure")
    parser.add_argument("--sizes", default="S,M,L")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--date", default="")
    asked = parser.parse_args()
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    measure = {
        "starts": lambda: shown(printed("start", str(max(asked.repeats, 5)))),
        "jobs": lambda: jobs(asked.sizes, asked.repeats),
        "stressed": stressed,
        "structure": large_days,
    }
    for part in asked.parts.split(","):
        repeats = 1 if part in ("stressed", "structure") else asked.repeats
        on = facts(asked.date) | {"repeats": repeats}
        kept |= {part: measure[part](), "facts": kept.get("facts", {}) | {part: on}}
    RESULTS.write_text(json.dumps(kept | {"goals": GOALS}, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
