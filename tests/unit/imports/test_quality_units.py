"""kW called kWh, watts called kilowatts: peaks against the contract, sums against the bill."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from tests.unit.imports.firms import PLACE, assessed, found, load, panels, year

TIMES = year()
LOAD = load(TIMES)
NET = LOAD - panels(TIMES)
PEAK, YEAR = float(LOAD.max()), float(LOAD.sum()) / 4
CONTRACT = replace(PLACE, contracted_import_kw=1.1 * PEAK, contracted_feed_in_kw=60.0)


def test_numbers_within_the_contract_are_no_finding() -> None:
    assert found(assessed(LOAD), CONTRACT) == {}
    assert found(assessed(NET, "net"), CONTRACT) == {}


def test_kw_called_kwh_comes_out_four_times_the_contract() -> None:
    finding = found(assessed(4 * LOAD), CONTRACT)["above_contract"]
    assert finding.severity == "serious"
    assert "were the numbers kW and read as kWh, the highest would be" in finding.text


def test_kwh_called_kw_comes_out_at_a_quarter_of_the_contract() -> None:
    finding = found(assessed(LOAD / 4), CONTRACT)["far_below_contract"]
    assert finding.severity == "warning"
    assert "Were the numbers kWh and read as kW" in finding.text


def test_watts_called_kilowatts_come_out_a_thousandfold() -> None:
    assert "may be W (or Wh)" in found(assessed(1000 * LOAD), CONTRACT)["above_contract"].text


def test_a_little_above_the_contract_is_an_exceedance_and_no_doubt_about_units() -> None:
    finding = found(assessed(LOAD), replace(PLACE, contracted_import_kw=0.95 * PEAK))["above_contract"]
    assert finding.severity == "warning"
    assert "kWh" not in finding.text
    assert finding.count == int((LOAD > 0.95 * PEAK).sum())


def test_feed_in_of_a_net_series_is_held_to_its_own_contract() -> None:
    facts = replace(PLACE, contracted_feed_in_kw=0.0)
    assert "above the contracted 0 kW" in found(assessed(NET, "net"), facts)["above_contract"].text


def test_more_than_the_connection_carries_is_serious() -> None:
    finding = found(assessed(LOAD), replace(PLACE, connection_kw=0.9 * PEAK))["above_connection"]
    assert (finding.severity, finding.count) == ("serious", int((LOAD > 0.9 * PEAK).sum()))


@pytest.mark.parametrize(
    ("times", "code", "severity", "says"),
    [
        (1.0, "year_total_agrees", "info", ""),
        (1.009, "year_total_agrees", "info", ""),
        (4.0, "year_total_differs", "serious", "probably kW and were read as kWh"),
        (0.25, "year_total_differs", "serious", "probably kWh and were read as kW"),
        (1000.0, "year_total_differs", "serious", "differ by a thousand"),
        (0.5, "year_total_differs", "warning", "differs by 50%"),
        (1.02, "year_total_differs", "warning", "differs by 2%"),
    ],
)
def test_the_sum_of_a_year_is_held_to_the_bill(times: float, code: str, severity: str, says: str) -> None:
    finding = found(assessed(times * LOAD), replace(PLACE, year_total_kwh=YEAR))[code]
    assert finding.severity == severity
    assert says in finding.text


def test_half_a_year_is_not_compared_with_the_bill() -> None:
    codes = found(assessed(LOAD[: 180 * 96]), replace(PLACE, year_total_kwh=YEAR))
    assert "year_total_not_comparable" in codes
    assert "year_total_differs" not in codes


def test_a_factor_four_means_nothing_where_intervals_are_hours() -> None:
    hourly = pd.Series(LOAD.to_numpy().reshape(-1, 4).mean(axis=1), TIMES[::4])
    series = replace(assessed(hourly), step_s=3600)
    finding = found(series, replace(PLACE, year_total_kwh=YEAR / 4))["year_total_differs"]
    assert finding.severity == "warning"
