"""What a roof would give under a clear sky: a mix of planes that lies at the crest of what it gave.

Sun and irradiance by pvlib (NREL sun position; Ineichen and Perez for the clear sky, at a turbidity usual in western
Europe; Hay and Davies for the tilted plane). The level is a matter of each roof's history; here only the shape counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

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

ORIENTATIONS = tuple((azimuth, tilt) for azimuth in (90.0, 180.0, 270.0) for tilt in (10.0, 35.0))
"""Azimuth (90 is east) and tilt of the planes that a roof is mixed of [degrees]."""

_LINKE_TURBIDITY = 3.0
_ALTITUDE_M = 10.0
_PARTS = 3
"""A step is looked at in so many moments: the sun rises and sets within one."""

_BLOCK = 32 * 96
"""Steps that are worked out at once and remembered: all roofs of a park are under the same sun."""


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
    """The mix of planes, none negative, that lies nearest to the crest of a history that contains some sun."""
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
        free = top < _FLAT * limit_kw  # what is cut off does not depend on the planes
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


def clear_sky(starts: Ints, place: Place) -> Floats:
    """Mean irradiance on each plane over steps [kW/m2, kW per kWp], shape (orientation + 1, step).

    The last row is the horizontal plane. Exactly 0 where the sun is down throughout.

    Args:
        starts: Start of each step [s since 1970 in UTC], multiples of `STEP_S`.
        place: Where it is.
    """
    steps = np.asarray(starts, dtype=np.int64) // STEP_S
    if not len(steps):
        return np.zeros((len(ORIENTATIONS) + 1, 0))
    first, last = int(steps.min()) // _BLOCK, int(steps.max()) // _BLOCK
    blocks = [_block(number, place.latitude, place.longitude) for number in range(first, last + 1)]
    return np.concatenate(blocks, axis=1)[:, steps - first * _BLOCK]


@lru_cache(maxsize=64)
def _block(number: int, latitude: float, longitude: float) -> Floats:
    """Means over the steps of a block, shape (orientation + 1, step)."""
    first = number * _BLOCK * STEP_S
    moments = first + ((np.arange(_BLOCK * _PARTS) + 0.5) * STEP_S / _PARTS).astype(np.int64)
    planes = _at(moments, latitude, longitude)
    return np.asarray(planes.reshape(len(planes), -1, _PARTS).mean(axis=2))


def _at(moments: Ints, latitude: float, longitude: float) -> Floats:
    import pandas as pd
    from pvlib import atmosphere, clearsky, irradiance, solarposition

    times = pd.to_datetime(moments, unit="s", utc=True)
    sun = solarposition.get_solarposition(times, latitude, longitude, _ALTITUDE_M)
    zenith, azimuth = sun["apparent_zenith"].to_numpy(), sun["azimuth"].to_numpy()
    up = zenith < 90.0  # noqa: PLR2004 - the horizon
    planes = np.zeros((len(ORIENTATIONS) + 1, len(moments)))
    zenith, azimuth = zenith[up], azimuth[up]
    air_mass = atmosphere.get_absolute_airmass(atmosphere.get_relative_airmass(zenith))
    sky = clearsky.ineichen(zenith, air_mass, _LINKE_TURBIDITY, _ALTITUDE_M)
    extra = irradiance.get_extra_radiation(times.day_of_year.to_numpy()[up])
    for k, (facing, tilt) in enumerate(ORIENTATIONS):
        plane = irradiance.get_total_irradiance(
            tilt, facing, zenith, azimuth, sky["dni"], sky["ghi"], sky["dhi"], dni_extra=extra, model="haydavies"
        )
        planes[k, up] = np.nan_to_num(plane["poa_global"]) / 1000
    planes[-1, up] = sky["ghi"] / 1000
    return np.maximum(planes, 0.0)
