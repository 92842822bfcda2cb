"""Each fault that can be made is found, with its rows; and a sound year has none."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from tests.unit.imports.firms import PLACE, ZONE, assessed, found, load, misread, panels, place_of, spoiled, year

from gridshare.forecasts.calendar import day_kind
from gridshare.imports import MapDocument
from gridshare.imports.options import ImportOptions, Surroundings
from gridshare.imports.outcome import outcome_of_bytes
from gridshare.imports.track import Remark
from gridshare.series.measured import ORIGINS
from gridshare.series.quantities import Quantity

TIMES = year()
LOAD, PANELS = load(TIMES), panels(TIMES)
NET = LOAD - PANELS
JUNE = place_of("2023-06-14 09:00", TIMES)


@pytest.mark.parametrize(
    ("power", "quantity"),
    [
        (LOAD, "consumption"),
        (PANELS, "production"),
        (NET, "net"),
        (NET.clip(lower=0), "consumption"),
        (-NET.clip(upper=0), "feed_in"),
    ],
    ids=["load", "panels", "net", "consumption-behind-panels", "feed-in"],
)
def test_a_sound_year_has_no_findings(power: pd.Series, quantity: Quantity) -> None:
    assert found(assessed(power, quantity)) == {}


def test_a_gap_is_told_with_the_row_before_it_and_the_months_that_lack_values() -> None:
    series = spoiled(assessed(LOAD), slice(JUNE, JUNE + 400), np.nan)
    codes = found(series)
    gaps, months = codes["gaps"], codes["months_incomplete"]
    assert (gaps.count, gaps.longest, gaps.severity) == (400, 400, "warning")
    assert gaps.first[0].row == JUNE + 1  # rows count from 2, so interval k stands in row k + 2
    assert gaps.first[0].instant == "2023-06-14T09:00+02:00"
    assert gaps.first[0].value is None
    assert "2023-06 (86.1%)" in months.text
    assert "2023-06 (86,1%)" in months.text_nl


def test_a_gap_of_more_than_a_week_is_serious() -> None:
    assert found(spoiled(assessed(LOAD), slice(JUNE, JUNE + 700), np.nan))["gaps"].severity == "serious"


def test_a_net_series_with_its_sign_the_other_way_round_is_found() -> None:
    assert found(assessed(-NET, "net"))["sign_swapped"].severity == "serious"


def test_a_field_of_panels_with_its_sign_the_other_way_round_is_found() -> None:
    assert "sign_swapped" in found(assessed(PANELS, "net"))
    assert "sign_swapped" not in found(assessed(-PANELS, "net"))


def test_negative_values_in_a_one_way_register_are_serious_and_inverters_at_night_are_not() -> None:
    assert found(assessed(NET, "consumption"))["negative_values"].severity == "serious"
    resting = PANELS.where(PANELS > 0, -0.2)
    assert found(assessed(resting, "production"))["standby_use"].severity == "info"


@pytest.mark.parametrize(
    ("written", "read", "because"),
    [
        ("UTC", ZONE, "in UTC and was read as the local clock"),
        ("Etc/GMT-1", ZONE, "keeps winter time all year"),
        (ZONE, "UTC", "in local time and was read as UTC"),
        (ZONE, "Etc/GMT-1", "in local time and was read as winter time"),
    ],
)
def test_panels_read_by_a_wrong_clock_tell_which_one(written: str, read: str, because: str) -> None:
    finding = found(assessed(misread(PANELS, written, read), "production"))["sun_shifted"]
    assert finding.severity == "serious"
    assert because in finding.text


@pytest.mark.parametrize(("written", "read"), [("UTC", ZONE), ("Etc/GMT-1", ZONE), (ZONE, "UTC"), (ZONE, "Etc/GMT-1")])
def test_a_load_read_by_a_wrong_clock_moves_where_the_clock_changes(written: str, read: str) -> None:
    finding = found(assessed(misread(LOAD, written, read)))["zone_shifted"]
    assert "2023-03-26" in finding.text
    assert ("was read as the local clock" in finding.text) == (read == ZONE)


def test_a_firm_that_changes_its_own_hours_says_nothing_about_the_clock() -> None:
    in_october = TIMES.tz_convert(ZONE).month == 10
    own_hours = LOAD.where(~in_october, LOAD.shift(4)).ffill().bfill()
    assert "zone_shifted" not in found(assessed(own_hours["2023-08":"2023-12"]))
    alone = found(assessed(own_hours["2023-10":"2023-11"]))["zone_shifted"]
    assert alone.severity == "warning"
    assert "or the firm works other hours since then" in alone.text
    assert "of het bedrijf werkt sindsdien op andere uren" in alone.text_nl
    assert "zone_shifted" not in found(assessed(own_hours["2023-10":"2023-11"]), replace(PLACE, clock_is_shown=True))


@pytest.mark.parametrize("zone", [ZONE, "Etc/GMT-1"])
def test_a_file_that_shows_its_clock_is_not_doubted_for_hours_that_a_firm_changed_itself(zone: str) -> None:
    """The same hours: with the hour twice in October they are the firm's; without it the clock is answered."""
    in_october = TIMES.tz_convert(ZONE).month == 10
    power = LOAD.where(~in_october, LOAD.shift(4)).ffill().bfill()["2023-10":"2023-11"]
    rows = "".join(f"{at:%d-%m-%Y %H:%M};{kw:.3f}\n" for at, kw in power.tz_convert(zone).items())
    said = MapDocument.model_validate(
        {"answers": {"unit": "kW", "label": "start"} | ({} if zone == ZONE else {"zone": "CET"})}
    )
    text = f"Tijd;Vermogen afname (kW)\n{rows}".replace(".", ",").encode()
    made = outcome_of_bytes(text, "hal.csv", ImportOptions(said), Surroundings(day_kind))
    (report,) = made.reports
    assert ("zone_shifted" in {each.code for each in report.findings}) == (zone != ZONE)


def test_hourly_panels_with_labels_at_the_wrong_end_are_an_hour_off() -> None:
    hourly = PANELS.to_numpy().reshape(-1, 4).mean(axis=1).repeat(4)
    late = pd.Series(np.roll(hourly, 4), TIMES)
    assert "end of an hour and were read as its start" in found(assessed(late, "production"))["sun_shifted"].text


def test_feed_in_that_is_a_load_shows_at_night() -> None:
    assert found(assessed(LOAD, "feed_in"))["energy_at_night"].severity == "serious"
    assert found(assessed(LOAD, "feed_in"), replace(PLACE, latitude=None, longitude=None))["energy_at_night"]


def test_zeros_in_a_load_that_is_never_near_zero_stand_for_missing() -> None:
    finding = found(spoiled(assessed(LOAD), slice(JUNE, JUNE + 12), 0.0))["zeros_for_missing"]
    assert (finding.count, finding.longest, finding.first[0].row) == (12, 12, JUNE + 2)


def test_a_closed_firm_without_any_base_load_is_no_finding() -> None:
    assert "zeros_for_missing" not in found(assessed(LOAD.where(LOAD > 16, 0.0)))


def test_whole_summer_days_without_production_are_told() -> None:
    first = place_of("2023-06-14 00:00", TIMES)
    finding = found(spoiled(assessed(PANELS, "production"), slice(first, first + 3 * 96), 0.0))["production_zero_days"]
    assert finding.count == 3
    assert "2023-06-14" in finding.text


def test_a_single_quarter_far_above_all_others_is_a_spike() -> None:
    finding = found(spoiled(assessed(LOAD), [JUNE, JUNE + 3000], 999.0))["spikes"]
    assert finding.count == 2
    assert [row.row for row in finding.first] == [JUNE + 2, JUNE + 3002]


def test_the_few_quarters_in_which_panels_exceed_a_load_are_no_spikes() -> None:
    rest = (0.95 * PANELS - LOAD).clip(lower=0)
    assert 0 < (rest > 0).mean() < 0.2
    assert "spikes" not in found(assessed(rest, "feed_in"))


def test_a_meter_that_stood_still_is_told_and_panels_at_their_inverter_are_not() -> None:
    finding = found(spoiled(assessed(LOAD), slice(JUNE, JUNE + 96), 31.234))["constant_run"]
    assert (finding.longest, finding.severity) == (96, "warning")
    assert "constant_run" not in found(assessed(PANELS.clip(upper=24), "production"))


def test_a_load_that_always_stands_still_at_night_is_no_finding() -> None:
    steady = LOAD.where(LOAD > 16, 8.0)
    assert "constant_run" not in found(assessed(steady))


def test_days_spread_evenly_and_hours_written_as_quarters_are_told_apart() -> None:
    days = LOAD.groupby(TIMES.tz_convert(ZONE).date).transform("mean")
    hours = pd.Series(LOAD.to_numpy().reshape(-1, 4).mean(axis=1).repeat(4), TIMES)
    assert "days_spread" in found(assessed(days))
    assert set(found(assessed(hours))) == {"hourly_values"}


def test_a_counter_of_whole_kwh_is_coarse() -> None:
    assert "steps of 4 kW (1 kWh an interval)" in found(assessed((LOAD / 4).round() * 4))["coarse_steps"].text


def test_a_year_copied_from_another_is_found_by_weeks_and_by_dates() -> None:
    for lag in (364, 365):
        times = year(lag + 300)
        values = load(times).to_numpy(copy=True)
        values[lag * 96 :] = values[: len(values) - lag * 96]
        assert found(assessed(pd.Series(values, times)))["year_copied"].severity == "serious"


def test_a_short_history_is_a_warning_under_two_weeks() -> None:
    assert found(assessed(LOAD[: 13 * 96]))["history_short"].severity == "warning"
    assert found(assessed(LOAD[: 15 * 96]))["history_short"].severity == "info"


def test_estimated_values_and_remarks_of_the_reading_are_told() -> None:
    series = assessed(LOAD)
    origin = series.origin.copy()
    origin[JUNE : JUNE + 8] = ORIGINS.index("estimated")
    remark = Remark("duplicate_rows", "rows 7 and 9 repeat an interval with another value", (7, 9), 2)
    codes = found(replace(series, origin=origin, remarks=(remark,)))
    assert codes["estimated"].count == 8
    assert [row.row for row in codes["duplicate_rows"].first] == [7, 9]
    assert codes["duplicate_rows"].text_nl == "hetzelfde interval nog eens, met een andere waarde: rijen 7 en 9"


def test_a_series_without_any_value_passes_the_checks_and_one_of_zeros_says_so() -> None:
    assert found(assessed(LOAD * np.nan)) == {}
    assert "always_zero" in found(assessed(LOAD * 0.0, "feed_in"))
