"""Sites over some days, for tests: hourly steps, made-up loads and prices, written as a folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import yaml

from gridshare.years.long_site import LongSite, long_site

ZONE = ZoneInfo("Europe/Amsterdam")
Asset = dict[str, Any]


def written(
    folder: Path,
    first: dt.date,
    days: int,
    assets: Sequence[Asset],
    *,
    gaps: Mapping[str, int] | None = None,
    members_too: Sequence[Mapping[str, Any]] = (),
    **more: Any,
) -> Path:
    """A site of one firm with a load of 20 to 120 kW; its series on all days but for gaps."""
    begin = dt.datetime.combine(first, dt.time(), ZONE).astimezone(dt.UTC)
    end = dt.datetime.combine(first + dt.timedelta(days=days), dt.time(), ZONE).astimezone(dt.UTC)
    n, rng = int((end - begin) / dt.timedelta(hours=1)), np.random.default_rng(3)
    clock = np.arange(n) % 24
    series = {
        "load_kw": 40 + 60 * np.exp(-(((clock - 18) / 3) ** 2)) * rng.uniform(0.5, 1.3, n) + rng.uniform(-20, 20, n),
        "price_eur_per_kwh": 0.1 + 0.08 * np.sin(clock / 24 * 2 * np.pi + 2) + rng.uniform(-0.03, 0.03, n),
    }
    lines = [",".join(["time", *series])]
    missing = gaps or {}
    for k in range(n):
        at = (begin + dt.timedelta(hours=k)).isoformat()
        cells = ["" if missing.get(name) == k // 24 else f"{values[k]:.4f}" for name, values in series.items()]
        lines.append(",".join([at, *cells]))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "series.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    document = {
        "gridshare": 1,
        "name": "one yard",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": first.isoformat(), "days": 1, "step_minutes": 60},
        "series": "series.csv",
        "energy_contracts": {
            "hourly": {
                "import": {"price": "price_eur_per_kwh", "energy_tax_eur_per_kwh": 0.02},
                "export": {"price": "price_eur_per_kwh"},
            }
        },
        "members": [
            {
                "name": "yard",
                "energy_contract": "hourly",
                "assets": [{"kind": "inflexible_load", "name": "load", "profile": "load_kw"}, *assets],
            },
            *members_too,
        ],
    } | more
    (folder / "site.yaml").write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return folder


def cut(folder: Path, first: dt.date, days: int) -> LongSite:
    """The site on its days."""
    return long_site(folder, first, first + dt.timedelta(days=days - 1))


def capped(kw: float) -> dict[str, Any]:
    """A contract of so much on import."""
    return {"layers": [{"source": "contract", "direction": "import", "limit_kw": kw}]}


def billed(eur_per_kw: float, **more: Any) -> dict[str, Any]:
    """A tariff with kW-max."""
    return {"peaks": [{"name": "kW-max", "eur_per_kw": eur_per_kw} | more]}


def a_truck(arrival: dt.datetime, departure: dt.datetime, energy_kwh: float) -> Asset:
    """A visit of a truck."""
    return {
        "connector": "A",
        "arrival": arrival.isoformat(),
        "departure": departure.isoformat(),
        "energy_kwh": energy_kwh,
    }
