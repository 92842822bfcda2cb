"""Where others took the processor for seconds on end, the second look was cut off, and a site had another plan."""

from __future__ import annotations

import time

import pytest
from tests.builders import resolved
from tests.unit.usecases.test_look_ahead import a_day, a_truck

from gridshare.effort import SolveOptions
from gridshare.milp import linear
from gridshare.usecases.schedule import schedule

BUSY_S = 10.0
"""What passes by the clock while a linear problem is solved: more than the second look may take of its own time."""


def test_a_plan_is_as_quiet_where_others_take_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    site, patient = resolved(a_day(a_truck(departure="2026-01-15 23:30"), price=[0.1, 0.2] * 12)), SolveOptions(36000.0)
    alone = schedule(site, patient)
    assert alone.proof.quiet is not None
    clock, run, waited = time.monotonic, linear.Linear.run, [0.0]

    def slowly(self: linear.Linear) -> None:
        run(self)
        waited[0] += BUSY_S

    monkeypatch.setattr(linear.Linear, "run", slowly)
    monkeypatch.setattr(time, "monotonic", lambda: clock() + waited[0])
    busy = schedule(site, patient)
    assert waited[0] > BUSY_S
    assert busy.canonical() == alone.canonical()


def test_who_has_spent_its_own_time_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    until = linear.Until(time.monotonic() + 3600.0, time.thread_time() + 5.0)
    assert 0 < until.left_s <= 20.0
    own = time.thread_time
    monkeypatch.setattr(time, "thread_time", lambda: own() + 5.0)
    assert until.left_s <= 0
