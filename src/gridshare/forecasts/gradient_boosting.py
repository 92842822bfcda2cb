"""Quantiles by gradient boosting: small trees on like days, recent days and the calendar.

What is learned is how a day differs from its usual profile. Trees are few and small on purpose: a year of one meter
has some fifty days of each weekday, and larger trees learnt the year instead of the firm (docs/forecasts.md). One model
serves one to eight days ahead: every day is learned from at the usual distance of two days and at one other. Old days
count less.

Trees are learned for the median and for both ends. A level between them lies on the way from the median to an end, at
the share of it that the days learned from ask for (decision 0033).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.days import QUARTERS, ahead_days, calendar_days, day_table, whole_days
from gridshare.forecasts.empirical import weighted_quantiles
from gridshare.forecasts.features import REACH_DAYS, Features, Known, features, known_tables, weather_features
from gridshare.forecasts.forecaster import LEVELS, Ahead, Past, Place
from gridshare.forecasts.gate import STALE_DAYS, Gate
from gridshare.forecasts.scores import MEDIAN
from gridshare.forecasts.seasonal_naive import refuse_short
from gridshare.forecasts.trees import Trees
from gridshare.parts import Floats, Ints

NAME = "gradient_boosting"

LEAST_DAYS = 56
"""Measured days without which trees learn nothing beyond what a like day gives."""

USUAL_LEAD_DAYS = 2
"""Distance of tomorrow from the last day that is known whole: yesterday, at the gate of today."""

_OTHER_LEADS = (1, 3, 4, 5, 6, 7, 8)
_WARM_UP_DAYS = 28
_HALF_LIFE_DAYS = 180.0
_REACH_S = (REACH_DAYS + STALE_DAYS + 2) * 86400
"""What a day ahead is forecast from lies so short before the gate: measurements may end some time before it."""

TRAINED = (LEVELS[0], LEVELS[MEDIAN], LEVELS[-1])
"""The levels that have trees."""

_THINNED = 7
"""One in so many rows decides where the other levels lie: a number that no hour and no day is a multiple of."""

_TREES = 60
_PARAMETERS: Mapping[str, Any] = {
    "objective": "quantile",
    "num_leaves": 8,
    "learning_rate": 0.12,
    "min_data_in_leaf": 300,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.2,
    "bagging_freq": 1,
    "lambda_l2": 1.0,
    "max_bin": 63,
    "use_missing": False,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
    "force_col_wise": True,
    "verbosity": -1,
}


@dataclass(frozen=True, slots=True)
class GradientBoosting:
    """The method."""

    name: str = NAME

    def fit(self, past: Past, place: Place) -> GradientBoostingFitted:
        """Learn the trees, and where the levels between them lie.

        Raises:
            ForecastError: With fewer than `LEAST_DAYS` measured days.
        """
        refuse_short(past, place, LEAST_DAYS, self.name)
        table = day_table(past, place.zone)
        known = Known.of(table, calendar_days(table.first, table.n_days + 1))
        rows = np.arange(_WARM_UP_DAYS, table.n_days)
        days = np.concatenate([rows, rows])
        leads = np.concatenate([np.full(len(rows), USUAL_LEAD_DAYS), np.resize(_OTHER_LEADS, len(rows))])
        scale = float(np.nanmean(np.abs(table.values))) or 1.0
        names = tuple(sorted(place.known))
        given = _features(known, days, days - leads, known_tables(place, names, table.first, table.n_days))
        unlike = (table.values[days] - given.usual) / scale
        age_days = np.repeat((table.n_days - 1 - days)[:, None], QUARTERS, axis=1)
        counts = np.isfinite(unlike)
        x = given.x[counts]
        fill = _fill(x)
        x = np.where(np.isnan(x), fill, x)
        weight = 0.5 ** (age_days[counts] / _HALF_LIFE_DAYS)
        trees = _learn(x, unlike[counts], weight)
        shares = _shares(trees, x[::_THINNED], unlike[counts][::_THINNED], weight[::_THINNED])
        return GradientBoostingFitted(trees, shares, scale, fill, names)

    def restored(self, kept: Mapping[str, Any]) -> GradientBoostingFitted:
        """What was kept, ready to predict."""
        trees = tuple(Trees.restored(each) for each in kept["trees"])
        shares, fill = (np.array(kept[name], dtype=np.float64) for name in ("shares", "fill"))
        if len(trees) != len(TRAINED) or any((each.feature >= len(fill)).any() for each in trees):
            message = "trees of other levels, or that ask for features that are not there"
            raise ValueError(message)
        if shares.shape != (len(LEVELS),) or not np.isfinite(shares).all():
            message = "shares of other levels, or that are not finite"
            raise ValueError(message)
        return GradientBoostingFitted(trees, shares, float(kept["scale"]), fill, tuple(kept["known"]))


@dataclass(frozen=True, slots=True, eq=False)
class GradientBoostingFitted:
    """The trees of a series.

    Attributes:
        trees: Of each level of `TRAINED`.
        shares: How far from the median to the end on its side each level lies, shape (level,).
        scale: What the trees' sum is multiplied by, in the unit of the series.
        fill: Value for a feature that is unknown, shape (feature,).
        known: Names of the series known ahead that were learned from; all of them are needed again.
    """

    trees: tuple[Trees, ...]
    shares: Floats
    scale: float
    fill: Floats
    known: tuple[str, ...]

    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        """Quantiles at `LEVELS`, shape (level, step).

        Raises:
            ForecastError: If some quarter of the day was not measured in the last month, nor on a like day before.
        """
        (found,) = self.predict_each(past, [Gate(past.end, ahead)], place)
        if isinstance(found, ForecastError):
            raise found
        return found

    def predict_each(self, past: Past, gates: Sequence[Gate], place: Place) -> list[Floats | ForecastError]:
        """What `predict` gives at each gate, from features and trees that are evaluated for all of them at once."""
        ends = [gate.until for gate in gates]
        recent = past.until(max(ends)).after(min(ends) - _REACH_S)
        table, there = day_table(recent, place.zone), [ahead_days(gate.ahead, place.zone) for gate in gates]
        over = whole_days(table, ends, place.zone) - 1
        last = table.last_measured[over]
        last = np.where(over - last > STALE_DAYS, -1, last)
        number = [len(each.day) for each in there]
        days = np.concatenate([each.day for each in there]) - table.first
        known = Known.of(table, calendar_days(table.first, int(days.max()) + 2))
        known_ahead = known_tables(place, self.known, table.first, int(days.max()) + 1)
        given = _features(known, days, np.repeat(last, number), known_ahead)
        x = given.x.reshape(-1, given.x.shape[2])
        x = np.where(np.isnan(x), self.fill, x).astype(np.float32).astype(np.float64)
        unlike = _at_levels(self.trees, self.shares, x).reshape(len(LEVELS), len(days), QUARTERS)
        # Trees of different levels may cross; sorting never makes the pinball loss worse (Chernozhukov et al., 2010).
        quantiles = np.sort(given.usual + self.scale * unlike, axis=0)
        of_gate = np.split(quantiles, np.cumsum(number)[:-1], axis=1)
        on_steps = (each.on_steps(found) for each, found in zip(there, of_gate, strict=True))
        return [found if np.isfinite(found).all() else _holes(past.name) for found in on_steps]

    def kept(self) -> Mapping[str, Any]:
        """All that was learned, as plain JSON values."""
        return {
            "trees": [each.kept() for each in self.trees],
            "shares": self.shares.tolist(),
            "scale": self.scale,
            "fill": self.fill.tolist(),
            "known": list(self.known),
        }


def _holes(name: str) -> ForecastError:
    found = "no measurement of some quarters in the last month"
    expected = "every quarter of the day measured at least once"
    return ForecastError(Problem(name, "month_with_holes", found, expected, "Import or fill what is missing."))


def _features(known: Known, days: Ints, last: Ints, known_ahead: Floats) -> Features:
    """Features of days, with the series that are known ahead after them, shape (series, day, quarter)."""
    of_past = features(known, days, last)
    ahead = weather_features(known, days, last, known_ahead)
    return Features(np.concatenate([of_past.x, ahead], axis=2), of_past.usual)


def _fill(x: Floats) -> Floats:
    """The median of each feature; 0 for one that was never known."""
    there = np.isfinite(x)
    return np.array([np.median(x[there[:, k], k]) if there[:, k].any() else 0.0 for k in range(x.shape[1])])


def _library() -> Any:
    """LightGBM.

    Raises:
        ForecastError: If it is installed but cannot be loaded: it needs OpenMP, which a bare system may lack.
    """
    try:
        import lightgbm
    except OSError as error:
        found, expected = f"LightGBM cannot be loaded ({error})", "OpenMP on this system"
        remedy = "On Debian and Ubuntu: apt-get install libgomp1; on macOS: brew install libomp."
        raise ForecastError(Problem(NAME, "library_missing", found, expected, remedy)) from None
    return lightgbm


def _learn(x: Floats, unlike: Floats, weight: Floats) -> tuple[Trees, ...]:
    """The trees of each level of `TRAINED`."""
    lightgbm = _library()
    least = min(int(_PARAMETERS["min_data_in_leaf"]), max(len(x) // 60, 20))
    parameters = dict(_PARAMETERS) | {"min_data_in_leaf": least}
    data = lightgbm.Dataset(x.astype(np.float32), unlike, weight=weight, params=parameters, free_raw_data=False)
    data.construct()
    boosters = (lightgbm.train(parameters | {"alpha": level}, data, _TREES) for level in TRAINED)
    return tuple(Trees.of_dump(booster.dump_model()) for booster in boosters)


def _shares(trees: tuple[Trees, ...], x: Floats, unlike: Floats, weight: Floats) -> Floats:
    """At which share of the way to the end of its side each level has its part of the rows, shape (level,)."""
    low, middle, high = (each.predict(x.astype(np.float32).astype(np.float64)) for each in trees)
    shares = np.ones(len(LEVELS))
    shares[MEDIAN] = 0.0
    for k, level in list(enumerate(LEVELS))[1:-1]:
        way = (low if k < MEDIAN else high) - middle
        apart = (np.abs(way) > 0) & (k != MEDIAN)
        asked = weighted_quantiles((unlike - middle)[apart] / way[apart], weight[apart], (max(level, 1 - level),))
        shares[k] = np.clip(np.nan_to_num(asked[0]), 0.0, 1.0)
    return shares


def _at_levels(trees: tuple[Trees, ...], shares: Floats, x: Floats) -> Floats:
    """What the trees give for rows without NaN at each of `LEVELS`, shape (level, row)."""
    low, middle, high = (each.predict(x) for each in trees)
    end = np.where(np.arange(len(LEVELS))[:, None] < MEDIAN, low, high)
    return middle + shares[:, None] * (end - middle)
