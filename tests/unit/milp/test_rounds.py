"""Rounds of one objective: what is carried from one to the next, and what is kept when the time is up."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site, random_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.milp import rounds as module
from gridshare.milp.answers import NO_ANSWER, Answer, Status
from gridshare.milp.park import stamps_of
from gridshare.milp.rounds import COST, Rounds
from gridshare.milp.solve import Live
from gridshare.milp.switches import carried


def rounds(document: dict[str, Any]) -> Rounds:
    site = parsed(document).resolved()
    return Rounds(site.steps, stamps_of(site)[0], SolveOptions())


def test_a_new_switch_stands_as_the_larger_of_its_powers_asks() -> None:
    work = rounds(a_site(a_load(), a_battery(), cap_kw=50))
    before = work.compiled
    battery = before.placements["battery/0"]
    pair = battery.exclusives[0]
    work.switches.ask_for({("battery/0", pair.switch): np.ones_like(battery.columns_at(pair.first), dtype=bool)})
    after = work._assembled()  # noqa: SLF001
    x = np.zeros(before.n_columns)
    first, second = battery.columns_at(pair.first), battery.columns_at(pair.second)
    assert first is not None
    assert second is not None
    x[first[0, 0]], x[second[0, 1]] = 3.0, 2.0
    found = carried(before, x, after)
    place = after.placements["battery/0"]
    switch = place.columns_at(pair.switch)
    assert switch is not None
    assert found[switch[0, 0]] == 1.0
    assert found[switch[0, 1]] == 0.0
    assert place.series_at(pair.first, found)[0, 0] == 3.0
    assert place.series_at(pair.second, found)[0, 1] == 2.0


def test_a_plan_that_was_found_stays_when_the_time_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    work = next(w for w in (rounds(random_site(seed, size=5)) for seed in range(40)) if w.compiled.integer.any())
    plan = Live(work.compiled).solve(work.compiled.objective(*COST), SolveOptions())
    found = replace(plan, status=Status.FEASIBLE, bound=plan.objective - 10.0)

    def quickly(*_: Any, **__: Any) -> Answer:
        work.deadline = time.monotonic()
        return found

    monkeypatch.setattr(module, "quickly", quickly)
    answer = work.solved(work.compiled, COST)
    assert answer.status is Status.FEASIBLE
    assert answer.bound == found.bound
    np.testing.assert_array_equal(answer.x, plan.x)


def test_without_a_plan_the_end_of_the_time_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    work = next(w for w in (rounds(random_site(seed, size=5)) for seed in range(40)) if w.compiled.integer.any())

    def quickly(*_: Any, **__: Any) -> Answer:
        work.deadline = time.monotonic()
        return NO_ANSWER

    monkeypatch.setattr(module, "quickly", quickly)
    with pytest.raises(module.TimeLimitError):
        work.solved(work.compiled, COST)
