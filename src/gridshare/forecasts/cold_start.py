"""Forecasts for a firm with a few days or weeks of data.

Their quantiles are wide on purpose, of two weeks wider than of a month. By how much was chosen on the group and some
loads of a composed park year, of which all but the last days before 20 gates from April to December were hidden:
docs/forecasts.md has how often they held. A note gives what a forecast rests on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from typing_extensions import override

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.calendar import CalendarFacts, DayKind, calendar_facts
from gridshare.forecasts.empirical import weighted_quantiles
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Ahead, Fitted, Forecaster, Past, Place
from gridshare.forecasts.standard_profile import BLIND_SPREAD, SHAPES, shape_of_week
from gridshare.parts import Floats

LEAST_DAYS = 3
"""Days of data without which a year total is worth more."""

USUAL_DAYS = 28
"""No more than so many of the last days count."""

WIDER, WIDER_OF_A_DAY = 0.7, 2.5
"""The spread of n days of a kind, by recency, counts ``WIDER * (1 + WIDER_OF_A_DAY / n)`` times: what is seldom is not
among a few days, so that without this two weeks of data gave narrower quantiles than a month."""
MARGIN = 0.05
"""So much of the mean power comes on top at the outer levels."""

_HALF_LIFE_DAYS = 14.0
_REACH = 4
"""Quarters to either side that count as the same time."""
_NEAR = 1.5
"""Quarters apart at which one counts 1/e."""
_QUARTERS = 96
_SHARE_OF_MARGIN = np.array([-1.0, -0.7, -0.25, 0.0, 0.25, 0.7, 1.0])


@dataclass(frozen=True, slots=True)
class FittedFewDays(Fitted):
    """Quantiles of the same time on the same kind of day among a few days.

    Attributes:
        n_days: How many days were measured.
        mix: How the data are mixed of the standard shapes [kW], for kinds of day that were not measured.
        unseen: Kinds of day that were not measured.
    """

    n_days: int
    mix: tuple[float, ...]
    unseen: tuple[DayKind, ...]

    @property
    def note(self) -> str:
        """What the forecast rests on."""
        first = f"Only {self.n_days} days of measurements: quantiles are wider than those of a firm with a longer past."
        if not self.unseen:
            return first
        kinds = " or ".join({0: "working day", 1: "Saturday", 2: "Sunday or holiday"}[kind] for kind in self.unseen)
        return f"{first} No {kinds} was among them: a standard profile, fitted to the others, stands for it."

    @override
    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        values = past.values[-USUAL_DAYS * _QUARTERS :]
        begin = past.end - STEP_S * len(values)
        facts = calendar_facts(begin + STEP_S * np.arange(len(values), dtype=np.int64), place.zone)
        there = calendar_facts(ahead.starts, place.zone)
        measured, of_step = _by_kind_and_quarter(values, facts), {}
        blind = _mixed(self.mix)
        for kind, quarter in sorted(set(zip(there.kind.tolist(), there.quarter.tolist(), strict=True))):
            known = measured[kind][quarter] if kind in measured else np.full(len(LEVELS), np.nan)
            of_step[kind, quarter] = known if np.isfinite(known).all() else BLIND_SPREAD * blind[kind, quarter]
        pairs = zip(there.kind.tolist(), there.quarter.tolist(), strict=True)
        return np.array([of_step[pair] for pair in pairs]).T.reshape(len(LEVELS), ahead.n_steps)

    @override
    def kept(self) -> Mapping[str, Any]:
        return {"n_days": self.n_days, "mix": list(self.mix), "unseen": [int(kind) for kind in self.unseen]}


@dataclass(frozen=True, slots=True)
class ColdStart(Forecaster):
    """The forecast of a firm with a few days or weeks of data."""

    @property
    @override
    def name(self) -> str:
        return "cold_start"

    @override
    def fit(self, past: Past, place: Place) -> FittedFewDays:
        starts = past.start + STEP_S * np.arange(len(past.values), dtype=np.int64)
        facts = calendar_facts(starts, place.zone)
        known = ~np.isnan(past.values)
        n_days = int(known.sum()) // _QUARTERS
        if n_days < LEAST_DAYS:
            raise ForecastError(
                Problem(
                    past.name,
                    "past_too_short",
                    f"{n_days} measured days",
                    f"at least {LEAST_DAYS}",
                    "Import more of it, or give a year's total and a standard profile.",
                )
            )
        seen = {DayKind(kind) for kind in np.unique(facts.kind[known])}
        return FittedFewDays(
            n_days, _fitted_mix(past.values, facts), tuple(kind for kind in DayKind if kind not in seen)
        )

    @override
    def restored(self, kept: Mapping[str, Any]) -> FittedFewDays:
        return FittedFewDays(int(kept["n_days"]), tuple(kept["mix"]), tuple(DayKind(kind) for kind in kept["unseen"]))


def _by_kind_and_quarter(values: Floats, facts: CalendarFacts) -> dict[int, Floats]:
    """Widened quantiles of each kind of day that was measured, shape (quarter, level); NaN where none is near."""
    known = ~np.isnan(values)
    margin_kw = MARGIN * float(np.abs(values[known]).mean()) if known.any() else 0.0
    found = {}
    for kind in np.unique(facts.kind[known]):
        mine = known & (facts.kind == kind)
        x, quarter, age_days = values[mine], facts.quarter[mine], facts.day[-1] - facts.day[mine]
        recent = 2.0 ** (-age_days / _HALF_LIFE_DAYS)
        n_days = float(recent.sum() ** 2 / (recent**2).sum()) * len(np.unique(age_days)) / len(age_days)
        table = np.full((_QUARTERS, len(LEVELS)), np.nan)
        for q in range(_QUARTERS):
            apart = np.abs(quarter - q)
            apart = np.minimum(apart, _QUARTERS - apart)
            table[q] = weighted_quantiles(x, recent * np.exp(-apart / _NEAR) * (apart <= _REACH), LEVELS)
        middle = table[:, [len(LEVELS) // 2]]
        wide = middle + WIDER * (1 + WIDER_OF_A_DAY / n_days) * (table - middle) + margin_kw * _SHARE_OF_MARGIN
        found[int(kind)] = np.maximum(wide, min(float(x.min()), 0.0))
    return found


def _fitted_mix(values: Floats, facts: CalendarFacts) -> tuple[float, ...]:
    """How much of each standard shape lies nearest to the data, none negative [kW]."""
    from scipy.optimize import nnls

    known = ~np.isnan(values)
    shapes = np.array([shape_of_week(shape)[facts.kind[known], facts.quarter[known]] for shape in SHAPES])
    mix, _ = nnls(shapes.T, values[known])
    return tuple(float(part) for part in mix)


def _mixed(mix: tuple[float, ...]) -> Floats:
    """Power of a mix of standard shapes by kind of day and quarter [kW], shape (3, 96)."""
    return np.asarray(np.tensordot(np.array(mix), np.array([shape_of_week(shape) for shape in SHAPES]), axes=1))
