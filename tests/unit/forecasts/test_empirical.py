"""Weighted quantiles, against equal weights and against repeated values."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridshare.forecasts.empirical import weighted_quantiles

LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
values = st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=30)


@given(values)
def test_with_equal_weights_they_are_hazens(some: list[float]) -> None:
    ours = weighted_quantiles(np.array(some), np.ones(len(some)), LEVELS)
    np.testing.assert_allclose(ours, np.quantile(some, LEVELS, method="hazen"), atol=1e-9)


@given(values, st.floats(0.1, 10))
def test_they_rise_with_the_level_stay_within_and_do_not_depend_on_the_scale_of_weights(
    some: list[float], scale: float
) -> None:
    weights = np.linspace(1, 2, len(some))
    ours = weighted_quantiles(np.array(some), weights, LEVELS)
    assert (np.diff(ours) >= 0).all()
    assert min(some) <= ours[0]
    assert ours[-1] <= max(some)
    np.testing.assert_allclose(weighted_quantiles(np.array(some), scale * weights, LEVELS), ours, atol=1e-6)


def test_what_is_missing_or_weighs_nothing_does_not_count() -> None:
    ours = weighted_quantiles(np.array([np.nan, 5.0, 1e9, 5.0]), np.array([1.0, 1.0, 0.0, 1.0]), LEVELS)
    assert ours == pytest.approx([5.0] * 5)


def test_of_nothing_there_are_no_quantiles() -> None:
    assert np.isnan(weighted_quantiles(np.array([np.nan]), np.array([1.0]), LEVELS)).all()
