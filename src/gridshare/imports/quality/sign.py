"""The sign of a net series: firms take power at night, and the sun lowers it at noon."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.finding import About, Both, QualityFinding, percent
from gridshare.imports.quality.lookalikes import likeness
from gridshare.imports.quality.wall import SATURDAY, by_day, is_dark, wall_of
from gridshare.parts import Floats

_MOSTLY = 0.8
"""Share of the energy in the dark that is fed in, from which the sign is doubted."""

_COUNTS = 0.02
"""Share of all energy that lies in the dark at least, so that the standby use of panels decides nothing."""

_FEWEST = 96
_LIKE_PANELS = 0.9
_IDLE = 0.03
"""Share of the highest power at which a site of panels rests at night."""

_SWAPPED: Both = (
    "The sign may be the other way round: {why}. Net is consumption less feed-in; answer with --answer sign=...",
    "Het teken is misschien omgekeerd: {why}. Netto is afname min teruglevering; antwoord met --answer sign=...",
)


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Signs that a net series has its sign the other way round."""
    if series.quantity != "net":
        return
    values = series.values
    night = values[is_dark(series, facts) & ~np.isnan(values)]
    if len(night) < _FEWEST:
        return
    about, moved = About(series, facts), float(np.abs(night).sum())
    fed = float(-np.minimum(night, 0).sum()) / moved if moved else 0.0
    if fed > _MOSTLY and moved > _COUNTS * np.nansum(np.abs(values)):
        why = (
            (
                "{share} of the energy in the dark is negative, and few sites feed in at night (wind, an engine, a "
                "battery)"
            ),
            (
                "{share} van de energie in het donker is negatief, en 's nachts levert bijna niemand terug (wind, een "
                "motor, een accu)"
            ),
        )
        text = tuple(t.replace("{why}", w) for t, w in zip(_SWAPPED, why, strict=True))
        with np.errstate(invalid="ignore"):
            places = np.flatnonzero(values < 0)
        yield about.found(
            "sign_swapped", "serious", (text[0], text[1]), {"share": percent(fed)}, places=places, count=len(places)
        )
    elif _rises_with_the_sun(series, facts, float(np.abs(night).mean())):
        why = (
            "it rests at night and rises and falls with the sun, as panels do that feed in",
            "ze rust 's nachts en stijgt en daalt met de zon, zoals panelen die terugleveren",
        )
        yield about.found("sign_swapped", "serious", _SWAPPED, {"why": why})


def _rises_with_the_sun(series: Assessed, facts: Facts, night_kw: float) -> bool:
    """Whether all there is comes and goes with daylight, on weekends as on working days."""
    wall = wall_of(series, facts.zone)
    days, table = by_day(series.values, wall, series.step_s)
    if night_kw > _IDLE * np.nanmax(np.abs(series.values)) or len(days) < 14 or np.nanmean(table) <= 0:  # noqa: PLR2004
        return False
    weekend = (days + 3) % 7 >= SATURDAY  # day 0 was a Thursday
    shapes = [_mean_day(table[weekend]), _mean_day(table[~weekend])]
    at = (np.arange(table.shape[1]) + 0.5) / table.shape[1]
    bell = np.maximum(np.cos(2 * np.pi * (at - 13 / 24)), 0.0)
    return all(likeness(shape, bell) > _LIKE_PANELS for shape in shapes) and bool(
        abs(shapes[0].sum() / shapes[1].sum() - 1) < 0.2  # noqa: PLR2004 - the sun knows no weekends
    )


def _mean_day(table: Floats) -> Floats:
    there = ~np.isnan(table)
    mean: Floats = np.where(there, table, 0).sum(axis=0) / np.maximum(there.sum(axis=0), 1)
    return mean
