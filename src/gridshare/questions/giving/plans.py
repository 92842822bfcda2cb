"""From what was found to plans that can be carried out: near to the baseline, in whole watts, verified."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, TimeLimitError, UnverifiedError
from gridshare.findings import Tolerance, Violation
from gridshare.milp import movement
from gridshare.milp.compiled import Compiled
from gridshare.milp.giving import Given, Giving, Window
from gridshare.milp.park import read
from gridshare.milp.plan import by_rank
from gridshare.parts import Decisions, Floats, Stamp
from gridshare.plain import plain
from gridshare.schedules.claims import claims_of
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.proof import Proof
from gridshare.schedules.tidy import tidy, unrounded_kw
from gridshare.sites.site import Site
from gridshare.verification import evaluate, no_worse_than_nothing, verify

RESOLUTION_KW = 1e-3

NEAR_GAP = 0.02
"""How near to the baseline is near enough, as a share of what moves."""


@dataclass(frozen=True, slots=True)
class Plans:
    """Makes plans of what was found.

    Attributes:
        site: The site.
        of_kind: The stamps of each kind.
        window: The window.
        baseline: What follows from the plan that all are compared with.
        proof: The proof of that plan.
        quiet_eur: What it costs more than the cheapest plan, which each point may spend too.
        near: The problem in which straying from it is counted; None where there was no time for it.
    """

    site: Site
    of_kind: Mapping[str, Sequence[Stamp]]
    window: Window
    baseline: Evaluation
    proof: Proof
    quiet_eur: float
    near: Giving | None

    @classmethod
    def of(
        cls,
        site: Site,
        stamps: tuple[Sequence[Stamp], Mapping[str, Sequence[Stamp]]],
        window: Window,
        baseline: tuple[Evaluation, Proof, float],
        options: SolveOptions,
    ) -> Plans:
        """Assemble the problem in which straying is counted.

        Args:
            site: The site.
            stamps: Its stamps and that of the window, and those of each kind.
            window: The window.
            baseline: What follows from the baseline, its proof, and what it costs more than the cheapest plan.
            options: Time limit, gap, progress.
        """
        straying = movement.stamp(site, stamps[1], baseline[0].net_load_kw)
        try:
            near = Giving(site.steps, [*stamps[0], straying], window, replace(options, relative_gap=NEAR_GAP))
        except TimeLimitError:
            near = None
        return cls(site, stamps[1], window, *baseline, near)

    def verified(self, kw: float, given: Given, seconds: float) -> tuple[Evaluation, bool]:
        """What follows from a plan that gives so much, and whether it strays little from the baseline.

        Args:
            kw: So much.
            given: The cheapest that does; it is taken where none that is near is found in time.
            seconds: The time for that.

        Raises:
            UnverifiedError: If neither that nor the cheapest plan passes the independent check.
        """
        assert given.plan is not None  # noqa: S101 - who asks has one
        near = None
        if self.near is not None and seconds > 0:
            self.near.allow(seconds)
            near = self.near.nearest(given, given.value + self.quiet_eur)
        broken: list[Violation] = []
        for plan in (near, given.plan):
            if plan is not None:
                found, broken = self._checked(kw, given, *plan)
                if not broken:
                    return found, plan is near
        raise UnverifiedError(
            [Problem(v.where, v.label, f"a plan that is off by {plain(v.amount)} {v.unit}", v.rule) for v in broken]
        )

    def given_kw(self, plan: Evaluation) -> Floats:
        """What a plan gives in each step of the window."""
        less = self.window.baseline_kw - plan.flows.group
        return np.asarray(self.window.sign * less[self.window.inside])

    def _checked(self, kw: float, given: Given, compiled: Compiled, x: Floats) -> tuple[Evaluation, list[Violation]]:
        """What follows from a plan at the published resolution, and which rules it breaks."""
        values = {name: place.values(x) for name, place in compiled.placements.items()}
        exact = read(self.site, self.of_kind, values)
        tidied = self._tidied(exact, kw)
        plan = evaluate(self.site, tidied, Tolerance.of_resolution(RESOLUTION_KW))
        proof = self._proof(given, compiled, x)
        broken = verify(self.site, plan, claims_of(self.site, plan, proof, RESOLUTION_KW))
        broken += no_worse_than_nothing(self.site, plan, self.baseline)
        short = kw - float(self.given_kw(plan).min())
        if short > self._rounding_kw(tidied):
            broken.append(Violation("A3", "group", None, short, "kW", "what is asked for is given in every step"))
        return plan, broken

    def _tidied(self, decisions: Mapping[str, Decisions], kw: float) -> Mapping[str, Decisions]:
        """The decisions in whole watts, with what is given as one more limit."""
        group = self.site.connection.group
        # The net load, times its sign, is no more than this; a watt less, so that rounding leaves all of it.
        edge = self.window.sign * self.window.baseline_kw - kw - RESOLUTION_KW
        limits = [group.points.import_limit_kw, group.points.export_limit_kw]
        here = 0 if self.window.sign > 0 else 1
        limits[here] = np.where(self.window.inside, np.minimum(limits[here], edge), limits[here])
        points = replace(group.points, import_limit_kw=limits[0], export_limit_kw=limits[1])
        connection = replace(self.site.connection, group=replace(group, points=points))
        site = replace(self.site, connection=connection)
        return tidy(site, decisions, unrounded_kw(site, decisions), RESOLUTION_KW)

    def _rounding_kw(self, decisions: Mapping[str, Decisions]) -> float:
        """What rounding to whole watts may take from what is given: a watt for each power that flows."""
        flowing = np.zeros(self.site.grid.n_steps)
        for kind, _ in self.site.asset_kinds:
            for name in kind.powers:
                flowing += (decisions[kind.name][name] != 0).sum(axis=0)
        return RESOLUTION_KW * (1.0 + float(flowing[self.window.inside].max()))

    def _proof(self, given: Given, compiled: Compiled, x: Floats) -> Proof:
        constants = sum(self.site.constants_eur.values())
        return replace(
            self.proof,
            cost_eur=compiled.objective("cost_eur").at(x) + constants,
            bound_eur=given.bound + constants,
            exceedance_kwh=by_rank(compiled, "exceedance_kwh", x),
            unserved_kwh=by_rank(compiled, "unserved_kwh", x),
            is_proven=given.is_proven,
            quiet=None,
        )
