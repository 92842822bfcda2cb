"""Day values that a portal spread over the quarters, and real series that only look a little like them."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from gridshare.imports.channel import Channel, Moments
from gridshare.imports.series.flat_days import flat_days
from gridshare.imports.track import Track
from gridshare.parts import Floats

ZONE = "Europe/Amsterdam"
FIRST = int(datetime(2024, 3, 20, tzinfo=ZoneInfo(ZONE)).astimezone(UTC).timestamp())
DAYS = 14  # the spring day is the twelfth: 92 quarters


def local_days() -> tuple[Floats, Floats]:
    """Day number and hour of day of each quarter on the local clock."""
    starts = FIRST + 900 * np.arange(DAYS * 96 - 4)
    local = [datetime.fromtimestamp(int(s), ZoneInfo(ZONE)) for s in starts]
    first = local[0].date().toordinal()
    days = np.array([t.date().toordinal() - first for t in local], dtype=np.float64)
    return days, np.array([t.hour + t.minute / 60 for t in local])


def track(values: Floats) -> Track:
    rows = np.arange(2, 2 + len(values))
    channel = Channel("ean.csv", "kWh", "m", "consumption", "kWh", False, Moments(rows), values, rows)  # noqa: FBT003
    return Track(channel, FIRST, 900, values, np.zeros(len(values), dtype=np.int8), rows)


def test_spread_days_are_recognised_over_a_day_of_92_quarters() -> None:
    days, _ = local_days()
    read = flat_days(track(np.round((10 + days) / 96, 4)), ZONE)
    (remark,) = read.remarks
    assert remark.code == "day_value_spread"
    assert remark.count == DAYS
    assert remark.rows[:2] == (2, 98)
    assert (read.origin == 1).all()


def test_only_the_spread_days_of_a_mixed_file_count_as_estimated() -> None:
    days, hours = local_days()
    measured = 0.1 + 0.05 * np.sin(hours / 4) ** 2
    read = flat_days(track(np.where(days < 8, (10 + days) / 96, measured)), ZONE)
    np.testing.assert_array_equal(read.origin == 1, days < 8)
    assert "8 of 14 days" in read.remarks[0].text


def test_a_register_spread_over_its_tariff_hours_is_recognised() -> None:
    days, hours = local_days()
    is_night = (hours < 7) | (hours >= 23)
    read = flat_days(track(np.where(is_night, (5 + days) / 32, 0.0)), ZONE)
    assert read.remarks[0].count == DAYS


@pytest.mark.parametrize(
    "values",
    [
        np.full(DAYS * 96 - 4, 0.25),  # a constant load
        np.zeros(DAYS * 96 - 4),
        np.random.default_rng(3).integers(0, 2, DAYS * 96 - 4).astype(float),  # a counter of whole kWh
        np.full(DAYS * 96 - 4, np.nan),
    ],
)
def test_constant_loads_coarse_counters_and_nothing_are_no_spread_days(values: Floats) -> None:
    given = track(values)
    assert flat_days(given, ZONE) is given


def test_a_few_equal_days_are_no_pattern() -> None:
    days, hours = local_days()
    given = track(np.where(days < 4, 1 + days, 0.1 + np.sin(hours) ** 2))
    assert flat_days(given, ZONE) is given
