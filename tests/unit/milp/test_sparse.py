"""Sparse matrices in numpy say what those of scipy say."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import coo_array

from gridshare.milp.sparse import Entries, Sparse
from gridshare.parts import Floats

ROWS, COLUMNS = 4, 5
WHOLE = st.integers(-3, 3)  # sums of whole numbers are exact in any order
MATRICES = st.lists(st.tuples(st.integers(0, ROWS - 1), st.integers(0, COLUMNS - 1), WHOLE), max_size=30)
A_ROW = st.lists(WHOLE, min_size=COLUMNS, max_size=COLUMNS)
A_COLUMN = st.lists(WHOLE, min_size=ROWS, max_size=ROWS)


def both(found: list[tuple[int, int, int]]) -> tuple[Sparse, Floats]:
    """A matrix, and the same by scipy as a full one."""
    row, col, value = np.array(found, dtype=np.int64).reshape(-1, 3).T
    full = coo_array((value.astype(float), (row, col)), shape=(ROWS, COLUMNS)).toarray()
    return Sparse.of([Entries(row, col, value.astype(float))], ROWS, COLUMNS), full


@given(MATRICES)
def test_entries_at_one_place_are_added_up_and_ordered(found: list[tuple[int, int, int]]) -> None:
    matrix, full = both(found)
    assert (matrix.to_scipy().toarray() == full).all()
    places = matrix.row * COLUMNS + matrix.col
    assert (np.diff(places) > 0).all()
    assert (Sparse.of_dense(full).to_scipy().toarray() == full).all()


@given(MATRICES, A_ROW, A_COLUMN)
def test_products_with_vectors(found: list[tuple[int, int, int]], x: list[int], weight: list[int]) -> None:
    matrix, full = both(found)
    assert (matrix.times(np.array(x, dtype=float)) == full @ x).all()
    assert (matrix.sum_of(np.array(weight, dtype=float)) == weight @ full).all()


@given(MATRICES, st.lists(st.integers(0, ROWS - 1), max_size=6))
def test_rows_are_picked_weighted_and_put_elsewhere(found: list[tuple[int, int, int]], picked: list[int]) -> None:
    matrix, full = both(found)
    rows = np.array(picked, dtype=np.int64)
    weight, into = rows - 1.5, rows[::-1] % 2
    moved = Sparse.of([matrix.entries(rows, weight, into)], 2, COLUMNS)
    expected = np.zeros((2, COLUMNS))
    np.add.at(expected, into, full[rows] * weight[:, None])
    assert np.allclose(moved.to_scipy().toarray(), expected)


@given(MATRICES, st.sampled_from([1, -1]))
def test_the_most_of_a_row_takes_each_column_at_its_better_bound(found: list[tuple[int, int, int]], sign: int) -> None:
    matrix, full = both(found)
    lower, upper = np.array([0.0, -2, -3, 0, 1]), np.array([4.0, 0, 3, 0, 2])
    expected = np.maximum(full * sign * upper, full * sign * lower).sum(axis=1)
    assert (matrix.most(lower, upper, sign) == expected).all()


def test_a_column_without_an_end_matters_only_where_it_is_used() -> None:
    matrix = Sparse.of_dense(np.array([[1.0, 0.0], [0.0, 2.0]]))
    assert matrix.most(np.array([-np.inf, 0.0]), np.array([np.inf, 3.0]), 1).tolist() == [np.inf, 6.0]


@given(MATRICES, MATRICES)
def test_matrices_are_put_below_each_other(one: list[tuple[int, int, int]], other: list[tuple[int, int, int]]) -> None:
    (a, above), (b, below) = both(one), both(other)
    whole = Sparse.stacked([a, b], COLUMNS + 1)
    assert (whole.to_scipy().toarray() == np.pad(np.vstack([above, below]), ((0, 0), (0, 1)))).all()
    assert whole.equals(Sparse.stacked([a, b], COLUMNS + 1))
    assert whole.equals(Sparse.stacked([b, a], COLUMNS + 1)) == bool((above == below).all())
