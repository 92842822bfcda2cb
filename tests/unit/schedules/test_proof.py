"""What a proof leaves open, and whose values its stages have."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest
from tests.builders import a_battery, a_load, a_site, baseline_of, resolved

from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.evaluated import Evaluated, Planned
from gridshare.schedules.proof import Proof, Stage, untried
from gridshare.schedules.publish import publish

CUT_SHORT = Proof(
    stages=(Stage("exceedance_kwh", 1, 40.0, 10.0), Stage("unserved_kwh", 1, 7.0, -inf), Stage("cost_eur", 0, 90, 80)),
    cost_eur=95.0,
    bound_eur=85.0,
    exceedance_kwh={0: 0.0, 1: 40.0},
    unserved_kwh={1: 7.0, 2: 3.0},
    is_proven=False,
    is_relaxed=True,
    uplift=None,
    columns=1,
    rows=1,
    binaries=0,
    solver="none",
)
"""Less than 40 kWh above the cap may do, down to 10; the stage of priority 2 was not reached."""


def of_baseline(proof: Proof) -> ScheduleDocument:
    """The published baseline of a yard whose load of 30 kW is 20 kW above its cap for two hours: 40 kWh."""
    site = resolved(a_site(a_load(profile=30.0), a_battery(), cap_kw=10.0))
    nothing = baseline_of(site)
    both = Evaluated(site, nothing, nothing)
    return publish(Planned(both, both, proof, 0.0))


def test_what_is_open_is_value_less_bound_and_all_of_it_where_there_is_no_bound() -> None:
    assert CUT_SHORT.open_of("exceedance_kwh") == 30.0
    assert CUT_SHORT.open_of("unserved_kwh") == 10.0
    assert CUT_SHORT.open_of("cost_eur") == 5.0
    assert replace(CUT_SHORT, bound_eur=-inf).open_of("cost_eur") is None


def test_nothing_but_the_gap_of_the_cost_is_open_where_all_is_proven_or_hard() -> None:
    for closed in (replace(CUT_SHORT, is_proven=True), replace(CUT_SHORT, is_relaxed=False)):
        assert closed.open_of("exceedance_kwh") == 0.0
        assert closed.open_of("unserved_kwh") == 0.0
        assert closed.open_of("cost_eur") == 5.0


def test_a_search_cut_short_is_published_with_what_is_open_of_the_published_plan() -> None:
    found = of_baseline(replace(CUT_SHORT, exceedance_kwh={1: 65108.0}))
    assert not found.verdict.finished
    assert not found.verdict.proven
    assert found.verdict.exceedance_open_kwh == pytest.approx(30.0)
    assert found.verdict.unserved_open_kwh == 0.0  # all is served here, whatever the optimiser last saw
    stages = {s.name: s for s in found.proof.stages}
    assert stages["exceedance_kwh"].value == pytest.approx(40.0)
    assert stages["unserved_kwh"].bound is None
    assert stages["cost_eur"].value == found.figures.cost_eur == found.proof.cost_eur
    assert stages["cost_eur"].bound == 85.0


def test_where_no_plan_was_found_all_is_open_and_no_cost_is_known() -> None:
    found = of_baseline(untried(1.0))
    assert not found.verdict.finished
    assert found.verdict.exceedance_open_kwh == pytest.approx(40.0)
    assert found.verdict.cost_open_eur is None
