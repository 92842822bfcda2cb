"""A column that holds what the numbers of its row come to: the total of a day next to its quarters.

Quarters in kWh are added up; of quarters in kW the day's energy is their mean times 24 hours, a quarter of their sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

import numpy as np

from gridshare.imports.cells.numbers import Mark, numbers
from gridshare.parts import Floats

Total = Literal["sum", "mean x 24"]

_OFF = 0.01
"""Share by which a total may be off in most rows: totals are rounded, and of values before they were rounded."""

_ROW_OFF = 0.03
_MOST = 0.8
_FEWEST = 20
"""Fewer numbers than this in a row are no day: two of them add up to a third by accident, or by meaning."""

_DAY_H = 24


def row_total(columns: Sequence[Any], parts: Sequence[int], total: int, typed: Mapping[int, Floats]) -> Total | None:
    """What a column is of the others in its row, with whichever decimal mark that holds; None where it is neither."""
    if len(parts) < _FEWEST:
        return None
    for mark in get_args(Mark):
        table = np.array([numbers(columns[k], mark, typed.get(k)).values for k in parts])
        found = _of_numbers(table, numbers(columns[total], mark, typed.get(total)).values)
        if found is not None:
            return found
    return None


def _of_numbers(table: Floats, total: Floats) -> Total | None:
    """The same of numbers, the parts of shape (part, row)."""
    sums, n = np.nansum(table, axis=0), (~np.isnan(table)).sum(axis=0)
    rows = np.isfinite(total) & (sums != 0) & (n > 0)
    if not rows.any():
        return None
    ratio, n = total[rows] / sums[rows], n[rows]
    if _is_near(ratio):
        return "sum"
    an_hour = np.maximum(np.round(n / _DAY_H), 1)  # 92 and 100 are four an hour too
    is_mean = (an_hour > 1).all() and (_is_near(ratio * an_hour) or _is_near(ratio * n / _DAY_H))
    return "mean x 24" if is_mean else None


def _is_near(ratio: Floats) -> bool:
    """Whether ratios are one but for rounding and a few rows."""
    off = np.abs(ratio - 1)
    return bool(np.median(off) <= _OFF and np.mean(off <= _ROW_OFF) >= _MOST)
