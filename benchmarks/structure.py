"""Large days part by part: ``python -m benchmarks.structure JOB WAY``, one measurement in a process of its own.

JOB is ``L-lp-different``: a size, ``lp`` or ``milp`` (with processes), and a case: ``alike``, ``different`` (every
battery of its own ratio of power to energy), ``deep`` (five hours of -0.50 EUR/kWh, and room under the cap for it). WAY
is ``parts`` (as the program does it), ``whole`` (not taken apart) or ``lean`` (the leanest rows in bare HiGHS).
CPU seconds from the site document to the verified schedule, with the templates at hand; they do not depend on who else
uses the machine.
"""

from __future__ import annotations

import json
import sys
import time
from importlib.util import find_spec
from typing import Any

import numpy as np

from benchmarks.park_day import SIZES, N, park_day

LIMIT_S = {"parts": 240.0, "whole": 60.0}
"""Time limits by the clock, which others on the machine share."""

GAP = 1e-4
ALL_SIZES = SIZES | {"XL": (1000, 10)}
JOBS = (
    *(
        f"{size}-{kind}-{case}"
        for size in "SML"
        for kind, case in (("lp", "alike"), ("lp", "different"), ("milp", "different"))
    ),
    *("XL-lp-different", "XL-milp-different", "M-lp-deep", "L-lp-deep", "M-milp-deep", "L-milp-deep"),
)
PEERS = ("pypsa", "oemof.solph")

_RATIO = (0.25, 1.0)
_DEEP = (10.5, 15.5)
_DEEP_EUR = -0.50


def document_of(job: str) -> dict[str, Any]:
    """The site document of a job."""
    size, kind, case = job.split("-")
    document = park_day(*ALL_SIZES[size], with_processes=kind == "milp")
    if case == "different":
        _own_ratios(document)
    if case == "deep":
        _deep(document)
    return document


def ways_of(job: str) -> tuple[str, ...]:
    """How a job is measured: the lean rows know no rule against charging while discharging, and take minutes at XL."""
    if job.startswith("XL"):
        return ("parts",)
    return ("parts", "whole") if job.endswith("deep") else ("parts", "whole", "lean")


def peers() -> str:
    """Which other programs were there to compare with."""
    there = [name for name in PEERS if find_spec(name.split(".")[0])]
    return ", ".join(there) or "none"


def _own_ratios(document: dict[str, Any]) -> None:
    rng = np.random.default_rng(5)
    for member in document["members"]:
        for asset in member["assets"]:
            if asset["kind"] == "battery":
                for way in ("charge_kw", "discharge_kw"):
                    asset[way] = round(asset["energy_kwh"] * float(rng.uniform(*_RATIO)), 1)


def _deep(document: dict[str, Any]) -> None:
    hour = np.arange(N) / 4
    for side in document["energy_contracts"]["dynamic"].values():
        price = np.where((hour >= _DEEP[0]) & (hour < _DEEP[1]), _DEEP_EUR, side["price"])
        side["price"] = price.round(5).tolist()
    document["grid_tariff"] = {}
    for layer in document["connection"]["layers"]:
        layer["limit_kw"] *= 2


def planned(job: str, way: str) -> dict[str, Any]:
    """CPU and wall seconds of a plan, its gap, and into how many parts it was taken."""
    from gridshare.effort import SolveOptions
    from gridshare.milp.structure import way as structure
    from gridshare.sites import site as sites
    from gridshare.usecases import schedule as use

    options = SolveOptions(time_limit_s=LIMIT_S[way], relative_gap=GAP)
    kind = job.split("-")[1]
    if way == "whole":
        structure.LEAST_COLUMNS = sys.maxsize
    for name in (f"S-{kind}-alike", job):  # the first reads the templates
        document = sites.SiteDocument.model_validate(document_of(name))
        begun, wall = time.process_time(), time.perf_counter()
        found = use.schedule(sites.resolve(document), options, quietly=False)
        seconds, wall_s = time.process_time() - begun, time.perf_counter() - wall
    in_parts = found.proof.way and not found.proof.way.why_whole
    if not found.proof.columns:
        return {"error": "doing nothing is the answer: there was no plan in time", "cpu_s": seconds}
    return {
        "cpu_s": seconds,
        "wall_s": wall_s,
        "eur": found.figures.cost_eur,
        "gap": found.proof.gap,
        "columns": found.proof.columns,
        "parts": found.proof.way.parts if found.proof.way and in_parts else 0,
    }


def lean(job: str) -> dict[str, Any]:
    """CPU seconds of the leanest rows in bare HiGHS."""
    from benchmarks.bare import solved
    from benchmarks.lean import data_of
    from benchmarks.lean import lean as built

    data, member_of = data_of(document_of(job))
    begun = time.process_time()
    cost = solved(built(data, member_of))
    return {"cpu_s": time.process_time() - begun, "eur": cost}


def measured(job: str, way: str) -> dict[str, Any]:
    """One measurement; what ends without a plan in its time says so."""
    from gridshare.errors import GridshareError

    try:
        found = lean(job) if way == "lean" else planned(job, way)
    except GridshareError as error:
        found = {"error": str(error)}
    return {"job": job, "way": way, **found}


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps(measured(*sys.argv[1:])) + "\n")
