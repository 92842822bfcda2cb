"""What the independent check found of a schedule, as a document."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

_CONFIG = ConfigDict(extra="forbid", frozen=True)


class BrokenRule(BaseModel):
    """A rule that the schedule breaks."""

    model_config = _CONFIG

    label: str = Field(description="Label of the equation, as in the formulation.")
    where: str = Field(description="The asset, member, feeder or group.")
    step: int | None = Field(description="Step at which it is broken worst; null where it concerns the whole horizon.")
    at: str | None = Field(description="Start of that step, on the site's clock.")
    amount: float | None = Field(description="By how much, in `unit`; null where it is no number.")
    unit: str
    rule: str = Field(description="The rule in words.")


class WrongFigure(BaseModel):
    """A published figure that does not follow from the decisions."""

    model_config = _CONFIG

    where: str = Field(description="Its path, with names instead of numbers where things have names.")
    step: int | None = Field(description="Place in its list at which it differs most; null for a single figure.")
    at: str | None = Field(description="Start of that step, on the site's clock.")
    published: Any = Field(description="What is published.")
    follows: Any = Field(description="What follows from the decisions.")
    times: int = Field(description="In how many places of the list it differs.")


class VerifyReport(BaseModel):
    """What the independent check says of a schedule."""

    model_config = _CONFIG

    holds: bool = Field(description="It is of this site, breaks no rule, and its figures are right.")
    name: str = Field(description="Name of the park.")
    is_of_this_site: bool = Field(description="It was made from this very document: the hashes agree.")
    input_sha256: str = Field(description="Hash of the site document that was checked against.")
    broken: list[BrokenRule] = Field(description="Rules that are broken.")
    wrong: list[WrongFigure] = Field(description="Figures that do not follow from the decisions.")
    exceedance_kwh: float | None = Field(description="Energy above the group's cap, as it follows [kWh].")
    unserved_kwh: float | None = Field(description="Demand for energy that is not served, as it follows [kWh].")
    unserved_kelvin_hours: float | None = Field(description="Temperatures outside their bands, as it follows [K h].")
    unserved_kelvin: float | None = Field(description="Temperatures missed at the end, as it follows [K].")
    cost_eur: float | None = Field(description="All costs, as they follow [EUR].")
    cost_of_days_eur: float | None = Field(description="The part of that which its days cost [EUR].")
    month_charges_eur: float | None = Field(description="The part that is billed once for a month [EUR].")
    not_checked: list[str] = Field(description="What cannot be worked out from decisions.")
