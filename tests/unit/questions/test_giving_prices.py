"""Bounds of prices, whatever searches were cut short: never below zero, never against each other."""

from math import inf

import numpy as np
import pytest
from tests.builders import a_load, a_site, resolved

from gridshare.milp.assemble import assemble
from gridshare.milp.giving import Given
from gridshare.milp.park import stamps_of
from gridshare.questions.giving.prices import bounds


def given(kw: float, value: float, bound: float) -> Given:
    """What costs so much, and is proven to cost no less than the bound; without a plan where it costs infinitely."""
    site = resolved(a_site(a_load()))
    plan = (assemble(stamps_of(site)[0], site.steps), np.zeros(0))
    return Given(kw, None if value == inf else plan, value, bound, is_proven=value == bound)


def of(points: list[Given], least_eur: tuple[float, float] = (100.0, 100.0)) -> list[tuple[float, float, float]]:
    found = bounds({point.kw: point for point in points}, least_eur, 0.0)
    return [(b.at_least, b.at_most, b.found) for b in found.values()]


def test_a_proven_point_has_a_price() -> None:
    assert of([given(10, 103.0, 103.0)]) == [(3.0, 3.0, 3.0)]


def test_a_search_without_any_bound_proves_only_that_giving_is_not_for_less_than_nothing() -> None:
    assert of([given(10, 103.0, -inf)]) == [(0.0, 3.0, 3.0)]


def test_a_plan_that_is_cheaper_than_the_baseline_is_no_gift_of_giving() -> None:
    """The baseline was cut short at 421 EUR, proven no less than 95; the point's search found 103, no less than 99."""
    ((least, most, found),) = of([given(10, 103.0, 99.0)], (95.0, 421.0))
    assert (least, most, found) == (0.0, 8.0, 0.0)


def test_who_gives_more_gives_less_and_what_costs_less_bounds_what_gives_less() -> None:
    small, large = of([given(10, 120.0, -inf), given(20, 107.0, 105.0)])
    assert small == (0.0, 7.0, 20.0)
    assert large == (5.0, 7.0, 7.0)
    small, large = of([given(10, 104.0, 104.0), given(20, 109.0, -inf)])
    assert large == (4.0, 9.0, 9.0)


def test_a_point_without_a_plan_has_no_end() -> None:
    assert of([given(10, inf, -inf)]) == [(0.0, inf, inf)]


@pytest.mark.parametrize("bound", [-inf, 90.0])
def test_a_baseline_without_a_bound_leaves_the_most_open(bound: float) -> None:
    ((_, most, _),) = of([given(10, 103.0, 103.0)], (bound, 100.0))
    assert most == 103.0 - bound
