"""What a forecast is: quantiles for each series, how they came about, and what could not be forecast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.forecasts.calibration import IssuedDay
from gridshare.forecasts.forecaster import LEVELS, Ahead, Role
from gridshare.parts import Floats

PUBLISHED = "published"
"""Method of a price that was not forecast, since it is known for the days ahead."""


@dataclass(frozen=True, slots=True, eq=False)
class ForecastSeries:
    """The forecast of a series.

    Attributes:
        name: Its name, which ends with its unit.
        role: What it is about.
        method: The method that was used in the end.
        quantiles: At `LEVELS`, in the unit of the name, shape (level, step).
        known_until: What was known of it ended here, seconds since 1970 in UTC.
        history_days: Measured days that the method learned from.
        skill: 1 - pinball loss / that of the seasonal naive on the last six weeks; None where that was not tried.
        notes: What a person should know.
        issued: Past days as they were forecast at their gates; none where nobody asked.
    """

    name: str
    role: Role
    method: str
    quantiles: Floats
    known_until: int
    history_days: int
    skill: float | None
    notes: tuple[str, ...]
    issued: tuple[IssuedDay, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """Forecasts of the series of a site.

    Attributes:
        ahead: The steps.
        zone: Name of the zone of the days.
        series: What was forecast.
        problems: What could not be.
        left_out: Name of a series that was not to be forecast -> why.
        weather: Which weather forecasts were used, and what was learned from; why others were not.
    """

    ahead: Ahead
    zone: str
    series: tuple[ForecastSeries, ...]
    problems: tuple[Problem, ...]
    left_out: Mapping[str, str]
    weather: tuple[str, ...] = ()

    def summary(self) -> dict[str, Any]:
        """Everything but the quantiles, as plain JSON values; peaks of the median and of p95 by series."""
        return {
            "document": "forecast",
            "gridshare": 1,
            "start": utc_text(self.ahead.start),
            "n_steps": self.ahead.n_steps,
            "step_minutes": 15,
            "time_zone": self.zone,
            "levels": list(LEVELS),
            "series": [_summary(each) for each in self.series],
            "not_forecast": [problem.as_dict() for problem in self.problems],
            "left_out": dict(self.left_out),
            **({"weather": list(self.weather)} if self.weather else {}),
        }


def utc_text(instant: int) -> str:
    """An instant [s since 1970 in UTC] as ISO 8601."""
    return datetime.fromtimestamp(instant, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _summary(of: ForecastSeries) -> dict[str, Any]:
    finite = of.skill is not None and np.isfinite(of.skill)
    return {
        "name": of.name,
        "role": of.role,
        "method": of.method,
        "history_days": of.history_days,
        "known_until": utc_text(of.known_until),
        "skill": round(float(of.skill), 4) if finite and of.skill is not None else None,
        "highest_p50": round(float(of.quantiles[LEVELS.index(0.50)].max()), 3),
        "highest_p95": round(float(of.quantiles[-1].max()), 3),
        "notes": list(of.notes),
    }
