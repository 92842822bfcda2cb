"""Hand a compiled problem to HiGHS and read the answer back. HiGHS stays in this file.

One HiGHS object per problem, one thread, options set by name with every status checked. `Live` keeps the object, so
that the same problem with other numbers, or with one more row, is solved again without building.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import highspy
import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import CancelledError, Problem, SolverError
from gridshare.milp.answers import Answer, Enough, Relaxation, Status
from gridshare.milp.basis import Basis
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.sparse import Indices
from gridshare.milp.watch import Watch, new_highs
from gridshare.parts import Bools, Floats, Ints

SOLVER = "HiGHS " + ".".join(
    str(v) for v in (highspy.HIGHS_VERSION_MAJOR, highspy.HIGHS_VERSION_MINOR, highspy.HIGHS_VERSION_PATCH)
)
"""Name and version of the solver."""

_INF = highspy.kHighsInf
_FEASIBLE = 1e-7
"""How far HiGHS lets a row be from its bounds."""

_STATUSES = [highspy.HighsBasisStatus(k) for k in range(5)]

_SAME = 1e-6
"""Relative difference between two values of one plan that is no more than rounding."""


class Live:
    """A problem in HiGHS that can be solved, changed and solved again."""

    def __init__(self, compiled: Compiled) -> None:
        """Pass the arrays; nothing is solved yet."""
        self.highs, self.presolve = new_highs(), "choose"
        self.compiled, self.whole = compiled, compiled.integer.copy()
        self._pass(compiled)

    def solve(
        self,
        objective: Objective,
        options: SolveOptions,
        *,
        stage: str = "",
        start: Floats | None = None,
        enough: Enough | None = None,
    ) -> Answer:
        """Least ``objective``.

        Args:
            objective: What to bring to its least.
            options: Time limit, gap, progress.
            stage: What progress is reported under.
            start: A plan to begin from, shape (column,).
            enough: When to stop before the time limit and the gap do.
        """
        n = self.compiled.n_columns
        enough = enough or Enough()
        if self.whole.any() and self.highs.getRunTime() > 0:
            # Seconds of all runs count, but not within its sub-searches: these would go on past the time limit.
            problem, self.highs = self.highs.getLp(), new_highs()
            self._check(self.highs.passModel(problem), "passModel")
        self._set("mip_max_nodes", value=enough.nodes)
        self._set("objective_target", value=enough.target)
        self._aim(objective, options)
        if start is not None:
            self._check(self.highs.setSolution(n, np.arange(n, dtype=np.int32), start), "setSolution")

        begun = time.perf_counter()
        with self._watched(options, stage):
            self.run()
            if start is not None and not self._hands_over(objective):
                # Where presolve alone solves a problem, HiGHS 1.16 hands back the plan it was given, not its own.
                self._check(self.highs.clearSolver(), "clearSolver")
                self.run()
        return self._answer(objective, time.perf_counter() - begun)

    def basis(self) -> Basis:
        """Where the last run ended."""
        found = self.highs.getBasis()
        columns, rows = (
            np.fromiter(map(int, each), np.int8, len(each)) for each in (found.col_status, found.row_status)
        )
        return Basis(columns, rows)

    def begin(self, basis: Basis) -> None:
        """Have the next run begin there; HiGHS mends what is none of this problem."""
        found = highspy.HighsBasis()
        found.col_status = [_STATUSES[k] for k in basis.columns.tolist()]
        found.row_status = [_STATUSES[k] for k in basis.rows.tolist()]
        self._check(self.highs.setBasis(found), "setBasis")

    def unpresolved(self, objective: Objective, options: SolveOptions, stage: str = "") -> Answer:
        """The same without making the problem smaller first."""
        self.presolve = "off"
        try:
            return self.solve(objective, options, stage=stage)
        finally:
            self.presolve = "choose"

    def relaxation(
        self, objective: Objective, options: SolveOptions, stage: str = "", *, held_at: Floats | None = None
    ) -> Relaxation:
        """Least ``objective`` where nothing has to be whole, or that is held as in a plan; and what rows are worth."""
        self._aim(objective, options)
        begun = time.perf_counter()
        fixed = self._columns_at(held_at, self.compiled.integer) if held_at is not None else nullcontext()
        with fixed, self._not_whole(self.compiled.integer), self._watched(options, stage):
            self.run()
            answer = self._answer(objective, time.perf_counter() - begun)
            solution = self.highs.getSolution()
        worth = np.asarray(solution.row_dual, dtype=float)[: self.compiled.n_rows]
        return Relaxation(answer, worth, np.asarray(solution.col_dual, dtype=float))

    def partly_whole(self, objective: Objective, options: SolveOptions, broken: Bools, stage: str = "") -> Answer:
        """Least ``objective`` where columns that are ``broken`` do not have to be whole, shape (column,)."""
        with self._not_whole(broken):
            return self.solve(objective, options, stage=stage)

    def held(
        self,
        objective: Objective,
        options: SolveOptions,
        x: Floats,
        free: Bools | None = None,
        *,
        stage: str = "",
    ) -> Answer:
        """Least ``objective`` where what has to be whole is as in ``x``, but for columns that are ``free``.

        Args:
            objective: What to bring to its least.
            options: Time limit, gap, progress.
            x: Where the other whole columns are held, shape (column,).
            free: Columns that are not held, shape (column,); none by default.
            stage: What progress is reported under.
        """
        fixed = self.compiled.integer if free is None else self.compiled.integer & ~free
        # Without integers left HiGHS takes it as a linear problem, and begins from the last one's basis.
        with self._columns_at(x, fixed), self._not_whole(fixed):
            return self.solve(objective, options, stage=stage, start=x if self.whole.any() else None)

    @contextmanager
    def _columns_at(self, x: Floats, fixed: Bools) -> Iterator[None]:
        """Hold whole columns as in ``x`` for what runs within."""
        c, columns = self.compiled, np.flatnonzero(fixed).astype(np.int32)
        at = np.clip(np.rint(x[columns]), c.lower[columns], c.upper[columns])
        self.bound(columns, at, at)
        try:
            yield
        finally:
            self.bound(columns, c.lower[columns], c.upper[columns])

    def _aim(self, objective: Objective, options: SolveOptions) -> None:
        """Set what a run brings to its least, how closely, and in what time."""
        n = self.compiled.n_columns
        # HiGHS counts the seconds of all runs of one object together.
        self._set("time_limit", value=self.highs.getRunTime() + max(options.time_limit_s, 0.01))
        self._set("mip_rel_gap", value=options.relative_gap)
        self._set("mip_abs_gap", value=1e-9)
        self._set("presolve", value=self.presolve)
        self._check(self.highs.changeColsCost(n, np.arange(n, dtype=np.int32), objective.vector), "changeColsCost")
        self._check(self.highs.changeObjectiveOffset(objective.constant), "changeObjectiveOffset")

    @contextmanager
    def _not_whole(self, columns: Bools) -> Iterator[None]:
        """Let columns be broken numbers for what runs within."""
        index = np.flatnonzero(columns & self.whole).astype(np.int32)
        self._kind(index, highspy.HighsVarType.kContinuous)
        try:
            yield
        finally:
            self._kind(index, highspy.HighsVarType.kInteger)

    def _kind(self, columns: Indices, kind: highspy.HighsVarType) -> None:
        kinds = np.full(len(columns), int(kind.value), dtype=np.uint8)
        self._check(self.highs.changeColsIntegrality(len(columns), columns, kinds), "changeColsIntegrality")
        self.whole[columns] = kind == highspy.HighsVarType.kInteger

    def bound(self, columns: Ints | Indices, lower: Floats, upper: Floats) -> None:
        """From now on columns are between these."""
        status = self.highs.changeColsBounds(len(columns), columns.astype(np.int32), lower, upper)
        self._check(status, "changeColsBounds")

    @contextmanager
    def _watched(self, options: SolveOptions, stage: str) -> Iterator[None]:
        """Report progress of what runs within; raises where the caller asked to stop."""
        watch = Watch(options, stage, is_mip=bool(self.whole.any()))
        watch.attach(self.highs)
        try:
            yield
        finally:
            watch.detach(self.highs)
        if watch.cancelled:
            raise CancelledError(Problem("solve", "cancelled", "the caller asked to stop", "no such request"))

    def run(self) -> None:
        """Run; where somebody else in this process has run HiGHS with another number of threads, begin anew."""
        if self.highs.run() == highspy.HighsStatus.kError:
            self.highs.resetGlobalScheduler(True)  # noqa: FBT003
            self._check(self.highs.run(), "run")

    def _hands_over(self, objective: Objective) -> bool:
        """Whether the plan that HiGHS hands over has the value that it tells."""
        x, reported = self.highs.getSolution().col_value, self.highs.getInfo().objective_function_value
        if len(x) != self.compiled.n_columns or not np.isfinite(reported):
            return True
        return abs(objective.at(np.asarray(x, dtype=float)) - reported) <= _SAME * max(1.0, abs(reported))

    def keep(self, objective: Objective, most: float) -> None:
        """From now on ``objective`` may not be above ``most``: one more row."""
        index = np.flatnonzero(objective.vector).astype(np.int32)
        self._check(
            self.highs.addRow(-_INF, most - objective.constant, len(index), index, objective.vector[index]), "addRow"
        )

    def renew(self, compiled: Compiled) -> bool:
        """Take the numbers of ``compiled``; True where the matrix was the same and only vectors changed."""
        same = self.compiled.matrix.equals(compiled.matrix) and np.array_equal(self.compiled.integer, compiled.integer)
        if not same or self.highs.getNumRow() != compiled.n_rows:
            self._check(self.highs.clearModel(), "clearModel")
            self._pass(compiled)
        else:
            rows = np.arange(compiled.n_rows, dtype=np.int32)
            self.bound(np.arange(compiled.n_columns, dtype=np.int32), compiled.lower, compiled.upper)
            self._check(
                self.highs.changeRowsBounds(len(rows), rows, compiled.row_lower, compiled.row_upper),  # type: ignore[attr-defined]
                "changeRowsBounds",
            )
        self.compiled = compiled
        return same

    def _pass(self, compiled: Compiled) -> None:
        matrix, n = compiled.matrix, compiled.n_columns
        # As arrays: an object of HiGHS that holds them takes longer to fill than an island takes to solve.
        status = self.highs.passModel(
            n, compiled.n_rows, len(matrix.value), int(highspy.MatrixFormat.kRowwise), int(highspy.ObjSense.kMinimize),
            0.0, np.zeros(n), compiled.lower, compiled.upper, compiled.row_lower, compiled.row_upper,
            matrix.start, matrix.col, matrix.value, compiled.integer.astype(np.int32),
        )  # fmt: skip
        self._check(status, "passModel")
        self.whole = compiled.integer.copy()

    def _answer(self, objective: Objective, seconds: float) -> Answer:
        model, info = self.highs.getModelStatus(), self.highs.getInfo()
        status = highspy.HighsModelStatus
        nothing = np.zeros(0)
        if model in (status.kInfeasible, status.kUnboundedOrInfeasible):
            return Answer(Status.INFEASIBLE, nothing, _INF, _INF, seconds)
        if model == status.kUnbounded:
            raise SolverError(
                Problem("solve", "unbounded", "the cost has no lower end", "every decision to be limited")
            )
        if self.compiled.n_columns == 0:
            return self._of_nothing(objective, seconds)
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            if model in (status.kTimeLimit, status.kInterrupt, status.kIterationLimit, status.kSolutionLimit):
                return Answer(Status.NOTHING, nothing, _INF, -_INF, seconds)
            raise SolverError(Problem("solve", "solver_failed", f"HiGHS ended with {model.name}", "a plan"))
        x = np.asarray(self.highs.getSolution().col_value, dtype=float)
        value = objective.at(x)
        if model == status.kOptimal:
            is_mip = bool(self.whole.any())
            bound = min(info.mip_dual_bound, value) if is_mip and np.isfinite(info.mip_dual_bound) else value
            return Answer(Status.OPTIMAL, x, value, bound, seconds)
        bound = info.mip_dual_bound if self.whole.any() else -_INF
        return Answer(Status.FEASIBLE, x, value, bound, seconds)

    def _of_nothing(self, objective: Objective, seconds: float) -> Answer:
        """Where there is nothing to decide; HiGHS calls such a problem empty and does not look at its rows."""
        c, x = self.compiled, np.zeros(0)
        if (c.row_lower > _FEASIBLE).any() or (c.row_upper < -_FEASIBLE).any():
            return Answer(Status.INFEASIBLE, x, _INF, _INF, seconds)
        return Answer(Status.OPTIMAL, x, objective.at(x), objective.at(x), seconds)

    def _set(self, name: str, *, value: bool | float | str) -> None:
        self._check(self.highs.setOptionValue(name, value), f"option {name}")

    @staticmethod
    def _check(status: highspy.HighsStatus, what: str) -> None:
        if status == highspy.HighsStatus.kError:
            raise SolverError(Problem("solve", "solver_failed", f"HiGHS refused {what}", "no refusal"))
