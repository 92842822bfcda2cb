"""A day's linear problem: compiled once, solved for one thing after another, with some of its columns held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, TimeLimitError
from gridshare.milp.answers import Status
from gridshare.milp.assemble import assemble
from gridshare.milp.basis import NamedBasis
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.joined import alone
from gridshare.milp.solve import Live
from gridshare.milp.switches import Switches
from gridshare.parts import Floats, Ints, Stamp, Steps

Goal = tuple[str, int]
"""Name and rank of an objective."""

_WHOLE = 1e-6


@dataclass(frozen=True, slots=True)
class Least:
    """The least of a linear problem.

    Attributes:
        value: The least.
        x: Values of the columns, shape (column,).
        reduced: By how much it changes with a unit more of each column that is held, shape (column,).
        worth: By how much it changes with a unit more on the side of each row, shape (row,).
    """

    value: float
    x: Floats
    reduced: Floats
    worth: Floats


class DayProblem:
    """A problem of stamps in which nothing has to be whole; each solve begins where the last one ended."""

    def __init__(self, stamps: Sequence[Stamp], steps: Steps, *, relaxed: bool = False) -> None:
        """Assemble it.

        Args:
            stamps: Its stamps.
            steps: The time grid.
            relaxed: Whether limits and demand may be broken.
        """
        self.compiled: Compiled = assemble(stamps, steps, relaxed=relaxed)
        self.live = Live(self.compiled)

    def begin(self, basis: NamedBasis) -> None:
        """Have the next solve begin where one of a day like it ended."""
        fitted = basis.on([self.compiled], alone(self.compiled))
        if fitted is not None:
            self.live.begin(fitted)

    def basis(self) -> NamedBasis:
        """Where the last solve ended."""
        return NamedBasis.of([self.compiled], alone(self.compiled), self.live.basis())

    def columns(self, stamp: str, variable: str) -> Ints:
        """Columns of a variable of a stamp, -1 where it was left out, shape (unit, index)."""
        found = self.compiled.placements[stamp].columns_at(variable)
        return np.zeros((0, 0), dtype=np.int64) if found is None else found

    def values(self, least: Least, stamp: str, variable: str) -> Floats:
        """Values of a variable in a solution, shape (unit, index)."""
        return np.asarray(np.append(least.x, 0.0)[self.columns(stamp, variable)])

    def hold(self, stamp: str, variable: str, value: float) -> None:
        """From now on a variable is this."""
        self.between(stamp, variable, value, value)

    def between(self, stamp: str, variable: str, least: float, most: float) -> None:
        """From now on a variable is between these."""
        columns = self.columns(stamp, variable)
        columns = columns[columns >= 0]
        self.live.bound(columns, np.full(len(columns), least), np.full(len(columns), most))

    def keep(self, goal: Goal, most: float) -> None:
        """From now on an objective may not be above this."""
        self.live.keep(self.compiled.objective(*goal), most)

    def least(self, goal: Goal, options: SolveOptions) -> Least | None:
        """The least of an objective; None where there is no plan.

        Raises:
            TimeLimitError: If the time is up.
        """
        return self._least(self.compiled.objective(*goal), options, goal[0])

    def least_of(self, columns: Ints, weight: Floats, options: SolveOptions) -> Least | None:
        """The least of a weighted sum of columns; otherwise as `least`."""
        vector = np.zeros(self.compiled.n_columns)
        vector[columns] = weight
        return self._least(Objective(vector, 0.0), options, "")

    def _least(self, objective: Objective, options: SolveOptions, stage: str) -> Least | None:
        too_late = TimeLimitError(
            Problem("solve", TimeLimitError.code, "the time was up", "the least of a linear problem")
        )
        if options.time_limit_s <= 0:
            raise too_late
        found = self.live.relaxation(objective, options, stage)
        answer = found.answer
        if answer.status is Status.INFEASIBLE:
            return None
        if answer.status is not Status.OPTIMAL:
            raise too_late
        return Least(answer.objective, answer.x, found.reduced, found.worth)

    def is_whole(self, least: Least) -> bool:
        """Whether a solution is a plan: what has to be whole is, and no two powers that exclude each other flow."""
        whole = least.x[self.compiled.integer]
        is_broken = np.abs(whole - np.rint(whole)) > _WHOLE
        return not is_broken.any() and not Switches().conflicts(self.compiled, least.x)
