"""Supply: what a person writes about a contract with a supplier."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gridshare.series import PriceSeries
from gridshare.timegrid import When
from gridshare.units import EurPerKwh

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
