"""The job that lives measured days again, by several policies."""

from __future__ import annotations

import datetime as dt
import time

from pydantic import Field

from gridshare.effort import DayProgress, SolveOptions
from gridshare.jobs.kinds.effort import Days
from gridshare.jobs.kinds.kind import Done, Given, JobKind, own_folder
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter
from gridshare.simulation.disturbances import Disturbances

_DAY_S = 1800.0
"""How long the worker is waited for from the end of one day to that of the next, and to the end of the first."""


class SimulationArguments(Days):
    """Which days, by which policies, with what going wrong."""

    policies: tuple[str, ...] = Field((), max_length=20, description="Names of policies; all of them where left out.")
    disturbances: Disturbances = Field(Disturbances(), description="What goes differently than announced.")


def work(given: Given, arguments: SimulationArguments, *, options: SolveOptions) -> Done:
    """What each policy keeps, costs and gives up.

    Raises:
        GridshareError: As `gridshare.simulation.simulate.simulate`.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import outlined
    from gridshare.simulation.simulate import Asked, simulate

    begun = time.monotonic()
    enter(READING)
    site = outlined(given)
    enter(None)
    names = tuple(name.replace("-", "_") for name in arguments.policies)
    asked = Asked(arguments.first, arguments.last, names, arguments.disturbances)
    lived, all_days = 0, arguments.n_days * len(asked.chosen)

    def on_day(name: str, day: dt.date, _done: int, _of: int) -> bool | None:
        nonlocal lived
        lived += 1
        spent = time.monotonic() - begun
        left = (all_days - lived) * spent / lived
        progress = DayProgress(spent, None, None, None, f"{name}: {day}", lived, all_days, left)
        return None if options.on_progress is None else options.on_progress(progress)

    with own_folder(given) as folder:
        found = simulate(site, asked, folder, on_day=on_day)
    holds = not any(month.broken for policy in found.policies for month in policy.months)
    return Done(json_of(found).encode(), summary={"policies": list(names), "days": arguments.n_days, "holds": holds})


SIMULATION = JobKind(
    "simulation",
    SimulationArguments,
    work,
    lambda asked: Patience(_DAY_S, asked.grace_s),
    lambda asked: asked.options(),
)
