"""Find the cheapest schedule of a site, and refuse to return one that does not verify."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, TimeLimitError, UnverifiedError
from gridshare.findings import Tolerance, Violation
from gridshare.milp.beforehand import decided_beforehand
from gridshare.milp.held import NOTHING_HELD, Held
from gridshare.milp.plan import Plan, plan
from gridshare.milp.warm import Warm
from gridshare.plain import plain
from gridshare.schedules.claims import claims_of
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.evaluated import Evaluated, Planned
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.proof import Proof, untried
from gridshare.schedules.publish import publish
from gridshare.schedules.stages import worse
from gridshare.schedules.tidy import tidy, unrounded_kw
from gridshare.sites.site import Site
from gridshare.usecases.scenarios import followed
from gridshare.verification import bound_part, evaluate, verify

DEFAULT = SolveOptions()

BEFOREHAND_SHARE, SCENARIOS_SHARE, LEAST_S = 0.4, 0.2, 5.0
"""Most of the time limit for what is decided for all scenarios, and what is left for what follows in each of them; a
plan by the expected day alone comes before both, and has so many seconds first."""


def schedule(
    site: Site,
    options: SolveOptions = DEFAULT,
    *,
    resolution_kw: float = 1e-3,
    warm: Warm | None = None,
    quietly: bool = True,
) -> ScheduleDocument:
    """The schedule of a site: of its horizon, made in the light of what the plan sees beyond it.

    There is always one: doing nothing, reported as that, where the time was too short to find anything better.

    Args:
        site: The site.
        options: Time limit, gap, progress.
        resolution_kw: Resolution of published power [kW].
        warm: Hand the same one in for a park's next quarter, day or scenario: the solver begins from the last plan.
        quietly: Whether the plan is made quiet, and for all scenarios, where the site asks for it; False for questions
            that compare costs.

    Raises:
        UnverifiedError: If the plan does not pass the independent check; it then does not leave.
    """
    return publish(planned(site, options, resolution_kw=resolution_kw, warm=warm, quietly=quietly))


def planned(
    site: Site,
    options: SolveOptions = DEFAULT,
    *,
    resolution_kw: float = 1e-3,
    warm: Warm | None = None,
    quietly: bool = True,
) -> Planned:
    """The plan of a site before it is published, with all that follows from it; arguments and errors of `schedule`."""
    begun = time.monotonic()
    tolerance = Tolerance.of_resolution(resolution_kw)
    baseline = evaluate(site, site.doing_nothing(), tolerance)
    first_s = min(BEFOREHAND_SHARE * options.time_limit_s, options.time_limit_s - LEAST_S)
    for_all = bool(site.scenarios) and quietly and first_s > 0
    before = decided_beforehand(site, replace(options, time_limit_s=first_s)) if for_all else None
    held = NOTHING_HELD if before is None else before
    kept_s = SCENARIOS_SHARE * options.time_limit_s * bool(held.values)
    left = options.since(begun - kept_s)
    chosen, proof = _chosen(site, left, baseline, resolution_kw, _How(warm, quietly, held))
    seen = Evaluated(site, chosen, baseline)
    if before is not None and not seen.is_baseline:
        left = replace(options, time_limit_s=max(options.since(begun).time_limit_s, kept_s))
        seen = replace(seen, scenarios=followed(site, chosen, held, left, resolution_kw))
    return Planned(seen, bound_part(seen, tolerance), proof, time.monotonic() - begun)


def doing_nothing(site: Site, resolution_kw: float = 1e-3) -> Planned:
    """Doing nothing in place of a plan, with all that follows from it: what is left where there is no plan."""
    begun, tolerance = time.monotonic(), Tolerance.of_resolution(resolution_kw)
    baseline = evaluate(site, site.doing_nothing(), tolerance)
    seen = Evaluated(site, baseline, baseline)
    return Planned(seen, bound_part(seen, tolerance), untried(baseline.cost_eur), time.monotonic() - begun)


class _How(NamedTuple):
    """How to plan: from which plan before, whether quietly, and what is decided already."""

    warm: Warm | None
    quietly: bool
    held: Held


def _chosen(
    site: Site, options: SolveOptions, baseline: Evaluation, resolution_kw: float, how: _How
) -> tuple[Evaluation, Proof]:
    """The plan, or doing nothing where nothing better was found, and its proof."""
    if options.time_limit_s <= 0:
        return baseline, untried(baseline.cost_eur)
    try:
        found = plan(site, options, baseline.net_load_kw, how.warm, quietly=how.quietly, held=how.held)
    except TimeLimitError:
        # There is always an answer: doing nothing, reported as that, with the rules that it breaks.
        return baseline, untried(baseline.cost_eur)
    chosen, violations = _checked(site, found, baseline, resolution_kw)
    if found.cheapest is not None and (violations or chosen is baseline):
        # What quiet costs may be more than all that planning saves: the cheapest plan comes before doing nothing.
        found = found.cheapest
        chosen, violations = _checked(site, found, baseline, resolution_kw)
    if violations:
        raise UnverifiedError([_broken(v) for v in violations])
    return chosen, found.proof


def _checked(
    site: Site, found: Plan, baseline: Evaluation, resolution_kw: float
) -> tuple[Evaluation, Sequence[Violation]]:
    """The plan at the published resolution, or doing nothing where that is better, and which rules the plan breaks."""
    decisions = tidy(site, found.decisions, unrounded_kw(site, found.decisions), resolution_kw)
    planned = evaluate(site, decisions, Tolerance.of_resolution(resolution_kw))
    violations = verify(site, planned, claims_of(site, planned, found.proof, resolution_kw))
    better = not baseline.violations and worse(site, planned, baseline) is not None
    return baseline if better else planned, violations


def _broken(v: Violation) -> Problem:
    at = "" if v.step is None else f" at step {v.step}"
    return Problem(v.where, v.label, f"a plan that is off by {plain(v.amount)} {v.unit}{at}", v.rule)
