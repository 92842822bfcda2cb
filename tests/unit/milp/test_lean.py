"""A column that is no more than what is wired to it is left out, with the row that says so; the optimum stays."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.builders import KINDS, a_battery, a_load, a_site, random_site, resolved

from gridshare.effort import SolveOptions
from gridshare.milp.assemble import assemble
from gridshare.milp.compiled import Compiled
from gridshare.milp.park import stamps_of
from gridshare.milp.solve import Live, Status

EXACT = SolveOptions(relative_gap=1e-9)


def both(site: dict[str, Any]) -> tuple[Compiled, Compiled]:
    """The problem as it is written, and the lean one."""
    place = resolved(site)
    stamps = stamps_of(place)[0]
    return assemble(stamps, place.steps), assemble(stamps, place.steps, lean=True)


def columns_of(problem: Compiled, stamp: str) -> int:
    """How many columns a stamp has."""
    return int((problem.placements[stamp].column_of >= 0).sum())


def least(problem: Compiled) -> float | None:
    """Least cost, None where no plan keeps every rule."""
    answer = Live(problem).solve(problem.objective("cost_eur"), EXACT)
    return None if answer.status is Status.INFEASIBLE else answer.objective


def test_a_member_that_decides_nothing_is_a_number() -> None:
    """10 kW for two hours at 0.20 EUR/kWh."""
    full, lean = both(a_site(a_load(), cap_kw=20))
    assert (columns_of(full, "member"), columns_of(lean, "member")) == (4, 0)
    assert lean.n_rows == 0
    assert least(lean) == pytest.approx(4.0)


def test_a_member_that_can_only_take_needs_no_column_for_it() -> None:
    """A battery of 5 kW never brings a load of 10 kW below zero."""
    full, lean = both(a_site(a_load(), a_battery(charge_kw=5.0, discharge_kw=5.0), cap_kw=20))
    assert (columns_of(full, "member"), columns_of(lean, "member")) == (4, 0)
    assert least(lean) == pytest.approx(least(full))


def test_a_member_that_can_take_and_give_keeps_both() -> None:
    full, lean = both(a_site(a_load(), a_battery(charge_kw=15.0, discharge_kw=15.0), cap_kw=30))
    assert columns_of(lean, "member") == columns_of(full, "member") == 8


def test_a_limit_that_can_bind_keeps_its_column() -> None:
    """The group may take 12 kW of the 10 kW and the 5 kW with which the battery charges."""
    full, lean = both(a_site(a_load(), a_battery(charge_kw=5.0, discharge_kw=5.0), cap_kw=12))
    assert columns_of(lean, "group") == columns_of(full, "group") == 4
    assert lean.upper[lean.placements["group"].column_of[:, :4]].max() == 12


def test_what_a_member_draws_is_still_known() -> None:
    """The switches look at import and export, also where these are no columns."""
    _, lean = both(a_site(a_load(profile=[1.0, 2.0, 3.0, 4.0])))
    drawn = lean.placements["member"].series["import_kw"]
    assert np.asarray(drawn.constant).tolist() == [[1.0, 2.0, 3.0, 4.0]]


def test_the_optimum_is_the_same_on_random_sites() -> None:
    left_out = 0
    for seed in range(24):
        full, lean = both(random_site(seed, kinds=KINDS, size=4, steps=5))
        ours, theirs = least(lean), least(full)
        assert (ours is None) == (theirs is None), seed
        assert ours is None or ours == pytest.approx(theirs, abs=1e-6, rel=1e-6), seed
        left_out += full.n_columns - lean.n_columns
    assert left_out > 0
