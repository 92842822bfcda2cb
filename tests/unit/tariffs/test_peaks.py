"""Prices and peak charges as arrays, and what a plan costs by them; by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site, baseline_of, resolved

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.errors import SiteError
from gridshare.tariffs.billed_peaks.arrays import BilledPeak
from gridshare.usecases.schedule import schedule

KW_MAX = {"name": "kW-max", "eur_per_kw": 3.0}


def charged(start: str = "2026-01-15T10:00", steps: int = 8, **charge: Any) -> dict[str, Any]:
    """A load of 1, 2, .. kW on quarters, and one peak charge."""
    return a_site(
        a_load(profile=[float(k + 1) for k in range(steps)]),
        horizon={"start": start, "steps": steps, "step_minutes": 15},
        grid_tariff={"peaks": [KW_MAX | charge]},
    )


def the_peak(document: dict[str, Any]) -> BilledPeak:
    return resolved(document).tariffs.components["peak"][0]


def billed(document: dict[str, Any]) -> float:
    return baseline_of(resolved(document)).billed_peaks_kw["kW-max"]


def test_each_quarter_is_billed_by_default() -> None:
    assert the_peak(charged()).intervals == tuple((t,) for t in range(8))
    assert billed(charged()) == 8.0


def test_an_interval_of_an_hour_is_billed_by_its_mean() -> None:
    """Quarters of 1..8 kW: the hours' means are 2.5 and 6.5 kW."""
    assert the_peak(charged(interval_minutes=60)).intervals == ((0, 1, 2, 3), (4, 5, 6, 7))
    assert billed(charged(interval_minutes=60)) == 6.5


def test_an_interval_that_the_end_of_the_horizon_cuts_counts_with_what_it_draws_within_it() -> None:
    """Quarters of 5, 6 and 7 kW are 18 / 4 = 4.5 kW of the hour whatever follows; free, they would invite to draw."""
    document = charged(steps=7, interval_minutes=60)
    assert the_peak(document).intervals == ((0, 1, 2, 3), (4, 5, 6))
    assert billed(document) == 4.5
    assert [note for note in resolved(document).notes if "within the billed interval of 60 min" in note]


def test_a_window_and_a_month_count_by_the_last_step_of_an_interval_that_lies_after_the_horizon() -> None:
    """From 10:00 two quarters of an hour of which the last quarter begins 10:45, in the window and not before."""
    within = {"when": [{"from": "10:45", "to": "11:00"}]}
    assert the_peak(charged(steps=2, interval_minutes=60, **within)).intervals == ((0, 1),)
    last = charged("2026-01-31T23:30", steps=2, interval_minutes=60, clock="00:30")
    assert [p.month for p in resolved(last).tariffs.components["peak"] if p.intervals] == ["2026-02"]


def test_the_samples_of_the_running_interval_count_with_the_steps_that_complete_it() -> None:
    """From 10:30: two quarters of 20 and 30 kW lie behind; (20 + 30 + 1 + 2) / 4 = 13.25 kW."""
    document = charged("2026-01-15T10:30", interval_minutes=60, running_kw=[20.0, 30.0])
    peak = the_peak(document)
    assert peak.intervals == ((0, 1), (2, 3, 4, 5), (6, 7))
    assert peak.running_kw.tolist() == [12.5, 0.0, 0.0]
    assert billed(document) == 13.25


def test_missing_samples_of_the_running_interval_are_asked_for() -> None:
    with pytest.raises(SiteError, match="2 values: the running interval began 2 steps before"):
        resolved(charged("2026-01-15T10:30", interval_minutes=60))


def test_a_clock_says_when_intervals_begin() -> None:
    document = charged("2026-01-15T10:30", interval_minutes=60, clock="00:30")
    assert the_peak(document).intervals == ((0, 1, 2, 3), (4, 5, 6, 7))


@pytest.mark.parametrize(
    ("start", "step_minutes", "charge"),
    [
        pytest.param("2026-01-15T10:07", 15, {}, id="quarters in quarters, 7 minutes late"),
        pytest.param("2026-01-15T10:07", 5, {}, id="three steps of 5 minutes a quarter, two of them past"),
        pytest.param("2026-01-15T10:10", 30, {}, id="half hours that begin within a quarter"),
        pytest.param("2026-01-15T10:20", 60, {}, id="hours that begin within a quarter"),
        pytest.param("2026-01-15T10:07", 15, {"interval_minutes": 60}, id="an hour of quarters"),
        pytest.param("2026-01-15T10:00", 15, {"clock": "00:05"}, id="a clock beside the steps"),
        pytest.param("2026-01-15T10:00", 5, {"clock": "00:02"}, id="a clock between short steps"),
    ],
)
def test_a_horizon_beside_the_intervals_of_the_bill_is_refused(
    start: str, step_minutes: int, charge: dict[str, Any]
) -> None:
    document = charged(start, **charge)
    document["horizon"]["step_minutes"] = step_minutes
    with pytest.raises(SiteError) as caught:
        resolved(document)
    [problem] = caught.value.problems
    assert (problem.where, problem.code) == ("grid_tariff.peaks[0]", "beside_the_clock")
    assert "set its clock" in problem.remedy


@pytest.mark.parametrize(
    ("start", "step_minutes", "charge"),
    [
        ("2026-01-15T10:07", 15, {"clock": "00:07"}),
        ("2026-01-15T10:05", 5, {"running_kw": [1.0]}),
        ("2026-01-15T10:30", 30, {}),
        ("2026-01-15T10:45", 60, {}),
        ("2026-01-15T10:15", 15, {"interval_minutes": 30, "clock": "00:15"}),
    ],
)
def test_a_horizon_on_the_intervals_of_the_bill_is_planned(
    start: str, step_minutes: int, charge: dict[str, Any]
) -> None:
    document = charged(start, **charge)
    document["horizon"]["step_minutes"] = step_minutes
    assert the_peak(document).intervals


def test_a_surcharge_is_billed_by_the_quarters_of_the_clock_too() -> None:
    document = charged("2026-01-15T10:07")
    document["grid_tariff"] = {"surcharge": {"eur_per_kw": 1.0, "members": {"yard": 0.0}}}
    with pytest.raises(SiteError, match=r"grid_tariff\.surcharge: .*Begin the horizon at 10:00 or 10:15\.$"):
        resolved(document)


def test_an_interval_of_which_no_whole_number_makes_a_day_is_refused() -> None:
    with pytest.raises(SiteError, match="of which a whole number makes a day"):
        resolved(charged(interval_minutes=105))


def test_an_interval_that_is_no_multiple_of_the_step_is_refused() -> None:
    with pytest.raises(SiteError, match="a multiple of the step"):
        resolved(charged(interval_minutes=20))


def test_intervals_count_by_their_last_step() -> None:
    """10:45-11:45 in quarters: the hour that ends at 11:00 has its last step in the window, the next has not."""
    document = charged(interval_minutes=60, when={"from": "10:45", "to": "11:30"})
    assert the_peak(document).intervals == ((0, 1, 2, 3),)


def test_a_peak_up_to_the_threshold_or_the_peak_so_far_costs_nothing_more() -> None:
    """The charge is on 8 - 5 = 3 kW at 3 EUR."""
    document = charged(free_kw=2.0, so_far_kw=5.0)
    assert the_peak(document).paid_kw == 5.0
    assert baseline_of(resolved(document)).group_costs_eur["kW-max"] == pytest.approx(9.0)
    assert baseline_of(resolved(charged(so_far_kw=9.0))).group_costs_eur["kW-max"] == 0.0


def over_new_year(**charge: Any) -> dict[str, Any]:
    """Four hours before and after New Year: 10, 40, 20, 10 kW and 10, 30, 25, 10 kW; 3 EUR per kW."""
    return a_site(
        a_load(profile=[10.0, 40.0, 20.0, 10.0, 10.0, 30.0, 25.0, 10.0]),
        horizon={"start": "2025-12-31T20:00", "steps": 8, "step_minutes": 60},
        grid_tariff={"peaks": [KW_MAX | {"interval_minutes": 60} | charge]},
    )


def months(document: dict[str, Any]) -> list[tuple[str, float, float, float]]:
    found = baseline_of(resolved(document)).month_charges
    return [(charge.month, charge.billed_kw, charge.paid_kw, charge.eur) for charge in found]


def test_two_days_of_one_month_pay_its_peak_once() -> None:
    """40 kW on the first day and 30 kW on the second: 3 x 40 = 120 EUR, not 3 x 40 + 3 x 30."""
    document = over_new_year()
    document["horizon"]["start"] = "2025-12-30T20:00"
    assert months(document) == [("2025-12", 40.0, 0.0, 120.0)]
    assert baseline_of(resolved(document)).group_costs_eur["kW-max"] == 120.0


def test_a_horizon_over_two_months_pays_each_months_peak() -> None:
    """December 3 x 40 = 120 EUR and January 3 x 30 = 90 EUR: 210 EUR."""
    assert months(over_new_year()) == [("2025-12", 40.0, 0.0, 120.0), ("2026-01", 30.0, 0.0, 90.0)]
    found = baseline_of(resolved(over_new_year()))
    assert found.group_costs_eur["kW-max"] == 210.0
    assert found.billed_peaks_kw["kW-max"] == 40.0
    assert found.month_charges_eur == 210.0


def test_the_peak_so_far_is_of_the_first_month_only_and_what_is_free_is_free_in_each() -> None:
    """December 3 x (40 - 38) = 6 EUR, January 3 x (30 - 12) = 54 EUR."""
    document = over_new_year(so_far_kw=38.0, free_kw=12.0)
    assert months(document) == [("2025-12", 40.0, 38.0, 6.0), ("2026-01", 30.0, 12.0, 54.0)]


def test_an_interval_that_ends_in_a_month_is_billed_in_it() -> None:
    """Intervals of two hours from 21:00: the one over midnight is January's, and December has the mean of 40 and 20."""
    document = over_new_year(interval_minutes=120, clock="21:00")
    document["horizon"]["start"] = "2025-12-31T21:00"
    document["members"][0]["assets"][0]["profile"] = [40.0, 20.0, 10.0, 10.0, 30.0, 25.0, 10.0, 10.0]
    assert months(document) == [("2025-12", 30.0, 0.0, 90.0), ("2026-01", 27.5, 0.0, 82.5)]


def test_the_plan_weighs_each_month_and_the_optimiser_agrees_with_the_check() -> None:
    """A battery lowers both months' peaks, and pays for each by itself."""
    document = over_new_year()
    document["members"][0]["assets"].append(a_battery())
    figures = (found := schedule(resolved(document), SolveOptions(relative_gap=1e-9))).figures
    assert figures.cost_eur == pytest.approx(found.proof.cost_eur, abs=0.01)
    assert figures.cost_of_days_eur + figures.month_charges_eur == pytest.approx(figures.cost_eur, abs=1e-5)
    assert [charge.month for charge in figures.month_charges] == ["2025-12", "2026-01"]
    assert figures.month_charges_eur == pytest.approx(sum(3.0 * charge.billed_kw for charge in figures.month_charges))
    assert figures.month_charges_eur < found.baseline.month_charges_eur - 1
    assert found.savings.month_charges_eur == pytest.approx(210 - figures.month_charges_eur, abs=1e-5)


def test_charges_of_one_name_are_refused() -> None:
    document = over_new_year()
    document["grid_tariff"]["peaks"] += document["grid_tariff"]["peaks"]
    with pytest.raises(SiteError, match="a name of its own"):
        resolved(document)


def test_an_export_peak_is_on_what_is_fed_in() -> None:
    site = a_site(
        {"kind": "solar", "name": "roof", "available": [1.0, 7.0, 3.0, 0.0]},
        grid_tariff={"peaks": [KW_MAX | {"direction": "export"}]},
    )
    assert billed(site) == 7.0


def test_the_plan_pays_the_same_peak_as_the_check_bills() -> None:
    """A battery shaves 1..8 kW; cost as claimed by the optimiser is cost as worked out by the check."""
    document = charged(interval_minutes=30)
    document["members"][0]["assets"].append(
        {
            "kind": "battery",
            "name": "b",
            "energy_kwh": 2.0,
            "charge_kw": 4.0,
            "discharge_kw": 4.0,
            "round_trip_efficiency": 1.0,
            "start_kwh": 1.0,
        }
    )
    found = schedule(parsed(document).resolved(), SolveOptions(relative_gap=1e-9))
    assert found.figures.billed_peaks_kw["kW-max"] < 7.5
    assert found.figures.cost_eur == pytest.approx(found.proof.cost_eur, abs=0.01)


def test_prices_carry_markup_tax_and_transport_on_import_only() -> None:
    site = a_site(
        a_load(),
        energy_contracts={
            "fixed": {
                "import": {"price": [0.1, -0.1, 0.2, 0.3], "markup_eur_per_kwh": 0.01, "energy_tax_eur_per_kwh": 0.04},
                "export": {"price": [0.1, -0.1, 0.2, 0.3], "markup_eur_per_kwh": -0.02},
            }
        },
        grid_tariff={"transport_eur_per_kwh": 0.005},
    )
    prices = resolved(site).tariffs.kwh
    assert prices.import_eur_per_kwh[0] == pytest.approx(np.array([0.155, -0.045, 0.255, 0.355]))
    assert prices.export_eur_per_kwh[0] == pytest.approx(np.array([0.08, -0.12, 0.18, 0.28]))


def test_peak_and_off_peak_prices_follow_the_local_clock() -> None:
    """The horizon begins at 01:00 local time."""
    price = {"peak_eur_per_kwh": 0.3, "off_peak_eur_per_kwh": 0.1, "peak_when": {"from": "02:00", "to": "23:00"}}
    site = a_site(a_load(), energy_contracts={"fixed": {"import": price, "export": {"price": 0.0}}})
    assert resolved(site).tariffs.kwh.import_eur_per_kwh[0].tolist() == [0.1, 0.1, 0.3, 0.3]


def test_constants_are_the_horizons_share_of_its_month() -> None:
    """Two of 744 hours of January."""
    site = a_site(a_load(), grid_tariff={"contract_kw": 100.0, "contract_eur_per_kw": 1.5, "standing_eur": 40.0})
    constants = resolved(site).constants_eur
    assert constants["kw_contract"] == pytest.approx(150 * 2 / 744)
    assert constants["standing"] == pytest.approx(40 * 2 / 744)


@pytest.mark.parametrize(("month", "days"), [("2026-03-01", 31), ("2026-10-01", 31), ("2026-02-01", 28)])
def test_a_whole_month_pays_its_whole_charge(month: str, days: int) -> None:
    """Also where the clock changes, and the month is an hour shorter or longer."""
    horizon = {"start": month, "days": days, "step_minutes": 60, "look_ahead_hours": 0}
    site = a_site(a_load(), horizon=horizon, grid_tariff={"standing_eur": 40.0})
    assert resolved(site).constants_eur["standing"] == pytest.approx(40.0, rel=1e-12)


def test_the_surcharge_is_on_the_members_own_peak() -> None:
    site = a_site(a_load(profile=[3.0, 9.0, 3.0, 3.0]))
    site["grid_tariff"] = {"surcharge": {"eur_per_kw": 2.0, "members": {"yard": 4.0}}}
    found = baseline_of(resolved(site))
    assert found.group_costs_eur["MS/LS surcharge yard"] == pytest.approx(10.0)


def test_a_surcharge_on_somebody_unknown_is_refused() -> None:
    site = a_site(a_load(), grid_tariff={"surcharge": {"eur_per_kw": 2.0, "members": {"yrd": 4.0}}})
    with pytest.raises(SiteError, match="yrd"):
        resolved(site)
