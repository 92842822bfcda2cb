"""What a park can give: by arithmetic, against a plan with one more layer of cap, and by laws of the curve."""

import io
from datetime import timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from rich.console import Console
from tests.builders import START, a_battery, a_load, a_site, random_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.parts import Bools
from gridshare.questions.giving.answer import answered
from gridshare.questions.giving.asked import FlexibilityAsked, FlexibilityError, GivingWindow, asked_of, sensible
from gridshare.questions.giving.document import FlexibilityReport, GivingCurve
from gridshare.reports.flexibility.page import flexibility_page
from gridshare.reports.flexibility.spreadsheet import points_csv
from gridshare.reports.flexibility.summary import flexibility_summary
from gridshare.reports.words import Language
from gridshare.sites.site import Site
from gridshare.units import NumberError
from gridshare.usecases.schedule import planned

CLOSE = SolveOptions(time_limit_s=60, relative_gap=1e-8)
HOURLY = {"start": START.isoformat(), "steps": 4, "step_minutes": 60}
EUR = 2e-4
"""What whole watts and two of room may do to a price."""
SLOPE = 1.0
"""What two watts of room may do to the price of a MWh [EUR/MWh], where points are a kW apart."""
KWH = 0.05
"""What whole watts may do to the energy of a window."""
SECOND = "02:00-03:00"
"""The second of the four hours, which begin at 01:00 in Amsterdam."""


def yard(*assets: dict[str, Any], cap: float | list[float] | None = None, **more: Any) -> Site:
    """A lossless battery of 20 kW, half full, behind a load of 10 kW; a kWh costs 0.20 EUR, fed in it brings 0.10."""
    battery = a_battery(round_trip_efficiency=1.0, wear_eur_per_kwh=0.01)
    layers = [] if cap is None else [{"source": "contract", "direction": "import", "limit_kw": cap}]
    document = {"horizon": HOURLY, "operation": "none", "connection": {"layers": layers}} | more
    return parsed(a_site(a_load(), battery, *assets, **document)).resolved()


def ask(site: Site, window: str = SECOND, options: SolveOptions = CLOSE, **more: Any) -> FlexibilityReport:
    return answered(site, FlexibilityAsked(window=GivingWindow.of(window), **more), options)


def one(site: Site, direction: str, window: str = SECOND, **more: Any) -> GivingCurve:
    return ask(site, window, direction=direction, **more).curves[0]


def shown(report: FlexibilityReport, language: Language = "en") -> str:
    out = io.StringIO()
    Console(file=out, width=100).print(flexibility_summary(report, language))
    return " ".join(out.getvalue().split())


def test_what_giving_costs_is_wear_and_then_what_feeding_in_loses() -> None:
    """Up to 10 kW the battery serves the load and is charged again: only wear, 0.01 EUR/kWh.

    Beyond, what it gives is fed in for 0.10 and bought again for 0.20: 0.10 more. It gives at most its 20 kW.
    """
    report = ask(yard(), direction="down", kw=(5, 10, 15, 20, 20.1))
    assert report.proven
    (curve,) = report.curves
    assert curve.most_kw == pytest.approx(20.0, abs=1e-3)
    assert [p.possible for p in curve.points] == [True, True, True, True, False]
    prices = [p.price_eur for p in curve.points[:4]]
    assert prices == pytest.approx([0.05, 0.10, 0.10 + 5 * 0.11, 0.10 + 10 * 0.11], abs=EUR + 0.002 * 0.11)
    assert [p.average_eur_per_mwh for p in curve.points[:3]] == pytest.approx([10, 10, 650 / 15], abs=0.1)
    assert [p.marginal_eur_per_mwh for p in (curve.points[0], curve.points[2])] == pytest.approx([10, 110], abs=1e-3)
    assert curve.points[2].step_eur_per_mwh == pytest.approx(110, abs=0.1)


def test_more_is_taken_up_to_the_cap_and_to_the_batterys_power() -> None:
    """Charged an hour, it serves the load later: only wear. Under a cap of 25 kW there are 15 kW of room."""
    assert one(yard(), "up").most_kw == pytest.approx(20.0, abs=1e-3)
    capped = one(yard(cap=25.0), "up", kw=(15.0 - 0.01, 15.1))
    assert capped.most_kw == pytest.approx(15.0, abs=1e-3)
    assert [p.possible for p in capped.points] == [True, False]
    assert capped.points[0].price_eur == pytest.approx(0.15, abs=EUR + 1e-3)


def test_at_the_cap_nothing_more_can_be_taken_and_it_says_why() -> None:
    """No battery; a load of 10 kW under a cap of 10 kW."""
    site = parsed(a_site(a_load(), cap_kw=10.0, horizon=HOURLY)).resolved()
    report = ask(site)
    assert [(c.most_kw, c.most_proven, c.points) for c in report.curves] == [(0.0, True, []), (0.0, True, [])]
    assert [c.nothing_because for c in report.curves] == [None, "at_cap"]
    assert (
        "✗ The park can take nothing more from the grid than planned in every step of the window: the plan is"
        in shown(report)
    )


PRICES = {"steps": {"import": {"price": [0.1, 0.3, 0.2, 0.4]}, "export": {"price": [0.0, 0.1, 0.05, 0.1]}}}
MEMBERS = [
    {"name": "Smithy", "energy_contract": "steps", "assets": [a_load("hammers", [30.0, 20.0, 30.0, 20.0])]},
    {"name": "Depot", "energy_contract": "steps", "assets": [
        a_load("hall", 10.0), a_battery(wear_eur_per_kwh=0.01),
        {"kind": "solar", "name": "roof", "available": [0.0, 5.0, 60.0, 60.0], "curtailable": True},
    ]},
    {"name": "Cold store", "energy_contract": "steps", "assets": [
        {"kind": "thermal_store", "name": "halls", "band_c": [-24.0, -18.0], "start_c": -21.0,
         "capacity_kwh_per_k": 9.0, "heat_gain": {"conductance_kw_per_k": 0.3, "outside": 8.0},
         "machine": {"mode": "cooling", "power_kw": 12.0, "cop": 2.5}},
    ]},
]  # fmt: skip


def three(**more: Any) -> Site:
    """Three firms with a battery, a roof and a cold store: a linear problem, and prices that differ by the hour."""
    return parsed(a_site(horizon=HOURLY, energy_contracts=PRICES, members=MEMBERS, **more)).resolved()


@pytest.fixture(scope="module")
def answer() -> FlexibilityReport:
    """Both directions of the second hour."""
    return ask(three(cap_kw=55.0), points=12)


@pytest.mark.parametrize("k", [0, 1])
def test_the_curve_of_a_linear_problem_rises_ever_faster_from_nothing(answer: FlexibilityReport, k: int) -> None:
    points = answer.curves[k].points
    assert len(points) > 3
    prices = [0.0, *(p.price_eur or 0.0 for p in points)]
    assert all(b > a - EUR for a, b in pairwise(prices))
    slopes = [p.step_eur_per_mwh or 0.0 for p in points]
    assert all(b > a - SLOPE for a, b in pairwise(slopes))
    for point, after in pairwise(points):
        assert (
            (point.step_eur_per_mwh or 0) - SLOPE <= (point.marginal_eur_per_mwh or 0) <= after.step_eur_per_mwh + SLOPE
        )
    assert all(p.at_least_eur <= p.price_eur <= p.at_most_eur for p in points)


@pytest.mark.parametrize("k", [0, 1])
def test_what_members_and_assets_do_adds_up_to_what_the_group_gives(answer: FlexibilityReport, k: int) -> None:
    curve = answer.curves[k]
    sign = -1 if curve.direction == "down" else 1
    for point in curve.points:
        assert point.given_kw >= point.kw
        assert sign * point.window_kwh == pytest.approx(point.energy_kwh, abs=KWH)
        for parts in (point.members, point.assets):
            assert sum(part.window_kwh for part in parts) == pytest.approx(point.window_kwh, abs=1e-4)
            assert sum(part.rebound_kwh for part in parts) == pytest.approx(point.rebound_kwh, abs=1e-4)
        assert sum(hour.kwh for hour in point.rebound) == pytest.approx(point.rebound_kwh, abs=1e-4)
        assert point.left_kwh == pytest.approx(point.window_kwh + point.rebound_kwh, abs=1e-5)
        assert sum(point.costs_more_eur.values()) == pytest.approx(point.plan_more_eur, abs=1e-4)
        assert sum(m.cost_more_eur for m in point.members) == pytest.approx(point.plan_more_eur, abs=1e-4)


def cost_under(site: Site, inside: Bools, most_kw: np.ndarray, direction: str) -> float:
    """The least cost with one more layer, which allows so much in the window and everything elsewhere."""
    limit = np.where(inside, most_kw, 1e4).tolist()
    document = site.document.model_dump(mode="json", by_alias=True)
    document["connection"]["layers"].append({"source": "call", "direction": direction, "limit_kw": limit})
    return planned(parsed(document).resolved(), CLOSE, quietly=False).proof.cost_eur


@pytest.mark.parametrize("share", [0.3, 1.0])
def test_less_costs_what_a_plan_with_one_more_layer_costs(share: float) -> None:
    site = three(cap_kw=55.0)
    inside = GivingWindow.of(SECOND).steps(site)
    curve = one(site, "down")
    before = planned(site, CLOSE)
    kw = min(share * curve.most_kw, float(before.seen.plan.flows.group[inside].min()))  # a layer forbids no import
    (point,) = one(site, "down", kw=(kw,)).points
    layered = cost_under(site, inside, before.seen.plan.flows.group - kw, "import")
    assert point.price_eur == pytest.approx(layered - before.proof.cost_eur, abs=EUR + 2e-3 * 0.5)


def test_more_costs_what_a_plan_with_one_more_layer_on_feed_in_costs() -> None:
    """In the fourth hour the roof feeds in; more from the grid is less fed in."""
    site = three(cap_kw=55.0)
    inside = GivingWindow.of("04:00-05:00").steps(site)
    before = planned(site, CLOSE)
    fed = -before.seen.plan.flows.group
    kw = 0.5 * float(fed[inside].min())
    assert kw > 1
    (point,) = one(site, "up", "04:00-05:00", kw=(kw,)).points
    assert point.price_eur == pytest.approx(
        cost_under(site, inside, fed - kw, "export") - before.proof.cost_eur, abs=EUR + 2e-3 * 0.5
    )


@pytest.mark.parametrize("seed", range(4))
def test_a_price_lies_between_its_bounds_and_a_plan_gives_what_it_says(seed: int) -> None:
    """Of any kinds, with rules that may not all be kept."""
    site = parsed(random_site(seed, steps=4)).resolved()
    first, last = site.grid.local[1], site.grid.local[2]
    report = ask(site, f"{first:%H:%M}-{last:%H:%M}", points=2, options=SolveOptions(60, 1e-6))
    assert report.baseline is not None
    for curve in report.curves:
        assert curve.most_proven
        for point in curve.points:
            assert point.possible
            assert 0.0 <= point.at_least_eur <= point.price_eur <= point.at_most_eur
            assert point.given_kw >= point.kw - 0.02
        assert all(a.price_eur <= b.price_eur for a, b in pairwise(curve.points))


def test_quiet_is_spent_in_both_plans_and_in_no_price() -> None:
    """Giving a kW may cost no less than nothing, though the cheapest plan that does costs less than the baseline."""
    operation = {"budget": {"eur_per_day": 1.0}, "least_gain_eur_per_kwh": 0.2}
    report = ask(three(cap_kw=55.0, operation=operation), direction="down", kw=(1.0,))
    (point,) = report.curves[0].points
    assert point.near
    assert 0.0 <= point.price_eur < report.baseline.quiet_eur
    assert point.plan_more_eur == pytest.approx(point.price_eur, abs=1e-3)


def test_who_need_not_move_does_not() -> None:
    """Two lossless batteries may do anything at one price; they do no more than what is given, and back."""
    batteries = [a_battery(name, round_trip_efficiency=1.0) for name in ("one", "other")]
    site = parsed(a_site(a_load(), *batteries, horizon=HOURLY, operation="none")).resolved()
    (point,) = one(site, "down", kw=(6.0,)).points
    assert point.near
    assert sum(abs(asset.window_kwh) for asset in point.assets) == pytest.approx(6.0, abs=KWH)
    assert sum(abs(hour.kwh) for hour in point.rebound) == pytest.approx(6.0, abs=KWH)


def test_without_any_plan_in_time_nothing_is_said() -> None:
    report = ask(yard(), options=SolveOptions(time_limit_s=1e-9))
    assert (report.baseline, report.curves, report.proven) == (None, [], False)
    assert "- What the park can give is not known: the time was up before there was a plan." in shown(report)
    assert "- Wat het park kan geven is niet bekend: de tijd was om voordat er een plan was." in shown(report, "nl")


def test_a_park_above_its_cap_may_not_be_worse() -> None:
    """A load of 10 kW under a cap of 8 kW with an empty battery: less in the second hour is more in another."""
    battery = a_battery(start_kwh=0.0)
    site = parsed(a_site(a_load(), battery, cap_kw=8.0, horizon=HOURLY)).resolved()
    report = ask(site)
    assert [c.most_kw for c in report.curves] == [0.0, 0.0]
    text = "minder van het net nemen dan gepland: het plan overschrijdt nu al een grens of levert niet alles"
    assert text in shown(report, "nl")


def test_over_midnight_it_is_one_window_and_beyond_the_horizon_it_is_said() -> None:
    document = a_site(
        a_load(), a_battery(), horizon={"start": "2026-01-15", "days": 1, "step_minutes": 60, "look_ahead_hours": 6}
    )
    document["members"][0]["assets"][0]["profile"] = [10.0] * 30
    site = parsed(document).resolved()
    report = ask(site, "23:00-02:00", kw=(1.0,), direction="down")
    assert (report.window.first_step, report.window.steps, report.window.after_horizon) == (23, 3, True)
    assert report.window.end.startswith("2026-01-16T02:00")
    assert "23:00-Fri 02:00 (3.00 h)" in shown(report)
    assert "Part of the window lies after the horizon" in shown(report)


@pytest.mark.parametrize(("day", "window", "hours"), [
    ("2026-10-25", "02:00-03:00", 2), ("2026-10-25", "01:00-04:00", 4), ("2026-03-29", "01:00-04:00", 2),
    ("2026-03-29", "16:00-24:00", 8),
])  # fmt: skip
def test_on_the_days_the_clock_changes_a_window_is_what_the_clock_shows(day: str, window: str, hours: int) -> None:
    site = parsed(a_site(a_load(), horizon={"start": day, "days": 1, "step_minutes": 60})).resolved()
    assert GivingWindow.of(window).steps(site).sum() == hours


@pytest.mark.parametrize(("window", "expected"), [
    ("02:00-03:00", "put forward"), ("22:00-02:00", "within what is planned"), ("16:30-17:00", "60 min apart"),
])  # fmt: skip
def test_a_window_that_the_plan_does_not_have_is_refused(window: str, expected: str) -> None:
    horizon = {"start": "2026-03-29", "days": 1, "step_minutes": 60, "look_ahead_hours": 0}
    site = parsed(a_site(a_load(), horizon=horizon)).resolved()
    with pytest.raises(FlexibilityError, match=expected):
        GivingWindow.of(window).steps(site)


def test_a_window_before_the_horizon_begins_is_that_of_the_next_day_or_none() -> None:
    start = (START + timedelta(hours=12)).isoformat()
    site = parsed(a_site(a_load(), horizon={"start": start, "steps": 24, "step_minutes": 60})).resolved()
    assert np.flatnonzero(GivingWindow.of("08:00-10:00").steps(site)).tolist() == [19, 20]
    with pytest.raises(FlexibilityError, match="within what is planned"):
        GivingWindow.of("12:00-14:00").steps(site)  # 12:00 is before 13:00, and the horizon ends at 13:00


@pytest.mark.parametrize("text", ["16:00", "16-19", "16:00-16:00", "25:00-19:00", "four to seven", "16:00-19:60"])
def test_what_is_no_window_is_refused(text: str) -> None:
    with pytest.raises(FlexibilityError, match="a window on the clock"):
        GivingWindow.of(text)


@pytest.mark.parametrize(
    ("points", "kw"), [(0, None), (51, None), (None, "-5"), (None, "nan"), (None, "much"), (None, "1.200")]
)
def test_what_is_no_power_is_refused(points: int | None, kw: str | None) -> None:
    with pytest.raises((FlexibilityError, NumberError)):
        asked_of(SECOND, "down", points, kw)


def test_points_are_round_powers_up_to_the_most() -> None:
    assert sensible(432.9, 7) == [100, 200, 300, 400, 432.9]
    assert sensible(7.0, 7) == [1, 2, 3, 4, 5, 6, 7.0]
    assert sensible(1000.1, 4) == [500, 1000.1]
    assert sensible(0.0, 7) == []
    assert all(len(sensible(most, 7)) <= 8 for most in np.geomspace(0.001, 1e5, 50))


def test_the_page_and_the_table_have_every_point(answer: FlexibilityReport) -> None:
    rows = points_csv(answer).splitlines()
    assert len(rows) == 1 + sum(len(curve.points) for curve in answer.curves)
    assert rows[0].startswith("start,end,direction,kw,possible")
    page = flexibility_page(answer, "nl")
    assert "✗" not in shown(answer)
    assert page.count("<img") == 2
    assert "minder van het net" in page
    assert answer.model_validate_json(answer.model_dump_json()) == answer


def visits(*rows: tuple[str, str, float]) -> list[dict[str, Any]]:
    names = ("connector", "arrival", "departure", "energy_kwh")
    return [dict(zip(names, ("a", f"2026-01-15 {a}", f"2026-01-15 {b}", kwh), strict=True)) for a, b, kwh in rows]


def test_a_plan_for_all_scenarios_is_no_bound_of_what_giving_costs() -> None:
    """The baseline holds a machine where it suits every scenario; a point need not, and may cost less than it."""
    cars = {
        "kind": "ev_charging", "name": "cars", "connectors": {"a": {"power_kw": 20.0, "least_kw": 0.0}},
        "sessions": visits(("01:00", "01:30", 9.0)),
        "scenarios": [{"weight": 0.9, "sessions": visits(("01:00", "03:00", 38.0))}],
    }  # fmt: skip
    machine = {"kind": "deferrable_load", "name": "machine", "power_kw": 10.0, "duration_minutes": 30}
    prices = {"fixed": {"import": {"price": [0.1, 0.11, 0.3, 0.31]}, "export": {"price": 0.05}}}
    site = parsed(a_site(cars, machine, a_battery(), cap_kw=22.0, energy_contracts=prices)).resolved()
    report = ask(site, "02:00-02:30", kw=(1.0,), direction="down")
    assert report.baseline is not None
    for point in report.curves[0].points:
        assert 0.0 <= point.at_least_eur <= point.price_eur <= point.at_most_eur
    assert planned(site, CLOSE).proof.bound_eur > planned(site, CLOSE, quietly=False).proof.cost_eur + 0.1
