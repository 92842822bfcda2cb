"""Runs of intervals of which something is true, and the rows that a finding shows of them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from gridshare.imports.quality.assessed import Assessed, local_instant
from gridshare.imports.quality.finding import MOST_ROWS, FoundRow
from gridshare.parts import Bools, Ints


def runs(mask: Bools) -> tuple[Ints, Ints]:
    """First interval of each run, and the interval after its last, each of shape (run,)."""
    edges = np.diff(np.concatenate(([0], mask.astype(np.int8), [0])))
    return np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)


def shown(series: Assessed, places: Iterable[int], zone: str) -> tuple[FoundRow, ...]:
    """The first of some intervals as rows of the file."""
    return tuple(_row(series, int(k), zone) for k in list(places)[:MOST_ROWS])


def _row(series: Assessed, k: int, zone: str) -> FoundRow:
    value = float(series.values[k])
    before = np.flatnonzero(series.rows[: k + 1])
    row = int(series.rows[before[-1]]) if len(before) else 0
    return FoundRow(
        row=row or None,
        instant=local_instant(series, k, zone).isoformat(timespec="minutes"),
        value=None if np.isnan(value) else round(value, 3),
    )
