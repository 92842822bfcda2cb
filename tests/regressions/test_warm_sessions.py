"""A warm plan of sessions that come and go divided by the power that an absent vehicle may draw, which is none."""

from __future__ import annotations

import warnings

import pytest
from tests.builders import START, a_site, resolved

from gridshare.effort import SolveOptions
from gridshare.milp.warm import Warm
from gridshare.usecases.schedule import schedule


def test_a_warm_plan_is_as_quiet_and_as_cheap_as_one_from_nothing() -> None:
    session = {"arrival": "2026-01-15T00:30:00+00:00", "departure": "2026-01-15T03:00:00+00:00", "energy_kwh": 8.0}
    cars = {
        "kind": "ev_charging",
        "name": "cars",
        "connectors": {"P1": 11, "P2": 11},
        "sessions": [session | {"connector": name} for name in ("P1", "P2")],
    }
    prices = [0.3, 0.2, 0.1, 0.2, 0.1, 0.2, 0.3, 0.3]
    contracts = {"fixed": {"import": {"price": prices}, "export": {"price": 0.0}}}
    horizon = {"start": START.isoformat(), "steps": 8, "step_minutes": 30}
    park = resolved(a_site(cars, cap_kw=30.0, horizon=horizon, energy_contracts=contracts))
    warm = Warm()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plans = [schedule(park, SolveOptions(), warm=warm) for _ in range(2)]
    alone = schedule(park)
    for plan in plans:
        assert plan.figures.cost_eur == pytest.approx(alone.figures.cost_eur, rel=1e-3)
        assert plan.operation.plan.mean_starts_per_session == alone.operation.plan.mean_starts_per_session
