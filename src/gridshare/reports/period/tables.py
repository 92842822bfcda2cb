"""A period as tables: CSV files and an Excel workbook, by day, by month, by cost and by member."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.outputs import write
from gridshare.reports.period.headline import doubts, outcome
from gridshare.reports.sheets import Sheets, workbook
from gridshare.reports.words import Language, Words
from gridshare.schedules.period import GroupLoad, PeriodDay, PeriodDocument, PeriodMonth
from gridshare.tables.formulas import csv_of
from gridshare.view import Text

if TYPE_CHECKING:
    import pandas as pd

_IN_WORDS: Text = ("in words", "in woorden")


def frames(document: PeriodDocument) -> dict[str, pd.DataFrame]:
    """All tables by name: ``days``, ``months``, ``month_charges``, ``costs`` and ``members`` (both by month)."""
    import pandas as pd

    return {
        "days": pd.DataFrame([_day(day) for day in document.days]),
        "months": pd.DataFrame([_month(month) for month in document.months]),
        "month_charges": pd.DataFrame(
            [
                {"month": plan.month, "charge": plan.name, "price_eur_per_kw": plan.eur_per_kw}
                | {"plan_billed_kw": plan.billed_kw, "doing_nothing_billed_kw": nothing.billed_kw}
                | _three(plan.eur, nothing.eur)
                for month in document.months
                for plan, nothing in zip(month.plan.month_charges, month.nothing.month_charges, strict=True)
            ]
        ),
        "costs": pd.DataFrame([row for month in document.months for row in _costs(month)]),
        "members": pd.DataFrame([row for month in document.months for row in _members(month)]),
    }


def write_csv(document: PeriodDocument, folder: Path) -> list[Path]:
    """A file for each table in a folder; tables without rows have none."""
    written = []
    for name, table in frames(document).items():
        if not table.empty:
            path = folder / f"{name}.csv"
            write(path, csv_of(table))
            written.append(path)
    return written


def write_workbook(document: PeriodDocument, path: Path, language: Language = "en") -> None:
    """A workbook with the answer in words and a sheet for each table; the same document gives the same bytes.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    import pandas as pd

    words = Words(language)
    lines = [line.text for line in (*doubts(document, words), *outcome(document, words))]
    with workbook(path, document.name, dt.datetime.combine(document.first, dt.time())) as book:
        sheets = Sheets(book)
        sheets.sheet("verdict", pd.DataFrame({words.of(_IN_WORDS): lines}))
        for name, table in frames(document).items():
            if not table.empty:
                sheets.sheet(name, table)


def _day(day: PeriodDay) -> dict[str, Any]:
    """A row with a column for each figure; those of a day that failed are empty."""
    row: dict[str, Any] = {"day": day.day.isoformat(), "status": day.status, "error": day.error}
    row["finished"] = None if day.verdict is None else day.verdict.finished
    for name in ("cost_eur", "unserved_kwh", "unserved_kelvin_hours", "margin_used_kwh", "physical_exceedance_kwh"):
        row[name] = getattr(day, name)
    for which, load in (("plan", day.plan), ("doing_nothing", day.nothing)):
        for name in GroupLoad.model_fields:
            row[f"{which}_{name}"] = None if load is None else getattr(load, name)
    return row | {f"cost_{name.replace(' ', '_')}_eur": eur for name, eur in day.costs_eur.items()}


def _month(month: PeriodMonth) -> dict[str, Any]:
    row: dict[str, Any] = {"month": month.month, "days": month.days, "failed": month.failed}
    for which, figures in (("plan", month.plan), ("doing_nothing", month.nothing)):
        row |= {f"{which}_{name}": v for name, v in figures.model_dump().items() if isinstance(v, int | float)}
    row |= {"plan_at_cap_hours": month.hours_at_cap, "doing_nothing_at_cap_hours": month.baseline_hours_at_cap}
    return row | {f"saved_{name}": v for name, v in month.savings.model_dump().items()}


def _costs(month: PeriodMonth) -> list[dict[str, Any]]:
    """A row for each cost, what is billed once for the month too."""
    plan, nothing = month.plan.costs_eur, month.nothing.costs_eur
    return [
        {"month": month.month, "cost": name, **_three(plan.get(name, 0.0), nothing.get(name, 0.0))}
        for name in dict.fromkeys([*plan, *nothing])
    ]


def _members(month: PeriodMonth) -> list[dict[str, Any]]:
    return [
        {"month": month.month, "member": m.name}
        | _three(sum(m.costs_eur.values()), sum(m.baseline_costs_eur.values()))
        | {"gave_way_kwh": m.gave_way_kwh}
        for m in month.members
    ]


def _three(plan: float, nothing: float) -> dict[str, float]:
    return {"plan_eur": plan, "doing_nothing_eur": nothing, "difference_eur": plan - nothing}
