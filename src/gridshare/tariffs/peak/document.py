"""Peak charge: what a person writes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.names import Line
from gridshare.tariffs.component import TariffFields
from gridshare.timegrid import When
from gridshare.timegrid.windows import Clock
from gridshare.units import EurPerKw, Kw


class PeakCharge(BaseModel):
    """A charge on the highest interval mean of a month."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    name: Line = Field(min_length=1, description="Name on the bill.", examples=["kW-max"])
    direction: Literal["import", "export"] = Field("import", description="Import or export of the group.")
    eur_per_kw: EurPerKw = Field(description="Price of the peak, for the month.", examples=[3.0966])
    interval_minutes: Annotated[int, Field(strict=True, gt=0, le=1440, json_schema_extra={"unit": "min"})] = Field(
        15,
        description="Length of the interval whose mean is billed: by the clock, whatever the horizon begins with. "
        "A horizon whose steps lie beside such intervals is refused.",
    )
    clock: Clock = Field(0, description="A moment of the day at which an interval begins.")
    when: When | None = Field(None, description="Calendar windows in which intervals count, by their last step.")
    free_kw: Kw = Field(0.0, description="A peak up to here costs nothing.")
    so_far_kw: Kw = Field(
        0.0, description="Peak so far of the month in which the horizon begins: it is paid already.", examples=[380.0]
    )
    running_kw: tuple[Kw, ...] = Field(
        (), description="Means of the steps of the running interval that lie before the horizon."
    )


class PeakFields(TariffFields):
    """Its fields of ``grid_tariff``."""

    peaks: tuple[PeakCharge, ...] = Field((), description="Charges on peaks (kW-max).")
