"""The jobs that forecast a stored site's series, and that say what such forecasts would have been worth."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from gridshare.effort import FORECAST, Progress, SolveOptions
from gridshare.errors import CancelledError, Problem
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.worker import Patience
from gridshare.parts import Floats

if TYPE_CHECKING:
    from gridshare.usecases.forecast_files import VisitsAhead

_FORECAST_S, _BACKTEST_S = 600.0, 3600.0


class ForecastArguments(BaseModel):
    """What is forecast."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date = Field(description="First day ahead.", examples=["2026-03-17"])
    days: int = Field(1, ge=1, le=7, description="How many days.")
    series: tuple[str, ...] = Field((), description="Only these series; all, and visits of vehicles, where left out.")


class BacktestArguments(BaseModel):
    """Which history is walked through."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    first: date | None = Field(None, description="First day that is forecast; the last third where left out.")
    last: date | None = Field(None, description="Last day that is forecast.")
    every: int = Field(1, ge=1, le=366, description="Every how many days a forecast is made.")
    methods: tuple[str, ...] = Field((), description="Methods to judge; the first choice of each role where left out.")
    series: tuple[str, ...] = Field((), description="Only these series.")
    group: bool = Field(default=True, description="Also judge the sum of all loads less all solar power.")


def forecast(given: Given, arguments: ForecastArguments, *, options: SolveOptions) -> Done:
    """Quantiles of the imported series of a site, of its group, and scenarios of visits, in quarters.

    Raises:
        ForecastError: If nothing can be forecast.
    """
    from gridshare.forecasts.days_ahead import ForecastOptions
    from gridshare.usecases.forecast import forecast_folder
    from gridshare.usecases.forecast_files import COLUMNS

    how = ForecastOptions(on_series=_shown(options))
    found = forecast_folder(_folder(given), arguments.day, arguments.days, arguments.series or None, how)
    made = found.forecast
    quantiles = {
        each.name: {name: _rounded(row) for name, row in zip(COLUMNS, each.quantiles, strict=True)}
        for each in made.series
    }
    visits = {table.name: _scenarios(table) for table in found.visits}
    body = {**made.summary(), "quantiles": quantiles, "visits": visits}
    return Done(_json(body), summary={"series": len(made.series), "not_forecast": len(made.problems)})


def backtest(given: Given, arguments: BacktestArguments, *, options: SolveOptions) -> Done:
    """What forecasts would have been worth, with only what was known at each gate.

    Raises:
        ForecastError: If no series can be judged.
    """
    from gridshare.usecases.backtest_forecast import BacktestOptions, backtest_folder

    asked = BacktestOptions(
        arguments.first, arguments.last, arguments.every, arguments.methods, on_series=_shown(options)
    )
    found = backtest_folder(_folder(given), arguments.series or None, asked, group=arguments.group).summary()
    return Done(_json(found), summary={"median_skill": found["median_skill"]})


def _folder(given: Given) -> Path:
    assert given.folder is not None  # noqa: S101 - the route gives it
    return given.folder


def _scenarios(table: VisitsAhead) -> Any:
    """The scenarios of visits as their file has them."""
    return next(json.loads(path.read_bytes()) for path in table.paths if path.suffix == ".json")


def _rounded(values: Floats) -> list[float | None]:
    return [None if value != value else round(float(value), 3) for value in values]  # noqa: PLR0124 - NaN


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n").encode()


def _shown(options: SolveOptions) -> Callable[[int, int, str], None]:
    """What is called after each series: it lets the caller see how far it is, and stop it."""
    begun = time.monotonic()

    def show(done: int, total: int, name: str) -> None:
        progress = Progress(time.monotonic() - begun, None, None, None, f"{name}: {FORECAST} ({done} of {total})")
        if options.on_progress is not None and options.on_progress(progress) is False:
            raise CancelledError(Problem("forecast", "cancelled", "the caller asked to stop", "no such request"))

    return show


FORECASTS = JobKind("forecast", ForecastArguments, forecast, lambda _: Patience(_FORECAST_S), lambda _: SolveOptions())
BACKTESTS = JobKind("backtest", BacktestArguments, backtest, lambda _: Patience(_BACKTEST_S), lambda _: SolveOptions())
