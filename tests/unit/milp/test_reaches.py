"""How far a point's net load can reach is worked out of bounds, so every power needs one."""

from dataclasses import replace

import numpy as np
import pytest
from tests.builders import KINDS, a_site, random_site, resolved

from gridshare.effort import SolveOptions
from gridshare.errors import SolverError
from gridshare.milp.assemble import assemble
from gridshare.milp.park import stamps_of
from gridshare.milp.search import Search

POWERS = ("_kw",)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("relaxed", [False, True])
def test_every_power_of_a_kind_has_a_bound(kind: str, relaxed: bool) -> None:  # noqa: FBT001
    for seed in range(12):
        site = resolved(random_site(seed, kinds=(kind,), size=2))
        stamps, of_kind = stamps_of(site)
        problem = assemble(stamps, site.steps, relaxed=relaxed)
        for stamp in of_kind[kind]:
            place = problem.placements[stamp.name]
            for column in place.columns:
                at = place.column_of[:, column.first : column.first + column.size]
                if column.name.endswith(POWERS):
                    assert np.isfinite(problem.upper[at[at >= 0]]).all(), (seed, column.name)


def test_a_switch_of_a_member_with_counted_cuts_really_switches() -> None:
    """A kWh fed in brings 3 ct more than one taken costs: without the switch, the member would do both at once.

    The load of 10 kW may be cut by at most 5 kW, so it always takes and never gives: it pays 4 x 0.5 h x 10 kW x 0.20.
    """
    load = {
        "kind": "curtailable_load",
        "name": "freezers",
        "profile": 10.0,
        "most_cut_kw": 5.0,
        "price_eur_per_kwh": 2.0,
        "longest_minutes": 30,
    }
    roof = {"kind": "solar", "name": "roof", "available": 8.0, "curtailable": True}
    contract = {"fixed": {"import": {"price": 0.20}, "export": {"price": 0.23}}}
    site = resolved(a_site(load, roof, cap_kw=10, energy_contracts=contract))
    search = Search(site.steps, stamps_of(site)[0], SolveOptions(relative_gap=0))
    answer = search.least("cost_eur", 0)
    assert answer is not None
    assert answer.objective == pytest.approx(4 * 0.5 * (10 - 8) * 0.20, abs=1e-9)


def test_a_power_without_an_end_is_refused_where_a_switch_would_hang_on_it() -> None:
    site = resolved(a_site({"kind": "solar", "name": "roof", "available": 8.0, "curtailable": True}))
    stamps, _ = stamps_of(site)
    endless = [
        replace(s, data=dict(s.data) | {"most_curtailed_kw": np.full((1, 4), np.inf)}) if "solar" in s.name else s
        for s in stamps
    ]
    with pytest.raises(SolverError, match="without an end"):
        assemble(endless, site.steps)
