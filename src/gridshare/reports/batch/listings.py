"""Tables of a batch: the parks to look at, worst first; what months come to; all parks."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from gridshare.reports.batch.headline import UNSERVED
from gridshare.reports.batch.names import Names, named
from gridshare.reports.listing import Listing
from gridshare.reports.words import Words
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_MOST_ROWS = 20
_MOST_NAMED = 3
_MOST_PARKS = 500
_LONGEST_REASON = 300

_TEXTS: Texts = {
    "failed": ("No plan: {n}", "Geen plan: {n}"),
    "why": ("why", "waarom"),
    "scenarios": ("Scenarios", "Scenario's"),
    "no_plan": ("no plan", "geen plan"),
    "open": ("not finished", "niet af"),
    "costs": ("costs [EUR]", "kosten [EUR]"),
    "above": ("Above the group's cap: {n}", "Boven de grens van de groep: {n}"),
    "kwh": ("kWh", "kWh"),
    "hours": ("hours", "uren"),
    "most": ("most kW", "hoogste kW"),
    "nothing_kwh": ("doing nothing, kWh", "zonder plan, kWh"),
    "would_do": ("kW more would do", "kW meer is genoeg"),
    "physical": (
        "Above limits of cables, transformers or connections: {n}",
        "Boven grenzen van kabels, transformatoren of aansluitingen: {n}",
    ),
    "short": ("Demand not served: {n}", "Niet alles geleverd: {n}"),
    "kelvin_hours": ("K·h outside bands", "K·uur buiten banden"),
    "kelvin": ("K off at the end", "K ernaast aan het eind"),
    "unfinished": ("Not finished: {n}", "Niet af: {n}"),
    "open_above": ("kWh above, less", "kWh erboven, minder"),
    "open_short": ("kWh served, more", "kWh geleverd, meer"),
    "open_eur": ("EUR less", "EUR minder"),
    "months": ("Costs by month [EUR]", "Kosten per maand [EUR]"),
    "planned": ("plans", "plannen"),
    "of_days": ("of the days", "van de dagen"),
    "once": ("once a month", "eenmaal per maand"),
    "nothing": ("doing nothing", "zonder plan"),
    "saved": ("saved", "bespaard"),
    "parks": (
        "Parks with a plan, those that save most first [EUR]: {n}",
        "Parken met een plan, de grootste besparing eerst [EUR]: {n}",
    ),
    "above_kwh": ("kWh above the cap", "kWh boven de grens"),
    "short_kwh": ("kWh not served", "kWh niet geleverd"),
}

_MONEY = ("cost_of_days_eur", "month_charges_eur", "cost_eur", "baseline_cost_eur", "saving_eur")
_MONEY_HEADINGS = ("of_days", "once", "total", "nothing", "saved")

Columns = Mapping[str, str]
"""Column -> its heading; rows with the most of the first come first."""

_ABOVE: Columns = {
    "exceedance_kwh": "kwh",
    "exceedance_hours": "hours",
    "most_over_kw": "most",
    "baseline_exceedance_kwh": "nothing_kwh",
    "smallest_cap_more_kw": "would_do",
}
_PHYSICAL: Columns = {"physical_exceedance_kwh": "kwh"}
_SHORT: Columns = {
    **dict(zip(UNSERVED, ("kwh", "kelvin_hours", "kelvin"), strict=True)),
    "baseline_unserved_kwh": "nothing_kwh",
}
_OPEN: Columns = {
    "exceedance_open_kwh": "open_above",
    "unserved_open_kwh": "open_short",
    "cost_open_eur": "open_eur",
}
_PARK: Columns = {
    "planned": "planned",
    "cost_eur": "total",
    "baseline_cost_eur": "nothing",
    "saving_eur": "saved",
    "exceedance_kwh": "above_kwh",
    "unserved_kwh": "short_kwh",
}


def listings(result: pd.DataFrame, months: pd.DataFrame, words: Words) -> Iterator[Listing]:
    """All tables that have anything to show."""
    words, names = words.also(_TEXTS), Names.of(result)
    if len(set(result["scenario"])) > 1:
        yield _scenarios(result, months, words)
    yield from _failed(result, names, words)
    plans = result[result["status"] == "ok"]

    for key, rows, columns in (
        ("above", plans[plans["exceedance_kwh"] > 0], _ABOVE),
        ("physical", plans[plans["physical_exceedance_kwh"] > 0], _PHYSICAL),
        ("short", plans[~plans["all_served"].astype(bool)], _SHORT),
        ("unfinished", plans[~plans["finished"].astype(bool)], _OPEN),
    ):
        if len(rows):
            worst = rows.sort_values(list(columns), ascending=False, kind="stable").head(_MOST_ROWS)
            seen = {name: about for name, about in columns.items() if worst[name].any()}
            shown = [(names.row(row, words), *_cells(row, seen, words)) for row in worst.to_dict("records")]
            title = words(key, n=words.number(len(rows)))
            yield Listing(title, _headings(seen, words), shown, more=len(rows) - len(shown))
    if len(months):
        yield _months(months, words)
        yield _parks(plans, months, names, words)


def _scenarios(result: pd.DataFrame, months: pd.DataFrame, words: Words) -> Listing:
    """A row for each scenario: how far to trust it, and what it comes to."""
    rows = []
    for scenario, own in result.groupby("scenario"):
        plans, of_months = own[own["status"] == "ok"], months[months["scenario"] == scenario]
        figures = {
            "no_plan": (own["status"] == "failed").sum(),
            "open": len(plans) - plans["finished"].sum(),
            **{name: plans[name].sum() for name in ("exceedance_kwh", "unserved_kwh")},
            **{name: of_months[name].sum() for name in ("cost_eur", "baseline_cost_eur", "saving_eur")},
        }
        counts = ("no_plan", "open")
        cells = (_figure(k, v, words) if len(plans) or k in counts else "" for k, v in figures.items())
        rows.append((str(scenario), *cells))
    headings = ("no_plan", "open", "above_kwh", "short_kwh", "costs", "nothing", "saved")
    return Listing(words("scenarios"), [words(heading) for heading in headings], rows)


def _failed(result: pd.DataFrame, names: Names, words: Words) -> Iterator[Listing]:
    """Reasons and whose they are: one that many rows share is read once, and first."""
    failed = result[result["status"] == "failed"]
    scenarios = set(result["scenario"])
    whose: dict[str, dict[str, list[str]]] = {}
    for row in failed.to_dict("records"):
        places = whose.setdefault(_reason(words.translated(str(row["error_message"]))), {})
        places.setdefault(names.row(row | {"scenario": None}, words), []).append(row["scenario"])
    reasons = sorted(whose.items(), key=lambda each: -len(each[1]))
    rows = [
        (_some([_in(place, own, scenarios) for place, own in places.items()], words), reason)
        for reason, places in reasons[:_MOST_ROWS]
    ]
    if rows:
        title = words("failed", n=words.number(len(failed)))
        yield Listing(title, [words("why")], rows, is_text=True, more=len(reasons) - len(rows))


def _in(place: str, own: Sequence[Any], scenarios: set[Any]) -> str:
    """A place with its scenarios, where these are not all."""
    return place if set(own) == scenarios else f"{place} [{', '.join(own)}]"


def _some(places: Sequence[str], words: Words) -> str:
    """The first of them, and how many more there are."""
    more = len(places) - _MOST_NAMED
    shown = "; ".join(places[:_MOST_NAMED])
    return f"{shown}; {words('and_more', n=words.number(more))}" if more > 0 else shown


def _reason(message: str) -> str:
    """The first problem, and how many more there are."""
    first, *more = message.splitlines() or [""]
    short = first if len(first) <= _LONGEST_REASON else first[:_LONGEST_REASON] + " .."
    return f"{short} (+{len(more)})" if more else short


def _months(months: pd.DataFrame, words: Words) -> Listing:
    """A row for each month, of all parks together; scenarios apart, since only one of them comes true."""
    rows, totals = [], []
    for scenario, own in months.groupby("scenario", dropna=False):
        about = {"scenario": scenario}
        rows += [(named(words.month(str(month)), about), *_amounts(of, words)) for month, of in own.groupby("month")]
        totals.append((named(words("total"), about), *_amounts(own, words)))
    headings = [words(heading) for heading in ("planned", *_MONEY_HEADINGS)]
    only = totals[0] if len(totals) == 1 else None
    return Listing(words("months"), headings, rows if only else rows + totals, only)


def _amounts(months: pd.DataFrame, words: Words) -> Iterator[str]:
    for name in ("planned", *_MONEY):
        yield _figure(name, months[name].sum(), words)


def _parks(plans: pd.DataFrame, months: pd.DataFrame, names: Names, words: Words) -> Listing:
    """A row for each park and scenario, those that save most first; folded, since there may be thousands."""
    by = ["path", "scenario"]
    parks = months.groupby(by, dropna=False, as_index=False).agg(
        {"site": "first", "planned": "sum", "cost_eur": "sum", "baseline_cost_eur": "sum", "saving_eur": "sum"}
    )
    of_plans = plans.groupby(by, dropna=False, as_index=False)[["exceedance_kwh", "unserved_kwh"]].sum()
    parks = parks.merge(of_plans, on=by).sort_values("saving_eur", ascending=False, kind="stable")
    rows = [(names.park(row), *_cells(row, _PARK, words)) for row in parks.head(_MOST_PARKS).to_dict("records")]
    title = words("parks", n=words.number(len(parks)))
    return Listing(title, _headings(_PARK, words), rows, more=len(parks) - len(rows), is_folded=True)


def _headings(columns: Columns, words: Words) -> list[str]:
    return [words(heading) for heading in columns.values()]


def _cells(row: Mapping[Any, Any], columns: Columns, words: Words) -> Iterator[str]:
    """The figures of a row; nothing where there is none."""
    for name in columns:
        value = row[name]
        yield "" if value is None or math.isnan(value) else _figure(name, value, words)


def _figure(column: str, value: float, words: Words) -> str:
    """Cents of money, tenths of what is measured, and whole counts."""
    measured = column.endswith(("_kwh", "_kw", "_hours", "_kelvin"))
    return words.number(value, 2 if column.endswith("_eur") else 1 if measured else 0)
