"""A process that no whole choice serves, though parts of them would: named as unserved, not a crash of the search."""

from __future__ import annotations

from tests.builders import a_load, a_site, resolved

from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify


def test_energy_between_powers_that_differ_is_unserved_by_the_least() -> None:
    """On or off at 3 or 3.5 kW for an hour: of 4 kWh at most 3.5 can be had without having more."""
    pump = {
        "kind": "deferrable_load",
        "name": "pump",
        "interruptible": True,
        "power_kw": [3.0, 3.5, 3.0, 3.5],
        "energy_kwh": 4.0,
    }
    horizon = {"start": "2026-01-15T00:00:00Z", "steps": 4, "step_minutes": 60}
    park = resolved(a_site(pump, a_load(), horizon=horizon))
    found = schedule(park)
    assert [(u.asset, u.amount_kwh) for u in found.unserved] == [("pump", 0.5)]
    assert verify(park, found).wrong == []
