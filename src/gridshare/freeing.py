"""Freeing: what a measure would free from what it does today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gridshare.parts import Floats, Ints


@dataclass(frozen=True, slots=True)
class Freed:
    """Rows of decisions that a measure would free from what they do today, a part of it or all; shape (row, step).

    Attributes:
        row: The rows, shape (row,).
        least_kw, most_kw: Net load between these is what they do today; infinite where they are free.
        less_kw, more_kw: How far below and above that they may be when they are freed.
        counted: 1 where each kWh more than ``today_kw`` counts for the price of the measure.
        today_kw: Net load where nothing counts.
    """

    row: Ints
    least_kw: Floats
    most_kw: Floats
    less_kw: Floats
    more_kw: Floats
    counted: Floats
    today_kw: Floats


@dataclass(frozen=True, slots=True)
class Freeing:
    """A measure that frees assets of a kind from what they do today.

    Attributes:
        then: The kind's arrays when it is taken; where it moves something, by so many hours at most.
        freed: What it would free, of the arrays today and then.
        kept: The arrays where it is not taken though it could be: what the assets do today is all that they may do.
        points: How many charging points, or the like, an asset's document has.
    """

    then: Callable[[Any, float], Any]
    freed: Callable[[Any, Any], Freed]
    kept: Callable[[Any], Any] = lambda arrays: arrays
    points: Callable[[Any], int] = lambda _: 1
