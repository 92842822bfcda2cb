"""The stressed set: days on which a search is hard, and a plan that is cut short could be a bad one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from benchmarks.park_day import N, park_day
from gridshare.ahead.loading import parsed
from gridshare.sites.site import Site

LIMITS_S = (3, 5, 10, 20, 60)
"""Time limits at which each case is planned."""

REFERENCE_S = 200
"""Time limit of the plan that the others are held against, where 60 s prove none."""

SAMPLES = Path(__file__).resolve().parent.parent / "sample_sites"

_DEEP_EUR_PER_KWH = {0.0: 0.01, 6.0: 0.0, 8.0: -0.06, 8.75: -0.25, 9.0: -0.5, 15.75: -0.5, 16.0: -0.17, 19.0: 0.08}
"""Hour -> price of a sunny Sunday: -0.50 from 9 to 16, 28 quarters."""

_STORES = 40
_FIRMS = 10


def site_of(case: str) -> Site:
    """The site of a case, of a sample by its name, or of one with its limits on import scaled: ``hessenpoort-0.83``."""
    name, _, factor = case.rpartition("-")
    if case in CASES:
        document, folder = CASES[case]()
    elif (SAMPLES / name / "site.yaml").exists():
        document, folder = _scaled(name, float(factor))
    else:
        document, folder = _sample(case)
    document["horizon"]["look_ahead_hours"] = 0  # of a day, as they were measured from the first
    return parsed(document, folder).resolved()


def _sample(name: str) -> tuple[dict[str, Any], Path | None]:
    folder = SAMPLES / name
    return yaml.safe_load((folder / "site.yaml").read_text(encoding="utf-8")), folder


def _scaled(name: str, factor: float) -> tuple[dict[str, Any], Path | None]:
    """A sample whose limits on import are this much of what they are."""
    document, folder = _sample(name)
    for layer in document["connection"]["layers"]:
        if layer["direction"] != "export":
            layer["limit_kw"] *= factor
    return document, folder


def _evening(name: str, limit_kw: float) -> tuple[dict[str, Any], Path | None]:
    """A sample with one more limit on import, from 16 to 19 h."""
    document, folder = _sample(name)
    when = {"from": "16:00", "to": "19:00"}
    document["connection"]["layers"].append(
        {"source": "one more", "direction": "import", "limit_kw": limit_kw, "when": when}
    )
    return document, folder


def _deep_prices(batteries: int) -> tuple[dict[str, Any], Path | None]:
    """The job park-day with a price of -0.50 EUR/kWh and without peak charge; only the first firms have a battery."""
    document = park_day(_FIRMS, 5, with_processes=False)
    hours, prices = (np.array(list(v)) for v in (_DEEP_EUR_PER_KWH, _DEEP_EUR_PER_KWH.values()))
    price = np.interp(np.arange(N) / 4, hours, prices).round(5).tolist()
    del document["grid_tariff"]
    for layer in document["connection"]["layers"]:
        layer["limit_kw"] *= 1.5
    contract = document["energy_contracts"]["dynamic"]
    contract["import"] = {"price": price, "markup_eur_per_kwh": 0.012, "energy_tax_eur_per_kwh": 0.0387}
    contract["export"]["price"] = price
    for member in document["members"][batteries:]:
        member["assets"] = [asset for asset in member["assets"] if asset["kind"] != "battery"]
    return document, None


def _stores(*, with_times: bool) -> tuple[dict[str, Any], Path | None]:
    """A park with 40 cold stores whose machines are off or at a least power; its cap is what they need on average.

    Args:
        with_times: Whether machines have least times on and off, and starts a cost.
    """
    rng, hour = np.random.default_rng(11), np.arange(N) / 4
    spot = 0.1 + 0.05 * np.cos((hour - 19.5) / 6 * np.pi) + rng.normal(0, 0.008, N)
    outside = (4 + 5 * np.cos((hour - 15) / 12 * np.pi)).round(2).tolist()
    works = (hour > 7) & (hour < 18)  # noqa: PLR2004
    members, mean_kw, load = [], 0.0, np.zeros(N)
    for k in range(_FIRMS):
        hall = (rng.uniform(40, 80) * (1 + 0.6 * works)).round(2)
        load += hall
        assets: list[dict[str, Any]] = [{"kind": "inflexible_load", "name": f"hall {k}", "profile": hall.tolist()}]
        for i in range(_STORES // _FIRMS):
            store, gain_kw = _store(f"store {k}.{i}", outside, rng, with_times=with_times)
            assets.append(store)
            mean_kw += gain_kw / 2
        members.append({"name": f"firm {k}", "energy_contract": "dynamic", "assets": assets})
    cap = {"source": "groeps-TO", "direction": "import", "limit_kw": round(mean_kw + load.max())}
    price = spot.round(5).tolist()
    document = {
        "gridshare": 1,
        "name": "forty stores",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-03-10", "days": 1, "step_minutes": 15},
        "connection": {"layers": [cap]},
        "energy_contracts": {
            "dynamic": {
                "import": {"price": price, "energy_tax_eur_per_kwh": 0.0387},
                "export": {"price": price, "markup_eur_per_kwh": -0.005},
            }
        },
        "members": members,
    }
    return document, None


def _store(
    name: str, outside: list[float], rng: np.random.Generator, *, with_times: bool
) -> tuple[dict[str, Any], float]:
    """A cold store, and the heat that reaches it [kW], about."""
    full = float(round(rng.uniform(40, 160)))
    gain = full * 2 * rng.uniform(0.35, 0.55)
    least = float(round(full * rng.uniform(0.25, 0.5)))
    machine = {"mode": "cooling", "power_kw": [least, full], "cop": round(rng.uniform(1.8, 2.4), 2)}
    times = {
        "least_on_minutes": int(rng.choice([15, 30, 45])),
        "least_off_minutes": int(rng.choice([15, 30])),
        "start_cost_eur": round(rng.uniform(0.5, 2), 2),
    }
    heat = {"conductance_kw_per_k": round(gain * 0.012, 2), "outside": outside, "extra_kw": round(gain * 0.7, 1)}
    store = {
        "kind": "thermal_store",
        "name": name,
        "band_c": [-24.0, -20.0],
        "start_c": round(rng.uniform(-23, -21), 1),
        "capacity_kwh_per_k": float(round(full * rng.uniform(0.5, 3))),
        "heat_gain": heat,
        "machine": machine | times if with_times else machine,
    }
    return store, gain


CASES: dict[str, Callable[[], tuple[dict[str, Any], Path | None]]] = {
    **{f"hessenpoort-{factor}": partial(_scaled, "hessenpoort", factor) for factor in (0.75, 0.8, 0.85, 0.9, 1.1)},
    "hessenpoort-evening-2700": partial(_evening, "hessenpoort", 2700.0),
    "hessenpoort-evening-2600": partial(_evening, "hessenpoort", 2600.0),
    "winter-peak-0.9": partial(_scaled, "winter-peak", 0.9),
    "deep-prices-3": partial(_deep_prices, 3),
    "deep-prices-10": partial(_deep_prices, 10),
    "stores-40": partial(_stores, with_times=False),
    "stores-40-times": partial(_stores, with_times=True),
}
"""Name -> its document and the folder of its files."""
