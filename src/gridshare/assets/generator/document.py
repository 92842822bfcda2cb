"""Generator: what a person writes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gridshare.assets.kind import AssetDocument
from gridshare.commitment import RunningState
from gridshare.series import PowerSeries
from gridshare.timegrid import When
from gridshare.units import Count, EurPerKwh, Hours, Minutes, PositiveEur, Ratio, RunningKw


class GeneratorDocument(AssetDocument):
    """A backup set or a CHP that may help under the cap."""

    kind: Literal["generator"] = "generator"
    power_kw: PowerSeries = Field(description="Most electric output.", examples=[250.0])
    least_kw: RunningKw = Field(0.0, description="Least output while it runs.", examples=[75.0])
    fuel_cost_eur_per_kwh: EurPerKwh = Field(description="Fuel and upkeep per kWh electric.", examples=[0.38])
    start_cost_eur: PositiveEur = Field(0.0, description="Cost of a start.", examples=[15.0])
    heat_per_kwh: Ratio = Field(0.0, description="Useful heat per kWh electric.")
    heat_value_eur_per_kwh: EurPerKwh = Field(0.0, description="What a kWh of that heat saves elsewhere.")
    least_on_minutes: Minutes = Field(0, description="Shortest run.")
    least_off_minutes: Minutes = Field(0, description="Shortest rest.")
    most_starts: Count | None = Field(None, description="Most starts a day.")
    hours_left: Hours | None = Field(
        None,
        description="Running hours still allowed from the start of the horizon on, for example of the permit's hours a "
        "year; what the plan looks ahead at counts too.",
    )
    hours_a_day: Hours | None = Field(None, description="Most running hours a day.")
    hours_today: Hours = Field(0.0, description="Hours that it ran before the horizon on its first day.")
    unavailable: When | None = Field(None, description="Windows in which it may not run: noise, air quality, service.")
    may_feed_in: bool = Field(
        default=False, description="False: it runs only in steps in which its member exports nothing."
    )
    state: RunningState | None = Field(None, description="How it begins; off and free to start where left out.")
