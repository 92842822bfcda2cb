"""The live solver: new numbers, one more row, progress, cancel, limits of time, options by name."""

from __future__ import annotations

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site, resolved

from gridshare.effort import Progress, SolveOptions
from gridshare.errors import CancelledError, SolverError
from gridshare.milp.answers import Answer, Status
from gridshare.milp.assemble import assemble
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.park import stamps_of
from gridshare.milp.solve import Live
from gridshare.milp.sparse import Sparse
from gridshare.parts import Floats

EXACT = SolveOptions(relative_gap=0)


def problem(upper: Floats, matrix: Floats, row_upper: Floats, *, integer: bool = False) -> Compiled:
    return Compiled(
        lower=np.zeros(len(upper)),
        upper=upper,
        integer=np.full(len(upper), integer),
        matrix=Sparse.of_dense(matrix),
        row_lower=np.full(len(row_upper), -np.inf),
        row_upper=row_upper,
        objectives={},
        placements={},
        origins=(),
    )


def site_problem(profile: float) -> Compiled:
    contract = {"fixed": {"import": {"price": [0.1, 0.5, 0.1, 0.4]}, "export": {"price": 0.0}}}
    site = resolved(a_site(a_load(profile=profile), a_battery(), cap_kw=35, energy_contracts=contract))
    return assemble(stamps_of(site)[0], site.steps)


def knapsack(items: int, seed: int) -> tuple[Compiled, Objective]:
    """A knapsack of several sides that takes the solver more than a moment."""
    r = np.random.default_rng(seed)
    weight = r.integers(20, 100, (6, items)).astype(float)
    value = weight.mean(axis=0) + r.integers(-5, 5, items)
    return problem(np.ones(items), weight, weight.sum(axis=1) / 3, integer=True), Objective(-value, 0.0)


def test_a_small_problem_is_solved_to_its_corner() -> None:
    """Most of x + 2y under x + y <= 4, y <= 3: at (1, 3)."""
    found = Live(problem(np.array([9.0, 3.0]), np.array([[1.0, 1.0]]), np.array([4.0]))).solve(
        Objective(np.array([-1.0, -2.0]), 10.0), EXACT
    )
    assert found.status is Status.OPTIMAL
    assert found.x.tolist() == [1.0, 3.0]
    assert (found.objective, found.bound, found.gap) == (3.0, 3.0, 0.0)


def test_what_cannot_be_is_said_to_be_infeasible() -> None:
    impossible = problem(np.array([1.0]), np.array([[1.0]]), np.array([-1.0]))
    assert Live(impossible).solve(Objective(np.ones(1), 0.0), EXACT).status is Status.INFEASIBLE


def test_a_cost_without_an_end_is_an_error_and_no_plan() -> None:
    endless = problem(np.array([np.inf]), np.array([[0.0]]), np.array([1.0]))
    with pytest.raises(SolverError, match="no lower end"):
        Live(endless).solve(Objective(-np.ones(1), 0.0), EXACT)


@pytest.mark.parametrize("profiles", [(10.0, 14.0, 3.0), (25.0, 8.0, 25.0)])
def test_renewed_numbers_give_what_a_fresh_solve_gives(profiles: tuple[float, ...]) -> None:
    live = Live(site_problem(1.0))
    live.solve(live.compiled.objective("cost_eur"), EXACT)
    for profile in profiles:
        compiled = site_problem(profile)
        live.renew(compiled)
        again = live.solve(compiled.objective("cost_eur"), EXACT)
        fresh = Live(compiled).solve(compiled.objective("cost_eur"), EXACT)
        assert again.objective == pytest.approx(fresh.objective, abs=1e-9)


def test_renewing_keeps_the_matrix_where_only_vectors_changed() -> None:
    one, other = site_problem(10.0), site_problem(14.0)
    live = Live(one)
    assert live.renew(other)
    wider = problem(np.ones(2), np.array([[1.0, 1.0]]), np.array([1.0]))
    assert not live.renew(wider)
    assert live.solve(Objective(-np.ones(2), 0.0), EXACT).objective == -1.0


def test_a_kept_objective_does_not_get_worse() -> None:
    """Least x first (0), then most y: x + y >= .. is not there, so keeping x at 1 leaves y at 3."""
    live = Live(problem(np.array([9.0, 9.0]), np.array([[-1.0, 1.0]]), np.array([2.0])))
    live.keep(Objective(np.array([1.0, 0.0]), 5.0), 6.0)
    assert live.solve(Objective(np.array([0.0, -1.0]), 0.0), EXACT).x.tolist() == [1.0, 3.0]


def test_a_row_that_was_kept_is_forgotten_with_new_numbers() -> None:
    compiled = problem(np.array([9.0]), np.array([[1.0]]), np.array([8.0]))
    live = Live(compiled)
    live.keep(Objective(np.ones(1), 0.0), 2.0)
    live.renew(compiled)
    assert live.solve(Objective(-np.ones(1), 0.0), EXACT).x.tolist() == [8.0]


def test_a_caller_can_stop_a_solve() -> None:
    compiled, objective = knapsack(120, 1)
    seen: list[Progress] = []

    def stop(progress: Progress) -> bool:
        seen.append(progress)
        return False

    with pytest.raises(CancelledError):
        Live(compiled).solve(objective, SolveOptions(relative_gap=0, time_limit_s=30, on_progress=stop), stage="cost")
    assert seen[0].stage == "cost"


def limited(seconds: float) -> Answer:
    compiled, objective = knapsack(300, 2)
    return Live(compiled).solve(objective, SolveOptions(relative_gap=0, time_limit_s=seconds))


def test_at_the_time_limit_the_best_plan_so_far_comes_out_with_its_proven_gap() -> None:
    found = limited(1.0)
    assert found.status is Status.FEASIBLE
    assert found.bound <= found.objective
    assert 0 < found.gap < 0.1
    assert found.seconds < 10


def test_an_option_that_does_not_exist_is_an_error() -> None:
    live = Live(problem(np.ones(1), np.ones((1, 1)), np.ones(1)))
    with pytest.raises(SolverError, match="option time_limitt"):
        live._set("time_limitt", value=1.0)  # noqa: SLF001 - no caller can name an option
    with pytest.raises(SolverError, match="option threads"):
        live._set("threads", value="many")  # noqa: SLF001


def test_the_same_problem_has_the_same_answer_to_the_last_bit() -> None:
    compiled = site_problem(12.0)
    answers = [Live(compiled).solve(compiled.objective("cost_eur"), EXACT).x.tobytes() for _ in range(3)]
    assert len(set(answers)) == 1
