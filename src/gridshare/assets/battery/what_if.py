"""Battery: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, log10

from gridshare.assets.battery.document import BatteryDocument
from gridshare.assets.battery.view import HALF, NEW, TWICE
from gridshare.assets.kind import Need, Variation
from gridshare.plain import plain
from gridshare.view import WITHOUT, english


def what_if(document: BatteryDocument) -> Sequence[Variation]:
    """Without it; with twice and with half as much energy at the same power."""
    name = document.name
    return (
        Variation(english(WITHOUT, name=name), None),
        Variation(english(TWICE, name=name), _resized(document, 2.0)),
        Variation(english(HALF, name=name), _resized(document, 0.5)),
    )


def proposed(need: Need) -> Sequence[BatteryDocument]:
    """One that covers the worst day above the cap; a tenth of the peak for two hours where nothing is above it."""
    kw = _round(max(need.over_kw, _SHARE_OF_PEAK * need.peak_kw))
    if kw <= 0:
        return ()
    kwh = _round(max(need.over_kwh / _EFFICIENCY, _HOURS * kw))
    name = english(NEW, kw=plain(kw), kwh=plain(kwh))
    fields = {"kind": "battery", "name": name, "energy_kwh": kwh, "charge_kw": kw, "discharge_kw": kw}
    more = {"round_trip_efficiency": _EFFICIENCY, "start_kwh": kwh / 2, "wear_eur_per_kwh": _WEAR}
    return (BatteryDocument.model_validate(fields | more),)


_SHARE_OF_PEAK, _HOURS = 0.1, 2.0
_EFFICIENCY, _WEAR = 0.88, 0.02
"""Of a container with lithium iron phosphate cells, with its inverter, and what a kWh through it wears it [EUR/kWh]."""


def _round(amount: float) -> float:
    """Up to two digits: nobody sells 437.2 kW."""
    if amount <= 0:
        return 0.0
    unit = 10.0 ** (ceil(log10(amount)) - 2)
    return ceil(amount / unit - 1e-9) * unit


def _resized(document: BatteryDocument, factor: float) -> BatteryDocument:
    """The battery in another size, with its window in proportion, and no energy given to it or taken from it.

    Where it has to end as full as it begins, both keep their share of the size, but what is reserved stays in it.
    Otherwise what it begins with stays, as far as it fits: a larger battery that began with more would seem to pay by
    what it had not bought.
    """
    energy = factor * document.energy_kwh
    share = factor if document.end_kwh_at_least == document.start_kwh else 1.0
    reserved = max((reserve.energy_kwh for reserve in document.reserves), default=0.0)

    def wished(kwh: float | None) -> float | None:
        return None if kwh is None else min(max(share * kwh, min(kwh, reserved)), energy)

    changed = {
        "energy_kwh": energy,
        "start_kwh": wished(document.start_kwh),
        "end_kwh_at_least": wished(document.end_kwh_at_least),
        "end_kwh_at_most": wished(document.end_kwh_at_most),
    }
    for name in ("least_kwh", "most_kwh"):
        window = getattr(document, name)
        changed[name] = None if window is None else window.mapped(lambda kwh: factor * kwh)
    return document.model_copy(update=changed)
