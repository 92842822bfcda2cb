"""What makes it fit: sizes against one linear problem written anew, and laws."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from scipy.optimize import linprog

from gridshare.effort import Progress, SolveOptions
from gridshare.errors import CancelledError, SiteError
from gridshare.parts import Floats
from gridshare.questions.fit.newcomer import newcomer
from gridshare.questions.measures.answer import what_makes_it_fit
from gridshare.questions.measures.document import Advice, Measure, MeasuresReport
from gridshare.questions.measures.prices import Prices, PricesError, prices
from gridshare.questions.measures.question import MeasuresQuestion, answer_to, seasons
from gridshare.sites.addition import Addition
from gridshare.sites.measured_days import measured_days
from gridshare.sites.outline import outline
from gridshare.years.long_site import LongSite, long_site

FIRST, N = dt.date(2026, 1, 12), 24
CAP_KW = 100.0
OPTIONS = SolveOptions(time_limit_s=600.0)
_EXACT = 2e-4
"""Relative: cuts stop at a hundred-thousandth, and sizes are rounded up to a tenth."""

Park = Callable[..., LongSite]


@pytest.fixture
def park(tmp_path: Path) -> Park:
    """A park whose load is written hour by hour, one row of it for each day."""

    def build(load: Floats, *assets: Mapping[str, Any], cap_kw: float = CAP_KW, **more: Any) -> LongSite:
        rows = [f"2026-01-{FIRST.day + d}T{h:02d}:00,{kw}" for d, day in enumerate(load) for h, kw in enumerate(day)]
        (tmp_path / "series.csv").write_text("time,load_kw\n" + "\n".join(rows) + "\n", encoding="utf-8")
        site = {
            "gridshare": 1,
            "name": "a yard",
            "time_zone": "Europe/Amsterdam",
            "horizon": {"start": str(FIRST), "days": 1, "step_minutes": 60},
            "series": "series.csv",
            "connection": {"layers": [{"source": "contract", "direction": "both", "limit_kw": cap_kw}]},
            "energy_contracts": {"fixed": {"import": {"price": 0.2}, "export": {"price": 0.1}}},
            "members": [
                {
                    "name": "yard",
                    "energy_contract": "fixed",
                    "assets": [{"kind": "inflexible_load", "name": "load", "profile": "load_kw"}, *assets],
                }
            ],
        } | more
        (tmp_path / "site.yaml").write_text(yaml.safe_dump(site), encoding="utf-8")
        return long_site(tmp_path, FIRST, FIRST + dt.timedelta(days=len(load) - 1))

    return build


def the_load(days: int = 3, seed: int = 1) -> Floats:
    """By day under the cap and by night far below it."""
    rng = np.random.default_rng(seed)
    by_day = np.where((np.arange(N) >= 8) & (np.arange(N) < 18), 80.0, 30.0)
    return np.round(by_day + rng.uniform(0, 15, (days, N)), 3)


def asked(park: LongSite, kw: float = 30.0, given: Prices | None = None, **more: Any) -> MeasuresReport:
    """What makes a constant newcomer fit."""
    what = newcomer(park, lambda _: Addition(name="new", kw=kw))
    return what_makes_it_fit(what, given or prices(), more.pop("options", OPTIONS), **more)


def alone(report: MeasuresReport, measure: Measure) -> Advice:
    """What one measure does by itself."""
    return next(advice for advice in report.alone if advice.allowed == [measure])


def least_battery_eur(over_kw: Floats, given: Prices) -> float:
    """The cheapest battery that brings a load under zero on each day, in one linear problem, written anew."""
    days, n = over_kw.shape
    b, eta = given.battery, given.battery.round_trip_efficiency.value**0.5
    width = 3 + days * 3 * n  # energy, power, midnight; then charge, discharge, energy of each step of each day
    cost = np.zeros(width)
    cost[0], cost[1] = b.annuity * b.eur_per_kwh.value, b.annuity * b.eur_per_kw.value
    least: list[Floats] = []
    most: list[float] = []
    same: list[Floats] = []

    def row(**at: float) -> Floats:
        found = np.zeros(width)
        for key, value in at.items():
            found[int(key[1:])] += value
        return found

    least += [row(_1=1, _0=-b.most_kw_per_kwh.value), row(_2=1, _0=-1)]
    most += [0.0, 0.0]
    for d in range(days):
        at = 3 + d * 3 * n
        for t in range(n):
            c, g, e = at + t, at + n + t, at + 2 * n + t
            before = 2 if t == 0 else e - 1
            same.append(row(**{f"_{e}": 1, f"_{before}": -1, f"_{c}": -eta, f"_{g}": 1 / eta}))
            least += [row(**{f"_{e}": 1, "_0": -1}), row(**{f"_{c}": 1, f"_{g}": 1, "_1": -1})]
            least.append(row(**{f"_{c}": 1, f"_{g}": -1}))
            most += [0.0, 0.0, -float(over_kw[d, t])]
        least.append(row(**{"_2": 1, f"_{at + 3 * n - 1}": -1}))
        most.append(0.0)
    found = linprog(cost, np.array(least), most, np.array(same), np.zeros(len(same)), bounds=(0, None))
    assert found.success
    return float(found.fun)


def test_a_battery_alone_is_that_of_one_linear_problem_of_all_days(park: Park) -> None:
    load, given = the_load(), prices()
    battery = alone(asked(park(load)), "battery")
    expected = least_battery_eur(load + 30.0 - CAP_KW, given)
    rounding = 0.1 * given.battery.annuity * (given.battery.eur_per_kwh.value + given.battery.eur_per_kw.value)
    assert expected - 1e-3 <= battery.eur <= expected * (1 + _EXACT) + rounding
    assert battery.fits
    assert battery.at_least_eur is not None
    assert 0 < battery.at_least_eur <= expected * (1 + 1e-6)


def test_a_battery_that_is_a_hundredth_smaller_than_advised_fails(park: Park) -> None:
    load, given = the_load(), prices()
    battery = alone(asked(park(load)), "battery")
    over = load + 30.0 - CAP_KW
    assert _above_kwh(over, battery.battery_kwh, battery.battery_kw, given) < 1e-3
    assert _above_kwh(over, 0.99 * battery.battery_kwh, 0.99 * battery.battery_kw, given) > 1e-3


def _above_kwh(over_kw: Floats, energy_kwh: float, power_kw: float, given: Prices) -> float:
    """The least that is left above the cap on the worst of the days with a battery, by a search over its midnight."""
    eta = given.battery.round_trip_efficiency.value**0.5

    def left(midnight: float) -> float:
        worst = 0.0
        for day in over_kw:
            stored, lacking = midnight, 0.0
            for over in day:
                if over > 0:
                    given_kw = min(over, power_kw, stored * eta)
                    stored -= given_kw / eta
                    lacking += over - given_kw
                else:
                    stored = min(stored + eta * min(-over, power_kw), energy_kwh)
            worst = max(worst, lacking, midnight - stored)
        return worst

    return min(left(share * energy_kwh) for share in np.linspace(0, 1, 401))


def test_the_newcomer_alone_leaves_out_what_is_above_the_cap(park: Park) -> None:
    load = the_load()
    advice = alone(asked(park(load)), "newcomer")
    over = np.maximum(load + 30.0 - CAP_KW, 0.0)
    assert advice.newcomer_kwh == pytest.approx(over.sum(), abs=1e-3)
    assert over.max() <= advice.newcomer_kw <= over.max() + 0.1
    assert advice.newcomer_hours == np.count_nonzero(over > 1e-3)
    assert sum(advice.newcomer_by_hour.values()) == pytest.approx(over.sum(), abs=1e-3)


def test_the_cheapest_of_all_costs_no_more_than_each_alone_and_no_less_than_is_proven(park: Park) -> None:
    report = asked(park(the_load()))
    assert report.cheapest is not None
    fitting = [advice.eur for advice in report.alone if advice.fits]
    assert fitting
    assert report.cheapest.eur <= min(fitting) * (1 + _EXACT) + 1.0
    assert report.cheapest.at_least_eur is not None
    assert report.cheapest.at_least_eur <= report.cheapest.eur
    assert report.cheapest.at_least_eur > 0.9 * report.cheapest.eur


def test_more_newcomer_never_costs_less_and_more_cap_never_needs_more_battery(park: Park) -> None:
    load = the_load()
    curve = asked(park(load)).curve
    assert [point.eur for point in curve] == sorted(point.eur for point in curve)
    batteries = [point.with_battery_eur for point in curve if point.with_battery_eur is not None]
    assert batteries == sorted(batteries)
    for point in curve:
        assert point.at_least_eur is not None
        assert point.at_least_eur <= point.eur <= point.at_least_eur + _EXACT * point.eur + 10.0
        if point.with_battery_eur is not None:
            assert point.with_battery_at_least_eur is not None
            assert point.at_least_eur <= point.with_battery_at_least_eur + 1e-3
            assert point.with_battery_at_least_eur <= point.with_battery_eur
    roomy = alone(asked(park(load, cap_kw=CAP_KW + 5)), "battery")
    tight = alone(asked(park(load)), "battery")
    assert roomy.eur < tight.eur


def test_what_is_proven_of_a_larger_newcomer_counts_days_that_do_not_bind_at_the_power_asked(park: Park) -> None:
    """Under 100 kW the first day is short with 15 kW, the second only with more: the bound has what both leave out."""
    load = np.full((3, N), 50.0)
    load[0, 17:19], load[1, 17:19] = 90.0, 83.0
    given = prices({"newcomer": {"eur_per_kwh": 0.01, "eur_per_kw_year": 0.0}})
    largest = asked(park(load), kw=15.0, given=given).curve[-1]
    assert largest.kw == pytest.approx(18.75)
    left_out_kwh = 2 * (8.75 + 1.75)
    assert largest.eur == pytest.approx(365 / 3 * 0.01 * left_out_kwh, abs=0.05)
    assert largest.at_least_eur == pytest.approx(largest.eur, abs=0.05)


def test_where_it_fits_already_nothing_is_advised(park: Park) -> None:
    report = asked(park(the_load()), kw=2.0)
    assert report.fits_already
    assert report.cheapest is None
    assert report.alone == []
    assert report.finished


def test_a_newcomer_that_leaves_the_battery_no_time_to_charge_is_no_case_for_one(park: Park) -> None:
    battery = alone(asked(park(np.full((2, N), 95.0)), kw=10.0), "battery")
    assert not battery.fits
    assert battery.above_kwh == pytest.approx(2 * N * 5.0, rel=1e-3)
    assert battery.above_days == 2


def test_a_park_over_its_cap_is_asked_about_without_a_newcomer(park: Park) -> None:
    load = the_load() + 15.0
    report = what_makes_it_fit(park(load), prices(), OPTIONS)
    assert report.name is None
    assert report.fits_already is False
    assert report.above_kwh == pytest.approx(np.maximum(load - CAP_KW, 0).sum(), abs=1e-3)
    expected = least_battery_eur(load - CAP_KW, prices())
    assert alone(report, "battery").eur == pytest.approx(expected, rel=_EXACT, abs=10.0)
    assert {advice.allowed[0] for advice in report.alone} == {"battery", "right"}
    assert report.curve == []


def test_a_feeder_that_binds_asks_for_a_battery_though_the_group_has_room(park: Park) -> None:
    load = the_load()
    feeders = [{"name": "north", "limit_kw": 25.0}]
    long = park(load, cap_kw=500.0, feeders=feeders)
    what = newcomer(long, lambda _: Addition(name="new", kw=30.0, feeder="north"))
    report = what_makes_it_fit(what, prices(), OPTIONS)
    advice = alone(report, "newcomer")
    assert advice.newcomer_kwh == pytest.approx(3 * N * 5.0, rel=1e-3)
    assert not alone(report, "right").fits
    assert not alone(report, "battery").fits  # a load without a pause


def test_a_right_in_the_hours_that_it_takes_is_all_that_is_needed(park: Park) -> None:
    load = the_load()
    given = prices({"right": {"eur_per_kw_year": 1.0, "when": [{"from": "08:00", "to": "18:00"}]}})
    advice = alone(asked(park(load), given=given), "right")
    over = np.maximum(load + 30.0 - CAP_KW, 0.0)
    assert over.max() <= advice.right_kw <= over.max() + 0.1
    night = prices({"right": {"when": [{"from": "18:00", "to": "08:00"}]}})
    assert not alone(asked(park(load), given=night), "right").fits


def test_sun_that_may_not_be_cut_is_freed_at_its_price(park: Park) -> None:
    sun = [0.0] * 10 + [150.0] * 4 + [0.0] * 10
    (plant,) = ({"kind": "solar", "name": "roof", "available": sun * 2, "curtailable": False},)
    long = park(np.full((2, N), 20.0), plant)
    report = what_makes_it_fit(long, prices(), OPTIONS)
    advice = alone(report, "solar")
    assert advice.fits
    assert advice.curtailed_kwh == pytest.approx(2 * 4 * 30.0, rel=1e-3)
    assert advice.eur == pytest.approx(365 / 2 * 240.0 * prices().solar.eur_per_kwh.value, rel=1e-3)


def _charging(sessions: Sequence[Mapping[str, Any]], **more: Any) -> dict[str, Any]:
    connectors = {"A": {"power_kw": 40.0, "least_kw": 0.0}} | more.pop("connectors", {})
    return {"kind": "ev_charging", "name": "chargers", "connectors": connectors, "sessions": list(sessions)} | more


def _visit(day: int, begin: str, end: str, kwh: float) -> dict[str, Any]:
    date = FIRST + dt.timedelta(days=day)
    return {"connector": "A", "arrival": f"{date}T{begin}", "departure": f"{date}T{end}", "energy_kwh": kwh}


def test_charging_that_nobody_plans_today_is_planned_where_that_is_cheapest(park: Park) -> None:
    evening = np.where(np.arange(N) < 18, 60.0, 20.0)
    chargers = _charging([_visit(d, "16:00", "23:00", 80.0) for d in range(2)])
    given = prices({"charging": {"uncontrolled_today": True}})
    report = asked(park(np.array([evening, evening]), chargers), kw=10.0, given=given)
    advice = alone(report, "charging")
    assert advice.fits
    assert advice.charging_points == 1
    assert advice.eur == pytest.approx(given.charging.eur_per_point_year.value)
    assert report.cheapest is not None
    assert report.cheapest.taken == ["charging"]
    assert all(day.holds for day in report.planned)
    assert asked(park(np.array([evening, evening]), chargers), kw=10.0).fits_already


def test_a_departure_that_is_moved_carries_what_does_not_fit_before_it(park: Park) -> None:
    before_six = np.where(np.arange(N) < 18, 60.0, 20.0)
    chargers = _charging([_visit(0, "16:00", "18:00", 60.0)])
    report = asked(park(np.array([before_six]), chargers), kw=15.0)
    advice = alone(report, "departures")
    assert advice.fits
    assert advice.later_kwh == pytest.approx(10.0, abs=0.01)
    assert advice.later_sessions == 1
    assert report.cheapest is not None
    assert all(day.holds for day in report.planned)


def test_whole_numbers_that_ask_for_more_make_the_battery_larger(park: Park) -> None:
    # A car takes 30 kWh between 9 and 11, at 30 kW or not at all: by half in each hour would ask for less.
    chargers = _charging([_visit(0, "09:00", "11:00", 30.0)], connectors={"A": {"power_kw": 30.0, "least_kw": 30.0}})
    load = np.where((np.arange(N) >= 9) & (np.arange(N) < 11), 85.0, 20.0)[None, :]
    only = {"newcomer": {"eur_per_kwh": 1e3}, "right": {"eur_per_kw_year": 1e6}, "departures": {"later_minutes": 0}}
    report = asked(park(load, chargers), kw=10.0, given=prices(only))
    assert report.cheapest is not None
    assert report.cheapest.taken == ["battery"]
    assert alone(report, "battery").battery_kw == pytest.approx(10.0, abs=0.1)
    assert report.larger_percent == pytest.approx(200)
    assert report.cheapest.battery_kw == pytest.approx(30.0, abs=0.3)
    assert all(day.holds for day in report.planned)


def test_a_temporary_newcomer_hires_its_battery(park: Park) -> None:
    span = (dt.date(2027, 1, 11), dt.date(2027, 1, 13))
    report = asked(park(the_load()), temporary=span)
    battery, given = alone(report, "battery"), prices().battery
    assert report.per == "period"
    assert report.asked == span
    months = 3 * 12 / 365.25
    rent = (
        battery.battery_kwh * given.rent_eur_per_kwh_month.value
        + battery.battery_kw * given.rent_eur_per_kw_month.value
    )
    assert battery.eur == pytest.approx(months * rent + given.rent_once_eur.value, abs=0.02)
    assert battery.investment_eur == 0


def test_what_a_hired_battery_costs_once_is_paid_only_where_that_is_cheapest(park: Park) -> None:
    """A battery that is brought for 4,000 EUR is not the cheapest where the newcomer can leave out some kWh."""
    span = (dt.date(2025, 1, 13), dt.date(2025, 1, 15))
    for once, is_battery in ((4000.0, False), (0.0, True)):
        given = prices({"battery": {"rent_once_eur": once}, "newcomer": {"eur_per_kwh": 5.0}})
        report = asked(park(the_load()), given=given, temporary=span)
        assert report.cheapest is not None
        assert ("battery" in report.cheapest.taken) is is_battery
        assert report.cheapest.eur <= min(advice.eur for advice in report.alone if advice.fits) * (1 + _EXACT) + 1.0
        assert report.cheapest.at_least_eur is not None
        assert report.cheapest.at_least_eur <= report.cheapest.eur


def test_a_time_that_is_too_short_says_so_and_does_not_guess(park: Park) -> None:
    report = asked(park(the_load()), options=SolveOptions(time_limit_s=1e-6))
    assert not report.finished
    assert report.fits_already is None
    assert report.cheapest is None


@pytest.mark.parametrize(
    ("own", "where"),
    [
        ({"battery": {"eur_per_kwh": -1}}, "battery.eur_per_kwh"),
        ({"accu": {"eur_per_kwh": 1}}, "accu"),
        ({"battery": {"round_trip_efficiency": 1.2}}, "battery"),
        ({"right": {"when": [{"from": "25:00"}]}}, "right.when"),
        ({"battery": 300}, "battery"),
    ],
)
def test_prices_that_cannot_be_are_refused_where_they_are(own: dict[str, Any], where: str) -> None:
    with pytest.raises(PricesError) as refused:
        prices(own)
    assert any(problem.where.startswith(where) for problem in refused.value.problems)


def test_every_price_says_where_it_is_from() -> None:
    given = dict(prices({"battery": {"eur_per_kwh": 320}}).assumptions())
    assert given["battery.eur_per_kwh"].source == "given"
    assert {price.source for name, price in given.items() if name != "battery.eur_per_kwh"} == {"assumed"}


def test_the_answer_does_not_depend_on_how_many_processes_share_the_days(park: Park) -> None:
    load = np.full((5, N), 50.0)
    load[1:4, 10:12] = [[90.0], [80.0], [70.0]]
    new = newcomer(park(load), lambda _: Addition(name="Newcomer", kw=30.0))
    one, two = (what_makes_it_fit(new, prices(None), replace(OPTIONS, processes=n)) for n in (1, 2))
    assert one.cheapest is not None
    assert one.cheapest.fits
    assert one == two


def test_who_asks_hears_of_days_and_sizes_and_can_stop_at_each(park: Park) -> None:
    load = np.full((2, N), 50.0)
    load[1, 10:12] = 90.0
    new = newcomer(park(load), lambda _: Addition(name="Newcomer", kw=30.0))
    for stage in ("screen", "sizing"):
        heard: list[str] = []

        def stop(progress: Progress, heard: list[str] = heard, stage: str = stage) -> bool:
            heard.append(progress.stage)
            return progress.stage != stage

        with pytest.raises(CancelledError):
            what_makes_it_fit(new, prices(None), replace(OPTIONS, on_progress=stop))
        assert heard[-1] == stage


MEASURED = dt.date(2026, 1, 12), dt.date(2026, 1, 13)
"""What the park of two days has data of."""


def asked_of(park: LongSite, folder: Path, first: dt.date, last: dt.date) -> MeasuresQuestion:
    assert park.days == MEASURED
    newcomer = Addition(name="Building site", kw=60.0)
    return MeasuresQuestion(folder, first, last, newcomer, prices(None), is_temporary=True)


def test_of_a_period_without_data_the_same_season_is_answered_and_named(park: Park, tmp_path: Path) -> None:
    load = np.full((2, N), 50.0)
    load[1, 10:12] = 60.0
    asked = asked_of(park(load), tmp_path, dt.date(2031, 1, 13), dt.date(2031, 1, 14))
    report = answer_to(asked, options=OPTIONS)
    assert report.asked == (asked.first, asked.last)
    assert (report.first, report.last) == MEASURED  # whole weeks earlier: a Monday stays one
    assert report.above_kwh == pytest.approx(46 * 10.0 + 2 * 20.0, abs=1.0)


def test_only_seasons_that_are_measured_are_loaded_the_whole_ones_first(park: Park, tmp_path: Path) -> None:
    of = park(np.full((2, N), 50.0))
    span = measured_days(outline(tmp_path))
    assert span == MEASURED
    five_years = asked_of(of, tmp_path, dt.date(2031, 1, 13), dt.date(2031, 1, 14))
    assert list(seasons(five_years, span)) == [-7 * 261]
    in_part = asked_of(of, tmp_path, dt.date(2031, 1, 14), dt.date(2031, 1, 15))
    assert list(seasons(in_part, span)) == [-7 * 261]
    this_year = asked_of(of, tmp_path, *MEASURED)
    assert next(iter(seasons(this_year, span))) == 0
    with pytest.raises(SiteError, match="of some year"):
        answer_to(asked_of(of, tmp_path, dt.date(2031, 7, 1), dt.date(2031, 7, 2)), options=OPTIONS)
