"""A small park with measured history, as a site folder: what a simulation lives again in tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

FIRST = dt.date(2026, 3, 9)
"""The first day that is lived: a Monday."""

CAP_KW = 56.0
"""Above what the forge draws; below what it and two vans draw in the evening, or at night with the battery."""

NOISE = 0.05
"""How much the load differs from its usual, as a part of it."""

MEASURED_DAYS = 36
"""Days before the first that is lived: as many as a simulation looks back at, so that it need not look for gaps."""

_ZONE = ZoneInfo("Europe/Amsterdam")

_SITE = """
gridshare: 1
name: Twee buren
time_zone: Europe/Amsterdam
horizon: {{start: {first}, days: 1, step_minutes: 30, look_ahead_hours: 12.0}}
series: series.csv
operation: none
connection: {{layers: [{{source: contract, direction: import, limit_kw: {cap}}}], margin: {{probability: 0.95}}}}
energy_contracts: {{dynamic: {{import: {{price: price_eur_per_kwh}}, export: {{price: 0.02}}}}}}
grid_tariff:
  transport_eur_per_kwh: 0.01
  peaks: [{{name: kW-max, eur_per_kw: 0.1}}]
members:
  - name: Smederij
    energy_contract: dynamic
    assets:
      - {{kind: inflexible_load, name: hammers, profile: hammers_kw}}
      - {{kind: battery, name: battery, energy_kwh: 60, charge_kw: 20, discharge_kw: 20, round_trip_efficiency: 0.9,
         start_kwh: 30, wear_eur_per_kwh: 0.01}}
  - name: Vervoer
    energy_contract: dynamic
    assets:
      - {{kind: ev_charging, name: vans, sessions: vans.csv,
         connectors: {{A: {{power_kw: 22, least_kw: 0.0}}, B: {{power_kw: 22, least_kw: 0.0}}}}}}
"""


def write_park(  # noqa: PLR0913
    folder: Path,
    first: dt.date = FIRST,
    days: int = 2,
    *,
    measured_days: int = MEASURED_DAYS,
    spikes_kw: Mapping[dt.datetime, float] | None = None,
    dearer: Mapping[dt.datetime, float] | None = None,
    late: Mapping[tuple[dt.date, str], str] | None = None,
) -> Path:
    """A forge with a battery and its neighbour, whose two vans come home when the forge works hardest.

    Args:
        folder: Where it is written.
        first: The first day that will be lived; one day after the last is measured too.
        days: How many will be lived.
        measured_days: How many are measured before the first.
        spikes_kw: Local start of a half hour -> what the forge's load is more in it.
        dearer: The same for the price [EUR/kWh].
        late: (day, connector) -> another arrival on that day.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.yaml").write_text(_SITE.format(first=first, cap=CAP_KW), encoding="utf-8")
    begin, end = first - dt.timedelta(days=measured_days), first + dt.timedelta(days=days + 2)
    _write_series(folder / "series.csv", begin, end, (spikes_kw or {}, dearer or {}))
    visits = ["name,connector,arrival,departure,energy_kwh"]
    for k in range((end - begin).days - 1):
        day, next_day = begin + dt.timedelta(days=k), begin + dt.timedelta(days=k + 1)
        for connector, clock, energy in (("A", "17:00", 40 + k % 3 * 5), ("B", "17:30", 35 + k % 2 * 10)):
            arrival = (late or {}).get((day, connector), clock)
            visits.append(f"{connector} {day},{connector},{day} {arrival},{next_day} 07:00,{energy}")
    (folder / "vans.csv").write_text("\n".join(visits) + "\n", encoding="utf-8")
    return folder


def _write_series(
    path: Path, begin: dt.date, end: dt.date, more: tuple[Mapping[dt.datetime, float], Mapping[dt.datetime, float]]
) -> None:
    """A working day of the forge, seven days a week; each moment of UTC draws for itself."""
    at = dt.datetime.combine(begin, dt.time(), _ZONE).astimezone(dt.UTC)
    last = dt.datetime.combine(end, dt.time(), _ZONE).astimezone(dt.UTC)
    rows = ["utc_start,price_eur_per_kwh,hammers_kw"]
    while at < last:
        local = at.astimezone(_ZONE)
        clock = local.replace(tzinfo=None)
        hour = local.hour + local.minute / 60
        rng = np.random.default_rng(int(at.timestamp()))
        load = 12 + 26 * (7 <= hour < 19) + 12 * (16 <= hour < 18.5)
        load = load * (1 + NOISE * float(rng.uniform(-1, 1))) + more[0].get(clock, 0.0)
        price = 0.12 + 0.08 * (16 <= hour < 21) - 0.05 * (1 <= hour < 5) + 0.001 * local.day + more[1].get(clock, 0.0)
        rows.append(f"{at:%Y-%m-%dT%H:%M:%SZ},{price:.4f},{load:.3f}")
        at += dt.timedelta(minutes=30)
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
