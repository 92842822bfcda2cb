"""Thermal store: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.kind import Variation
from gridshare.assets.thermal_store.document import ThermalStoreDocument
from gridshare.assets.thermal_store.view import COLDER, TWICE, WARMER
from gridshare.view import WITHOUT, english

_WIDER_K = 1.0


def what_if(document: ThermalStoreDocument) -> Sequence[Variation]:
    """Without it; with a larger buffer or a fuller store and the same machine; with a wider band.

    The band widens on the side that the machine drives towards: colder for a cooled store, warmer for a heated one.
    """
    name, band = document.name, document.band_c
    twice = document.model_copy(update={"capacity_kwh_per_k": 2 * document.capacity_kwh_per_k})
    found = [Variation(english(WITHOUT, name=name), None), Variation(english(TWICE, name=name), twice)]
    cools = document.machine.mode == "cooling"
    side, text, by = ("low", COLDER, -_WIDER_K) if cools else ("high", WARMER, _WIDER_K)
    edge = getattr(band, side)
    if edge is not None:
        wider = band.model_copy(update={side: edge.mapped(lambda c: c + by)})
        found.append(Variation(english(text, name=name), document.model_copy(update={"band_c": wider})))
    return tuple(found)
