"""What giving costs at least and at most: proven, whatever searches were cut short.

The price of giving is the least cost of a plan that gives, less the least cost of any plan. Both are known between two
bounds. It is never below zero, since a plan that gives is a plan too; and who gives more gives less, so that no bound
of a smaller power is above, and none of a larger one below.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from math import inf

from gridshare.milp.giving import Given


@dataclass(frozen=True, slots=True)
class Bounds:
    """What giving so much costs more at least, at most, and as found [EUR]; infinite where nothing is known."""

    at_least: float
    at_most: float
    found: float


def bounds(points: Mapping[float, Given], least_eur: tuple[float, float], constants_eur: float) -> dict[float, Bounds]:
    """The bounds of each point that may be possible.

    Args:
        points: kW -> what was found.
        least_eur: Proven: no plan at all costs less; and what the cheapest that is known of costs.
        constants_eur: What every plan costs, which what was found leaves out.
    """
    floor, known = least_eur
    kws = sorted(kw for kw, given in points.items() if not given.is_impossible)
    costs = [points[kw].value + constants_eur if points[kw].plan is not None else inf for kw in kws]
    known = min([known, *costs])
    least = accumulate((max(points[kw].bound + constants_eur - known, 0.0) for kw in kws), max)
    most = list(accumulate((cost - floor for cost in reversed(costs)), min))
    more = (cost - known for cost in costs)
    return {kw: Bounds(*each) for kw, *each in zip(kws, least, reversed(most), more, strict=True)}
