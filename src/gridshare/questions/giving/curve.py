"""The curve: the most that can be given, and the cheapest plan at each point, within the time that there is.

Points are solved from the largest down, since a plan that gives more is a plan that gives less, to begin with. Each
first has a share of the time; what is left goes to those whose search was cut short.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor

from gridshare.effort import SolveOptions
from gridshare.milp.giving import NOTHING_KW, Given, Giving, Window
from gridshare.parts import Stamp, Steps

MOST_SHARE, FIRST_SHARE = 0.5, 0.6
"""Share of the time for the most, and of what is then left for all points at first."""

ROOM_KW = 2e-3
"""What is sought beyond what is asked for, so that little of it is lost where powers become whole watts."""

_WATT_KW, _NOISE = 1e-3, 1e-4
"""What powers are rounded to; and how exactly the solver keeps a row, in watts."""


@dataclass(frozen=True, slots=True)
class Curve:
    """What was found.

    Attributes:
        most_kw: The most that can be given, in whole watts; None where nothing was found.
        at_most_kw: Proven: no more can be given; None where that is not known.
        points: kW -> the cheapest plan that gives it.
        worth: kW -> what one kW more would cost there [EUR/kW]; where that is known.
        least: The cheapest plan at all, where that was asked for.
    """

    most_kw: float | None
    at_most_kw: float | None
    points: Mapping[float, Given]
    worth: Mapping[float, float]
    least: Given | None = None

    @property
    def is_most_proven(self) -> bool:
        """Whether it is proven that no more can be given, but for a part of it that nobody can measure."""
        most, bound = self.most_kw, self.at_most_kw
        return most is not None and bound is not None and bound - most <= 2 * _WATT_KW + _EXACT * most


_EXACT = 1e-5

NOTHING_FOUND = Curve(None, None, {}, {})
"""The time was too short."""


def curve(
    problem: tuple[Steps, Sequence[Stamp]],
    window: Window,
    points: Callable[[float], Sequence[float]],
    options: SolveOptions,
    *,
    also_least: bool = False,
) -> Curve:
    """The curve of a window.

    Args:
        problem: The time grid, and the stamps of the site and of the window.
        window: The window.
        points: What is asked for, by the most that can be given [kW].
        options: Time limit for all of it, gap, progress.
        also_least: Whether the cheapest plan at all is not known, and asked for too.

    Raises:
        TimeLimitError: If the time was up before anything was found.
        CancelledError: If the caller asked to stop.
    """
    begun = time.monotonic()
    giving = Giving(*problem, window, options)
    left = _Left(begun + options.time_limit_s)
    giving.allow(left.share(MOST_SHARE))
    most = giving.most()
    if most.plan is None:
        return Curve(0.0 if most.is_impossible else None, 0.0 if most.is_impossible else None, {}, {})
    most_kw = max(floor(most.kw / _WATT_KW + _NOISE), 0) * _WATT_KW
    at_most_kw = max(-most.bound, most_kw) if most.bound > -float("inf") else None
    asked = sorted({kw for kw in points(most_kw) if kw > 0}, reverse=True)
    impossible = {kw: Given(kw, None, 0.0, 0.0, is_proven=at_most_kw is not None and kw > at_most_kw + _WATT_KW)
                  for kw in asked if kw > most_kw + _WATT_KW}  # fmt: skip
    found, worth = _points(giving, [kw for kw in asked if kw not in impossible], most, left)
    giving.allow(left.share(1.0))
    least = giving.cheapest(NOTHING_KW, most.plan) if also_least else None
    return Curve(round(most_kw, 3), at_most_kw, {**impossible, **found}, worth, least)


@dataclass(frozen=True, slots=True)
class _Left:
    """The time that is left."""

    end: float

    def share(self, share: float) -> float:
        """A part of it [s]."""
        return max(share * (self.end - time.monotonic()), 0.0)


def _points(
    giving: Giving, asked: Sequence[float], most: Given, left: _Left
) -> tuple[dict[float, Given], dict[float, float]]:
    found: dict[float, Given] = {}
    worth: dict[float, float] = {}
    start = most.plan
    for k, kw in enumerate(asked):
        giving.allow(left.share(min(1.0, FIRST_SHARE / (len(asked) - k))))
        found[kw] = giving.cheapest(_sought(kw, most), start)
        start = found[kw].plan or start
        _valued(giving, kw, found[kw], worth)
    opened = [kw for kw in asked if not found[kw].is_proven]
    for k, kw in enumerate(opened):
        giving.allow(left.share(1.0 / (len(opened) - k)))
        again = giving.cheapest(_sought(kw, most), found[kw].plan)
        found[kw] = replace(again, bound=max(again.bound, found[kw].bound))
        _valued(giving, kw, again, worth)
    return found, worth


def _sought(kw: float, most: Given) -> float:
    """What is asked for, with a little room where there is any."""
    return min(kw + ROOM_KW, max(most.kw - _NOISE * _WATT_KW, kw))


def _valued(giving: Giving, kw: float, given: Given, worth: dict[float, float]) -> None:
    value = giving.worth(given)
    if value is not None:
        worth[kw] = value
