"""Two routes to one optimum: templates, stamps and lazy switches against one ordinary Pyomo model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from tests import naive
from tests.builders import EXACT, KINDS, random_site, resolved

from gridshare.effort import SolveOptions
from gridshare.milp.park import stamps_of
from gridshare.milp.search import Search
from gridshare.sites.site import Site

SAME_EUR = 1e-6
"""Two optima of the same problem differ by no more than what the solver leaves at its bounds."""


def least_cost(site: Site) -> float | None:
    """Least cost by templates, stamps and lazy switches; None where no plan keeps every rule."""
    search = Search(site.steps, stamps_of(site)[0], EXACT)
    answer = search.least("cost_eur", 0)
    return None if answer is None else answer.objective


def assert_same(seed: int, kinds: Sequence[str] = KINDS, size: int = 4, steps: int = 5) -> bool:
    """Whether there is a plan, on which both routes agree, and on what it costs."""
    site = resolved(random_site(seed, kinds=kinds, size=size, steps=steps))
    ours, theirs = least_cost(site), naive.solve(site)
    assert (ours is not None) == theirs.feasible, seed
    if ours is not None:
        assert ours == pytest.approx(theirs.cost_eur, abs=SAME_EUR, rel=SAME_EUR), seed
    return ours is not None


def test_both_routes_cost_the_same_on_random_sites() -> None:
    feasible = [assert_same(seed) for seed in range(16)]
    assert 4 < sum(feasible) < 16, "both outcomes occur"


@pytest.mark.parametrize("kind", KINDS)
def test_both_routes_cost_the_same_for_each_kind(kind: str) -> None:
    for seed in range(3):
        assert_same(seed, (kind, "inflexible_load", "solar"), size=3)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 320, 40))
def test_both_routes_cost_the_same_on_many_random_sites(first: int) -> None:
    for seed in range(first, first + 40):
        assert_same(seed, size=6, steps=6)


def test_a_lazy_switch_is_asked_for_only_where_it_is_needed() -> None:
    """On all these sites together, most switches that exist in the naive model never appear in ours."""
    asked = possible = 0
    for seed in range(12):
        site = resolved(random_site(seed, kinds=("battery", "inflexible_load", "solar"), size=3))
        search = Search(site.steps, stamps_of(site)[0], SolveOptions())
        search.least("cost_eur", 0)
        for place in search.found()[0].placements.values() if search.best is not None else ():
            switches = {pair.switch for pair in place.exclusives}
            asked += sum(int(np.sum(place.columns_at(name) >= 0)) for name in switches)  # type: ignore[operator]
        possible += sum(s.n_units * len(s.exclusives) * site.steps.n for s in search.stamps)
    assert 0 < asked < possible / 4
