"""Thermal store: what a person writes."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, PydanticCustomError

from gridshare.assets.kind import AssetDocument
from gridshare.assets.thermal_store.cop import Cop
from gridshare.commitment import RunningState
from gridshare.plain import plain
from gridshare.series import NetPowerSeries, PowerSeries, TemperatureSeries
from gridshare.timegrid import When
from gridshare.units import (
    MOST,
    Celsius,
    Count,
    Kelvin,
    Kw,
    KwhPerKelvin,
    KwPerKelvin,
    Minutes,
    PositiveEur,
    Priority,
    RunningKw,
)

PAIR = 2
"""Numbers in a pair [low, high] or [least, most]."""


class _ShortForm:
    """Adds the short way of writing a field to its JSON Schema."""

    def __init__(self, short: dict[str, Any]) -> None:
        self.short = short

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Either form."""
        return {"anyOf": [handler(schema), self.short]}


class Band(BaseModel):
    """Where the temperature should stay; a side that is left out does not limit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    low: TemperatureSeries | None = Field(None, description="Not colder than this at the end of each step.")
    high: TemperatureSeries | None = Field(None, description="Not warmer than this at the end of each step.")

    @model_validator(mode="after")
    def _some_side(self) -> Self:
        if self.low is None and self.high is None:
            raise PydanticCustomError("band", "expected low, high or both", {"found": "neither"})
        return self


class HeatGain(BaseModel):
    """What warms the store, or cools it where negative, apart from the machine."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    conductance_kw_per_k: KwPerKelvin = Field(
        0.0, description="Heat through the shell per kelvin that it is warmer outside.", examples=[0.9]
    )
    outside: TemperatureSeries | None = Field(None, description="Temperature around the store.")
    extra_kw: NetPowerSeries | None = Field(
        None, description="Heat from sun, people, lights and product; negative for heat that is drawn off."
    )


class Machine(BaseModel):
    """The chiller, heat pump or heater."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    mode: Literal["cooling", "heating"] = Field(description="What it does to the store.")
    power_kw: Annotated[
        tuple[RunningKw, RunningKw],
        BeforeValidator(lambda v: (0.0, v) if isinstance(v, int | float) else v),
        _ShortForm({"type": "number", "minimum": 0, "maximum": MOST["kW"], "unit": "kW"}),
    ] = Field(
        description="Most electric power, or [least, most]: it is off or draws at least so much.", examples=[[25, 80]]
    )
    on_off: bool = Field(default=False, description="It knows only full power and off.")
    limit_kw: PowerSeries | None = Field(None, description="A most power that varies in time.")
    cop: Cop = Field(
        description="Heat or cold per kWh electric: a series, or points [outside degC, COP] with lines between.",
        examples=[2.1],
    )
    least_on_minutes: Minutes = Field(0, description="Shortest run.")
    least_off_minutes: Minutes = Field(0, description="Shortest rest.")
    most_starts: Count | None = Field(None, description="Most starts a day.")
    start_cost_eur: PositiveEur = Field(0.0, description="Wear of a start.")
    switching_k: Kelvin | None = Field(
        None,
        description="Switching difference of its thermostat when nothing is planned; the whole band where left out.",
    )
    state: RunningState | None = Field(None, description="How it begins; off and free to start where left out.")

    @model_validator(mode="after")
    def _one_least_power(self) -> Self:
        least, most = self.power_kw
        if least > most:
            raise PydanticCustomError(
                "power", "expected power_kw as [least, most]", {"found": f"{plain(least)} > {plain(most)}"}
            )
        if self.on_off and 0 < least < most:
            raise PydanticCustomError(
                "on_off",
                "expected one power_kw with on_off, or on_off left out",
                {"found": f"[{plain(least)}, {plain(most)}]"},
            )
        return self

    @property
    def least_kw(self) -> float:
        """Least power while it runs [kW]."""
        return self.power_kw[1] if self.on_off else self.power_kw[0]


class Defrost(BaseModel):
    """Windows in which the machine defrosts and may not run."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    when: When = Field(description="During these windows.")
    power_kw: Kw = Field(0.0, description="Electric power that defrosting draws.")
    heat_kw: Kw = Field(0.0, description="Heat that defrosting brings into the store.")


class QuietTime(BaseModel):
    """Windows with a lower power, for example for noise."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    when: When = Field(description="During these windows.")
    most_kw: Kw = Field(description="Most electric power.")


class ThermalStoreDocument(AssetDocument):
    """A cold store, a buffer or a heated hall, and the machine that keeps its temperature.

    Outside the band, one kelvin for a day counts as ``capacity_kwh_per_k`` kWh unserved, for an hour as a 24th of that;
    a final temperature that is missed by one kelvin counts as ``capacity_kwh_per_k`` kWh. What no plan could avoid is
    noted and does not count: a start outside the band, which is brought in as fast as it can be.
    """

    kind: Literal["thermal_store"] = "thermal_store"
    band_c: Annotated[
        Band,
        BeforeValidator(lambda v: {"low": v[0], "high": v[1]} if isinstance(v, list | tuple) and len(v) == PAIR else v),
        _ShortForm(
            {
                "type": "array",
                "items": {"type": ["number", "null"], "unit": "degC"},
                "minItems": PAIR,
                "maxItems": PAIR,
            }
        ),
    ] = Field(
        description="[low, high], or {low: .., high: ..} with series; null leaves a side open.", examples=[[-24, -20]]
    )
    start_c: Celsius = Field(description="Temperature at the start of the horizon.", examples=[-21.5])
    end_c_at_most: Celsius | None = Field(
        None, description="Warmest at the end; start_c for a cooled store if neither end is given.", examples=[-21.5]
    )
    end_c_at_least: Celsius | None = Field(
        None, description="Coldest at the end; start_c for a heated store if neither end is given."
    )
    capacity_kwh_per_k: KwhPerKelvin = Field(
        description="Heat that warms the store and what is in it by one kelvin.", examples=[210.0]
    )
    heat_gain: HeatGain = Field(description="What warms or cools the store apart from the machine.")
    machine: Machine = Field(description="What keeps its temperature.")
    defrost: tuple[Defrost, ...] = Field((), description="Defrosting at set times.")
    unavailable: When | None = Field(None, description="Windows in which the machine may not run.")
    quiet_hours: tuple[QuietTime, ...] = Field((), description="Windows with a lower power.")
    firm: bool = Field(
        default=False,
        description="True: its band is kept before the contract's limit; a final temperature still gives way.",
    )
    priority: Priority = Field(5, description="Whose band is kept first where not all can be: 1 first.")

    @model_validator(mode="before")
    @classmethod
    def _end_where_it_began(cls, data: Any) -> Any:
        """Without a wish for the end, the store ends no worse than it began: no plan pays by letting it drift."""
        if (
            not isinstance(data, dict)
            or data.get("end_c_at_most") is not None
            or data.get("end_c_at_least") is not None
        ):
            return data
        start, machine = data.get("start_c"), data.get("machine")
        mode = machine.get("mode") if isinstance(machine, dict) else getattr(machine, "mode", None)
        if isinstance(start, bool) or not isinstance(start, int | float) or mode not in ("cooling", "heating"):
            return data
        return {**data, ("end_c_at_most" if mode == "cooling" else "end_c_at_least"): start}
