"""Stamps of a site in which something else is in place of one of its assets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from gridshare.milp.park import stamps_of
from gridshare.parts import PORT, Stamp, Wire
from gridshare.sites.site import Site


def replaced(site: Site, asset: str, stamp: Stamp) -> tuple[list[Stamp], Mapping[str, Sequence[Stamp]]]:
    """The stamps of a site with another in place of an asset; and those of each kind, as they were.

    Whatever receives the power of the asset receives that of the stamp's one unit. The asset stays, by itself.

    Args:
        site: The site with the asset in it.
        asset: Its name.
        stamp: What takes its place; it has the output `PORT`.
    """
    place = next(a for a in site.assets if a.name == asset)
    stamps, of_kind = stamps_of(site)
    old = next(s for s in of_kind[place.kind] if place.index in s.owner)
    unit = int(np.flatnonzero(old.owner == place.index)[0])
    return [stamp, *(_rewired(s, (old.name, unit), stamp.name) for s in stamps)], of_kind


def _rewired(stamp: Stamp, old: tuple[str, int], new: str) -> Stamp:
    """The same stamp, fed by a new one in place of the old unit."""
    source, unit = old
    inputs: dict[str, Sequence[Wire]] = {}
    for name, wires in stamp.inputs.items():
        kept: list[Wire] = []
        for wire in wires:
            stays = np.ones(len(wire.unit), dtype=bool)
            if wire.source == source:
                stays = wire.source_unit != unit
                if name == PORT and not stays.all():
                    receiver = wire.unit[~stays]
                    kept.append(Wire(new, PORT, np.zeros(len(receiver), dtype=np.int64), receiver))
            weight = wire.weight if np.ndim(wire.weight) == 0 else np.asarray(wire.weight)[stays]
            kept.append(replace(wire, source_unit=wire.source_unit[stays], unit=wire.unit[stays], weight=weight))
        inputs[name] = kept
    return replace(stamp, inputs=inputs)
