"""Contracted power (kW-contract): a price for each kW that the group may take, whatever it takes."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from gridshare.context import Context
from gridshare.tariffs.component import TariffComponent, TariffDocuments, TariffFields
from gridshare.units import EurPerKw, Kw


class ContractedPowerFields(TariffFields):
    """What a person writes."""

    contract_kw: Kw = Field(0.0, description="Contracted power of the group (kW-contract).")
    contract_eur_per_kw: EurPerKw = Field(0.0, description="Price of the contracted power, for the month.")


def resolve(documents: TariffDocuments, context: Context) -> float | None:
    """The horizon's share of the month's charge [EUR]."""
    fields = documents.fields(ContractedPowerFields)
    return context.grid.share_of_month * fields.contract_kw * fields.contract_eur_per_kw or None


def constants_eur(charge_eur: float) -> Mapping[str, float]:
    """The charge."""
    return {"kw_contract": charge_eur}


COMPONENT = TariffComponent(
    name="contracted_power",
    fields=ContractedPowerFields,
    resolve=resolve,
    constants_eur=constants_eur,
    names={"kw_contract": ("contracted power, pro rata", "gecontracteerd vermogen, naar rato")},
)
