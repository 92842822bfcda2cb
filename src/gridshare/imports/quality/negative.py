"""Values below zero in a register that counts one way."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.finding import ONE_WAY, About, QualityFinding, figure, runs

_STANDBY = 0.01
"""Share of the highest value up to which panels may take power at night for their inverters."""


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Negative values of consumption, feed-in or production."""
    if series.quantity not in ONE_WAY or not len(series.values):
        return
    with np.errstate(invalid="ignore"):
        below = series.values < 0
    if not below.any():
        return
    lowest, highest = float(np.nanmin(series.values)), float(np.nanmax(series.values))
    standby = series.quantity == "production" and -lowest <= _STANDBY * highest
    first, end = runs(below)
    texts = (
        (
            "{n} values are negative, down to {lowest} kW: the inverters' own use at night.",
            "{n} waarden zijn negatief, tot {lowest} kW: het eigen verbruik van de omvormers 's nachts.",
        )
        if standby
        else (
            (
                "{n} values are negative, down to {lowest} kW, though the register counts one way. The column may be "
                "a net series, or its sign the other way round."
            ),
            (
                "{n} waarden zijn negatief, tot {lowest} kW, terwijl het telwerk één kant op telt. De kolom kan een "
                "nettoreeks zijn, of het teken omgekeerd."
            ),
        )
    )
    yield About(series, facts).found(
        "standby_use" if standby else "negative_values",
        "info" if standby else "serious",
        texts,
        {"n": int(below.sum()), "lowest": figure(lowest)},
        places=first,
        count=int(below.sum()),
        longest=int((end - first).max()),
    )
