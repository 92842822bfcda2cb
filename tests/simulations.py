"""Documents of simulations from made-up figures, for tests of what is shown of them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from gridshare.simulation.disturbances import Disturbances
from gridshare.simulation.document import (
    Breaches,
    Looks,
    MarginKept,
    MonthLived,
    PolicyLived,
    Promises,
    SimulationDocument,
)

_COSTS = {
    "doing_nothing": 36000.0,
    "static_shares": 35700.0,
    "price_only": 35300.0,
    "day_ahead": 35250.0,
    "closed_loop": 35050.0,
    "perfect_foresight": 35000.0,
}


def a_policy(policy: str = "closed_loop", n_months: int = 3, **changed: Any) -> PolicyLived:
    """A policy that keeps everything."""
    cost = _COSTS[policy]
    share = (_COSTS["doing_nothing"] - cost) / 1000
    facts: dict[str, Any] = {
        "policy": policy,
        "cost_eur": cost,
        "costs_eur": {"energy": cost - 2000, "kW-max": 2000.0},
        "value_share": share,
        "breaches": Breaches(times=0, quarters=0, kwh=0.0, most_kw=0.0, first=[]),
        "promises": Promises(made=426, kept=426, short_kwh=0.0, left_early=0, unannounced=0),
        "unserved_kwh": 0.0,
        "unserved_eur": 0.0,
        "given_up_kwh": {"Bakkerij Noord": 0.0, "Koelhuis": 12.5},
        "guard_kwh": 0.0,
        "full_cycles": {"accu": 41.2},
        "looks": Looks(made=400, failed=0),
        "months": [
            MonthLived(
                month=f"2024-{k + 1:02}",
                cost_eur=cost / n_months,
                highest_import_kw=1000.0 - 20 * k + 0.01 * cost - 350,
                highest_export_kw=200.0,
                billed_kw={"kW-max": 1000.0 - 20 * k},
                broken=[],
            )
            for k in range(n_months)
        ],
    }
    return PolicyLived(**facts | changed)


def a_simulation(n_months: int = 3, *, disturbances: Disturbances | None = None, **loop: Any) -> SimulationDocument:
    """A park that keeps everything but when doing nothing; ``loop`` changes what the closed loop came to."""
    above = Breaches(times=31, quarters=90, kwh=812.5, most_kw=140.2, first=["2024-01-02T17:15:00+01:00"])
    policies = [a_policy(name, n_months, **loop if name == "closed_loop" else {}) for name in _COSTS]
    policies[0] = policies[0].model_copy(update={"breaches": above})
    return SimulationDocument(
        name="Park <Zuid>",
        credit="made up",
        first=dt.date(2024, 1, 1),
        last=dt.date(2024, n_months, 28),
        policies=policies,
        margins=[
            MarginKept(
                month=f"2024-{k + 1:02}",
                asked=0.95,
                import_kept=0.96,
                export_kept=0.951,
                import_kw=200.0,
                export_kw=150.0,
            )
            for k in range(n_months)
        ],
        disturbances=(disturbances or Disturbances()).model_dump(mode="json", by_alias=True),
        notes=["Figures are made up."],
        versions={"gridshare": "0.1.0"},
        run={"seconds": 61.0, "closed_loop_seconds_a_plan": 0.12},
    )
