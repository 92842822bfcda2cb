"""One plan of a stressed case: ``python -m benchmarks.stressed --case hessenpoort-0.8 --limit 5``.

Prints its figures as JSON; ``--limit 3,5,10`` is one plan each. Without a case it lists them; a sample is a case as
well, by its name or with its limits on import scaled (``winter-peak-0.83``).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from typing import Any

from benchmarks.stressed_cases import CASES, site_of
from gridshare.effort import RELATIVE_GAP, SolveOptions
from gridshare.errors import GridshareError
from gridshare.findings import Tolerance
from gridshare.milp.assemble import assemble
from gridshare.milp.park import stamps_of
from gridshare.parts import CONTRACT, PHYSICAL
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.evaluation import Evaluation
from gridshare.usecases.schedule import schedule
from gridshare.verification import evaluate

SAME_KWH, SAME_EUR = 0.1, 0.01
"""Figures that differ by no more are the same."""


def run(case: str, limit_s: float, gap: float = RELATIVE_GAP) -> dict[str, Any]:
    """Figures of one plan; ``failed`` where there is none."""
    site = site_of(case)
    assemble(stamps_of(site)[0], site.steps, needed={})  # from here on the templates are at hand
    begun, begun_cpu = time.perf_counter(), time.process_time()
    figures: dict[str, Any] = {"case": case, "limit_s": limit_s}
    try:
        found = schedule(site, SolveOptions(time_limit_s=limit_s, relative_gap=gap))
    except GridshareError as error:
        return figures | {"failed": str(error), "wall_s": time.perf_counter() - begun}
    nothing = evaluate(site, site.doing_nothing(), Tolerance())
    return figures | {
        "wall_s": round(time.perf_counter() - begun, 2),
        "cpu_s": round(time.process_time() - begun_cpu, 2),
        "proven": found.verdict.proven,
        "gap": found.proof.gap,
        "exceedance_kwh": found.figures.exceedance_kwh + found.figures.physical_exceedance_kwh,
        "unserved_kwh": found.figures.unserved_kwh,
        "cost_eur": found.figures.cost_eur,
        "is_baseline": found.verdict.is_baseline,
        "is_worse": is_worse(found, nothing, site.grid.step_h),
    }


def is_worse(found: ScheduleDocument, nothing: Evaluation, step_h: float) -> bool:
    """Whether doing nothing is better in the first that differs: limits, demand by priority, cost."""
    more = {priority: -kwh for priority, kwh in nothing.unserved_kwh().items()}
    for missing in found.unserved:
        more[missing.priority] = more.get(missing.priority, 0.0) + missing.amount_kwh
    figures = found.figures
    differences = [
        figures.physical_exceedance_kwh - nothing.exceedance_kwh(step_h, PHYSICAL),
        figures.exceedance_kwh - nothing.exceedance_kwh(step_h, CONTRACT),
        *(more[priority] for priority in sorted(more)),
    ]
    first = next((kwh for kwh in differences if abs(kwh) > SAME_KWH), None)
    return figures.cost_eur - nothing.cost_eur > SAME_EUR if first is None else first > 0


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--case")
    parser.add_argument("--limit", default="60", help="seconds; several with a comma")
    parser.add_argument("--gap", type=float, default=RELATIVE_GAP)
    asked = parser.parse_args(arguments)
    if asked.case is None:
        sys.stdout.write("\n".join(CASES) + "\n")
        return
    for limit in asked.limit.split(","):
        sys.stdout.write("\n" + json.dumps(run(asked.case, float(limit), asked.gap)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
