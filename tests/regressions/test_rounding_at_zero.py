"""A plan that holds a firm's net load at zero leaves the program, whatever the watts of its profile do to the cost."""

from __future__ import annotations

import numpy as np
import pytest
from tests.builders import START, a_battery, a_load, a_site

from gridshare.ahead.loading import parsed
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify


def _day(minutes: int = 15) -> dict[str, object]:
    return {"start": START.isoformat(), "steps": 96, "step_minutes": minutes}


def _contract(imported: float, exported: float) -> dict[str, object]:
    return {"fixed": {"import": {"price": imported}, "export": {"price": exported}}}


_FULL = a_battery(energy_kwh=600.0, charge_kw=100.0, discharge_kw=100.0, start_kwh=500.0, end_kwh_at_least=0.0)


@pytest.mark.parametrize("profile", [10.0004, (10.0004 + 0.00037 * np.arange(96)).tolist()])
def test_a_load_of_tenths_of_watts_fed_from_a_battery(profile: float | list[float]) -> None:
    site = a_site(a_load(profile=profile), _FULL, horizon=_day(), energy_contracts=_contract(0.3, 0.05))
    park = parsed(site).resolved()
    plan = schedule(park)
    assert abs(plan.figures.import_kwh) < 0.05
    assert verify(park, plan).holds


def test_a_priced_limit_that_a_battery_keeps_to_the_watt() -> None:
    layer = {"source": "call", "direction": "import", "kind": "soft", "limit_kw": 2.00037, "price_eur_per_kwh": 5.0}
    site = a_site(
        a_load(profile=10.0004),
        _FULL | {"start_kwh": 250.0},
        horizon=_day(),
        energy_contracts=_contract(0.3, 0.05),
        connection={"layers": [layer]},
    )
    park = parsed(site).resolved()
    plan = schedule(park)
    assert plan.figures.peak_import_kw < 2.01
    assert verify(park, plan).holds
