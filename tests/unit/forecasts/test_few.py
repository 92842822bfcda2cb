"""A few of many scenarios, with the weight of those that they stand for."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gridshare.forecasts.visits.few import few

TOTALS = np.array([[10.0, 0.0], [11.0, 0.0], [0.0, 30.0], [0.0, 29.0], [10.5, 0.0]])


def test_each_stands_for_those_that_are_near() -> None:
    """Running totals are 10, 11 and 10.5 all day, and 30 and 29 in the evening: two groups."""
    chosen, weights = few(TOTALS, np.array([0.2, 0.1, 0.3, 0.1, 0.3]), first=4, n=2)
    assert chosen.tolist() == [4, 2]
    assert np.allclose(weights, [0.6, 0.4])


def test_the_first_is_kept_whatever_its_weight() -> None:
    chosen, weights = few(TOTALS, np.array([0.25, 0.25, 0.25, 0.25, 0.0]), first=4, n=1)
    assert chosen.tolist() == [4]
    assert weights.tolist() == [1.0]


@given(st.integers(0, 200), st.integers(1, 8))
def test_weights_add_up_and_no_more_are_kept_than_differ(seed: int, n: int) -> None:
    r = np.random.default_rng(seed)
    energy = r.integers(0, 3, (6, 2)).astype(float)
    weights = r.dirichlet(np.ones(6))
    chosen, found = few(energy, weights, first=int(r.integers(6)), n=n)
    assert len(set(chosen.tolist())) == len(chosen) <= min(n, len(np.unique(energy, axis=0)))
    assert np.isclose(found.sum(), 1.0)
