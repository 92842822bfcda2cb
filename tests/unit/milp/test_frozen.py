"""A problem that is written as MPS is read back as it was, with its names."""

from __future__ import annotations

from pathlib import Path

import highspy
import numpy as np
import pytest
from scipy.sparse import csr_array
from tests.builders import baseline_of

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.errors import SolverError
from gridshare.milp.compiled import Compiled, Objective, Placement, RowOrigin
from gridshare.milp.frozen import Kept, column_names, mps, row_names, with_kept
from gridshare.milp.instance import freeze
from gridshare.milp.plan import plan
from gridshare.milp.sparse import Sparse
from gridshare.milp.template import Column, RowFamily
from gridshare.schedules.proof import Stage
from gridshare.sites.site import Site

INF = np.inf
LOWER = np.array([0.0, -INF, -3.0, 2.0, -INF, 0.0])
UPPER = np.array([INF, INF, -1.0, 2.0, 4.0, 1.0])
MATRIX = np.array(
    [
        [1.0, 2.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 1.0, -1.0, 0.0, 1 / 3, 0.0],
        [0.0, 0.0, 1.0, 0.0, 0.0, 5.0],
        [0.0, 0.0, 0.0, 1.0, 1.0, -2.0],
    ]
)
ROW_LOWER = np.array([3.0, -INF, -2.0, 1.0])
ROW_UPPER = np.array([3.0, 7.0, 6.0, INF])
COST = Objective(np.array([1.0, 0.5, 0.0, 0.0, -0.25, 2.0]), 12.5)


def problem() -> Compiled:
    """Every sort of bound and of row, a column that stands nowhere, a switch."""
    families = (Column("power_kw", 0, (0, 1), is_integer=False, is_slack=False),)
    others = (
        Column("energy_kwh", 0, (1, 2, 3), is_integer=False, is_slack=False),
        Column("is_on", 3, (None,), is_integer=True, is_slack=False),
    )
    rows = (RowFamily("first", "A1", 0, (0, 1)), RowFamily("second", "A2", 2, (None, "x")))
    return Compiled(
        lower=LOWER,
        upper=UPPER,
        integer=np.array([False] * 5 + [True]),
        matrix=Sparse.of_dense(MATRIX),
        row_lower=ROW_LOWER,
        row_upper=ROW_UPPER,
        objectives={},
        placements={
            "one": Placement("one", families, np.array([[0, 1]]), (), {}),
            "two": Placement("two", others, np.array([[2, 3, 4, 5]]), (), {}),
        },
        origins=(RowOrigin("one", rows, np.zeros(4, dtype=np.int64), np.arange(4)),),
    )


def read_back(text: str, path: Path) -> highspy.HighsLp:
    path.write_text(text, encoding="utf-8")
    highs = highspy.Highs()
    highs.silent()
    assert highs.readModel(str(path)) == highspy.HighsStatus.kOk
    return highs.getLp()


def test_a_problem_survives_the_way_through_its_file(tmp_path: Path) -> None:
    lp = read_back(mps("all-sorts", problem(), COST, remarks=["for people"]), tmp_path / "p.mps")
    assert lp.col_lower_ == pytest.approx(LOWER)
    assert lp.col_upper_ == pytest.approx(UPPER)
    assert lp.row_lower_ == pytest.approx(ROW_LOWER)
    assert lp.row_upper_ == pytest.approx(ROW_UPPER)
    assert lp.col_cost_ == pytest.approx(COST.vector)
    assert lp.offset_ == pytest.approx(COST.constant)
    kinds = [kind == highspy.HighsVarType.kInteger for kind in lp.integrality_]
    assert kinds == [False] * 5 + [True]
    a = lp.a_matrix_
    shape = (lp.num_row_, lp.num_col_)
    found = csr_array((a.value_, a.index_, a.start_), shape=shape[::-1]).T.toarray()
    assert found == pytest.approx(MATRIX)


def test_names_say_what_a_column_and_a_row_are() -> None:
    assert column_names(problem()) == [
        "one/0/power_kw[0]",
        "one/0/power_kw[1]",
        "two/0/energy_kwh[1]",
        "two/0/energy_kwh[2]",
        "two/0/energy_kwh[3]",
        "two/0/is_on",
    ]
    assert row_names(problem()) == ["one/0/A1:first[0]", "one/0/A1:first[1]", "one/0/A2:second", "one/0/A2:second[x]"]


def test_an_objective_that_is_kept_becomes_a_row(tmp_path: Path) -> None:
    kept = [Kept("exceedance_kwh/1", Objective(np.array([0.0, 0.0, 0.0, 0.0, 0.0, 4.0]), 1.0), 3.0)]
    grown, names = with_kept(problem(), kept)
    assert names[-1] == "kept/exceedance_kwh/1"
    assert grown.row_upper[-1] == pytest.approx(2.0)
    assert read_back(mps("kept", problem(), COST, kept=kept), tmp_path / "k.mps").num_row_ == grown.n_rows


def van(prices: list[float]) -> Site:
    """A van that wants 5 kWh of a plug of 5 kW, within two hours."""
    session = {"connector": "P1", "arrival": "2026-01-15 00:00", "departure": "2026-01-15 02:00", "energy_kwh": 5.0}
    square = {"kind": "ev_charging", "name": "square", "connectors": {"P1": 5.0}, "sessions": [session]}
    document = {
        "gridshare": 1,
        "name": "van",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-01-15T00:00", "steps": 2, "step_minutes": 60},
        "energy_contracts": {"supply": {"import": {"price": prices}, "export": {"price": 0.0}}},
        "members": [{"name": "firm", "energy_contract": "supply", "assets": [square]}],
    }
    return parsed(document).resolved()


def found(site: Site) -> list[Stage]:
    return list(plan(site, SolveOptions(), baseline_of(site).net_load_kw).proof.stages)


def test_a_plan_is_called_the_only_one_where_no_other_costs_the_same() -> None:
    site = van([0.1, 0.2])
    assert freeze("only", site, found(site)).optimum["unique_schedule"] is True


def test_a_plan_is_not_called_the_only_one_where_two_hours_cost_the_same() -> None:
    site = van([0.1, 0.1])
    assert "unique_schedule" not in freeze("either", site, found(site)).optimum


def test_an_instance_whose_plan_cost_something_else_is_refused() -> None:
    site = van([0.1, 0.2])
    with pytest.raises(SolverError, match="with every switch in place"):
        freeze("wrong", site, [Stage("cost_eur", 0, 0.4, 0.4)])
