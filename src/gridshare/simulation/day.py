"""A day of a park, lived step by step by a policy: it plans, asks, sees what happens, plans anew where it matters."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gridshare.assets.kind import AssetKind
from gridshare.effort import SolveOptions
from gridshare.errors import SolverError, UnverifiedError
from gridshare.findings import Tolerance
from gridshare.followers import Asked, Follower
from gridshare.milp.warm import Warm
from gridshare.parts import Decisions, Floats, Ints
from gridshare.schedules.evaluated import names_of
from gridshare.simulation.knowledge import LOOKS_EVERY_H, Knowledge, Span
from gridshare.simulation.policies import Policy
from gridshare.simulation.practice import GUARD_MINUTES, GuardCut, Practice
from gridshare.simulation.shares import with_shares
from gridshare.sites.carried import carried
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site, resolve
from gridshare.sites.window import window
from gridshare.usecases.schedule import planned
from gridshare.verification import evaluate

OFF_SHARE = 0.5
"""A plan is made again where loads are off by this part of what may be expected of a forecast of the day before."""

_OFTEN = SolveOptions(time_limit_s=30.0, relative_gap=1e-3)
"""For plans within the day: a thousandth of the cost is less than what the next quarter brings."""


@dataclass
class Lived:
    """A day that has passed.

    Attributes:
        decisions: What was done.
        cuts: What the guard took back.
        plans: At which steps a plan was made, and the seconds it took.
        failed: Plans that could not be made; the one before went on.
    """

    decisions: Mapping[str, Decisions]
    cuts: list[GuardCut]
    plans: list[tuple[int, float]] = field(default_factory=list)
    failed: int = 0


@dataclass(frozen=True)
class _Plan:
    """A plan that is being carried out."""

    site: Site
    decisions: Mapping[str, Decisions]
    begun: int
    expected_net_kw: Floats
    rows: Mapping[str, tuple[Ints, Ints]]
    followers: Mapping[str, Follower[Any]]


class Day:
    """A day as a policy lives it."""

    def __init__(
        self,
        policy: Policy,
        now: SiteDocument,
        span: Span,
        knowledge: Knowledge,
        warm: Warm | None = None,
    ) -> None:
        """Begin at midnight.

        Args:
            policy: The policy.
            now: The long document with the state at midnight; its series are what will be measured.
            span: Where the day lies.
            knowledge: What is known when.
            warm: The solver of the plan before.
        """
        self.policy, self.now, self.span, self.knowledge, self.warm = policy, now, span, knowledge, warm
        # The day and what is seen after it by itself: a year of visits is no burden for each look.
        self.true = window(now, knowledge.grid, span.first, span.steps + span.ahead)
        grid = knowledge.grid.between(span.first, span.first + span.steps + span.ahead)
        self.site = resolve(window(self.true, grid, 0, span.steps), goes_on=True)
        out = knowledge.world.out_of_order(self.site)
        self.practice = Practice(self.site, GUARD_MINUTES if policy.has_guard else None, out)
        self.lived = Lived(self.practice.decisions, self.practice.cuts)
        self.plan: _Plan | None = None

    def live(self) -> Lived:
        """Let the day pass."""
        standing = self._standing()
        for t in range(self.span.steps):
            if self.policy.sees != "nothing" and self._is_due(t):
                self._look(t)
            without = standing(t)
            self.practice.step(without if self.plan is None else self._asked(self.plan, t, without))
        return self.lived

    def again(self, lived: Lived) -> None:
        """Let the day pass as it did before: asking what was done does the same."""
        self.lived = lived
        for t in range(self.span.steps):
            self.practice.step(
                {kind: {name: v[:, t] for name, v in of.items()} for kind, of in lived.decisions.items()}
            )

    def after(self) -> SiteDocument:
        """The long document with the state at the end of the day."""
        return self._carried(self.now, self.span.steps)

    def _standing(self) -> Callable[[int], Mapping[str, Asked]]:
        """What is asked where there is no plan: doing nothing, or keeping to shares, as who has a guard does then."""
        site = self.site
        if self.policy.has_shares or self.policy.has_guard:
            site = resolve(with_shares(self.site, self.knowledge, self.span.day), goes_on=True)
        nothing = site.doing_nothing()
        followers = {kind.name: kind.follow(arrays) for kind, arrays in site.asset_kinds}
        return lambda t: {kind: follower.planned(nothing[kind], t) for kind, follower in followers.items()}

    def _is_due(self, t: int) -> bool:
        if self.plan is None:
            return t == 0 or self.policy.looks_again
        if not self.policy.looks_again:
            return False
        since = t - self.plan.begun
        begun = self.span.first + self.plan.begun
        return (
            since * self.site.grid.step_h >= LOOKS_EVERY_H
            or self.knowledge.matters(begun, self.span.first + t)
            or self._is_off(t)
        )

    def _is_off(self, t: int) -> bool:
        """Whether what meters show is off from what the plan was made on by much of what is held back for that."""
        plan, first = self.plan, self.span.first
        if plan is None or t - plan.begun < 2:  # noqa: PLR2004 - one step alone is a peak
            return False
        shown = self.knowledge.seen_net_kw(first + t - 2, first + t)
        off = float(np.mean(shown - plan.expected_net_kw[t - 2 - plan.begun : t - plan.begun]))
        usual = self.knowledge.held_back_kw(first + t, self.span.day, is_import=off > 0)
        return abs(off) > max(OFF_SHARE * usual, 1.0)

    def _look(self, t: int) -> None:
        """Make a plan from what is known now; where none can be made, the one before goes on."""
        begun, span = time.perf_counter(), self.span
        now = self._carried(self.true, t) if t else self.true
        document = self.knowledge.document(self.policy, now, span, t)
        try:
            site = resolve(document)
            quietly = not t or self.policy.has_scenarios  # a plan for scenarios is not sought where costs are compared
            found = planned(site, _OFTEN if t else SolveOptions(), warm=self.warm, quietly=quietly)
        except (UnverifiedError, SolverError):
            self.lived.failed += 1
            return
        if found.seen.plan.violations:  # doing nothing, where the time was too short and that breaks a rule
            self.lived.failed += 1
            return
        expected = self.knowledge.expected_net_kw(span.first + t, span.first + span.steps, span.day)
        rows = {kind.name: _matched(kind, self.site, site) for kind, _ in self.site.asset_kinds}
        followers = {kind.name: kind.follow(arrays) for kind, arrays in site.asset_kinds}
        self.plan = _Plan(site, found.seen.plan.decisions, t, expected, rows, followers)
        self.lived.plans.append((t, time.perf_counter() - begun))

    def _asked(self, plan: _Plan, t: int, without: Mapping[str, Asked]) -> dict[str, Asked]:
        """What a plan asks; of what it knows nothing of, a vehicle that nobody announced, what is asked without one."""
        asked: dict[str, Asked] = {}
        for kind, _ in self.site.asset_kinds:
            mine, theirs = plan.rows[kind.name]
            wanted = plan.followers[kind.name].planned(plan.decisions[kind.name], t - plan.begun)
            asked[kind.name] = found = {}
            n = len(names_of(kind, self.site.kinds[kind.name], self.site))
            for name, values in wanted.items():
                found[name] = without[kind.name].get(name, np.zeros(n)).copy()
                found[name][mine] = values[theirs]
        return asked

    def _carried(self, document: SiteDocument, t: int) -> SiteDocument:
        """A document of the day, or of more, with the state after some steps of it."""
        found = evaluate(self.practice.lived, self.practice.decisions, Tolerance())
        return carried(document, self.site, self.practice.decisions, found.outcomes, found.flows, t)


def _matched(kind: AssetKind[Any, Any], site: Site, plan: Site) -> tuple[Ints, Ints]:
    """Rows of a kind in what is true, and the rows of the plan that are about the same."""
    there = {name: k for k, name in enumerate(names_of(kind, plan.kinds[kind.name], plan))}
    own = names_of(kind, site.kinds[kind.name], site)
    both = [(k, there[name]) for k, name in enumerate(own) if name in there]
    return np.array([k for k, _ in both], dtype=np.int64), np.array([j for _, j in both], dtype=np.int64)
