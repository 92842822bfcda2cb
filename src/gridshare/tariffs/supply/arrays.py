"""Supply: the members' energy prices as arrays."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from gridshare.context import Context
from gridshare.parts import Floats
from gridshare.tariffs.component import KwhPrices, TariffDocuments
from gridshare.tariffs.supply.document import EnergyContract, Price
from gridshare.timegrid import mask_of


def resolve(documents: TariffDocuments, context: Context) -> KwhPrices:
    """Each member's own prices; energy is free where the site has no contract."""
    contracts: Mapping[str, EnergyContract] = documents.contracts
    free = (np.zeros(context.grid.n_steps),) * 2
    table = {
        name: (
            price_eur_per_kwh(contract.import_, f"energy_contracts.{name}.import", context, taxed=True),
            price_eur_per_kwh(contract.export, f"energy_contracts.{name}.export", context, taxed=False),
        )
        for name, contract in contracts.items()
    }
    of_member = [table.get(name, free) for name in documents.contract_of_member]
    shape = (len(of_member), context.grid.n_steps)
    return KwhPrices(*(np.array([prices[side] for prices in of_member]).reshape(shape) for side in (0, 1)))


def kwh_prices(prices: KwhPrices) -> KwhPrices:
    """All of them."""
    return prices


def price_eur_per_kwh(price: Price, path: str, context: Context, *, taxed: bool) -> Floats:
    """What a kWh costs or brings, shape (step,)."""
    if price.price is not None:
        base = context.series(price.price, f"{path}.price")
    else:
        peak = mask_of(price.peak_when, context.grid, without=False)
        base = np.where(peak, price.peak_eur_per_kwh or 0.0, price.off_peak_eur_per_kwh or 0.0)
    return base + price.markup_eur_per_kwh + (price.energy_tax_eur_per_kwh if taxed else 0.0)
