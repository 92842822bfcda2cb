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
from gridshare.schedules.decisions import decisions_of
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.stages import worse
from gridshare.sites.site import Site
from gridshare.usecases.schedule import schedule
from gridshare.verification import evaluate


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
    figures |= {
        "wall_s": round(time.perf_counter() - begun, 2),
        "cpu_s": round(time.process_time() - begun_cpu, 2),
        "proven": found.verdict.proven,
        "gap": found.proof.gap,
        "is_baseline": found.verdict.is_baseline,
    }
    return figures | figures_of(site, found)


def figures_of(site: Site, found: ScheduleDocument) -> dict[str, float | bool]:
    """What a plan comes to, worked out from its decisions, and whether doing nothing is better.

    Unserved is all that counts among demand, in kWh: a temperature outside its band counts as the heat that it lacks.
    """
    doing_nothing = site.doing_nothing()
    decisions, _ = decisions_of(site, found, doing_nothing)
    planned, nothing = (evaluate(site, each, Tolerance()) for each in (decisions, doing_nothing))
    return {
        "exceedance_kwh": sum(planned.exceedance_kwh(site.grid.step_h, rank) for rank in (PHYSICAL, CONTRACT)),
        "unserved_kwh": sum(planned.unserved_kwh().values()),
        "cost_eur": planned.cost_eur,
        "is_worse": worse(site, planned, nothing) is not None,
    }


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
