"""Weather forecasts made from measured weather, for want of real ones: perfect, or with errors that grow with the lead.

``perfect`` is an upper bound. ``degraded`` stands in for a real forecast: one a day at 06:00 UTC, hours up to 66 ahead,
each with an error that lasts (hours that are near each other err alike) and grows with the square root of the lead. The
errors at a lead of a day are chosen, in the range that forecasts for the next day have in western Europe; they are not
measured, and do not depend on the weather.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd

from gridshare.forecasts.weather import Weather
from gridshare.parts import Floats, Ints
from gridshare.series.issued import IssuedSeries
from gridshare.series.quantities import Quantity, name_end

_HOUR_S, _DAY_S = 3600, 86400
_REACH_H = 66
_ISSUED_AT_H = 6
_LASTS_H = 8.0
"""Hours after which an error has fallen to 1/e."""

COLUMNS: Mapping[Quantity, str] = {"temperature": "temp_c", "irradiance": "ghi", "wind_speed": "wind_ms"}
_ERROR_AT_A_DAY: Mapping[Quantity, float] = {"temperature": 1.4, "irradiance": 0.35, "wind_speed": 0.25}
"""Standard deviation at a lead of 24 h: of temperature in K, of the others as a share of what is."""


def weather_of(park: Path, how: str) -> Weather:
    """Forecasts of the weather in ``PARK/weather.parquet``; none where ``how`` is ``none``."""
    if how == "none":
        return Weather()
    table = pd.read_parquet(park / "weather.parquet")
    hours = table.set_index("timestamp_utc").resample("1h").mean()
    starts = hours.index.tz_convert(None).to_numpy().astype("datetime64[s]").astype(np.int64)
    rng = np.random.default_rng(1)
    made = _perfect if how == "perfect" else _degraded
    return Weather([made(quantity, starts, hours[name].to_numpy(float), rng) for quantity, name in COLUMNS.items()])


def _perfect(quantity: Quantity, starts: Ints, values: Floats, rng: np.random.Generator) -> IssuedSeries:
    del rng
    return IssuedSeries.of(_name(quantity), quantity, _HOUR_S, (starts, starts - 10 * _DAY_S, values))


def _degraded(quantity: Quantity, starts: Ints, values: Floats, rng: np.random.Generator) -> IssuedSeries:
    first = np.flatnonzero(starts // _HOUR_S % 24 == _ISSUED_AT_H)
    first = first[first + _REACH_H <= len(starts)]
    error = _lasting(rng.standard_normal((len(first), _REACH_H)))
    lead_h = np.arange(_REACH_H) + 1.0
    error *= _ERROR_AT_A_DAY[quantity] * np.sqrt(lead_h / 24)
    place = first[:, None] + np.arange(_REACH_H)
    was = values[place]
    forecast = was + error if quantity == "temperature" else was * np.exp(error)
    issued = np.repeat(starts[first], _REACH_H)
    return IssuedSeries.of(_name(quantity), quantity, _HOUR_S, (starts[place].ravel(), issued, forecast.ravel()))


def _lasting(noise: Floats) -> Floats:
    """Noise of variance 1 whose neighbours are alike, shape as given."""
    keeps = np.exp(-1 / _LASTS_H)
    found = noise.copy()
    for k in range(1, noise.shape[1]):
        found[:, k] = keeps * found[:, k - 1] + np.sqrt(1 - keeps**2) * noise[:, k]
    return found


def _name(quantity: Quantity) -> str:
    return f"made{name_end(quantity)}"
