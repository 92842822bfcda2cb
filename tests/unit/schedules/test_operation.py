"""Figures of starts and cycles: counted again from the published powers alone, and by hand."""

from itertools import pairwise

import pytest
from tests.builders import START, a_battery, a_site, random_site, resolved

from gridshare.reports.plan.operation import operation
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule, ScheduleDocument
from gridshare.usecases.schedule import schedule


def runs(powers: list[float]) -> int:
    """How often a series goes from nothing to something."""
    return sum(after > 0 and before == 0 for before, after in pairwise([0.0, *powers]))


@pytest.mark.parametrize("seed", range(8))
def test_sessions_and_batteries_are_counted_from_what_is_published(seed: int) -> None:
    plan = schedule(resolved(random_site(seed, kinds=("ev_charging", "battery", "inflexible_load"), size=5)))
    parts = [part for asset in plan.assets for part in asset.parts]
    started = [runs(part.decisions["charge_kw"]) for part in parts]
    assert [part.starts for part in parts] == started
    served = [count for count in started if count]
    figures = plan.operation.plan
    assert figures.sessions_served == len(served)
    assert figures.mean_starts_per_session == pytest.approx(sum(served) / max(len(served), 1), abs=1e-6)
    assert figures.most_starts_per_session == max(served, default=0)
    batteries = [asset for asset in plan.assets if asset.kind == "battery"]
    assert set(figures.full_cycles) == {asset.name for asset in batteries}
    for asset in batteries:
        assert figures.full_cycles[asset.name] == pytest.approx(
            given_kwh(plan, asset) / capacity(plan, asset), abs=1e-6
        )


def capacity(plan: ScheduleDocument, asset: AssetSchedule) -> float:
    written = [a for member in plan.input["members"] for a in member["assets"] if a["name"] == asset.name]
    return float(written[0]["energy_kwh"])


def given_kwh(plan: ScheduleDocument, asset: AssetSchedule) -> float:
    """What leaves the store: at the meter, and what is lost on the way there."""
    written = next(a for member in plan.input["members"] for a in member["assets"] if a["name"] == asset.name)
    way_out = written.get("discharge_efficiency") or written["round_trip_efficiency"] ** 0.5
    return plan.horizon.step_minutes / 60 * sum(asset.decisions["discharge_kw"]) / float(way_out)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", ["generator", "thermal_store"])
def test_machines_are_counted_from_what_is_published(kind: str, seed: int) -> None:
    site = resolved(random_site(seed, kinds=(kind, "inflexible_load"), size=4))
    plan = schedule(site)
    machines = [asset for asset in plan.assets if asset.kind == kind]
    assert set(plan.operation.plan.starts) == {asset.name for asset in machines}
    arrays = site.kinds.get(kind)
    for k, asset in enumerate(machines):
        runs_already = bool(arrays.commitment.was_on[k]) and asset.decisions["power_kw"][0] > 0
        assert plan.operation.plan.starts[asset.name] == runs(asset.decisions["power_kw"]) - runs_already


def test_a_battery_that_is_filled_and_emptied_makes_one_cycle_and_the_line_says_so() -> None:
    prices = {"steps": {"import": {"price": [0.1, 0.1, 0.9, 0.9]}, "export": {"price": [0.1, 0.1, 0.9, 0.9]}}}
    members = [
        {
            "name": "yard",
            "energy_contract": "steps",
            "assets": [
                a_battery(energy_kwh=10.0, start_kwh=0.0),
                {
                    "kind": "ev_charging",
                    "name": "cars",
                    "connectors": {"P1": 20},
                    "sessions": [
                        {
                            "connector": "P1",
                            "arrival": START.isoformat(),
                            "departure": "2026-01-15T02:00:00+00:00",
                            "energy_kwh": 10,
                        }
                    ],
                },
            ],
        }
    ]
    plan = schedule(resolved(a_site(energy_contracts=prices, members=members)))
    assert plan.operation.plan.full_cycles["battery"] == pytest.approx(1.0, abs=1e-3)
    assert plan.operation.baseline.full_cycles["battery"] == 0
    assert plan.operation.plan.mean_starts_per_session == 1
    (english,) = operation(plan, Words("en"))
    (dutch,) = operation(plan, Words("nl"))
    assert english.startswith("1 charging session starts 1.00 times on average, at most 1; batteries make at most ")
    assert dutch.startswith("1 laadsessie start gemiddeld 1,00 keer, hoogstens 1; batterijen maken hoogstens ")
