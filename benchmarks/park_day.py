"""The job "park-day": firms with a load, a battery, sun on 60 %, charging sessions and a process of two hours.

Deterministic figures of a plausible working day, not measured ones: what is timed is the program, not the park.
"""

from __future__ import annotations

from typing import Any

import numpy as np

N = 96
SIZES = {"S": (10, 5), "M": (50, 10), "L": (200, 10)}
"""Size -> firms, sessions a firm."""

_PROCESS_STEPS = 8
_NOON, _HALF_DAY_H = 13.0, 5.0
_DIP = (12.0, 15.0)
_CHARGERS_KW = (11.0, 22.0, 50.0)


def park_day(firms: int, sessions: int, *, with_processes: bool, seed: int = 7) -> dict[str, Any]:
    """A site document of that size; without processes the problem is an LP as long as no price turns it around."""
    rng = np.random.default_rng(seed)
    hour = np.arange(N) / 4
    sun = np.clip(np.cos((hour - _NOON) / _HALF_DAY_H * np.pi / 2), 0, None) * (np.abs(hour - _NOON) < _HALF_DAY_H)
    spot = 0.09 + 0.05 * np.cos((hour - 19.5) / 6 * np.pi) + rng.normal(0, 0.008, N)
    spot = np.where((hour >= _DIP[0]) & (hour < _DIP[1]), -0.15, spot)  # energy is given away
    members, plain = [], np.zeros(N)
    for k in range(firms):
        member, net = _firm(k, sessions, with_processes=with_processes, rng=rng, shapes=(hour, sun))
        members.append(member)
        plain += net
    cap = float(round(np.quantile(plain, 0.9)))
    return {
        "gridshare": 1,
        "name": f"park-day {firms} x {sessions}",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-03-10", "days": 1, "step_minutes": 15},
        "connection": {
            "layers": [
                {"source": "groeps-TO", "direction": "import", "limit_kw": cap},
                {"source": "groeps-TO", "direction": "export", "limit_kw": round(0.3 * cap)},
            ]
        },
        "energy_contracts": {
            "dynamic": {
                "import": {"price": spot.round(5).tolist(), "energy_tax_eur_per_kwh": 0.08},
                "export": {"price": spot.round(5).tolist(), "markup_eur_per_kwh": -0.005},
            }
        },
        "grid_tariff": {"peaks": [{"name": "kW-max", "eur_per_kw": 3.0}]},
        "members": members,
    }


def under_one_member(document: dict[str, Any]) -> dict[str, Any]:
    """The same assets under one member: one price for the whole group, and no limits but the group's."""
    assets = [asset for member in document["members"] for asset in member["assets"]]
    return document | {"members": [{"name": "park", "energy_contract": "dynamic", "assets": assets}]}


def document_of(size: str, kind: str, prices: str) -> dict[str, Any]:
    """The site document of a job.

    Args:
        size: S, M or L.
        kind: ``lp`` or ``milp``: without or with processes.
        prices: ``one`` for the group, or one for ``each`` member.
    """
    document = park_day(*SIZES[size], with_processes=kind == "milp")
    return under_one_member(document) if prices == "one" else document


def _firm(
    k: int,
    sessions: int,
    *,
    with_processes: bool,
    rng: np.random.Generator,
    shapes: tuple[np.ndarray, np.ndarray],
) -> tuple[dict[str, Any], np.ndarray]:
    """One member, and its net load when nothing is planned."""
    hour, sun = shapes
    peak, low = rng.uniform(90, 250), rng.uniform(40, 70)
    works = (hour > rng.uniform(5, 8)) & (hour < rng.uniform(17, 22))
    load = np.clip(low + (peak - low) * (works + rng.normal(0, 0.03, N)), 20, 250).round(3)
    assets: list[dict[str, Any]] = [{"kind": "inflexible_load", "name": f"load {k}", "profile": load.tolist()}]
    plain = load.copy()
    if rng.random() < 0.6:  # noqa: PLR2004
        roof = (rng.uniform(50, 400) * 0.7 * sun).round(3)
        assets.append({"kind": "solar", "name": f"roof {k}", "available": roof.tolist(), "curtailable": True})
        plain -= roof
    energy = float(round(rng.uniform(100, 400)))
    assets.append(
        {
            "kind": "battery",
            "name": f"battery {k}",
            "energy_kwh": energy,
            "charge_kw": energy / 2,
            "discharge_kw": energy / 2,
            "round_trip_efficiency": 0.9,
            "start_kwh": energy / 2,
            "wear_eur_per_kwh": 0.02,
        }
    )
    charging, drawn = _charging(k, sessions, rng)
    assets.append(charging)
    plain += drawn
    if with_processes:
        first = int(rng.integers(16, 40))
        last = min(first + _PROCESS_STEPS + int(rng.integers(16, 44)), N)
        power = round(float(rng.uniform(30, 80)), 1)
        window = {"from": _clock(first), "to": _clock(last)}
        assets.append(
            {
                "kind": "deferrable_load",
                "name": f"process {k}",
                "power_kw": power,
                "duration_minutes": 15 * _PROCESS_STEPS,
                "window": window,
            }
        )
        plain[first : first + _PROCESS_STEPS] += power
    limit = float(round(250 + 0.6 * energy / 2 + 25 * sessions + 100))
    connection = {"import_limit_kw": limit, "export_limit_kw": limit}
    return {"name": f"firm {k}", "connection": connection, "energy_contract": "dynamic", "assets": assets}, plain


def _charging(k: int, sessions: int, rng: np.random.Generator) -> tuple[dict[str, Any], np.ndarray]:
    """A charging site with a connector for each session, and what it draws when nothing is planned.

    Connectors give any power: with a least of 6 A bare HiGHS, to which the job is compared, takes minutes at size M
    (decision 0022).
    """
    drawn, rows = np.zeros(N), []
    connectors: dict[str, Any] = {}
    for i in range(sessions):
        arrival = int(np.clip(rng.normal(33, 6), 0, N - 20))
        departure = min(arrival + int(np.clip(rng.normal(32, 8), 8, 60)), N)
        power = float(rng.choice(_CHARGERS_KW, p=(0.5, 0.4, 0.1)))
        energy = round(float(min(rng.uniform(8, 60), 0.85 * power * (departure - arrival) / 4)), 2)
        connectors[f"C{i}"] = {"power_kw": power, "least_kw": 0.0}
        rows.append(
            {"connector": f"C{i}", "arrival": _instant(arrival), "departure": _instant(departure), "energy_kwh": energy}
        )
        steps = int(energy / power * 4)
        drawn[arrival : arrival + steps] += power
    charging = {"kind": "ev_charging", "name": f"charging {k}", "connectors": connectors, "sessions": rows}
    return charging, drawn


def _clock(step: int) -> str:
    return f"{step // 4:02d}:{step % 4 * 15:02d}"


def _instant(step: int) -> str:
    return "2026-03-11T00:00:00" if step == N else f"2026-03-10T{_clock(step)}:00"
