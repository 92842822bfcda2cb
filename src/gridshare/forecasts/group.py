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
    """The series among some pasts that make the group's net power, each quantity once, with their signs.

    Of a meter that was imported, the net counts alone where it is there; else consumption less feed-in, and production
    behind the same meter is in those already. Other power counts by its role. Left out are a group that was measured
    itself (`NAME`) and solar power per kWp: it needs the kWp of the roof, which only a site knows.
    """
    quantities: dict[str, set[str]] = {}
    for past in pasts:
        meter, quantity = _meter(past.name)
        quantities.setdefault(meter, set()).add(quantity)
    parts = []
    for past in pasts:
        if past.role in _SIGN and past.name.endswith("_kw") and past.name != NAME:
            meter, quantity = _meter(past.name)
            sign = _sign(past, quantity, quantities[meter])
            if sign:
                parts.append((past, sign))
    return parts


_SIGN = {"load": 1.0, "solar": -1.0}
_NET, _IN, _OUT, _MADE = "_net_kw", "_consumption_kw", "_feed_in_kw", "_production_kw"


def _meter(name: str) -> tuple[str, str]:
    """The meter in the name of an imported series, and its quantity; a name of another form is its own meter."""
    for quantity in (_NET, _IN, _OUT, _MADE):
        if name.endswith(quantity):
            return name.removesuffix(quantity), quantity
    return name, ""


def _sign(past: Past, quantity: str, beside: set[str]) -> float:
    if _NET in beside:
        return 1.0 if quantity == _NET else 0.0
    if quantity == _MADE and beside & {_IN, _OUT}:
        return 0.0
    return -1.0 if quantity in {_OUT, _MADE} else _SIGN[past.role]
