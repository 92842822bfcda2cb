"""Boosted trees as plain arrays: read from LightGBM once, then evaluated with numpy alone.

So a kept model is JSON of numbers that anybody can read, nothing in it is ever executed or handed to a native parser,
and tomorrow's forecast starts without loading the library that learned it. A test compares the values of both.

No row walks down a tree. Each question leaves the leaves on one of its sides, as bits of a byte, for all rows and trees
at once; what the answers of a tree have in common is one leaf (after Lucchese et al., QuickScorer, 2015).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gridshare.errors import ForecastError, Problem
from gridshare.parts import Floats, Ints

Bytes = NDArray[np.uint8]

MOST_LEAVES = 8
"""Leaves of a tree at most: as many as a byte has bits."""

_ALL = 255
"""All leaves, as bits."""


@dataclass(frozen=True, eq=False)
class Trees:
    """Some trees whose leaves are summed.

    Attributes:
        feature: Feature that each node asks about; of no meaning at a leaf, shape (tree, node).
        threshold: Up to this the left child follows, shape (tree, node).
        left, right: Children; a leaf is its own, shape (tree, node).
        value: Value of a leaf, shape (tree, node).
    """

    feature: Ints
    threshold: Floats
    left: Ints
    right: Ints
    value: Floats

    def predict(self, x: Floats) -> Floats:
        """Sum of the leaves that rows without NaN come to, shape (row,)."""
        of_feature = np.ascontiguousarray(x.T)
        questions, every_leaf, value_of = self._answers
        leaves = np.tile(every_leaf[:, None], len(x))
        for feature, threshold, if_under, if_over in zip(*questions, strict=True):
            leaves &= np.where(of_feature[feature] <= threshold[:, None], if_under[:, None], if_over[:, None])
        total: Floats = value_of[np.arange(len(value_of))[:, None], leaves].sum(axis=0)
        return total

    @cached_property
    def _answers(self) -> tuple[tuple[Ints, Floats, Bytes, Bytes], Bytes, Floats]:
        """The questions, all leaves of each tree, and the value of what the answers leave.

        Of each question of a tree, shape (question, tree): feature, threshold, and the leaves that are left up to the
        threshold and over it. A tree with fewer asks on without consequence. The values have the shape (tree, 256).
        """
        tree = np.arange(len(self.feature))
        leaf, there = self.left == np.arange(self.left.shape[1]), _parents(self.left, self.right) > 0
        below = np.where(leaf & there, 1 << (np.cumsum(leaf & there, axis=1) - 1), 0)
        for n in reversed(range(leaf.shape[1])):  # children come after their parent
            below[:, n] |= below[tree, self.left[:, n]] | below[tree, self.right[:, n]]
        value_of = np.zeros((len(tree), _ALL + 1))
        value_of[np.nonzero(leaf & there)[0], below[leaf & there]] = self.value[leaf & there]
        first = np.argsort(leaf, axis=1, kind="stable")[:, : max(int((~leaf).sum(axis=1).max()), 1)]
        if_under, if_over = (
            np.where(leaf, _ALL, _ALL ^ np.take_along_axis(below, child, axis=1)).astype(np.uint8)
            for child in (self.right, self.left)
        )
        feature, threshold = (np.take_along_axis(each, first, axis=1).T for each in (self.feature, self.threshold))
        under, over = (np.take_along_axis(each, first, axis=1).T for each in (if_under, if_over))
        return (
            (feature.astype(np.int64), threshold.astype(np.float64), under, over),
            below[:, 0].astype(np.uint8),
            value_of,
        )

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
        return cls(feature, threshold, left, right, value)

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
        return cls(feature, threshold, left, right, value)


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


def _parents(left: Ints, right: Ints) -> Ints:
    """How many parents each node has, shape (tree, node); one for the root, none where a row is only filled up."""
    inner = left != np.arange(left.shape[1])
    parents = np.zeros(left.shape, dtype=np.int64)
    parents[:, 0] = 1
    tree = np.broadcast_to(np.arange(len(left))[:, None], left.shape)[inner]
    for child in (left, right):
        np.add.at(parents, (tree, child[inner]), 1)
    return parents


def _refuse_unlike(feature: Ints, left: Ints, right: Ints, threshold: Floats, value: Floats) -> None:
    shape = feature.shape
    if feature.ndim != 2 or not feature.size or any(a.shape != shape for a in (left, right, threshold, value)):  # noqa: PLR2004
        raise ValueError("arrays of different shapes")
    own = np.arange(shape[1])
    if not all(((child >= own) & (child < shape[1])).all() for child in (left, right)) or (feature < 0).any():
        raise ValueError("children that are no nodes")
    if (parents := _parents(left, right)).max() > 1:
        raise ValueError("nodes with two parents")
    if ((left == own) & (parents > 0)).sum(axis=1).max() > MOST_LEAVES:
        message = f"trees of more than {MOST_LEAVES} leaves"
        raise ValueError(message)
    if not (np.isfinite(threshold).all() and np.isfinite(value).all()):
        raise ValueError("numbers that are not finite")
