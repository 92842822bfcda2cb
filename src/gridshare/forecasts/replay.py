"""Replays the forecasts of a period: gate after gate, each from what was known at its gate and nothing else.

A replay of history asks for some hundred days, one after the other. What was learned is kept in memory and learned anew
every so many days, always from what lies before the gate at hand; in between a day costs some milliseconds a series.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from gridshare.errors import ForecastError
from gridshare.forecasts.days_ahead import ForecastOptions, forecast
from gridshare.forecasts.forecast import Forecast
from gridshare.forecasts.forecaster import Past, Place
from gridshare.forecasts.memory import Memory


def replay(
    pasts: Sequence[Past], first: date, last: date, place: Place, days: int = 1, options: ForecastOptions | None = None
) -> Iterator[tuple[date, Forecast | ForecastError]]:
    """Each day from ``first`` to ``last`` with the forecast that was issued for it, made when it is asked for.

    Args:
        pasts: The series as they were measured in the end, the sum of the group among them if it is wanted; each
            forecast reads what lies before its own gate.
        first: First day.
        last: Last day.
        place: Where all happens.
        days: Days that each forecast covers, of which only the first is the day it is issued for.
        options: How; where it names no models, a `Memory` keeps them for `LEARN_DAYS`.

    Yields:
        The day, and its forecast, or why no series can be forecast at that gate.
    """
    options = options or ForecastOptions()
    if options.models is None:
        options = replace(options, models=Memory())
    for k in range((last - first).days + 1):
        day = first + timedelta(days=k)
        try:
            made: Forecast | ForecastError = forecast(pasts, day, days, place, options)
        except ForecastError as error:
            made = error
        yield day, made
