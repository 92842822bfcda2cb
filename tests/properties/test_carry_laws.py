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

SEEDS = range(60)
MANY = range(60, 400)


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
    nothing = evaluate(site, site.doing_nothing(), Tolerance())
    decisions = tidied(site, plan(site, SolveOptions(relative_gap=1e-3), nothing.net_load_kw, quietly=False).decisions)
    return loaded.document, site, decisions, evaluate(site, decisions, Tolerance())


def energies_and_temperatures(site: Site, found: Evaluation) -> dict[tuple[str, ...], Floats]:
    """By kind, name of the state and of what has it: what is at points 0..n, shape (point,)."""
    states: dict[tuple[str, ...], Floats] = {}
    for kind, arrays in site.asset_kinds:
        owners = site.of_kind(kind.name)
        rows = [(a.name,) for a in owners]
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


EVERY_CUT = [*([k] for k in range(1, STEPS)), [2, 5], [1, 2, 3], [5, 6, 8]]


@pytest.mark.parametrize("seed", SEEDS)
def test_parts_are_the_whole(seed: int) -> None:
    assert_parts_are_the_whole(seed, EVERY_CUT)


@pytest.mark.slow
@pytest.mark.parametrize("seed", MANY)
def test_parts_are_the_whole_in_many(seed: int) -> None:
    assert_parts_are_the_whole(seed, EVERY_CUT)
