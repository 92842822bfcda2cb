"""The forecast of a firm without any data: a standard profile, scaled to what it uses in a year.

A person says which shape and how much; neither is guessed. The spread is what measured firms showed about the profile
that suited them best, with their true totals: a firm that is given the wrong shape lies outside it more often.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from typing_extensions import override

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecaster import Ahead, Fitted, Forecaster, Past, Place
from gridshare.forecasts.standard_shapes import SHAPES, Shape, standard_profile_kw
from gridshare.parts import Floats

BLIND_SPREAD = np.array([0.39, 0.54, 0.78, 0.98, 1.23, 1.51, 1.84])
"""Quantiles of measured power over that of the best shape with the true year total; shape (level,). All quarters of 25
firms together lie in the outer band 90 % of the time, those of one firm between 54 and 100 %."""


@dataclass(frozen=True, slots=True)
class FittedStandard(Fitted):
    """A standard profile, scaled to a year's total.

    Attributes:
        shape: The shape of its week.
        year_kwh: What it uses in a year.
    """

    shape: Shape
    year_kwh: float

    @property
    def note(self) -> str:
        """What the forecast rests on."""
        return (
            f"No measurements: a plain standard profile ({self.shape}) scaled to {self.year_kwh:,.0f} kWh a year. "
            f"Its 90 % band runs from {BLIND_SPREAD[0]:g} to {BLIND_SPREAD[-1]:g} times the profile."
        )

    @override
    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        del past
        return BLIND_SPREAD[:, None] * standard_profile_kw(self.shape, self.year_kwh, ahead.starts, place.zone)

    @override
    def kept(self) -> Mapping[str, Any]:
        return {"shape": self.shape, "year_kwh": self.year_kwh}


@dataclass(frozen=True, slots=True)
class StandardProfile(Forecaster):
    """The forecast of a firm without data: a shape that a person picks, and a year's total.

    Attributes:
        shape: The shape of its week; never guessed.
        year_kwh: What it uses in a year, above zero.
    """

    shape: Shape
    year_kwh: float

    @property
    @override
    def name(self) -> str:
        return "standard_profile"

    @override
    def fit(self, past: Past, place: Place) -> FittedStandard:
        del place
        if self.shape not in SHAPES or not (np.isfinite(self.year_kwh) and self.year_kwh > 0):
            found = f"shape {self.shape!r} and {self.year_kwh:g} kWh a year"
            expected = f"one of {', '.join(SHAPES)}, and more than 0 kWh a year"
            raise ForecastError(Problem(past.name, "no_standard_profile", found, expected, "Give both."))
        return FittedStandard(self.shape, self.year_kwh)

    @override
    def restored(self, kept: Mapping[str, Any]) -> FittedStandard:
        return FittedStandard(kept["shape"], float(kept["year_kwh"]))
