"""A period as tables: CSV files and an Excel workbook, by day, by month, by cost and by member."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.outputs import write
from gridshare.reports.period.headline import doubts, outcome, span
from gridshare.reports.period.listings import hard_days
from gridshare.reports.plan.costs import cost_rows
from gridshare.reports.plan.demand import SEEN
from gridshare.reports.plan.panels import LINES
from gridshare.reports.words import Language, Words
from gridshare.reports.workbooks.answer import Answer, Drawn, Heading, write_answer
from gridshare.reports.workbooks.book import NUMBER
from gridshare.reports.workbooks.charts import Block, Curve, Look
from gridshare.reports.workbooks.front import Front
from gridshare.reports.workbooks.headings import with_names
from gridshare.schedules.period import GroupLoad, PeriodDay, PeriodDocument, PeriodMonth
from gridshare.tables.formulas import csv_of
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_MOST_ROWS = 8
_SHEETS: Texts = {
    "days": ("Days", "Dagen"),
    "months": ("Months", "Maanden"),
    "month_charges": ("Month charges", "Maandkosten"),
    "costs": ("Costs", "Kosten"),
    "members": ("Members", "Deelnemers"),
}
_FIELDS: Texts = {
    **LINES,
    "chart": ("Highest import of each day [kW]", "Hoogste afname per dag [kW]"),
    "lowest": ("lowest cap", "laagste grens"),
    "highest": ("highest cap", "hoogste grens"),
    "lowest_cap": ("lowest cap of all days", "laagste grens van alle dagen"),
    "highest_cap": ("highest cap of all days", "hoogste grens van alle dagen"),
    "billed": ("billed power", "vermogen dat telt"),
    "ways": ("Who gives way", "Wie ruimte maakt"),
    "room": ("room [kWh]", "ruimte [kWh]"),
    "costs": ("Costs [EUR]", "Kosten [EUR]"),
    "plan": ("plan", "plan"),
    "doing_nothing": ("doing nothing", "zonder plan"),
    "difference": ("difference", "verschil"),
    "watch": ("Days to look at", "Dagen om naar te kijken"),
}
_STATUS: Texts = {
    "planned": ("planned", "gepland"),
    "nothing": ("doing nothing, no plan in time", "zonder plan: niet op tijd"),
    "failed": ("failed", "mislukt"),
}


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
    words = Words(language, _FIELDS)
    found = frames(document)
    days = found["days"]
    found["days"] = days.assign(
        day=[day.day for day in document.days],
        status=[words.of(_STATUS[status]) for status in days["status"]],
        error=[words.translated(day.error or "") for day in document.days],
        **_caps(document),
    )
    for name in ("costs", "month_charges"):
        found[name] = with_names(found[name], words)
    write_answer(
        path,
        Heading(document.name, span(document, words), document.first),
        Answer(
            [*doubts(document, words), *outcome(document, words)],
            {words.of(text): found[name] for name, text in _SHEETS.items()},
            _drawn(document, found["days"].columns.to_list(), words),
            lambda front: _more(front, document, words),
        ),
        words,
    )


def _more(front: Front, document: PeriodDocument, words: Words) -> None:
    """Who gives way most, what all days cost, and which of them to look at."""
    total = document.total
    ways = sorted(((m.name, m.gave_way_kwh) for m in total.members if m.gave_way_kwh >= SEEN), key=lambda way: -way[1])
    front.table([words("ways"), words("room")], ways[:_MOST_ROWS], NUMBER)
    headings = [words("costs"), words("plan"), words("doing_nothing"), words("difference")]
    rows = cost_rows(total.plan.costs_eur, total.nothing.costs_eur, words)
    front.money(headings, rows, (words("total"), total.plan.cost_eur, total.nothing.cost_eur))
    hard = [f"{day}: {what}" for day, what in hard_days(document, words)]
    left = [words("and_more", n=len(hard) - _MOST_ROWS)] if len(hard) > _MOST_ROWS else []
    if hard:
        front.texts(words("watch"), [*hard[:_MOST_ROWS], *left])


def _caps(document: PeriodDocument) -> dict[str, float]:
    """The lowest and the highest cap on import of all days, where there is one."""
    caps = document.duration.import_cap_kw
    return {} if caps is None else dict(zip(("lowest_cap_kw", "highest_cap_kw"), caps, strict=True))


def _drawn(document: PeriodDocument, fields: Sequence[str], words: Words) -> Drawn:
    """The highest import of each day against the cap."""
    lines: dict[str, tuple[str, Look]] = {
        "doing_nothing_peak_import_kw": ("before", "before"),
        "plan_peak_import_kw": ("after", "plan"),
        "lowest_cap_kw": ("lowest", "cap"),
        "highest_cap_kw": ("highest", "cap"),
    }
    caps = document.duration.import_cap_kw
    if caps is not None and caps[0] == caps[1]:
        lines = {**lines, "highest_cap_kw": ("cap", "cap")}
        del lines["lowest_cap_kw"]
    curves = [Curve(fields.index(field), words(key), look) for field, (key, look) in lines.items() if field in fields]
    block = Block(words.of(_SHEETS["days"]), 1, len(document.days), "dd-mm")
    return Drawn(words("chart"), block, curves)


def _day(day: PeriodDay) -> dict[str, Any]:
    """A row with a column for each figure; those of a day that failed are empty."""
    row: dict[str, Any] = {
        "day": day.day.isoformat(),
        "status": day.status,
        "error": day.error,
    }
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
