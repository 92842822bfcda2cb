"""Series that are copies of each other, and the report of several series."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from tests.unit.imports.firms import PLACE, STEP_S, ZONE, assessed, load, panels, spoiled, year

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.copies import between as copies
from gridshare.imports.quality.report import assess, checks

TIMES = year(60)
LOAD, PANELS = load(TIMES), panels(TIMES)


def test_equal_series_of_two_meters_name_each_other_on_the_part_that_they_share() -> None:
    later = assessed(LOAD[96 * 20 :], name="smid_kw")
    found = copies([assessed(LOAD), later, assessed(load(TIMES, seed=5), name="drukker_kw")], PLACE)
    assert set(found) == {0, 1}
    assert found[0] == found[1]
    assert found[0].code == "copy_equal"
    assert "are equal: bakker_kw, smid_kw." in found[0].text


def test_proportional_series_say_by_which_factors() -> None:
    series = [
        assessed(LOAD),
        assessed((2.5 * LOAD).round(3), name="smid_kw"),
        assessed(PANELS, "production", "dak_kw"),
        assessed((0.5 * LOAD).round(3), name="drukker_kw"),
        assessed(2 * PANELS, "production", "veld_kw"),
    ]
    found = copies(series, PLACE)
    assert found[0] == found[1] == found[3]
    assert found[0].code == "copy_proportional"
    assert "bakker_kw × 1, drukker_kw × 0.5, smid_kw × 2.5." in found[0].text
    assert "dak_kw × 1, veld_kw × 2." in found[4].text


def test_a_net_series_that_equals_the_consumption_of_its_own_meter_is_no_copy() -> None:
    assert copies([assessed(LOAD, meter="1"), assessed(LOAD, "net", "bakker_net_kw", meter="1")], PLACE) == {}


def test_feed_in_that_equals_the_consumption_of_its_own_meter_is_a_copy() -> None:
    assert copies([assessed(LOAD, meter="1"), assessed(LOAD, "feed_in", "bakker_feed_in_kw", meter="1")], PLACE)


def test_series_of_zeros_and_gaps_are_copies_of_nothing() -> None:
    nothing = spoiled(assessed(LOAD), slice(None), np.nan)
    zeros = [assessed(LOAD * 0, name=name) for name in ("a_kw", "b_kw")]
    assert copies([nothing, nothing, *zeros], PLACE) == {}


def test_two_firms_with_panels_under_the_same_sky_are_no_copies() -> None:
    assert (
        copies([assessed(panels(TIMES, 60, 1), "production"), assessed(panels(TIMES, 90, 2), "production")], PLACE)
        == {}
    )


def test_a_report_counts_what_is_there_and_says_when_it_was_highest() -> None:
    series = spoiled(assessed(LOAD), [10, 11], np.nan)
    series = spoiled(series, [96 * 9 + 40], 77.0)
    report = assess([series], [PLACE])[0]
    assert (report.intervals, report.present) == (60 * 96, 60 * 96 - 2)
    assert (report.unit, report.first, report.until) == ("kw", "2023-01-01T00:00+01:00", "2023-03-02T00:00+01:00")
    assert (report.highest, report.highest_at) == (77.0, "2023-01-10T10:00+01:00")
    assert report.energy_kwh == pytest.approx(np.nansum(series.values) / 4)
    assert report.year_kwh is None
    assert report.load_factor == pytest.approx(np.nanmean(series.values) / 77.0)


def test_a_report_of_a_series_without_values_has_no_figures() -> None:
    report = assess([spoiled(assessed(LOAD), slice(None), np.nan)], [PLACE])[0]
    assert (report.present, report.highest, report.energy_kwh, report.load_factor) == (0, None, None, None)


def test_a_report_survives_the_way_through_json() -> None:
    report = assess([assessed(LOAD), assessed(LOAD, name="smid_kw")], [PLACE, PLACE])[0]
    assert type(report).model_validate_json(report.model_dump_json()) == report
    assert report.findings[0].code == "copy_equal"  # the gravest first


@pytest.mark.needs_shared
def test_measured_loads_raise_no_alarm(shared: Path) -> None:
    for path in sorted((shared / "data" / "open" / "loads").glob("*.parquet")):
        table = pd.read_parquet(path)
        times = pd.DatetimeIndex(table["timestamp_utc"])
        step_s = round((times[1] - times[0]).total_seconds())
        values = table["value"].to_numpy(dtype=float)
        grid = (
            int(times[0].timestamp()),
            step_s,
            values,
            np.zeros(len(values), np.int8),
            np.arange(2, len(values) + 2),
        )
        grave = {f.code for f in checks(Assessed(path.stem, path.stem, "consumption", *grid), Facts(ZONE))}
        assert grave - {"history_short"} == ({"hourly_values"} if step_s > STEP_S else set()), path.stem
