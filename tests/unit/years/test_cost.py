"""What a park costs over many days, with each month's peak counted once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import Asset, a_battery
from tests.long_sites import ZONE, a_truck, billed, capped, cut, written

from gridshare.assets.kind import Midnight
from gridshare.effort import DayProgress, Progress, SolveOptions
from gridshare.errors import CancelledError, TimeLimitError
from gridshare.milp.basis import NamedBasis
from gridshare.milp.park import stamps_of
from gridshare.milp.rounds import COST
from gridshare.questions.contract.worth import raised
from gridshare.sites.document import SiteDocument
from gridshare.years import linked_month
from gridshare.years.apart import apart
from gridshare.years.cost import Scope, year_cost
from gridshare.years.day_problem import DayProblem
from gridshare.years.linked_month import LinkedMonth
from gridshare.years.long_site import LongSite

Change = Callable[[SiteDocument], SiteDocument]

OPTIONS = SolveOptions(time_limit_s=300.0, relative_gap=1e-5)
FIRST = dt.date(2026, 1, 29)
WITHIN = dt.date(2026, 1, 5)

_EUR = 1e-3
"""What rounding may do to a cost of some hundreds of euros [EUR]."""


def trucks(first: dt.date, days: int) -> Asset:
    """A charger with a truck on each day, which is gone before midnight."""
    at = [dt.datetime.combine(first + dt.timedelta(days=k), dt.time(14), ZONE) for k in range(days)]
    visits = [a_truck(each, each + dt.timedelta(hours=7), 60.0 + 10 * k) for k, each in enumerate(at)]
    return {
        "kind": "ev_charging",
        "name": "dock",
        "connectors": {"A": {"power_kw": 30.0, "least_kw": 0.0}},
        "sessions": visits,
    }


def without_assets(document: SiteDocument, kind: str) -> SiteDocument:
    """The site without a kind of asset."""
    members = (
        each.model_copy(update={"assets": tuple(asset for asset in each.assets if asset.kind != kind)})
        for each in document.members
    )
    return document.model_copy(update={"members": tuple(members)})


def as_one(long: LongSite) -> float:
    """The least cost of all days as one problem, which knows of no midnight but those at its ends."""
    site = apart(long.site(0, len(long.days)), Midnight.PINNED)
    found = DayProblem(stamps_of(site)[0], site.steps).least(COST, OPTIONS)
    assert found is not None
    return found.value + sum(site.constants_eur.values())


@pytest.mark.parametrize("eur_per_kw", [0.0, 0.3, 3.0, 30.0])
def test_days_without_memory_cost_what_they_cost_as_one_problem(tmp_path: Path, eur_per_kw: float) -> None:
    tariff = billed(eur_per_kw) | {"contract_kw": 100.0, "contract_eur_per_kw": 2.0, "standing_eur": 31.0}
    folder = written(tmp_path, FIRST, 5, [trucks(FIRST, 5)], grid_tariff=tariff, connection=capped(150.0))
    long = cut(folder, FIRST, 5)

    found = year_cost(long, OPTIONS)

    assert found.found_eur == pytest.approx(as_one(long), rel=2e-5)
    assert found.bound_eur == pytest.approx(found.found_eur, rel=2e-5)
    assert [month.month for month in found.months] == ["2026-01", "2026-02"]
    assert found.costs_eur["standing"] == pytest.approx(31.0 * 3 / 31 + 31.0 * 2 / 28)
    assert found.whole_days == 5


def nights(first: dt.date, days: int, **more: object) -> Asset:
    """A charger with a truck on each night but the last, and one that stays for two."""
    at = [dt.datetime.combine(first + dt.timedelta(days=k), dt.time(17), ZONE) for k in range(days - 1)]
    visits = [a_truck(each, each + dt.timedelta(hours=14), 110.0 - 8 * k) | more for k, each in enumerate(at)]
    stays = a_truck(at[0], at[2] + dt.timedelta(hours=3), 200.0) | {"connector": "B"} | more
    connectors = {name: {"power_kw": 22.0, "least_kw": 0.0} for name in "AB"}
    return {"kind": "ev_charging", "name": "dock", "connectors": connectors, "sessions": [*visits, stays]}


TWO_WAY = {
    "efficiency": 0.9,
    "discharge_efficiency": 0.9,
    "discharge_kw": 10.0,
    "on_board_kwh": 30.0,
    "capacity_kwh": 300.0,
    "floor_kwh": 20.0,
    "wear_eur_per_kwh": 0.01,
}


@pytest.mark.parametrize("more", [{}, {"at_least_kwh": 50.0}, {"efficiency": 0.9}, TWO_WAY])
def test_a_month_is_the_least_of_all_its_days_as_one_problem(tmp_path: Path, more: Asset) -> None:
    assets = [a_battery(wear_eur_per_kwh=0.01), nights(WITHIN, 4, **more)]
    tariff = billed(1.0, so_far_kw=30.0)
    long = cut(written(tmp_path, WITHIN, 4, assets, grid_tariff=tariff, connection=capped(140.0)), WITHIN, 4)

    found = year_cost(long, OPTIONS)

    assert found.found_eur == pytest.approx(as_one(long), abs=_EUR)
    assert found.bound_eur == pytest.approx(found.found_eur, abs=_EUR)
    assert found.whole_days == 4
    assert found.unserved_kwh == 0


def test_over_the_end_of_a_month_one_problem_lies_between_the_bound_and_the_plans(tmp_path: Path) -> None:
    assets = [a_battery(wear_eur_per_kwh=0.01), nights(FIRST, 5)]
    long = cut(written(tmp_path, FIRST, 5, assets, grid_tariff=billed(0.5)), FIRST, 5)

    found = year_cost(long, OPTIONS)

    assert found.bound_eur - _EUR <= as_one(long) <= found.found_eur + _EUR
    assert found.found_eur - found.bound_eur < 0.02 * found.found_eur


def test_what_is_found_of_months_lies_in_what_is_found_of_their_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assets = [a_battery(wear_eur_per_kwh=0.01), nights(FIRST, 5)]
    long = cut(written(tmp_path, FIRST, 5, assets, grid_tariff=billed(0.5)), FIRST, 5)
    of_months = year_cost(long, OPTIONS)

    monkeypatch.setattr(linked_month, "MOST_COLUMNS", 0)
    of_days = year_cost(long, OPTIONS)

    assert [month.is_linked for month in (*of_months.months, *of_days.months)] == [True, True, False, False]
    assert of_days.bound_eur <= of_months.bound_eur + _EUR
    assert of_months.found_eur <= of_days.found_eur + _EUR
    assert of_days.whole_days == 5


CHANGED: dict[str, Change] = {
    "the same": lambda d: d,
    "a contract of more": lambda d: raised(d, 20.0),
    "a contract of less": lambda d: raised(d, -8.0),
    "without its battery": lambda d: without_assets(d, "battery"),
    "without its charger": lambda d: without_assets(d, "ev_charging"),
}


@pytest.mark.parametrize("name", list(CHANGED))
def test_a_year_that_begins_where_another_ended_costs_the_same(tmp_path: Path, name: str) -> None:
    assets = [a_battery(wear_eur_per_kwh=0.01), nights(FIRST, 5)]
    long = cut(written(tmp_path, FIRST, 5, assets, grid_tariff=billed(0.5), connection=capped(140.0)), FIRST, 5)
    other = long.changed(CHANGED[name])
    bases = year_cost(long, OPTIONS).bases
    assert list(bases) == ["2026-01", "2026-02"]
    bases = {month: NamedBasis.unpacked(basis.packed()) for month, basis in bases.items()}

    found, anew = year_cost(other, OPTIONS, Scope(like=bases)), year_cost(other, OPTIONS)

    assert found.found_eur == pytest.approx(anew.found_eur, abs=_EUR)
    assert found.bound_eur == pytest.approx(anew.bound_eur, abs=_EUR)
    assert found.found_eur >= anew.bound_eur - _EUR


def test_what_ends_of_a_month_cost_in_its_least_is_a_bound_below_that_of_solving_it_anew(tmp_path: Path) -> None:
    assets = [a_battery(wear_eur_per_kwh=0.01), nights(WITHIN, 4)]
    long = cut(written(tmp_path, WITHIN, 4, assets, grid_tariff=billed(0.5)), WITHIN, 4)
    month = LinkedMonth.of([long.site(k) for k in range(4)])
    assert month is not None
    found = month.least({"kW-max": 0.0}, OPTIONS)
    assert found is not None
    own = month.end(found).prices
    for prices in (own, {name: 3 * eur for name, eur in own.items()}, {}):
        quick, lost = month.bound_by(found, prices, own)
        anew = month.bound(OPTIONS, prices, own)
        assert anew - lost - _EUR <= quick <= anew + _EUR


def test_a_month_is_billed_by_the_highest_of_its_days_beyond_what_it_had_before(tmp_path: Path) -> None:
    long = cut(written(tmp_path, FIRST, 5, [], grid_tariff=billed(3.0, so_far_kw=500.0)), FIRST, 5)
    found = year_cost(long, OPTIONS)

    january, february = (month.peaks[0] for month in found.months)

    loads = {day.day: float(day.plan.group_kw.max()) for day in found.days}
    assert (january.billed_kw, january.eur) == (500.0, 0.0)
    assert february.billed_kw == pytest.approx(max(kw for day, kw in loads.items() if day.month == 2))
    assert february.eur == pytest.approx(3.0 * february.billed_kw)
    assert list(february.days) == [day for day, kw in loads.items() if kw == pytest.approx(february.billed_kw)]


def test_a_day_that_cannot_keep_its_contract_exceeds_it_by_the_least(tmp_path: Path) -> None:
    folder = written(tmp_path, FIRST, 3, [a_battery()], grid_tariff=billed(2.0), connection=capped(78.0))
    long = cut(folder, FIRST, 3)

    found = year_cost(long, OPTIONS)

    over = [day for day in found.days if day.plan.exceedance_kwh > 0]
    assert 0 < len(over) < len(found.days)
    assert all(day.worth is None for day in over)
    assert all(day.worth is not None for day in found.days if day not in over)
    assert found.exceedance_steps == sum(int((day.plan.over_kw > 0).sum()) for day in over)
    assert found.bound_eur <= found.found_eur + _EUR


def test_a_day_of_another_length_is_a_day(tmp_path: Path) -> None:
    first = dt.date(2026, 3, 28)
    long = cut(written(tmp_path, first, 3, [a_battery()], grid_tariff=billed(2.0)), first, 3)
    assert [len(day.plan.group_kw) for day in year_cost(long, OPTIONS).days] == [24, 23, 24]


def test_a_day_that_lacks_something_is_named_and_left_out(tmp_path: Path) -> None:
    long = cut(written(tmp_path, FIRST, 4, [], gaps={"price_eur_per_kwh": 1}), FIRST, 4)

    found = year_cost(long, OPTIONS)

    assert [each.day for each in found.lacking] == [FIRST + dt.timedelta(days=1)]
    assert len(found.days) == 3


def test_whoever_asks_to_stop_is_heard_and_knows_how_far_it_is(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []

    def stop(progress: Progress) -> bool:
        assert isinstance(progress, DayProgress)
        heard.append((progress.done, progress.of))
        return False

    long = cut(written(tmp_path, WITHIN, 3, []), WITHIN, 3)
    with pytest.raises(CancelledError):
        year_cost(long, SolveOptions(on_progress=stop))
    assert heard == [(3, 3)]


def test_without_the_time_for_a_plan_of_each_day_there_is_no_answer(tmp_path: Path) -> None:
    with pytest.raises(TimeLimitError):
        year_cost(cut(written(tmp_path, FIRST, 3, []), FIRST, 3), SolveOptions(time_limit_s=1e-9))
