"""Solar power: what the roof gives under a clear sky, times what clouds left of it on days like this.

The roof is learned once (`roof`). The share that clouds leave, the clear-sky index, is then looked up among past
days: recent ones and those of the same season count most, at the same height of the sun, and, where an irradiance is
known ahead, at a like irradiance. Their quantiles are the forecast. At night it is exactly zero.

The past of a known irradiance should be what was forecast then: with what was measured instead, the quantiles are as
narrow as if weather forecasts never erred.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from typing_extensions import override

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.empirical import weighted_quantiles
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Ahead, Fitted, Forecaster, Past, Place
from gridshare.forecasts.roof import QUARTERS, Roof, by_day, clear_sky, learned_roof
from gridshare.parts import Floats, Ints

LEAST_DAYS = 7
"""Days with sun that a roof is learned from at least."""

SEASON_DAYS = 60.0
"""Days of the year apart at which a day counts 1/e."""

PER_YEAR = 0.7
"""What a day counts that is a year older."""

_REACH = 6
"""Quarters to either side that are looked at."""
_NEAR = 2.0
"""Quarters apart at which a quarter counts 1/e."""
_LOW = 0.02
"""Share of the most clear-sky power under which an index is half as reliable."""
_LIKE_IRRADIANCE = 0.06
"""Difference of the clear-sky index of irradiance at which a quarter counts 1/e."""
_WATT_KW = 1e-3
_MOST_INDEX = 1.5
"""Edges of clouds mirror; more than this is no weather."""

_IRRADIANCE = "_w_per_m2"


@dataclass(frozen=True, slots=True)
class _FittedRoof(Fitted):
    roof: Roof

    @override
    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        starts = past.start + STEP_S * np.arange(len(past.values), dtype=np.int64)
        planes_past, planes_ahead = clear_sky(starts, place), clear_sky(ahead.starts, place)
        clear_past, clear_ahead = self.roof.clear_kw(planes_past), self.roof.clear_kw(planes_ahead)
        days, measured = by_day(starts, past.values)
        clear = by_day(starts, clear_past)[1]
        reliable = np.nan_to_num(clear / (clear + _LOW * max(clear_past.max(), _WATT_KW)))
        table = _Indices(days, _index(measured, clear), reliable)
        sky = _sky_indices(place, (starts, planes_past[-1]), (ahead.starts, planes_ahead[-1]))
        forecast = np.zeros((len(LEVELS), ahead.n_steps))
        for step in np.flatnonzero(clear_ahead > 0):
            day, quarter = divmod(int(ahead.starts[step]) // STEP_S, QUARTERS)
            like = None if sky is None else (sky[0], float(sky[1][step]))
            forecast[:, step] = table.quantiles(day, quarter, like) * clear_ahead[step]
        return np.asarray(np.minimum(forecast, self.roof.limit_kw))

    @override
    def kept(self) -> Mapping[str, Any]:
        return self.roof.kept()


@dataclass(frozen=True, slots=True)
class PhysicalSolar(Forecaster):
    """Clear-sky power of the roof, times the share that clouds left on like days."""

    @property
    @override
    def name(self) -> str:
        return "physical_solar"

    @override
    def fit(self, past: Past, place: Place) -> Fitted:
        starts = past.start + STEP_S * np.arange(len(past.values), dtype=np.int64)
        sunny = 0 if not len(starts) else int((np.nan_to_num(by_day(starts, past.values)[1]) > 0).any(axis=1).sum())
        if sunny < LEAST_DAYS:
            raise ForecastError(
                Problem(
                    past.name,
                    "too_short",
                    f"{sunny} days with any production",
                    f"at least {LEAST_DAYS}",
                    "Import more of it, or give its profile in the site.",
                )
            )
        return _FittedRoof(learned_roof(past, place))

    @override
    def restored(self, kept: Mapping[str, Any]) -> Fitted:
        return _FittedRoof(Roof.restored(kept))


@dataclass(frozen=True, slots=True, eq=False)
class _Indices:
    """Past clear-sky indices by day and quarter, and how reliable each is, shape (day, 96)."""

    days: Ints
    index: Floats
    reliable: Floats

    def quantiles(self, day: int, quarter: int, like: tuple[Floats, float] | None) -> Floats:
        """Quantiles of the index at a quarter of a day, shape (level,).

        Args:
            day: Days since 1970.
            quarter: Quarter of the UTC day.
            like: Index of irradiance of the past, shape (day, 96), and at the quarter.
        """
        reach = np.arange(-_REACH, _REACH + 1)
        columns = (quarter + reach) % QUARTERS
        usable = self.reliable * ~np.isnan(self.index)
        weights = _age_weights(day - self.days)[:, None] * usable[:, columns] * np.exp(-np.abs(reach) / _NEAR)
        if not weights.any():  # a winter's past has nothing like a summer's dawn; its whole days serve
            columns = np.arange(QUARTERS)
            weights = _age_weights(day - self.days)[:, None] * usable
        if like is not None and not np.isnan(like[1]):
            apart = np.abs(like[0][:, columns] - like[1]) / _LIKE_IRRADIANCE
            near = weights * np.exp(-np.nan_to_num(apart, nan=np.inf))
            weights = near if near.any() else weights
        return weighted_quantiles(self.index[:, columns].ravel(), weights.ravel(), LEVELS)


def _age_weights(age_days: Ints) -> Floats:
    """What days count by their age: recent ones and those of the same season most."""
    years = np.round(age_days / 365.25)
    return np.asarray(np.exp(-np.abs(age_days - 365.25 * years) / SEASON_DAYS) * PER_YEAR**years)


def _index(measured: Floats, clear: Floats) -> Floats:
    """Share of the clear sky, shape as given; NaN at night."""
    index = np.full(measured.shape, np.nan)
    np.divide(measured, clear, out=index, where=clear > 0)
    return np.asarray(np.clip(index, 0.0, _MOST_INDEX))


def _sky_indices(place: Place, past: tuple[Ints, Floats], ahead: tuple[Ints, Floats]) -> tuple[Floats, Floats] | None:
    """Index of the first irradiance that is known ahead: of the past by day and quarter, and of the steps ahead."""
    for name in sorted(place.known):
        if name.endswith(_IRRADIANCE):
            found = [_known_at(place.known[name], starts) for starts, _ in (past, ahead)]
            if not np.isnan(found[1]).all():
                before, after = (_index(v / 1000, sky) for v, (_, sky) in zip(found, (past, ahead), strict=True))
                return by_day(past[0], before)[1], after
    return None


def _known_at(series: Past, starts: Ints) -> Floats:
    """Values of a known series at steps, NaN where it has none."""
    place = (np.asarray(starts) - series.start) // STEP_S
    inside = (place >= 0) & (place < len(series.values))
    values = np.full(len(place), np.nan)
    values[inside] = series.values[place[inside]]
    return values
