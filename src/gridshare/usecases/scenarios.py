"""What follows of a plan in each of the other ways in which the time that it sees may turn out."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.findings import Tolerance
from gridshare.milp.held import Held
from gridshare.milp.plan import plan
from gridshare.parts import Decisions
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.tidy import tidy
from gridshare.sites.site import Site
from gridshare.verification import evaluate


def followed(
    site: Site, chosen: Evaluation, held: Held, options: SolveOptions, resolution_kw: float
) -> tuple[Evaluation, ...] | None:
    """The best that can then be done in each scenario, with all that is decided beforehand as it is published.

    None where the time was too short for one of them, or rounding broke one of its rules.

    Args:
        site: The site.
        chosen: The plan that is published of it.
        held: What was decided beforehand.
        options: Time limit for all of them together.
        resolution_kw: Resolution of published power [kW].
    """
    held = replace(held, start=None)  # which is of the plan that is published
    end, found = time.monotonic() + options.time_limit_s, []
    for scenario in site.scenarios:
        then = site.turned_out(scenario)
        left = replace(options, time_limit_s=end - time.monotonic())
        nothing = evaluate(then, then.doing_nothing(), Tolerance.of_resolution(resolution_kw))
        try:
            planned = plan(then, left, nothing.net_load_kw, quietly=False, held=held).decisions
        except TimeLimitError:
            return None
        own = {name: planned[name] for name in scenario.kinds}
        decisions = {**chosen.decisions, **_tidied(then, own, chosen, resolution_kw)}
        evaluation = evaluate(then, decisions, Tolerance.of_resolution(resolution_kw))
        if evaluation.violations:
            return None
        found.append(evaluation)
    return tuple(found)


def _tidied(
    site: Site, own: Mapping[str, Decisions], chosen: Evaluation, resolution_kw: float
) -> Mapping[str, Decisions]:
    """What follows at the published resolution, beside what is published already."""
    follows = np.array([place.kind in own for place in site.assets])
    return tidy(site, own, np.where(follows[:, None], 0.0, chosen.net_load_kw), resolution_kw)
