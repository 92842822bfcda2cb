"""Soft layer: what is above a priced limit costs, in numpy, and what rounding may do to it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.clauses import Costs, Flows, Rounding
from gridshare.connection.layers.soft.arrays import SoftLimit
from gridshare.parts import Floats


def costs(limits: Sequence[SoftLimit], flows: Flows, step_h: float) -> Costs:
    """T4: cost of what is above each limit [EUR]."""
    found: dict[str, float] = {}
    for limit in limits:
        name = f"above {limit.source} ({limit.direction})"
        above = np.maximum(np.maximum(_flow(limit, flows), 0) - limit.limit_kw, 0)
        found[name] = found.get(name, 0.0) + float((step_h * limit.price_eur_per_kwh * above).sum())
    return Costs(group_eur=found)


def rounding_eur(limits: Sequence[SoftLimit], flows: Flows, rounding: Rounding) -> float:
    """What is above a limit costs, what is below it does not: a kink at the limit."""
    total = 0.0
    for limit in limits:
        above = (_flow(limit, flows) - limit.limit_kw)[None, :]
        total += rounding.of_group.of_a_kink(above, np.zeros_like(above), limit.price_eur_per_kwh[None, :])
    return total


def _flow(limit: SoftLimit, flows: Flows) -> Floats:
    return flows.group if limit.direction == "import" else -flows.group
