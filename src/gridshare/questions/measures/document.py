"""What makes it fit: the answer as a document."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Measure = Literal["battery", "newcomer", "right", "charging", "departures", "solar"]
Per = Literal["year", "period"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DayAtRisk(_Part):
    """A day on which a measure does something, or on which something is left above a limit."""

    day: dt.date = Field(description="The day.")
    above_without_kwh: float = Field(description="What would be above limits, or unserved, without any measure.")
    above_kwh: float = Field(description="What is left of that.")
    left_out_kwh: float = Field(description="What the newcomer leaves out.")
    discharged_kwh: float = Field(description="What the new battery gives.")
    left_out_from: str | None = Field(description="When the newcomer first leaves something out on it, HH:MM.")
    left_out_until: str | None = Field(description="And when it does so last.")


class Advice(_Part):
    """The cheapest way with some measures."""

    allowed: list[Measure] = Field(description="Measures that may be taken.")
    taken: list[Measure] = Field(description="Those that are.")
    fits: bool = Field(description="Whether everything is kept with them, on every day.")
    battery_kwh: float = Field(description="Usable energy of a new battery.")
    battery_kw: float = Field(description="Its power.")
    midnight_kwh: float = Field(description="Energy in it at each midnight, at least.")
    right_kw: float = Field(description="A right beside the contract, in the hours in which it is there.")
    newcomer_kw: float = Field(description="The most that the newcomer leaves out.")
    newcomer_kwh: float = Field(description="What it leaves out, of all days.")
    newcomer_hours: float = Field(description="In so many hours.")
    newcomer_days: int = Field(description="On so many days.")
    newcomer_by_hour: dict[int, float] = Field(description="Hour of the day -> kWh that it leaves out, of all days.")
    later_kwh: float = Field(description="What vehicles charge after the departure that was agreed, of all days.")
    later_sessions: int = Field(description="By so many sessions.")
    curtailed_kwh: float = Field(description="What sun and wind do not produce for it, of all days.")
    charging_points: int = Field(description="Charging points that are planned from now on.")
    investment_eur: float = Field(description="What has to be paid at once.")
    eur: float = Field(description="What it costs: in a year, or over the period where it is temporary.")
    at_least_eur: float | None = Field(description="Proven: no plan with these measures costs less; None: not known.")
    above_kwh: float = Field(description="What is left above limits, or unserved, of all days.")
    above_days: int = Field(description="On so many days.")
    finished: bool = Field(description="Whether the time was enough to find the cheapest.")
    days: list[DayAtRisk] = Field(description="The days on which it matters, the tightest first.")


class CurvePoint(_Part):
    """What a newcomer of some power costs."""

    kw: float = Field(description="Its highest power.")
    fits: bool = Field(description="Whether it can be made to fit.")
    eur: float = Field(description="The cheapest way, as `eur` of an advice.")
    at_least_eur: float | None = Field(None, description="Proven: no way costs less; None: not known.")
    investment_eur: float = Field(description="What has to be paid at once for that.")
    battery_kwh: float = Field(description="Its battery.")
    battery_kw: float = Field(description="Power of that.")
    newcomer_kwh: float = Field(description="What the newcomer leaves out, of all days.")
    with_battery_eur: float | None = Field(description="With a battery alone; None where that is not enough.")
    with_battery_at_least_eur: float | None = Field(None, description="Proven: no battery costs less; None: not known.")
    with_battery_investment_eur: float | None = Field(description="What has to be paid at once for that.")
    with_battery_kwh: float | None = Field(description="The battery that it takes alone.")
    with_battery_kw: float | None = Field(description="Power of that.")


class PlannedDay(_Part):
    """A day on which the advice was planned in full, as an ordinary plan."""

    day: dt.date = Field(description="The day.")
    holds: bool = Field(description="Whether the plan keeps every limit and serves all demand.")
    above_kwh: float = Field(description="What it has above limits, or does not serve.")


class Assumption(_Part):
    """A price that was reckoned with, and where it is from."""

    name: str = Field(description="Its name.")
    value: float = Field(description="Its value.")
    source: str = Field(description="`assumed`, `given`, or an offer, a tariff, a report.")
    date: dt.date | None = Field(description="Of the source.")


class MeasuresReport(_Part):
    """What makes a newcomer, or a park that does not keep its cap, fit."""

    site: str = Field(description="Name of the site.")
    name: str | None = Field(description="Name of the newcomer; None where nobody comes.")
    kw: float | None = Field(description="Its highest power; None where it is no load.")
    temporary: bool = Field(description="Whether it is for a period only, with a hired battery.")
    asked: tuple[dt.date, dt.date] = Field(description="First and last day that was asked about.")
    first: dt.date = Field(description="First day of the data that it is answered with.")
    last: dt.date = Field(description="The last.")
    days: int = Field(description="How many days there are.")
    lacking: list[dt.date] = Field(description="Days that lack data, and are left out.")
    per: Per = Field(description="What `eur` is reckoned over.")
    fits_already: bool | None = Field(description="Whether no measure is needed; None where the time was up.")
    above_kwh: float = Field(description="What is above limits, or unserved, without any measure, of all days.")
    above_days: int = Field(description="On so many days.")
    cheapest: Advice | None = Field(description="The cheapest of all; None where none is needed, or none was found.")
    alone: list[Advice] = Field(description="Each measure by itself.")
    curve: list[CurvePoint] = Field(description="What other powers of the newcomer cost.")
    planned: list[PlannedDay] = Field(description="Days on which the cheapest was planned in full.")
    larger_percent: float = Field(
        description="By how much its battery was made larger, because whole numbers ask for more than parts of them."
    )
    assumptions: list[Assumption] = Field(description="Prices that were reckoned with.")
    finished: bool = Field(description="Whether the time was enough for all of this.")
