"""Values beyond what the connection can carry, and single intervals far above everything else in the series."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts, local_instant
from gridshare.imports.quality.finding import About, QualityFinding, figure, runs

_TIMES = 3.0
"""How many times the 99.9 % quantile a spike is at least."""

_QUANTILE = 0.999
_LEAST_ABOVE = 4
"""How many values lie above the quantile at least, so that in short series a spike does not set its own measure."""

_LASTS = 2
"""Most intervals that a spike lasts."""


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Values above the connection, and spikes."""
    size = np.nan_to_num(np.abs(series.values))
    if facts.connection_kw is not None and series.quantity != "production":
        yield from _above_connection(series, facts, facts.connection_kw)
    known = size[size > 0]  # what is left of panels may be zero nearly always
    rank = max(_LEAST_ABOVE, int(len(known) * (1 - _QUANTILE)))
    if len(known) <= 10 * rank:
        return
    usual = float(np.partition(known, -rank)[-rank])
    first, end = runs(size > _TIMES * usual)
    brief = end - first <= _LASTS
    places = first[brief]
    if not len(places):
        return
    top = int(places[np.argmax(size[places])])
    yield About(series, facts).found(
        "spikes",
        "serious",
        (
            (
                "{n} values are alone at more than {times} times what is otherwise the highest ({usual} kW); the "
                "highest is {peak} kW at {at}. Such values decide the yearly peak: ask the metering company."
            ),
            (
                "{n} waarden staan alleen op meer dan {times} maal wat verder het hoogste is ({usual} kW); de "
                "hoogste is {peak} kW om {at}. Zulke waarden bepalen de jaarpiek: vraag het meetbedrijf."
            ),
        ),
        {
            "n": len(places),
            "times": _TIMES,
            "usual": figure(usual),
            "peak": figure(float(series.values[top])),
            "at": local_instant(series, top, facts.zone),
        },
        places=places,
        count=int((end - first)[brief].sum()),
        longest=int((end - first)[brief].max()),
    )


def _above_connection(series: Assessed, facts: Facts, limit_kw: float) -> Iterator[QualityFinding]:
    with np.errstate(invalid="ignore"):
        over = np.abs(series.values) > limit_kw
    if not over.any():
        return
    first, end = runs(over)
    top = int(np.nanargmax(np.abs(series.values)))
    yield About(series, facts).found(
        "above_connection",
        "serious",
        (
            (
                "{n} values are above the {limit} kW that the connection can carry, the highest {peak} kW at {at}. "
                "That cannot have been measured there: check the unit, the meter and the limit."
            ),
            (
                "{n} waarden liggen boven de {limit} kW die de aansluiting aankan, de hoogste {peak} kW om {at}. Dat "
                "kan daar niet gemeten zijn: controleer de eenheid, de meter en de grens."
            ),
        ),
        {
            "n": int(over.sum()),
            "limit": figure(limit_kw),
            "peak": figure(float(series.values[top])),
            "at": local_instant(series, top, facts.zone),
        },
        places=first,
        count=int(over.sum()),
        longest=int((end - first).max()),
    )
