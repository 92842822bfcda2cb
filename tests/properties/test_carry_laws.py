"""Laws of what is carried from one plan to the next: a plan in parts is the plan in one piece."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from tests.builders import KINDS, random_site, tidied

from gridshare.ahead.loading import parsed
from gridshare.assets.kind import AssetKind
from gridshare.effort import SolveOptions
from gridshare.findings import Tolerance
from gridshare.milp.plan import plan
from gridshare.parts import Decisions, Floats
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.carried import carried
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site, resolve
from gridshare.sites.window import window
from gridshare.verification import evaluate

CARRY = tuple(kind for kind in KINDS if kind != "deferrable_load")
"""Kinds with a memory, and those that have none."""

STEPS = 9
SAME = 1e-6
"""What adding up in another order leaves, of energies, temperatures and euros."""

ROUNDED = 0.012
"""Where a state is brought back to a bound that rounding took it past: in kWh, and in what a kWh costs or moves."""

SEEDS = range(15)
MANY = range(15, 400)


def over_midnight(seed: int, **more: Any) -> dict[str, Any]:
    """A random site of which the sixth step is the first of a day."""
    document = random_site(seed, steps=STEPS, **{"kinds": CARRY, **more})
    begin = datetime.fromisoformat(document["horizon"]["start"])
    midnight = datetime.fromisoformat("2026-01-31T23:00+00:00")
    later = midnight - timedelta(minutes=5 * document["horizon"]["step_minutes"]) - begin

    def walk(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {k: walk(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [walk(v) for v in value]
        moves = key in {"start", "arrival", "departure"}
        return (datetime.fromisoformat(value) + later).isoformat() if moves else value

    moved: dict[str, Any] = walk(document)
    minutes = document["horizon"]["step_minutes"]
    for peak in moved["grid_tariff"].get("peaks", []):
        running = (-5 * minutes) % max(peak["interval_minutes"], minutes) // minutes
        peak["running_kw"] = [float(k + 1) for k in range(running)]
    return moved


def decisions_of(site: Site, whole: Site, decisions: Mapping[str, Decisions], first: int) -> dict[str, Decisions]:
    """Of the decisions for the whole, those of a part: its steps, and the parts of assets that it has."""
    found: dict[str, Decisions] = {}
    for kind, arrays in site.asset_kinds:
        rows: Sequence[int] | slice = slice(None)
        if kind.parts is not None:
            place = {(i, part["name"]): k for k, (i, part) in enumerate(kind.parts(whole.kinds[kind.name]))}
            rows = [place[i, part["name"]] for i, part in kind.parts(arrays)]
        cut = slice(first, first + site.grid.n_steps)
        found[kind.name] = {
            name: values[rows][:, cut] if values.ndim == 2 else values[rows]
            for name, values in decisions[kind.name].items()
        }
    return found


def in_parts(
    document: SiteDocument, whole: Site, decisions: Mapping[str, Decisions], splits: Sequence[int]
) -> list[tuple[Site, Evaluation]]:
    """What follows from each part of a plan, each from where the part before it ended."""
    edges, found = [0, *splits, whole.grid.n_steps], []
    for first, last in pairwise(edges):
        site = resolve(window(document, whole.grid, first, last - first), goes_on=last < edges[-1])
        part = evaluate(site, decisions_of(site, whole, decisions, first), Tolerance())
        document = carried(document, site, part.decisions, part.outcomes, part.flows, last - first)
        found.append((site, part))
    return found


def planned(written: dict[str, Any]) -> tuple[SiteDocument, Site, Mapping[str, Decisions], Evaluation]:
    loaded = parsed(written)
    site = loaded.resolved()
    decisions = plan_of(site)
    return loaded.document, site, decisions, evaluate(site, decisions, Tolerance())


def plan_of(site: Site) -> Mapping[str, Decisions]:
    """A plan of a site, as it would be published."""
    nothing = evaluate(site, site.doing_nothing(), Tolerance())
    return tidied(site, plan(site, SolveOptions(relative_gap=1e-3), nothing.net_load_kw, quietly=False).decisions)


def energies_and_temperatures(site: Site, found: Evaluation) -> dict[tuple[str, ...], Floats]:
    """By kind, name of the state and of what has it: what is at points 0..n, shape (point,)."""
    states: dict[tuple[str, ...], Floats] = {}
    for kind, arrays in site.asset_kinds:
        owners = site.of_kind(kind.name)
        rows: list[tuple[str, ...]] = [(a.name,) for a in owners]
        if kind.parts is not None:
            rows = [(owners[i].name, str(part["name"])) for i, part in kind.parts(arrays)]
        for name, values in found.outcomes[kind.name].states.items():
            if name.endswith(("_kwh", "_c")):
                states |= {(kind.name, name, *row): values[k] for k, row in enumerate(rows)}
    return states


LINES = ("energy", "wear", "curtailment", "fuel", "heat", "starts")
"""Costs that are paid as things happen; the others value what is left at an end."""


def line(found: Evaluation, name: str) -> float:
    return float(np.sum(found.member_costs_eur.get(name, 0.0)))


def months(parts: Sequence[Evaluation]) -> dict[tuple[str, str], float]:
    """What is paid for each month's peak, all parts together [EUR]."""
    total: dict[tuple[str, str], float] = {}
    for charge in (charge for part in parts for charge in part.month_charges):
        total[charge.name, charge.month] = total.get((charge.name, charge.month), 0.0) + charge.eur
    return total


def broken(parts: Sequence[Evaluation]) -> set[tuple[str, str]]:
    """Rules that are broken or hold demand that is not served, and whose."""
    violated = {(v.label, v.where) for part in parts for v in part.violations}
    return violated | {(u.label, u.asset) for part in parts for u in part.unserved}


def assert_parts_are_the_whole(seed: int, ways: Sequence[Sequence[int]]) -> None:
    """The same states, energy, wear and peaks, and nothing broken that the whole did not break, however it is cut."""
    document, whole, decisions, found = planned(over_midnight(seed))
    expected = energies_and_temperatures(whole, found)
    for splits in ways:
        parts = in_parts(document, whole, decisions, splits)
        for first, (site, part) in zip([0, *splits], parts, strict=True):
            for key, values in energies_and_temperatures(site, part).items():
                of_whole = expected[key][first : first + len(values)]
                assert values == pytest.approx(of_whole, abs=ROUNDED), (seed, splits, key)
        evaluations = [part for _, part in parts]
        for name in LINES:
            assert sum(line(part, name) for part in evaluations) == pytest.approx(line(found, name), abs=SAME), (
                seed,
                splits,
                name,
            )
        assert broken(evaluations) <= broken([found]), (seed, splits)
        assert months(evaluations) == pytest.approx(months([found]), abs=SAME), (seed, splits)


def rows_of(site: Site, kind: AssetKind[Any, Any]) -> list[tuple[int, str]]:
    """What each row of a kind's decisions is about."""
    arrays = site.kinds[kind.name]
    if kind.parts is None:
        return [(place.index, "") for place in site.of_kind(kind.name)]
    return [(i, part["name"]) for i, part in kind.parts(arrays)]


def joined(whole: Site, parts: Sequence[tuple[Site, Mapping[str, Decisions]]], edges: Sequence[int]) -> Any:
    """The decisions of parts that were planned one after the other, for the whole; what is not in a part rests."""
    found: dict[str, dict[str, Floats]] = {}
    for kind, _ in whole.asset_kinds:
        rows = {row: k for k, row in enumerate(rows_of(whole, kind))}
        names = parts[0][1][kind.name]
        found[kind.name] = {name: np.zeros((len(rows), whole.grid.n_steps)) for name in names}
        for (site, decisions), (first, last) in zip(parts, pairwise(edges), strict=True):
            places = [rows[row] for row in rows_of(site, kind)]
            for name, values in decisions[kind.name].items():
                found[kind.name][name][places, first:last] = values[:, : last - first]
    return found


def assert_plans_one_after_the_other_are_a_plan(seed: int, edges: Sequence[int], ahead: int) -> None:
    """Each part planned from where the one before ended: as a whole they break nothing that no part did."""
    loaded = parsed(over_midnight(seed))
    document, whole = loaded.document, loaded.resolved()
    parts, found = [], []
    for first, last in pairwise(edges):
        beyond = min(ahead, STEPS - last)
        site = resolve(window(document, whole.grid, first, last - first, beyond))
        decisions = plan_of(site)
        part = evaluate(site, decisions, Tolerance())
        document = carried(document, site, decisions, part.outcomes, part.flows, last - first)
        parts.append((site, decisions))
        found.append(part)
    of_days = loaded.document.horizon.model_copy(update={"each_day": True})
    whole = resolve(loaded.document.model_copy(update={"horizon": of_days}))
    together = evaluate(whole, joined(whole, parts, edges), PER_PLAN)
    # A set that has to run on may feed in where its member exports; seen as a whole, nobody had to start it.
    forced = any(
        (site.kinds["generator"].commitment.on_least > 0).any() for site, _ in parts if "generator" in site.kinds
    )
    beyond_that = {(rule, where) for rule, where in broken([together]) if not (forced and rule == "C5")}
    assert beyond_that <= broken(found), (seed, edges, ahead)


PER_PLAN = Tolerance(energy_kwh=3 * Tolerance().energy_kwh)
"""What rounding may do to an energy adds up over three plans."""


@pytest.mark.parametrize("seed", SEEDS)
def test_plans_one_after_the_other_are_a_plan(seed: int) -> None:
    for edges, ahead in (([0, 5, 9], 4), ([0, 2, 5, 9], 3), ([0, 4, 9], 1)):
        assert_plans_one_after_the_other_are_a_plan(seed, edges, ahead)


@pytest.mark.slow
@pytest.mark.parametrize("seed", MANY)
def test_plans_one_after_the_other_are_a_plan_in_many(seed: int) -> None:
    for edges, ahead in (([0, 5, 9], 4), ([0, 2, 5, 9], 3), ([0, 4, 9], 1)):
        assert_plans_one_after_the_other_are_a_plan(seed, edges, ahead)


EVERY_CUT = [*([k] for k in range(1, STEPS)), [2, 5], [1, 2, 3], [5, 6, 8]]


@pytest.mark.parametrize("seed", SEEDS)
def test_parts_are_the_whole(seed: int) -> None:
    assert_parts_are_the_whole(seed, EVERY_CUT)


@pytest.mark.slow
@pytest.mark.parametrize("seed", MANY)
def test_parts_are_the_whole_in_many(seed: int) -> None:
    assert_parts_are_the_whole(seed, EVERY_CUT)
