"""A few of many scenarios, each with the weight of those that it stands for."""

from __future__ import annotations

import numpy as np

from gridshare.parts import Floats, Ints


def few(energy_kwh: Floats, weights: Floats, first: int, n: int) -> tuple[Ints, Floats]:
    """At most n scenarios, and their weights.

    Fast forward selection (H. Heitsch, W. Roemisch, Scenario reduction algorithms in stochastic programming, 2003):
    again and again the one is taken that brings all nearest to those that are kept. Far apart are two whose running
    totals of energy are.

    Args:
        energy_kwh: Energy in each step, shape (scenario, step).
        weights: Weight of each scenario, shape (scenario,).
        first: The scenario that is kept whatever its weight, and comes first.
        n: Most scenarios.
    """
    total = np.cumsum(energy_kwh, axis=1)
    distance = np.abs(total[:, None, :] - total[None, :, :]).sum(axis=2)
    kept, nearest = [first], distance[first]
    while len(kept) < n and (weights @ nearest) > 0:
        kept.append(int(np.argmin(weights @ np.minimum(nearest[:, None], distance))))
        nearest = np.minimum(nearest, distance[kept[-1]])
    chosen = np.array(kept, dtype=np.int64)
    stands_for = np.argmin(distance[:, chosen], axis=1)
    return chosen, np.asarray(np.bincount(stands_for, weights, len(chosen)), dtype=float)
