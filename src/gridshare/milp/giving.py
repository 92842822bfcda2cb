r"""Giving: how much less, or more, a park takes from the grid in a window than its plan. One column, in every step.

| symbol | code | unit | meaning |
|---|---|---|---|
| $g_t$ | `net_load_kw` (input) | kW | net load of the group |
| $s$ | `sign` | - | 1 where less is taken, -1 where more is |
| $L_t$ | `limit_kw` | kW | $s$ times what the plan would take; infinite outside the window |
| $k$ | `given_kw` | kW | what is given in every step of the window, to be found or held |
| $K_0, K$ | `least_kw`, `most_kw` | kW | what is asked for, and more than anybody asks for |

$$ s\, g_t + k \le L_t, \quad K_0 \le k \le K, \quad \max k \tag{A3} $$
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import inf

import numpy as np
from typing_extensions import override

from gridshare.blocks import Data, block, free, inputs, model, row, rows
from gridshare.clauses import MEMBERS
from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.milp.answers import Answer, Status
from gridshare.milp.compiled import Compiled, Objective, RowOrigin
from gridshare.milp.late import made_whole
from gridshare.milp.proposal import propose
from gridshare.milp.rounds import COST, Goal
from gridshare.milp.search import Search
from gridshare.milp.solve import Live
from gridshare.milp.sparse import Sparse
from gridshare.milp.switches import carried
from gridshare.parts import PORT, Block, Bools, Floats, Stamp, Steps, Wire
from gridshare.schedules.proof import Stage

MOVEMENT: Goal = ("movement_kwh", 0)

GIVEN = "given"
"""Name of the stamp."""

NOTHING_KW, MOST_KW = -1.0, 1e6
"""Least and most of the column: the plan itself gives nothing, but for the rounding of its powers."""

PRICED_COLUMNS = 20_000
"""Up to this size a plan that strays little is sought by prices too; beyond, its islands take seconds."""

_EXACT = 1e-8
"""How exactly a cost is kept: this part of it, and of an EUR."""

DATA = Data(once=("sign", "least_kw", "most_kw"), per_step=("limit_kw",))


def build(steps: Steps, _structure: None) -> Block:
    """What the group gives."""
    m = model()
    d, g = DATA.symbols(m, steps), inputs(m, steps, PORT)
    m.given_kw = free()
    m.gives = rows("A3", steps, lambda t: d.sign * g.net_load_kw[t] + m.given_kw <= d.limit_kw[t])
    m.least = row("A3", m.given_kw >= d.least_kw)
    m.most = row("A3", m.given_kw <= d.most_kw)
    return block(m, objectives={"negative_kw": -m.given_kw})


@dataclass(frozen=True, slots=True)
class Window:
    """Where something is given, and of what.

    Attributes:
        baseline_kw: Net load of the group in the plan, shape (step,).
        inside: The steps, shape (step,).
        sign: 1 where less is to be taken than that, -1 where more is.
        kept: For a park that cannot keep every rule: what its plan exceeds and leaves unserved, of which nothing may
            become more.
    """

    baseline_kw: Floats
    inside: Bools
    sign: int
    kept: tuple[Stage, ...] = ()

    def stamp(self, members: int) -> Stamp:
        """The row of each step, wired to the members."""
        everyone = np.arange(members)
        return Stamp(
            name=GIVEN,
            build=build,
            structure=None,
            data={
                "sign": np.array([float(self.sign)]),
                "limit_kw": np.where(self.inside, self.sign * self.baseline_kw, np.inf)[None, :],
                "least_kw": np.array([NOTHING_KW]),
                "most_kw": np.array([MOST_KW]),
            },
            inputs={PORT: [Wire(MEMBERS, PORT, everyone, np.zeros(members, dtype=np.int64))]},
            couples=True,
        )


@dataclass(frozen=True, slots=True)
class Given:
    """A plan that gives.

    Attributes:
        kw: What was asked for [kW].
        plan: The plan and its problem; None where there is none.
        value: Its objective: what it costs [EUR] but for what every plan costs.
        bound: Proven: no plan that gives so much is below this.
        is_proven: Whether the search came to its end.
    """

    kw: float
    plan: tuple[Compiled, Floats] | None
    value: float
    bound: float
    is_proven: bool

    @property
    def is_impossible(self) -> bool:
        """Whether it is proven that no plan gives so much."""
        return self.plan is None and self.is_proven


class Giving(Search):
    """One problem for all that may be given; what is asked for is a bound of one column."""

    def __init__(self, steps: Steps, stamps: Sequence[Stamp], window: Window, options: SolveOptions) -> None:
        """Assemble it.

        Args:
            steps: The time grid.
            stamps: Those of the site, and that of the window.
            window: The window.
            options: Time limit and gap of what is asked first, progress.
        """
        self.least_kw, self.live = NOTHING_KW, None
        super().__init__(steps, stamps, options)
        self.hold(window.kept)

    live: Live | None

    def allow(self, seconds: float) -> None:
        """From now on there are so many seconds."""
        self.options = replace(self.options, time_limit_s=seconds)
        self.deadline = self.end = time.monotonic() + seconds

    def ask(self, kw: float) -> None:
        """From now on at least so much is given."""
        self.least_kw = kw
        self.before = self.compiled = self._asked(self.compiled)

    def most(self) -> Given:
        """The most that can be given; of value and bound the negative."""
        self.ask(NOTHING_KW)
        try:
            answer = self.least("negative_kw", 0)
        except TimeLimitError:
            return Given(0.0, None, inf, -inf, is_proven=False)
        if answer is None:
            return Given(0.0, None, 0.0, 0.0, is_proven=True)
        is_proven = answer.status is Status.OPTIMAL
        return Given(-answer.objective, self.found(), answer.objective, answer.bound, is_proven=is_proven)

    def cheapest(self, kw: float, start: tuple[Compiled, Floats] | None) -> Given:
        """The cheapest plan that gives at least so much.

        Args:
            kw: So much.
            start: A plan that gives it, to begin with.
        """
        self.ask(kw)
        self.best = start
        try:
            answer = self._as_before() or self.least(*COST)
        except TimeLimitError:
            if start is None:
                return Given(kw, None, inf, -inf, is_proven=False)
            found = self.found()
            return Given(kw, found, found[0].objective(*COST).at(found[1]), -inf, is_proven=False)
        if answer is None:
            return Given(kw, None, inf, inf, is_proven=True)
        return Given(kw, self.found(), answer.objective, answer.bound, is_proven=answer.status is Status.OPTIMAL)

    def nearest(self, given: Given, most_eur: float) -> tuple[Compiled, Floats] | None:
        """Of the plans that give as much and cost no more, one that strays little; None where none is found in time.

        How much a plan strays that need not be whole is found first; then its whole choices, each as near as it can be.

        Args:
            given: The cheapest plan that gives so much, in which nothing has to stay near.
            most_eur: What it may cost, but for what every plan costs.
        """
        self.ask(given.kw)
        n_kept = len(self.kept)
        self.kept.append((COST, most_eur + _EXACT * (1.0 + abs(most_eur))))
        try:
            answers = self._near(given)
            found = next((a for a in answers if not self.switches.conflicts(self.compiled, a.x)), None)
        except TimeLimitError:
            found = None
        finally:
            del self.kept[n_kept:]
        return None if found is None else (self.compiled, found.x)

    def _near(self, given: Given) -> Iterator[Answer]:
        """Plans that stray little, the more hopeful ones first."""
        compiled, objective = self.compiled, self.compiled.objective(*MOVEMENT)
        live, options = self._live(compiled), partial(self._options, MOVEMENT[0])
        broken = live.relaxation(objective, options(), MOVEMENT[0]).answer
        if broken.status is not Status.OPTIMAL:
            return
        ways = {
            "whole": lambda: live.held(objective, options(), made_whole(compiled, broken.x, options()), stage="near"),
            "by prices": lambda: propose(live, objective, options(), "near"),
            "as before": lambda: live.held(objective, options(), self._carried(given), stage="near"),
        }
        if compiled.n_columns > PRICED_COLUMNS:
            del ways["by prices"]
        for way in ways.values():
            answer = way()
            if answer.status in (Status.OPTIMAL, Status.FEASIBLE):
                yield answer

    def _carried(self, given: Given) -> Floats:
        assert given.plan is not None  # noqa: S101 - who asks for the nearest has one
        return carried(*given.plan, self.compiled)

    def worth(self, given: Given) -> float | None:
        """What one kW more would cost, all whole choices as they are [EUR/kW]; None where that is not known."""
        if given.plan is None or self.compiled is not given.plan[0]:
            return None
        try:
            options, live = self._options(COST[0]), self._live(self.compiled)
        except TimeLimitError:
            return None
        found = live.relaxation(self.compiled.objective(*COST), options, held_at=given.plan[1])
        if found.answer.status is not Status.OPTIMAL:
            return None
        return float(found.reduced[self.compiled.placements[GIVEN].column_of[0, 0]])

    def _as_before(self) -> Answer | None:
        """The plan to begin with, at its best with the same whole choices; None where it may be far from the least."""
        start = self._start(self.compiled)
        if start is None or not self.compiled.integer.any():
            return None
        live, objective = self._live(self.compiled), self.compiled.objective(*COST)
        same = live.held(objective, self._options(COST[0]), start)
        if same.status is not Status.OPTIMAL or self.switches.conflicts(self.compiled, same.x):
            return None
        self.best = self.compiled, same.x
        floor = live.relaxation(objective, self._options(COST[0])).answer
        if floor.status is not Status.OPTIMAL:
            return None
        is_least = same.objective - floor.objective <= self._open(COST, same.objective)
        return replace(same, bound=min(floor.objective, same.objective)) if is_least else None

    @override
    def _assembled(self) -> Compiled:
        return self._asked(super()._assembled())

    def _asked(self, compiled: Compiled) -> Compiled:
        lower = compiled.lower.copy()
        lower[compiled.placements[GIVEN].column_of[0, 0]] = self.least_kw
        return replace(compiled, lower=lower)

    @override
    def _start(self, compiled: Compiled) -> Floats | None:
        return super()._start(compiled) if compiled.integer.any() else None

    @override
    def _live(self, compiled: Compiled) -> Live:
        self.in_time()
        problem = with_rows(compiled, [(compiled.objective(*goal), most) for goal, most in self.kept])
        if self.live is None:
            self.live = Live(problem)
        else:
            self.live.renew(problem)
        return self.live


def with_rows(compiled: Compiled, most: Sequence[tuple[Objective, float]]) -> Compiled:
    """The problem in which some objectives are no more than so much, each in a row of its own."""
    if not most:
        return compiled
    rows = [np.flatnonzero(objective.vector) for objective, _ in most]
    values = np.concatenate([objective.vector[row] for (objective, _), row in zip(most, rows, strict=True)])
    start = np.cumsum([0, *(len(row) for row in rows)]).astype(np.int32)
    added = Sparse(start, np.concatenate(rows).astype(np.int32), values, compiled.n_columns)
    n, sides = len(most), np.array([value - objective.constant for objective, value in most])
    return replace(
        compiled,
        matrix=Sparse.stacked([compiled.matrix, added], compiled.n_columns),
        row_lower=np.append(compiled.row_lower, np.full(n, -np.inf)),
        row_upper=np.append(compiled.row_upper, sides),
        origins=(*compiled.origins, RowOrigin("kept", (), np.zeros(n, np.int64), np.arange(n), couples=True)),
    )
