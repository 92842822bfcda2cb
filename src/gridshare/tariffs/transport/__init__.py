"""Transport: what the grid operator asks for each kWh that a member imports."""

from __future__ import annotations

import numpy as np
from pydantic import Field

from gridshare.context import Context
from gridshare.series import PriceSeries
from gridshare.tariffs.component import KwhPrices, TariffComponent, TariffDocuments, TariffFields


class TransportFields(TariffFields):
    """What a person writes."""

    transport_eur_per_kwh: PriceSeries | None = Field(None, description="Transport per kWh that a member imports.")


def resolve(documents: TariffDocuments, context: Context) -> KwhPrices | None:
    """The same price for all members, on import only."""
    series = documents.fields(TransportFields).transport_eur_per_kwh
    if series is None:
        return None
    price = context.series(series, "grid_tariff.transport_eur_per_kwh")
    shape = (len(documents.members), context.grid.n_steps)
    return KwhPrices(np.broadcast_to(price, shape), np.zeros(shape))


def kwh_prices(prices: KwhPrices) -> KwhPrices:
    """All of them."""
    return prices


COMPONENT = TariffComponent(name="transport", fields=TransportFields, resolve=resolve, kwh_prices=kwh_prices)
