"""Cells of JSON and XML: numbers and instants in every form that interfaces write, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridshare.imports.trees.cells import instants, length_s, numbers

INSTANTS = st.integers(631_238_400, 3_786_912_000).map(lambda s: datetime.fromtimestamp(s, UTC).replace(tzinfo=None))
OFFSETS = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))


@given(st.lists(INSTANTS, min_size=1, max_size=5), OFFSETS)
def test_an_instant_with_an_offset_is_the_same_instant(moments: list[datetime], zone: timezone) -> None:
    got, bad = instants([moment.replace(tzinfo=zone).isoformat() for moment in moments])
    assert not bad
    assert got.offset_s is not None
    utc = got.wall - got.offset_s
    assert utc.tolist() == [moment.replace(tzinfo=zone).timestamp() for moment in moments]


@given(INSTANTS, st.sampled_from([1, 1000]), st.booleans())
def test_counts_since_1970_are_utc(moment: datetime, scale: int, is_text: bool) -> None:  # noqa: FBT001
    count: Any = int(moment.replace(tzinfo=UTC).timestamp()) * scale
    got, bad = instants([str(count) if is_text else count])
    assert not bad
    assert got.offset_s is not None
    assert (got.wall[0], got.offset_s[0]) == (moment.replace(tzinfo=UTC).timestamp(), 0)


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-31T23:45:00Z",
        "2024-01-31 23:45",
        "2024-01-31T23:45:00.123Z",
        "2024-01-31T23:45:00,5+00",
        "2024-01-31T23:45Z",
    ],
)
def test_forms_of_one_instant_agree(text: str) -> None:
    got, bad = instants([text])
    assert not bad
    assert got.wall[0] == datetime(2024, 1, 31, 23, 45, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    "cell",
    [
        "31-01-2024 23:45",
        "2024-02-30T00:00:00Z",
        "2024-01-31T24:00",
        "2024-01-31",
        "",
        None,
        True,
        20240131,
        {},
        "2024-01-31T23:45 CET",
    ],
)
def test_what_is_no_instant_is_found(cell: object) -> None:
    assert instants(["2024-01-31T23:45:00Z", cell])[1] == [1]


def test_instants_without_an_offset_have_none() -> None:
    assert instants(["2024-01-31T23:45:00"])[0].offset_s is None
    mixed = instants(["2024-01-31T23:45:00", "2024-01-31T23:45:00+01:00"])[0].offset_s
    assert mixed is not None
    np.testing.assert_array_equal(mixed, [np.nan, 3600])


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        ([1, 2.5, None], [1, 2.5, np.nan]),
        (["1", " 2.5 ", "", "null"], [1, 2.5, np.nan, np.nan]),
        (["1,25", "-3,5", "7"], [1.25, -3.5, 7]),
        ([1, "2.5", None], [1, 2.5, np.nan]),
        (["1e3"], [1000]),
        ([], []),
    ],
)
def test_numbers_read_as_written(cells: list[Any], values: list[float]) -> None:
    got, bad = numbers(cells)
    assert not bad
    np.testing.assert_array_equal(got, values)


@pytest.mark.parametrize(
    ("cells", "bad"),
    [
        (["1,234"], [0]),  # 1234 or 1.234: nothing tells
        (["1,25", "1.25"], [0]),
        (["warm", 1], [0]),
        ([True, 1], [0]),
        ([[], {}, 1], [0, 1]),
        ([float("inf"), 1.0], [0]),
        (["1_000"], [0]),
        (["inf"], [0]),
    ],
)
def test_what_is_no_number_is_found(cells: list[Any], bad: list[int]) -> None:
    assert numbers(cells)[1] == bad


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [
        ("00:15:00", 900),
        ("PT15M", 900),
        ("PT60M", 3600),
        ("PT1H", 3600),
        ("P1D", 86400),
        ("1.00:00:00", 86400),
        ("0:05", 300),
    ],
)
def test_lengths_of_time_read_in_every_form(cell: str, seconds: int) -> None:
    assert length_s(cell) == seconds


@pytest.mark.parametrize("cell", ["", None, "P", "quarter", "00:00:00", "P1M", 15])
def test_what_is_no_length_of_time_is_none(cell: object) -> None:
    assert length_s(cell) is None
