"""Islands of a site: what is together, what is apart, and what prices say of each."""

from __future__ import annotations

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site, random_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.milp.compiled import Compiled
from gridshare.milp.islands import coupling_rows, islands, prices_seen
from gridshare.milp.park import stamps_of
from gridshare.milp.rounds import COST, Rounds
from gridshare.milp.solve import Live

SEEDS = range(40)


def rounds(document: dict[str, object], *, relaxed: bool = False) -> Rounds:
    site = parsed(document).resolved()
    return Rounds(site.steps, stamps_of(site)[0], SolveOptions(), relaxed=relaxed)


def with_integers() -> list[Compiled]:
    found = [rounds(random_site(seed, size=5), relaxed=True).compiled for seed in SEEDS]
    return [c for c in found if c.integer.any()]


def test_no_row_of_an_island_holds_a_column_of_another() -> None:
    seen = 0
    for compiled in with_integers():
        at_sea = coupling_rows(compiled)
        for island in islands(compiled):
            inside = np.zeros(compiled.n_columns, dtype=bool)
            inside[island.columns] = True
            holds_some = np.zeros(compiled.n_rows, dtype=bool)
            holds_some[compiled.matrix.row[inside[compiled.matrix.col]]] = True
            own = np.flatnonzero(holds_some & ~at_sea)
            assert own.tolist() == island.rows.tolist()
            of_own = np.isin(compiled.matrix.row, own)
            assert inside[compiled.matrix.col[of_own]].all()
            seen += 1
    assert seen > 50


def test_islands_do_not_overlap_and_hold_all_that_kinds_decide_in_whole_numbers() -> None:
    for compiled in with_integers():
        columns = np.concatenate([island.columns for island in islands(compiled)] or [np.zeros(0, dtype=int)])
        assert len(columns) == len(set(columns.tolist()))
        left = np.flatnonzero(compiled.integer & ~np.isin(np.arange(compiled.n_columns), columns))
        of_points = {
            k
            for p in ("member", "feeder", "group")
            if p in compiled.placements
            for k in compiled.placements[p].column_of.ravel().tolist()
        }
        for column in left:
            rows = compiled.matrix.row[compiled.matrix.col == column]
            assert column in of_points or coupling_rows(compiled)[rows].all()


def test_at_the_prices_of_the_linear_problem_no_island_does_better_than_there() -> None:
    """Each island's part of the linear solution is best for it at the prices seen: the dual side of optimality."""
    for compiled in with_integers()[:12]:
        relaxation = Live(compiled).relaxation(compiled.objective(*COST), SolveOptions())
        price = prices_seen(compiled, relaxation.worth, relaxation.reduced)
        for island in islands(compiled):
            own = Live(island.problem(compiled))
            there = float(price[island.columns] @ relaxation.answer.x[island.columns])
            objective = compiled.objective(*COST)
            least = own.relaxation(type(objective)(price[island.columns], 0.0), SolveOptions()).answer.objective
            assert least == pytest.approx(there, abs=1e-5)


def test_batteries_that_share_a_cap_are_islands_of_their_own_only_where_they_have_switches() -> None:
    yard = rounds(a_site(a_load(), a_battery(), a_battery(name="second"), cap_kw=50))
    assert islands(yard.compiled) == []
