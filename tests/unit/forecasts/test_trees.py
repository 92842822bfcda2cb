"""Trees as arrays say what LightGBM says, and nothing else passes for trees."""

from __future__ import annotations

import json
from typing import Any

import lightgbm
import numpy as np
import pytest

from gridshare.errors import ForecastError
from gridshare.forecasts.trees import Trees


def _learned(n_rounds: int = 20) -> tuple[Any, Any]:
    random = np.random.default_rng(3)
    x = random.standard_normal((500, 4))
    y = x[:, 0] * (x[:, 1] > 0) + 0.1 * random.standard_normal(500)
    parameters = {"objective": "quantile", "alpha": 0.9, "num_leaves": 8, "verbosity": -1, "num_threads": 1}
    return lightgbm.train(parameters, lightgbm.Dataset(x, y), n_rounds), x


def test_trees_as_arrays_say_what_lightgbm_says() -> None:
    booster, x = _learned()
    trees = Trees.of_dump(booster.dump_model())
    restored = Trees.restored(json.loads(json.dumps(trees.kept())))
    assert restored.predict(x) == pytest.approx(booster.predict(x), abs=1e-12)


def test_a_tree_that_could_not_be_split_is_its_one_leaf() -> None:
    x = np.zeros((50, 2))
    parameters = {"objective": "quantile", "alpha": 0.5, "verbosity": -1, "num_threads": 1}
    booster = lightgbm.train(parameters, lightgbm.Dataset(x, np.full(50, 3.0)), 5)
    assert Trees.of_dump(booster.dump_model()).predict(x) == pytest.approx(booster.predict(x))


@pytest.mark.parametrize(
    ("name", "value"),
    [("left", [[0, 9, 2]]), ("left", [[0, 0, 2]]), ("value", [[0.0, float("nan"), 1.0]]), ("feature", [[0, 0]])],
)
def test_what_is_no_tree_is_refused(name: str, value: object) -> None:
    kept = {
        "feature": [[0, 0, 0]],
        "threshold": [[0.5, 0.0, 0.0]],
        "left": [[1, 1, 2]],
        "right": [[2, 1, 2]],
        "value": [[0.0, 1.0, 2.0]],
    }
    assert Trees.restored(kept).predict(np.array([[0.0], [1.0]])).tolist() == [1.0, 2.0]
    with pytest.raises(ForecastError, match="Train again"):
        Trees.restored(kept | {name: value})


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ([[1, 1, 2, 3]], [[1, 1, 2, 3]], "two parents"),
        ([[*range(1, 18, 2), *range(9, 19)]], [[*range(2, 19, 2), *range(9, 19)]], "more than 8 leaves"),
    ],
)
def test_nodes_that_make_no_small_tree_are_refused(left: list[list[int]], right: list[list[int]], said: str) -> None:
    zeros = np.zeros_like(left).tolist()
    with pytest.raises(ForecastError, match=said):
        Trees.restored({"left": left, "right": right, "feature": zeros, "threshold": zeros, "value": zeros})


def test_an_array_that_is_missing_is_refused() -> None:
    with pytest.raises(ForecastError, match="left"):
        Trees.restored({"feature": [[0]]})
