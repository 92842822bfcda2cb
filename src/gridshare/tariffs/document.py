"""Tariffs: what a person writes about energy prices and the group's grid charges."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gridshare.series import PriceSeries
from gridshare.timegrid import When
from gridshare.timegrid.windows import Clock
from gridshare.units import Eur, EurPerKw, EurPerKwh, Kw

_CONFIG = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Price(BaseModel):
    """What a kWh costs or brings: one price or series, or peak and off-peak; what is added to it."""

    model_config = _CONFIG

    price: PriceSeries | None = Field(None, description="A number or a series.", examples=["day_ahead_eur_per_mwh"])
    peak_eur_per_kwh: EurPerKwh | None = Field(None, description="Price within peak_when.")
    off_peak_eur_per_kwh: EurPerKwh | None = Field(None, description="Price outside peak_when.")
    peak_when: When | None = Field(None, description="Calendar windows of the peak price.")
    markup_eur_per_kwh: EurPerKwh = Field(0.0, description="Added by the supplier.")
    energy_tax_eur_per_kwh: EurPerKwh = Field(0.0, description="Energy tax at the marginal tier; on import only.")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        split = (self.peak_eur_per_kwh, self.off_peak_eur_per_kwh, self.peak_when)
        whole = all(v is not None for v in split)
        if (self.price is not None) == whole or (not whole and any(v is not None for v in split)):
            raise PydanticCustomError(
                "price",
                "expected either price, or peak_eur_per_kwh, off_peak_eur_per_kwh and peak_when",
                {"found": "both" if self.price is not None else "neither in full"},
            )
        return self


class EnergyContract(BaseModel):
    """A supply contract."""

    model_config = _CONFIG

    import_: Price = Field(alias="import", description="What a kWh taken costs.")
    export: Price = Field(description="What a kWh fed in brings.")


class PeakCharge(BaseModel):
    """A charge on the highest interval mean of a month."""

    model_config = _CONFIG

    name: str = Field(min_length=1, description="Name on the bill.", examples=["kW-max"])
    direction: Literal["import", "export"] = Field("import", description="Import or export of the group.")
    eur_per_kw: EurPerKw = Field(description="Price of the peak, for the month.", examples=[3.0966])
    interval_minutes: Annotated[int, Field(strict=True, gt=0, le=1440, json_schema_extra={"unit": "min"})] = Field(
        15, description="Length of the interval whose mean is billed."
    )
    clock: Clock = Field(0, description="A moment of the day at which an interval begins.")
    when: When | None = Field(None, description="Calendar windows in which intervals count, by their last step.")
    free_kw: Kw = Field(0.0, description="A peak up to here costs nothing.")
    so_far_kw: Kw = Field(0.0, description="The month's peak so far: it is paid already.", examples=[380.0])
    running_kw: tuple[Kw, ...] = Field(
        (), description="Means of the steps of the running interval that lie before the horizon."
    )


class Surcharge(BaseModel):
    """MS/LS surcharge: on the sum of the monthly peaks of the small (A.3) members of a group with larger ones."""

    model_config = _CONFIG

    eur_per_kw: EurPerKw = Field(description="Price per kW of each member's own peak, for the month.")
    members: dict[str, Kw] = Field(description="Member -> its own peak of the month so far.")


class GridTariff(BaseModel):
    """The group's grid charges. Figures are inputs: tables of operators differ by year and level."""

    model_config = _CONFIG

    name: str | None = Field(None, description="Which table and category.", examples=["Stedin 2026, MS"])
    peaks: tuple[PeakCharge, ...] = Field((), description="Charges on peaks (kW-max).")
    transport_eur_per_kwh: PriceSeries | None = Field(None, description="Transport per kWh that a member imports.")
    contract_kw: Kw = Field(0.0, description="Contracted power of the group (kW-contract).")
    contract_eur_per_kw: EurPerKw = Field(0.0, description="Price of the contracted power, for the month.")
    standing_eur: Eur = Field(0.0, description="Standing charges of all members, for the month.")
    surcharge: Surcharge | None = Field(None, description="MS/LS surcharge.")
