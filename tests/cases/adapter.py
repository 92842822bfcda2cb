"""Cases of other schedulers (format ``peercase/1``) as site documents, and schedules as their plans.

A case has one import and one export price on the group's net power, and members that are only places with limits. So
the whole case becomes one member of a gridshare site, and the case's members become feeders.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

WORDS = {
    "import_cap_kw": "connection.layers",
    "export_cap_kw": "connection.layers",
    "import_eur_per_kwh": "energy_contracts.case.import.price",
    "export_eur_per_kwh": "energy_contracts.case.export.price",
    "soc_targets": "targets",
    "soc_initial_kwh": "start_kwh",
    "capacity_kwh": "energy_kwh",
}
"""A case's names for things that have another name here."""

NO_LIMIT_C = -273.0


class NotExpressibleError(Exception):
    """The site document has no word for this."""


def site_of(case: dict[str, Any]) -> dict[str, Any]:
    """The case as a site document, not yet validated."""
    return _Adapter(case).site()


def plan_of(schedule: dict[str, Any]) -> dict[str, Any]:
    """The schedule document as a plan of the case's judge."""
    assets: dict[str, Any] = {}
    for asset in schedule["assets"]:
        plan = {"power_kw": asset["net_load_kw"]}
        decisions = asset["decisions"] or (asset["parts"][0]["decisions"] if asset["parts"] else {})
        plan |= {k: decisions[k] for k in ("charge_kw", "discharge_kw", "curtailed_kw") if k in decisions}
        assets[asset["name"]] = plan
    return {"assets": assets}


class _Adapter:
    def __init__(self, case: dict[str, Any]) -> None:
        self.case, self.grid = case, case["grid"]
        self.n, self.step = self.grid["n_steps"], self.grid["step_minutes"]
        self.start = datetime.fromisoformat(self.grid["start"])
        self.zone = ZoneInfo(self.grid.get("timezone", "UTC"))

    def at(self, step: int) -> datetime:
        """Start of a step, on the case's clock."""
        return (self.start + timedelta(minutes=step * self.step)).astimezone(self.zone)

    def site(self) -> dict[str, Any]:
        case, prices = self.case, self.case["prices"]
        horizon = {"start": self.grid["start"], "steps": self.n, "step_minutes": self.step}
        return {
            "gridshare": 1,
            "name": case.get("id", "case"),
            "time_zone": self.grid.get("timezone", "UTC"),
            "horizon": horizon | ({"end": self.grid["end"]} if "end" in self.grid else {}),
            "operation": "none",  # other schedulers look for the least cost alone
            "connection": {"layers": self.layers(), "least_exceedance": "energy"},
            "feeders": [self.feeder(m) for m in case["members"]],
            "energy_contracts": {
                "case": {
                    "import": {"price": prices.get("import_eur_per_kwh", 0.0)},
                    "export": {"price": prices.get("export_eur_per_kwh", 0.0)},
                }
            },
            "grid_tariff": {"peaks": self.peaks()},
            "members": [
                {
                    "name": "case",
                    "energy_contract": "case",
                    "assets": [self.asset(a) | {"name": a["name"], "feeder": a["member"]} for a in case["assets"]],
                }
            ],
        }

    def layers(self) -> list[dict[str, Any]]:
        group, layers = self.case["group"], []
        for direction in ("import", "export"):
            cap = group.get(f"{direction}_cap_kw")
            if cap is not None:
                layers.append({"source": f"{direction}_cap_kw", "direction": direction, "limit_kw": _filled(cap)})
        for k, over in enumerate(self.case["prices"].get("import_over_threshold", [])):
            layers.append(
                {
                    "source": f"import_over_threshold {k}",
                    "direction": "import",
                    "kind": "soft",
                    "limit_kw": over["threshold_kw"],
                    "price_eur_per_kwh": over["eur_per_kwh"],
                }
            )
        return layers

    @staticmethod
    def feeder(member: dict[str, Any]) -> dict[str, Any]:
        limits = {k: _filled(member[k]) for k in ("import_limit_kw", "export_limit_kw") if member.get(k) is not None}
        return {"name": member["name"], **limits}

    def peaks(self) -> list[dict[str, Any]]:
        found = []
        for direction in ("import", "export"):
            for k, peak in enumerate(self.case["prices"].get(f"peak_{direction}", [])):
                history = peak.get("history_kw", [])
                entry = {
                    "name": f"peak_{direction} {k}",
                    "direction": direction,
                    "eur_per_kw": peak["eur_per_kw"],
                    "interval_minutes": peak.get("interval_steps", 1) * self.step,
                    "clock": self.at(-len(history)).strftime("%H:%M"),
                    "free_kw": peak.get("threshold_kw") or 0.0,
                    "running_kw": history,
                }
                mask = peak.get("mask")
                if mask is not None:
                    entry["when"] = self.windows([(t, t + 1) for t in range(self.n) if mask[t]])
                found.append(entry)
        return found

    def windows(self, pairs: list[tuple[int, int]]) -> list[dict[str, Any]]:
        """Step ranges as calendar windows: one for each step, for any horizon."""
        found = []
        for first, last in pairs:
            for t in range(first, last):
                here, after = self.at(t), self.at(t + 1)
                end = after.strftime("%H:%M")
                window = {"dates": [here.date().isoformat()], "from": here.strftime("%H:%M")}
                found.append(window | {"to": "24:00" if end == "00:00" else end})
        return found

    def asset(self, a: dict[str, Any]) -> dict[str, Any]:
        return getattr(self, f"as_{a['kind']}")(a)

    def as_load(self, a: dict[str, Any]) -> dict[str, Any]:
        values = a["power_kw"] if isinstance(a["power_kw"], list) else [a["power_kw"]]
        net = any(v is not None and v < 0 for v in values)
        return {"kind": "inflexible_load", "profile": a["power_kw"], "net": net}

    def as_solar(self, a: dict[str, Any]) -> dict[str, Any]:
        return {
            "kind": "solar",
            "available": a["power_kw"],
            "curtailable": a.get("curtailable", False),
            "curtailment_cost_eur_per_kwh": a.get("curtail_cost_eur_per_kwh", 0.0),
        }

    def as_battery(self, a: dict[str, Any]) -> dict[str, Any]:
        soft = a.get("soft", [])
        site: dict[str, Any] = {
            "kind": "battery",
            "energy_kwh": a["capacity_kwh"],
            "start_kwh": a["soc_initial_kwh"],
            "charge_kw": a.get("charge_max_kw", 0.0),
            "discharge_kw": a.get("discharge_max_kw", 0.0),
            "charge_efficiency": a.get("charge_efficiency", 1.0),
            "discharge_efficiency": a.get("discharge_efficiency", 1.0),
            "end_kwh_at_least": 0.0,
            "window_is_firm": not soft,
            "targets": [self.target(q) for q in a.get("soc_targets", [])],
            "final_value_eur_per_kwh": a.get("terminal_value_eur_per_kwh", 0.0),
            "charge_wear_eur_per_kwh": a.get("charge_cost_eur_per_kwh", 0.0),
            "wear_eur_per_kwh": a.get("discharge_cost_eur_per_kwh", 0.0),
            "may_charge_from_grid": not a.get("no_grid_charge", False),
            "may_discharge_to_grid": not a.get("no_grid_discharge", False),
        }
        for theirs, ours in (
            ("soc_min_kwh", "least_kwh"),
            ("soc_max_kwh", "most_kwh"),
            ("charge_min_kw", "least_charge_kw"),
            ("stock_gain_kw", "internal_gain_kw"),
        ):
            if a.get(theirs) is not None:
                site[ours] = a[theirs]
        keep = a.get("storage_efficiency_per_step", 1.0)
        if isinstance(keep, list):
            if len(set(keep)) > 1:
                raise NotExpressibleError("storage_efficiency_per_step that varies in time")
            keep = keep[0]
        site["self_discharge_per_day"] = 1 - keep ** (24 * 60 / self.step)
        return site

    def target(self, q: dict[str, Any]) -> dict[str, Any]:
        relation = q.get("relation", "at_least")
        wanted = {}
        if relation in ("at_least", "exactly"):
            wanted["at_least_kwh"] = q["kwh"]
        if relation in ("at_most", "exactly"):
            wanted["at_most_kwh"] = q["kwh"]
        return {"at": self.at(q["end_of_step"] + 1).isoformat(), "firm": not q.get("soft", False), **wanted}

    def as_ev_session(self, a: dict[str, Any]) -> dict[str, Any]:
        first, last = a["arrive_step"], a["depart_step"]
        plain = {"kind", "name", "member", "capacity_kwh", "soc_initial_kwh", "charge_max_kw", "charge_min_kw"}
        plain |= {"arrive_step", "depart_step", "energy_kwh", "energy_soft", "charge_efficiency", "discharge_max_kw"}
        limit = a["charge_max_kw"]
        is_plain = set(a) <= plain and not isinstance(limit, list) and not a.get("discharge_max_kw")
        if is_plain and a.get("energy_kwh") is not None and not isinstance(a.get("charge_min_kw", 0.0), list):
            session = {
                "connector": "c",
                "arrival": self.at(first).isoformat(),
                "departure": self.at(last).isoformat(),
                "energy_kwh": a["energy_kwh"],
                "at_least_kwh": 0.0 if a.get("energy_soft") else a["energy_kwh"],
                "at_most_kwh": a["capacity_kwh"] - a["soc_initial_kwh"],
                "vehicle_kw": limit,
                "efficiency": a.get("charge_efficiency", 1.0),
                "least_kw": a.get("charge_min_kw") or 0.0,
            }
            return {"kind": "ev_charging", "connectors": {"c": limit}, "sessions": [session]}
        here = [first <= t < last for t in range(self.n)]
        battery = self.as_battery(a)
        for name in ("charge_kw", "discharge_kw", "least_charge_kw"):
            if name in battery:
                values = battery[name] if isinstance(battery[name], list) else [battery[name]] * self.n
                battery[name] = [v if h else 0.0 for v, h in zip(values, here, strict=True)]
        if a.get("energy_kwh") is not None:
            wish = {
                "end_of_step": last - 1,
                "kwh": a["soc_initial_kwh"] + a["energy_kwh"],
                "soft": a.get("energy_soft"),
            }
            battery["targets"].append(self.target(wish))
        return battery

    def as_process(self, a: dict[str, Any]) -> dict[str, Any]:
        site: dict[str, Any] = {"kind": "deferrable_load"}
        windows = a.get("windows")
        if a["mode"] == "breakable":
            energy = a.get("energy_kwh")
            power = float(a["power_kw"])
            site |= {
                "interruptible": True,
                "power_kw": power,
                "least_power_kw": float(a.get("power_min_kw", power)),
                "energy_kwh": energy if energy is not None else power * a["steps"] * self.step / 60,
                "least_on_minutes": a.get("min_on_steps", 0) * self.step,
                "least_off_minutes": a.get("min_off_steps", 0) * self.step,
                "start_cost_eur": a.get("startup_cost_eur", 0.0),
            }
            on = bool(a.get("initially_on", 0))
            if on or "off_for_steps" in a:
                held = a.get("on_for_steps" if on else "off_for_steps")
                site["state"] = {"on": on} | ({} if held is None else {"for_minutes": held * self.step})
            if a.get("max_starts") is not None:
                site["most_starts"] = a["max_starts"]
        else:
            profile = a.get("profile_kw") or [float(a["power_kw"])] * a["steps"]
            if a.get("truncate_to_horizon"):
                profile = profile[: self.n]
            site |= {"phases_kw": [float(v) for v in profile], "phase_minutes": self.step}
            if a["mode"] == "inflexible":
                opens = min((x for x, _ in windows), default=0) if windows else 0
                site["start_at"] = [self.at(a.get("fixed_start_step", opens)).isoformat()]
        if windows is not None:
            site["window"] = self.windows([tuple(w) for w in windows])
        groups = [
            {"name": f"exclusive {k}", "at_most": x.get("at_most", 1)}
            for k, x in enumerate(self.case.get("exclusive_sets", []))
            if a["name"] in x["assets"]
        ]
        return site | ({"exclusive_group": groups} if groups else {})

    def as_flexible_load(self, a: dict[str, Any]) -> dict[str, Any]:
        site = {
            "kind": "deferrable_load",
            "interruptible": True,
            "power_kw": a["max_kw"],
            "least_power_kw": 0.0,
            "energy_kwh": a["energy_kwh"],
        }
        if a.get("at_least"):
            most = a["max_kw"] if isinstance(a["max_kw"], list) else [a["max_kw"]] * self.n
            site["at_most_kwh"] = sum(most) * self.step / 60
        if a.get("windows") is not None:
            site["window"] = self.windows([tuple(w) for w in a["windows"]])
        return site

    def as_thermal(self, a: dict[str, Any]) -> dict[str, Any]:
        most = max(a["max_kw"]) if isinstance(a["max_kw"], list) else a["max_kw"]
        machine = {"mode": "heating", "power_kw": most, "on_off": bool(a.get("on_off")), "cop": a.get("cop", 1.0)}
        if isinstance(a["max_kw"], list):
            machine["limit_kw"] = a["max_kw"]
        draw = a.get("draw_kw_thermal")
        gain = {
            "conductance_kw_per_k": a.get("loss_per_hour", 0.0) * a["kwh_per_k"],
            "outside": a.get("outside_c", 0.0),
        }
        if draw is not None:
            gain["extra_kw"] = [-v for v in draw] if isinstance(draw, list) else -draw
        return {
            "kind": "thermal_store",
            "band_c": {"low": a.get("temp_min_c", NO_LIMIT_C), "high": a.get("temp_max_c")},
            "start_c": a["temp_initial_c"],
            "end_c_at_least": NO_LIMIT_C,
            "capacity_kwh_per_k": a["kwh_per_k"],
            "heat_gain": gain,
            "machine": machine,
        }


def _filled(limit: Any) -> Any:
    """A limit in which a missing value means none: a very high one."""
    return [1e9 if v is None else v for v in limit] if isinstance(limit, list) else limit
