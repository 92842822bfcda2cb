"""Write the composed park of 26 firms as a site folder of a whole year: ``python -m benchmarks.park_year FROM TO``.

FROM holds ``park.json``, ``prices.parquet``, ``ev_sessions.parquet`` and a table per firm in ``firms/``; none of it is
in the repository. TO becomes a folder that ``gridshare schedule TO --from .. --to ..`` plans.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

KW_MAX_EUR_PER_KW = 3.0966
"""Price of the month's highest quarter, as in the sample sites; 0 leaves the charge out."""


def write(source: Path, folder: Path, kw_max_eur_per_kw: float = 0.0, firms: int | None = None) -> None:
    """The site of a year.

    Args:
        source: Where the composed files are.
        folder: Where the site is written.
        kw_max_eur_per_kw: Price of the month's highest quarter.
        firms: Only so many of them.
    """
    facts = json.loads((source / "park.json").read_text(encoding="utf-8"))
    chosen = facts["firms"][:firms]
    folder.mkdir(parents=True, exist_ok=True)
    prices = pd.read_parquet(source / "prices.parquet")
    columns = {"utc_start": _instants(prices["timestamp_utc"]), "price_eur_per_kwh": prices["day_ahead_eur_mwh"] / 1000}
    sessions = pd.read_parquet(source / "ev_sessions.parquet")
    members = []
    for firm in chosen:
        name = firm["firm_id"]
        table = pd.read_parquet(source / "firms" / f"{name}.parquet")
        columns[f"{name}_load_kw"] = table["load_kw"].to_numpy()
        if firm["pv_kwp"]:
            columns[f"{name}_sun_kw"] = table["pv_kw"].clip(lower=0).to_numpy()
        mine = sessions[sessions["firm_id"] == name]
        if len(mine):
            sessions_of(mine).to_csv(folder / f"{name}_sessions.csv", index=False)
        members.append({"name": name, "energy_contract": "dynamic", "assets": list(assets_of(firm, mine))})
    pd.DataFrame(columns).to_csv(folder / "series.csv", index=False, float_format="%.6g")
    first = pd.Timestamp(facts["first_utc"]).tz_convert(facts["local_tz"]).date()
    site = {
        "gridshare": 1,
        "name": f"park of {len(chosen)} firms, {facts['year']}",
        "time_zone": facts["local_tz"],
        "horizon": {"start": first, "days": 1, "step_minutes": 15, "look_ahead_hours": 12.0},
        "series": "series.csv",
        "connection": {
            "layers": [
                {"source": "groeps-TO", "direction": side, "limit_kw": float(facts[f"group_cap_{side}_kw"])}
                for side in ("import", "export")
            ]
        },
        "energy_contracts": {
            "dynamic": {
                "import": {
                    "price": "price_eur_per_kwh",
                    "markup_eur_per_kwh": 0.012,
                    "energy_tax_eur_per_kwh": 0.0387,
                },
                "export": {"price": "price_eur_per_kwh", "markup_eur_per_kwh": -0.005},
            }
        },
        "members": members,
    }
    if kw_max_eur_per_kw:
        site["grid_tariff"] = {"peaks": [{"name": "kW-max", "eur_per_kw": kw_max_eur_per_kw}]}
    (folder / "site.yaml").write_text(yaml.safe_dump(site, sort_keys=False), encoding="utf-8")


def assets_of(firm: dict[str, Any], sessions: pd.DataFrame, least_kw: float | None = 0.0) -> list[dict[str, Any]]:
    """The assets of a firm.

    Args:
        firm: What is known of it.
        sessions: Its charging sessions.
        least_kw: Least power of its connectors; None for that of the kind. With any power a long horizon can be solved
            whole, as the reference.
    """
    name = firm["firm_id"]
    assets: list[dict[str, Any]] = [{"kind": "inflexible_load", "name": f"{name} load", "profile": f"{name}_load_kw"}]
    if firm["pv_kwp"]:
        roof = {"kind": "solar", "name": f"{name} roof", "available": f"{name}_sun_kw", "curtailable": True}
        assets.append(roof)
    if firm["battery"]:
        kwh, kw = float(firm["battery"]["kwh"]), float(firm["battery"]["kw"])
        assets.append(
            {
                "kind": "battery",
                "name": f"{name} battery",
                "energy_kwh": kwh,
                "charge_kw": kw,
                "discharge_kw": kw,
                "round_trip_efficiency": firm["battery"]["eff_rt"],
                "start_kwh": kwh / 2,
                "wear_eur_per_kwh": 0.02,
            }
        )
    if len(sessions):
        powers = sessions.groupby("connector")["p_max_kw"].max()
        least = {} if least_kw is None else {"least_kw": least_kw}
        assets.append(
            {
                "kind": "ev_charging",
                "name": f"{name} charging",
                "sessions": f"{name}_sessions.csv",
                "connectors": {str(c): {"power_kw": float(p)} | least for c, p in powers.items()},
            }
        )
    return assets


def sessions_of(mine: pd.DataFrame) -> pd.DataFrame:
    """The sessions as the table that a site reads."""
    return pd.DataFrame(
        {
            "name": mine["session_id"],
            "connector": mine["connector"],
            "arrival": _instants(mine["arrival_utc"]),
            "departure": _instants(mine["departure_utc"]),
            "energy_kwh": mine["energy_kwh"],
            "vehicle_kw": mine["p_max_kw"],
        }
    )


def _instants(times: pd.Series[Any]) -> pd.Series[Any]:
    utc = pd.to_datetime(times, utc=True)
    return utc.dt.strftime("%Y-%m-%dT%H:%M:%SZ")


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), KW_MAX_EUR_PER_KW if "--kw-max" in sys.argv else 0.0)
