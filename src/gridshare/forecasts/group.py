"""The group as one series: the signed sum of its members.

Its quantiles are not the sums of theirs, since members do not all err the same way at once; so it is forecast directly.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecaster import STEP_S, Past
from gridshare.series.quantities import Quantity, name_end

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
    """The series among some pasts that make the group's net power, each quantity once, with their signs.

    Of a meter that was imported, the net counts alone where it is there; else consumption less feed-in, and production
    behind the same meter is in those already. Left out are a group that was measured itself (`NAME`) and solar power
    per kWp: it needs the kWp of the roof, which only a site knows.
    """
    powers = [past for past in pasts if past.name.endswith("_kw") and past.name != NAME]
    quantities: dict[str, set[Quantity | None]] = {}
    for past in powers:
        quantities.setdefault(_meter(past), set()).add(past.quantity)
    signed = [(past, _sign(past.quantity, quantities[_meter(past)])) for past in powers]
    return [(past, sign) for past, sign in signed if sign]


def _meter(past: Past) -> str:
    """The meter in the name of an imported series; a name of another form is its own meter."""
    return past.name if past.quantity is None else past.name.removesuffix(name_end(past.quantity))


def _sign(quantity: Quantity | None, of_meter: set[Quantity | None]) -> float:
    if "net" in of_meter:
        return 1.0 if quantity == "net" else 0.0
    if quantity == "production" and of_meter & {"consumption", "feed_in"}:
        return 0.0
    return -1.0 if quantity in {"feed_in", "production"} else 1.0
