"""Days of a composed park year (26 firms, real prices and sessions) as site documents."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

ZONE = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True)
class ParkYear:
    """The composed files of a year."""

    facts: dict[str, Any]
    firms: dict[str, pd.DataFrame]
    sessions: pd.DataFrame
    prices: pd.Series

    @classmethod
    def read(cls, folder: Path) -> ParkYear:
        facts = json.loads((folder / "park.json").read_text())
        firms = {
            f["firm_id"]: pd.read_parquet(folder / "firms" / f"{f['firm_id']}.parquet").set_index("timestamp_utc")
            for f in facts["firms"]
        }
        prices = pd.read_parquet(folder / "prices.parquet").set_index("timestamp_utc")["day_ahead_eur_mwh"]
        return cls(facts, firms, pd.read_parquet(folder / "ev_sessions.parquet"), prices / 1000)

    def days_by_peak(self, count: int) -> list[date]:
        """The days with the highest uncontrolled peaks of the group, highest first."""
        net = sum(f["net_kw"] for f in self.firms.values())
        local = net.tz_convert(ZONE) if net.index.tz else net.tz_localize("UTC").tz_convert(ZONE)
        return list(local.groupby(local.index.date).max().sort_values(ascending=False).index[:count])

    def site(self, day: date) -> dict[str, Any]:
        """The park on a day, with the sessions that arrive on it."""
        first = datetime.combine(day, datetime.min.time(), ZONE)
        last = datetime.combine(day + timedelta(days=1), datetime.min.time(), ZONE)
        price = self._on(self.prices, first, last)
        return {
            "gridshare": 1,
            "name": f"park {day}",
            "time_zone": "Europe/Amsterdam",
            "horizon": {"start": day.isoformat(), "days": 1, "step_minutes": 15},
            "connection": {
                "layers": [
                    {
                        "source": "groeps-TO",
                        "direction": direction,
                        "limit_kw": float(self.facts[f"group_cap_{direction}_kw"]),
                    }
                    for direction in ("import", "export")
                ]
            },
            "energy_contracts": {
                "dynamic": {
                    "import": {"price": price, "markup_eur_per_kwh": 0.012, "energy_tax_eur_per_kwh": 0.0387},
                    "export": {"price": price, "markup_eur_per_kwh": -0.005},
                }
            },
            "members": [self._member(f, first, last) for f in self.facts["firms"]],
        }

    @staticmethod
    def _on(series: pd.Series, first: datetime, last: datetime) -> list[float]:
        index = pd.DatetimeIndex(series.index)
        utc = index if index.tz else index.tz_localize("UTC")
        return [round(float(v), 6) for v in series[(utc >= first) & (utc < last)]]

    def _member(self, facts: dict[str, Any], first: datetime, last: datetime) -> dict[str, Any]:
        firm = self.firms[facts["firm_id"]]
        assets: list[dict[str, Any]] = [
            {
                "kind": "inflexible_load",
                "name": f"{facts['firm_id']} load",
                "profile": self._on(firm.load_kw, first, last),
            }
        ]
        if facts["pv_kwp"]:
            pv = self._on(firm.pv_kw, first, last)
            assets.append({"kind": "solar", "name": f"{facts['firm_id']} roof", "available": pv, "curtailable": True})
        if facts["battery"]:
            assets.append(
                {
                    "kind": "battery",
                    "name": f"{facts['firm_id']} battery",
                    "energy_kwh": float(facts["battery"]["kwh"]),
                    "charge_kw": float(facts["battery"]["kw"]),
                    "discharge_kw": float(facts["battery"]["kw"]),
                    "round_trip_efficiency": facts["battery"]["eff_rt"],
                    "start_kwh": facts["battery"]["kwh"] / 2,
                    "wear_eur_per_kwh": 0.02,
                }
            )
        assets += self._charging(facts["firm_id"], first, last)
        return {"name": facts["firm_id"], "energy_contract": "dynamic", "assets": assets}

    def _charging(self, firm: str, first: datetime, last: datetime) -> list[dict[str, Any]]:
        s = self.sessions
        arrival = pd.DatetimeIndex(s.arrival_utc)
        arrival = arrival if arrival.tz else arrival.tz_localize("UTC")
        mine = s[(s.firm_id == firm).to_numpy() & (arrival >= first) & (arrival < last)]
        if not len(mine):
            return []
        return [
            {
                "kind": "ev_charging",
                "name": f"{firm} charging",
                "connectors": {
                    # any power: the reference that these days are held to is a linear problem
                    str(c): {"power_kw": float(p), "least_kw": 0.0}
                    for c, p in mine.groupby("connector").p_max_kw.max().items()
                },
                "sessions": [
                    {
                        "name": str(r.session_id),
                        "connector": str(r.connector),
                        "arrival": _instant(r.arrival_utc),
                        "departure": _instant(r.departure_utc),
                        "energy_kwh": float(r.energy_kwh),
                        "vehicle_kw": float(r.p_max_kw),
                    }
                    for r in mine.itertuples()
                ],
            }
        ]


def _instant(value: pd.Timestamp) -> str:
    stamp = pd.Timestamp(value)
    return (stamp if stamp.tz else stamp.tz_localize("UTC")).isoformat()
