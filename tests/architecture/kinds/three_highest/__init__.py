"""Three highest: a charge on the mean of the day's three highest steps of the group's import."""

from __future__ import annotations

from gridshare.tariffs.three_highest.arrays import ThreeHighest
from gridshare.tariffs.three_highest.check import costs, rounding_eur
from pydantic import Field

from gridshare.context import Context
from gridshare.tariffs.component import TariffComponent, TariffDocuments, TariffFields
from gridshare.units import EurPerKw


class ThreeHighestFields(TariffFields):
    """What a person writes."""

    three_highest_eur_per_kw: EurPerKw = Field(0.0, description="Price of the mean of the day's three highest steps.")


def resolve(documents: TariffDocuments, context: Context) -> ThreeHighest | None:
    """The charge, where it has a price; a day needs three steps."""
    price = documents.fields(ThreeHighestFields).three_highest_eur_per_kw
    days = context.grid.day_of_step
    if price and min(days.count(day) for day in set(days)) < 3:
        context.refuse("grid_tariff.three_highest_eur_per_kw", "short_day", "a day of two steps", "three or more")
    return ThreeHighest(price, days) if price else None


COMPONENT = TariffComponent(
    name="three_highest",
    fields=ThreeHighestFields,
    resolve=resolve,
    block="gridshare.tariffs.three_highest.block",
    costs=costs,
    rounding_eur=rounding_eur,
    names={"three_highest": ("three highest quarters", "drie hoogste kwartieren")},
)
