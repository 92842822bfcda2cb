"""``python -m benchmarks``: S, M, L as LP and MILP, whole against floor; kept as JSON and as a table in docs."""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import version
from math import log
from pathlib import Path
from typing import Any

from benchmarks.park_day import SIZES

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results.json"
TABLE = ROOT / "docs" / "benchmarks.md"
GOALS = {"second": 1.1, "first": 1.3, "memory": 1.5, "small_overhead_s": 0.03}


def measured(what: str, size: str, kind: str, folder: str) -> dict[str, Any]:
    """Figures of one measurement, in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.measure", what, size, kind, folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    figures: dict[str, Any] = json.loads(run.stdout.strip().splitlines()[-1])
    return figures


def job(size: str, kind: str, repeats: int, folder: str) -> dict[str, Any]:
    """Medians over the repeats of one job."""
    runs = []
    for _ in range(repeats):
        whole = measured("whole", size, kind, folder)
        runs.append(whole | measured("floor", size, kind, folder))
    return {
        name: statistics.median(run[name] for run in runs) if isinstance(value, float) else value
        for name, value in runs[0].items()
    } | {"size": size, "kind": kind, "firms": SIZES[size][0], "sessions": SIZES[size][0] * SIZES[size][1]}


_HEAD = (
    "| job | columns | rows | binaries | rounds | floor | first | second | overhead "
    "| second/floor | first/floor | memory | memory/floor |"
)
_PAGE = """# Benchmarks

Made by `make bench`. The job *park-day*: firms with a load, a battery, sun on 60 %, charging sessions and (MILP) a
process of two hours; 96 quarters, group cap both ways, kW-max, a dip of negative prices. *Whole* is from the site
document to the verified schedule document: *first* with nothing compiled, *second* with the templates warm. *Floor* is
bare HiGHS on the arrays of the last problem, in a process that does nothing else. *Overhead* is the second whole less
its solver. Medians; seconds and MB.

{facts}

{head}
|---|---|---|---|---|---|---|---|---|---|---|---|---|
{rows}

{growth}

Where the overhead of the second plan goes, in seconds: documents to arrays (*resolve*), arrays to the problem
(*assemble*), powers to whole watts (*tidy*), the independent checks of plan and baseline (*evaluate*), the schedule
document (*publish*), the rest.

| job | resolve | assemble | tidy | evaluate | publish | rest |
|---|---|---|---|---|---|---|
{rooms}

Memory beyond the floor's is mostly what is imported: numpy, scipy, pydantic and Pyomo take 137 MB before anything is
planned, HiGHS alone 30 MB.

Goals: second/floor at most 1.1 and first/floor at most 1.3 at M and L, overhead at most 0.030 s at S, memory/floor at
most 1.5. {verdict}
"""


def table(jobs: list[dict[str, Any]], facts: dict[str, Any]) -> str:
    """The results as a page of the handbook."""
    said = (
        f"{facts['cpu']}, {facts['cores']} cores, Python {facts['python']}, highspy {facts['highspy']}, "
        f"pyomo {facts['pyomo']}, {facts['repeats']} repeats, {facts['date']}."
    )
    return _PAGE.format(
        head=_HEAD,
        facts=said,
        rows="\n".join(map(row, jobs)),
        rooms="\n".join(map(rooms, jobs)),
        growth="\n".join(growth(jobs)),
        verdict=verdict(jobs),
    )


def row(j: dict[str, Any]) -> str:
    """One job as a row of the table."""
    cells = [
        f"{j['size']} {j['kind'].upper()}",
        *(str(j[name]) for name in ("columns", "rows", "binaries", "rounds")),
        *(f"{seconds:.3f}" for seconds in (j["floor_s"], j["first_s"], j["second_s"], overhead(j))),
        *(f"{ratio:.2f}" for ratio in (j["second_s"] / j["floor_s"], j["first_s"] / j["floor_s"])),
        f"{j['peak_mb']:.0f}",
        f"{j['peak_mb'] / j['floor_peak_mb']:.2f}",
    ]
    return f"| {' | '.join(cells)} |"


def rooms(j: dict[str, Any]) -> str:
    """Where the overhead of one job goes, as a row."""
    parts = [j[f"{name}_s"] for name in ("resolve", "assemble", "tidy", "evaluate", "publish")]
    cells = (f"{seconds:.3f}" for seconds in (*parts, overhead(j) - sum(parts)))
    return f"| {j['size']} {j['kind'].upper()} | {' | '.join(cells)} |"


def overhead(j: dict[str, Any]) -> float:
    """Seconds of the second plan that are not the solver's."""
    return float(j["second_s"] - j["second_solve_s"])


def verdict(jobs: list[dict[str, Any]]) -> str:
    """Which goals are missed."""
    missed = []
    for j in jobs:
        name = f"{j['size']} {j['kind'].upper()}"
        if j["size"] == "S":
            missed += [f"{name} overhead"] if overhead(j) > GOALS["small_overhead_s"] else []
        else:
            missed += [f"{name} {turn}" for turn in ("second", "first") if j[f"{turn}_s"] > GOALS[turn] * j["floor_s"]]
        missed += [f"{name} memory"] if j["peak_mb"] > GOALS["memory"] * j["floor_peak_mb"] else []
    return f"Missed: {', '.join(missed)}." if missed else "All are met."


def growth(jobs: list[dict[str, Any]]) -> list[str]:
    """How the overhead grows from the smallest to the largest size: 1 is linear."""
    found = []
    for kind in ("lp", "milp"):
        mine = [j for j in jobs if j["kind"] == kind]
        if len(mine) > 1:
            small, large = mine[0], mine[-1]
            exponent = log(overhead(large) / overhead(small)) / log(large["firms"] / small["firms"])
            sizes = f"{small['size']} to {large['size']}"
            found.append(f"Growth of the overhead from {sizes}, {kind.upper()}: exponent {exponent:.2f}.")
    return found


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="S,M,L")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--date", default="")
    asked = parser.parse_args()
    jobs = []
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("lp", "milp"):
            for size in asked.sizes.split(","):
                jobs.append(job(size, kind, asked.repeats, folder))
                sys.stdout.write(json.dumps(jobs[-1]) + "\n")
                sys.stdout.flush()
    facts = {
        "cpu": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "highspy": version("highspy"),
        "pyomo": version("pyomo"),
        "repeats": asked.repeats,
        "date": asked.date,
    }
    RESULTS.write_text(json.dumps({"facts": facts, "goals": GOALS, "jobs": jobs}, indent=1) + "\n")
    TABLE.write_text(table(jobs, facts))


if __name__ == "__main__":
    main()
