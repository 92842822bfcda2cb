"""A park that a seed makes up, as a site folder, and whether one more firm fits on it.

``python -m benchmarks.made_up_park FOLDER FIRMS DAYS KW`` writes it and asks; it prints the answer and CPU seconds.
Loads have a day, a week, a season and noise; all batteries differ in their ratio of power to energy; trucks come each
day.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import yaml

from gridshare.parts import Floats
from gridshare.questions.fit.document import FitAnswer
from gridshare.questions.fit.question import fit

FIRST = dt.date(2025, 1, 1)
ZONE = "Europe/Amsterdam"
TIME_LIMIT_S = 3600.0
_SATURDAY = 5

Assets = list[dict[str, Any]]


def write(
    folder: Path, firms: int, days: int, *, seed: int = 1, step_minutes: int = 15, every_kind: bool = False
) -> Path:
    """The park on so many days.

    Args:
        folder: Where it is written.
        firms: How many; every second has a battery, every third a roof, every fourth trucks.
        days: From the first of January 2025.
        seed: Decides everything else.
        step_minutes: Of the series and of plans.
        every_kind: Also one asset of each other kind.
    """
    r = np.random.default_rng(seed)
    begin, end = (pd.Timestamp(FIRST + dt.timedelta(days=k), tz=ZONE).tz_convert("UTC") for k in (0, days))
    times = pd.date_range(begin, end, freq=f"{step_minutes}min", inclusive="left")
    local = times.tz_convert(ZONE)
    hour, season = local.hour + local.minute / 60, np.cos(2 * np.pi * (local.day_of_year - 15) / 365)
    sun = np.clip(np.sin(np.pi * (hour - 6) / 12), 0, None) * (1 - 0.6 * season) * r.uniform(0.3, 1.0, len(times)) / 1.6
    wind = np.clip(0.4 + 0.2 * season + np.cumsum(r.normal(0, 0.02, len(times))) % 0.4 - 0.2, 0, 1)
    price = (
        0.1 + 0.04 * np.cos(2 * np.pi * (hour - 19) / 12) + 0.02 * season - 0.05 * sun + r.normal(0, 0.01, len(times))
    )
    columns: dict[str, Any] = {"utc_start": times.strftime("%Y-%m-%dT%H:%M:%SZ"), "price_eur_per_kwh": price}
    columns |= {
        "sun_kw_per_kwp": sun,
        "wind_kw": 100 * wind,
        "outside_c": 10 - 8 * season + 4 * np.sin(np.pi * (hour - 9) / 12),
    }
    folder.mkdir(parents=True, exist_ok=True)
    members, total = [], np.zeros(len(times))
    for k in range(firms):
        name = f"firm {k + 1:03}"
        load = _load(r, np.asarray(hour), np.asarray(season), np.asarray(local.day_of_week))
        total += columns.setdefault(f"{name} load_kw", load)
        assets: Assets = [{"kind": "inflexible_load", "name": f"{name} load", "profile": f"{name} load_kw"}]
        if k % 2 == 0:
            assets.append(_battery(r, name))
        if k % 3 == 0:
            assets.append({"kind": "solar", "name": f"{name} roof", "available_per_kwp": "sun_kw_per_kwp",
                           "kwp": float(r.uniform(50, 300)), "curtailable": True})  # fmt: skip
        if k % 4 == 0:
            assets.append(_trucks(r, folder, name, days))
        members.append({"name": name, "energy_contract": "dynamic", "assets": assets})
    if every_kind:
        members.append({"name": "the others", "energy_contract": "dynamic", "assets": OTHERS})
    pd.DataFrame(columns).to_csv(folder / "series.csv", index=False, float_format="%.5g")
    site = {
        "gridshare": 1, "name": f"{firms} firms", "time_zone": ZONE, "series": "series.csv",
        "horizon": {"start": FIRST, "days": 1, "step_minutes": step_minutes, "look_ahead_hours": 12.0},
        "connection": {"layers": [
            {"source": "contract", "direction": "import", "limit_kw": round(1.02 * float(total.max()))},
            {"source": "contract", "direction": "export", "limit_kw": 1000.0 * firms},
        ]},
        "energy_contracts": {"dynamic": {
            "import": {"price": "price_eur_per_kwh", "markup_eur_per_kwh": 0.05},
            "export": {"price": "price_eur_per_kwh"},
        }},
        "members": members,
    }  # fmt: skip
    (folder / "site.yaml").write_text(yaml.safe_dump(site, sort_keys=False), encoding="utf-8")
    return folder


OTHERS: Assets = [
    {"kind": "wind", "name": "mill", "available": "wind_kw", "curtailable": True},
    {"kind": "generator", "name": "set", "power_kw": 80, "least_kw": 30, "fuel_cost_eur_per_kwh": 0.42,
     "start_cost_eur": 4, "least_on_minutes": 60, "hours_a_day": 3},
    {"kind": "curtailable_load", "name": "fans", "profile": 20, "most_cut_share": 0.5, "price_eur_per_kwh": 0.45,
     "available": {"from": "09:00", "to": "20:00"}, "longest_minutes": 60, "rest_minutes": 120, "most_cuts_a_day": 2},
    {"kind": "deferrable_load", "name": "ovens", "runs": 1, "phases_kw": [40, 30], "phase_minutes": 60,
     "window": {"from": "02:00", "to": "10:00"}},
    {"kind": "thermal_store", "name": "cold store", "band_c": [-24, -20], "start_c": -22, "capacity_kwh_per_k": 60,
     "heat_gain": {"conductance_kw_per_k": 0.6, "outside": "outside_c", "extra_kw": 12},
     "machine": {"mode": "cooling", "power_kw": 30, "cop": 2}},
]  # fmt: skip
"""One of each kind that the firms do not have."""


def _load(r: np.random.Generator, hour: Floats, season: Floats, weekday: Floats) -> Floats:
    """A load with a peak at its own hour, lower at weekends, higher in winter or in summer."""
    size, peak, width = r.uniform(20, 200), r.uniform(8, 18), r.uniform(2, 5)
    shape = 0.3 + 0.7 * np.exp(-(((hour - peak) / width) ** 2)) * np.where(
        weekday < _SATURDAY, 1.0, r.uniform(0.1, 0.8)
    )
    found: Floats = np.clip(size * shape * (1 + r.uniform(-0.2, 0.3) * season) * r.normal(1, 0.08, len(hour)), 0, None)
    return found


def _battery(r: np.random.Generator, name: str) -> dict[str, Any]:
    kwh, hours = float(r.uniform(50, 600)), float(r.uniform(0.8, 4.0))
    return {
        "kind": "battery", "name": f"{name} battery", "energy_kwh": round(kwh, 1), "charge_kw": round(kwh / hours, 1),
        "discharge_kw": round(kwh / hours, 1), "round_trip_efficiency": round(float(r.uniform(0.8, 0.95)), 3),
        "start_kwh": round(kwh / 2, 1), "wear_eur_per_kwh": 0.02,
    }  # fmt: skip


def _trucks(r: np.random.Generator, folder: Path, name: str, days: int) -> dict[str, Any]:
    """Two connectors: one by day, one over night."""
    rows = []
    for k in range(days):
        day, next_day = FIRST + dt.timedelta(days=k), FIRST + dt.timedelta(days=k + 1)
        rows.append(
            ("A", f"{day} {int(r.integers(6, 10)):02}:15", f"{day} {int(r.integers(14, 18)):02}:45", r.uniform(50, 200))
        )
        if k + 1 < days:
            rows.append(("B", f"{day} {int(r.integers(18, 22)):02}:00", f"{next_day} 05:30", r.uniform(100, 250)))
    table = pd.DataFrame(rows, columns=["connector", "arrival", "departure", "energy_kwh"]).round(1)
    table.insert(0, "name", [f"{name} visit {k + 1}" for k in range(len(table))])
    file = f"{name} sessions.csv"
    table.to_csv(folder / file, index=False)
    powers = {connector: {"power_kw": 75.0, "least_kw": 0.0} for connector in ("A", "B")}
    return {"kind": "ev_charging", "name": f"{name} charging", "sessions": file, "connectors": powers}


def asked(folder: Path, days: int, kw: float, time_limit_s: float = TIME_LIMIT_S) -> FitAnswer:
    """Whether so many kW more fit on all days, and how much does."""
    ends = FIRST, FIRST + dt.timedelta(days=days - 1)
    return fit(folder, {"name": "newcomer", "kw": kw}, ends, time_limit_s=time_limit_s)


def _cpu_s() -> float:
    return sum(os.times()[:4])


if __name__ == "__main__":
    where, n_firms, n_days, kw = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
    write(where, n_firms, n_days, every_kind="--every-kind" in sys.argv)
    written_s = _cpu_s()
    answer = asked(where, n_days, kw)
    print(answer.verdict, answer.how_much)
    print(f"{written_s:.1f} s of CPU to write it, {_cpu_s() - written_s:.1f} s to answer")
