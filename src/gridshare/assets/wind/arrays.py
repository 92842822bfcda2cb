"""Wind: all plants of a site, stacked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.assets.kind import Placed
from gridshare.assets.wind.document import WindDocument
from gridshare.context import Context
from gridshare.parts import Floats
from gridshare.sources import Plant, SourceArrays
from gridshare.sources import resolve as stack


def resolve(placed: Sequence[Placed[WindDocument]], context: Context) -> SourceArrays:
    """Stack the documents; what a plant could not keep by itself is refused."""
    return stack([Plant(p.document.name, p.path, p.document, _potential(p, context)) for p in placed], context)


def _potential(placed: Placed[WindDocument], context: Context) -> Floats:
    """Power that the wind allows [kW], shape (step,)."""
    doc, path = placed.document, placed.path
    if doc.power_curve is None or doc.turbines is None:
        return context.series(doc.available, f"{path}.available")
    speed = context.series(doc.wind_speed_m_per_s, f"{path}.wind_speed_m_per_s")
    at, power = zip(*doc.power_curve, strict=True)
    one: Floats = np.interp(speed, at, power, left=0.0, right=0.0)
    return doc.turbines * one
