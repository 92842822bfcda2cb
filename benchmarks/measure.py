"""One measurement in a process of its own: ``python -m benchmarks.measure WHAT S|M|L lp|milp one|each FOLDER``.

``whole`` plans a site from its document to the schedule document, twice; the first plan reads the templates that are
kept (``GRIDSHARE_CACHE``). It leaves the arrays of the last problem in the folder. ``cold`` does the same where none is
kept; Pyomo is imported before, like everything else. ``floor`` hands these arrays to bare HiGHS and reads the columns
back; ``lean`` does so with the leanest rows for the same job, built by hand. Each prints its figures as JSON.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

GAP = 1e-4


def peak_mb() -> float:
    """Peak memory of this process [MB]."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Part:
    """Seconds spent in a function of a module, which is replaced by one that counts them."""

    def __init__(self, module: Any, name: str) -> None:
        """Begin to count."""
        self.seconds = 0.0
        function = getattr(module, name)

        def counted(*args: Any, **kwargs: Any) -> Any:
            begun = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                self.seconds += time.perf_counter() - begun

        setattr(module, name, counted)


def read_job(size: str, kind: str, prices: str, folder: Path) -> dict[str, Any]:
    """The site document of a job; it was written elsewhere, since what makes it takes memory."""
    document: dict[str, Any] = json.loads((folder / f"{size}-{kind}-{prices}.json").read_text(encoding="utf-8"))
    return document


def watched(live: Any, rounds: Any) -> tuple[list[float], list[Any]]:
    """Seconds of each run of HiGHS from now on, and the last problem that is no part of another."""
    seconds: list[float] = []
    last: list[Any] = []
    run, by_pieces = live.run, rounds.by_pieces

    def timed(self: Any) -> None:
        begun = time.perf_counter()
        run(self)
        seconds.append(time.perf_counter() - begun)
        if self.compiled.objectives:
            last[:] = [self.compiled]

    def noted(compiled: Any, *how: Any) -> Any:
        last[:] = [compiled]
        return by_pieces(compiled, *how)

    live.run, rounds.by_pieces = timed, noted
    return seconds, last


def whole(size: str, kind: str, prices: str, folder: Path) -> dict[str, Any]:
    """Seconds of the first and the second plan, what of it was the solver, and the size of the problem."""
    from gridshare.effort import SolveOptions
    from gridshare.milp import rounds, solve
    from gridshare.sites import site as sites
    from gridshare.usecases import schedule as use

    document = sites.SiteDocument.model_validate(read_job(size, kind, prices, folder))
    parts = ((sites, "resolve"), (use, "evaluate"), (use, "tidy"), (use, "publish"), (rounds, "assemble"))
    timed_parts = {name: Part(module, name) for module, name in parts}
    solves, last = watched(solve.Live, rounds)
    figures: dict[str, Any] = {}
    for turn in ("first", "second"):
        solves.clear()
        for part in timed_parts.values():
            part.seconds = 0.0
        gc.collect()
        begun = time.perf_counter()
        found = use.schedule(sites.resolve(document), SolveOptions(time_limit_s=600, relative_gap=GAP), quietly=False)
        figures[f"{turn}_s"] = time.perf_counter() - begun
        figures[f"{turn}_solve_s"] = sum(solves)
        figures["rounds"] = len(solves)
        figures.setdefault("peak_mb", peak_mb())
    figures |= {f"{name}_s": part.seconds for name, part in timed_parts.items()}
    figures |= {
        "columns": found.proof.columns,
        "rows": found.proof.rows,
        "binaries": found.proof.binaries,
        "cost_eur": found.figures.cost_eur,
        "parts": 0 if found.proof.way is None or found.proof.way.why_whole else found.proof.way.parts,
    }
    store(last[0], folder / f"{size}-{kind}-{prices}.npz")
    return figures


def cold(size: str, kind: str, prices: str, folder: Path) -> dict[str, Any]:
    """The same where templates have to be compiled."""
    from gridshare.milp import compile as _pyomo  # noqa: F401

    return whole(size, kind, prices, folder)


def store(problem: Any, path: Path) -> None:
    """Keep the arrays of a problem."""
    np.savez(
        path,
        cost=problem.objective("cost_eur").vector,
        lower=problem.lower,
        upper=problem.upper,
        integer=problem.integer,
        start=problem.matrix.start,
        index=problem.matrix.col,
        value=problem.matrix.value,
        row_lower=problem.row_lower,
        row_upper=problem.row_upper,
    )


def floor(size: str, kind: str, prices: str, folder: Path) -> dict[str, Any]:
    """Seconds of bare HiGHS on the same arrays, the second of two runs."""
    from benchmarks.bare import solved

    arrays = dict(np.load(folder / f"{size}-{kind}-{prices}.npz"))
    seconds = cost = 0.0
    figures: dict[str, Any] = {}
    for _ in range(2):
        begun = time.perf_counter()
        cost = solved(arrays)
        seconds = time.perf_counter() - begun
        figures.setdefault("floor_peak_mb", peak_mb())
    return figures | {"floor_s": seconds, "floor_eur": cost}


def lean(size: str, kind: str, prices: str, folder: Path) -> dict[str, Any]:
    """Seconds of the leanest rows, from numbers to a solution, the second of two runs."""
    from benchmarks.bare import solved
    from benchmarks.lean import data_of
    from benchmarks.lean import lean as built

    data, member_of = data_of(read_job(size, kind, prices, folder))
    seconds = cost = 0.0
    for _ in range(2):
        begun = time.perf_counter()
        cost = solved(built(data, member_of))
        seconds = time.perf_counter() - begun
    return {"lean_s": seconds, "lean_eur": cost}


if __name__ == "__main__":
    what, size, kind, prices, folder = sys.argv[1:]
    figures = {"whole": whole, "cold": cold, "floor": floor, "lean": lean}[what](size, kind, prices, Path(folder))
    sys.stdout.write("\n" + json.dumps(figures) + "\n")
