"""What a roof would give under a clear sky: a mix of planes that lies at the crest of what it gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.forecasts.clear_sky import ORIENTATIONS, clear_sky
from gridshare.forecasts.forecaster import STEP_S, Past, Place
from gridshare.parts import Floats, Ints

QUARTERS = 96
"""Quarters of a day."""

_SPAN_DAYS = 21
"""Within so many days some hour of every time of day is clear."""

_CREST = 0.95
"""Quantile that counts as the crest; the last twentieth is edges of clouds."""

_FLAT = 0.998
_FLAT_QUARTERS = 4
_FLAT_DAYS = 5
"""An inverter limits where the most is reached, to two thousandths, for an hour on so many days; the sun is rounder."""


@dataclass(frozen=True, slots=True)
class Roof:
    """A roof of planes.

    Attributes:
        peaks_kw: Power of each plane under 1 kW/m2, shape (orientation,).
        limit_kw: Most power of its inverters; infinite where no limit shows.
    """

    peaks_kw: Floats
    limit_kw: float

    def clear_kw(self, planes: Floats) -> Floats:
        """Power under a clear sky [kW], shape (step,), from `clear_sky`."""
        return np.asarray(np.minimum(self.peaks_kw @ planes[: len(ORIENTATIONS)], self.limit_kw))

    def kept(self) -> dict[str, Any]:
        """As plain JSON values."""
        return {
            "peaks_kw": [float(peak) for peak in self.peaks_kw],
            "limit_kw": self.limit_kw if np.isfinite(self.limit_kw) else None,
        }

    @classmethod
    def restored(cls, kept: Mapping[str, Any]) -> Roof:
        """What `kept` gave."""
        limit = kept["limit_kw"]
        return cls(np.array(kept["peaks_kw"]), np.inf if limit is None else float(limit))


def by_day(starts: Ints, values: Floats) -> tuple[Ints, Floats]:
    """Values by UTC day and quarter, shape (day, 96), NaN where there is none; and the days since 1970."""
    quarter = np.asarray(starts) // STEP_S
    first = int(quarter[0]) // QUARTERS
    table = np.full((int(quarter[-1]) // QUARTERS - first + 1, QUARTERS), np.nan)
    table[quarter // QUARTERS - first, quarter % QUARTERS] = values
    return first + np.arange(len(table)), table


def learned_roof(past: Past, place: Place) -> Roof:
    """The mix of planes, none negative, that lies nearest to the crest of a history that holds some sun."""
    from scipy.optimize import nnls

    starts = past.start + STEP_S * np.arange(len(past.values), dtype=np.int64)
    planes = clear_sky(starts, place)[: len(ORIENTATIONS)]
    limit_kw = _limit_kw(by_day(starts, past.values)[1])
    crest, shapes = [], []
    _, measured = by_day(starts, past.values)
    parts = np.stack([by_day(starts, plane)[1] for plane in planes])
    for first in range(0, len(measured), _SPAN_DAYS):
        span = measured[first : first + _SPAN_DAYS]
        seen = ~np.isnan(span).all(axis=0)
        top = np.nanquantile(span[:, seen], _CREST, axis=0)
        free = top < _FLAT * limit_kw  # what is cut off says nothing of the planes
        crest.append(top[free])
        shapes.append(np.nanmean(parts[:, first : first + _SPAN_DAYS, seen], axis=1)[:, free])
    peaks, _ = nnls(np.concatenate(shapes, axis=1).T, np.concatenate(crest))
    return Roof(np.asarray(peaks), limit_kw)


def _limit_kw(measured: Floats) -> float:
    """What the inverters let through, where it shows."""
    known = np.nan_to_num(measured)
    most = known.max()
    flat_days = ((known >= _FLAT * most).sum(axis=1) >= _FLAT_QUARTERS).sum()
    return float(most) if flat_days >= _FLAT_DAYS else float("inf")
