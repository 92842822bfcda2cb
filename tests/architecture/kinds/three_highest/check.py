"""Three highest: what it costs, in numpy."""

from __future__ import annotations

import numpy as np
from gridshare.tariffs.three_highest.arrays import ThreeHighest

from gridshare.clauses import Costs, Flows, Rounding


def costs(charge: ThreeHighest, flows: Flows, _step_h: float) -> Costs:
    """X1: a charge for each day."""
    drawn, days = np.maximum(flows.group, 0), np.array(charge.days)
    means = [float(np.sort(drawn[days == day])[-3:].mean()) for day in np.unique(days)]
    return Costs(group_eur={"three_highest": charge.eur_per_kw * sum(means)})


def rounding_eur(charge: ThreeHighest, _flows: Flows, rounding: Rounding) -> float:
    """Each mean is off by less than one unit for each rounded series."""
    return float(rounding.unit_kw * rounding.series.sum()) * charge.eur_per_kw * len(set(charge.days))
