"""Rounding powers shifts a cost by no more than the clause says, and no clause says much more than that."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import a_load, a_site, resolved

from gridshare.clauses import Clause, Flows, Rounding
from gridshare.connection.layers import LAYERS
from gridshare.sites.site import Site
from gridshare.tariffs import COMPONENTS

H = 0.25
N = 16


def a_park() -> Site:
    """Two members, and a clause of every kind that costs something."""
    price = [0.1 + 0.02 * (t % 5) for t in range(N)]
    layer = {"source": "call", "direction": "both", "kind": "soft"}
    site = a_site(
        horizon={"start": "2026-01-15T00:00", "steps": N, "step_minutes": 15},
        connection={"layers": [layer | {"limit_kw": 6.0, "price_eur_per_kwh": 0.5}]},
        energy_contracts={"fixed": {"import": {"price": price}, "export": {"price": [p - 0.15 for p in price]}}},
        grid_tariff={
            "peaks": [
                {"name": "kW-max", "eur_per_kw": 3.0},
                {"name": "hour", "eur_per_kw": 2.0, "interval_minutes": 60, "direction": "export"},
            ],
            "transport_eur_per_kwh": 0.02,
            "surcharge": {"eur_per_kw": 2.0, "members": {"a": 0.0}},
            "contract_kw": 10.0,
            "contract_eur_per_kw": 1.0,
        },
    )
    site["members"] = [{"name": n, "energy_contract": "fixed", "assets": [a_load(f"load {n}")]} for n in ("a", "b")]
    return resolved(site)


SITE = a_park()
CLAUSES = {clause.name: (clause, arrays) for clause, arrays in SITE.clauses}


def flows(power_kw: np.ndarray) -> Flows:
    """Net loads of the members, of three series each, shape (member, series, step)."""
    members = power_kw.sum(axis=1)
    return Flows(members, np.zeros((0, N)), members.sum(axis=0))


def rounded(power_kw: np.ndarray, unit_kw: float) -> np.ndarray:
    """Whole units in each step; what is left over is carried to the next one."""
    return np.diff(np.round(np.cumsum(power_kw / unit_kw, axis=-1)), axis=-1, prepend=0.0) * unit_kw


def cost(clause: Clause[Any], arrays: Any, of: Flows) -> float:
    """All that it costs."""
    found = clause.costs(arrays, of, H)
    return float(sum(v.sum() for v in found.members_eur.values()) + sum(found.group_eur.values()))


def test_every_kind_that_costs_something_is_here() -> None:
    costing = {kind.name for kind in (*COMPONENTS, *LAYERS) if kind.costs.__name__ != "_no_costs"}
    assert costing | {"energy"} <= set(CLAUSES)


@pytest.mark.parametrize("name", CLAUSES)
@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), unit_kw=st.sampled_from([1e-3, 0.1, 1.0]))
def test_a_cost_shifts_by_no_more_than_its_clause_says(name: str, seed: int, unit_kw: float) -> None:
    clause, arrays = CLAUSES[name]
    rng = np.random.default_rng(seed)
    exact = rng.uniform(-4, 4, (2, 3, N)) * (rng.random((2, 3, N)) < 0.8)
    published = rounded(exact, unit_kw)
    rounding = Rounding(unit_kw, H, np.full(2, 3.0), (published != 0).sum(axis=1).astype(float))
    shift = abs(cost(clause, arrays, flows(published)) - cost(clause, arrays, flows(exact)))
    assert shift <= clause.rounding_eur(arrays, flows(published), rounding) + 1e-9


@pytest.mark.parametrize("name", CLAUSES)
def test_at_a_watt_a_clause_asks_for_cents(name: str) -> None:
    """A tolerance that is far too wide would let a wrong cost through: the verifier believes what the clause says."""
    clause, arrays = CLAUSES[name]
    of = flows(np.random.default_rng(1).uniform(-4, 4, (2, 3, N)))
    rounding = Rounding(1e-3, H, np.full(2, 3.0), np.full((2, N), 3.0))
    assert clause.rounding_eur(arrays, of, rounding) <= 0.05
    nothing = Rounding(0.0, H, np.full(2, 3.0), np.full((2, N), 3.0))
    assert clause.rounding_eur(arrays, of, nothing) == 0.0
