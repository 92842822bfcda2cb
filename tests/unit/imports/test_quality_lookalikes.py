"""The quick look that finds which of many series may be copies: as if each pair were looked at by itself."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from gridshare.imports.quality.assessed import Assessed
from gridshare.imports.quality.lookalikes import likeness, lookalikes, shared
from gridshare.parts import Floats

STEP_S = 900


def _series(values: Floats, first: int = 0) -> Assessed:
    n = len(values)
    blank = np.zeros(n, dtype=np.int8), np.zeros(n, dtype=np.int64)
    return Assessed("a_kw", "", "consumption", first * STEP_S, STEP_S, values, *blank)


def _many(seed: int) -> list[Assessed]:
    """Series of which many are nearly multiples of the first, about as near as may be; flat, blank or zero in part."""
    rng = np.random.default_rng(seed)
    n = int(rng.choice((5, 40, 900, 4500)))
    first = rng.gamma(2.0, 1.0, n)
    found = [_series(first)]
    for _ in range(9):
        near = first + rng.uniform(0.0, 0.3) * rng.gamma(2.0, 1.0, n)
        values = rng.choice((near * rng.uniform(0.1, 1e6), near, rng.gamma(2.0, 1.0, n), np.full(n, 3.7)))
        values = values + rng.choice((0.0, 0.0, 0.0, 1e4, 1e9))
        values = np.where(rng.random(n) < rng.choice((0.0, 0.1, 0.9)), np.nan, values)
        values = np.where(rng.random(n) < rng.choice((0.0, 0.1, 0.2, 0.3)), 0.0, values)
        behind = int(rng.choice((0, 0, 0, 1, n // 3)))
        found.append(_series(values[behind:], behind))
    rng.shuffle(found)
    return found


def _by_pairs(series: list[Assessed]) -> set[tuple[int, int]]:
    """The same on full columns of one table, each pair by itself."""
    start = min(s.start for s in series)
    table = np.full((len(series), (max(s.end for s in series) - start) // STEP_S + 1), np.nan)
    for row, each in zip(table, series, strict=True):
        row[(each.start - start) // STEP_S :][: len(each.values)] = each.values
    table = table[:, :: max(1, table.shape[1] // 2000)]
    found = set()
    for i, j in combinations(range(len(table)), 2):
        known = ~np.isnan(table[i]) & ~np.isnan(table[j])
        a, b = table[i], table[j]
        there = known & (a != 0) & (b != 0)
        zeros = known & ((a == 0) != (b == 0))
        if zeros.sum() <= 0.2 * table.shape[1] and there.sum() >= 3 and likeness(a[there], b[there]) > 0.99:
            found.add((i, j))
    return found


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_the_sieve_keeps_exactly_what_pairs_would_find(seed: int) -> None:
    series = _many(seed)
    assert set(lookalikes(series)) == _by_pairs(series)


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=30, deadline=None)
def test_shared_values_stand_at_the_same_instants(seed: int) -> None:
    for a, b in combinations(_many(seed), 2):
        mine, other = shared(a, b)
        begin, end = max(a.start, b.start), min(a.end, b.end)
        n = max(0, end - begin) // STEP_S
        at, of = (begin - a.start) // STEP_S, (begin - b.start) // STEP_S
        assert np.array_equal(mine, a.values[at : at + n], equal_nan=True)
        assert np.array_equal(other, b.values[of : of + n], equal_nan=True)


def test_two_copies_are_found_among_a_thousand_series() -> None:
    rng = np.random.default_rng(1)
    series = [_series(rng.gamma(2.0, 1.0, 2000)) for _ in range(1000)]
    series[999] = _series(2.5 * series[17].values)
    assert list(lookalikes(series)) == [(17, 999)]
