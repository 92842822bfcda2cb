"""On and off: the rows and the check allow the same patterns, and both what a plain reading of the rules allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby, product
from pathlib import Path
from typing import Any

import numpy as np
import pyomo.environ as pyo
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gridshare import commitment
from gridshare.blocks import Data, block, model
from gridshare.commitment import CommitmentArrays, RunningState
from gridshare.commitment import block as rows
from gridshare.effort import SolveOptions
from gridshare.milp.answers import Status
from gridshare.milp.assemble import assemble
from gridshare.milp.solve import Live
from gridshare.parts import PORT, Block, Floats, Stamp, Steps
from gridshare.timegrid import TimeGrid

N = 6
GRID = TimeGrid(datetime(2026, 1, 14, 20, tzinfo=UTC), 60, N, "Europe/Amsterdam")
"""Three hours of one local day and three of the next."""

STEPS = Steps(N, 1.0, GRID.day_of_step)


def resolved(
    *,
    state: RunningState | None = None,
    least_on: int = 0,
    least_off: int = 0,
    longest: int | None = None,
    starts: int | None = None,
    allowed: tuple[bool, ...] = (True,) * N,
) -> CommitmentArrays:
    """The rules of one thing, times in hours."""
    return commitment.resolve(
        GRID,
        states=[state],
        least_on_minutes=[60 * least_on],
        least_off_minutes=[60 * least_off],
        most_on_minutes=[None if longest is None else 60 * longest],
        most_starts_a_day=[starts],
        allowed=np.array([allowed]),
    )


def broken(a: CommitmentArrays, pattern: tuple[int, ...]) -> set[str]:
    return {v.label for v in commitment.check(a, ("pump",), np.array([pattern], dtype=bool))}


def patterns() -> Iterator[tuple[int, ...]]:
    return product((0, 1), repeat=N)


def a_stamp(a: CommitmentArrays, weight: Floats) -> Stamp:
    """One thing that costs ``weight`` where it is on."""

    def build(steps: Steps, shape: rows.Durations) -> Block:
        m = model()
        d = Data(per_step=("weight",)).symbols(m, steps)
        rows.add_rows(m, steps, shape)
        return block(
            m,
            outputs={PORT: list(m.is_on.values())},
            objectives={"cost_eur": sum(d.weight[t] * m.is_on[t] for t in steps)},
        )

    data = rows.numbers(a, np.zeros(1, dtype=np.int64)) | {"weight": weight[None, :]}
    return Stamp("pump", build, rows.durations_of(a, 0), data)


def fits_the_words(pattern: tuple[int, ...], r: dict[str, Any]) -> bool:
    """The rules as a person reads them, from runs and rests with what lies before the horizon."""
    state = r.get("state") or RunningState(on=False)
    free = 10**6
    before = free if state.for_minutes is None else state.for_minutes // 60
    stretches = [(on, len(list(same))) for on, same in groupby(pattern)]
    continues = bool(stretches[0][0]) == state.on
    if not continues:
        stretches.insert(0, (int(state.on), 0))
    for i, (on, length) in enumerate(stretches):
        whole = length + (before if i == 0 else 0)
        is_last = i == len(stretches) - 1
        if whole < r.get("least_on" if on else "least_off", 0) and (not is_last or on):
            return False
        counted = length + (before if i == 0 and before < free else 0)
        if on and length and r.get("longest") and counted > r["longest"]:
            return False
    starts = [t for t in range(N) if pattern[t] and not (pattern[t - 1] if t else state.on)]
    a_day = [sum(GRID.day_of_step[t] == d for t in starts) for d in (0, 1)]
    return max(a_day) <= (N if r.get("starts") is None else r["starts"])


RULES = st.fixed_dictionaries(
    {
        "state": st.one_of(
            st.none(), st.builds(RunningState, on=st.booleans(), for_minutes=st.sampled_from([None, 0, 60, 120, 240]))
        ),
        "least_on": st.integers(0, 3),
        "least_off": st.integers(0, 3),
        "longest": st.sampled_from([None, 1, 2, 3, 4, 8]),
        "starts": st.sampled_from([None, 0, 1]),
    }
)


@settings(max_examples=60, deadline=None)
@given(rules=RULES)
def test_the_check_allows_what_the_words_allow(rules: dict[str, Any]) -> None:
    a = resolved(**rules)
    for pattern in patterns():
        assert (not broken(a, pattern)) == fits_the_words(pattern, rules), pattern


@settings(max_examples=40, deadline=None)
@given(rules=RULES, seed=st.integers(0, 999))
def test_the_rows_find_the_cheapest_pattern_that_the_check_allows(rules: dict[str, Any], seed: int) -> None:
    a, weight = resolved(**rules), np.random.default_rng(seed).normal(size=N)
    allowed = [np.dot(weight, p) for p in patterns() if not broken(a, p)]
    compiled = assemble([a_stamp(a, weight)], STEPS)
    answer = Live(compiled).solve(compiled.objective("cost_eur"), SolveOptions())
    assert (answer.status is Status.OPTIMAL) == bool(allowed)
    if allowed:
        assert answer.objective == pytest.approx(min(allowed), abs=1e-6)


def test_a_longest_run_bounds_also_what_need_not_be_whole() -> None:
    """Two hours on, then three of rest: three of six hours. A third off in every hour would be four."""
    a = resolved(longest=2, least_off=3)
    compiled = assemble([a_stamp(a, -np.ones(N))], STEPS)
    relaxed = replace(compiled, integer=np.zeros_like(compiled.integer))
    for problem in (compiled, relaxed):
        assert Live(problem).solve(problem.objective("cost_eur"), SolveOptions()).objective == pytest.approx(-3.0)


@pytest.mark.parametrize(
    ("rules", "pattern", "label"),
    [
        pytest.param({"least_on": 2}, (0, 1, 0, 0, 0, 0), "U2", id="too short a run"),
        pytest.param({"least_off": 2}, (0, 1, 0, 1, 0, 0), "U3", id="too short a rest"),
        pytest.param({"least_on": 2}, (0, 0, 0, 0, 0, 1), "U4", id="a run cut off by the end"),
        pytest.param(
            {"least_on": 3, "state": RunningState(on=True, for_minutes=60)}, (1, 0, 0, 0, 0, 0), "U4", id="stops early"
        ),
        pytest.param({"allowed": (True, False, True, True, True, True)}, (0, 1, 1, 0, 0, 0), "U4", id="not allowed"),
        pytest.param({"starts": 1}, (1, 0, 1, 0, 0, 0), "U5", id="too many starts"),
        pytest.param({"longest": 2}, (0, 1, 1, 1, 0, 0), "U6", id="too long a run"),
        pytest.param(
            {"longest": 4, "state": RunningState(on=True, for_minutes=150)}, (1, 1, 0, 0, 0, 0), "U6", id="begun before"
        ),
    ],
)
def test_one_broken_rule_is_named(rules: dict[str, Any], pattern: tuple[int, ...], label: str) -> None:
    assert broken(resolved(**rules), pattern) == {label}


def test_a_state_counts_in_minutes_towards_the_least_times() -> None:
    """On for 50 of 60 minutes: one more step; on for 60: free."""
    assert resolved(least_on=1, state=RunningState(on=True, for_minutes=50)).on_least.sum() == 1
    assert resolved(least_on=1, state=RunningState(on=True, for_minutes=60)).on_least.sum() == 0
    assert resolved(least_on=0, state=RunningState(on=True, for_minutes=0)).on_least.sum() == 0


def test_nothing_to_switch_is_no_problem() -> None:
    none = commitment.resolve(GRID, states=[], least_on_minutes=[], least_off_minutes=[], allowed=np.ones((0, N), bool))
    assert commitment.check(none, (), np.zeros((0, N), dtype=bool)) == []


def test_formulation_rows_and_check_share_their_labels() -> None:
    a = resolved(least_on=2, least_off=2, longest=3, starts=1)
    built = a_stamp(a, np.ones(N)).build(STEPS, rows.durations_of(a, 0)).model
    labels = {c.doc for c in built.component_objects(pyo.Constraint)}
    tagged = set(re.findall(r"\\tag\{(U\d+)\}", rows.__doc__ or ""))
    source = Path(commitment.check.__code__.co_filename).read_text(encoding="utf-8")
    assert labels == tagged
    assert set(re.findall(r'"(U\d)"', source)) == tagged - {"U1", "U7"}, "U1 defines, U7 follows from U6"
