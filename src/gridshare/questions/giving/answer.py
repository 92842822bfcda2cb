"""From the question to the answer: the plan as baseline, a curve for each direction, each point a verified plan."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import timedelta
from math import inf
from typing import Literal

import numpy as np

from gridshare.effort import FLEXIBILITY_LIMIT_S, SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.milp.giving import Window
from gridshare.milp.park import stamps_of
from gridshare.parts import Bools, Floats
from gridshare.questions.giving.asked import Direction, FlexibilityAsked
from gridshare.questions.giving.curve import NOTHING_FOUND, Curve, curve
from gridshare.questions.giving.document import (
    Firmness,
    FlexibilityReport,
    GivingBaseline,
    GivingCurve,
    GivingSteps,
)
from gridshare.questions.giving.plans import Plans
from gridshare.questions.giving.points import Found, described
from gridshare.questions.giving.prices import bounds
from gridshare.schedules.evaluated import Planned
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.figures import figures_of, verdict_of
from gridshare.schedules.proof import Proof, Stage
from gridshare.schedules.published_proof import of_published
from gridshare.schedules.rounding import number, numbers
from gridshare.sites.site import Site
from gridshare.usecases.schedule import planned

_AT_CAP_KW = 0.01
"""A plan that is so near to the group's limit is at it."""

BASELINE_SHARE, CURVE_SHARE = 0.5, 0.65
"""Share of the time for the baseline, and of a direction's for what is possible and cheapest; then plans are made."""


DEFAULT = SolveOptions(FLEXIBILITY_LIMIT_S)


def answered(site: Site, asked: FlexibilityAsked, options: SolveOptions = DEFAULT) -> FlexibilityReport:
    """How much the park can give in a window, and what that costs.

    Args:
        site: The site.
        asked: The window, the directions, the points.
        options: Time limit for all of it, gap of each plan, progress.

    Raises:
        FlexibilityError: If the plan does not have the window.
        UnverifiedError: If a plan does not pass the independent check.
        CancelledError: If the caller asked to stop.
    """
    begun = time.monotonic()
    inside = asked.window.steps(site)
    options.or_else(lambda: _report(site, inside, None, [], begun))
    plan = planned(site, replace(options, time_limit_s=BASELINE_SHARE * options.time_limit_s))
    proof = of_published(plan.proof, plan.seen.plan, plan.seen.baseline, site.grid.step_h)
    curves = []
    if proof.stages:
        for k, direction in enumerate(asked.directions):
            left = options.since(begun)
            share = replace(left, time_limit_s=left.time_limit_s / (len(asked.directions) - k))
            curves.append(_Day(site, inside, plan, proof).curve(direction, asked, share))
    return _report(site, inside, _baseline(plan, proof) if proof.stages else None, curves, begun)


def _report(
    site: Site, inside: Bools, baseline: GivingBaseline | None, curves: list[GivingCurve], begun: float
) -> FlexibilityReport:
    is_known = bool(curves) and all(c.most_proven and all(p.proven for p in c.points) for c in curves)
    return FlexibilityReport(
        name=site.document.name,
        time_zone=site.grid.time_zone,
        step_minutes=site.grid.step_minutes,
        start=site.grid.local[0].isoformat(),
        window=_window(site, inside),
        baseline=baseline,
        proven=is_known and baseline is not None and baseline.verdict.proven,
        curves=curves,
        seconds=round(time.monotonic() - begun, 3),
    )


@dataclass(frozen=True, slots=True)
class _Day:
    """The day that is asked about.

    Attributes:
        site: The site.
        inside: The steps of the window.
        plan: The baseline.
        proof: Its proof, as it is published.
    """

    site: Site
    inside: Bools
    plan: Planned
    proof: Proof

    def curve(self, direction: Direction, asked: FlexibilityAsked, options: SolveOptions) -> GivingCurve:
        """The curve in one direction, within a time limit."""
        begun = time.monotonic()
        before = self.plan.seen.plan
        window = Window(before.flows.group, self.inside, 1 if direction == "down" else -1, self._kept())
        stamps, of_kind = stamps_of(self.site)
        stamps = [*stamps, window.stamp(len(self.site.members))]
        part = replace(options, time_limit_s=CURVE_SHARE * options.time_limit_s)
        try:
            # A plan for all scenarios has a proof among plans that are alike in all: it bounds no others.
            alike = bool(self.site.scenarios)
            found = curve((self.site.steps, stamps), window, asked.powers_kw, part, also_least=alike)
        except TimeLimitError:
            found = NOTHING_FOUND
        quiet = max(before.cost_eur - self._least_eur(found)[1], 0.0)
        plans = Plans.of(self.site, (stamps, of_kind), window, (before, self.proof, quiet), options.since(begun))
        held_back = self._held_back_kw(direction)
        return GivingCurve(
            direction=direction,
            most_kw=found.most_kw,
            at_most_kw=None if found.at_most_kw is None else number(found.at_most_kw),
            most_proven=found.is_most_proven,
            nothing_because=self._why_nothing(window) if found.most_kw == 0 else None,
            firmness=self._firmness(held_back),
            points=list(described(self._planned(found, plans, (begun, options)), plans, held_back)),
        )

    def _planned(self, found: Curve, plans: Plans, clock: tuple[float, SolveOptions]) -> list[Found]:
        """A plan of each point that has one, within what is left of the time."""
        begun, options = clock
        least = bounds(found.points, self._least_eur(found), sum(self.site.constants_eur.values()))
        kws, made = sorted(found.points), {}
        for k, kw in enumerate(kw for kw in reversed(kws) if found.points[kw].plan is not None):
            seconds = options.since(begun).time_limit_s / (len(kws) - k)
            made[kw] = plans.verified(kw, found.points[kw], seconds)
        nothing: tuple[Evaluation | None, bool] = (None, False)
        return [
            Found(kw, found.points[kw], *made.get(kw, nothing), bounds=least.get(kw), worth=found.worth.get(kw))
            for kw in kws
        ]

    def _least_eur(self, found: Curve) -> tuple[float, float]:
        """Proven: no plan at all costs less; and what the cheapest that is known of costs."""
        if not self.site.scenarios:
            return self.proof.bound_eur, self.proof.cost_eur
        if found.least is None:
            return -inf, self.proof.cost_eur
        constants = sum(self.site.constants_eur.values())
        return found.least.bound + constants, min(found.least.value + constants, self.proof.cost_eur)

    def _kept(self) -> tuple[Stage, ...]:
        """What a plan that cannot keep every rule exceeds and leaves unserved."""
        of_cost = ("cost_eur", "movement_kwh")
        stages = self.proof.stages if self.proof.is_relaxed else ()
        return tuple(replace(stage, value=stage.least) for stage in stages if stage.name not in of_cost)

    def _why_nothing(self, window: Window) -> Literal["over_cap", "at_cap"] | None:
        """What keeps all from being given, where that is plain."""
        if self.proof.is_relaxed:
            return "over_cap"
        group = self.site.connection.group
        room = group.export_cap_kw + window.baseline_kw if window.sign > 0 else group.import_cap_kw - window.baseline_kw
        return "at_cap" if float(room[self.inside].min()) < _AT_CAP_KW else None

    def _held_back_kw(self, direction: Direction) -> Floats:
        """What is held back for forecasts that miss to the side that takes from what is given, in each step."""
        group = self.site.connection.group
        sides = {"down": group.import_margin_kw, "up": group.export_margin_kw}
        return np.asarray(sides[direction][self.inside])

    def _firmness(self, held_back_kw: Floats) -> Firmness | None:
        if not held_back_kw.any():
            return None
        probability = self.site.document.connection.margin.probability
        return Firmness(probability=probability, held_back_kw=numbers(held_back_kw))


def _window(site: Site, inside: Bools) -> GivingSteps:
    first, last = np.flatnonzero(inside)[[0, -1]].tolist()
    begin, zone = site.grid.local[first], site.grid.local[0].tzinfo
    end = site.grid.starts[last] + timedelta(minutes=site.grid.step_minutes)
    return GivingSteps(
        start=begin.isoformat(),
        end=end.astimezone(zone).isoformat(),
        first_step=first,
        steps=int(inside.sum()),
        hours=number(inside.sum() * site.grid.step_h),
        after_horizon=last >= site.bound_steps,
    )


def _baseline(plan: Planned, proof: Proof) -> GivingBaseline:
    bound, seen = plan.bound, plan.seen
    figures = figures_of(bound.site, bound.plan)
    return GivingBaseline(
        verdict=verdict_of(figures, bound.plan, proof, is_baseline=seen.is_baseline),
        cost_eur=number(seen.plan.cost_eur),
        quiet_eur=number(proof.planned_eur - proof.cost_eur),
        net_load_kw=numbers(seen.plan.flows.group),
    )
