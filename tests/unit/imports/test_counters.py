"""Use from readings of counters: roll-overs, new meters, faults, gaps, and registers that take turns."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridshare.imports.channel import Channel, Moments, Reading, Unit
from gridshare.imports.counters.blanks import with_rests
from gridshare.imports.counters.usage import usage
from gridshare.imports.track import Track
from gridshare.parts import Floats
from gridshare.series.quantities import Quantity

QUARTER_S = 900
ROUNDING_KWH = 1e-6  # readings are rounded to nine decimals


def readings(values: list[float] | Floats, unit: Unit = "kWh", step_s: int = QUARTER_S) -> Track:
    shown = np.asarray(values, dtype=np.float64)
    rows = np.arange(2, 2 + len(shown))
    channel = Channel("meter.csv", "stand", "m", "consumption", unit, True, Moments(rows), shown, rows)  # noqa: FBT003
    return Track(channel, 1_700_000_100, step_s, shown, np.zeros(len(shown), dtype=np.int8), rows)


def used(track: Track) -> Track:
    settled = usage(track)
    assert settled.track is not None, settled.problems
    return settled.track


def codes(track: Track) -> list[str]:
    return [remark.code for remark in track.remarks]


def text(track: Track, code: str) -> str:
    return next(remark.text for remark in track.remarks if remark.code == code)


def test_use_is_the_difference_of_readings_and_carries_the_row_of_the_later() -> None:
    track = used(readings([100.0, 100.51, 100.51, 102.25]))
    np.testing.assert_array_equal(track.values, [0.51, 0.0, 1.74])
    np.testing.assert_array_equal(track.rows, [3, 4, 5])
    assert track.start == 1_700_000_100
    assert [d.aspect for d in track.decisions] == ["counter"]
    assert codes(track) == []


@given(st.lists(st.integers(0, 9_999), min_size=2, max_size=60), st.data())
def test_what_is_counted_is_neither_lost_nor_made_up(steps: list[int], data: st.DataObject) -> None:
    shown = 50_000 + np.cumsum(np.array(steps) / 1000 + 1)
    blank = data.draw(st.lists(st.booleans(), min_size=len(shown) - 2, max_size=len(shown) - 2))
    shown[1:-1][np.array(blank, dtype=bool)] = np.nan
    track = used(readings(shown))
    if "meter_swap" not in codes(track):
        counted = np.nansum(track.values) + sum(known.kwh for known in track.known_sums)
        assert counted == pytest.approx(shown[-1] - shown[0], abs=ROUNDING_KWH)
    assert sum(known.count for known in track.known_sums) <= np.isnan(track.values).sum()


def test_a_gap_is_not_spread_but_its_sum_is_kept() -> None:
    track = used(readings([10, 11, np.nan, np.nan, 17, 18]))
    np.testing.assert_array_equal(track.values, [1, np.nan, np.nan, np.nan, 1])
    (known,) = track.known_sums
    assert (known.first, known.count, known.kwh) == (1, 3, 6.0)
    assert "rows 3 to 6: 6 kWh in 3 intervals" in text(track, "counter_gap")


def test_a_counter_that_shows_the_same_after_a_gap_counted_nothing_in_it() -> None:
    track = used(readings([10, 11, np.nan, np.nan, 11, 12]))
    np.testing.assert_array_equal(track.values, [1, 0, 0, 0, 1])
    np.testing.assert_array_equal(track.rows, [3, 6, 6, 6, 7])
    assert not track.known_sums


def test_a_counter_that_runs_full_goes_on_counting() -> None:
    track = used(readings([99999.2, 99999.5, 99999.9, 0.3, 0.6]))
    np.testing.assert_allclose(track.values, [0.3, 0.4, 0.4, 0.3], atol=ROUNDING_KWH)
    assert "row 4 reads 99,999.9 kWh, row 5 reads 0.3 kWh" in text(track, "roll_over")


def test_a_counter_that_runs_full_within_a_gap_keeps_the_sum() -> None:
    track = used(readings([99998.0, 99999.0, np.nan, 1.0, 2.0]))
    (known,) = track.known_sums
    assert (known.first, known.count, known.kwh) == (1, 2, 2.0)


@pytest.mark.parametrize("after", [0.0, 0.4, 312.5, 40_000.0])
def test_another_meter_leaves_its_interval_missing(after: float) -> None:
    track = used(readings([54_320.0, 54_321, 54_322, after, after + 1, after + 2]))
    np.testing.assert_array_equal(track.values, [1, 1, np.nan, 1, 1])
    assert f"row 4 reads 54,322 kWh, row 5 reads {after:,.10g} kWh" in text(track, "meter_swap")
    assert not track.known_sums


def test_another_meter_that_stands_higher_is_no_use() -> None:
    track = used(readings([320.0, 321, 322, 91_000, 91_001, 91_002]))
    np.testing.assert_array_equal(track.values, [1, 1, np.nan, 1, 1])
    assert "meter_swap" in codes(track)


def test_a_reading_of_zero_in_between_is_left_out_and_said() -> None:
    track = used(readings([800.0, 801, 0, 803, 804, 805]))
    np.testing.assert_array_equal(track.values, [1, np.nan, np.nan, 1, 1])
    assert track.known_sums[0].kwh == 2
    assert "row 4: 0 kWh" in text(track, "stray_readings")


def test_a_reading_far_too_high_in_between_is_left_out_and_said() -> None:
    track = used(readings([800.0, 801, 99_000, 803, 804, 805]))
    np.testing.assert_array_equal(track.values, [1, np.nan, np.nan, 1, 1])
    assert "row 4: 99,000 kWh" in text(track, "stray_readings")


def test_a_last_digit_that_wavers_changes_no_total() -> None:
    shown = [100.0, 100.5, 100.499, 101.0, 101.603]
    track = used(readings(shown))
    np.testing.assert_allclose(track.values, [0.5, 0.0, 0.5, 0.603], atol=ROUNDING_KWH)
    assert track.values.sum() == pytest.approx(shown[-1] - shown[0])
    assert codes(track) == ["wavering_readings"]


def test_a_counter_that_was_not_read_for_hours_is_missing_there_with_its_sum() -> None:
    steady = np.arange(0, 40, 1.0)
    shown = np.concatenate([steady, np.full(20, steady[-1]), steady[-1] + 21 + np.arange(40)])
    track = used(readings(shown))
    assert np.isnan(track.values).sum() == 21
    assert track.known_sums[0].kwh == 21
    assert np.nansum(track.values) + 21 == shown[-1] - shown[0]
    assert "counter_stood_still" in codes(track)


def test_a_register_that_rests_in_the_other_tariff_is_not_missing() -> None:
    day = np.concatenate([np.full(28, 1.0), np.zeros(64), np.full(4, 1.0)])
    track = used(readings(np.concatenate([[0.0], np.cumsum(np.tile(day, 5))])))
    assert not np.isnan(track.values).any()
    assert codes(track) == ["coarse_counter"]  # whole kWh of one kWh a quarter


def test_a_counter_that_starts_anew_each_day_counts_on() -> None:
    sun = np.concatenate([np.zeros(32), np.full(32, 0.25), np.zeros(32)])
    track = used(readings(np.concatenate([np.cumsum(sun)] * 5)))
    np.testing.assert_allclose(track.values, np.tile(sun, 5)[1:], atol=ROUNDING_KWH)
    assert "daily_reset" in codes(track)


def test_what_a_daily_counter_had_not_shown_before_its_reset_is_missing() -> None:
    day = np.arange(96) * 0.5  # at midnight it shows 0: what was used from 23:45 on was never shown
    track = used(readings(np.tile(day, 5)))
    assert np.flatnonzero(np.isnan(track.values)).tolist() == [95, 191, 287, 383]
    np.testing.assert_allclose(track.values[~np.isnan(track.values)], 0.5)


def test_steps_of_whole_kwh_are_said_where_they_make_quarters_lumpy() -> None:
    shown = np.floor(1000 + np.cumsum(np.full(200, 0.4)))
    said = text(used(readings(shown)), "coarse_counter")
    assert "steps of 1 kWh" in said
    assert "(4 kW)" in said


def test_a_steady_load_is_no_coarse_counter() -> None:
    assert codes(used(readings(7.001 + 0.12 * np.arange(20)))) == []


def test_steps_of_a_transformer_factor_are_recognised() -> None:
    shown = 80.0 * np.floor(np.cumsum(np.full(200, 1.7)))
    assert "steps of 80 kWh" in text(used(readings(shown)), "coarse_counter")


def test_an_estimated_reading_makes_both_intervals_beside_it_estimated() -> None:
    track = readings([1.0, 2, 3, 4, 5])
    track.origin[2] = 1
    np.testing.assert_array_equal(used(track).origin, [0, 1, 1, 0])


@pytest.mark.parametrize(
    ("track", "code"),
    [
        (readings([5.0, np.nan]), "too_few_readings"),
        (readings([5.0, 6.0], unit="kW"), "counter_of_power"),
        (readings(np.tile([1.0, 3.0, 2.0], 20)), "no_counter"),
    ],
)
def test_what_cannot_be_a_counter_is_refused_with_a_remedy(track: Track, code: str) -> None:
    (problem,) = usage(track).problems
    assert problem.code == code
    assert problem.where == "meter.csv, column 'stand'"


NAN = float("nan")


def channel(register: str, values: list[float], quantity: Quantity = "consumption") -> Channel:
    rows = np.arange(2, 2 + len(values))
    shown = np.array(values)
    return Channel("m.csv", register, "m", quantity, "kWh", False, Moments(rows), shown, rows, register)  # noqa: FBT003


def test_a_register_rests_while_the_other_counts() -> None:
    read = with_rests(Reading((channel("normal", [NAN, NAN, 2, NAN]), channel("low", [1, NAN, NAN, 3]))))
    np.testing.assert_array_equal(read.channels[0].values, [0, NAN, 2, 0])
    np.testing.assert_array_equal(read.channels[1].values, [1, NAN, 0, 3])
    assert "each of 3 rows" in read.decisions[0].because


def test_registers_that_once_count_together_do_not_take_turns() -> None:
    given = Reading((channel("normal", [NAN, 2, 4]), channel("low", [1, NAN, 3])))
    assert with_rests(given) is given


def test_directions_are_no_registers_of_each_other() -> None:
    given = Reading((channel("", [NAN, 2]), channel("", [1, NAN], "feed_in")))
    assert with_rests(given) is given


def test_channels_keep_their_order() -> None:
    low, normal = channel("low", [1, NAN]), channel("normal", [NAN, 2])
    back = channel("normal", [0, 0], "feed_in")
    read = with_rests(Reading((normal, back, low)))
    assert [c.register for c in read.channels] == ["normal", "normal", "low"]
    assert [c.quantity for c in read.channels] == ["consumption", "feed_in", "consumption"]
