"""Scores by hand, and the law that makes pinball loss worth minimising."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridshare.forecasts.forecaster import LEVELS
from gridshare.forecasts.scores import pinball, scores, skill


def test_pinball_loss_weighs_what_lies_above_by_the_level_and_what_lies_below_by_the_rest() -> None:
    quantiles = np.full((7, 2), 10.0)
    loss = pinball(np.array([14.0, 6.0]), quantiles)
    assert loss[0].tolist() == pytest.approx([0.05 * 4, 0.95 * 4])
    assert loss[6].tolist() == pytest.approx([0.95 * 4, 0.05 * 4])


def test_scores_count_only_what_was_measured_and_forecast() -> None:
    quantiles = np.tile(np.arange(7.0)[:, None], (1, 4))
    quantiles[:, 3] = np.nan
    found = scores(np.array([3.0, 7.0, np.nan, 3.0]), quantiles)
    assert found.n_steps == 2
    assert found.mae == pytest.approx((0 + 4) / 2)
    assert found.coverage == 0.5
    assert found.observed.tolist() == [0, 0, 0, 0.5, 0.5, 0.5, 0.5]


def test_nothing_measured_has_no_scores() -> None:
    found = scores(np.array([np.nan]), np.zeros((7, 1)))
    assert found.n_steps == 0
    assert np.isnan(found.pinball)


@given(
    st.lists(st.floats(-1e3, 1e3), min_size=5, max_size=40),
    st.sampled_from(range(len(LEVELS))),
    st.floats(-1e3, 1e3),
)
def test_no_constant_has_less_pinball_loss_than_the_quantile(values: list[float], k: int, other: float) -> None:
    y = np.array(values)
    true = np.quantile(y, LEVELS[k], method="inverted_cdf")
    losses = [pinball(y, np.full((7, len(y)), q))[k].mean() for q in (true, other)]
    assert losses[0] <= losses[1] + 1e-9


def test_skill_is_nothing_against_a_naive_without_loss() -> None:
    assert skill(0.5, 1.0) == 0.5
    assert np.isnan(skill(0.0, 0.0))
