"""What a start costs: CPU seconds of commands and of every process that they leave behind; prints JSON.

Python's own compiled files are kept in a folder of this measurement, as those of an installed program are.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_ORPHANS_COME_HERE = 36  # PR_SET_CHILD_SUBREAPER of Linux
FLOOR = [sys.executable, "-c", "import numpy, scipy.sparse, pydantic, highspy"]
SOLVE = """
import sys
from pathlib import Path
from gridshare.ahead.loading import opened
from gridshare.milp import solve
from gridshare.usecases.schedule import schedule
import time
run, seconds = solve.Live.run, []
def timed(*args, **kwargs):
    begun = time.process_time()
    try:
        return run(*args, **kwargs)
    finally:
        seconds.append(time.process_time() - begun)
solve.Live.run = timed
schedule(opened(Path(sys.argv[1])).resolved())
print(sum(seconds))
"""
"""A plan in process; prints what of it was HiGHS."""


def plan(site: str) -> list[str]:
    """The command that plans a sample."""
    return [sys.executable, "-m", "gridshare", "schedule", f"sample_sites/{site}", "-q"]


def cpu_s(command: Sequence[str], environment: dict[str, str]) -> float:
    """CPU seconds of a command and of what it leaves."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def solve_s(site: str, environment: dict[str, str]) -> float:
    """CPU seconds of HiGHS for a sample."""
    command = [sys.executable, "-c", SOLVE, f"sample_sites/{site}"]
    run = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True)
    return float(run.stdout.splitlines()[-1])


def measured(repeats: int, folder: Path) -> dict[str, float]:
    """Medians."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(folder / "python"), "GRIDSHARE_CACHE": str(folder / "templates")}
    runs: dict[str, list[float]] = {}
    for command in (FLOOR, plan("three-firms"), plan("hessenpoort")):
        cpu_s(command, environment)  # once, so that all is warm
    for _ in range(repeats):
        runs.setdefault("imports_s", []).append(cpu_s(FLOOR, environment))
        for site in ("three-firms", "hessenpoort"):
            runs.setdefault(f"{site} warm_s", []).append(cpu_s(plan(site), environment))
            runs.setdefault(f"{site} solve_s", []).append(solve_s(site, environment))
            cold = environment | {"GRIDSHARE_CACHE": str(folder / "cold")}
            runs.setdefault(f"{site} cold_s", []).append(cpu_s(plan(site), cold))
            shutil.rmtree(folder / "cold")
    return {name: statistics.median(seconds) for name, seconds in runs.items()}


if __name__ == "__main__":
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_ORPHANS_COME_HERE, 1, 0, 0, 0)
    with tempfile.TemporaryDirectory() as scratch:
        sys.stdout.write(json.dumps(measured(int(sys.argv[1]), Path(scratch))) + "\n")
