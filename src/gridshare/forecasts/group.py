"""The group as one series: the signed sum of its members.

Its quantiles are not the sums of theirs, since members do not all err the same way at once; so it is forecast directly.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecaster import STEP_S, Past

NAME = "group_kw"


def group_past(parts: Sequence[tuple[Past, float]], name: str = NAME) -> Past:
    """The sum of pasts times their factors, from the first of them to the end of the last; NaN where any is missing.

    A load counts +1; solar per kWp counts minus the kWp.

    Raises:
        ForecastError: If there are no parts.
    """
    if not parts:
        raise ForecastError(Problem(name, "empty_group", "no series", "at least one series with its factor"))
    start = min(past.start for past, _ in parts)
    total = np.zeros((max(past.end for past, _ in parts) - start) // STEP_S)
    for past, factor in parts:
        part = np.full(len(total), np.nan)
        at = (past.start - start) // STEP_S
        part[at : at + len(past.values)] = factor * past.values
        total += part
    return Past(name, "load", start, total)


def group_of(pasts: Sequence[Past]) -> list[tuple[Past, float]]:
    """The loads and the solar power in kW among some pasts, with the factors that make their net sum.

    A group that was measured itself (`NAME`) and solar power per kWp are left out: the first would count twice, the
    second needs the kWp of the roof, which only a site knows.
    """
    signs = {"load": 1.0, "solar": -1.0}
    return [(past, signs[past.role]) for past in pasts if past.role in signs and _is_power(past.name)]


def _is_power(name: str) -> bool:
    return name.endswith("_kw") and name != NAME
