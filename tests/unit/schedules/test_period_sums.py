"""Sums of a period: laws that need no expected value, and small sums by hand."""

import datetime as dt

import numpy as np
import pytest
from tests.periods import a_period

from gridshare.schedules.months import MonthCharge
from gridshare.schedules.period_sums import GroupSeries, duration_curve, figures_together, together


def a_series(net: list[float], import_cap: float = 100.0, export_cap: float = 50.0) -> GroupSeries:
    kw = np.array(net)
    caps = np.full(len(kw), import_cap), np.full(len(kw), export_cap)
    over = np.maximum(np.maximum(kw - caps[0], -kw - caps[1]), 0.0)
    return GroupSeries(kw, np.where(np.isfinite(over), over, 0.0), *caps, 0.25)


def test_at_the_cap_is_at_99_percent_in_the_direction_that_flows() -> None:
    series = a_series([100.0, 99.0, 98.9, 0.0, -49.5, -49.0, -60.0])
    assert series.load().hours_at_cap == 4 * 0.25
    assert series.load().share_of_cap == pytest.approx(1.2)
    assert series.load().exceedance_kwh == pytest.approx(2.5)
    assert (series.load().peak_import_kw, series.load().peak_export_kw) == (100.0, 60.0)


def test_without_a_cap_nothing_is_at_it_and_a_cap_of_nothing_is_used_by_whatever_flows() -> None:
    free = a_series([10.0, -10.0], np.inf, np.inf)
    assert (free.load().share_of_cap, free.load().hours_at_cap) == (None, 0.0)
    shut = a_series([0.0, -0.1], 100.0, 0.0)
    assert (shut.load().share_of_cap, shut.load().hours_at_cap) == (1.0, 0.25)


def test_a_whole_is_the_sum_of_its_parts() -> None:
    whole = a_series([50.0, 120.0, -60.0, 99.5, 0.0])
    parts = [whole.within(0, 2), whole.within(2, 5)]
    for name in ("import_kwh", "export_kwh", "exceedance_kwh", "hours_at_cap"):
        assert getattr(whole.load(), name) == pytest.approx(sum(getattr(p.load(), name) for p in parts))
    for name in ("peak_import_kw", "peak_export_kw", "share_of_cap"):
        assert getattr(whole.load(), name) == max(getattr(p.load(), name) for p in parts)
    assert GroupSeries.joined(parts).load() == whole.load()


def test_parts_of_a_month_are_billed_its_charge_once_by_the_higher() -> None:
    figures = a_period(days=2).months[0].plan
    first, second = (
        figures.model_copy(
            update={
                "costs_eur": {"energy": 100.0, "kW-max": 2.5 * kw},
                "cost_of_days_eur": 100.0,
                "month_charges_eur": 2.5 * kw,
                "cost_eur": 100.0 + 2.5 * kw,
                "month_charges": [
                    MonthCharge(name="kW-max", month="2024-01", eur=2.5 * kw, eur_per_kw=2.5, billed_kw=kw, paid_kw=0.0)
                ],
                "postponed_kwh": left,
            }
        )
        for kw, left in ((400.0, 30.0), (300.0, 7.0))
    )
    found = figures_together([first, second])
    assert found.costs_eur == {"energy": 200.0, "kW-max": 1000.0}
    assert (found.cost_eur, found.cost_of_days_eur, found.month_charges_eur) == (1200.0, 200.0, 1000.0)
    assert found.billed_peaks_kw == {"kW-max": 400.0}
    assert found.postponed_kwh == 7.0  # what the first left, the second had


def test_together_is_the_same_however_the_parts_are_grouped() -> None:
    months = a_period(dt.date(2024, 1, 1), 120).months
    left = together([together(months[:2]), together(months[2:])])
    assert left == together(months)


def test_a_duration_curve_falls_and_has_both_ends() -> None:
    plan, nothing = a_series([3.0, -7.0, 90.0, 12.0]), a_series([140.0, 1.0, 2.0, -80.0])
    curve = duration_curve(plan, nothing)
    assert (curve.plan_kw[0], curve.plan_kw[-1]) == (90.0, -7.0)
    assert (curve.nothing_kw[0], curve.nothing_kw[-1]) == (140.0, -80.0)
    assert all(np.diff(curve.plan_kw) <= 0)
    assert (curve.import_cap_kw, curve.export_cap_kw) == ((100.0, 100.0), (50.0, 50.0))
