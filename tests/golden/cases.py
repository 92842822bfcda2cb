"""For each equation the smallest problem that shows it: a site of two or three half-hours with simple numbers.

Half-hours, so that the length of a step shows: a kW is half a kWh.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Document = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """What a golden file shows.

    Attributes:
        site: The site document.
        stamp: Beginning of the names of the stamps whose rows are shown.
        rows: Label of these rows, where it is not that of the file: an equation without rows shows in others.
        goal: Name and rank of the objective that is shown.
        relaxed: Whether rules may be broken.
    """

    site: Document
    stamp: str
    rows: str | None = None
    goal: tuple[str, int] | None = None
    relaxed: bool = False


def site(*assets: Document, n: int = 2, price: Any = 0.0, export: Any = 0.0, **more: Any) -> Document:
    """One member with these assets, for n half-hours."""
    return {
        "gridshare": 1,
        "name": "golden",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-01-15T00:00", "steps": n, "step_minutes": 30},
        "energy_contracts": {"supply": {"import": {"price": price}, "export": {"price": export}}},
        "members": [{"name": "firm", "energy_contract": "supply", "assets": list(assets)}],
    } | more


def cap(kw: Any, direction: str = "import", **more: Any) -> Document:
    return {"connection": {"layers": [{"source": "cap", "direction": direction, "limit_kw": kw, **more}]}}


def clock(step: int) -> str:
    return f"{step // 2:02d}:{step % 2 * 30:02d}"


def at(step: int) -> str:
    return f"2026-01-15T{clock(step)}"


LATER = {"from": clock(1), "to": clock(2)}


def load(kw: Any) -> Document:
    return {"kind": "inflexible_load", "name": "load", "profile": kw}


def battery(**more: Any) -> Document:
    return {
        "kind": "battery", "name": "battery", "energy_kwh": 10.0, "charge_kw": 5.0, "discharge_kw": 4.0,
        "charge_efficiency": 0.9, "discharge_efficiency": 0.8, "start_kwh": 2.0, "end_kwh_at_least": 0.0,
    } | more  # fmt: skip


def charger(departure: int = 2, station: Mapping[str, Any] = {}, **session: Any) -> Document:
    visit = {"name": "van", "connector": "P1", "arrival": at(0), "departure": at(departure), "energy_kwh": 6.0}
    return {
        "kind": "ev_charging", "name": "square", "connectors": {"P1": 8.0}, "sessions": [visit | session], **station,
    }  # fmt: skip


TWO_WAY = {
    "discharge_kw": 4.0, "on_board_kwh": 6.0, "capacity_kwh": 20.0, "floor_kwh": 5.0, "efficiency": 0.9,
    "discharge_efficiency": 0.8, "wear_eur_per_kwh": 0.02,
}  # fmt: skip


def run(name: str = "oven", **more: Any) -> Document:
    return {"kind": "deferrable_load", "name": name, "phases_kw": [20.0, 10.0]} | more


def split(**more: Any) -> Document:
    return {
        "kind": "deferrable_load", "name": "pump", "interruptible": True, "power_kw": 6.0, "least_power_kw": 2.0,
        "energy_kwh": 5.0,
    } | more  # fmt: skip


def freezers(**more: Any) -> Document:
    return {
        "kind": "curtailable_load", "name": "freezers", "profile": 10.0, "most_cut_kw": 4.0, "price_eur_per_kwh": 0.3,
    } | more  # fmt: skip


OWES = {"payback_share": 0.5, "payback_kw": 3.0, "owed_kwh": 1.0}


def store(machine: Mapping[str, Any] = {}, **more: Any) -> Document:
    return {
        "kind": "thermal_store", "name": "cold store", "band_c": [-22.0, -20.0], "start_c": -21.0,
        "capacity_kwh_per_k": 10.0,
        "heat_gain": {"conductance_kw_per_k": 0.5, "outside": 9.0, "extra_kw": 5.0},
        "machine": {"mode": "cooling", "power_kw": [4.0, 16.0], "cop": 2.0, "start_cost_eur": 1.5} | machine,
    } | more  # fmt: skip


def generator(**more: Any) -> Document:
    return {
        "kind": "generator", "name": "set", "power_kw": 30.0, "least_kw": 10.0, "fuel_cost_eur_per_kwh": 0.4,
        "start_cost_eur": 2.0, "may_feed_in": True,
    } | more  # fmt: skip


def plant(kind: str) -> Document:
    return {
        "kind": kind, "name": "plant", "available": [8.0, 6.0], "curtailable": True, "least_share": 0.25,
        "curtailment_cost_eur_per_kwh": 0.02, "feed_in_limit_kw": 3.0,
    }  # fmt: skip


def peak(**more: Any) -> Document:
    charge = {"name": "kW-max", "eur_per_kw": 3.0, "interval_minutes": 60, "free_kw": 30.0} | more
    return {"grid_tariff": {"peaks": [charge]}}


_TWO_RUNS = site(run(phases_kw=[20.0], runs=2, rest_minutes=30), n=3)
_LONG = site(freezers(longest_minutes=30, state={"on": True, "for_minutes": 30}), n=3)
_COUNTED = site(freezers(most_cuts_a_day=1, **OWES))
_UNCOUNTED = site(freezers(**OWES))
_WISH = site(battery(targets=[{"at": at(1), "at_least_kwh": 9.5, "at_most_kwh": 9.8, "firm": False}]))
_WINDOW = site(battery(least_kwh=3.0, most_kwh=9.0))
_ORDER = site(run("knead", phases_kw=[10.0]), run("bake", phases_kw=[30.0], after="knead"), n=3)
_GROUP = site(
    run("oven 1", phases_kw=[10.0], exclusive_group="one oven"),
    run("oven 2", phases_kw=[30.0], exclusive_group="one oven"),
)
_STARTS = site(generator(least_on_minutes=60, least_off_minutes=60, most_starts=1), n=3)
_BEGUN = site(load(20.0), battery(), n=3, **peak(running_kw=[24.0])) | {
    "horizon": {"start": at(1), "steps": 3, "step_minutes": 30}
}
_TIGHT = site(load([40.0, 60.0]), **cap(50.0))

CASES: dict[str, Case] = {
    "B1": Case(site(battery(self_discharge_per_day=0.5, internal_gain_kw=0.25)), "battery"),
    "B2": Case(_WINDOW, "battery", relaxed=True),
    "B3": Case(site(battery(unavailable=LATER)), "battery"),
    "B4": Case(site(battery()), "battery"),
    "B5": Case(site(battery(cycles_per_day=0.5)), "battery"),
    "B6": Case(_WISH, "battery", relaxed=True),
    "B7": Case(site(battery(least_charge_kw=2.0)), "battery"),
    "B8": Case(
        site(battery(wear_eur_per_kwh=0.02, charge_wear_eur_per_kwh=0.01, final_value_eur_per_kwh=0.1)),
        "battery",
        goal=("cost_eur", 0),
    ),
    "E1": Case(site(charger(**TWO_WAY)), "ev_charging"),
    "E2": Case(site(charger(**TWO_WAY)), "ev_charging"),
    "E3": Case(site(charger(**TWO_WAY)), "ev_charging"),
    "E4": Case(site(charger(at_least_kwh=4.0, efficiency=0.9)), "ev_charging", relaxed=True),
    "E5": Case(site(charger(at_least_kwh=4.0, efficiency=0.9)), "ev_charging", relaxed=True),
    "E6": Case(site(charger(**TWO_WAY)), "ev_charging"),
    "E7": Case(site(charger(least_kw=2.0)), "ev_charging"),
    "E8": Case(
        site(
            charger(
                station={
                    "shared_limit_kw": 10.0,
                    "connectors": {"P1": 8.0, "P2": 8.0},
                    "sessions": [
                        {"name": name, "connector": plug, "arrival": at(0), "departure": at(2), "energy_kwh": 5.0}
                        for name, plug in (("van", "P1"), ("truck", "P2"))
                    ],
                }
            )
        ),
        "ev_charging/station",
    ),
    "E9": Case(site(charger(departure=4, efficiency=0.9), price=0.3), "ev_charging"),
    "E10": Case(site(charger(departure=4, **TWO_WAY), price=[0.5, 0.1]), "ev_charging", goal=("cost_eur", 0)),
    "E11": Case(site(charger(station={"connectors": {"P1": {"power_kw": 8.0, "step_kw": 3.0}}})), "ev_charging"),
    "D1": Case(_TWO_RUNS, "deferrable_load", relaxed=True),
    "D2": Case(site(run(phases_kw=[20.0], window={"from": clock(1), "to": clock(3)}), n=4), "deferrable_load"),
    "D3": Case(_TWO_RUNS, "deferrable_load"),
    "D4": Case(site(run(), n=3), "member", rows="C1"),
    "D5": Case(site(split()), "deferrable_load"),
    "D6": Case(site(split(at_most_kwh=5.5)), "deferrable_load", relaxed=True),
    "D7": Case(site(split(most_starts=1)), "deferrable_load"),
    "D8": Case(_ORDER, "deferrable_load"),
    "D9": Case(_GROUP, "deferrable_load"),
    "D10": Case(
        site(run(phases_kw=[20.0], optional=True, value_eur=9.0, start_cost_eur=1.5)),
        "deferrable_load",
        goal=("cost_eur", 0),
    ),
    "L1": Case(_COUNTED, "curtailable_load"),
    "L2": Case(_UNCOUNTED, "curtailable_load"),
    "L3": Case(_UNCOUNTED, "curtailable_load"),
    "L4": Case(site(freezers(payback_within_minutes=30, **OWES), n=3), "curtailable_load", relaxed=True),
    "L5": Case(_UNCOUNTED, "curtailable_load"),
    "L6": Case(site(freezers()), "curtailable_load", goal=("cost_eur", 0)),
    "H1": Case(site(store()), "thermal_store"),
    "H2": Case(site(store()), "thermal_store", relaxed=True),
    "H3": Case(site(store(quiet_hours=[{"when": LATER, "most_kw": 9.0}])), "thermal_store"),
    "H4": Case(site(store()), "thermal_store"),
    "H5": Case(site(store(end_c_at_most=-21.5, end_c_at_least=-21.8)), "thermal_store", relaxed=True),
    "H6": Case(site(store()), "thermal_store", goal=("cost_eur", 0)),
    "H7": Case(site(store()), "thermal_store", goal=("unserved_kwh", 5), relaxed=True),
    "G1": Case(site(generator(unavailable=LATER)), "generator"),
    "G2": Case(site(generator()), "generator"),
    "G3": Case(site(generator(hours_left=0.75)), "generator"),
    "G4": Case(site(generator(hours_a_day=0.5)), "generator"),
    "G5": Case(site(generator()), "generator", goal=("cost_eur", 0)),
    "G6": Case(site(generator(hours_a_day=0.5, state={"on": True})), "generator"),
    **{
        f"{letter}{k}": Case(site(plant(kind), load(5.0)), kind, goal=("cost_eur", 0) if k == 4 else None)
        for letter, kind in (("S", "solar"), ("W", "wind"))
        for k in (1, 2, 3, 4)
    },
    "U1": Case(site(generator(state={"on": True})), "generator"),
    "U2": Case(_STARTS, "generator"),
    "U3": Case(_STARTS, "generator"),
    "U4": Case(
        site(
            generator(least_on_minutes=90, state={"on": True, "for_minutes": 30}, unavailable={"from": clock(3)}), n=4
        ),
        "generator",
    ),
    "U5": Case(_STARTS, "generator"),
    "U6": Case(_LONG, "curtailable_load"),
    "U7": Case(_LONG, "curtailable_load"),
    "C1": Case(site(load(5.0), battery()), ""),
    "C2": Case(site(load(3.0), battery(), **cap(2.0)), "group", relaxed=True),
    "C3": Case(_TIGHT, "group", relaxed=True),
    "C4": Case(site(load(3.0), battery(), price=-0.1), "member"),
    "C5": Case(
        site(load(3.0), battery(may_charge_from_grid=False, may_discharge_to_grid=False), plant("solar")), "member"
    ),
    "C6": Case(site(load(5.0), plant("solar")), "member"),
    "C7": Case(_TIGHT, "group", goal=("exceedance_kwh", 1), relaxed=True),
    "T1": Case(site(load(3.0), battery(), price=[0.1, 0.3], export=[0.05, 0.2]), "energy", goal=("cost_eur", 0)),
    "T2": Case(_BEGUN, "peak"),
    "T3": Case(_BEGUN, "peak", goal=("cost_eur", 0)),
    "T4": Case(
        site(load(20.0), battery(), **cap(22.0, kind="soft", price_eur_per_kwh=0.1)), "soft", goal=("cost_eur", 0)
    ),
}  # fmt: skip
"""Label -> what shows it; A1 to A3, M1 and those of measures stand in `test_golden`, as no site alone shows them."""
