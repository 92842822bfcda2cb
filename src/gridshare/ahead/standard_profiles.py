"""Firms of which nothing is measured: their standard profiles next to what is forecast, and a wider margin for them.

What such firms may differ is taken to be independent of each other and of the rest of the group, so that the squares of
what is held back add up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.ahead.drivers import drivers_of
from gridshare.ahead.margins import independent, spread
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Ahead, Past, Place
from gridshare.forecasts.pasts import forecast_series
from gridshare.forecasts.standard_profile import StandardProfile
from gridshare.parts import Bools, Floats
from gridshare.series.measured import MeasuredSeries, lies_beyond, on_grid
from gridshare.sites.document import SiteDocument
from gridshare.sites.outlook import Outlook
from gridshare.timegrid import TimeGrid

_MEDIAN = LEVELS.index(0.50)


def with_standard_profiles(
    outlook: Outlook,
    document: SiteDocument,
    grid: TimeGrid,
    measured: Mapping[str, MeasuredSeries],
) -> Outlook:
    """The forecasts with the standard profiles that the document names; nothing for what is measured or forecast.

    Args:
        outlook: Forecasts.
        document: The site.
        grid: Its steps.
        measured: Imported series by name; where one of them has a step, its standard profile does not count.
    """
    if not document.standard_profiles:
        return outlook
    start = int(grid.start.timestamp()) // STEP_S * STEP_S
    n = -(-(int(grid.end.timestamp()) - start) // STEP_S)
    place, nothing = Place(ZoneInfo(grid.time_zone)), np.zeros(0)
    quantiles: dict[str, Floats] = {}
    unmeasured: dict[str, Bools] = {}
    notes: list[str] = []
    for name, profile in document.standard_profiles.items():
        if name in outlook.series:
            continue  # it was measured for a while, and is forecast from that
        unmeasured[name] = _unmeasured(measured.get(name), grid)
        if not unmeasured[name].any():
            continue
        past = Past(name, "load", start, nothing)
        fitted = StandardProfile(profile.shape, profile.year_kwh).fit(past, place)
        quantiles[name] = fitted.predict(past, Ahead(start, n), place)
        notes.append(f"{name}: {fitted.note}")
    up, down = _spreads(document, quantiles, unmeasured, start, grid)
    return replace(
        outlook,
        series={**outlook.series, **{name: forecast_series(name, start, q[_MEDIAN]) for name, q in quantiles.items()}},
        methods={**outlook.methods, **dict.fromkeys(quantiles, "standard profile")},
        import_margin_kw=_with(outlook.import_margin_kw, up),
        export_margin_kw=_with(outlook.export_margin_kw, down),
        notes=(*outlook.notes, *notes),
    )


def _unmeasured(series: MeasuredSeries | None, grid: TimeGrid) -> Bools:
    """Steps of which nothing is measured, shape (step,); a gap between measurements is for importing to fill."""
    if series is None:
        return np.ones(grid.n_steps, dtype=bool)
    try:
        return np.isnan(on_grid(series, grid)[0]) & lies_beyond(series, grid)
    except ValueError:
        return np.zeros(grid.n_steps, dtype=bool)  # intervals do not fit the steps: placing reports it


def _spreads(
    document: SiteDocument, quantiles: dict[str, Floats], unmeasured: dict[str, Bools], start: int, grid: TimeGrid
) -> tuple[list[Floats], list[Floats]]:
    """By how much each firm may lie above and below its middle at the site's probability [kW], shape (step,)."""
    up, down = [], []
    for driver in drivers_of(document, quantiles):
        of_firm = np.sort(driver.factor * quantiles[driver.name], axis=0)
        middle, _ = on_grid(forecast_series(driver.name, start, of_firm[_MEDIAN]), grid)
        above, below = spread(of_firm, middle, start, document.connection.margin.probability, grid)
        up.append(above * unmeasured[driver.name])
        down.append(below * unmeasured[driver.name])
    return up, down


def _with(margin: Floats | None, more: list[Floats]) -> Floats | None:
    """A margin and more, for independent causes."""
    parts = [*([] if margin is None else [margin]), *more]
    return independent(parts) if parts else None
