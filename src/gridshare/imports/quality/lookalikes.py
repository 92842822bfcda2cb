"""Which of many series may be proportional to each other, by a quick look at some of their intervals.

An import of hundreds of meters has hundreds of thousands of pairs. The sums that a correlation consists of are products
of matrices, so that all pairs are sieved at once, and only what is left is looked at pair by pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from gridshare.imports.quality.assessed import Assessed
from gridshare.parts import Bools, Floats

_LOOKS = 2000
"""About how many intervals of the time that all series cover together are looked at."""

_ALIKE = 0.99
"""Correlation on those intervals from which two series may be copies."""

_SURELY_LESS = 0.98
"""Correlation by sums below which it is less than that, whatever was rounded on the way."""

_FLAT = 1e-9
"""Share of a sum of squares that a variance must be for such sums to show a correlation."""

_FEWEST = 3
_MOST_ZEROS = 0.2
"""Share of the intervals in which one may be zero and the other not."""

_BLOCK = 256


def likeness(a: Floats, b: Floats) -> float:
    """Correlation of two courses of one shape, -1 to 1; 0 where one of them is flat."""
    if len(a) < 2:  # noqa: PLR2004 - a point has no course
        return 0.0
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / size if size > 0 else 0.0


def lookalikes(series: Sequence[Assessed]) -> Iterator[tuple[int, int]]:
    """Pairs of indices, the first below the second, of series of one step that may be proportional."""
    table = _looked_at(series)
    for first in range(0, len(table), _BLOCK):
        left = _sieved(table, first)
        for i, j in zip(*np.nonzero(left), strict=True):
            if j > first + i and _may_be(table[first + i], table[j]):
                yield int(first + i), int(j)


def shared(a: Assessed, b: Assessed) -> tuple[Floats, Floats]:
    """The values of two series of one step in the intervals that both cover, shape (interval,)."""
    behind = (b.start - a.start) // a.step_s
    mine, other = a.values[max(0, behind) :], b.values[max(0, -behind) :]
    n = min(len(mine), len(other))
    return mine[:n], other[:n]


def _looked_at(series: Sequence[Assessed]) -> Floats:
    """Some intervals of all series, NaN where a series has none, shape (series, look)."""
    start, step_s = min(s.start for s in series), series[0].step_s
    n = (max(s.end for s in series) - start) // step_s + 1
    every = max(1, n // _LOOKS)
    table = np.full((len(series), -(-n // every)), np.nan)
    for row, each in zip(table, series, strict=True):
        at = (each.start - start) // step_s
        values = each.values[-at % every :: every]
        row[-(-at // every) :][: len(values)] = values
    return table


def _sieved(table: Floats, first: int) -> Bools:
    """Which rows of the table may be alike those of a block of it, shape (row of the block, row)."""
    there = ~np.isnan(table) & (table != 0)
    zero = (table == 0).astype(np.float64)
    weight = there.astype(np.float64)
    values = np.where(there, table, 0.0)
    values /= np.maximum(np.abs(values).max(axis=1, keepdims=True), np.finfo(np.float64).tiny)
    mean = values.sum(axis=1, keepdims=True) / np.maximum(weight.sum(axis=1, keepdims=True), 1.0)
    values = np.where(there, values - mean, 0.0)  # so that little is lost in the differences below
    block = slice(first, first + _BLOCK)
    n = weight[block] @ weight.T
    some = np.maximum(n, 1.0)
    sums = values[block] @ weight.T, weight[block] @ values.T
    squares = values[block] ** 2 @ weight.T, weight[block] @ (values**2).T
    spread = [square - total**2 / some for square, total in zip(squares, sums, strict=True)]
    together = values[block] @ values.T - sums[0] * sums[1] / some
    untold = (spread[0] <= _FLAT * squares[0]) | (spread[1] <= _FLAT * squares[1])
    one_is_zero = weight[block] @ zero.T + zero[block] @ weight.T
    alike = together > _SURELY_LESS * np.sqrt(np.maximum(spread[0] * spread[1], 0.0))
    may_be: Bools = (n >= _FEWEST) & (one_is_zero <= _MOST_ZEROS * table.shape[1]) & (alike | untold)
    return may_be


def _may_be(a: Floats, b: Floats) -> bool:
    there = (a != 0) & (b != 0) & ~np.isnan(a) & ~np.isnan(b)
    return likeness(a[there], b[there]) > _ALIKE
