"""The answer as a document: for each direction the most that can be given, and the curve of kW against EUR."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.questions.giving.asked import Direction
from gridshare.schedules.totals import Verdict

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class GivingSteps(BaseModel):
    """The window in the plan."""

    model_config = _CONFIG

    start: str = Field(description="Its begin, on the site's clock.", examples=["2026-01-15T16:00:00+01:00"])
    end: str = Field(description="The instant after it.")
    first_step: int = _of("1", "Its first step in the plan, counted from zero.")
    steps: int = _of("1", "How many steps it has.")
    hours: float = _of("h", "How long it is.")
    after_horizon: bool = Field(
        description="Part of it lies after the horizon, in what the plan only looks ahead at and the next plan decides."
    )


class GivingBaseline(BaseModel):
    """The plan that everything is compared with: the schedule of this site, as `gridshare schedule` publishes it."""

    model_config = _CONFIG

    verdict: Verdict
    cost_eur: float = _of("EUR", "What it costs, with what it only looks ahead at.")
    quiet_eur: float = _of(
        "EUR", "What of that is spent on quiet. Each point may spend as much, so that it is in no price."
    )
    net_load_kw: list[float] = _of("kW", "Net load of the group in all steps that the plan sees; import is positive.")


class MemberGives(BaseModel):
    """What a member does otherwise."""

    model_config = _CONFIG

    member: str
    window_kwh: float = _of("kWh", "What it takes more within the window; less where negative.")
    rebound_kwh: float = _of("kWh", "The same outside the window.")
    most_kw: float = _of("kW", "The most by which its power within the window differs.")
    cost_more_eur: float = _of("EUR", "What its own bill is more: energy, wear, comfort; nothing is paid to it here.")
    unserved_kwh: float = _of("kWh", "What more of its demand is not served.")
    unserved_kelvin_hours: float = _of("K h", "The same of temperatures outside their bands.")


class AssetGives(BaseModel):
    """What an asset does otherwise."""

    model_config = _CONFIG

    asset: str
    kind: str
    member: str
    window_kwh: float = _of("kWh", "What it takes more within the window; less where negative.")
    rebound_kwh: float = _of("kWh", "The same outside the window.")


class HourChange(BaseModel):
    """An hour outside the window in which the group does otherwise."""

    model_config = _CONFIG

    start: str = Field(description="The hour, on the site's clock.")
    kwh: float = _of("kWh", "What the group takes more in it; less where negative.")
    most_kw: float = _of("kW", "The most by which its power differs in any step of it, with the sign of that.")


class GivingPoint(BaseModel):
    """What can be given at what price: a plan that passed the independent check."""

    model_config = _CONFIG

    kw: float = _of("kW", "At least so much in every step of the window, against the baseline.")
    possible: bool | None = Field(description="Whether the park can; null where the time limit came first.")
    proven: bool = Field(description="The searches of its plan and of the baseline came to their end.")
    energy_kwh: float = _of("kWh", "That power over the whole window.")
    price_eur: float | None = _of(
        "EUR",
        "What giving costs: the least cost of a plan that gives so much, less the least cost of any plan. Null where a "
        "search was cut short: then only the two bounds below are known.",
    )
    at_least_eur: float | None = _of("EUR", "Proven: no plan that gives so much costs less than this more.")
    at_most_eur: float | None = _of("EUR", "Proven: there is a plan that costs no more than this more.")
    plan_more_eur: float | None = _of(
        "EUR",
        "What its plan costs more than the baseline: the sum of `costs_more_eur`. It is the price, but for what both "
        "spend on quiet, and for whole watts.",
    )
    near: bool = Field(
        description="Its plan strays little from the baseline: nobody does otherwise without need. False where there "
        "was no time for that."
    )
    month_charges_eur: float | None = _of("EUR", "What of that is billed once for a month: a higher peak.")
    average_eur_per_mwh: float | None = _of("EUR/MWh", "The price by the energy.")
    step_eur_per_mwh: float | None = _of("EUR/MWh", "The same of what this point gives more than the point before it.")
    marginal_eur_per_mwh: float | None = _of(
        "EUR/MWh",
        "What the next kW would cost with all that is on or off as it is in the cheapest plan that gives so much: the "
        "dual of what is given.",
    )
    given_kw: float | None = _of("kW", "The least that its plan gives in any step, as verified.")
    firm_kw: float | None = _of(
        "kW", "What of that is left at the probability of `firmness`, when loads turn out as badly as is held back for."
    )
    net_load_kw: list[float] = _of("kW", "Net load of the group in all steps that the plan sees; empty without a plan.")
    peak_import_kw: float | None = _of("kW", "Highest import of the group, over all that the plan sees.")
    window_kwh: float | None = _of("kWh", "What the group takes more within the window; less where negative.")
    rebound_kwh: float | None = _of("kWh", "The same outside the window: what is made up for, before or after.")
    left_kwh: float | None = _of(
        "kWh", "The sum of both: what stays in stores, is lost, left out, left for later, or produced otherwise."
    )
    rebound: list[HourChange] = Field(description="The hours outside the window that change, in order.")
    members: list[MemberGives] = Field(description="Who does otherwise, those that give most first.")
    assets: list[AssetGives] = Field(description="The same of assets.")
    costs_more_eur: dict[str, float] = _of("EUR", "What its plan costs more, by what for.")


class Firmness(BaseModel):
    """How firm a plan is where loads are forecast."""

    model_config = _CONFIG

    probability: float = _of("1", "With which the group's net load stays within what is held back, in each step.")
    held_back_kw: list[float] = _of("kW", "What is held back in each step of the window.")


class GivingCurve(BaseModel):
    """What can be given in one direction."""

    model_config = _CONFIG

    direction: Direction
    most_kw: float | None = _of("kW", "The most found that can be given in every step; null where nothing was found.")
    at_most_kw: float | None = _of("kW", "Proven: no more can be given; null where that is not known.")
    most_proven: bool = Field(description="It is proven to be the most.")
    nothing_because: Literal["over_cap", "at_cap"] | None = Field(
        description="Why nothing can be given: the plan exceeds a limit as it is (over_cap), or is at the group's "
        "limit within the window (at_cap). Null where something can be given, or for another reason."
    )
    firmness: Firmness | None = Field(description="Null where nothing of the window is forecast.")
    points: list[GivingPoint] = Field(description="Ascending by kW; without those of no plan at all.")


class FlexibilityReport(BaseModel):
    """How much the park can give in a window, and what that costs."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["flexibility"] = "flexibility"
    name: str = Field(description="Name of the park.")
    time_zone: str
    step_minutes: int = _of("min", "Length of a step.")
    start: str = Field(description="Start of the plan, on the site's clock.")
    window: GivingSteps
    baseline: GivingBaseline | None = Field(description="Null where the time was up before there was any plan.")
    proven: bool = Field(description="All of it is proven; False where the time limit came first.")
    curves: list[GivingCurve] = Field(description="One for each direction that was asked for.")
    seconds: float = _of("s", "How long it took.")

    @property
    def gives_all(self) -> bool:
        """Whether the park is known to give each of the points, in every direction that was asked for."""
        return bool(self.curves) and all(
            bool(curve.points) and all(point.possible for point in curve.points) for curve in self.curves
        )
