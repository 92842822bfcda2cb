"""Operation: what a park spends, beyond the least cost, on a plan that is quiet to carry out."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from gridshare.units import Eur, EurPerKwh, Share

_CONFIG = ConfigDict(extra="forbid", frozen=True)


class QuietBudget(BaseModel):
    """What the plan may cost more than the cheapest: a part of its cost, and on a day that costs little a floor."""

    model_config = _CONFIG

    share_of_cost: Share = Field(0.0005, description="A share of the cost of the cheapest plan.")
    eur_per_day: Annotated[Eur, Field(ge=0)] = Field(
        0.1, description="So much for each day of the horizon, where that part is less; 0 for the part alone."
    )


class Operation(BaseModel):
    """How quiet the plan is to be: few starts of charging, even power, stores that move only for a reason."""

    model_config = _CONFIG

    budget: QuietBudget = Field(QuietBudget(), description="What that may cost.")
    least_gain_eur_per_kwh: Annotated[EurPerKwh, Field(ge=0)] = Field(
        0.01,
        description="A kWh that goes into a store and comes out again, and earns less than this, stays where it is; "
        "one that only goes in, or only out, has to earn half of it.",
    )

    def budget_eur(self, cost_eur: float, days: float) -> float:
        """What quiet may cost where the cheapest plan of so many days costs so much."""
        return max(self.budget.share_of_cost * abs(cost_eur), self.budget.eur_per_day * days)
