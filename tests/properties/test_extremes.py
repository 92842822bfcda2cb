"""Whatever numbers a document has, the answer is a plan or problems in plain words, and never a fault."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import random_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.errors import SiteError
from gridshare.units import MOST
from gridshare.usecases.schedule import schedule

QUICK = SolveOptions(time_limit_s=5.0, relative_gap=1e-3)
EXTREMES = sorted(
    {sign * most * times for most in MOST.values() for times in (1.0, 1.0001) for sign in (1, -1)}
    | {0.0, 1e-300, 1e-9, 1e-6, 0.001, 0.01, 1.0, 145.72, 4e300, 1e308, -1e308, -1e-300, -273.15, -5.0}
)
SCIENTIFIC = re.compile(r"\d[eE][-+]?\d")
NOT_QUANTITIES = {"gridshare", "step_minutes", "steps", "days", "priority"}


def numbers(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Paths of the numbers in a document; of a list of numbers its first."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in NOT_QUANTITIES:
                yield from numbers(item, (*path, key))
    elif isinstance(value, list):
        only_numbers = all(isinstance(item, int | float) for item in value)
        for k, item in enumerate(value[:1] if only_numbers else value):
            yield from numbers(item, (*path, k))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield path


@st.composite
def extreme_sites(draw: st.DrawFn) -> dict[str, Any]:
    """A small site of all kinds in which one to four numbers are as large, as small or as odd as can be."""
    document = copy.deepcopy(random_site(draw(st.integers(0, 400))))
    paths = list(numbers(document))
    for path in draw(st.lists(st.sampled_from(paths), min_size=1, max_size=4, unique=True)):
        at = document
        for key in path[:-1]:
            at = at[key]
        value = draw(st.sampled_from(EXTREMES))
        at[path[-1]] = int(value) if isinstance(at[path[-1]], int) and abs(value) < 1e300 else value
    return document


def answered(document: dict[str, Any]) -> None:
    """Plan it, or have it refused in plain words."""
    try:
        plan = schedule(parsed(document).resolved(), QUICK)
    except SiteError as error:
        texts = [str(problem) for problem in error.problems]
    else:
        assert plan.proof.verified or plan.verdict.is_baseline
        plan.canonical()  # NaN and infinity do not leave
        texts = ["a plan", *plan.notes]
    assert texts
    assert not [text for text in texts if SCIENTIFIC.search(text)]


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(extreme_sites())
def test_extreme_numbers_get_an_answer_or_a_named_problem(document: dict[str, Any]) -> None:
    answered(document)


@pytest.mark.slow
@settings(max_examples=2000, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(extreme_sites())
def test_many_extreme_numbers_do(document: dict[str, Any]) -> None:
    answered(document)
