"""Random small sites for the oracle: every field of every kind, on steps of 5 to 60 minutes."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from tests.builders import START, Asset, Random, a_battery, a_site, random_site, resolved

from gridshare.errors import SiteError

Document = dict[str, Any]

MINUTES = (5, 15, 30, 60)
ZONE = ZoneInfo("Europe/Amsterdam")


def a_full_site(seed: int) -> Document:
    """A valid site of four to six assets on five to eight steps, with fields that `random_site` leaves out."""
    return copy.deepcopy(_full_site(seed))


@lru_cache(maxsize=512)
def _full_site(seed: int) -> Document:
    for attempt in range(200):
        r = np.random.default_rng([seed, attempt, 7])
        size, steps = int(r.integers(4, 7)), int(r.integers(5, 9))
        document = random_site(seed + 1000 * attempt, size=size, steps=steps, minutes=MINUTES) | {"operation": "none"}
        _Fields(r, document).add()
        try:
            resolved(document)
        except SiteError:
            continue
        return document
    message = f"no valid site from seed {seed}"
    raise AssertionError(message)


def a_resting_site(seed: int) -> Document:
    """One member at which much is gained at a net load of exactly 0: what may not run while it imports, and while it
    exports, whole kilowatts, and a feed-in that costs."""
    r = np.random.default_rng([seed, 11])
    n, minutes = int(r.integers(2, 6)), int(r.choice(MINUTES))
    load = [float(v) for v in r.choice([0, 5, 10, 20, 30, 40], n)]
    assets: list[Asset] = [
        {"kind": "inflexible_load", "name": "load", "profile": load},
        a_battery(
            energy_kwh=float(r.choice([10, 40])) * minutes / 60,
            charge_kw=float(r.choice([5, 10, 20])),
            discharge_kw=float(r.choice([5, 10, 20])),
            round_trip_efficiency=float(r.choice([1.0, 0.81])),
            start_kwh=0.0,
            may_charge_from_grid=False,
            may_discharge_to_grid=bool(r.integers(2)),
        ),
        {
            "kind": "generator",
            "name": "set",
            "power_kw": float(r.choice([10, 30])),
            "fuel_cost_eur_per_kwh": float(r.choice([0.05, 0.2])),
            "may_feed_in": bool(r.random() < 0.3),
        },
    ]
    if r.random() < 0.5:
        available = [float(v) for v in r.choice([0, 5, 10, 30], n)]
        curtailable: Asset = {"curtailable": True, "feed_in_limit_kw": 0.0} if r.random() < 0.5 else {}
        assets.append({"kind": "solar", "name": "roof", "available": available} | curtailable)
    prices = [float(v) for v in r.choice([-0.1, 0.1, 0.3, 0.6], n)]
    export = [float(v) for v in r.choice([-0.3, -0.01, 0.05, 0.4], n)] if r.random() < 0.5 else -0.01
    return a_site(
        *assets,
        horizon={"start": START.isoformat(), "steps": n, "step_minutes": minutes},
        energy_contracts={"fixed": {"import": {"price": prices}, "export": {"price": export}}},
        operation="none",
    )


def a_tempting_site(seed: int) -> Document:
    """One member to whom two powers at once would be worth something: taking and giving back of a battery, of a vehicle
    and of a load that may be cut, at prices below zero and a feed-in that brings more than what is drawn costs."""
    r = np.random.default_rng([seed, 13])
    n, minutes = int(r.integers(3, 7)), int(r.choice(MINUTES))
    h = minutes / 60

    def moment(step: int) -> str:
        return (START + timedelta(minutes=minutes * step)).isoformat()

    battery = a_battery(energy_kwh=40 * h, charge_kw=20.0, discharge_kw=15.0, start_kwh=20 * h)
    vehicle: Asset = {
        "connector": "T1",
        "arrival": moment(0),
        "departure": moment(n),
        "energy_kwh": 2 * h,
        "discharge_kw": 8.0,
        "on_board_kwh": 20 * h,
        "capacity_kwh": 24 * h,
        "floor_kwh": 5 * h,
        "efficiency": 0.9,
        "discharge_efficiency": 0.9,
    }
    load: Asset = {
        "kind": "curtailable_load",
        "name": "freezers",
        "profile": [float(v) for v in r.choice([5, 10, 20], n)],
        "most_cut_share": 1.0,
        "price_eur_per_kwh": float(r.choice([0.05, 0.2])),
        "payback_share": float(r.choice([0.0, 0.5, 1.0])),
        "payback_kw": 10.0,
        "owed": [{"kwh": 10 * h, "within_minutes": minutes * int(r.integers(1, 3))}],
    }
    hub: Asset = {"kind": "ev_charging", "name": "hub", "connectors": {"T1": {"power_kw": 11.0, "least_kw": 0.0}}}
    prices = [float(v) for v in r.choice([-0.6, -0.3, 0.2, 0.6], n)]
    export = [price + float(r.choice([-0.05, 0.1])) for price in prices]
    return a_site(
        *(asset for asset in (battery, hub | {"sessions": [vehicle]}, load) if r.random() < 0.8),
        {"kind": "inflexible_load", "name": "load", "profile": [float(v) for v in r.choice([0, 5, 10], n)]},
        cap_kw=float(r.choice([15, 40])),
        horizon={"start": START.isoformat(), "steps": n, "step_minutes": minutes},
        energy_contracts={"fixed": {"import": {"price": prices}, "export": {"price": export}}},
        operation="none",
    )


class _Fields:
    """Adds fields to a random document, each with a small chance."""

    def __init__(self, r: Random, document: Document) -> None:
        self.r, self.document = r, document
        horizon = document["horizon"]
        self.n, self.minutes = int(horizon["steps"]), int(horizon["step_minutes"])
        self.h = self.minutes / 60

    def add(self) -> None:
        for member in self.document["members"]:
            for asset in member["assets"]:
                FIELDS.get(asset["kind"], lambda _fields, _asset: None)(self, asset)
            if self.chance():
                member["connection"]["import_limit_kw"] = self.kw(20, 60)
        self.connection(self.document["connection"])
        self.tariff(self.document["grid_tariff"])
        if self.chance():
            for side in ("import", "export"):
                contract = self.document["energy_contracts"]["fixed"][side]
                del contract["price"]
                contract |= {"peak_eur_per_kwh": 0.31, "off_peak_eur_per_kwh": 0.12, "peak_when": self.window()}
                contract |= {"energy_tax_eur_per_kwh": 0.04} if side == "import" else {}

    def chance(self, share: float = 0.2) -> bool:
        return bool(self.r.random() < share)

    def kw(self, low: float, high: float) -> float:
        value = float(self.r.uniform(low, high))
        return float(round(value)) if self.chance(0.5) else round(value, 3)

    def moment(self, step: float) -> str:
        return (START + timedelta(minutes=self.minutes * step)).isoformat()

    def clock(self, step: float) -> str:
        """The local clock at a step, now and then some minutes later."""
        late = float(self.r.choice([0.0, 0.0, 0.4]))
        at: datetime = (START + timedelta(minutes=int(self.minutes * (step + late)))).astimezone(ZONE)
        return f"{at:%H:%M}"

    def window(self) -> list[dict[str, Any]]:
        first = int(self.r.integers(0, self.n - 1))
        last = int(self.r.integers(first + 1, self.n + 1))
        window: dict[str, Any] = {"from": self.clock(first), "to": self.clock(last)}
        if window["from"] == window["to"]:
            window["to"] = self.clock(last + 1)
        window |= {"weekdays": "thu"} if self.chance() else {}
        return [window | ({"months": [1, 2]} if self.chance() else {})]

    def connection(self, connection: dict[str, Any]) -> None:
        for layer in connection["layers"]:
            if self.chance(0.3):
                layer["when"] = self.window()
        if self.chance() and connection["layers"]:
            connection["margin"] = {"import_kw": self.kw(0, 6), "before_demand": self.chance(0.5)}
        if self.chance(0.3):
            connection["order"] = "serve_demand_first"
        if self.chance(0.3):
            connection["least_exceedance"] = "energy"

    def tariff(self, tariff: dict[str, Any]) -> None:
        length = int(self.r.choice([1, 2, 3]))
        interval = self.minutes * length
        if not self.chance(0.6) or 1440 % interval:
            return
        minute = (START.astimezone(ZONE).hour * 60) % interval
        elapsed = minute // self.minutes
        peak = {
            "name": "kW-max by intervals",
            "direction": str(self.r.choice(["import", "export"])),
            "eur_per_kw": self.kw(0, 5),
            "interval_minutes": interval,
            "free_kw": self.kw(0, 15),
            "running_kw": [self.kw(0, 30) for _ in range(elapsed)],
        }
        tariff["peaks"] = [*tariff.get("peaks", []), peak | ({"when": self.window()} if self.chance(0.3) else {})]


def _maybe(f: _Fields, asset: Asset, *extras: dict[str, Any]) -> None:
    for extra in extras:
        if f.chance():
            asset |= extra


def _battery(f: _Fields, asset: Asset) -> None:
    capacity, at = asset["energy_kwh"], int(f.r.integers(1, f.n + 1))
    if f.chance():
        del asset["round_trip_efficiency"]
        asset |= {"charge_efficiency": 0.92, "discharge_efficiency": 0.95}
    _maybe(
        f,
        asset,
        {"targets": [{"at": f.moment(at), "at_least_kwh": round(capacity * 0.55, 3), "firm": f.chance(0.3)}]},
        {"targets": [{"at": f.moment(at), "at_most_kwh": round(capacity * 0.45, 3)}], "priority": 2},
        {"end_kwh_at_most": round(capacity * 0.7, 3)},
        {"least_kwh": round(capacity * 0.1, 3), "window_is_firm": f.chance(0.5)},
        {"most_kwh": [round(capacity * float(f.r.uniform(0.8, 1)), 3) for _ in range(f.n)]},
        {"quiet_hours": [{"when": f.window(), "most_kw": f.kw(2, 8)}]},
        {"unavailable": f.window()},
        {"internal_gain_kw": f.kw(-0.5, 0.5)},
        {"charge_wear_eur_per_kwh": 0.01},
        {"cycles_per_day": 0.5, "discharged_today_kwh": round(capacity * 0.1, 3)},
        {"reserves": [{"when": f.window(), "energy_kwh": round(capacity * 0.15, 3), "charge_kw": 2.0}]},
        {"may_charge_from_grid": False},
        {"may_discharge_to_grid": False},
        {"least_charge_kw": 3.0},
    )


def _curtailable(f: _Fields, asset: Asset) -> None:
    _maybe(
        f,
        asset,
        {"available": f.window()},
        {"longest_minutes": 2 * f.minutes, "state": {"on": True, "for_minutes": f.minutes}},
        {"rest_minutes": 2 * f.minutes, "state": {"on": False, "for_minutes": f.minutes, "starts_today": 1}},
        {"most_cuts_a_day": 2, "state": {"on": True}},
        {"payback_share": 1.0, "payback_kw": f.kw(6, 15), "payback_within_minutes": 3 * f.minutes},
    )
    if "payback_kw" in asset:
        owed = [{"kwh": round(2 * f.h, 3), "within_minutes": f.minutes * int(f.r.integers(1, f.n))}]
        _maybe(f, asset, {"owed": owed, "priority": 3}, {"owed_kwh": round(3 * f.h, 3), "firm": f.chance(0.5)})


def _deferrable(f: _Fields, asset: Asset) -> None:
    _maybe(
        f,
        asset,
        {"window": f.window()},
        {"earliest": f.moment(float(f.r.choice([1, 1.5])))},
        {"latest_end": f.moment(f.n - float(f.r.choice([1, 0.5])))},
        {"priority": 3},
        {"exclusive_group": [{"name": "hall", "at_most": 2}]},
    )
    if "optional" not in asset and f.chance():
        asset["firm"] = True
    if asset.get("interruptible"):
        energy = asset.get("energy_kwh", 0.0)
        _maybe(f, asset, {"delivered_kwh": round(f.h * 2, 3)})
        if energy:
            _maybe(f, asset, {"at_most_kwh": round(energy * 1.4, 3)})
        if asset.get("least_power_kw") != 0:
            _maybe(
                f,
                asset,
                {"least_off_minutes": 2 * f.minutes},
                {"most_starts": 2},
                {"state": {"on": True, "for_minutes": f.minutes}},
                {"state": {"on": False, "for_minutes": f.minutes, "starts_today": 1}, "most_starts": 3},
            )
    else:
        _maybe(f, asset, {"start_cost_eur": 0.2})
        if asset.get("runs") == 2:
            _maybe(f, asset, {"rest_minutes": f.minutes}, {"last_end": f.moment(-1), "rest_minutes": 2 * f.minutes})
        elif "phases_kw" in asset and len(asset["phases_kw"]) == 2:
            _maybe(f, asset, {"running_since": f.moment(-1), "begun": int(f.r.integers(2))})
        if "running_since" not in asset and "runs" not in asset:
            _maybe(f, asset, {"start_at": [f.moment(int(f.r.integers(0, f.n - 1)))]})


def _ev(f: _Fields, asset: Asset) -> None:
    """Vehicles have room to spare, so that any total that is enough can be hit: what is widened is for other tests."""
    for name, power in asset["connectors"].items():
        plug: dict[str, Any] = {"power_kw": power}
        plug |= {"phases": int(f.r.choice([1, 3]))} if f.chance(0.4) else {}
        plug |= {"least_kw": float(f.r.choice([0.0, 3.0]))} if f.chance(0.4) else {}
        plug |= {"step_kw": 0.69} if f.chance(0.15) else {}
        asset["connectors"][name] = plug
    for session in asset["sessions"]:
        if "discharge_kw" in session:
            session["capacity_kwh"] = round(session["on_board_kwh"] + 3 * session["energy_kwh"] + 40, 3)
        else:
            session["at_most_kwh"] = round(3 * session["energy_kwh"] + 40, 3)
        _maybe(
            f,
            session,
            {"vehicle_kw": f.kw(3, 8)},
            {"firm": True},
            {"delivered_kwh": round(session["energy_kwh"] * 0.2, 3)} if "discharge_kw" not in session else {},
            {"efficiency": 0.9} if "discharge_kw" not in session else {},
        )


def _generator(f: _Fields, asset: Asset) -> None:
    _maybe(
        f,
        asset,
        {"heat_per_kwh": 1.2, "heat_value_eur_per_kwh": 0.05},
        {"hours_a_day": 3 * f.h, "hours_today": f.h},
        {"unavailable": f.window()},
        {"may_feed_in": False},
    )
    if asset.get("least_kw"):
        _maybe(
            f,
            asset,
            {"least_off_minutes": 2 * f.minutes},
            {"state": {"on": True, "for_minutes": f.minutes}},
            {"state": {"on": False, "for_minutes": f.minutes, "starts_today": 1}},
            {"state": {"on": True}},
        )


def _thermal(f: _Fields, asset: Asset) -> None:
    machine, start = asset["machine"], asset["start_c"]
    cooling = machine["mode"] == "cooling"
    _maybe(
        f,
        machine,
        {"power_kw": 12.0, "on_off": True},
        {"limit_kw": [f.kw(8, 12) for _ in range(f.n)]},
        {"cop": [[4.0, 2.0], [8.0, 3.0]]},
    )
    _maybe(
        f,
        asset,
        {"defrost": [{"when": f.window(), "power_kw": 1.5, "heat_kw": 0.5}]},
        {"quiet_hours": [{"when": f.window(), "most_kw": 6.0}]},
        {"unavailable": f.window()},
        {"firm": True},
        {"end_c_at_most": start + 0.5, "end_c_at_least": start - 2.0},
        {"band_c": {"high": start + 1.0} if cooling else {"low": [start - 1.0] * f.n}},
        {"capacity_kwh_per_k": round(4 * f.h, 3)},
    )
    asset["heat_gain"] |= {"extra_kw": f.kw(-2, 2)} if f.chance() else {}
    if machine.get("on_off") or isinstance(machine["power_kw"], list):
        _maybe(
            f,
            machine,
            {"least_off_minutes": 2 * f.minutes},
            {"most_starts": 1},
            {"state": {"on": True, "for_minutes": f.minutes}},
            {"state": {"on": False, "for_minutes": f.minutes}},
        )


def _source(f: _Fields, asset: Asset) -> None:
    _maybe(f, asset, {"unavailable": f.window()})


FIELDS: Mapping[str, Callable[[_Fields, Asset], None]] = {
    "battery": _battery,
    "curtailable_load": _curtailable,
    "deferrable_load": _deferrable,
    "ev_charging": _ev,
    "generator": _generator,
    "solar": _source,
    "thermal_store": _thermal,
    "wind": _source,
}
