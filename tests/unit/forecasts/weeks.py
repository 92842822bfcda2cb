"""Made pasts with a weekly pattern, for tests of forecasts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.forecasts.calendar import calendar_facts
from gridshare.forecasts.forecaster import STEP_S, Past, Place
from gridshare.forecasts.gate import midnight

ZONE = ZoneInfo("Europe/Amsterdam")
PLACE = Place(ZONE)


@dataclass(frozen=True)
class Firm:
    """Works on weekdays 8 to 18: so many kW more than its base, plus noise."""

    base_kw: float = 20.0
    work_kw: float = 100.0
    noise_kw: float = 0.0
    level_noise: float = 0.0

    def past(self, first: date, last: date, name: str = "firm_kw", seed: int = 1) -> Past:
        """From the first midnight of ``first`` to the one that ends ``last``."""
        start, end = midnight(first, ZONE), midnight(date.fromordinal(last.toordinal() + 1), ZONE)
        facts = calendar_facts(start + STEP_S * np.arange((end - start) // STEP_S, dtype=np.int64), ZONE)
        working = (facts.kind == 0) & (facts.quarter >= 32) & (facts.quarter < 72)
        random = np.random.default_rng(seed)
        level = 1 + self.level_noise * random.standard_normal(int(facts.day[-1] - facts.day[0]) + 1)
        values = self.base_kw + self.work_kw * working * level[facts.day - facts.day[0]]
        return Past(name, "load", start, values + self.noise_kw * random.standard_normal(len(values)))
