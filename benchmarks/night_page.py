"""All parks in one night, as a section of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

GOAL_S, CORES = 600.0, 2
QUARTERLY, QUARTER_S = 100_000, 900.0

_SECTION = """## All parks in one night

Measured on {on},
by `python -m benchmarks.night FROM --parks {parks}`, where FROM is the composed year of 26 firms; load of the machine
{load:.0f}. {walls}

Parks of 3 to 60 of these firms (log-uniform: half of them have fewer than 14), each firm of its own size and weeks, one
day of the year each, cap, kW-max and look-ahead as the composed park has them, chargers that give at least 6 A
(`benchmarks/all_parks.py`, seed fixed). The first {parks} of {of} are a sample of all. CPU seconds of one plan in one
process, with templates at hand:

| read | search | of it HiGHS | second look | of it HiGHS | publish | row | all |
|---|---|---|---|---|---|---|---|
{shares}

The solver is {solver:.0%} of it. `gridshare batch` on the same parks, all its processes counted, starts too:

| workers | CPU seconds | a park | of it the batch's own process | wall seconds | memory of a worker |
|---|---|---|---|---|---|
{batches}

{of} parks: {total:.0f} CPU seconds, {minutes:.0f} minutes on {cores} cores where they are free; the goal is
{goal:.0f}. {missed}Without the second look, as with `operation: none` in a site, it would be {minutes_cheapest:.0f}
minutes. On paper, {quarterly:,} such parks each quarter of an hour take {cores_needed:.0f} cores that do nothing else,
or {cores_cheapest:.0f} without the second look, {memory:.0f} GB for a worker on each, and {traffic:.0f} MB a second for
their sites ({site_kb:.0f} kB each) where they travel.
"""


def section(figures: Mapping[str, Any], on: str) -> str:
    """The section."""
    parts, batches = figures["parts"], figures["batches"]
    a_park, cheapest = parts["cpu_s"], parts["cpu_s"] - parts["look_s"]
    minutes = a_park * figures["of"] / CORES / 60
    names = ("read", "search", "search_solver", "look", "look_solver", "publish", "row")
    cores = QUARTERLY * a_park / QUARTER_S
    return _SECTION.format(
        on=on,
        parks=parts["parks"],
        of=figures["of"],
        load=figures["load"],
        walls="Nothing else ran." if figures["quiet"] else "Others ran too: only CPU seconds say something.",
        shares=f"| {' | '.join(format(parts[name + '_s'], '.3f') for name in names)} | {a_park:.3f} |",
        solver=(parts["search_solver_s"] + parts["look_solver_s"]) / a_park,
        batches="\n".join(_row(each) for each in batches),
        total=a_park * figures["of"],
        minutes=minutes,
        cores=CORES,
        goal=GOAL_S / 60,
        missed="" if minutes * 60 <= GOAL_S else "Missed. ",
        minutes_cheapest=cheapest * figures["of"] / CORES / 60,
        quarterly=QUARTERLY,
        cores_needed=cores,
        cores_cheapest=QUARTERLY * cheapest / QUARTER_S,
        site_kb=parts["site_kb"],
        traffic=QUARTERLY * parts["site_kb"] / 1000 / QUARTER_S,
        memory=cores * batches[0]["worker_mb"] / 1024,
    )


def _row(b: Mapping[str, Any]) -> str:
    cells = (f"{b['cpu_s']:.1f}", f"{b['cpu_s'] / b['parks']:.3f}", f"{b['own_cpu_s']:.1f}", f"{b['wall_s']:.1f}")
    return f"| {b['workers']} | {' | '.join(cells)} | {b['worker_mb']:.0f} MB |"
