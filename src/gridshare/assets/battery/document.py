"""Battery: what a person writes."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gridshare.assets.kind import AssetDocument
from gridshare.series import EnergySeries, NetPowerSeries, PowerSeries
from gridshare.timegrid import Moment, When
from gridshare.units import Cycles, Efficiency, EurPerKwh, Kw, Kwh, Priority, Share


class Target(BaseModel):
    """Energy wanted at a moment."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    at: Moment = Field(description="The moment, at the end of a step; local clock where it has no offset.")
    at_least_kwh: Kwh | None = Field(None, description="Least energy stored at that moment.")
    at_most_kwh: Kwh | None = Field(None, description="Most energy stored at that moment.")
    firm: bool = Field(
        default=False,
        description="True: it is met before the contract's limit is kept, and refused where the battery could not "
        "reach it by itself. False: it gives way like other demand, and is missed by the least and named.",
    )


class Reserve(BaseModel):
    """Energy or power kept free for another purpose during windows."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    when: When | None = Field(None, description="During these windows; always where left out.")
    energy_kwh: Kwh = Field(0.0, description="Energy that stays in the battery.")
    charge_kw: Kw = Field(0.0, description="Charging power that stays free.")
    discharge_kw: Kw = Field(0.0, description="Discharging power that stays free.")


class QuietHours(BaseModel):
    """Windows with a lower power, for example for noise."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    when: When = Field(description="During these windows.")
    most_kw: Kw = Field(description="Most power in or out.")


class BatteryDocument(AssetDocument):
    """Stationary storage of electricity."""

    kind: Literal["battery"] = "battery"
    energy_kwh: Kwh = Field(description="Usable capacity.", examples=[400.0])
    charge_kw: PowerSeries = Field(description="Most charging power at the meter side.", examples=[200.0])
    discharge_kw: PowerSeries = Field(description="Most discharging power at the meter side.", examples=[200.0])
    round_trip_efficiency: Efficiency | None = Field(
        None, description="Share of the energy that comes back; the loss is split evenly.", examples=[0.88]
    )
    charge_efficiency: Efficiency | None = Field(None, description="Stored per kWh drawn; with discharge_efficiency.")
    discharge_efficiency: Efficiency | None = Field(None, description="Delivered per kWh taken from the store.")
    self_discharge_per_day: Share = Field(0.0, description="Share of the stored energy that is lost in 24 hours.")
    start_kwh: Kwh = Field(description="Energy stored at the start of the horizon.", examples=[200.0])
    discharged_today_kwh: Kwh = Field(
        0.0, description="Energy discharged before the horizon on its first day; counts for cycles_per_day."
    )
    least_kwh: EnergySeries | None = Field(None, description="Least energy at the end of each step; 0 if left out.")
    most_kwh: EnergySeries | None = Field(
        None, description="Most energy at the end of each step; energy_kwh if left out."
    )
    end_kwh_at_least: Kwh | None = Field(
        None, description="Least energy at the end; start_kwh if neither this nor final_value_eur_per_kwh is given."
    )
    end_kwh_at_most: Kwh | None = Field(None, description="Most energy at the end.")
    final_value_eur_per_kwh: EurPerKwh = Field(0.0, description="What a kWh left at the end is worth.")
    window_is_firm: bool = Field(
        default=True,
        description="True: least_kwh, most_kwh and reserved energy are kept before the contract's limit. False: they "
        "give way like other demand. The end gives way like other demand in both; what the battery could not keep by "
        "itself, the end too, is refused where True, and missed by the least and named where False.",
    )
    targets: tuple[Target, ...] = Field((), description="Energy wanted at moments within the horizon.")
    wear_eur_per_kwh: EurPerKwh = Field(0.0, description="Wear per kWh discharged.", examples=[0.02])
    charge_wear_eur_per_kwh: EurPerKwh = Field(0.0, description="Wear per kWh charged.")
    cycles_per_day: Cycles | None = Field(None, description="Most discharged energy a day, in times energy_kwh.")
    may_charge_from_grid: bool = Field(
        default=True, description="False: it charges only in steps in which its member imports nothing."
    )
    may_discharge_to_grid: bool = Field(
        default=True, description="False: it discharges only in steps in which its member exports nothing."
    )
    least_charge_kw: PowerSeries | None = Field(None, description="Charging is off or at least so much.")
    internal_gain_kw: NetPowerSeries | None = Field(
        None, description="Power that fills the store from within, or drains it where negative."
    )
    unavailable: When | None = Field(None, description="Windows in which it neither charges nor discharges.")
    quiet_hours: tuple[QuietHours, ...] = Field((), description="Windows with a lower power.")
    reserves: tuple[Reserve, ...] = Field((), description="Energy or power kept free.")
    priority: Priority = Field(5, description="Whose window, targets and end come first where not all can: 1 first.")

    @model_validator(mode="before")
    @classmethod
    def _end_where_it_began(cls, data: Any) -> Any:
        """Without a wish for the end, the battery ends at least as full as it began: no plan pays by emptying it."""
        if not isinstance(data, dict) or "start_kwh" not in data:
            return data
        says_nothing = data.get("end_kwh_at_least") is None and not data.get("final_value_eur_per_kwh")
        return {**data, "end_kwh_at_least": data["start_kwh"]} if says_nothing else data

    @model_validator(mode="after")
    def _one_efficiency(self) -> Self:
        pair = (self.charge_efficiency, self.discharge_efficiency)
        both, neither = None not in pair, pair == (None, None)
        if (self.round_trip_efficiency is None) == neither or not (both or neither):
            raise PydanticCustomError(
                "efficiency",
                "expected either round_trip_efficiency, or charge_efficiency and discharge_efficiency",
                {"found": "neither" if neither and self.round_trip_efficiency is None else "a mixture"},
            )
        return self
