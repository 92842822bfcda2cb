"""A week as it was foreseen: loads and sun as expected the day before, and what is held back for what that may miss.

What each firm and each roof is expected to be is the median, or the mean, of like days. The group as a whole is
forecast by what was learned: what is held back is its quantile, less the sum of what is expected.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.ahead.margins import spread
from gridshare.parts import Floats
from gridshare.questions.foresight.group_forecast import GroupForecast
from gridshare.questions.foresight.weeks import Week, part_of
from gridshare.series import Series, Table
from gridshare.series.document import spec_of
from gridshare.simulation.foresight import Foresight, drivers_of
from gridshare.sites.document import SiteDocument
from gridshare.sites.inline import replaced
from gridshare.years.long_site import LongSite


@dataclass(frozen=True, eq=False)
class WeekAhead:
    """What was foreseen of a week.

    Attributes:
        week: Which days.
        dates: Their dates.
        expected: Path of a series -> what it was expected to be, shape (step,).
        expected_kw, measured_kw: What the group was expected to take of what nobody decides, and what it took.
        import_kw, export_kw: What is held back on either side.
    """

    week: Week
    dates: tuple[dt.date, ...]
    expected: Mapping[str, Floats]
    expected_kw: Floats
    measured_kw: Floats
    import_kw: Floats
    export_kw: Floats

    @property
    def is_enough(self) -> Floats:
        """Where what is held back on import is no less than what the forecast missed, 1 or 0, shape (step,)."""
        return np.asarray(self.measured_kw <= self.expected_kw + self.import_kw + 1e-3, dtype=float)

    def number_in(self, site: LongSite) -> int:
        """Number of its first day among all days of a site."""
        return site.days.index(self.dates[0])

    def foreseen(self, site: LongSite) -> LongSite:
        """The days of a site as they were foreseen, with what is held back.

        Args:
            site: The park, or the same with a newcomer, whose own load is known.
        """
        week = self.week
        part = part_of(site.stretches[week.stretch], week.first, week.first + week.days)
        return LongSite((part,)).changed(self._changed)

    def _changed(self, document: SiteDocument) -> SiteDocument:
        def fill(value: Series | Table[Any], path: str) -> Series | Table[Any]:
            return value.with_values(self.expected[path]) if path in self.expected else value  # type: ignore[union-attr]

        found: SiteDocument = replaced(document, "", fill)
        spec, connection = spec_of("kW", 0), found.connection
        sides = {
            "import_kw": Series(tuple(self.import_kw.tolist()), spec),
            "export_kw": Series(tuple(self.export_kw.tolist()), spec),
        }
        margin = connection.margin.model_copy(update=sides)
        return found.model_copy(update={"connection": connection.model_copy(update={"margin": margin})})


def week_ahead(site: LongSite, week: Week, forecast: GroupForecast, probability: float) -> WeekAhead | None:
    """What was foreseen of a week; None where some day of it could not be forecast.

    Args:
        site: The park without the newcomer.
        week: The week.
        forecast: Of the group.
        probability: With which the contract is to be kept in each step.
    """
    stretch = site.stretches[week.stretch]
    numbers = range(week.first, week.first + week.days)
    dates = tuple(stretch.days[k] for k in numbers)
    if any(day not in forecast.days for day in dates):
        return None
    drivers = drivers_of(stretch.document)
    foresight = Foresight(drivers, stretch.grid)
    ends = [stretch.steps_of(k) for k in numbers]
    by_day = [foresight.expected(*each, k) for each, k in zip(ends, numbers, strict=True)]
    expected = {d.path: np.concatenate([of[d.path] for of in by_day]) for d in drivers}
    whole = slice(ends[0][0], ends[-1][1])
    nothing = np.zeros(whole.stop - whole.start)
    expected_kw = sum((d.factor * expected[d.path] for d in drivers), nothing)
    measured_kw = sum((d.factor * d.shown[whole] for d in drivers), nothing)
    up, down = list[Floats](), list[Floats]()
    for day, (first, last) in zip(dates, ends, strict=True):
        own = expected_kw[first - whole.start : last - whole.start]
        quantiles, start = forecast.days[day].quantiles, forecast.start_of(day)
        factors = forecast.factors(day, probability)
        above, below = spread(quantiles, own, start, probability, stretch.grid.between(first, last), factors)
        up.append(above)
        down.append(below)
    return WeekAhead(week, dates, expected, expected_kw, measured_kw, np.concatenate(up), np.concatenate(down))
