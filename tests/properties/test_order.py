"""What gives way first is the park's choice: its contract or its demand, after physical limits in both orders."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import a_load, a_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.schedules.document import ScheduleDocument
from gridshare.usecases.schedule import schedule

EXACT = SolveOptions(relative_gap=1e-9)
SAME_KWH = 0.01
"""Rounding of two series to 1 W over four steps of half an hour."""


def planned(document: dict[str, Any]) -> ScheduleDocument:
    return schedule(parsed(document).resolved(), EXACT)


def a_session(**overrides: Any) -> dict[str, Any]:
    """One vehicle that asks for 20 kWh in two hours, behind a plug of 20 kW."""
    session = {
        "connector": "T1",
        "arrival": "2026-01-15T01:00",
        "departure": "2026-01-15T03:00",
        "energy_kwh": 20.0,
    } | overrides
    return {"kind": "ev_charging", "name": "trucks", "connectors": {"T1": 20.0}, "sessions": [session]}


def a_short_site(order: str, *, feeder_kw: float | None = None, **session: Any) -> dict[str, Any]:
    """A load of 10 kW and the session under a contract of 15 kW: 10 of the 20 kWh fit."""
    site = a_site(a_load(), a_session(**session), cap_kw=15)
    site["connection"]["order"] = order
    if feeder_kw is not None:
        site["feeders"] = [{"name": "north", "limit_kw": feeder_kw}]
        site["members"][0]["connection"] = {"feeder": "north"}
    return site


@pytest.mark.parametrize(
    ("order", "feeder_kw", "over_kwh", "unserved_kwh"),
    [
        ("keep_contract_first", None, 0.0, 10.0),
        ("serve_demand_first", None, 10.0, 0.0),
        ("keep_contract_first", 18.0, 0.0, 10.0),
        ("serve_demand_first", 18.0, 6.0, 4.0),  # the cable lets 8 kW through beside the load: 16 of 20 kWh
    ],
)
def test_what_gives_way_is_what_the_park_chose(
    order: str, feeder_kw: float | None, over_kwh: float, unserved_kwh: float
) -> None:
    found = planned(a_short_site(order, feeder_kw=feeder_kw))
    assert found.figures.physical_exceedance_kwh == 0
    assert found.figures.exceedance_kwh == pytest.approx(over_kwh, abs=SAME_KWH)
    assert found.figures.unserved_kwh == pytest.approx(unserved_kwh, abs=SAME_KWH)


def test_the_peak_above_the_contract_is_flat_in_both_orders() -> None:
    """Served first, 10 kWh above the contract in two hours is 5 kW, and so much more cap would have done."""
    found = planned(a_short_site("serve_demand_first"))
    assert found.figures.most_over_kw == pytest.approx(5, abs=1e-3)
    for order in ("keep_contract_first", "serve_demand_first"):
        cap = planned(a_short_site(order)).smallest_cap
        assert cap is not None
        assert cap.more_kw == pytest.approx(5, abs=1e-3)
