"""Clean series become pasts of quarters, and members become their group."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.unit.forecasts.test_learning import Profile

from gridshare.errors import ForecastError
from gridshare.forecasts.forecaster import Past
from gridshare.forecasts.group import group_of, group_past
from gridshare.forecasts.methods import method, names, register
from gridshare.forecasts.pasts import past_of, role_of, site_pasts
from gridshare.series.measured import MeasuredSeries, read_measured, write_measured
from gridshare.series.quantities import Quantity, quantity_of


def _measured(name: str, step_s: int, values: list[float], start: int = 1_750_003_200) -> MeasuredSeries:
    return MeasuredSeries(name, start, step_s, np.array(values), np.zeros(len(values), dtype=np.int8))


def test_an_hour_is_held_in_its_quarters() -> None:
    past = past_of(_measured("a_kw", 3600, [1.0, np.nan, 3.0]))
    assert past.values[:4].tolist() == [1, 1, 1, 1]
    assert np.isnan(past.values[4:8]).all()
    assert past.values[8:].tolist() == [3, 3, 3, 3]


def test_half_an_hour_is_held_in_its_quarters() -> None:
    past = past_of(_measured("a_kw", 1800, [1.0, np.nan, 3.0], 1_750_003_200))
    assert past.values.tolist()[:2] == [1, 1]
    assert np.isnan(past.values[2:4]).all()
    assert past.values[4:].tolist() == [3, 3]


@pytest.mark.parametrize("step_s", [1200, 7200, 86400])
def test_intervals_that_do_not_fit_quarters_are_refused_and_not_stretched(step_s: int) -> None:
    with pytest.raises(ForecastError, match=rf"intervals of {step_s // 60} min"):
        past_of(_measured("a_kw", step_s, [1.0, 2.0]))


def test_five_minutes_are_meant_and_a_quarter_with_a_gap_is_missing() -> None:
    begin = 1_750_003_200 // 900 * 900
    past = past_of(_measured("a_kw", 300, [9.0, 1.0, 2.0, 3.0, 4.0, np.nan, 6.0, 5.0], begin + 600))
    assert past.start == begin
    assert np.isnan(past.values[0])  # begins in the middle of its quarter
    assert past.values[1] == 2
    assert np.isnan(past.values[2])
    assert np.isnan(past.values[3])


@pytest.mark.parametrize(
    ("name", "quantity", "role"),
    [
        ("bakery_kw", "", "load"),
        ("roof_kw", "production", "solar"),
        ("roof_kw_per_kwp", "", "solar"),
        ("day_ahead_eur_per_mwh", "", "price"),
        ("supply_eur_per_kwh", "", "price"),
        ("outside_c", "", "weather"),
        ("wind_m_per_s", "", "weather"),
        ("sun_w_per_m2", "", "weather"),
        ("water_m3", "", None),
    ],
)
def test_what_a_series_measures_says_what_it_is_about_else_the_unit_does(
    tmp_path: Path, name: str, quantity: Any, role: str | None
) -> None:
    series = replace(_measured(name, 900, [1.0]), quantity=quantity or None)
    assert role_of(read_measured(write_measured(series, tmp_path))) == role


def test_a_site_says_which_series_it_leaves_out(tmp_path: Path) -> None:
    write_measured(_measured("a_kw", 900, [1.0, 2.0]), tmp_path)
    write_measured(replace(_measured("roof_kw", 900, [1.0, 2.0]), quantity="production"), tmp_path)
    write_measured(_measured("water_m3", 900, [1.0]), tmp_path)
    write_measured(_measured("slow_kw", 1200, [1.0, 1.0]), tmp_path)
    found = site_pasts(tmp_path)
    assert {past.name: past.role for past in found.pasts} == {"a_kw": "load", "roof_kw": "solar"}
    assert "intervals of 1200 s" in found.notes["slow_kw"]
    assert "water_m3" in found.notes


def test_a_site_without_series_says_how_to_get_them(tmp_path: Path) -> None:
    with pytest.raises(ForecastError, match="gridshare import"):
        site_pasts(tmp_path / "measured")


def test_the_group_is_the_signed_sum_where_all_were_measured() -> None:
    load = Past("a_kw", "load", 0, np.array([1.0, 2.0, 3.0, np.nan]))
    roof = Past("b_kw_per_kwp", "solar", 900, np.array([0.1, 0.2, 0.3, 0.4]))
    group = group_past([(load, 1.0), (roof, -10.0)])
    assert (group.start, group.name, len(group.values)) == (0, "group_kw", 5)
    assert np.isnan(group.values[[0, 3, 4]]).all()
    assert group.values[1:3] == pytest.approx([2 - 1, 3 - 2])


def test_a_group_is_of_something() -> None:
    with pytest.raises(ForecastError, match="at least one series"):
        group_past([])


def test_the_group_among_series_is_loads_less_solar_power() -> None:
    def past(name: str, quantity: Quantity) -> Past:
        return past_of(replace(_measured(name, 900, [0.0]), quantity=quantity))

    roofs = [past("r_kw", "production"), past("r_kw_per_kwp", "production")]
    pasts = [past("a_kw", "consumption"), *roofs, past("p_eur_per_mwh", "price")]
    assert [(each.name, sign) for each, sign in group_of([*pasts, past("group_kw", "net")])] == [
        ("a_kw", 1.0),
        ("r_kw", -1.0),
    ]


def test_no_quantity_of_a_meter_counts_twice_in_the_group() -> None:
    def signs(*names: str) -> dict[str, float]:
        pasts = [Past(name, "load", 0, np.zeros(1), quantity_of(name)) for name in names]
        return {past.name: sign for past, sign in group_of(pasts)}

    meter = ("m_consumption_kw", "m_feed_in_kw", "m_production_kw")
    assert signs(*meter, "m_net_kw", "n_kw") == {"m_net_kw": 1.0, "n_kw": 1.0}
    assert signs(*meter) == {"m_consumption_kw": 1.0, "m_feed_in_kw": -1.0}
    assert signs("m_production_kw") == {"m_production_kw": -1.0}


def test_every_method_that_gridshare_brings_is_there_under_its_name() -> None:
    assert all(method(name).name == name for name in names())


def test_a_method_of_ones_own_is_found_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gridshare.forecasts.methods._registered", {})
    own = Profile(0, 1, name="own_profile")
    register(own)
    assert method("own_profile") is own
    with pytest.raises(ForecastError, match="a method of gridshare"):
        register(Profile(0, 1, name="seasonal_naive"))
    with pytest.raises(ForecastError, match="'nobody'; expected one of seasonal_naive"):
        method("nobody")
