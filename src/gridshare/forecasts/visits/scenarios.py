"""Which vehicles come tomorrow: whole past days of the same kind, moved to it on the local clock, as scenarios.

A scenario is one past day with all its vehicles, so that what goes together (a wet day, a busy day, who uses which
plug) stays together. Vehicles that are there from before midnight belong to the day. What they were given before
it is not known; it is taken in proportion to the time they were there, with a note.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecaster import STEP_S
from gridshare.forecasts.visits.days import known_days, like_days
from gridshare.forecasts.visits.moved import MovedVisits, moved_visits
from gridshare.forecasts.visits.past import PastVisits, past_visits
from gridshare.forecasts.visits.underway import NOTE, delivered_kwh
from gridshare.parts import Floats
from gridshare.timegrid import TimeGrid

if TYPE_CHECKING:
    import pandas as pd

Rows = tuple[dict[str, Any], ...]

_FEW = 5
"""Fewer past days than this leave the spread unknown."""


@dataclass(frozen=True, slots=True, eq=False)
class Scenarios:
    """Ways in which the days ahead may go.

    Attributes:
        rows: Rows of each scenario in the fields of a site's ``Session``, by arrival.
        sources: Past day in place of each day ahead, of each scenario.
        weights: Weight of each scenario, shape (scenario,); they sum to one.
        energy_kwh: Energy that falls into each quarter, each visit's spread evenly over its stay, shape (scenario,
            step).
        expected: Index of the scenario in the middle: the one whose running total of energy is nearest to all others.
        notes: What a person should know before relying on it.
    """

    rows: tuple[Rows, ...]
    sources: tuple[tuple[date, ...], ...]
    weights: Floats
    energy_kwh: Floats
    expected: int
    notes: tuple[str, ...]


def scenarios(sessions: pd.DataFrame, first_day: date, days: int, zone: ZoneInfo, n: int) -> Scenarios:
    """At most n scenarios of whole local days from ``first_day``, the likeliest first.

    Only whole past days count: those after the day of the first arrival in the table and before that of the last, and
    before the day before ``first_day``, which is not over when the forecast is made. A day without visits between them
    is a day on which nobody came; more than a week of them is taken for a gap in the data, with a note.

    Args:
        sessions: Past visits, with the columns of a site's ``Session``; moments with an offset or on the local clock.
        first_day: First day to forecast.
        days: Number of days.
        zone: Zone of the local clock.
        n: Most scenarios.

    Raises:
        ForecastError: If the table is none of visits, or has no whole day.
    """
    past = past_visits(sessions, zone)
    ahead = tuple(first_day + timedelta(days=k) for k in range(days))
    known, gaps = known_days(past, first_day)
    found = like_days(known, ahead, n)
    if not found.sources:
        raise ForecastError(_too_short(len(known), days))
    grid = TimeGrid.of_days(first_day, days, STEP_S // 60, zone.key)
    moved = [moved_visits(past, sources, ahead, zone) for sources in found.sources]
    energy = np.array([_energy_by_step(past, visits, grid) for visits in moved])
    left_out = sum(visits.n_left_out for visits in moved)
    return Scenarios(
        rows=tuple(_rows(past, visits, grid, zone) for visits in moved),
        sources=found.sources,
        weights=found.weights,
        energy_kwh=energy,
        expected=_middle(energy, found.weights),
        notes=(*past.notes, *gaps, *_notes(found.sources, found.unlike, left_out, n), *_underway_note(moved, grid)),
    )


def as_they_came(sessions: pd.DataFrame, first_day: date, days: int, zone: ZoneInfo) -> Rows:
    """The visits of whole local days as rows of a scenario, in which nobody errs.

    Raises:
        ForecastError: If the table is none of visits.
    """
    past = past_visits(sessions, zone)
    ahead = tuple(first_day + timedelta(days=k) for k in range(days))
    grid = TimeGrid.of_days(first_day, days, STEP_S // 60, zone.key)
    return _rows(past, moved_visits(past, ahead, ahead, zone), grid, zone)


def _energy_by_step(past: PastVisits, visits: MovedVisits, grid: TimeGrid) -> Floats:
    """Energy in each step, each visit's spread evenly over its stay, shape (step,)."""
    edges = int(grid.start.timestamp()) + STEP_S * np.arange(grid.n_steps + 1)
    stay = (visits.departure - visits.arrival)[:, None]
    share = np.clip((edges[None, :] - visits.arrival[:, None]) / stay, 0.0, 1.0)
    return np.asarray(past.energy_kwh[visits.index] @ np.diff(share, axis=1), dtype=float)


def _rows(past: PastVisits, visits: MovedVisits, grid: TimeGrid, zone: ZoneInfo) -> Rows:
    begin = int(grid.start.timestamp())
    rows = []
    for k, arrival, departure in zip(visits.index, visits.arrival, visits.departure, strict=True):
        energy = float(past.energy_kwh[k])
        row: dict[str, Any] = {
            "connector": past.connector[k],
            "arrival": datetime.fromtimestamp(int(arrival), UTC).astimezone(zone).isoformat(),
            "departure": datetime.fromtimestamp(int(departure), UTC).astimezone(zone).isoformat(),
            "energy_kwh": energy,
            **past.others[k],
        }
        if arrival < begin:
            row["delivered_kwh"] = delivered_kwh(energy, (begin - int(arrival)) / int(departure - arrival))
        rows.append(row)
    return tuple(rows)


def _middle(energy_kwh: Floats, weights: Floats) -> int:
    """Index of the row whose running total is nearest to those of all rows, by weight."""
    total = np.cumsum(energy_kwh, axis=1)
    distance = np.abs(total[:, None, :] - total[None, :, :]).sum(axis=2)
    return int(np.argmin(distance @ weights))


def _notes(sources: tuple[tuple[date, ...], ...], unlike: tuple[date, ...], n_left_out: int, n: int) -> list[str]:
    notes = []
    if len(sources) < min(n, _FEW):
        notes.append(f"Only {len(sources)} past days are like the day ahead: the scenarios say little of its spread.")
    if unlike:
        named = ", ".join(f"{day:%A %d %B %Y}" for day in unlike)
        notes.append(f"No past day is of the kind of {named}; days of another kind stand for it.")
    if n_left_out:
        notes.append(
            f"{n_left_out} visits of all scenarios together were left out: their connector is taken when they arrive."
        )
    return notes


def _underway_note(moved: list[MovedVisits], grid: TimeGrid) -> list[str]:
    if not any((visits.arrival < int(grid.start.timestamp())).any() for visits in moved):
        return []
    return [NOTE]


def _too_short(n_known: int, days: int) -> Problem:
    return Problem(
        "sessions",
        "too_few_sessions",
        f"{n_known} whole past days of visits",
        f"at least {days} on end, better some weeks",
        "Import more past sessions, or forecast fewer days.",
    )
