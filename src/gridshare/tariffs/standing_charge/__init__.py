"""Standing charge (vastrecht): a fixed amount for each month."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from gridshare.context import Context
from gridshare.tariffs.component import TariffComponent, TariffDocuments, TariffFields
from gridshare.units import Eur


class StandingChargeFields(TariffFields):
    """What a person writes."""

    standing_eur: Eur = Field(0.0, description="Standing charges of all members, for the month.")


def resolve(documents: TariffDocuments, context: Context) -> float | None:
    """The horizon's share of the month's charge [EUR]."""
    return context.grid.share_of_month * documents.fields(StandingChargeFields).standing_eur or None


def constants_eur(charge_eur: float) -> Mapping[str, float]:
    """The charge."""
    return {"standing": charge_eur}


COMPONENT = TariffComponent(
    name="standing_charge",
    fields=StandingChargeFields,
    resolve=resolve,
    constants_eur=constants_eur,
    names={"standing": ("standing charge, pro rata", "vastrecht, naar rato")},
)
