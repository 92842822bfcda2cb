"""A day whose peaks are paid up to some power already: its least cost, and how that changes with what is paid."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from gridshare.clauses import GROUP
from gridshare.effort import SolveOptions
from gridshare.errors import Problem, SolverError
from gridshare.milp.park import read, stamps_of
from gridshare.milp.rounds import COST, Goal
from gridshare.parts import PHYSICAL, Floats, OfMonth
from gridshare.sites.site import Site
from gridshare.years.day_plan import Cut, DayPlan, Peaks, day_plan
from gridshare.years.day_problem import DayProblem, Least
from gridshare.years.giving_way import goals_of, in_order

Kept = Sequence[tuple[Goal, float]]
"""Objectives that may not be above a value."""


class BilledDay:
    """The linear problem of a day, kept in the solver: each solve begins where the last one ended."""

    def __init__(self, site: Site, options: SolveOptions, kept: Kept | None = None) -> None:
        """Assemble it, and find what has to give way where not every rule can be kept.

        Args:
            site: The site on the day, its midnights pinned or free.
            options: Time limit.
            kept: What a plan of the same day exceeds and leaves unserved, of which nothing may become more; empty where
                it keeps every rule. Where left out that is worked out.

        Raises:
            TimeLimitError: If the time is up.
        """
        self.site, self.kept = site, kept or ()
        self.stamps, self.of_kind = stamps_of(site)
        self.problem = DayProblem(self.stamps, site.steps, relaxed=bool(kept))
        for each in self.kept:
            self.problem.keep(*each)
        if kept is None and self.problem.least(COST, options) is None:
            self._give_way(options)

    @cached_property
    def charges(self) -> dict[str, tuple[str, OfMonth]]:
        """Charge -> the stamp that bills it for the month, and how."""
        return {s.of_month.charge: (s.name, s.of_month) for s in self.stamps if s.of_month is not None}

    @cached_property
    def prices(self) -> Peaks:
        """Price of each charge."""
        return {charge: of.eur_per_kw for charge, (_, of) in self.charges.items()}

    @cached_property
    def free_kw(self) -> Peaks:
        """What of each charge costs nothing as the document of the day says."""
        data = {stamp.name: stamp.data for stamp in self.stamps}
        return {charge: float(data[name][of.paid][0]) for charge, (name, of) in self.charges.items()}

    def least(self, paid_kw: Peaks, options: SolveOptions) -> tuple[Cut, Least]:
        """The least cost where the month has paid for peaks.

        Args:
            paid_kw: The peaks, of all charges.
            options: Time limit.

        Raises:
            TimeLimitError: If the time is up.
        """
        for charge, (name, of) in self.charges.items():
            self.problem.between(name, of.variable, paid_kw[charge], np.inf)
        found = self.problem.least(COST, options)
        if found is None:
            raise _lost("cost_eur")
        eur = found.value + sum(eur * (self.free_kw[c] - paid_kw[c]) for c, eur in self.prices.items())
        slope = {c: min(self._of_charge(c, found.reduced) - eur, 0.0) for c, eur in self.prices.items()}
        return Cut(eur + sum(self.site.constants_eur.values()), dict(paid_kw), slope), found

    def plan(self, found: Least) -> DayPlan:
        """What a solution comes to."""
        places = self.problem.compiled.placements
        decisions = read(self.site, self.of_kind, {name: place.values(found.x) for name, place in places.items()})
        return day_plan(self.site, decisions, is_whole=self.problem.is_whole(found))

    def worth(self, found: Least) -> tuple[Floats, Floats] | None:
        """What a kW more of the group's contract would save on import and on export in each step [EUR/kW].

        None where it is exceeded or demand is left unserved: a kW more is then worth more than money.
        """
        return None if self.kept else (self._worth(found, "import_kw"), self._worth(found, "export_kw"))

    def _worth(self, found: Least, variable: str) -> Floats:
        columns = self.problem.columns(GROUP, variable)[self.site.connection.group.points.rank != PHYSICAL]
        return np.asarray(np.maximum(-np.append(found.reduced, 0.0)[columns], 0.0).sum(axis=0))

    def _of_charge(self, charge: str, values: Floats) -> float:
        name, of = self.charges[charge]
        return float(values[self.problem.columns(name, of.variable)[0, 0]])

    def _give_way(self, options: SolveOptions) -> None:
        """Limits and demand become soft, one after the other."""
        self.problem = DayProblem(self.stamps, self.site.steps, relaxed=True)
        found = in_order(self.problem, goals_of(self.site, self.problem), options)
        if found.lost is not None:
            raise _lost(found.lost[0])
        self.kept = found.kept


def _lost(stage: str) -> SolverError:
    expected = "a plan, as there was one before"
    return SolverError(Problem("solve", "relaxed_infeasible", f"no plan of a day at stage {stage}", expected))
