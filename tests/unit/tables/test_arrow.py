"""Columns by their buffers hold what Arrow says that they hold."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from gridshare.tables.arrow import column, numbers, words

FLOATS = pa.array([1.5, None, -2.0, 3.25, None, 0.0, 7.0, 8.0, 9.0, 10.0])


@pytest.mark.parametrize(
    "of",
    [
        FLOATS,
        FLOATS.slice(1, 4),
        pa.chunked_array([FLOATS.slice(3), FLOATS.slice(9), FLOATS.slice(0, 2)]),
        pa.chunked_array([], pa.float64()),
        pa.array([3, -1, 2**40]),
        pa.array([3, 1], pa.int8()).slice(1),
        pa.array([0.5, 2.5], pa.float32()),
    ],
)
def test_numbers_are_those_of_arrow(of: Any) -> None:
    assert np.array_equal(numbers(of), np.array(of.to_pylist(), dtype=float), equal_nan=True)


def test_instants_are_whole_numbers() -> None:
    assert numbers(pa.array([0, 1_700_000_000_000], pa.timestamp("ms", "UTC"))).tolist() == [0, 1_700_000_000_000]


def test_what_was_made_a_column_is_read_again() -> None:
    values = np.random.default_rng(1).standard_normal((5, 2))[:, 1]  # not one piece of memory
    assert column(values, pa.float64()).to_pylist() == values.tolist()
    found = words(np.array([2, 0, 2, 1], dtype=np.int32), ["bäckerei_kw", "", "group_kw"])
    found.validate(full=True)
    assert found.to_pylist() == ["group_kw", "bäckerei_kw", "group_kw", ""]
