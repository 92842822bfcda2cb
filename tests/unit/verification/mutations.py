"""True plans and ways to break one rule of each: label -> site, decision that is changed, and the change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.builders import a_battery, a_load, a_site, baseline_of, resolved, tidied

from gridshare.effort import SolveOptions
from gridshare.findings import Tolerance
from gridshare.milp.plan import plan
from gridshare.parts import Floats
from gridshare.sites.site import Site
from gridshare.verification import evaluate

Asset = dict[str, Any]
Decided = dict[str, dict[str, Floats]]
Change = Mapping[str, list[float]]
"""Name of a decision -> its values at the four steps, for the first row of the kind."""


@dataclass(frozen=True)
class Mutation:
    """Decisions of one asset that break one rule by little, and that keep it by as little.

    Attributes:
        label: The rule that is broken.
        assets: What the member has; the first is the one that breaks the rule.
        broken: Decisions that break it by more than the tolerance.
        kept: Decisions within the tolerance.
    """

    label: str
    assets: tuple[Asset, ...]
    broken: Change
    kept: Change


def labels_of(site: Site, decisions: Mapping[str, Mapping[str, Floats]]) -> set[str]:
    """Labels of all that a plan breaks or leaves unserved."""
    found = evaluate(site, decisions, Tolerance())
    return {v.label for v in found.violations} | {u.label for u in found.unserved}


def true_plan(site: Site) -> Decided:
    """The plan of a site at the published resolution."""
    decisions = plan(site, SolveOptions(relative_gap=1e-9), baseline_of(site).net_load_kw).decisions
    return tidied(site, decisions)


def site_of(mutation: Mutation) -> Site:
    """The site of a mutation: four half hours, one member."""
    return resolved(a_site(*mutation.assets))


def changed(mutation: Mutation, site: Site, change: Change) -> Decided:
    """The true plan with other decisions of one row."""
    decisions = true_plan(site)
    for name, values in change.items():
        decisions[mutation.assets[0]["kind"]][name][0] = values
    return decisions


def battery(**more: Any) -> Asset:
    return a_battery(**({"end_kwh_at_least": 0.0} | more))


def source(kind: str, **more: Any) -> Asset:
    return {"kind": kind, "name": kind, "available": 8.0, "curtailable": True} | more


def cuts(**more: Any) -> Asset:
    return {
        "kind": "curtailable_load",
        "name": "freezers",
        "profile": 10.0,
        "most_cut_kw": 5.0,
        "price_eur_per_kwh": 1.0,
    } | more


def owing(**more: Any) -> Asset:
    return cuts(payback_share=1.0, payback_kw=5.0, **more)


def split(**more: Any) -> Asset:
    return {
        "kind": "deferrable_load",
        "name": "pump",
        "interruptible": True,
        "power_kw": 10.0,
        "least_power_kw": 4.0,
        "energy_kwh": 5.0,
        "at_most_kwh": 15.0,
    } | more


def run(name: str = "oven", **more: Any) -> Asset:
    return {"kind": "deferrable_load", "name": name, "phases_kw": [6.0], "phase_minutes": 30} | more


def vehicle(**more: Any) -> Asset:
    session = {
        "connector": "A",
        "arrival": "2026-01-15T00:00+00:00",
        "departure": "2026-01-15T02:00+00:00",
        "energy_kwh": 10.0,
    }
    any_power = {"power_kw": 11.0, "least_kw": 0.0}
    connectors = {"A": any_power, "B": any_power}
    return {"kind": "ev_charging", "name": "hub", "connectors": connectors, "sessions": [session | more]}


STEPPED: Asset = {"connectors": {"A": {"power_kw": 11.0, "least_kw": 0.0, "step_kw": 2.0}}}


def two_vehicles() -> Asset:
    """The second takes 9 kW in the second step, beside which 6 kW are left."""
    found = vehicle() | {"shared_limit_kw": 15.0}
    second = found["sessions"][0] | {
        "connector": "B",
        "energy_kwh": 4.5,
        "arrival": "2026-01-15T00:30+00:00",
        "departure": "2026-01-15T01:00+00:00",
        "vehicle_kw": 9.0,
    }
    return found | {"sessions": [*found["sessions"], second]}


TWO_WAY = {
    "discharge_kw": 5.0,
    "on_board_kwh": 10.0,
    "capacity_kwh": 40.0,
    "floor_kwh": 8.0,
    "efficiency": 1.0,
    "discharge_efficiency": 1.0,
}


def generator(**more: Any) -> Asset:
    return {
        "kind": "generator",
        "name": "set",
        "power_kw": 20.0,
        "fuel_cost_eur_per_kwh": 1.0,
        "may_feed_in": True,
    } | more


def store(**machine: Any) -> Asset:
    return {
        "kind": "thermal_store",
        "name": "cold",
        "band_c": [-24.0, -18.0],
        "start_c": -21.0,
        "end_c_at_most": -15.0,
        "capacity_kwh_per_k": 10.0,
        "heat_gain": {"extra_kw": 0.0},
        "machine": {"mode": "cooling", "power_kw": 20.0, "cop": 1.0} | machine,
    }


def power(*values: float) -> Change:
    return {"power_kw": list(values)}


def cut(*values: float, back: tuple[float, ...] = (0, 0, 0, 0)) -> Change:
    """Cuts that last where power is cut."""
    return {"cut_kw": list(values), "payback_kw": list(back), "is_cut": [float(v > 0) for v in values]}


def charge(*values: float, back: tuple[float, ...] = (0, 0, 0, 0)) -> Change:
    return {"charge_kw": list(values), "discharge_kw": list(back)}


IDLE = charge(0, 0, 0, 0)
MUTATIONS: tuple[Mutation, ...] = (
    Mutation("B2", (battery(start_kwh=39.991),), charge(0.03, 0, 0, 0), charge(0.022, 0, 0, 0)),
    Mutation("B3", (battery(),), charge(20.002, 0, 0, 0), charge(20.0005, 0, 0, 0)),
    Mutation("B3", (battery(),), charge(0, 0, 0, 0, back=(0, 20.002, 0, 0)), IDLE),
    Mutation("B4", (battery(),), charge(0, 0.001, 0, 0, back=(0, 0.001, 0, 0)), IDLE),
    Mutation(
        "B5",
        (battery(cycles_per_day=0.1),),
        charge(0, 0, 0, 0, back=(8.01, 0, 0, 0)),
        charge(0, 0, 0, 0, back=(8.002, 0, 0, 0)),
    ),
    Mutation("B6", (a_battery(),), charge(0, 0, 0, 0, back=(0, 0, 0, 0.01)), charge(0, 0, 0, 0, back=(0, 0, 0, 0.001))),
    Mutation("B7", (battery(least_charge_kw=4.0),), charge(3.99, 0, 0, 0), charge(3.9995, 0, 0, 0)),
    Mutation("C5", (battery(may_charge_from_grid=False), a_load()), charge(0.01, 0, 0, 0), IDLE),
    Mutation(
        "C5",
        (battery(may_discharge_to_grid=False), a_load()),
        charge(0, 0, 0, 0, back=(10.01, 0, 0, 0)),
        charge(0, 0, 0, 0, back=(10.0005, 0, 0, 0)),
    ),
    *(
        Mutation(
            f"{kind[0].upper()}1",
            (source(kind), a_load()),
            {"curtailed_kw": [8.002, 0, 0, 0]},
            {"curtailed_kw": [8.0005, 0, 0, 0]},
        )
        for kind in ("solar", "wind")
    ),
    Mutation(
        "C6",
        (source("solar", feed_in_limit_kw=5.0),),
        {"curtailed_kw": [2.99, 3, 3, 3]},
        {"curtailed_kw": [2.9995, 3, 3, 3]},
    ),
    Mutation("L1", (cuts(),), cut(5.002, 0, 0, 0), cut(5.0005, 0, 0, 0)),
    Mutation("L2", (owing(),), cut(5, 5, 0, 0, back=(0, 0, 5.002, 4.998)), cut(5, 5, 0, 0, back=(0, 0, 5, 5))),
    Mutation("L3", (owing(),), cut(5, 0, 0, 0, back=(0, 5, 0.01, 0)), cut(5, 0, 0, 0, back=(0, 5, 0.001, 0))),
    Mutation("L4", (owing(),), cut(5, 0, 0, 0, back=(0, 4.99, 0, 0)), cut(5, 0, 0, 0, back=(0, 4.999, 0, 0))),
    Mutation("L5", (owing(),), cut(5, 1, 0, 0, back=(0, 0.001, 4, 1.999)), cut(5, 1, 0, 0, back=(0, 0, 4, 2))),
    Mutation("U3", (cuts(longest_minutes=60, rest_minutes=60),), cut(1, 0, 1, 0), cut(1, 0, 0, 1)),
    Mutation("U5", (cuts(longest_minutes=60, most_cuts_a_day=1),), cut(1, 0, 1, 0), cut(1, 1, 0, 0)),
    Mutation("U6", (cuts(longest_minutes=60),), cut(1, 1, 1, 0), cut(1, 1, 0, 1)),
    Mutation(
        "U4",
        (cuts(longest_minutes=60, available={"from": "01:30", "to": "03:00"}),),
        cut(1, 0, 0, 0),
        cut(0, 1, 0, 0),
    ),
    Mutation("D1", (run(),), {"starts": [1, 0, 0, 1]}, {"starts": [1, 0, 0, 0]}),
    Mutation("D1", (run(),), {"starts": [0, 0, 0, 0]}, {"starts": [0, 1, 0, 0]}),
    Mutation("D2", (run(earliest="2026-01-15T00:30+00:00"),), {"starts": [1, 0, 0, 0]}, {"starts": [0, 1, 0, 0]}),
    Mutation("D3", (run(runs=2, rest_minutes=30),), {"starts": [1, 1, 0, 0]}, {"starts": [1, 0, 1, 0]}),
    Mutation("D5", (split(),), power(10.002, 0, 0, 0), power(10.0005, 0, 0, 0)),
    Mutation("D5", (split(),), power(10, 3.99, 0, 0), power(10, 3.9995, 0, 0)),
    Mutation("D6", (split(),), power(9.98, 0, 0, 0), power(9.9985, 0, 0, 0)),
    Mutation("D6", (split(),), power(10, 10, 10, 4), power(10, 10, 5, 5)),
    Mutation("D7", (split(most_starts=1),), power(6, 0, 6, 0), power(6, 6, 0, 0)),
    Mutation("U2", (split(least_on_minutes=60),), power(10, 0, 5, 5), power(10, 4, 0, 0)),
    Mutation(
        "D8",
        (
            run("second", after="first", latest_end="2026-01-15T02:00+00:00"),
            run("first", start_at=["2026-01-15T02:00"]),
        ),
        {"starts": [0, 1, 0, 0]},
        {"starts": [0, 0, 0, 1]},
    ),
    Mutation(
        "D9",
        (run("one", exclusive_group="oven"), run("other", exclusive_group="oven", start_at=["2026-01-15T02:00"])),
        {"starts": [0, 0, 1, 0]},
        {"starts": [0, 0, 0, 1]},
    ),
    Mutation("E2", (vehicle(at_most_kwh=20.0),), charge(11.002, 10, 0, 0), charge(11.0005, 10, 0, 0)),
    Mutation("E3", (vehicle(),), charge(10, 10.01, 0, 0), charge(10, 10.003, 0, 0)),
    Mutation("E4", (vehicle(),), charge(10, 9.99, 0, 0), charge(10, 9.997, 0, 0)),
    Mutation("E5", (vehicle(at_least_kwh=5.0),), charge(10, 9.99, 0, 0), charge(10, 9.997, 0, 0)),
    Mutation(
        "E6",
        (vehicle(**TWO_WAY),),
        charge(10, 10, 0.002, 0, back=(0, 0, 0.001, 0)),
        charge(10, 10, 0.001, 0),
    ),
    Mutation("E7", (vehicle(least_kw=4.0),), charge(10, 6, 3.99, 0.01), charge(10, 6, 4, 0)),
    Mutation("E8", (two_vehicles(),), charge(11, 6.01, 2.99, 0), charge(11, 6, 3, 0)),
    Mutation("E11", (vehicle() | STEPPED,), charge(8.002, 10, 2, 0), charge(8.001, 10, 2, 0)),
    Mutation("G1", (generator(),), power(20.002, 0, 0, 0), power(20.0005, 0, 0, 0)),
    Mutation("G2", (generator(least_kw=5.0),), power(4.99, 0, 0, 0), power(4.9995, 0, 0, 0)),
    Mutation("G3", (generator(hours_left=1.0),), power(9, 9, 9, 0), power(9, 9, 0, 0)),
    Mutation("G4", (generator(hours_a_day=1.0),), power(9, 9, 9, 0), power(9, 9, 0, 0)),
    Mutation("H2", (store(),), power(20, 20, 20.0, 0.05), power(20, 20, 20, 0.001)),
    Mutation("H3", (store(),), power(20.002, 0, 0, 0), power(20.0005, 0, 0, 0)),
    Mutation("H4", (store(power_kw=[5.0, 20.0]),), power(4.99, 0, 0, 0), power(4.9995, 0, 0, 0)),
    Mutation("H5", (store() | {"end_c_at_most": -21.5},), power(9.99, 0, 0, 0), power(9.997, 0, 0, 0)),
)
