"""The Dutch calendar, against dates as they were published and against the clock itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridshare.forecasts.calendar import (
    SCHOOL_YEARS,
    DayKind,
    Region,
    calendar_facts,
    day_kind,
    is_bridge,
    is_holiday,
    local_clock,
    school_holiday,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def quarters_of(day: date) -> np.ndarray:
    """Starts of the quarters of a local day [s since 1970 in UTC]."""
    first = datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM)
    after = day + timedelta(days=1)
    last = datetime(after.year, after.month, after.day, tzinfo=AMSTERDAM)
    return np.arange(int(first.timestamp()), int(last.timestamp()), 900)


@pytest.mark.parametrize(
    "day",
    [
        date(2023, 1, 1),
        date(2023, 4, 9),
        date(2023, 4, 10),
        date(2023, 4, 27),
        date(2023, 5, 18),
        date(2023, 5, 28),
        date(2023, 5, 29),
        date(2023, 12, 25),
        date(2023, 12, 26),
        date(2025, 4, 26),  # the 27th was a Sunday
    ],
)
def test_days_on_which_most_firms_rest_are_holidays_and_lived_as_sundays(day: date) -> None:
    assert is_holiday(day)
    assert day_kind(day) is DayKind.SUNDAY


@pytest.mark.parametrize("day", [date(2023, 4, 7), date(2023, 5, 5), date(2025, 5, 5), date(2023, 12, 5)])
def test_good_friday_and_liberation_day_are_working_days_even_in_a_fifth_year(day: date) -> None:
    assert not is_holiday(day)
    assert day_kind(day) is DayKind.WORKDAY


def test_a_year_has_the_bridge_days_one_expects() -> None:
    year = [date(2023, 1, 1) + timedelta(days=k) for k in range(365)]
    assert [day for day in year if is_bridge(day)] == [
        date(2023, 4, 28),  # Friday after King's Day
        date(2023, 5, 19),  # Friday after Ascension
        date(2023, 12, 27),
        date(2023, 12, 28),
        date(2023, 12, 29),
    ]


def test_a_monday_before_a_holiday_on_tuesday_is_a_bridge_day() -> None:
    assert is_bridge(date(2021, 4, 26))  # King's Day on a Tuesday
    assert not is_bridge(date(2021, 4, 23))


@pytest.mark.parametrize(
    ("region", "first", "last"),
    [
        ("noord", date(2019, 2, 16), date(2019, 2, 24)),
        ("zuid", date(2019, 7, 6), date(2019, 8, 18)),
        ("midden", date(2020, 7, 18), date(2020, 8, 30)),
        ("noord", date(2022, 10, 15), date(2022, 10, 23)),
        ("zuid", date(2023, 2, 18), date(2023, 2, 26)),
        ("midden", date(2022, 12, 24), date(2023, 1, 8)),
        ("noord", date(2026, 7, 4), date(2026, 8, 16)),
    ],
)
def test_school_holidays_are_those_that_were_published(region: Region, first: date, last: date) -> None:
    inside = [first + timedelta(days=k) for k in range((last - first).days + 1)]
    assert {school_holiday(day, region) for day in inside} == {1.0}
    assert school_holiday(first - timedelta(days=1), region) == 0.0
    assert school_holiday(last + timedelta(days=1), region) == 0.0


def test_without_a_region_the_share_of_the_three_counts() -> None:
    assert school_holiday(date(2023, 2, 20)) == pytest.approx(1 / 3)  # only the south
    assert school_holiday(date(2023, 12, 27)) == 1.0


def test_school_holidays_beyond_the_table_are_unknown_and_not_none() -> None:
    assert np.isnan(school_holiday(date(SCHOOL_YEARS[0] - 1, 7, 20)))
    assert np.isnan(school_holiday(date(SCHOOL_YEARS[-1] + 1, 7, 20)))


def test_every_year_of_the_table_has_its_weeks_in_every_region() -> None:
    for year in SCHOOL_YEARS:
        days = [date(year, 1, 1) + timedelta(days=k) for k in range(365)]
        for region in ("noord", "midden", "zuid"):
            assert 75 <= sum(school_holiday(day, region) for day in days) <= 100, (year, region)


@pytest.mark.parametrize(
    ("day", "count"), [(date(2023, 3, 26), 92), (date(2023, 10, 29), 100), (date(2024, 2, 29), 96)]
)
def test_every_quarter_of_a_day_belongs_to_it_whatever_the_clock_does(day: date, count: int) -> None:
    facts = calendar_facts(quarters_of(day), AMSTERDAM)
    assert len(facts.quarter) == count
    assert set(facts.day) == {(day - date(1970, 1, 1)).days}
    assert facts.quarter[0] == 0
    assert facts.quarter[-1] == 95
    times = np.bincount(facts.quarter, minlength=96)
    assert list(times[8:12]) == [{92: 0, 96: 1, 100: 2}[count]] * 4
    assert set(np.delete(times, range(8, 12))) == {1}


@given(st.integers(0, 2**31), st.sampled_from(["Europe/Amsterdam", "UTC", "Asia/Kolkata"]))
def test_facts_of_an_instant_are_those_of_the_date_and_time_that_the_clock_shows(second: int, name: str) -> None:
    zone = ZoneInfo(name)
    facts = calendar_facts(np.array([second]), zone)
    wall = datetime.fromtimestamp(second, UTC).astimezone(zone)
    day = wall.date()
    assert facts.day[0] == (day - date(1970, 1, 1)).days
    assert facts.weekday[0] == day.weekday()
    assert facts.quarter[0] == wall.hour * 4 + wall.minute // 15
    assert facts.kind[0] == day_kind(day)
    assert facts.holiday[0] == is_holiday(day)
    assert facts.bridge[0] == is_bridge(day)
    np.testing.assert_equal(facts.school_holiday[0], school_holiday(day))


def test_no_instants_have_no_facts() -> None:
    facts = calendar_facts(np.array([], dtype=np.int64), AMSTERDAM)
    assert len(facts.kind) == 0
    assert len(facts.school_holiday) == 0


@pytest.mark.parametrize(
    "zone", ["Europe/Amsterdam", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "Asia/Kathmandu", "UTC"]
)
def test_the_clock_of_a_zone_is_that_of_pandas(zone: str) -> None:
    random = np.random.default_rng(1)
    starts = np.concatenate([random.integers(10**8, 2 * 10**9, 20_000), np.arange(1_300_000_000, 1_340_000_000, 900)])
    wall = pd.to_datetime(starts, unit="s", utc=True).tz_convert(zone).tz_localize(None)
    day, second = local_clock(starts, ZoneInfo(zone))
    assert (86400 * day + second == wall.to_numpy().astype("datetime64[s]").astype(np.int64)).all()
