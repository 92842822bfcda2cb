"""Tiny sites whose optimum is found by trying everything: equal to the optimiser's, not merely close to its story."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

import numpy as np
import pytest
from tests.builders import a_battery, a_site, resolved

from gridshare.effort import SolveOptions
from gridshare.milp.park import stamps_of
from gridshare.milp.search import Search
from gridshare.parts import Floats

H = 0.5
STEPS = 6
SEEDS = range(6)


def site_of(assets: Sequence[dict[str, Any]], prices: Floats, cap_kw: float) -> dict[str, Any]:
    """Half-hour steps; a kWh fed in brings nothing."""
    contract = {"fixed": {"import": {"price": prices.tolist()}, "export": {"price": -1.0}}}
    horizon = {"start": "2026-01-15T00:00:00+00:00", "steps": len(prices), "step_minutes": 30}
    return a_site(*assets, cap_kw=cap_kw, horizon=horizon, energy_contracts=contract)


def optimum(site: dict[str, Any]) -> float:
    site_ = resolved(site)
    answer = Search(site_.steps, stamps_of(site_)[0], SolveOptions(relative_gap=0)).least("cost_eur", 0)
    return np.inf if answer is None else answer.objective


def prices_of(seed: int, n: int = STEPS) -> Floats:
    return np.round(np.random.default_rng(seed).uniform(-0.1, 0.5, n), 3)


def process(name: str, phases: Sequence[float], **more: Any) -> dict[str, Any]:
    return {
        "kind": "deferrable_load",
        "name": name,
        "phases_kw": list(phases),
        "phase_minutes": 30,
    } | more


def laid(starts: Sequence[int], courses: Sequence[Sequence[float]]) -> Floats:
    total = np.zeros(STEPS)
    for start, course in zip(starts, courses, strict=True):
        total[start : start + len(course)] += course
    return total


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("rule", ["none", "after", "group"])
def test_two_processes_start_where_trying_all_starts_says(seed: int, rule: str) -> None:
    r, prices = np.random.default_rng(seed), prices_of(seed)
    courses = [np.round(r.uniform(2, 9, length), 1).tolist() for length in (2, 3)]
    cap = float(max(max(c) for c in courses) + 1.5)
    more = {
        "none": ({}, {}),
        "after": ({}, {"after": "one"}),
        "group": ({"exclusive_group": "oven"}, {"exclusive_group": "oven"}),
    }[rule]
    site = site_of([process("one", courses[0], **more[0]), process("two", courses[1], **more[1])], prices, cap)

    def allowed(s: tuple[int, int]) -> bool:
        first, second = range(s[0], s[0] + 2), range(s[1], s[1] + 3)
        if rule == "after":
            return s[1] >= s[0] + 2
        return rule == "none" or not set(first) & set(second)

    costs = [
        H * float(laid(s, courses) @ prices)
        for s in product(range(STEPS - 1), range(STEPS - 2))
        if allowed(s) and laid(s, courses).max() <= cap
    ]
    assert optimum(site) == pytest.approx(min(costs, default=np.inf), abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_runs_with_rest_between_start_where_trying_all_says(seed: int) -> None:
    prices = prices_of(seed, 7)
    site = site_of([process("mill", [4.0], runs=3, rest_minutes=30, start_cost_eur=0.1)], prices, 50.0)
    costs = [
        H * 4.0 * float(sum(prices[t] for t in s)) + 0.3
        for s in product(range(7), repeat=3)
        if s[1] >= s[0] + 2 and s[2] >= s[1] + 2
    ]
    assert optimum(site) == pytest.approx(min(costs), abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_battery_without_losses_goes_where_dynamic_programming_says(seed: int) -> None:
    """Energy, power and load are whole units of 2 kWh, so an optimum of the linear problem lies on that grid.

    A load of 8 kW is beside it and it may take and give 4 kW: the member always imports.
    """
    prices, unit = prices_of(seed, 8), 2.0
    battery = a_battery(energy_kwh=8.0, charge_kw=4.0, discharge_kw=4.0, round_trip_efficiency=1.0, start_kwh=4.0)
    site = site_of(
        [battery | {"wear_eur_per_kwh": 0.01}, {"kind": "inflexible_load", "name": "load", "profile": 8.0}], prices, 50
    )
    best = {2: 0.0}
    for price in prices:
        following: dict[int, float] = {}
        for level, paid in best.items():
            for move in (-1, 0, 1):
                if 0 <= level + move <= 4:
                    cost = paid + price * (H * 8.0 + unit * move) + 0.01 * unit * (move < 0)
                    following[level + move] = min(following.get(level + move, np.inf), cost)
        best = following
    expected = min(paid for level, paid in best.items() if level >= 2)
    assert optimum(site) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_vehicle_with_a_least_power_charges_where_trying_all_steps_says(seed: int) -> None:
    """For each choice of steps in which it charges, the rest is filling from the cheapest."""
    prices, least, most, wanted = prices_of(seed), 4.0, 10.0, 11.0
    session = {
        "connector": "A",
        "arrival": "2026-01-15T00:00+00:00",
        "departure": "2026-01-15T03:00+00:00",
        "energy_kwh": wanted,
        "least_kw": least,
    }
    hub = {"kind": "ev_charging", "name": "hub", "connectors": {"A": most}, "sessions": [session]}
    costs = []
    for on in product((0, 1), repeat=STEPS):
        chosen = [t for t in range(STEPS) if on[t]]
        left = wanted - len(chosen) * least * H
        if left < 0 or left > len(chosen) * (most - least) * H + 1e-12:
            continue
        cost = sum(prices[t] * least * H for t in chosen)
        for t in sorted(chosen, key=lambda t: prices[t]):
            more = min(left, (most - least) * H)
            cost, left = cost + prices[t] * more, left - more
        costs.append(cost)
    assert optimum(site_of([hub], prices, 50.0)) == pytest.approx(min(costs), abs=1e-9)


def cold(prices: Floats, on: Sequence[int], power: float, gain: float, h: float) -> tuple[float, float, float]:
    """Cost, warmest and last temperature of a store that starts at -20 with 10 kWh/K and COP 2."""
    temperature, warmest = -20.0, -np.inf
    for is_on in on:
        temperature += h * (gain - 2 * power * is_on) / 10
        warmest = max(warmest, temperature)
    return float(h * power * np.dot(prices, on)), warmest, temperature


def short_runs(on: Sequence[int], least: int) -> bool:
    """Whether a run that both begins and ends within the horizon, or begins too late, is shorter than allowed."""
    padded = [0, *on, 0]
    starts = [t for t in range(1, len(padded)) if padded[t] and not padded[t - 1]]
    ends = [t for t in range(1, len(padded)) if not padded[t] and padded[t - 1]]
    return any(end - start < least for start, end in zip(starts, ends, strict=True))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_store_that_is_on_or_off_cools_when_trying_all_says(seed: int) -> None:
    prices, power, gain = prices_of(seed, 8) + 0.15, 6.0, 5.0
    store = {
        "kind": "thermal_store",
        "name": "cold",
        "band_c": [-24.0, -19.4],
        "start_c": -20.0,
        "end_c_at_most": -19.9,
        "capacity_kwh_per_k": 10.0,
        "heat_gain": {"extra_kw": gain},
        "machine": {
            "mode": "cooling",
            "power_kw": power,
            "on_off": True,
            "cop": 2.0,
            "least_on_minutes": 60,
            "start_cost_eur": 0.25,
        },
    }
    costs = []
    for on in product((0, 1), repeat=8):
        cost, warmest, last = cold(prices, on, power, gain, H)
        starts = sum(1 for a, b in zip((0, *on[:-1]), on, strict=True) if b and not a)
        if warmest <= -19.4 + 1e-9 and last <= -19.9 + 1e-9 and not short_runs(on, 2):
            costs.append(cost + 0.25 * starts)
    assert costs
    assert optimum(site_of([store], prices, 50.0)) == pytest.approx(min(costs), abs=1e-9)
