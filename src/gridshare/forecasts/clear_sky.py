"""What a roof of 1 kWp could give under a clear sky, for a handful of orientations that a business park has.

Sun and irradiance by pvlib (NREL sun position; Ineichen and Perez for the clear sky, at a turbidity usual in western
Europe; Hay and Davies for the tilted plane). The level is a matter of each roof's history; here only the shape counts.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from gridshare.forecasts.forecaster import STEP_S, Place
from gridshare.parts import Floats, Ints

ORIENTATIONS = tuple((azimuth, tilt) for azimuth in (90.0, 180.0, 270.0) for tilt in (10.0, 35.0))
"""Azimuth (90 is east) and tilt of the planes that a roof is mixed of [degrees]."""

_LINKE_TURBIDITY = 3.0
_ALTITUDE_M = 10.0
_PARTS = 3
_BLOCK = 32 * 96
"""Steps that are worked out at once and remembered: all roofs of a park stand under the same sun."""
"""A step is looked at in so many moments: the sun rises and sets within one."""


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
