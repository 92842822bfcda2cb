"""Laws of filling: only gaps, never values; what is filled says so; what cannot be filled stays missing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.imports.firms import STEP_S, assessed, load, year

from gridshare.forecasts.calendar import day_kind
from gridshare.imports.quality.assessed import Assessed
from gridshare.imports.series.filling import MOST_S, Asked, Method, filled
from gridshare.series.measured import ORIGINS

TIMES = year(70)
WHOLE = assessed(load(TIMES))
N = len(WHOLE.values)
GAPS = st.lists(st.tuples(st.integers(0, N - 1), st.integers(1, 800)), min_size=1, max_size=5)
METHODS: list[Method] = ["like_days", "linear", "leave"]


def with_gaps(gaps: list[tuple[int, int]]) -> Assessed:
    values = WHOLE.values.copy()
    for first, length in gaps:
        values[first : first + length] = np.nan
    return replace(WHOLE, values=values)


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=25, deadline=None)
@given(gaps=GAPS)
def test_values_are_never_touched_and_every_gap_is_filled_whole_or_left_whole(
    method: Method, gaps: list[tuple[int, int]]
) -> None:
    before = with_gaps(gaps)
    after, record = filled(before, Asked(method, day_kind))
    there = ~np.isnan(before.values)
    new = ~there & ~np.isnan(after.values)
    assert np.array_equal(after.values[there], before.values[there])
    assert np.array_equal(after.origin[there], before.origin[there])
    assert record.count == new.sum()
    assert set(after.origin[new]) <= {ORIGINS.index(method)} if method in ORIGINS else not new.any()
    spans = [(g.start, g.end) for g in record.gaps] + list(record.left)
    missing = sum(end - start for start, end in spans) // STEP_S
    assert missing == (~there).sum()
    for start, end in record.left:
        part = slice((start - before.start) // STEP_S, (end - before.start) // STEP_S)
        assert np.isnan(after.values[part]).all()
    assert all(gap.end - gap.start <= MOST_S[method] for gap in record.gaps)


@settings(max_examples=25, deadline=None)
@given(gaps=GAPS)
def test_like_days_stay_within_what_the_firm_ever_took(gaps: list[tuple[int, int]]) -> None:
    before = with_gaps(gaps)
    after, _ = filled(before, Asked("like_days", day_kind))
    assert np.nanmin(after.values) >= 0
    assert np.nanmax(after.values) <= 2 * np.nanmax(WHOLE.values)


def test_a_line_joins_its_neighbours() -> None:
    before = with_gaps([(500, 3)])
    after, record = filled(before, Asked("linear", day_kind))
    low, high = before.values[499], before.values[503]
    assert after.values[500:503] == pytest.approx([low + (high - low) * k / 4 for k in (1, 2, 3)])
    assert [(g.start, g.count, g.method) for g in record.gaps] == [(before.start + 500 * STEP_S, 3, "linear")]


def test_a_gap_at_an_end_has_no_line_and_one_over_the_limit_is_left() -> None:
    _, record = filled(with_gaps([(0, 2), (500, 3), (900, 5), (N - 2, 2)]), Asked("linear", day_kind))
    assert [gap.count for gap in record.gaps] == [3]
    assert len(record.left) == 3
    _, record = filled(with_gaps([(500, 3), (900, 2)]), Asked("linear", day_kind, longest_s=1800))
    assert [gap.count for gap in record.gaps] == [2]


def test_no_limit_beyond_what_a_method_is_fit_for_is_taken() -> None:
    with pytest.raises(ValueError, match="linear fills gaps of at most 3600 s"):
        filled(WHOLE, Asked("linear", day_kind, longest_s=7200))


def test_like_days_of_a_firm_that_lives_by_the_week_are_right_but_for_chance() -> None:
    gap = slice(30 * 96, 33 * 96)
    before = with_gaps([(gap.start, gap.stop - gap.start)])
    after, _ = filled(before, Asked("like_days", day_kind))
    difference = np.abs(after.values[gap] - WHOLE.values[gap]).mean()
    assert difference < 0.1 * WHOLE.values[gap].mean()  # the noise of the made-up firm is 8 % a quarter


def test_a_working_day_is_filled_from_working_days_and_a_holiday_from_sundays() -> None:
    easter_monday = 99 * 96 - 4  # 10 April 2023, after the day of 23 hours
    series = assessed(load(year(140)))
    values = series.values.copy()
    values[easter_monday : easter_monday + 96] = np.nan
    after, _ = filled(replace(series, values=values), Asked("like_days", day_kind))
    assert after.values[easter_monday : easter_monday + 96].max() < 16  # a working day would reach 40 kW
    other, _ = filled(replace(series, values=values), Asked("like_days", lambda day: day.weekday() // 5))
    assert other.values[easter_monday : easter_monday + 96].max() > 25


def test_energy_that_a_counter_shows_for_a_gap_is_kept() -> None:
    before = with_gaps([(30 * 96 + 20, 60)])
    start = before.start + (30 * 96 + 20) * STEP_S
    after, _ = filled(before, Asked("like_days", day_kind, energy_kwh={start: 123.0}))
    assert after.values[30 * 96 + 20 : 30 * 96 + 80].sum() / 4 == pytest.approx(123.0)


def test_nothing_is_made_of_nothing() -> None:
    empty = replace(WHOLE, values=np.full(N, np.nan))
    after, record = filled(empty, Asked("like_days", day_kind, longest_s=7 * 86_400))
    assert np.isnan(after.values).all()
    assert record.count == 0
