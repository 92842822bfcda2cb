"""Plain shapes of a week for firms of which nothing is measured: our own choice, to be replaced as soon as data comes.

Each shape is a power by kind of day and time, as a share of its highest. They are drawn by hand from how firms work
(an office is lit from before eight until after six, a shop on Saturdays too, a process runs on), not from any
published profile, and hold no season.
"""

from __future__ import annotations

from typing import Literal, get_args
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.forecasts.calendar import DayKind, calendar_facts
from gridshare.parts import Floats, Ints

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
