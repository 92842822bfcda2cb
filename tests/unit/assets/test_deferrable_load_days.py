"""Deferrable loads when days hang together: what is bound, what goes on, what each day asks for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.assets.test_deferrable_load import (
    EUR,
    PRICES,
    ZONE,
    a_run,
    a_split,
    at,
    checked,
    decided,
    document,
    hours,
    solved,
)

from gridshare.assets.deferrable_load import KIND
from gridshare.assets.deferrable_load.arrays import DeferrableLoadArrays
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.timegrid import TimeGrid


def seen(*fields: dict[str, Any], n: int = 6, **of: Any) -> tuple[DeferrableLoadArrays, Context]:
    """The arrays on n hours of the 15th, with what the context says of the time after what is bound."""
    context = Context(of.pop("grid", None) or hours(n), **of)
    found = KIND.resolve([Placed(document(f), f"assets[{i}]") for i, f in enumerate(fields)], context)
    assert not context.problems
    return found, context


# Bound and look-ahead


def test_a_run_starts_within_what_is_bound_and_may_end_after_it() -> None:
    """3 and 2 kWh: from hour 3 at 1 and 0 it costs 3; hours 4 and 5 would be free, but they are tomorrow's."""
    outcome, cost = solved(seen(a_run(), bound=4)[0], [5, 5, 5, 1, 0, 0])
    assert cost == pytest.approx(3, abs=EUR)
    assert outcome.net_load_kw.tolist() == [[0, 0, 0, 3, 2, 0]]


def test_a_run_does_not_end_after_its_window_or_what_is_seen() -> None:
    assert seen(a_run(window={"to": "04:00"}), bound=4)[0].runs.starts_most.tolist() == [[1, 1, 1, 0, 0, 0]]
    assert seen(a_run(), n=4, bound=4)[0].runs.starts_most.tolist() == [[1, 1, 1, 0]]


def test_an_interruptible_process_has_its_energy_by_the_end_of_what_is_bound() -> None:
    a, context = seen(a_split(), bound=3)
    assert solved(a, [5, 4, 3, 0, 0, 0])[0].net_load_kw.tolist() == [[0, 2, 2, 0, 0, 0]]
    late = checked(a, decided(a, is_on=[[0, 0, 1, 1, 0, 0]]))
    assert {v.label for v in late.violations} == {"U4"}
    assert [(u.label, u.amount_kwh) for u in late.unserved] == [("D6", 2.0)]
    assert context.notes == ["what processes are asked for after the horizon is not part of what the plan sees"]


@settings(max_examples=15, deadline=None)
@given(
    prices=PRICES,
    bound=st.integers(2, 6),
    runs=st.integers(1, 2),
    tied=st.sampled_from([{}, {"exclusive_group": "g"}]),
    energy=st.sampled_from([2, 4]),
)
def test_a_plan_that_looks_ahead_costs_what_the_best_of_all_choices_costs(
    prices: list[float], bound: int, runs: int, tied: dict[str, str], energy: int
) -> None:
    """A run of 2 h once or twice and 1 or 2 h of 2 kW, perhaps never at once: all starts and patterns are tried."""
    fields = [a_run(runs=runs) | tied, a_split(energy_kwh=float(energy)) | tied]
    context = Context(hours(6), bound)
    a = KIND.resolve([Placed(document(f), "x") for f in fields], context)
    outcomes = [
        checked(a, decided(a, starts=[list(starts), [0] * 6], is_on=[[0] * 6, list(on)]))
        for starts, on in product(product((0.0, 1.0), repeat=6), repeat=2)
        if sum(starts) == runs and 2 * sum(on) == energy
    ]
    costs = [float(np.dot(prices, o.net_load_kw.sum(axis=0))) for o in outcomes if not o.violations and not o.unserved]
    if not context.problems and costs:
        assert solved(a, prices)[1] == pytest.approx(min(costs), abs=EUR)
        assert checked(a, KIND.baseline(a)).violations == ()


# What goes on


def test_a_run_that_ends_after_the_last_step_goes_on() -> None:
    """Of 3 and 2 kWh the second hour comes after hour 3; alone, that is a run that is cut off."""
    for goes_on, labels, postponed in ((True, set(), 2.0), (False, {"D2"}, 0.0)):
        a, _ = seen(a_run(), n=4, goes_on=goes_on)
        outcome = checked(a, decided(a, starts=[[0, 0, 0, 1]]))
        assert {v.label for v in outcome.violations} == labels
        assert outcome.unserved == ()
        assert outcome.postponed_kwh.tolist() == [postponed]


def test_doing_nothing_may_go_on_too() -> None:
    a, _ = seen(a_run(window={"from": "03:00"}), n=4, goes_on=True)
    outcome = checked(a, KIND.baseline(a))
    assert (outcome.violations, outcome.unserved) == ((), ())
    assert outcome.net_load_kw.tolist() == [[0, 0, 0, 3]]


# Each day


def two_days() -> TimeGrid:
    return TimeGrid.of_days(date(2026, 1, 17), 2, 60, ZONE)


def test_each_day_asks_for_its_own_runs() -> None:
    """Two ovens a day, Saturday and Sunday: a run that begins at 23:00 is one of Saturday's."""
    a, _ = seen(a_run(runs=2), grid=two_days(), each_day=True)
    for starts, labels, unserved in (
        ([3, 23, 30, 40], set(), []),
        ([3, 10, 23, 40], {"D1"}, [5.0]),
        ([3, 23, 40], set(), [5.0]),
    ):
        rows = np.isin(np.arange(48), starts).astype(float)
        outcome = checked(a, decided(a, starts=[rows.tolist()]))
        assert {v.label for v in outcome.violations} == labels
        assert [u.amount_kwh for u in outcome.unserved] == unserved
    doing_nothing = KIND.baseline(a)["starts"][0]
    assert np.flatnonzero(doing_nothing).tolist() == [0, 2, 24, 26]
    prices = np.ones(48)
    prices[[20, 21, 23, 24, 44, 45, 46, 47]] = 0.0
    assert np.flatnonzero(solved(a, prices.tolist())[0].net_load_kw[0]).tolist() == [20, 21, 23, 24, 44, 45, 46, 47]


def test_each_day_asks_for_its_own_energy_and_starts() -> None:
    a, _ = seen(a_split(most_starts=1), grid=two_days(), each_day=True)
    for on, found in (
        ([22, 23, 24, 25], []),
        ([21, 22, 23, 24], ["D6", "D6"]),
        ([2, 4, 30, 31], ["D7"]),
    ):
        rows = np.isin(np.arange(48), on).astype(float)
        outcome = checked(a, decided(a, is_on=[rows.tolist()]))
        assert sorted([v.label for v in outcome.violations] + [u.label for u in outcome.unserved]) == found
    assert np.flatnonzero(KIND.baseline(a)["is_on"][0]).tolist() == [0, 1, 24, 25]
    assert solved(a, [1.0] * 22 + [0.0] * 4 + [1.0] * 22)[1] == pytest.approx(0, abs=EUR)


def test_on_a_day_outside_its_windows_a_process_is_asked_for_nothing() -> None:
    for fields in (a_run(window={"weekdays": "mon-sat"}), a_split(window={"weekdays": "mon-sat"})):
        a, _ = seen(fields, grid=two_days(), each_day=True)
        outcome = checked(a, KIND.baseline(a))
        assert (outcome.violations, outcome.unserved) == ((), ())
        assert outcome.net_load_kw.reshape(2, 24).sum(axis=1).tolist() == [outcome.net_load_kw.sum(), 0]


def test_each_day_what_comes_after_another_waits_for_what_that_day_asks() -> None:
    for first in (a_run(name="first"), a_split(name="first")):
        for then in (a_run(name="then", runs=2), a_split(name="then")):
            a, _ = seen(first, then | {"after": "first"}, grid=two_days(), each_day=True)
            outcome = checked(a, KIND.baseline(a))
            assert outcome.violations == ()
            assert np.flatnonzero(outcome.net_load_kw[0]).tolist() == [0, 1, 24, 25]
            later = np.flatnonzero(outcome.net_load_kw[1])
            assert later[[0, len(later) // 2]].tolist() == [2, 26]
            solved(a, [0.0, 0.0, 9.0, 9.0, *[1.0] * 20] * 2)
    a, _ = seen(a_run(name="first"), a_run(name="then", after="first"), grid=two_days(), each_day=True)
    too_early = [np.isin(np.arange(48), starts).astype(float).tolist() for starts in ([0, 30], [2, 26])]
    assert {v.label for v in checked(a, decided(a, starts=too_early)).violations} == {"D8"}


# Asked once

DEADLINE = {"latest_end": "2026-01-17T08:00"}


@pytest.mark.parametrize(
    ("fields", "day", "asked"),
    [
        pytest.param(a_run(), 15, 1, id="each day again"),
        pytest.param(a_run(**DEADLINE), 15, 1, id="the first day that holds it"),
        pytest.param(a_run(earliest="2026-01-16T20:00", **DEADLINE), 15, 0, id="not before its earliest start"),
        pytest.param(a_run(earliest="2026-01-16T20:00"), 15, 0, id="each day from then on"),
        pytest.param(a_run(earliest="2026-01-16T20:00", **DEADLINE), 16, 1, id="on its first day"),
        pytest.param(a_run(earliest="2026-01-16T23:00", **DEADLINE), 16, 0, id="a day later, which holds it whole"),
        pytest.param(
            a_run(earliest="2026-01-16T23:00", latest_end="2026-01-17T01:00"), 16, 1, id="when it cannot wait"
        ),
        pytest.param(a_run(runs=20, **DEADLINE), 15, 12, id="as many as fit"),
        pytest.param(a_run(runs=20, begun=12, **DEADLINE), 16, 8, id="and then the others"),
        pytest.param(a_run(begun=1, **DEADLINE), 16, 0, id="not again"),
        pytest.param(a_run(**DEADLINE), 18, 0, id="not when it is past"),
        pytest.param(a_run(runs=2, start_at=["2026-01-15T04:00", "2026-01-16T23:00"]), 15, 1, id="fixed: now"),
        pytest.param(
            a_run(runs=2, begun=1, start_at=["2026-01-15T04:00", "2026-01-16T23:00"]), 16, 1, id="fixed: then"
        ),
    ],
)
@pytest.mark.parametrize("of", [{"goes_on": True}, {"bound": 24}])
def test_what_must_end_by_a_moment_is_asked_once(
    fields: dict[str, Any], day: int, asked: int, of: dict[str, Any]
) -> None:
    steps = 36 if "bound" in of else 24
    grid = TimeGrid(datetime(2026, 1, day - 1, 23, tzinfo=UTC), 60, steps, ZONE)
    a, _ = seen(fields, grid=grid, **of)
    assert [v.tolist() for v in a.runs.new_runs] == [[asked]]
    outcome = checked(a, KIND.baseline(a))
    assert (outcome.violations, outcome.unserved) == ((), ())


def test_energy_that_may_come_later_is_asked_as_far_as_the_day_holds_it() -> None:
    """2 kW: 48 kWh fit a day; of 50 kWh the last 2 are asked on the next."""
    fields = a_split(energy_kwh=50.0, latest_end="2026-01-16T12:00")
    a, context = seen(fields, grid=hours(36), bound=24)
    assert a.splits.energy_kwh[0].tolist() == [48]
    assert "2 of 50 kWh are left for after the horizon" in context.notes[0]
    next_day = TimeGrid(datetime(2026, 1, 15, 23, tzinfo=UTC), 60, 24, ZONE)
    a, _ = seen(fields | {"delivered_kwh": 48.0}, grid=next_day)
    assert a.splits.energy_kwh[0].tolist() == [2]


# What a process has behind it


def test_a_run_of_the_day_before_is_none_of_the_days_own() -> None:
    running = a_run(running_since="2026-01-14T23:00")
    for begun, starts in ((None, []), (0, [1])):
        a, _ = seen(running | {"begun": begun})
        assert np.flatnonzero(KIND.baseline(a)["starts"][0]).tolist() == starts


def test_a_rest_is_kept_after_a_run_of_the_day_before() -> None:
    a, _ = seen(a_run(rest_minutes=120, last_end="2026-01-14T23:30"))
    assert a.runs.starts_most.tolist() == [[0, 0, 1, 1, 1, 0]]


def test_a_run_cannot_have_ended_yet() -> None:
    context = Context(hours(6))
    KIND.resolve([Placed(document(a_run(last_end=at("02:00"))), "assets[0]")], context)
    (only,) = context.problems
    assert "assets[0].last_end: 'oven': 2026-01-15 02:00; expected a moment before the horizon starts" in str(only)
