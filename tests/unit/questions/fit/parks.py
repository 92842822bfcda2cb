"""Small parks of a few days, in steps of an hour, for questions about many days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import numpy as np
from tests.builders import a_load, a_site

from gridshare.questions.fit.asked import FitQuestion
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.fit.question import newcomer_of
from gridshare.sites.addition import Addition
from gridshare.sites.outline import outline_of
from gridshare.years.long_site import LongSite, long_site

FIRST = dt.date(2026, 1, 15)


def days_of(n: int) -> tuple[dt.date, dt.date]:
    """The first and the last of some days."""
    return FIRST, FIRST + dt.timedelta(days=n - 1)


def document(*assets: dict[str, Any], days: int, cap_kw: float | None = 100.0, **overrides: Any) -> dict[str, Any]:
    """A park of one member with these assets, on some days."""
    horizon = {"start": FIRST.isoformat(), "days": days, "step_minutes": 60, "look_ahead_hours": 0}
    return a_site(*assets, cap_kw=cap_kw, horizon=horizon, **overrides)


def park(*assets: dict[str, Any], days: int, cap_kw: float | None = 100.0, **overrides: Any) -> LongSite:
    """The same, loaded."""
    return long_site(outline_of(document(*assets, days=days, cap_kw=cap_kw, **overrides), None), *days_of(days))


def asked(raw: dict[str, Any], days: int, addition: dict[str, Any]) -> FitQuestion:
    """Whether an addition fits a park."""
    return FitQuestion(outline_of(raw, None), *days_of(days), Addition.model_validate(addition))


def with_newcomer(raw: dict[str, Any], days: int, **addition: Any) -> Newcomer:
    """A park and what is added to it."""
    return newcomer_of(asked(raw, days, {"name": "new", **addition}))


def random_load(seed: int, days: int, least: float = 20.0, most: float = 90.0) -> Sequence[float]:
    """A load that is another in each hour [kW]."""
    return [round(float(kw), 1) for kw in np.random.default_rng(seed).uniform(least, most, 24 * days)]


def a_yard(seed: int, days: int) -> list[dict[str, Any]]:
    """A random load, a battery, a store of cold, and trucks of which one stays the night."""
    r = np.random.default_rng(seed)
    sessions = []
    for day in range(days):
        at = FIRST + dt.timedelta(days=day)
        sessions.append({"connector": "T1", "arrival": f"{at} 07:00", "departure": f"{at} 15:00", "energy_kwh": 40.0})
        if day + 1 < days:
            leaves = at + dt.timedelta(days=1)
            row = {"connector": "T2", "arrival": f"{at} 18:00", "departure": f"{leaves} 06:00", "energy_kwh": 60.0}
            sessions.append(row)
    return [
        a_load(profile=random_load(seed, days)),
        {
            "kind": "battery", "name": "battery", "energy_kwh": float(r.integers(20, 80)), "charge_kw": 20.0,
            "discharge_kw": 20.0, "round_trip_efficiency": 0.81, "start_kwh": 10.0,
        },
        {
            "kind": "ev_charging", "name": "trucks", "sessions": sessions,
            "connectors": {"T1": {"power_kw": 20.0, "least_kw": 0.0}, "T2": {"power_kw": 20.0, "least_kw": 0.0}},
        },
    ]  # fmt: skip
