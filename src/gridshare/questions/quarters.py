"""The load of the group quarter by quarter, before and after what was asked, and what of it is above the cap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from gridshare.parts import Bools, Floats, Ints
from gridshare.timegrid import TimeGrid

SEEN_KW = 0.05
"""So little above a cap is shown as 0.0, and is not at risk."""

SEASONS = ("winter", "spring", "summer", "autumn")


@dataclass(frozen=True, eq=False)
class Quarters:
    """Means over steps [kW], shape (step,) each; load is positive, NaN is not known.

    Attributes:
        grid: The steps, on the clock of the site.
        before_kw: The group as it is, nothing planned.
        newcomer_kw: What comes with the question, nothing planned.
        after_kw: Both, planned.
        import_cap_kw: The most that the group may take; infinite where nothing says.
        export_cap_kw: The most that it may give.
        members_kw: Name of each member -> its own load, nothing planned.
        has_newcomer: Whether anything comes with the question; else this is the group as it is, and nothing is planned.
    """

    grid: TimeGrid
    before_kw: Floats
    newcomer_kw: Floats
    after_kw: Floats
    import_cap_kw: Floats
    export_cap_kw: Floats
    members_kw: Mapping[str, Floats] = field(default_factory=dict)
    has_newcomer: bool = True

    @cached_property
    def together_kw(self) -> Floats:
        """The group with the newcomer without planning."""
        return self.before_kw + self.newcomer_kw

    def above_kw(self, load_kw: Floats) -> Floats:
        """How far a load is above the cap, in either direction; 0 where it is not, or is not known."""
        above = np.maximum(load_kw - self.import_cap_kw, -load_kw - self.export_cap_kw)
        return np.asarray(np.maximum(np.nan_to_num(above), 0.0))

    def is_above(self, load_kw: Floats) -> Bools:
        """Quarters in which a load is above the cap by so much that it can be seen."""
        return np.asarray(self.above_kw(load_kw) > SEEN_KW)

    @cached_property
    def at_risk(self) -> Bools:
        """Quarters in which the cap is exceeded with the newcomer without planning."""
        return self.is_above(self.together_kw)

    @property
    def has_cap(self) -> bool:
        """Whether anything says how much the group may take or give."""
        return bool(np.isfinite(self.import_cap_kw).any() or np.isfinite(self.export_cap_kw).any())

    @cached_property
    def is_known(self) -> Bools:
        """Quarters of which the load is known."""
        return ~np.isnan(self.together_kw)

    @cached_property
    def clock(self) -> pd.DatetimeIndex:
        """Start of each quarter on the clock of the site."""
        step = pd.Timedelta(minutes=self.grid.step_minutes)
        return pd.date_range(self.grid.start, periods=self.grid.n_steps, freq=step).tz_convert(self.grid.time_zone)

    @cached_property
    def season(self) -> Ints:
        """Index into `SEASONS` of each quarter; winter is December to February."""
        return np.asarray(self.clock.month % 12 // 3, dtype=np.int64)

    @cached_property
    def day(self) -> Ints:
        """Day of the site's clock, counted from the first."""
        return np.asarray(self.grid.day_of_step, dtype=np.int64)

    def per_hour(self, values: Floats) -> Floats:
        """The highest value of each hour of the clock, shape (24, day); NaN where there is none."""
        found = np.full((24, int(self.day[-1]) + 1), -np.inf)
        np.maximum.at(found, (np.asarray(self.clock.hour), self.day), np.nan_to_num(values, nan=-np.inf))
        return np.where(np.isneginf(found), np.nan, found)

    @cached_property
    def share_of_cap(self) -> Floats:
        """The load with the newcomer as a share of the cap in its direction; NaN where not known."""
        shares: Any = np.maximum(self.together_kw / self.import_cap_kw, -self.together_kw / self.export_cap_kw)
        return np.asarray(shares)
