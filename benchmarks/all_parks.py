"""Write as many parks as a country has, a folder each: ``python -m benchmarks.all_parks FROM TO --parks 3800``.

FROM is the composed year of 26 firms that `benchmarks.park_year` reads. Each park has 3 to 60 of these firms (small
parks are more frequent), every one with a size of its own and shifted by whole weeks, and one day of the year with the
look-ahead that a plan wants. Its cap is to its peak of the year as that of the composed park is. The same seed gives
the same files.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import yaml

from benchmarks.park_year import KW_MAX_EUR_PER_KW, assets_of, sessions_of

PARKS, SEED = 3800, 41
FEWEST_FIRMS, MOST_FIRMS = 3, 60

_WEEK, _DAY = 7 * 96, 96
_SEEN_DAYS = 2  # the day and its look-ahead
_MOST_WEEKS = 4  # a firm lives at most so many weeks from its own year: the season stays
_SIZES = (0.5, 1.5)
_LEAST_CAP_KW = 50.0


@dataclass(frozen=True)
class Composed:
    """The composed year: what is known of each firm, its table and its charging sessions."""

    facts: dict[str, Any]
    tables: dict[str, pd.DataFrame]
    sessions: dict[str, pd.DataFrame]
    prices: pd.DataFrame

    @classmethod
    def read(cls, source: Path) -> Composed:
        """All of it, read once."""
        facts = json.loads((source / "park.json").read_text(encoding="utf-8"))
        sessions = pd.read_parquet(source / "ev_sessions.parquet")
        for name in ("arrival_utc", "departure_utc"):
            sessions[name] = pd.to_datetime(sessions[name], utc=True)
        names = [firm["firm_id"] for firm in facts["firms"]]
        return cls(
            facts,
            {name: pd.read_parquet(source / "firms" / f"{name}.parquet") for name in names},
            {name: sessions[sessions["firm_id"] == name] for name in names},
            pd.read_parquet(source / "prices.parquet"),
        )


def write(source: Path, folder: Path, parks: int = PARKS, seed: int = SEED) -> Iterator[Path]:
    """The folders of the parks, as they are written.

    Args:
        source: Where the composed files are.
        folder: Gets a folder for each park.
        parks: How many.
        seed: The same one gives the same parks; more parks begin with the same ones.
    """
    composed = Composed.read(source)
    for k in range(parks):
        own = folder / f"park-{k:05}"
        own.mkdir(parents=True, exist_ok=True)
        _write_park(composed, own, np.random.default_rng((seed, k)))
        yield own


def _write_park(composed: Composed, folder: Path, rng: np.random.Generator) -> None:
    count = round(float(np.exp(rng.uniform(np.log(FEWEST_FIRMS), np.log(MOST_FIRMS)))))
    days = len(composed.prices) // _DAY
    first = int(rng.integers(_MOST_WEEKS * 7, days - _MOST_WEEKS * 7 - _SEEN_DAYS))
    local = pd.to_datetime(composed.prices["timestamp_utc"], utc=True).dt.tz_convert(composed.facts["local_tz"])
    day = local[first * _DAY + _DAY // 2].date()
    rows = np.flatnonzero(local.dt.date >= day)[: _SEEN_DAYS * _DAY]
    columns = {
        "utc_start": composed.prices["timestamp_utc"].iloc[rows].dt.strftime("%Y-%m-%dT%H:%M:%SZ").to_numpy(),
        "price_eur_per_kwh": composed.prices["day_ahead_eur_mwh"].to_numpy()[rows] / 1000,
    }
    net_kw, members = np.zeros(len(composed.prices)), []
    for i in range(count):
        firm = composed.facts["firms"][int(rng.integers(len(composed.facts["firms"])))]
        size, weeks = float(rng.uniform(*_SIZES)), int(rng.integers(-_MOST_WEEKS, _MOST_WEEKS + 1))
        name, table = f"{i:02} {firm['firm_id']}", composed.tables[firm["firm_id"]]
        load_kw = size * np.roll(table["load_kw"].to_numpy(), weeks * _WEEK)
        sun_kw = size * table["pv_kw"].clip(lower=0).to_numpy()
        net_kw += load_kw - sun_kw + np.roll(table["ev_kw"].to_numpy(), weeks * _WEEK)
        columns[f"{name}_load_kw"] = load_kw[rows]
        if firm["pv_kwp"]:
            columns[f"{name}_sun_kw"] = sun_kw[rows]
        visits = _visits(composed.sessions[firm["firm_id"]], weeks, local[rows[0]], local[rows[-1]])
        if len(visits):
            sessions_of(visits).to_csv(folder / f"{name}_sessions.csv", index=False)
        battery = firm["battery"] and {
            **firm["battery"],
            **{key: round(size * firm["battery"][key]) for key in ("kwh", "kw")},
        }
        assets = list(assets_of({**firm, "firm_id": name, "battery": battery}, visits, least_kw=None))
        members.append({"name": name, "energy_contract": "dynamic", "assets": assets})
    pd.DataFrame(columns).to_csv(folder / "series.csv", index=False, float_format="%.6g")
    month_kw = net_kw[(local.dt.month == day.month) & (local.dt.date < day)]
    document = _document(composed.facts, net_kw, members) | {
        "horizon": {"start": day, "days": 1, "step_minutes": 15, "look_ahead_hours": 12.0},
        "grid_tariff": {
            "peaks": [
                {
                    "name": "kW-max",
                    "eur_per_kw": KW_MAX_EUR_PER_KW,
                    "so_far_kw": round(max(0.0, float(month_kw.max(initial=0.0))), 1),
                }
            ]
        },
    }
    document["name"] = f"{folder.name}: {count} firms"
    (folder / "site.yaml").write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")


def _visits(sessions: pd.DataFrame, weeks: int, start: pd.Timestamp, end: pd.Timestamp) -> pd.DataFrame:
    """The sessions of a firm that touch the days, moved by so many weeks."""
    moved = pd.Timedelta(weeks=weeks)
    here = (sessions["departure_utc"] + moved > start) & (sessions["arrival_utc"] + moved <= end)
    mine = sessions[here].copy()
    for name in ("arrival_utc", "departure_utc"):
        mine[name] += moved
    return mine


def _document(facts: dict[str, Any], net_kw: Any, members: list[dict[str, Any]]) -> dict[str, Any]:
    share = facts["group_cap_import_kw"] / facts["stats"]["coincident_peak_net_kw"]
    caps = {"import": share * float(net_kw.max()), "export": share * float(-net_kw.min())}
    return {
        "gridshare": 1,
        "name": "",
        "time_zone": facts["local_tz"],
        "series": "series.csv",
        "connection": {
            "layers": [
                {"source": "groeps-TO", "direction": side, "limit_kw": float(round(max(cap, _LEAST_CAP_KW)))}
                for side, cap in caps.items()
            ]
        },
        "energy_contracts": {
            "dynamic": {
                "import": {"price": "price_eur_per_kwh", "markup_eur_per_kwh": 0.012, "energy_tax_eur_per_kwh": 0.0387},
                "export": {"price": "price_eur_per_kwh", "markup_eur_per_kwh": -0.005},
            }
        },
        "members": members,
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--parks", type=int, default=PARKS)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    for _ in write(asked.source, asked.folder, asked.parks, asked.seed):
        pass
