"""Tariffs: prices and charges as arrays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np

from gridshare.context import Context
from gridshare.tariffs import COMPONENTS
from gridshare.tariffs.component import KwhPrices, TariffDocuments


@dataclass(frozen=True, slots=True)
class TariffArrays:
    """All prices and charges of a site.

    Attributes:
        kwh: All that a kWh costs or brings each member.
        components: Kind of component -> its arrays, in the order of the registry; only kinds that occur.
    """

    kwh: KwhPrices
    components: Mapping[str, Any]


def resolve(documents: TariffDocuments, context: Context) -> TariffArrays:
    """The components' arrays, and the sum of what they ask for a kWh."""
    found = {kind.name: arrays for kind in COMPONENTS if (arrays := kind.resolve(documents, context)) is not None}
    adding = [kind.kwh_prices(found[kind.name]) for kind in COMPONENTS if kind.kwh_prices and kind.name in found]
    nothing = np.zeros((len(documents.members), context.grid.n_steps))
    return TariffArrays(reduce(KwhPrices.plus, adding, KwhPrices(nothing, nothing)), found)
