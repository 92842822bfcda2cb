"""Energy: what members pay for kWh, whatever components its price is the sum of."""

from gridshare.clauses import Clause
from gridshare.tariffs.energy.check import costs, rounding_eur

ENERGY = Clause(
    name="energy",
    block="gridshare.tariffs.energy.block",
    costs=costs,
    rounding_eur=rounding_eur,
    names={"energy": ("energy", "energie")},
)
