"""One measurement in a process of its own: ``python -m benchmarks.measure whole|floor SIZE lp|milp FOLDER``.

``whole`` plans a site from its document to the schedule document, twice: the first time templates are compiled. It
leaves the arrays of the last problem in the folder. ``floor`` hands these arrays to bare HiGHS and reads the columns
back. Each prints its figures as JSON on the last line.
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


class Room:
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


def whole(size: str, kind: str, folder: Path) -> dict[str, Any]:
    """Seconds of the first and the second plan, what of it was the solver, and the size of the problem."""
    from benchmarks.park_day import SIZES, park_day
    from gridshare.effort import SolveOptions
    from gridshare.milp import search as planning
    from gridshare.sites import site as sites
    from gridshare.usecases import schedule as use

    document = sites.SiteDocument.model_validate(park_day(*SIZES[size], with_processes=kind == "milp"))
    solves: list[float] = []
    parts = ((sites, "resolve"), (use, "evaluate"), (use, "tidy"), (use, "publish"), (planning, "assemble"))
    rooms = {name: Room(module, name) for module, name in parts}
    last: list[Any] = []
    run = planning.Live.solve

    def timed(self: Any, *args: Any, **kwargs: Any) -> Any:
        begun = time.perf_counter()
        answer = run(self, *args, **kwargs)
        solves.append(time.perf_counter() - begun)
        last[:] = [self.compiled]
        return answer

    planning.Live.solve = timed  # type: ignore[method-assign]
    figures: dict[str, Any] = {}
    for turn in ("first", "second"):
        solves.clear()
        for room in rooms.values():
            room.seconds = 0.0
        gc.collect()
        begun = time.perf_counter()
        found = use.schedule(sites.resolve(document), SolveOptions(time_limit_s=600, relative_gap=GAP))
        figures[f"{turn}_s"] = time.perf_counter() - begun
        figures[f"{turn}_solve_s"] = sum(solves)
        figures["rounds"] = len(solves)
    figures |= {f"{name}_s": room.seconds for name, room in rooms.items()}
    figures |= {
        "columns": found.proof.columns,
        "rows": found.proof.rows,
        "binaries": found.proof.binaries,
        "cost_eur": found.figures.cost_eur,
        "peak_mb": peak_mb(),
    }
    store(last[0], folder / f"{size}-{kind}.npz")
    return figures


def store(problem: Any, path: Path) -> None:
    """Keep the arrays of a problem."""
    np.savez(
        path,
        cost=problem.objective("cost_eur").vector,
        lower=problem.lower,
        upper=problem.upper,
        integer=problem.integer,
        start=problem.matrix.indptr,
        index=problem.matrix.indices,
        value=problem.matrix.data,
        row_lower=problem.row_lower,
        row_upper=problem.row_upper,
    )


def floor(size: str, kind: str, folder: Path) -> dict[str, Any]:
    """Seconds of bare HiGHS on the same arrays, the second of two runs."""
    import highspy

    arrays = dict(np.load(folder / f"{size}-{kind}.npz"))
    seconds = 0.0
    for _ in range(2):
        begun = time.perf_counter()
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)  # noqa: FBT003 - the solver's own signature
        highs.setOptionValue("threads", 1)
        highs.setOptionValue("mip_rel_gap", GAP)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(arrays["cost"]), len(arrays["row_lower"])
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = arrays["cost"], arrays["lower"], arrays["upper"]
        lp.row_lower_, lp.row_upper_ = arrays["row_lower"], arrays["row_upper"]
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_ = arrays["start"], arrays["index"]
        lp.a_matrix_.value_ = arrays["value"]
        lp.a_matrix_.num_col_, lp.a_matrix_.num_row_ = lp.num_col_, lp.num_row_
        if arrays["integer"].any():
            kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
            lp.integrality_ = [kinds[int(i)] for i in arrays["integer"]]
        highs.passModel(lp)
        highs.run()
        np.asarray(highs.getSolution().col_value)
        seconds = time.perf_counter() - begun
    return {"floor_s": seconds, "objective": highs.getInfo().objective_function_value, "floor_peak_mb": peak_mb()}


if __name__ == "__main__":
    what, size, kind, folder = sys.argv[1:]
    figures = {"whole": whole, "floor": floor}[what](size, kind, Path(folder))
    sys.stdout.write("\n" + json.dumps(figures) + "\n")
