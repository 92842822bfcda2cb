"""What forecasters take and give: the past of a series, the steps ahead, and quantiles for them.

A forecaster sees a `Past` that ends where knowledge ended, and nothing else of the series; so a forecast of a day long
gone is made exactly as the one of tomorrow. All time is in quarters of an hour, counted in seconds since 1970 in UTC;
calendar rules read the clock of the `Place`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Protocol
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.parts import Floats, Ints
from gridshare.series.quantities import Quantity

LEVELS = (0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)
"""The quantiles that are forecast."""

STEP_S = 900
"""Length of a step: a quarter of an hour [s]."""

Role = Literal["load", "solar", "price", "weather"]
"""What a series is about; which forecasters suit it follows from that."""


@dataclass(frozen=True, slots=True)
class Past:
    """A series up to where it is known.

    Attributes:
        name: Its name, which ends with its unit (``bakery_kw``).
        role: What it is about.
        start: Start of the first step, seconds since 1970 in UTC, a multiple of `STEP_S`.
        values: In the unit of the name, shape (step,); NaN where missing.
        quantity: What it measures; None where that is not known.
    """

    name: str
    role: Role
    start: int
    values: Floats
    quantity: Quantity | None = None

    @property
    def end(self) -> int:
        """The instant after the last step, seconds since 1970 in UTC."""
        return self.start + STEP_S * len(self.values)

    def until(self, instant: int) -> Past:
        """The part before an instant: what was known then."""
        return replace(self, values=self.values[: max((instant - self.start) // STEP_S, 0)])

    def after(self, instant: int) -> Past:
        """The part from an instant on; the whole, if it begins later."""
        skipped = max((instant - self.start) // STEP_S, 0)
        return replace(self, start=self.start + STEP_S * skipped, values=self.values[skipped:])


@dataclass(frozen=True, slots=True)
class Ahead:
    """The steps to forecast.

    Attributes:
        start: Start of the first, seconds since 1970 in UTC; never before the end of the past, often later.
        n_steps: Their number; 92 or 100 for the days on which the clock changes.
    """

    start: int
    n_steps: int

    @property
    def starts(self) -> Ints:
        """Start of each step, shape (step,)."""
        return self.start + STEP_S * np.arange(self.n_steps, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Place:
    """Where and under which calendar it all happens.

    Attributes:
        zone: Zone of the clock that people live by.
        latitude, longitude: Of the park [degrees]; of Zwolle where left out.
        known: Series whose values are known ahead too (weather forecasts, published prices), by name.
    """

    zone: ZoneInfo
    latitude: float = 52.51
    longitude: float = 6.09
    known: Mapping[str, Past] = field(default_factory=dict)


class Fitted(Protocol):
    """A forecaster that has learned from a past."""

    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        """Quantiles at `LEVELS` in the unit of the series, shape (level, step), not falling with the level.

        ``past`` may reach further than the one that was learned from.
        """
        ...

    def kept(self) -> Mapping[str, Any]:
        """All that was learned, as plain JSON values; the forecaster's ``restored`` makes it again."""
        ...


class Forecaster(Protocol):
    """A method of forecasting. Register one with `gridshare.forecasts.methods.register`."""

    @property
    def name(self) -> str:
        """How people call it: ``seasonal_naive``."""
        ...

    def fit(self, past: Past, place: Place) -> Fitted:
        """Learn from a past.

        Raises:
            ForecastError: If it is too short for this method; the message gives how much is needed.
        """
        ...

    def restored(self, kept: Mapping[str, Any]) -> Fitted:
        """What `Fitted.kept` gave, ready to predict."""
        ...
