"""What came of a simulation, by hand."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site, resolved

from gridshare.simulation.disturbances import Disturbances
from gridshare.simulation.outcome import breaches, got_kwh, of_month, promises, together
from gridshare.simulation.practice import Practice, eased
from gridshare.simulation.world import World
from gridshare.sites.site import resolve
from gridshare.sites.window import window


def test_steps_one_after_the_other_are_one_breach() -> None:
    horizon = {"start": "2026-01-15", "days": 1, "step_minutes": 60, "look_ahead_hours": 0}
    site = resolved(a_site(a_load(), cap_kw=10.0, horizon=horizon))
    net = np.full(24, 9.0)
    net[3:5], net[8], net[20] = [12.0, 11.0], -13.0, 10.0005
    found = breaches(site, net)
    assert [(f"{b.begin:%H:%M}", b.direction, b.quarters, b.most_kw, b.kwh) for b in found] == [
        ("03:00", "import", 2, 2.0, 3.0),
        ("08:00", "export", 1, 3.0, 3.0),
    ]


def a_day(**session: Any) -> dict[str, Any]:
    charging = {
        "kind": "ev_charging",
        "name": "yard",
        "connectors": {"T1": {"power_kw": 10.0, "least_kw": 4.0}},
        "sessions": [
            {"connector": "T1", "arrival": "2026-01-15 08:00", "departure": "2026-01-15 12:00", "energy_kwh": 20.0}
            | session
        ],
    }
    roof = {"kind": "solar", "name": "roof", "available": 6.0, "curtailable": True}
    horizon = {"start": "2026-01-15", "days": 1, "step_minutes": 60, "look_ahead_hours": 0}
    return a_site(charging, roof, a_battery(), cap_kw=10.0, horizon=horizon)


def lived(practice: Practice, charge_kw: float, cut_kw: float = 0.0, give_kw: float = 0.0) -> Practice:
    for _ in range(practice.site.grid.n_steps):
        practice.step(
            {
                "ev_charging": {"charge_kw": np.array([charge_kw])},
                "solar": {"curtailed_kw": np.array([cut_kw])},
                "battery": {"discharge_kw": np.array([give_kw])},
            }
        )
    return practice


def outcome_of(practice: Practice, world: World) -> Any:
    evaluation = practice.evaluated()
    kept = promises(world.visits, got_kwh(practice.site, evaluation))
    return of_month(practice.site, evaluation, practice.cuts, kept)


def test_a_driver_who_gets_what_was_promised_is_served() -> None:
    world = World(resolved(a_day()).document, Disturbances())
    found = outcome_of(lived(Practice(resolve(world.truth)), 10.0), world)
    assert [(p.asset, p.promised_kwh, p.got_kwh, p.is_kept) for p in found.promises] == [("yard", 20.0, 20.0, True)]


def test_a_driver_who_leaves_early_with_too_little_was_not_and_it_is_said_who_left() -> None:
    early = Disturbances.model_validate({"sessions": {"leaves_early": {"share": 1.0, "minutes": 60.0}}})
    world = World(resolved(a_day()).document, early)
    found = outcome_of(lived(Practice(resolve(world.truth)), 5.0), world)
    assert [(p.promised_kwh, p.got_kwh, p.is_kept, p.left_early) for p in found.promises] == [(20.0, 15.0, False, True)]
    assert found.promised_short_kwh == 5.0


def test_a_driver_whose_vehicle_is_full_sooner_got_what_there_was_room_for() -> None:
    world = World(
        resolved(a_day()).document, Disturbances.model_validate({"sessions": {"energy": {"share": 1.0, "by": 0.5}}})
    )
    (visit,) = world.visits["yard"]
    assert visit.true is not None
    found = outcome_of(lived(Practice(resolve(world.truth)), 10.0), world)
    assert found.promises[0].promised_kwh == pytest.approx(min(20.0, visit.true.energy_kwh))


def test_the_numbers_of_a_month_are_what_happened() -> None:
    """2 of 6 kW of sun are cut for 24 h; the battery gives 18 of its 20 kWh (90 %), which is half a cycle."""
    site = resolved(a_day())
    practice = lived(Practice(site), 0.0, cut_kw=2.0, give_kw=5.4)
    found = of_month(site, practice.evaluated(), practice.cuts)
    assert found.given_up_kwh == {"yard": pytest.approx(48.0)}
    assert found.cycles == {"battery": pytest.approx(0.5)}
    assert found.highest_kw == {"2026-01": (0.0, pytest.approx(9.4))}
    assert found.cost_eur == pytest.approx(-0.1 * (24 * 4.0 + 18.0), abs=1e-6)
    assert sum(found.costs_eur.values()) == pytest.approx(found.cost_eur)


def test_months_add_up_and_stay_apart_where_they_are_billed() -> None:
    site = resolved(a_day())
    one = of_month(site, lived(Practice(site), 0.0, cut_kw=2.0).evaluated())
    both = together([one, one])
    assert both.cost_eur == 2 * one.cost_eur
    assert both.given_up_kwh == {"yard": 2 * one.given_up_kwh["yard"]}
    assert both.highest_kw == one.highest_kw


def test_what_the_guard_switched_in_a_window_is_eased_in_the_month_too() -> None:
    """The load of the second half of the day makes the guard switch the charger off after a tenth of the hour."""
    document = a_day(departure="2026-01-15 20:00")
    document["members"][0]["assets"].append(a_load(profile=[0.0] * 10 + [12.0] * 14))
    month = resolved(document)
    afternoon = resolve(window(month.document, month.grid, 9, 15))
    practice = Practice(afternoon, guard_minutes=6.0)
    for _ in range(15):
        practice.step({"ev_charging": {"charge_kw": np.array([10.0])}})
    assert {cut.session for cut in practice.cuts} == {"T1-1"}
    assert practice.evaluated().violations == ()
    rows, steps = month.kinds["ev_charging"].least_kw, eased(month, practice.cuts).kinds["ev_charging"].least_kw
    assert np.flatnonzero(rows[0] != steps[0]).tolist() == sorted({9 + cut.step for cut in practice.cuts})
    assert practice.cuts[0].at == month.grid.starts[9 + practice.cuts[0].step]
    assert practice.cuts[0].at - afternoon.grid.start == timedelta(hours=practice.cuts[0].step)
