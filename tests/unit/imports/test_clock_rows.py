"""Length of intervals, order of dates, rows twice, rows missing, rows beside the grid."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.imports.clock_written import (
    channel,
    codes,
    decided,
    is_true,
    settled,
    track_of,
    truth,
    values_of,
    written,
)

from gridshare.imports.clock import describe


@pytest.mark.parametrize(("step_s", "words"), [(86400, "every day"), (7200, "120 min"), (7 * 86400, "7 days")])
def test_intervals_over_an_hour_are_refused_with_the_remedy(step_s: int, words: str) -> None:
    starts = truth("2024-06-01", "2024-09-07", step_s, zone="UTC")
    found = settled(channel(starts, values_of(starts)))
    assert [p.code for p in found.problems] == ["interval_too_long"]
    assert words in found.problems[0].found
    assert "Ask the metering company" in found.problems[0].remedy


def test_months_are_too_long_too() -> None:
    months = np.arange("2023-01", "2024-01", dtype="datetime64[M]").astype("datetime64[s]").astype(np.int64)
    found = settled(channel(months, np.ones(12), is_counter=True))
    assert [p.code for p in found.problems] == ["interval_too_long"]


def test_a_single_row_does_not_tell_its_length() -> None:
    starts = truth("2024-06-01", "2024-06-01 00:15")
    found = settled(channel(written(starts, "start"), values_of(starts)))
    assert [q.aspect for q in found.questions] == ["interval"]
    answered = settled(channel(written(starts, "start"), values_of(starts)), interval="15", label="start")
    assert is_true(track_of(answered), starts)


@pytest.mark.parametrize("answer", ["quarter", "0", "-15", "7.5.1", "nan"])
def test_an_interval_that_is_no_number_of_minutes_is_refused(answer: str) -> None:
    starts = truth("2024-06-01", "2024-06-02")
    found = settled(channel(written(starts, "start"), values_of(starts)), interval=answer)
    assert [p.code for p in found.problems] == ["answer_unusable"]


def test_a_file_whose_interval_changes_is_no_file_of_one_interval() -> None:
    hours, quarters = truth("2024-06-01", "2024-06-03", 3600), truth("2024-06-03", "2024-06-10")
    starts = np.concatenate([hours, quarters])
    found = settled(channel(written(starts, "start"), values_of(starts)))
    assert [p.code for p in found.problems] == ["interval_changes"]
    assert "row 2 " in found.problems[0].found
    assert "60 min" in found.problems[0].found


def test_an_interval_that_the_file_says_must_be_that_of_its_rows() -> None:
    starts = truth("2024-06-01", "2024-06-10", 3600)
    found = settled(channel(written(starts, "start"), values_of(starts), step_s=900))
    assert [p.code for p in found.problems] == ["interval_contradicted"]


def test_seconds_beside_the_grid_are_rounded_with_their_count() -> None:
    starts = truth("2023-10-28", "2023-10-31")
    beside = np.random.default_rng(1).integers(-20, 21, len(starts))
    track = track_of(settled(channel(written(starts + beside, "start"), values_of(starts), is_counter=True)))
    assert is_true(track, starts)
    assert next(r for r in track.remarks if r.code == "rows_rounded").count == int((beside != 0).sum())


def test_rows_at_odd_times_are_refused_among_intervals_and_left_out_among_readings() -> None:
    starts = truth("2024-06-01", "2024-06-03")
    odd = np.insert(written(starts, "start"), 50, written(starts, "start")[49] + 420)
    values = np.insert(values_of(starts), 50, 5.0)
    found = settled(channel(odd, values))
    assert [p.code for p in found.problems] == ["off_grid"]
    assert "row 52" in found.problems[0].found
    track = track_of(settled(channel(odd, values, is_counter=True)))
    assert is_true(track, starts)
    assert codes(track) == ["rows_between"]


@pytest.mark.parametrize("day", ["2024-06-01", "2024-03-31", "2024-10-27"])
def test_readings_every_ten_seconds_are_taken_at_the_quarters_on_each_day(day: str) -> None:
    ticks = truth(day, str(np.datetime64(day) + 1), 10)
    jitter = np.random.default_rng(2).integers(-2, 3, len(ticks))
    track = track_of(settled(channel(written(ticks + jitter, "start"), ticks.astype(float), is_counter=True)))
    quarters = track.start + 900 * np.arange(len(track.values))
    assert (track.start, track.step_s, len(quarters)) == (ticks[0], 900, len(ticks) // 90 + 1)
    assert np.abs(track.values - quarters).max() <= 10


def test_the_order_of_day_and_month_is_that_in_which_days_follow_each_other() -> None:
    starts = truth("2024-02-01", "2024-02-12")
    right = written(starts, "start")
    days = right // 86400 * 86400
    as_dates = days.astype("datetime64[s]").astype("datetime64[D]")
    month, day = as_dates.astype("datetime64[M]"), (as_dates - as_dates.astype("datetime64[M]")).astype(int) + 1
    swapped = np.array([np.datetime64(f"2024-{d:02d}-{int(str(m)[5:7]):02d}") for m, d in zip(month, day, strict=True)])
    wrong = swapped.astype("datetime64[s]").astype(np.int64) + right - days
    for wall, other, order in [(right, wrong, "day-month-year"), (wrong, right, "month-day-year")]:
        track = track_of(settled(channel(wall, values_of(starts), readings={"month-day-year": other})))
        assert is_true(track, starts)
        assert decided(track)["order"] == order
    one_day = slice(0, 96)
    found = settled(channel(right[one_day], np.ones(96), readings={"month-day-year": wrong[one_day]}))
    assert [(q.aspect, len(q.candidates)) for q in found.questions] == [("order", 2)]
    chosen = settled(
        channel(right[one_day], np.ones(96), readings={"month-day-year": wrong[one_day]}), order="month-day-year"
    )
    assert decided(track_of(chosen))["order"] == "month-day-year"


@pytest.mark.parametrize("keep", ["first", "last"])
@pytest.mark.parametrize("direction", [1, -1], ids=["oldest_first", "newest_first"])
def test_two_values_for_one_interval_are_asked_about_and_counted_as_answered(keep: str, direction: int) -> None:
    starts = truth("2024-06-01", "2024-06-03")
    wall = np.insert(written(starts, "start"), 50, written(starts, "start")[50])[::direction]
    values = np.insert(values_of(starts), 50, 5.0)[::direction]
    found = settled(channel(wall, values))
    assert [q.aspect for q in found.questions] == ["overlap"]
    low, high = sorted(np.flatnonzero(wall == written(starts, "start")[50]) + 2)
    assert f"row {low}" in found.questions[0].found
    assert f"row {high}" in found.questions[0].found
    track = track_of(settled(channel(wall, values), overlap=keep))
    assert track.values[50] == values[(low if keep == "first" else high) - 2]
    assert track.rows[50] == (low if keep == "first" else high)
    assert decided(track)["overlap"] == keep


def test_a_row_twice_with_the_same_value_or_none_counts_once() -> None:
    starts = truth("2024-06-01", "2024-06-03")
    wall = np.insert(written(starts, "start"), [20, 51], written(starts, "start")[[20, 50]])
    values = np.insert(values_of(starts), [20, 51], [values_of(starts)[20], np.nan])
    track = track_of(settled(channel(wall, values)))
    assert is_true(track, starts)
    assert next(r for r in track.remarks if r.code == "duplicate_rows").rows == (23, 54)


def test_intervals_without_rows_stay_missing_and_are_said() -> None:
    starts = truth("2024-06-01", "2024-06-10")
    lost = np.isin(np.arange(len(starts)), [100, 101, 102, 300])
    track = track_of(settled(channel(written(starts, "start")[~lost], values_of(starts)[~lost])))
    assert is_true(track, starts, but=lost)
    gap = next(r for r in track.remarks if r.code == "gap")
    assert (gap.count, gap.rows) == (4, (101, 298))
    assert "the longest is 3 after row 101" in gap.text
    assert "4 missing" in describe(track)


def test_rows_without_a_value_are_said() -> None:
    starts = truth("2024-06-01", "2024-06-02")
    values = values_of(starts)
    values[7] = np.nan
    track = track_of(settled(channel(written(starts, "start"), values)))
    assert is_true(track, starts, values)
    assert track.rows[7] == 0
    assert next(r for r in track.remarks if r.code == "blank").rows == (9,)


def test_rows_in_no_order_are_put_in_order_with_a_remark() -> None:
    starts = truth("2024-06-01", "2024-06-10")
    order = np.random.default_rng(3).permutation(len(starts))
    track = track_of(settled(channel(written(starts, "start")[order], values_of(starts)[order])))
    assert is_true(track, starts)
    assert codes(track) == ["rows_unsorted"]


def test_what_the_metering_company_estimated_is_marked() -> None:
    starts = truth("2024-06-01", "2024-06-02")
    estimated = np.arange(len(starts)) == 5
    track = track_of(settled(channel(written(starts, "start"), values_of(starts), estimated=estimated)))
    assert np.flatnonzero(track.origin).tolist() == [5]


@pytest.mark.parametrize("year", ["1970", "2099"])
def test_years_without_meters_are_a_problem_with_the_likely_cause(year: str) -> None:
    starts = truth(f"{year}-06-01", f"{year}-06-02", zone="UTC")
    found = settled(channel(starts, values_of(starts)))
    assert [p.code for p in found.problems] == ["period_unlikely"]
    assert "milliseconds" in found.problems[0].remedy


def test_one_row_of_another_year_does_not_stretch_the_file() -> None:
    starts = truth("2024-06-01", "2024-06-02")
    wall = written(starts, "start")
    wall[5] -= 2**31
    found = settled(channel(wall, values_of(starts)))
    assert "row 7" in found.problems[0].found


def test_a_file_without_rows_is_a_problem() -> None:
    found = settled(channel(np.zeros(0, dtype=np.int64), np.zeros(0)))
    assert [p.code for p in found.problems] == ["no_rows"]


@pytest.mark.parametrize("direction", [1, -1], ids=["oldest_first", "newest_first"])
def test_midnights_that_carry_the_date_of_the_day_that_ends_are_read_as_its_end(direction: int) -> None:
    starts = truth("2023-10-27", "2023-11-02")
    wall = written(starts, "end")
    wall = np.where(wall % 86400 == 0, wall - 86400, wall)[::direction]
    track = track_of(settled(channel(wall, values_of(starts)[::direction])))
    assert is_true(track, starts)
    assert decided(track)["label"] == "end"
    remark = next(r for r in track.remarks if r.code == "midnight_ends_its_date")
    assert remark.count == 6


@pytest.mark.parametrize(("aspect", "answer"), [("label", "begin"), ("overlap", "both"), ("order", "day first")])
def test_answers_that_say_nothing_usable_are_refused(aspect: str, answer: str) -> None:
    starts = truth("2024-06-01", "2024-06-02")
    wall = written(starts, "start")
    found = settled(channel(wall, values_of(starts), readings={"month-day-year": wall}), **{aspect: answer})
    assert [p.code for p in found.problems] == ["answer_unusable"]
    assert answer in found.problems[0].found


def test_the_same_day_twice_over_is_one_day() -> None:
    starts = truth("2024-06-01", "2024-06-02")
    wall, values = np.tile(written(starts, "start"), 2), np.tile(values_of(starts), 2)
    track = track_of(settled(channel(wall, values)))
    assert is_true(track, starts)
    assert "midnight_ends_its_date" not in codes(track)
