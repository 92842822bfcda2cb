"""Energy: what members pay for kWh, in numpy, and what rounding may do to it."""

from __future__ import annotations

import numpy as np

from gridshare.clauses import Costs, Flows, Rounding
from gridshare.tariffs.component import KwhPrices


def costs(prices: KwhPrices, flows: Flows, step_h: float) -> Costs:
    """T1: cost of energy of each member."""
    drawn, fed = np.maximum(flows.members, 0), np.maximum(-flows.members, 0)
    paid = step_h * (prices.import_eur_per_kwh * drawn - prices.export_eur_per_kwh * fed)
    return Costs(members_eur={"energy": paid.sum(axis=1)})


def rounding_eur(prices: KwhPrices, flows: Flows, rounding: Rounding) -> float:
    """A kWh fed in brings another price than a kWh taken costs: a kink at zero."""
    return rounding.of_a_kink(flows.members, prices.export_eur_per_kwh, prices.import_eur_per_kwh)
