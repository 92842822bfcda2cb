"""Boosted trees as plain arrays: read from LightGBM once, then evaluated with numpy alone.

So a kept model is JSON of numbers that anybody can read, nothing in it is ever executed or handed to a native parser,
and tomorrow's forecast starts without loading the library that learned it. A test compares the values of both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.parts import Floats, Ints

_MOST_DEPTH = 64


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """Some trees whose leaves are summed.

    Attributes:
        feature: Feature that each node asks about; of no meaning at a leaf, shape (tree, node).
        threshold: Up to this the left child follows, shape (tree, node).
        left, right: Children; a leaf is its own, shape (tree, node).
        value: Value of a leaf, shape (tree, node).
        depth: Questions on the longest way down.
    """

    feature: Ints
    threshold: Floats
    left: Ints
    right: Ints
    value: Floats
    depth: int

    def predict(self, x: Floats) -> Floats:
        """Sum of the leaves that rows without NaN come to, shape (row,)."""
        tree = np.arange(len(self.feature))
        node = np.zeros((len(x), len(tree)), dtype=np.int64)
        row = np.arange(len(x))[:, None]
        for _ in range(self.depth):
            asked = x[row, self.feature[tree, node]]
            node = np.where(asked <= self.threshold[tree, node], self.left[tree, node], self.right[tree, node])
        total: Floats = self.value[tree, node].sum(axis=1)
        return total

    def kept(self) -> Mapping[str, Any]:
        """The arrays as lists."""
        return {name: getattr(self, name).tolist() for name in _ARRAYS}

    @classmethod
    def restored(cls, kept: Mapping[str, Any]) -> Trees:
        """The trees in what `kept` gave.

        Raises:
            ForecastError: If it is something else.
        """
        try:
            feature, left, right = (np.array(kept[name], dtype=np.int64) for name in ("feature", "left", "right"))
            threshold, value = (np.array(kept[name], dtype=np.float64) for name in ("threshold", "value"))
            _refuse_unlike(feature, left, right, threshold, value)
        except (KeyError, TypeError, ValueError) as error:
            fit = "the trees of a model kept by gridshare"
            raise ForecastError(
                Problem("model", "kept_model_unfit", str(error), fit, "Train again: --train.")
            ) from None
        return cls(feature, threshold, left, right, value, _depth(left, right))

    @classmethod
    def of_dump(cls, dump: Mapping[str, Any]) -> Trees:
        """The trees in LightGBM's ``dump_model()``, learned from numbers without NaN."""
        trees = [_nodes(info["tree_structure"]) for info in dump["tree_info"]]
        shape = (len(trees), max(map(len, trees)))
        feature = np.zeros(shape, dtype=np.int64)
        left, right = (np.tile(np.arange(shape[1]), (shape[0], 1)) for _ in range(2))
        threshold, value = np.zeros(shape), np.zeros(shape)
        for t, nodes in enumerate(trees):
            for n, (asked, up_to, first, second, leaf) in enumerate(nodes):
                feature[t, n], threshold[t, n], left[t, n], right[t, n], value[t, n] = asked, up_to, first, second, leaf
        return cls(feature, threshold, left, right, value, _depth(left, right))


_ARRAYS = ("feature", "threshold", "left", "right", "value")

Node = tuple[int, float, int, int, float]


def _nodes(root: Mapping[str, Any]) -> list[Node]:
    """Nodes of a tree, the root first: feature, threshold, left, right, value; a leaf is its own child."""
    nodes: list[Node] = []
    waiting: list[tuple[Mapping[str, Any], int]] = [(root, 0)]
    numbered = 1
    while waiting:
        node, at = waiting.pop(0)
        if "leaf_value" in node:
            nodes.append((0, 0.0, at, at, float(node["leaf_value"])))
            continue
        first, second = numbered, numbered + 1
        numbered += 2
        waiting += [(node["left_child"], first), (node["right_child"], second)]
        nodes.append((int(node["split_feature"]), float(node["threshold"]), first, second, 0.0))
    return nodes


def _depth(left: Ints, right: Ints) -> int:
    """Steps after which every way has come to a leaf."""
    at = np.tile(np.arange(left.shape[1]), (len(left), 1))
    depth_below = np.zeros(left.shape, dtype=np.int64)
    for depth in range(_MOST_DEPTH):
        deeper = np.maximum(np.take_along_axis(depth_below, left, 1), np.take_along_axis(depth_below, right, 1)) + 1
        grown = np.where(left == at, 0, deeper)
        if (grown == depth_below).all():
            return depth
        depth_below = grown
    raise ValueError(f"trees of more than {_MOST_DEPTH} questions")


def _refuse_unlike(feature: Ints, left: Ints, right: Ints, threshold: Floats, value: Floats) -> None:
    shape = feature.shape
    if feature.ndim != 2 or not feature.size or any(a.shape != shape for a in (left, right, threshold, value)):  # noqa: PLR2004
        raise ValueError("arrays of different shapes")
    own = np.arange(shape[1])
    if not all(((child >= own) & (child < shape[1])).all() for child in (left, right)) or (feature < 0).any():
        raise ValueError("children that are no nodes")
    if not (np.isfinite(threshold).all() and np.isfinite(value).all()):
        raise ValueError("numbers that are not finite")
