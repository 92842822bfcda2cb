"""Documents of periods from made-up loads, for tests of what is shown of them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np

from gridshare.schedules.figures import savings_of
from gridshare.schedules.months import MonthCharge
from gridshare.schedules.period import PeriodDay, PeriodDocument, PeriodMember, PeriodMonth, PeriodVerdict, Total
from gridshare.schedules.period_sums import GroupSeries, duration_curve, together
from gridshare.schedules.totals import Figures, Verdict

CAP_KW = 1000.0
_DAY = 96


def a_verdict(**changed: Any) -> Verdict:
    """Of a day that is finished and keeps everything."""
    return Verdict(
        **{
            "finished": True, "exceedance_open_kwh": 0.0, "unserved_open_kwh": 0.0, "cost_open_eur": 0.1,
            "cap_kept": True, "limits_kept": True, "all_served": True, "proven": True, "is_baseline": False,
        }
        | changed
    )  # fmt: skip


def a_period(
    first: dt.date = dt.date(2024, 1, 1),
    days: int = 91,
    *,
    keeps: bool = True,
    failed: tuple[int, ...] = (),
    untried: tuple[int, ...] = (),
    cut_short: tuple[int, ...] = (),
) -> PeriodDocument:
    """A park whose load is high on winter evenings, and its plan, which keeps the cap where it can."""
    rng = np.random.default_rng(7)
    clock = np.arange(days * _DAY) % _DAY / 4
    day = np.arange(days * _DAY) // _DAY
    season = 1 + 0.35 * np.cos(2 * np.pi * (day + first.timetuple().tm_yday) / 365)
    level = rng.uniform(0.8, 1.15, days)[day]
    sun = np.maximum(np.sin((clock - 6) / 12 * np.pi), 0) ** 2 * (1.5 - season) * rng.uniform(0.3, 1.3, days)[day]
    load = 430 * level * season * (1 + 0.7 * np.exp(-(((clock - 18) / 2.2) ** 2))) - 1500 * sun
    load = load + rng.normal(0, 15, len(load))
    most = np.where((day % 17 == 1) & ~np.full(len(day), keeps), 1.06, 0.995) * CAP_KW
    cap = np.full(len(load), CAP_KW)
    plan = np.clip(load, -most, most)
    series = {
        name: GroupSeries(net, np.maximum(np.abs(net) - cap - 0.002, 0), cap, cap, 0.25)
        for name, net in (("plan", plan), ("nothing", load))
    }
    dates = [first + dt.timedelta(days=k) for k in range(days)]
    rows = [_day(k, date, series, failed, untried, cut_short) for k, date in enumerate(dates)]
    months = [_month(m, rows, series, first) for m in dict.fromkeys(f"{d:%Y-%m}" for d in dates)]
    kept = np.isin(day, failed, invert=True)
    used = {name: _only(each, kept) for name, each in series.items()}
    total = together(months)
    return PeriodDocument(
        name="Park Zuid",
        credit="made up",
        first=first,
        last=dates[-1],
        time_zone="Europe/Amsterdam",
        step_minutes=15,
        look_ahead_hours=12.0,
        verdict=PeriodVerdict(
            days=days,
            failed=len(failed),
            untried=len(untried),
            unfinished=len(untried) + len(cut_short),
            holds=True,
            cost_open_eur=None if untried else 12.5 * len(cut_short),
            exceedance_open_kwh=0.0,
            unserved_open_kwh=0.0,
            days_above_cap=sum(r.plan is not None and r.plan.exceedance_kwh > 0 for r in rows),
            baseline_days_above_cap=sum(r.nothing is not None and r.nothing.exceedance_kwh > 0 for r in rows),
            cap_kept=total.plan.exceedance_kwh == 0,
            limits_kept=True,
            all_served=total.plan.unserved_kwh == 0,
        ),
        total=total,
        months=months,
        days=rows,
        duration=duration_curve(used["plan"], used["nothing"]),
        notes=["Loads are made up."],
        versions={"gridshare": "0.1.0"},
        input_sha256="0" * 64,
        run={"seconds": 61.0},
    )


def _only(series: GroupSeries, kept: Any) -> GroupSeries:
    caps = series.import_cap_kw[kept], series.export_cap_kw[kept]
    return GroupSeries(series.net_kw[kept], series.over_kw[kept], *caps, series.step_h)


def _day(
    k: int,
    date: dt.date,
    series: dict[str, GroupSeries],
    failed: tuple[int, ...],
    untried: tuple[int, ...],
    cut_short: tuple[int, ...],
) -> PeriodDay:
    if k in failed:
        return PeriodDay(day=date, status="failed", error="load_kw: missing values. Fill it.", costs_eur={})
    plan, nothing = (series[name].within(k * _DAY, (k + 1) * _DAY).load() for name in ("plan", "nothing"))
    cost = round(0.2 * plan.import_kwh - 0.05 * plan.export_kwh, 6)
    return PeriodDay(
        day=date,
        status="nothing" if k in untried else "planned",
        schedule=f"days/{date}.json",
        verdict=a_verdict(finished=k not in (*untried, *cut_short), cap_kept=plan.exceedance_kwh == 0),
        plan=plan,
        nothing=nothing,
        cost_eur=cost,
        costs_eur={"energy": cost},
        unserved_kwh=0.0,
        unserved_kelvin_hours=0.0,
        margin_used_kwh=0.0,
        physical_exceedance_kwh=0.0,
    )


def _month(month: str, rows: list[PeriodDay], series: dict[str, GroupSeries], first: dt.date) -> PeriodMonth:
    mine = [r for r in rows if f"{r.day:%Y-%m}" == month and r.plan is not None]
    steps = np.concatenate([np.arange(_DAY) + _DAY * (r.day - first).days for r in mine])
    figures = {name: _figures(month, each, steps) for name, each in series.items()}
    shares = {"Bakkerij Noord": 0.5, "Koelhuis": 0.3, "Transport De Vries": 0.2}
    members = [
        PeriodMember(
            name=name,
            costs_eur={"energy": round(share * figures["plan"].cost_of_days_eur, 6)},
            baseline_costs_eur={"energy": round(share * figures["nothing"].cost_of_days_eur, 6)},
            gave_way_kwh=round(share * figures["nothing"].exceedance_kwh, 6),
        )
        for name, share in shares.items()
    ]
    hours = {name: _only(each, steps).hours_at_cap for name, each in series.items()}
    total = Total(
        plan=figures["plan"],
        nothing=figures["nothing"],
        savings=savings_of(figures["plan"], figures["nothing"]),
        hours_at_cap=hours["plan"],
        baseline_hours_at_cap=hours["nothing"],
        members=members,
    )
    own = [r for r in rows if f"{r.day:%Y-%m}" == month]
    return PeriodMonth(
        **{name: getattr(total, name) for name in Total.model_fields},
        month=month,
        days=len(mine),
        failed=len(own) - len(mine),
        broken=[],
    )


def _figures(month: str, series: GroupSeries, steps: Any) -> Figures:
    load, over = _only(series, steps).load(), series.over_kw[steps]
    days = round(0.2 * load.import_kwh - 0.05 * load.export_kwh, 6)
    peak = MonthCharge(
        name="kW-max", month=month, eur=round(2.5 * load.peak_import_kw, 6), eur_per_kw=2.5,
        billed_kw=load.peak_import_kw, paid_kw=0.0,
    )  # fmt: skip
    return Figures(
        cost_eur=round(days + peak.eur, 6),
        cost_of_days_eur=days,
        month_charges_eur=peak.eur,
        costs_eur={"energy": days, "kW-max": peak.eur},
        month_charges=[peak],
        exceedance_kwh=load.exceedance_kwh,
        exceedance_hours=0.25 * float((over > 0).sum()),
        most_over_kw=float(over.max()),
        margin_used_kwh=0.0,
        physical_exceedance_kwh=0.0,
        unserved_kwh=0.0,
        unserved_kelvin_hours=0.0,
        unserved_kelvin=0.0,
        postponed_kwh=0.0,
        postponed_sessions=0,
        peak_import_kw=load.peak_import_kw,
        peak_export_kw=load.peak_export_kw,
        import_kwh=load.import_kwh,
        export_kwh=load.export_kwh,
        billed_peaks_kw={"kW-max": load.peak_import_kw},
    )
