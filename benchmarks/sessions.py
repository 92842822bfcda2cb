"""What scenarios of tomorrow's visits buy: python -m benchmarks.sessions PARK FIRST_DAY DAYS CAP [machines].

PARK is a folder of the composed park year (tests/park_year.py). For each day the park is planned by the visits of the
middle day, and by scenarios, both from visits that were known at the gate; then the visits of the day itself come. What
was decided beforehand (batteries, curtailment, machines) is held, and charging is planned anew, knowing all of the day:
so nothing but what was decided beforehand makes a difference. Last, all is planned knowing the visits. Loads, sun and
prices are known throughout. CAP is the group's cap on import as a share of the day's highest load without charging;
with `machines` four of the firms have one that runs for three hours.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from tests.park_year import ZONE, ParkYear

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.forecasts.visits.few import few
from gridshare.forecasts.visits.scenarios import Rows, as_they_came, scenarios
from gridshare.milp.beforehand import decided_beforehand
from gridshare.milp.held import NOTHING_HELD, Held
from gridshare.milp.plan import plan
from gridshare.schedules.scenarios import NOTHING_KWH
from gridshare.sites.site import Site

MANY, EFFORT = 20, SolveOptions(time_limit_s=300.0)
_MACHINES = ((9, 17, 180.0), (6, 22, 240.0), (8, 18, 200.0), (7, 20, 150.0))
"""First hour, last hour and power of four machines that run for three hours."""


def visits_of(park: ParkYear) -> pd.DataFrame:
    """All visits of all firms; what one took beyond what it could is cut."""
    s = park.sessions
    stay_h = (s.departure_utc - s.arrival_utc).dt.total_seconds() / 3600
    return pd.DataFrame(
        {
            "connector": s.firm_id + "|" + s.connector,
            "arrival": s.arrival_utc,
            "departure": s.departure_utc,
            "energy_kwh": np.minimum(s.energy_kwh, np.floor(0.99 * s.p_max_kw * stay_h * 10) / 10),
            "vehicle_kw": s.p_max_kw,
        }
    )


def charging(rows: Rows, most_kw: dict[str, float], others: Iterable[tuple[float, Rows]] = ()) -> dict[str, Any]:
    """Firm -> its chargers with these visits, and with those of other scenarios."""
    firms: dict[str, Any] = {}
    for connector, kw in most_kw.items():
        firm, name = connector.split("|")
        empty = {"kind": "ev_charging", "name": f"{firm} charging", "connectors": {}, "sessions": [], "scenarios": []}
        firms.setdefault(firm, empty)["connectors"][name] = {"power_kw": kw, "least_kw": 0.0}
    for asset in firms.values():
        asset["scenarios"] = [{"weight": weight, "sessions": []} for weight, _ in others]
    for rows_of, into in [(rows, None), *((of, k) for k, (_, of) in enumerate(others))]:
        for row in rows_of:
            firm, name = row["connector"].split("|")
            where = firms[firm] if into is None else firms[firm]["scenarios"][into]
            where["sessions"].append({**row, "connector": name})
    return firms


def site_of(park: ParkYear, day: date, cap: float, firms: dict[str, Any], *, machines: bool) -> Site:
    """The park on a day with these chargers."""
    document = park.site(day)
    base_kw = np.zeros(document["horizon"]["days"] * 96)
    for member in document["members"]:
        kept = [a for a in member["assets"] if a["kind"] != "ev_charging"]
        base_kw = base_kw[: len(kept[0]["profile"])] + np.array(kept[0]["profile"])
        member["assets"] = [*kept, *([firms[member["name"]]] if member["name"] in firms else [])]
    if machines:
        for member, (first, last, kw) in zip(document["members"], _MACHINES, strict=False):
            machine = {"kind": "deferrable_load", "name": f"{member['name']} machine", "power_kw": kw}
            times = {"earliest": f"{day} {first:02d}:00", "latest_end": f"{day} {last:02d}:00"}
            member["assets"].append(machine | times | {"duration_minutes": 180})
    document["connection"]["layers"][0]["limit_kw"] = round(cap * float(base_kw.max()), 0)
    return parsed(document).resolved()


def outcome(site: Site, held: Held) -> dict[str, float]:
    """What the day comes to where some of it is decided already."""
    nothing = np.zeros((len(site.assets), site.grid.n_steps))
    proof = plan(site, EFFORT, nothing, quietly=False, held=held).proof
    return {
        "cost_eur": proof.cost_eur,
        "exceedance_kwh": sum(proof.exceedance_kwh.values()),
        "unserved_kwh": sum(proof.unserved_kwh.values()),
    }


def beforehand(site: Site) -> tuple[Held, float]:
    """What is decided before the visits are known, and the seconds that it took."""
    begun = time.process_time()
    found = decided_beforehand(site, EFFORT)
    if found is None:
        sys.exit("no plan in time")
    return found, time.process_time() - begun


def a_day(park: ParkYear, visits: pd.DataFrame, day: date, cap: float, *, machines: bool) -> dict[str, Any]:
    """Policy -> what the day came to."""
    most_kw = visits.groupby("connector").vehicle_kw.max().to_dict()
    known = scenarios(visits[visits.arrival < pd.Timestamp(day, tz=ZONE)], day, 1, ZONE, MANY)

    def site(rows: Rows, others: Iterable[tuple[float, Rows]] = ()) -> Site:
        return site_of(park, day, cap, charging(rows, most_kw, list(others)), machines=machines)

    came = site(as_they_came(visits, day, 1, ZONE))
    found = {"knowing the visits": outcome(came, NOTHING_HELD)}
    for n in (1, 3, 5):
        chosen, weights = few(known.energy_kwh, known.weights, known.expected, n)
        others = [(float(w), known.rows[k]) for k, w in zip(chosen[1:], weights[1:], strict=True)]
        if n == 1:
            others = [(0.0, ())]  # nothing that may happen, but it says that charging follows
        held, seconds = beforehand(site(known.rows[chosen[0]], others))
        found[f"{n} scenarios" if n > 1 else "the middle day"] = outcome(came, held) | {"cpu_s": seconds}
    return found


def main(folder: str, first: str, days: str, cap: str, *how: str) -> None:
    """A line a day and policy, then the sums; days of rest, on which hardly anybody charges, are left out."""
    park = ParkYear.read(Path(folder))
    visits = visits_of(park)
    total: dict[str, dict[str, float]] = {}
    for day in pd.bdate_range(first, periods=int(days)).date:
        for policy, of in a_day(park, visits, day, float(cap), machines="machines" in how).items():
            _tell({"day": str(day), "policy": policy}, of)
            into = total.setdefault(policy, dict.fromkeys(of, 0.0) | {"days_over": 0, "days_unserved": 0})
            for name, value in of.items():
                into[name] += value
            into["days_over"] += of["exceedance_kwh"] > NOTHING_KWH
            into["days_unserved"] += of["unserved_kwh"] > NOTHING_KWH
    for policy, of in total.items():
        _tell({"policy": policy}, of)


def _tell(what: dict[str, str], of: dict[str, float]) -> None:
    sys.stdout.write(json.dumps(what | {name: round(value, 3) for name, value in of.items()}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
