"""Whether something fits over many days: against one problem of all days, by hand, and by laws."""

from __future__ import annotations

import copy
import time
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from tests.builders import a_battery, a_load
from tests.unit.questions.fit.parks import (
    FIRST,
    a_yard,
    asked,
    days_of,
    document,
    park,
    random_load,
    with_newcomer,
)
from tests.unit.usecases.test_look_ahead import a_truck

from gridshare.assets.kind import Midnight
from gridshare.effort import SolveOptions
from gridshare.errors import CancelledError
from gridshare.forks import Forks
from gridshare.milp.headroom import headroom
from gridshare.milp.newcomer import LEFT_OUT_ENERGY, LEFT_OUT_STEPS
from gridshare.questions.fit import money
from gridshare.questions.fit.answer import answered
from gridshare.questions.fit.asked import Wanted
from gridshare.questions.fit.days import Days, DayWork
from gridshare.questions.fit.left_out import LeftOutDays
from gridshare.questions.fit.most import Most, day_most, most
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.fit.question import answer_to, newcomer_of
from gridshare.questions.fit.screening import Screened, screened
from gridshare.sites.addition import AdditionError
from gridshare.usecases.schedule import schedule
from gridshare.usecases.what_if import keeps_everything
from gridshare.years.apart import apart

OPTIONS = SolveOptions(time_limit_s=60.0, relative_gap=1e-6)


def known(newcomer: Newcomer) -> list[Screened]:
    return [screened(newcomer, day) for day in range(len(newcomer.before.days))]


def most_on(newcomer: Newcomer) -> Most:
    with Forks(lambda: DayWork(newcomer, OPTIONS, time.monotonic())) as forks:
        return most(newcomer, Days(forks, len(newcomer.before.days)), known(newcomer), lambda *_: None)


def most_of(raw: dict, days: int, **addition: object) -> tuple[float, float]:  # type: ignore[type-arg]
    """What is found, and the bound."""
    newcomer = with_newcomer(raw, days, **addition)
    found = most_on(newcomer)
    assert found.kw is not None
    return found.kw, found.at_most_kw


@pytest.mark.parametrize("seed", range(6))
def test_what_fits_on_all_days_is_what_one_problem_of_all_of_them_finds(seed: int) -> None:
    raw = document(*a_yard(seed, 3), days=3, cap_kw=110.0)
    found, bound = most_of(raw, 3, kw=10.0)
    newcomer = with_newcomer(raw, 3, kw=10.0)
    whole = newcomer.after.site(0, 3)
    one = headroom(whole, "new", np.full(whole.grid.n_steps, 10.0), OPTIONS)
    assert found <= one.scale * 10 + 1e-3
    assert bound >= one.scale * 10 - 1e-3
    # A day that binds is planned with its neighbours: of three days that is all of them.
    assert found >= 0.98 * one.scale * 10


def test_a_day_on_which_nothing_was_found_in_a_moment_is_searched_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a large park on a busy machine: there is time left, so what spreading evenly guarantees is not the answer."""
    raw = document(*a_yard(1, 3), days=3, cap_kw=110.0)
    newcomer = with_newcomer(raw, 3, kw=10.0)
    by_itself = min(day_most(newcomer, day, 1, 1e4, OPTIONS) for day in range(3))
    assert by_itself > min(day.guaranteed_kw for day in known(newcomer)) + 1.0
    monkeypatch.setattr("gridshare.questions.fit.most.PATIENCE_S", 1e-9)
    assert most_of(raw, 3, kw=10.0)[0] == pytest.approx(by_itself, rel=1e-4)


@pytest.mark.parametrize("seed", range(3))
def test_a_free_day_has_room_for_no_less_than_a_pinned_one(seed: int) -> None:
    newcomer = with_newcomer(document(*a_yard(seed, 3), days=3), 3, kw=10.0)
    for day in range(3):
        free, pinned = (
            headroom(newcomer.with_it(day, midnight), "new", np.full(24, 10.0), OPTIONS).scale
            for midnight in (Midnight.FREE, Midnight.PINNED)
        )
        assert free >= pinned - 1e-6


def test_without_anything_that_moves_it_is_the_cap_less_the_peak() -> None:
    load = random_load(1, 4)
    found, bound = most_of(document(a_load(profile=load), days=4, cap_kw=100.0), 4, kw=5.0)
    assert found == pytest.approx(100.0 - max(load), abs=1e-3)
    assert bound == pytest.approx(found, abs=2e-3)


def test_more_cap_never_admits_less() -> None:
    room = [most_of(document(*a_yard(2, 3), days=3, cap_kw=cap), 3, kw=10.0)[0] for cap in (100.0, 110.0, 125.0)]
    assert room == sorted(room)
    assert room[0] < room[2]


def test_what_fits_is_a_plan_on_each_day_and_a_percent_more_is_none_on_the_day_that_binds() -> None:
    raw = document(*a_yard(4, 4), days=4, cap_kw=110.0)
    newcomer = with_newcomer(raw, 4, kw=10.0)
    found = most_on(newcomer)
    assert found.kw is not None
    for day in range(4):
        assert keeps_everything(schedule(newcomer.at(day, found.kw - 1e-3), OPTIONS, quietly=False)), day
    binding = found.days[0].day
    assert not keeps_everything(schedule(newcomer.at(binding, 1.01 * found.at_most_kw), OPTIONS, quietly=False))


def test_nothing_limits_it_where_there_is_no_cap() -> None:
    answer = answered(with_newcomer(document(a_load(), days=2, cap_kw=None), 2, kw=5.0), OPTIONS)
    assert answer.verdict == "yes"
    assert answer.how_much is not None
    assert answer.how_much.kw is None


def test_a_park_that_cannot_keep_its_cap_has_room_for_nothing_that_makes_it_worse() -> None:
    load = [50.0] * 24 + [120.0] + [50.0] * 23
    found, _ = most_of(document(a_load(profile=load), days=2, cap_kw=100.0), 2, kw=5.0)
    assert found == pytest.approx(0.0, abs=1e-2)
    profile = [5.0] * 24 + [0.0] + [5.0] * 23
    found, _ = most_of(document(a_load(profile=load), days=2, cap_kw=100.0), 2, profile=profile)
    assert found == pytest.approx(50.0, abs=1e-2)


def test_quarters_at_risk_are_those_in_which_load_and_newcomer_are_above_the_cap() -> None:
    load = random_load(5, 4)
    answer = answer_to(asked(document(a_load(profile=load), days=4), 4, {"name": "new", "kw": 40.0}), options=OPTIONS)
    over = np.maximum(np.array(load) + 40.0 - 100.0, 0.0)
    assert answer.verdict == "no"
    assert answer.at_risk is not None
    assert answer.at_risk.quarters == int((over > 0).sum())
    assert answer.at_risk.short_kwh == pytest.approx(over.sum(), abs=1e-3)
    assert answer.at_risk.worst[0].short_kw == pytest.approx(over.max(), abs=1e-3)
    assert sum(row.quarters for row in answer.at_risk.by_hour) == answer.at_risk.quarters


@pytest.mark.parametrize("percent", [99.0, 95.0, 90.0])
def test_nearly_always_leaves_out_the_highest_hours_of_a_load_that_does_not_move(percent: float) -> None:
    load = random_load(7, 5)
    raw = document(a_load(profile=load), days=5)
    wanted = Wanted(percents=(percent,), who=False)
    answer = answer_to(replace(asked(raw, 5, {"name": "new", "kw": 5.0}), wanted=wanted), options=OPTIONS)
    allowed = int(120 * (1 - percent / 100) + 1e-9)
    by_hand = 100.0 - sorted(load, reverse=True)[allowed]
    [row] = answer.nearly_always
    assert row.quarters <= allowed
    assert row.kw == pytest.approx(by_hand, rel=6e-3)
    assert row.at_most_kw is not None
    assert row.at_most_kw >= by_hand - 1e-3


def test_a_budget_of_giving_way_is_used_and_not_exceeded() -> None:
    load = random_load(8, 4)
    wanted = Wanted(budget_kwh=50.0, who=False)
    question = replace(asked(document(a_load(profile=load), days=4), 4, {"name": "new", "kw": 5.0}), wanted=wanted)
    [row] = answer_to(question, options=OPTIONS).nearly_always
    by_hand = np.maximum(np.array(load) + row.kw - 100.0, 0.0).sum()
    assert row.kwh == pytest.approx(by_hand, abs=0.01)
    assert 48.0 <= row.kwh <= 50.5


def test_who_makes_room_is_who_can_move() -> None:
    raw = document(a_load(profile=[80.0] * 48), days=2)
    raw["members"].append({"name": "other", "energy_contract": "fixed", "assets": [a_battery(start_kwh=40.0)]})
    profile = [10.0] * 10 + [25.0] + [10.0] * 37
    answer = answer_to(asked(raw, 2, {"name": "new", "profile": profile}), options=OPTIONS)
    assert answer.verdict == "yes"
    assert answer.gives_way is not None
    assert [row.member for row in answer.gives_way.members] == ["other"]
    assert answer.gives_way.days == 1


def test_an_asset_fits_or_does_not() -> None:
    raw = document(a_load(profile=[80.0] * 48), days=2)
    store = {k: v for k, v in a_truck("2026-01-16 06:00", 60.0).items() if k != "name"}
    assert answer_to(asked(raw, 2, {"name": "new", "asset": store}), options=OPTIONS).verdict == "yes"
    store = {k: v for k, v in a_truck("2026-01-15 21:00", 60.0).items() if k != "name"}
    tight = copy.deepcopy(raw)
    tight["members"][0]["assets"][0]["profile"] = [90.0] * 48
    answer = answer_to(asked(tight, 2, {"name": "new", "asset": store}), options=OPTIONS)
    assert answer.verdict == "no"
    assert answer.at_risk is not None
    assert answer.at_risk.short_kwh == pytest.approx(30.0, abs=0.1)
    assert answer.how_much is None


def test_a_profile_has_a_value_for_each_step_of_all_days() -> None:
    raw = document(a_load(), days=2)
    with pytest.raises(AdditionError, match="47 values; expected a value for each of the 48 steps"):
        newcomer_of(asked(raw, 2, {"name": "new", "profile": [1.0] * 47}))


def test_it_ends_when_the_caller_asks() -> None:
    newcomer = with_newcomer(document(a_load(), days=2), 2, kw=5.0)
    with pytest.raises(CancelledError):
        answered(newcomer, replace(OPTIONS, on_progress=lambda _: False))


def test_without_time_what_is_found_is_what_is_guaranteed() -> None:
    newcomer = with_newcomer(document(*a_yard(3, 3), days=3, cap_kw=110.0), 3, kw=10.0)
    answer = answered(newcomer, replace(OPTIONS, time_limit_s=0.0))
    guaranteed = [day.guaranteed_kw for day in known(newcomer)]
    assert answer.how_much is not None
    assert answer.how_much.kw == pytest.approx(max(min(guaranteed), 0.0), abs=1e-3)
    assert not answer.how_much.proven
    assert answer.rule_of_thumb is not None
    assert answer.rule_of_thumb.optimum_kw is None  # what is guaranteed is no optimum


def test_a_day_cut_from_many_is_that_day() -> None:
    many = park(*a_yard(1, 20), days=20)
    first = days_of(20)[0]
    assert (many.days[0], len(many.days)) == (first, 20)
    for day in (0, 3, 15, 16, 19):
        [load] = many.site(day).kinds["inflexible_load"].profile_kw
        assert load.tolist() == random_load(1, 20)[24 * day : 24 * day + 24]
    assert apart(many.site(16), Midnight.PINNED).grid.local[0].date() == many.days[16]


def test_without_planning_who_comes_in_the_evening_charges_that_evening() -> None:
    """60 kWh at 20 kW from 18:00: three hours that evening, and nothing after midnight."""
    answer = answered(with_newcomer(document(a_load(profile=30.0), a_truck(), days=2), 2, kw=5.0), OPTIONS)
    assert answer.how_much is not None
    assert answer.how_much.without_planning_kw == pytest.approx(50.0)
    assert answer.how_much.evenly_kw == pytest.approx(65.0)
    assert answer.rule_of_thumb is not None
    assert answer.rule_of_thumb.peak_kw == pytest.approx(50.0)


def test_a_plan_that_leaves_demand_or_breaks_a_rule_guarantees_nothing() -> None:
    """Two trucks at one shared limit: each evenly by itself would take more than it together."""
    at = days_of(1)[0]
    rows = [
        {"connector": c, "arrival": f"{at} 08:00", "departure": f"{at} {until}:00", "energy_kwh": 60.0}
        for c, until in (("T1", 12), ("T2", 16))
    ]
    yard = {
        "kind": "ev_charging", "name": "yard", "sessions": rows, "shared_limit_kw": 20.0,
        "connectors": {c: {"power_kw": 20.0, "least_kw": 0.0} for c in ("T1", "T2")},
    }  # fmt: skip
    [day] = known(with_newcomer(document(a_load(profile=50.0), yard, days=1), 1, kw=5.0))
    assert day.guaranteed_kw == -np.inf
    assert day.unplanned_kw == pytest.approx(30.0)


def test_what_is_left_out_may_be_in_fewer_steps() -> None:
    days = LeftOutDays(with_newcomer(document(*a_yard(0, 2), days=2, cap_kw=110.0), 2, kw=10.0))
    for day in (0, 1):
        least, few = days.at(day, 60.0, LEFT_OUT_STEPS, OPTIONS), days.in_few_steps(day, 60.0, OPTIONS)
        assert few.steps < least.steps
        assert few.kw.max() <= 60.0 + 1e-6


def test_it_fits_if_it_can_give_way_in_few_quarters_though_the_least_energy_takes_more() -> None:
    """One quarter in a hundred may be short: of 120 that is one, and the plan with the least energy takes two."""
    newcomer = with_newcomer(document(*a_yard(4, 5), days=5, cap_kw=110.0), 5, kw=37.0)
    least = [LeftOutDays(newcomer).at(day, 37.0, LEFT_OUT_ENERGY, OPTIONS).steps for day in range(5)]
    assert sum(least) > 1
    answer = answered(newcomer, OPTIONS)
    assert (answer.verdict, answer.at_risk and answer.at_risk.quarters) == ("yes_if", 1)


def test_what_it_costs_is_between_bounds_of_both_years(monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without it each year is known within 3 and 2 EUR, so the difference is known within 5."""
    same = {"costs_eur": {}, "months": [], "whole_days": 1, "bases": {}}
    found = iter(SimpleNamespace(found_eur=f, bound_eur=b, **same) for f, b in ((100.0, 98.0), (150.0, 147.0)))
    monkeypatch.setattr(money, "year_cost", lambda *_: next(found))
    costs = money.costs_of(with_newcomer(document(a_load(), days=1), 1, kw=5.0), 5.0, OPTIONS)
    assert (costs.least_eur, costs.eur, costs.most_eur) == (47.0, 50.0, 52.0)


@pytest.mark.parametrize("kw", [30.0, 60.0])
def test_the_answer_does_not_depend_on_how_many_processes_share_the_days(kw: float) -> None:
    newcomer = with_newcomer(document(*a_yard(4, 5), days=5, cap_kw=110.0), 5, kw=kw)
    one, three = (answered(newcomer, replace(OPTIONS, processes=n), Wanted(percents=[99.0])) for n in (1, 3))
    assert one.model_dump(exclude={"seconds"}) == three.model_dump(exclude={"seconds"})


def test_newcomers_that_differ_have_another_digest() -> None:
    raw = document(*a_yard(4, 2), days=2, cap_kw=110.0)
    high = [1.0] * 24 + [30.0] * 24
    asks: list[dict[str, object]] = [{"kw": 30.0}, {"kw": 31.0}, {"profile": high}, {"profile": high[::-1]}]
    digests = [with_newcomer(raw, 2, **asked).digest for asked in [*asks, asks[2]]]
    assert len(set(digests)) == 4
    assert digests[2] == digests[4]
    other = document(*a_yard(4, 2), days=2, cap_kw=111.0)
    assert with_newcomer(other, 2, kw=30.0).digest != digests[0]


@pytest.mark.parametrize("midnight", [Midnight.PINNED, Midnight.FREE])
def test_on_a_park_over_its_cap_only_what_a_newcomer_worsens_is_left_out(midnight: Midnight) -> None:
    """Load 90 under a cap of 100, 130 for an hour: there all of the newcomer is left out, elsewhere what is above."""
    load = [90.0] * 24
    load[12] = 130.0
    days = LeftOutDays(with_newcomer(document(a_load(profile=load), days=1, cap_kw=100.0), 1, kw=10.0), midnight)
    for kw in (40.0, 20.0):
        found = days.at(0, kw, LEFT_OUT_ENERGY, OPTIONS)
        assert found.kw.tolist() == pytest.approx([kw if hour == 12 else kw - 10.0 for hour in range(24)], abs=0.01)
    assert days.broken == {0}


def test_who_makes_room_is_asked_only_for_what_moves_because_of_the_newcomer() -> None:
    """The truck has to leave the hour of the peak anyway; next to the newcomer it has to leave another one too."""
    load = [50.0] * 24
    load[10], load[11] = 95.0, 85.0
    day = FIRST.isoformat()
    truck = {"connector": "T1", "arrival": f"{day} 10:00", "departure": f"{day} 14:00", "energy_kwh": 40.0}
    yard = [
        a_load(profile=load),
        {"kind": "ev_charging", "name": "trucks", "sessions": [truck], "connectors": {"T1": 40.0}},
    ]
    answer = answered(with_newcomer(document(*yard, days=1, cap_kw=100.0), 1, kw=5.0, profile=None), OPTIONS)
    assert answer.verdict == "yes"
    assert answer.gives_way is not None
    (row,) = answer.gives_way.members
    # Spread evenly it takes 10 kW in each hour: 5 of those move anyway at 10:00, and 5 more because of the newcomer.
    assert row.kwh == pytest.approx(5.0, abs=0.01)
