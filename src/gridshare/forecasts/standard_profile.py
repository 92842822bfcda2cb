"""The forecast of a firm without any data: a standard profile, scaled to what it uses in a year.

A person gives the shape and the total; neither is guessed. The spread is what measured firms showed about the profile
that suited them best, with their true totals: a firm that is given the wrong shape lies outside it more often.

Each shape is a power by kind of day and time, as a share of its highest. They are drawn by hand from how firms work
(an office is lit from before eight until after six, a shop on Saturdays too, a process runs on), not from any
published profile, and have no season: to be replaced as soon as data comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

import numpy as np
from typing_extensions import override

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.calendar import DayKind, calendar_facts
from gridshare.forecasts.forecaster import Ahead, Fitted, Forecaster, Past, Place
from gridshare.parts import Floats, Ints
from gridshare.plain import plain

Shape = Literal["office", "retail", "continuous", "base"]
"""Shapes of a week."""
SHAPES: tuple[Shape, ...] = get_args(Shape)

_QUARTERS = 96
_HOURS = np.arange(_QUARTERS) / 4

# Shape -> kind of day -> (hour, share of the highest) where lines meet.
_POINTS: dict[Shape, dict[DayKind, tuple[tuple[float, float], ...]]] = {
    "office": {
        DayKind.WORKDAY: ((0, 0.2), (6, 0.22), (8.5, 0.95), (11, 1.0), (15, 0.98), (18.5, 0.35), (21, 0.22), (24, 0.2)),
        DayKind.SATURDAY: ((0, 0.2), (8, 0.2), (11, 0.26), (16, 0.24), (20, 0.2), (24, 0.2)),
        DayKind.SUNDAY: ((0, 0.2), (24, 0.2)),
    },
    "retail": {
        DayKind.WORKDAY: ((0, 0.22), (7, 0.25), (9.5, 0.95), (13, 1.0), (17.5, 0.95), (19.5, 0.3), (24, 0.22)),
        DayKind.SATURDAY: ((0, 0.22), (7, 0.25), (9.5, 0.95), (13, 1.0), (17, 0.95), (18.5, 0.3), (24, 0.22)),
        DayKind.SUNDAY: ((0, 0.22), (10, 0.25), (12.5, 0.5), (16.5, 0.5), (18, 0.25), (24, 0.22)),
    },
    "continuous": {
        DayKind.WORKDAY: ((0, 0.8), (5, 0.8), (7.5, 0.98), (12, 1.0), (16, 0.97), (19, 0.86), (24, 0.8)),
        DayKind.SATURDAY: ((0, 0.8), (8, 0.84), (16, 0.84), (24, 0.78)),
        DayKind.SUNDAY: ((0, 0.76), (24, 0.78)),
    },
    "base": dict.fromkeys(DayKind, ((0, 1.0), (24, 1.0))),
}

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
            f"Its 90 % band runs from {plain(BLIND_SPREAD[0])} to {plain(BLIND_SPREAD[-1])} times the profile."
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
            found = f"shape {self.shape!r} and {plain(self.year_kwh)} kWh a year"
            expected = f"one of {', '.join(SHAPES)}, and more than 0 kWh a year"
            raise ForecastError(Problem(past.name, "no_standard_profile", found, expected, "Give both."))
        return FittedStandard(self.shape, self.year_kwh)

    @override
    def restored(self, kept: Mapping[str, Any]) -> FittedStandard:
        return FittedStandard(kept["shape"], float(kept["year_kwh"]))


def shape_of_week(shape: Shape) -> Floats:
    """The shape by kind of day and quarter of the day, shape (3, 96); its highest is 1."""
    corners = [np.array(_POINTS[shape][kind], dtype=float) for kind in DayKind]
    return np.array([np.interp(_HOURS, points[:, 0], points[:, 1]) for points in corners])


def standard_profile_kw(shape: Shape, year_kwh: float, starts: Ints, zone: ZoneInfo) -> Floats:
    """Power of a firm that uses so much in a year [kW], shape (step,), at steps [s since 1970 in UTC]."""
    facts = calendar_facts(starts, zone)
    table = shape_of_week(shape)
    return np.asarray(table[facts.kind, facts.quarter] * year_kwh / _year_hours(table))


def _year_hours(table: Floats) -> float:
    """Hours at the highest power that make up a year, at 253 working days, 51 Saturdays and 61 Sundays and holidays."""
    return float(np.array([253, 51, 61]) @ table.sum(axis=1) / 4)
