"""Prices of what makes a newcomer fit: assumptions unless somebody gives them, and each says which it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, ClassVar, Self

import numpy_financial as npf
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from gridshare.documents.file import Wanted, read
from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.documents.yaml_text import parse_yaml
from gridshare.errors import Problem, SiteError
from gridshare.plain import plain
from gridshare.timegrid import When

GIVEN, ASSUMED = "given", "assumed"


class PricesError(SiteError):
    """Prices cannot be read."""

    code: ClassVar[str] = "prices_invalid"
    title: ClassVar[str] = "The prices of measures have problems"


class Price(BaseModel):
    """A price, and where it is from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: float = Field(description="The price.", ge=0, allow_inf_nan=False)
    source: str = Field(GIVEN, description="Where it is from: `assumed`, `given`, or an offer, a tariff, a report.")
    date: dt.date | None = Field(None, description="Of its source.")


def _price(value: Any) -> Any:
    return {"value": value} if isinstance(value, int | float) and not isinstance(value, bool) else value


Priced = Annotated[Price, BeforeValidator(_price, json_schema_input_type=Price | float)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class BatteryPrices(_Part):
    """A new battery, bought or hired."""

    eur_per_kwh: Priced = Field(description="Bought, per kWh of usable energy.")
    eur_per_kw: Priced = Field(description="Bought, per kW of power.")
    lifetime_years: Priced = Field(description="Years that it lasts.")
    interest_per_year: Priced = Field(description="Interest of what is borrowed for it, 0.05 for 5 %.")
    upkeep_per_year: Priced = Field(description="Upkeep and insurance, as a part of what was paid.")
    round_trip_efficiency: Priced = Field(description="Share of the energy that comes back.")
    most_kw_per_kwh: Priced = Field(description="Most power for each kWh.")
    rent_eur_per_kwh_month: Priced = Field(description="Hired, per kWh and month.")
    rent_eur_per_kw_month: Priced = Field(description="Hired, per kW and month.")
    rent_once_eur: Priced = Field(description="Hired, once: brought, connected and taken away.")

    @model_validator(mode="after")
    def _possible(self) -> Self:
        efficiency = self.round_trip_efficiency.value
        if not 0 < efficiency <= 1:
            message = f"expected a round_trip_efficiency above 0 and at most 1, found {plain(efficiency)}"
            raise ValueError(message)
        if self.lifetime_years.value < 1:
            message = f"expected lifetime_years of at least 1, found {plain(self.lifetime_years.value)}"
            raise ValueError(message)
        return self

    @property
    def annuity(self) -> float:
        """What a euro that is spent on it costs each year."""
        rate, years = self.interest_per_year.value, self.lifetime_years.value
        return float(-npf.pmt(rate, years, 1.0)) + self.upkeep_per_year.value


class ChargingPrices(_Part):
    """Charging that is planned, where today nobody plans it."""

    uncontrolled_today: bool = Field(description="True: today each vehicle charges as soon as it is there.")
    eur_per_point_year: Priced = Field(description="Control, per charging point and year.")


class DeparturePrices(_Part):
    """Vehicles that leave later."""

    later_minutes: int = Field(ge=0, le=24 * 60, description="So much later at most.")
    eur_per_kwh: Priced = Field(description="Per kWh that is charged after the time that was agreed.")


class RightPrices(_Part):
    """A right beside the contract that is there in some hours."""

    eur_per_kw_year: Priced = Field(description="Per kW and year.")
    when: When = Field(description="Hours in which it is there.")


class NewcomerPrices(_Part):
    """A newcomer that leaves some of its load out when it is asked to."""

    eur_per_kwh: Priced = Field(description="Per kWh that is left out.")
    eur_per_kw_year: Priced = Field(description="Per kW that can be left out, and year.")
    when: When | None = Field(None, description="Hours in which it may be asked to; at any time where left out.")


class SolarPrices(_Part):
    """Sun and wind that is not used."""

    eur_per_kwh: Priced = Field(description="Per kWh that is not produced.")


class Prices(_Part):
    """All prices of measures."""

    battery: BatteryPrices = Field(description="A new battery.")
    charging: ChargingPrices = Field(description="Charging that is planned.")
    departures: DeparturePrices = Field(description="Vehicles that leave later.")
    right: RightPrices = Field(description="A right beside the contract in some hours.")
    newcomer: NewcomerPrices = Field(description="A newcomer that leaves some of its load out.")
    solar: SolarPrices = Field(description="Sun and wind that is not used.")

    def assumptions(self) -> Iterator[tuple[str, Price]]:
        """All prices by their path."""
        for part in type(self).model_fields:
            for name, price in getattr(self, part):
                if isinstance(price, Price):
                    yield f"{part}.{name}", price


def prices(own: Mapping[str, Any] | None = None) -> Prices:
    """The prices, with what somebody gives in place of what is assumed.

    Raises:
        PricesError: With all that is wrong with what is given.
    """
    raw = _over(_assumed(), own or {})
    try:
        return Prices.model_validate(raw)
    except ValidationError as error:
        raise PricesError(problems_of(error, raw, document_place(Prices))) from None


def read_prices(path: Path | None) -> Prices:
    """The prices in a file; those that are assumed where there is none.

    Raises:
        PricesError: As `prices`.
        SiteError: Where the file cannot be read.
    """
    if path is None:
        return prices()
    given = read(path, Wanted("prices of measures", (), "For example `battery: {eur_per_kwh: 320}`.")).data
    if not isinstance(given, dict):
        problem = Problem(path.name, PricesError.code, type(given).__name__, "parts like `battery:`, each with prices")
        raise PricesError(problem)
    return prices(given)


@cache
def _assumed() -> dict[str, Any]:
    name = "measures.yaml"
    found: dict[str, Any] = parse_yaml(files(__package__).joinpath(name).read_text(encoding="utf-8"), name)
    return found


def _over(known: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Two levels of a document, one over the other."""
    found = dict(known)
    for part, given in own.items():
        both = isinstance(given, Mapping) and isinstance(known.get(part), Mapping)
        found[part] = {**known[part], **given} if both else given
    return found
