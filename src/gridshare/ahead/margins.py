"""What to hold back under the contract for what the forecasts of a day may miss.

In each step only the drivers count that are forecast there: what is measured cannot be missed. They are forecast as one
series, their signed sum, since the sum of their quantiles is not its quantile. One whose measurements are too short, or
end too early, to share a past with the others is apart: else the sum would be known only as long as the youngest
firm. Its own quantiles count, as if it erred independently, so that squares add up.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.ahead.drivers import Driver
from gridshare.forecasts.calibration import Calibration, IssuedDay, at_level, calibrations
from gridshare.forecasts.forecast import ForecastSeries
from gridshare.forecasts.forecaster import Past
from gridshare.forecasts.pasts import forecast_series
from gridshare.forecasts.scores import MEDIAN
from gridshare.parts import Bools, Floats
from gridshare.series.measured import MeasuredSeries, lies_beyond, on_grid
from gridshare.timegrid import TimeGrid

SHARED_DAYS = 75
"""Measured days that boosting learns from at least; a firm with fewer is apart where others have so many."""

APART_DAYS = 7
"""A firm whose measurements end so many days before the last of the others is apart."""

_DAY_S = 86400

Group = Callable[[Sequence[Driver], str], ForecastSeries]
"""Forecasts the sum of some drivers, under a name."""


@dataclass(frozen=True, slots=True, eq=False)
class DriversAhead:
    """The drivers of the group's net load on a day.

    Attributes:
        drivers: Who drives it.
        pasts: Their pasts by name.
        forecasts: The forecasts of those that lack, by name.
        start: Start of the forecasts, seconds since 1970 in UTC.
        planned_kw: What the plan is made on, shape (driver, step).
        is_ahead: Where that is forecast, shape (driver, step).
    """

    drivers: tuple[Driver, ...]
    pasts: Mapping[str, Past]
    forecasts: Mapping[str, ForecastSeries]
    start: int
    planned_kw: Floats
    is_ahead: Bools


def drivers_ahead(
    drivers: Sequence[Driver],
    measured: Mapping[str, MeasuredSeries],
    middle: Mapping[str, MeasuredSeries],
    grid: TimeGrid,
) -> tuple[Floats, Bools]:
    """What the plan is made on [kW], and where that is forecast, shape (driver, step) each."""
    planned = np.zeros((len(drivers), grid.n_steps))
    is_ahead = np.zeros((len(drivers), grid.n_steps), dtype=bool)
    for k, driver in enumerate(drivers):
        values, _ = on_grid(measured[driver.name], grid)
        if driver.name in middle:
            later, _ = on_grid(middle[driver.name], grid)
            is_ahead[k] = np.isnan(values) & lies_beyond(measured[driver.name], grid)
            values = np.where(is_ahead[k], later, values)
        planned[k] = driver.factor * values
    return planned, is_ahead


@dataclass(frozen=True, slots=True, eq=False)
class Margins:
    """What is held back.

    Attributes:
        import_kw, export_kw: On either side, shape (step,).
        apart: Names of the drivers that are apart.
        notes: What the forecasts of sums note.
    """

    import_kw: Floats
    export_kw: Floats
    apart: tuple[str, ...]
    notes: tuple[str, ...]


def held_back(of: DriversAhead, probability: float, grid: TimeGrid, group: Group) -> Margins:
    """What to hold back on import and on export.

    Args:
        of: The drivers.
        probability: With which the contract is to be kept in each step.
        grid: The steps.
        group: Forecasts a sum.

    Raises:
        ForecastError: If the sum cannot be forecast.
    """
    sides = np.zeros((2, grid.n_steps))
    apart: dict[str, None] = {}
    notes: list[str] = []
    for pattern in np.unique(of.is_ahead, axis=1).T:
        missing = np.flatnonzero(pattern)
        steps = (of.is_ahead == pattern[:, None]).all(axis=0)
        if not missing.size:
            continue
        together, alone = _split([of.drivers[k] for k in missing], of)
        apart |= dict.fromkeys(driver.name for driver in alone)
        parts = []
        for drivers in ([together] if together else []) + [[each] for each in alone]:
            quantiles, issued, more = _sum(drivers, of, group)
            middle = np.sum([of.planned_kw[of.drivers.index(driver)] for driver in drivers], axis=0)
            sides_of_sum = calibrations(issued, probability)
            factors = sides_of_sum[0].factor, sides_of_sum[1].factor
            parts.append(spread(quantiles, middle, of.start, probability, grid, factors))
            notes = [*more, *_kept(sides_of_sum, probability), *notes]
        sides[:, steps] = independent(parts)[:, steps]
    return Margins(sides[0], sides[1], tuple(apart), tuple(notes))


def _split(drivers: Sequence[Driver], of: DriversAhead) -> tuple[list[Driver], list[Driver]]:
    """Those that share a past, and those that are apart."""
    days = {d.name: of.forecasts[d.name].history_days for d in drivers}
    ends = {d.name: of.forecasts[d.name].known_until for d in drivers}
    enough = min(SHARED_DAYS, max(days.values()))
    latest = max(end for name, end in ends.items() if days[name] >= enough)
    shares = {name: days[name] >= enough and latest - ends[name] <= APART_DAYS * _DAY_S for name in days}
    return [d for d in drivers if shares[d.name]], [d for d in drivers if not shares[d.name]]


def _sum(
    drivers: Sequence[Driver], of: DriversAhead, group: Group
) -> tuple[Floats, tuple[IssuedDay, ...], tuple[str, ...]]:
    """Quantiles of the signed sum of drivers [kW], shape (level, quarter), its past days, the notes of its forecast."""
    if len(drivers) == 1:
        return np.sort(drivers[0].factor * of.forecasts[drivers[0].name].quantiles, axis=0), (), ()
    forecast = group(drivers, name_of(drivers, of.drivers))
    return forecast.quantiles, forecast.issued, forecast.notes


def _kept(sides: tuple[Calibration, Calibration], probability: float) -> Iterator[str]:
    """How often what would have been held back was enough, lately."""
    up, down = sides
    if up.n_days and down.n_days:
        days = min(up.n_days, down.n_days)
        yield (
            f"the margin is asked to hold in {probability:.0%} of quarters; over the last {days} measured days it "
            f"would have held in {up.kept:.1%} on import and {down.kept:.1%} on export"
        )


def name_of(drivers: Sequence[Driver], everyone: Sequence[Driver]) -> str:
    """Name of a sum: the group's, or one of its own, under which its model is kept."""
    if len(drivers) == len(everyone):
        return "group_kw"
    digest = hashlib.sha256("\n".join(sorted(d.name for d in drivers)).encode()).hexdigest()[:8]
    return f"group_of_{len(drivers)}_{digest}_kw"


def spread(
    quantiles: Floats,
    middle_kw: Floats,
    start: int,
    probability: float,
    grid: TimeGrid,
    factors: tuple[float, float] = (1.0, 1.0),
) -> tuple[Floats, Floats]:
    """By how much a series may lie above and below what is planned [kW], shape (step,) each.

    Args:
        quantiles: Of the series at `LEVELS` [kW], ascending, shape (level, quarter).
        middle_kw: What is planned, shape (step,).
        start: Start of the quarters, seconds since 1970 in UTC.
        probability: With which it is to lie between.
        grid: The steps.
        factors: On the distance of either quantile from the median, by how often they held.
    """
    sides, median = [], quantiles[MEDIAN]
    for level, sign, factor in ((probability, 1.0, factors[0]), (1.0 - probability, -1.0, factors[1])):
        moved = median + factor * (at_level(quantiles, level) - median)
        values, _ = on_grid(forecast_series("quantile_kw", start, moved), grid)
        sides.append(np.nan_to_num(np.maximum(sign * (values - middle_kw), 0.0)))
    return sides[0], sides[1]


def independent(parts: Sequence[Floats | tuple[Floats, Floats]]) -> Floats:
    """What is held back for causes that are independent of each other together [kW], to whole watts."""
    return np.asarray(np.round(np.sqrt(np.sum(np.square(parts), axis=0)), 3))
