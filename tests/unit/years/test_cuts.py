"""The least of what days have in common, by cuts: against a least known by hand, and who is asked how often."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from gridshare.parts import Floats
from gridshare.years.cuts import Cost, Cuts

CURVED, FLAT, SMALL = 0, 1, 2


def cost(day: int, x: float) -> Cost:
    """Of a day: a parabola around 5; nothing; or a euro for each unit below 2."""
    if day == CURVED:
        return Cost((x - 5.0) ** 2, np.array([2.0 * (x - 5.0)]))
    if day == FLAT:
        return Cost(0.0, np.zeros(1))
    return Cost(max(2.0 - x, 0.0), np.array([-1.0 if x < 2.0 else 0.0]))


def test_days_that_agree_with_their_planes_are_not_asked_as_often() -> None:
    cuts = Cuts(np.array([0.5]), np.zeros((3, 1), dtype=np.int64), 1.0, time.monotonic() + 60)
    asked = Counter[int]()

    def costs_of(days: Sequence[int], at: Sequence[Floats]) -> Iterator[Cost]:
        asked.update(days)
        return (cost(day, float(own[0])) for day, own in zip(days, at, strict=True))

    found = cuts.least(np.zeros(1), np.full(1, 10.0), costs_of, lambda: range(3))
    assert found is not None
    assert found.is_finished
    # The slope of the parabola is the price at 4.75.
    assert found.at[0] == pytest.approx(4.75, abs=0.02)
    assert found.cost == pytest.approx(0.5 * 4.75 + 0.0625, rel=1e-4)
    assert found.bound <= found.cost
    assert max(asked[FLAT], asked[SMALL]) < asked[CURVED]


def test_planes_say_what_a_day_costs_at_least() -> None:
    cuts = Cuts(np.array([0.5]), np.zeros((3, 1), dtype=np.int64), 1.0, time.monotonic() + 60)
    assert cuts.at_least(CURVED, np.array([1.0])) == 0.0
    cuts.add(CURVED, np.array([2.0]), cost(CURVED, 2.0))
    assert cuts.at_least(CURVED, np.array([1.0])) == pytest.approx(9.0 + 6.0)
    assert cuts.at_least(CURVED, np.array([1.0])) <= cost(CURVED, 1.0).value
    assert cuts.at_least(CURVED, np.array([9.0])) == 0.0
