"""Small site documents for tests: one that is valid by default, and random ones over all kinds."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import numpy as np

from gridshare.ahead.loading import parsed
from gridshare.assets import KINDS as REGISTRY
from gridshare.effort import SolveOptions
from gridshare.errors import SiteError
from gridshare.findings import Tolerance
from gridshare.parts import Decisions, Floats
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.tidy import tidy
from gridshare.sites.site import Site
from gridshare.verification import evaluate

EXACT = SolveOptions(time_limit_s=3600.0, relative_gap=1e-9)
"""For laws of plans whose search came to its end: the usual minute cuts one short where others take the processor."""

Random = np.random.Generator
Asset = dict[str, Any]

KINDS = (
    "battery",
    "curtailable_load",
    "deferrable_load",
    "ev_charging",
    "generator",
    "inflexible_load",
    "solar",
    "thermal_store",
    "wind",
)
START = datetime(2026, 1, 15, tzinfo=UTC)
"""01:00 in Amsterdam: a Thursday in winter."""


def a_site(*assets: Asset, cap_kw: float | None = None, **overrides: Any) -> dict[str, Any]:
    """One member with these assets, two hours in steps of half an hour at a fixed price; override what matters."""
    layers = [] if cap_kw is None else [{"source": "contract", "direction": "both", "limit_kw": float(cap_kw)}]
    return {
        "gridshare": 1,
        "name": "one yard",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": START.isoformat(), "steps": 4, "step_minutes": 30},
        "connection": {"layers": layers},
        "energy_contracts": {"fixed": {"import": {"price": 0.2}, "export": {"price": 0.1}}},
        "members": [{"name": "yard", "energy_contract": "fixed", "assets": list(assets)}],
    } | overrides


def a_load(name: str = "load", profile: float | Sequence[float] = 10.0) -> Asset:
    """A load that is what it is."""
    return {"kind": "inflexible_load", "name": name, "profile": profile}


def a_battery(name: str = "battery", **overrides: Any) -> Asset:
    """A battery of 40 kWh and 20 kW, half full, with losses."""
    return {
        "kind": "battery",
        "name": name,
        "energy_kwh": 40.0,
        "charge_kw": 20.0,
        "discharge_kw": 20.0,
        "round_trip_efficiency": 0.81,
        "start_kwh": 20.0,
    } | overrides


def resolved(document: dict[str, Any]) -> Site:
    """The site of a written document."""
    return parsed(document).resolved()


def baseline_of(site: Site) -> Evaluation:
    """What follows when nothing is planned."""
    return evaluate(site, site.doing_nothing(), Tolerance())


def tidied(site: Site, decisions: Mapping[str, Decisions], unit_kw: float = 1e-3) -> dict[str, dict[str, Floats]]:
    """Decisions at a published resolution, as copies that a test may change."""
    fixed = np.zeros((len(site.assets), site.grid.n_steps))
    for kind in REGISTRY:
        places = [i for i, a in enumerate(site.assets) if a.kind == kind.name]
        if places:
            still = {n: v * 0 if n in kind.powers else v for n, v in decisions[kind.name].items()}
            fixed[places] = kind.check(site.kinds[kind.name], still, Tolerance.of_resolution(unit_kw)).net_load_kw
    whole = tidy(site, decisions, fixed, unit_kw)
    return {kind: {name: np.array(v) for name, v in of.items()} for kind, of in whole.items()}


@lru_cache(maxsize=512)
def _random_site(seed: int, kinds: tuple[str, ...], size: int, steps: int, minutes: tuple[int, ...]) -> dict[str, Any]:
    for attempt in range(100):
        document = _Draft(np.random.default_rng([seed, attempt]), kinds, steps, minutes).document(size)
        try:
            resolved(document)
        except SiteError:
            continue
        return document
    message = f"no valid site from seed {seed}"
    raise AssertionError(message)


def random_site(
    seed: int,
    *,
    kinds: Sequence[str] = KINDS,
    size: int = 4,
    steps: int = 5,
    minutes: Sequence[int] = (15, 30, 60),
) -> dict[str, Any]:
    """A valid small site that the seed decides: ``size`` assets of these kinds on ``steps`` steps of one length."""
    return copy.deepcopy(_random_site(seed, tuple(kinds), size, steps, tuple(minutes)))


class _Draft:
    """One random document on its way."""

    def __init__(self, r: Random, kinds: tuple[str, ...], steps: int, minutes: tuple[int, ...]) -> None:
        self.r, self.kinds, self.n = r, kinds, steps
        self.minutes = int(r.choice(minutes))
        self.h = self.minutes / 60
        self.feeders = ["north", "east", "north-2"][: int(r.integers(0, 4))]
        self.processes: list[str] = []

    def document(self, size: int) -> dict[str, Any]:
        r = self.r
        contracts = {name: self.contract() for name in ("dynamic", "fixed")}
        members = [self.member(k) for k in range(int(r.integers(1, 4)))]
        for k in range(size):
            kind = str(r.choice(self.kinds))
            asset = MAKERS[kind](self, f"{kind} {k}")
            if self.feeders and r.random() < 0.4:
                asset["feeder"] = str(r.choice(self.feeders))
            members[int(r.integers(len(members)))]["assets"].append(asset)
        return {
            "gridshare": 1,
            "name": "random yard",
            "time_zone": "Europe/Amsterdam",
            "horizon": {"start": START.isoformat(), "steps": self.n, "step_minutes": self.minutes},
            "connection": {"layers": self.layers(size)},
            "feeders": [self.feeder(name) for name in self.feeders],
            "energy_contracts": contracts,
            "grid_tariff": self.tariff(members[0]["name"]),
            "members": members,
        }

    def chance(self, share: float) -> bool:
        return bool(self.r.random() < share)

    def kw(self, low: float, high: float) -> float:
        """A power; often a whole number, so that ties and bounds occur."""
        value = float(self.r.uniform(low, high))
        return float(round(value)) if self.chance(0.5) else round(value, 3)

    def series(self, low: float, high: float) -> float | list[float]:
        return self.kw(low, high) if self.chance(0.3) else [self.kw(low, high) for _ in range(self.n)]

    def moment(self, step: float) -> str:
        return (START + timedelta(minutes=self.minutes * step)).isoformat()

    def price(self, low: float, high: float) -> float | list[float]:
        if self.chance(0.25):
            return round(float(self.r.uniform(low, high)), 3)
        return [round(float(v), 3) for v in self.r.uniform(low, high, self.n)]

    def contract(self) -> dict[str, Any]:
        """Import at least as dear as export or not, at prices that may be negative."""
        base = self.price(-0.3, 0.5)
        spread = float(self.r.choice([0.0, 0.02, 0.1, -0.03], p=[0.2, 0.4, 0.3, 0.1]))
        return {
            "import": {"price": base, "markup_eur_per_kwh": max(spread, 0.0)},
            "export": {"price": base, "markup_eur_per_kwh": min(-spread, 0.0) if spread > 0 else -spread},
        }

    def member(self, k: int) -> dict[str, Any]:
        connection: dict[str, Any] = {}
        if self.chance(0.3):
            connection |= {"kva": self.kw(15, 80), "cos_phi": 0.95}
        if self.chance(0.2):
            connection["export_limit_kw"] = self.series(0, 20)
        if self.feeders and self.chance(0.4):
            connection["feeder"] = str(self.r.choice(self.feeders))
        return {
            "name": f"firm {k}",
            "energy_contract": str(self.r.choice(["dynamic", "fixed"])),
            "connection": connection,
            "assets": [],
        }

    def feeder(self, name: str) -> dict[str, Any]:
        limit: dict[str, Any] = {} if self.chance(0.3) else {"limit_kw": self.kw(15, 120)}
        return {"name": name} | ({"within": "north"} if name == "north-2" else {}) | limit

    def layers(self, size: int) -> list[dict[str, Any]]:
        found = []
        if self.chance(0.8):
            found.append({"source": "contract", "direction": "import", "limit_kw": self.series(4 * size, 22 * size)})
        if self.chance(0.5):
            found.append({"source": "feed-in right", "direction": "export", "limit_kw": self.series(0, 8 * size)})
        if self.chance(0.2):
            found.append(
                {"source": "transformer", "direction": "both", "kind": "physical", "limit_kw": self.kw(10, 25 * size)}
            )
        if self.chance(0.25):
            found.append(
                {
                    "source": "call",
                    "direction": "both",
                    "kind": "soft",
                    "limit_kw": self.series(0, 10 * size),
                    "price_eur_per_kwh": round(float(self.r.uniform(0, 0.6)), 3),
                }
            )
        return found

    def tariff(self, member: str) -> dict[str, Any]:
        found: dict[str, Any] = {"contract_kw": 100.0, "contract_eur_per_kw": 1.5, "standing_eur": 40.0}
        if self.chance(0.4):
            found["transport_eur_per_kwh"] = 0.01
        if self.chance(0.5):
            interval = int(self.r.choice([self.minutes, 60]))
            found["peaks"] = [
                {
                    "name": "kW-max",
                    "eur_per_kw": round(float(self.r.uniform(0, 4)), 3),
                    "interval_minutes": interval,
                    "so_far_kw": self.kw(0, 20),
                }
            ]
        if self.chance(0.15):
            found["surcharge"] = {"eur_per_kw": 0.8, "members": {member: self.kw(0, 5)}}
        return found


def _inflexible(d: _Draft, name: str) -> Asset:
    net = d.chance(0.2)
    return {"kind": "inflexible_load", "name": name, "profile": d.series(-10 if net else 0, 20), "net": net}


def _source(d: _Draft) -> Asset:
    found: Asset = {"available": d.series(0, 30)}
    if d.chance(0.7):
        found |= {"curtailable": True, "curtailment_cost_eur_per_kwh": float(d.r.choice([0.0, 0.02]))}
        found |= {"least_share": 0.2} if d.chance(0.2) else {}
        found |= {"feed_in_limit_kw": d.series(6, 20)} if d.chance(0.3) else {}
    return found


def _battery(d: _Draft, name: str) -> Asset:
    capacity = d.kw(10, 60)
    found = a_battery(
        name,
        energy_kwh=capacity,
        charge_kw=d.series(5, 25),
        discharge_kw=d.series(5, 25),
        round_trip_efficiency=float(d.r.choice([0.81, 0.9, 1.0])),
        start_kwh=round(capacity * float(d.r.choice([0.2, 0.5, 0.8])), 3),
        wear_eur_per_kwh=float(d.r.choice([0.0, 0.02])),
    )
    extras: list[Asset] = [
        {"self_discharge_per_day": 0.01, "end_kwh_at_least": round(capacity * 0.1, 3)},
        {"end_kwh_at_least": 0.0, "final_value_eur_per_kwh": 0.12},
        {"cycles_per_day": 0.7},
        {"may_charge_from_grid": False},
        {"may_discharge_to_grid": False},
        {"least_charge_kw": 4.0},
        {"reserves": [{"energy_kwh": round(capacity * 0.1, 3), "discharge_kw": 1.0}]},
    ]
    for extra in extras:
        if d.chance(0.15):
            found |= extra
    return found


def _curtailable(d: _Draft, name: str) -> Asset:
    found: Asset = {
        "kind": "curtailable_load",
        "name": name,
        "profile": d.series(5, 20),
        "price_eur_per_kwh": float(d.r.choice([0.05, 0.3, 2.5])),
    } | ({"most_cut_share": 0.6} if d.chance(0.6) else {"most_cut_kw": 9.0})
    if d.chance(0.4):
        found["longest_minutes"] = d.minutes * int(d.r.integers(1, 3))
    if d.chance(0.3):
        found |= {"rest_minutes": d.minutes, "most_cuts_a_day": int(d.r.integers(1, 3))}
    if d.chance(0.4):
        found |= {"payback_share": float(d.r.choice([0.5, 1.0])), "payback_kw": d.kw(6, 15)}
        found |= {"payback_within_minutes": 2 * d.minutes} if d.chance(0.3) else {}
        found |= {"owed_kwh": round(d.h * 3, 3)} if d.chance(0.2) else {}
    return found


def _deferrable(d: _Draft, name: str) -> Asset:
    found: Asset = {"kind": "deferrable_load", "name": name}
    if d.chance(0.6):
        length = int(d.r.integers(1, 3))
        found |= {"phases_kw": [d.kw(3, 15) for _ in range(length)], "phase_minutes": d.minutes}
        found |= {"runs": 2} if length == 1 and d.chance(0.3) else {}
    else:
        power = d.kw(5, 15)
        found |= {"interruptible": True, "power_kw": power}
        found |= {"energy_kwh": round(power * d.h * 2, 6)} if d.chance(0.5) else {"duration_minutes": 2 * d.minutes}
        if d.chance(0.5) and "energy_kwh" in found:
            found["least_power_kw"] = float(d.r.choice([0.0, 2.0]))
        if found.get("least_power_kw") != 0 and d.chance(0.5):
            found |= {"least_on_minutes": 2 * d.minutes, "start_cost_eur": 0.1}
    if d.chance(0.2):
        found |= {"optional": True, "value_eur": round(float(d.r.uniform(0, 4)), 2)}
    elif d.processes and d.chance(0.4):
        found["after"] = str(d.r.choice(d.processes))
    if d.chance(0.3):
        found["exclusive_group"] = "oven"
    if "optional" not in found:
        d.processes.append(name)
    return found


def _ev(d: _Draft, name: str) -> Asset:
    connectors = {f"T{k}": d.kw(8, 22) for k in range(int(d.r.integers(1, 3)))}
    sessions = [_session(d, c, power) for c, power in connectors.items()]
    found: Asset = {"kind": "ev_charging", "name": name, "connectors": connectors, "sessions": sessions}
    return found | ({"shared_limit_kw": d.series(8, 25)} if d.chance(0.4) else {})


def _session(d: _Draft, connector: str, power: float) -> Asset:
    arrives = float(d.r.choice([-1, 0, 0.5, 1]))
    leaves = float(d.r.choice([d.n - 1, d.n - 0.5, d.n, d.n + 3]))
    room = power * d.h * (min(leaves, d.n) - max(arrives, 0))
    wanted = round(room * float(d.r.uniform(0.2, 0.9)), 3)
    found: Asset = {
        "connector": connector,
        "arrival": d.moment(arrives),
        "departure": d.moment(leaves),
        "energy_kwh": wanted,
        "priority": int(d.r.integers(1, 4)),
    }
    if d.chance(0.3):
        found["at_least_kwh"] = round(wanted / 2, 3)
    if d.chance(0.3):
        found["least_kw"] = 4.14
    if d.chance(0.25):
        found |= {
            "discharge_kw": 6.0,
            "on_board_kwh": 12.0,
            "capacity_kwh": round(14.0 + wanted, 3),
            "floor_kwh": 6.0,
            "efficiency": 0.95,
            "discharge_efficiency": 0.95,
            "wear_eur_per_kwh": 0.03,
        }
    return found


def _generator(d: _Draft, name: str) -> Asset:
    found: Asset = {
        "kind": "generator",
        "name": name,
        "power_kw": d.kw(10, 30),
        "fuel_cost_eur_per_kwh": float(d.r.choice([0.15, 0.38, 1.7])),
        "may_feed_in": d.chance(0.5),
    }
    if d.chance(0.5):
        found |= {"least_kw": 5.0, "start_cost_eur": 0.5}
        found |= {"least_on_minutes": 2 * d.minutes} if d.chance(0.5) else {}
        found |= {"most_starts": 1} if d.chance(0.3) else {}
    return found | ({"hours_left": 2 * d.h} if d.chance(0.3) else {})


def _thermal(d: _Draft, name: str) -> Asset:
    cooling = d.chance(0.5)
    least = d.chance(0.4)
    machine: Asset = {
        "mode": "cooling" if cooling else "heating",
        "power_kw": [4.0, 12.0] if least else 12.0,
        "cop": float(d.r.choice([1.0, 2.5])),
    }
    if least and d.chance(0.5):
        machine |= {"least_on_minutes": 2 * d.minutes, "start_cost_eur": 0.2}
    return {
        "kind": "thermal_store",
        "name": name,
        "band_c": [-24.0, -18.0] if cooling else [18.0, 24.0],
        "start_c": -21.0 if cooling else 21.0,
        "capacity_kwh_per_k": d.kw(4, 12),
        "heat_gain": {"conductance_kw_per_k": 0.2, "outside": d.series(4, 9)},
        "machine": machine,
        "priority": int(d.r.integers(1, 4)),
    }


MAKERS: dict[str, Callable[[_Draft, str], Asset]] = {
    "battery": _battery,
    "curtailable_load": _curtailable,
    "deferrable_load": _deferrable,
    "ev_charging": _ev,
    "generator": _generator,
    "inflexible_load": _inflexible,
    "solar": lambda d, name: {"kind": "solar", "name": name} | _source(d),
    "thermal_store": _thermal,
    "wind": lambda d, name: {"kind": "wind", "name": name} | _source(d),
}
