"""The clean series of a site on its time grid: measured first, then forecast; a gap is a problem."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from gridshare.errors import Problem, SiteError
from gridshare.parts import Bools, Floats
from gridshare.series import SeriesSpec
from gridshare.series.measured import ORIGINS, MeasuredSeries, lies_beyond, on_grid
from gridshare.series.suffixes import suffix_of
from gridshare.sites.outlook import NOTHING_EXPECTED, Outlook
from gridshare.sites.provenance import SeriesOrigin, stretches
from gridshare.timegrid import TimeGrid


@dataclass(frozen=True, slots=True)
class CleanSeries:
    """Imported series, what is forecast of them, and which steps of them were taken from where.

    Attributes:
        measured: Name -> series.
        outlook: Forecasts.
        complete: Whether all folders of imported series could be read.
        origins: Grows: name -> index into `ORIGINS` of each step, for what a field has asked for.
    """

    measured: dict[str, MeasuredSeries] = field(default_factory=dict)
    outlook: Outlook = NOTHING_EXPECTED
    complete: bool = True
    origins: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """Names of all of them."""
        return [*self.measured, *(name for name in self.outlook.series if name not in self.measured)]

    def has(self, name: str) -> bool:
        """Whether a series is measured or forecast."""
        return name in self.measured or name in self.outlook.series

    def values(self, name: str, spec: SeriesSpec, grid: TimeGrid, where: str) -> Floats:
        """Values in the unit of the field, shape (step,).

        Raises:
            SiteError: If the unit is another, intervals do not fit the steps, or a step has no value.
        """
        series = self.measured[name] if name in self.measured else self.outlook.series[name]
        spot = f"the imported series {name!r}"
        suffix = suffix_of(name, spec.unit, series.step_s / 60, where, spot)
        if isinstance(suffix, Problem):
            raise SiteError(suffix)
        try:
            values, origin = on_grid(series, grid)
            if name in self.outlook.series:
                later, _ = on_grid(self.outlook.series[name], grid)
                is_ahead = lies_beyond(series, grid) & ~np.isnan(later)
                values[is_ahead], origin[is_ahead] = later[is_ahead], ORIGINS.index("forecast")
        except ValueError as error:
            expected = "intervals of which a whole number makes a step, or that are a whole number of steps"
            raise SiteError(Problem(where, "step_mismatch", f"{spot}: {error}", expected)) from None
        if np.isnan(values).any():
            raise SiteError(_gap(np.isnan(values), series, grid, where))
        self.origins[name] = tuple(origin.tolist())
        return suffix.converted(values)

    def provenance(self) -> tuple[SeriesOrigin, ...]:
        """Which steps of which series were measured, filled or forecast."""
        methods = self.outlook.methods
        of_series = [
            SeriesOrigin(series=name, steps=stretches(codes), method=methods.get(name) if _FORECAST in codes else None)
            for name, codes in sorted(self.origins.items())
        ]
        n = max(map(len, self.origins.values()), default=0)
        of_tables = [
            SeriesOrigin(series=file, steps={"forecast": ((0, n),)} if n else {}, method=methods.get(file))
            for file in sorted(self.outlook.rows)
        ]
        return (*of_series, *of_tables)


_FORECAST = ORIGINS.index("forecast")


def _gap(missing: Bools, series: MeasuredSeries, grid: TimeGrid, where: str) -> Problem:
    first = grid.local[int(np.argmax(missing))]
    end = int(series.starts[-1]) + series.step_s
    last = grid.local[0].fromtimestamp(end, grid.local[0].tzinfo)
    is_later = (missing <= lies_beyond(series, grid)).all()
    remedy = (
        "Import newer measurements; `gridshare schedule --day` forecasts a day after the last one."
        if is_later
        else "Fill it when it is imported (`gridshare import --fill like-days`), or import what lacks."
    )
    lacks = f"lacks {int(missing.sum())} of {len(missing)} steps, from {first:%Y-%m-%d %H:%M}"
    found = f"the imported series {series.name!r} {lacks}; it ends {last:%Y-%m-%d %H:%M}"
    return Problem(where, "series_gap", found, f"a value for each step of {grid.step_minutes} min", remedy)
