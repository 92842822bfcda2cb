"""MS/LS surcharge: what a person writes."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from gridshare.names import ByName
from gridshare.tariffs.component import TariffFields
from gridshare.units import EurPerKw, Kw


class Surcharge(BaseModel):
    """MS/LS surcharge: on the sum of the monthly peaks of the small (A.3) members of a group with larger ones."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    eur_per_kw: EurPerKw = Field(description="Price per kW of each member's own peak, for the month.")
    members: ByName[Kw] = Field(description="Member -> its own peak so far, of the month in which the horizon begins.")


class SurchargeFields(TariffFields):
    """Its fields of ``grid_tariff``."""

    surcharge: Surcharge | None = Field(None, description="MS/LS surcharge.")
