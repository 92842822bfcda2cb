"""The load of every quarter: without planning as all days at once, and planned as the answer says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.builders import a_load
from tests.unit.questions.fit.parks import a_yard, asked, days_of, document, random_load, with_newcomer

from gridshare.effort import SolveOptions
from gridshare.errors import CancelledError
from gridshare.questions.fit.answer import answered
from gridshare.questions.fit.loads import loads_of, quarters_of
from gridshare.questions.fit.newcomer import follows
from gridshare.questions.park_loads import loads_of_park
from gridshare.sites.outline import outline_of

OPTIONS = SolveOptions(time_limit_s=120.0)
CLOSE_KW = 1e-3
"""The least of one goal is kept within a thousandth of a kWh while the next is sought."""


def test_without_planning_days_are_as_all_of_them_at_once() -> None:
    days = 10  # more than are worked out at once, with trucks that stay each night
    new = with_newcomer(document(*a_yard(1, days), days=days), days, kw=5.0)
    site = new.before.site(0, days)
    whole = follows(site, site.doing_nothing()).flows.group
    found = quarters_of(new, OPTIONS)
    assert np.allclose(found.before_kw, whole)
    assert np.allclose(found.newcomer_kw, 5.0)


def test_planned_keeps_the_cap_and_all_energy() -> None:
    load, _, trucks = a_yard(3, 4)
    new = with_newcomer(document(load, trucks, days=4, cap_kw=112.0), 4, kw=10.0)
    assert answered(new, OPTIONS).verdict == "yes"
    found = quarters_of(new, OPTIONS)
    assert found.at_risk.any()
    assert found.above_kw(found.after_kw).max() < CLOSE_KW
    assert np.isclose(found.after_kw.sum(), found.together_kw.sum(), rtol=1e-6)


def test_where_it_does_not_fit_the_newcomer_has_less_by_what_the_answer_says() -> None:
    question = asked(document(a_load(profile=random_load(5, 4)), days=4), 4, {"name": "Bakkerij", "kw": 40.0})
    found, _ = loads_of(question, options=OPTIONS)
    answer = answered(with_newcomer(document(a_load(profile=random_load(5, 4)), days=4), 4, kw=40.0), OPTIONS)
    risk = answer.at_risk
    assert risk is not None
    short = found.together_kw - found.after_kw
    assert (short > CLOSE_KW).sum() == risk.quarters == found.at_risk.sum()
    assert np.isclose(short.sum() * found.grid.step_h, risk.short_kwh, atol=0.1)
    assert found.above_kw(found.after_kw).max() < CLOSE_KW


def test_a_park_that_is_over_its_cap_without_it_is_no_further_over_with_it() -> None:
    load = [90.0] * 12 + [120.0] * 4 + [60.0] * 8
    found = quarters_of(with_newcomer(document(a_load(profile=load * 2), days=2), 2, kw=20.0), OPTIONS)
    assert np.allclose(found.after_kw[12:16], 120.0, atol=CLOSE_KW)
    assert np.allclose(found.after_kw[:12], 100.0, atol=CLOSE_KW)
    assert np.allclose(found.after_kw[16:24], 80.0, atol=CLOSE_KW)


def test_an_asset_comes_with_its_own_load() -> None:
    session = {"connector": "T1", "arrival": "2026-01-15 18:00", "departure": "2026-01-16 06:00", "energy_kwh": 40.0}
    truck = {
        "kind": "ev_charging", "name": "new", "sessions": [session],
        "connectors": {"T1": {"power_kw": 20.0, "least_kw": 0.0}},
    }  # fmt: skip
    load = ([50.0] * 18 + [95.0] * 2 + [50.0] * 4) * 2
    new = with_newcomer(document(a_load(profile=load), days=2), 2, asset=truck)
    found = quarters_of(new, OPTIONS)
    assert found.newcomer_kw.argmax() == 18
    assert found.newcomer_kw.max() == 20.0
    assert found.at_risk.sum() == 2
    assert found.above_kw(found.after_kw).max() < CLOSE_KW


def test_days_that_the_time_does_not_reach_have_no_planned_load() -> None:
    new = with_newcomer(document(*a_yard(1, 3), days=3, cap_kw=104.0), 3, kw=30.0)
    found = quarters_of(new, replace(OPTIONS, time_limit_s=0.0))
    assert np.isnan(found.after_kw).any()
    assert not np.isnan(found.together_kw).any()


def test_it_stops_when_it_is_asked_to() -> None:
    new = with_newcomer(document(*a_yard(1, 2), days=2), 2, kw=5.0)
    with pytest.raises(CancelledError):
        quarters_of(new, replace(OPTIONS, on_progress=lambda _: False))


def test_a_group_as_it_is_has_the_load_of_its_members_and_nobody_new() -> None:
    load, hall = a_load(profile=random_load(5, 3)), a_load(name="hall", profile=[20.0] * 72)
    raw = document(load, hall, days=3)
    found, _ = loads_of_park(outline_of(raw, None), days_of(3), options=OPTIONS)
    assert not found.has_newcomer
    assert np.isnan(found.after_kw).all()
    assert np.allclose(sum(found.members_kw.values()), found.before_kw)
    assert np.allclose(found.before_kw, np.array(random_load(5, 3)) + 20.0)
    assert (
        found.import_cap_kw == with_newcomer(raw, 3, kw=5.0).before.site(0).connection.group.import_contract_kw[0]
    ).all()
    stops = replace(OPTIONS, on_progress=lambda _: False)
    with pytest.raises(CancelledError):
        loads_of_park(outline_of(raw, None), days_of(3), options=stops)
