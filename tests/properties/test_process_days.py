"""Laws of processes over midnight: days that are planned apart are what the days are together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pytest
from tests.builders import a_load, a_site, random_site, tidied

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.errors import SiteError
from gridshare.findings import Tolerance
from gridshare.milp.plan import plan
from gridshare.parts import Decisions
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.carried import carried
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site, resolve
from gridshare.sites.window import bound, window
from gridshare.verification import evaluate

STEPS = 9
FIRST_DAY = 5
SAME = 1e-6
"""What adding up in another order leaves, of energies and euros."""

KINDS = ("deferrable_load", "deferrable_load", "deferrable_load", "battery", "inflexible_load")


def over_midnight(seed: int) -> dict[str, Any]:
    """A random site, mostly of processes, whose sixth step is the first of a day; each day asks for itself."""
    document = random_site(seed, kinds=KINDS, size=5, steps=STEPS)
    horizon, r = document["horizon"], np.random.default_rng(seed)
    midnight = datetime.fromisoformat("2026-01-31T23:00+00:00")
    horizon["start"] = (midnight - FIRST_DAY * timedelta(minutes=horizon["step_minutes"])).isoformat()
    horizon["each_day"] = True
    for member in document["members"]:
        for asset in member["assets"]:
            if "phases_kw" in asset and r.random() < 0.5:
                asset["rest_minutes"] = horizon["step_minutes"]
            if asset["kind"] == "battery":
                asset.pop("end_kwh_at_least", None)
    return document


def decided(site: Site) -> dict[str, Decisions]:
    """The plan of a site, at the resolution in which it is published."""
    doing_nothing = evaluate(site, site.doing_nothing(), Tolerance())
    found = plan(site, SolveOptions(relative_gap=1e-4), doing_nothing.net_load_kw, quietly=False).decisions
    return dict(tidied(site, found))


def cut(decisions: Mapping[str, Decisions], first: int, last: int) -> dict[str, Decisions]:
    return {kind: {name: v[:, first:last] for name, v in of.items()} for kind, of in decisions.items()}


def joined(parts: Sequence[Mapping[str, Decisions]]) -> dict[str, Decisions]:
    return {
        kind: {name: np.concatenate([p[kind][name] for p in parts], axis=1) for name in of}
        for kind, of in parts[0].items()
    }


def after(document: SiteDocument, site: Site, found: Evaluation, steps: int) -> SiteDocument:
    return carried(document, site, found.decisions, found.outcomes, found.flows, steps)


def assert_same(parts: Sequence[Evaluation], whole: Evaluation) -> None:
    """The same loads and processes' costs, as much unserved, and nothing broken that the whole does not break."""
    loads = np.concatenate([p.net_load_kw for p in parts], axis=1)
    assert loads == pytest.approx(whole.net_load_kw, abs=SAME)
    for name in ("starts", "value_of_optional_runs", "energy"):
        total = sum(float(np.sum(p.member_costs_eur.get(name, 0.0))) for p in parts)
        assert total == pytest.approx(float(np.sum(whole.member_costs_eur.get(name, 0.0))), abs=SAME), name
    for label in ("D1", "D6"):
        unserved = sum(u.amount_kwh for p in parts for u in p.unserved if u.label == label)
        assert unserved == pytest.approx(sum(u.amount_kwh for u in whole.unserved if u.label == label), abs=SAME)
    broken = {(v.label, v.where) for p in parts for v in p.violations}
    assert broken <= {(v.label, v.where) for v in whole.violations}


def two_days(seed: int) -> tuple[SiteDocument, Site]:
    """A random site of two short days, each of which can hold what it asks for."""
    for attempt in range(20):
        try:
            loaded = parsed(over_midnight(1000 * attempt + seed))
            return loaded.document, loaded.resolved()
        except SiteError:
            continue
    message = f"no valid days from seed {seed}"
    raise AssertionError(message)


@pytest.mark.parametrize("seed", range(15))
def test_a_plan_of_two_days_is_a_plan_of_each(seed: int) -> None:
    document, whole = two_days(seed)
    decisions = decided(whole)
    today = resolve(window(document, whole.grid, 0, FIRST_DAY), goes_on=True)
    first = evaluate(today, cut(decisions, 0, FIRST_DAY), Tolerance())
    tomorrow = resolve(window(after(document, today, first, FIRST_DAY), whole.grid, FIRST_DAY, STEPS - FIRST_DAY))
    second = evaluate(tomorrow, cut(decisions, FIRST_DAY, STEPS), Tolerance())
    assert_same([first, second], evaluate(whole, decisions, Tolerance()))


def day_by_day(document: SiteDocument, whole: Site, ahead: int) -> list[Evaluation]:
    """What follows of each day, planned with so many steps of look-ahead from where the day before ended."""
    days = np.array(whole.grid.day_of_step)
    found: list[Evaluation] = []
    for day in range(int(days.max()) + 1):
        first, steps = int(np.argmax(days == day)), int((days == day).sum())
        n_ahead = min(ahead, whole.grid.n_steps - first - steps)
        seen = resolve(window(document, whole.grid, first, steps, n_ahead))
        site = bound(seen)
        found.append(evaluate(site, cut(decided(seen), 0, steps), Tolerance()))
        document = after(document, site, found[-1], steps)
    return found


@pytest.mark.parametrize("seed", range(15))
def test_days_planned_apart_are_proven_together(seed: int) -> None:
    document, whole = two_days(seed)
    days = day_by_day(document, whole, ahead=2)
    assert_same(days, evaluate(whole, joined([day.decisions for day in days]), Tolerance()))


def some_days(*assets: dict[str, Any], cheap: Sequence[int] = (), n: int = 3) -> tuple[SiteDocument, Site]:
    """Days in hours, of which some are cheap."""
    price = [0.01 if t in cheap else 0.2 + 0.001 * t for t in range(24 * n)]
    days = {"start": "2026-01-30", "days": n, "step_minutes": 60, "each_day": True}
    contract = {"fixed": {"import": {"price": price}, "export": {"price": 0.0}}}
    loaded = parsed(a_site(*assets, a_load(), horizon=days, energy_contracts=contract))
    return loaded.document, loaded.resolved()


def an_oven(name: str = "oven", **more: Any) -> dict[str, Any]:
    return {"kind": "deferrable_load", "name": name, "phases_kw": [30.0, 20.0], "phase_minutes": 60} | more


def a_pump(name: str = "pump", **more: Any) -> dict[str, Any]:
    found = {"kind": "deferrable_load", "name": name, "interruptible": True, "power_kw": 8.0, "energy_kwh": 16.0}
    return found | more


AROUND_MIDNIGHT = (23, 24, 47, 48)


def starts_of(days: Sequence[Evaluation]) -> list[int]:
    """The hours in which the first process starts."""
    starts = np.concatenate([day.decisions["deferrable_load"]["starts"][0] for day in days])
    return np.flatnonzero(starts).tolist()


def test_a_run_over_midnight_is_served_once_and_each_day_has_its_own() -> None:
    document, whole = some_days(an_oven(), cheap=AROUND_MIDNIGHT)
    days = day_by_day(document, whole, ahead=6)
    assert starts_of(days) == [23, 47, 49]
    together = evaluate(whole, joined([day.decisions for day in days]), Tolerance())
    assert (together.violations, together.unserved) == ((), ())
    assert_same(days, together)
    assert [day.outcomes["deferrable_load"].postponed_kwh[0] for day in days] == [20, 20, 0]


def test_a_rest_is_kept_over_midnight() -> None:
    """From 22:00 to 24:00; hours 25 and 26 would be cheap, but four hours of rest end at hour 28."""
    document, whole = some_days(an_oven(rest_minutes=240), cheap=(22, 23, 25, 26))
    days = day_by_day(document, whole, ahead=6)
    assert starts_of(days) == [22, 28, 48]
    assert_same(days, evaluate(whole, joined([day.decisions for day in days]), Tolerance()))


def test_a_group_and_an_order_hold_over_midnight() -> None:
    """The second oven comes after the first of its day, and never at once with one of the day before."""
    group = {"exclusive_group": "one at a time"}
    document, whole = some_days(an_oven(**group), an_oven("second", after="oven", **group), cheap=AROUND_MIDNIGHT)
    days = day_by_day(document, whole, ahead=6)
    together = evaluate(whole, joined([day.decisions for day in days]), Tolerance())
    assert (together.violations, together.unserved) == ((), ())
    assert_same(days, together)


def test_a_process_that_pauses_goes_on_after_midnight_without_a_start() -> None:
    """On at 22:00 and 23:00, and at 0:00 and 1:00 of the next day: one start, not two."""
    pump = a_pump(least_on_minutes=120, start_cost_eur=5.0)
    document, whole = some_days(pump, cheap=(22, 23, 24, 25, 46, 47))
    days = day_by_day(document, whole, ahead=6)
    on = np.concatenate([day.decisions["deferrable_load"]["is_on"][0] for day in days])
    assert np.flatnonzero(on).tolist() == [22, 23, 24, 25, 48, 49]
    together = evaluate(whole, joined([day.decisions for day in days]), Tolerance())
    assert sum(float(np.sum(day.member_costs_eur["starts"])) for day in days) == pytest.approx(10)
    assert_same(days, together)


def test_a_state_that_lasts_several_days_has_its_whole_length() -> None:
    document, whole = some_days(a_pump(energy_kwh=192.0, least_off_minutes=60))
    for day in range(3):
        site = resolve(window(document, whole.grid, 24 * day, 24), goes_on=day < 2)
        document = after(document, site, evaluate(site, decided(site), Tolerance()), 24)
        (state,) = [a.state for m in document.members for a in m.assets if a.kind == "deferrable_load"]
        assert (state.on, state.for_minutes) == (True, 24 * 60 * (day + 1))


@pytest.mark.parametrize(
    ("asked", "hours"),
    [
        pytest.param(an_oven(runs=3, latest_end="2026-02-01T12:00"), 6, id="runs"),
        pytest.param(an_oven(runs=14, latest_end="2026-02-01T12:00"), 28, id="runs that take two days"),
        pytest.param(an_oven(runs=2, start_at=["2026-01-30T23:00", "2026-02-01T04:00"]), 4, id="fixed start times"),
        pytest.param(an_oven(earliest="2026-01-30T23:00", latest_end="2026-01-31T01:00"), 2, id="over midnight only"),
        pytest.param(a_pump(energy_kwh=240.0, latest_end="2026-01-31T12:00"), 30, id="energy"),
    ],
)
def test_what_must_end_by_a_moment_is_served_once_in_all(asked: dict[str, Any], hours: int) -> None:
    document, whole = some_days(asked)
    days = day_by_day(document, whole, ahead=6)
    together = evaluate(whole, joined([day.decisions for day in days]), Tolerance())
    assert (together.violations, together.unserved) == ((), ())
    assert_same(days, together)
    assert int(together.outcomes["deferrable_load"].states["running"][0].sum()) == hours


@pytest.mark.parametrize("now", [1, 3, 10, 16, 23])
@pytest.mark.parametrize("asked", [an_oven(runs=3, rest_minutes=60), a_pump(energy_kwh=40.0, most_starts=3)])
def test_a_day_that_is_planned_anew_halfway_asks_for_what_is_left(asked: dict[str, Any], now: int) -> None:
    document, whole = some_days(asked, cheap=(2, 3, 9, 10, 15, 20, 21), n=1)
    decisions = decided(whole)
    found = evaluate(whole, decisions, Tolerance())
    rest = resolve(window(after(document, whole, found, now), whole.grid, now, 24 - now))
    second = evaluate(rest, cut(decisions, now, 24), Tolerance())
    assert (second.violations, second.unserved) == ((), ())
    again = evaluate(rest, decided(rest), Tolerance())
    assert (again.violations, again.unserved) == ((), ())
    assert again.net_load_kw.sum() == pytest.approx(found.net_load_kw[:, now:].sum(), abs=SAME)
