"""What one more connection costs: by the day, and apart from that what is billed once for a month."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from gridshare.reports.kinds import names
from gridshare.reports.words import Words
from gridshare.usecases.what_if_report import MonthMore, WhatIfReport
from gridshare.view import Texts

_CENT = 0.005

_TEXTS: Texts = {
    "per_day": ("per day", "per dag"),
    "per_day_mean": ("per day (mean of {n:day|days})", "per dag (gemiddeld over {n:dag|dagen})"),
    "per_hours": ("over these {n} hours", "over deze {n} uur"),
    "cost": (
        "The park costs {eur} EUR more {period}: {own} EUR is its own energy, {rest} EUR the others' and the group's.",
        "Het park kost {eur} EUR meer {period}: {own} EUR voor eigen energie, {rest} EUR bij anderen en de groep.",
    ),
    "cost_less": (
        "The park costs {eur} EUR less {period}: {own} EUR by its own energy, {rest} EUR by the others and the group.",
        "Het park kost {eur} EUR minder {period}: {own} EUR door eigen energie, {rest} EUR bij anderen en de groep.",
    ),
    "month_more": (
        "Once for the whole of {month}: {eur} EUR more for {name} (billed {after} kW, without it {before} kW).",
        "Eenmaal voor heel {month}: {eur} EUR meer voor {name} ({after} kW in rekening, zonder {before} kW).",
    ),
    "month_less": (
        "Once for the whole of {month}: {eur} EUR less for {name} (billed {after} kW, without it {before} kW).",
        "Eenmaal voor heel {month}: {eur} EUR minder voor {name} ({after} kW in rekening, zonder {before} kW).",
    ),
    "month_same": (
        "Nothing changes in what is billed once for the whole of {month}.",
        "Er verandert niets aan wat eenmaal voor heel {month} in rekening komt.",
    ),
}


def money(report: WhatIfReport, words: Words) -> Iterator[Text]:
    """A line for what is by the day, and a line for each charge of a month that changes."""
    words = words.also(_TEXTS)
    yield Text(_of_days(report, words))
    for month in dict.fromkeys(charge.month for charge in report.months):
        changed = [c for c in report.months if c.month == month and abs(c.more_eur) >= _CENT]
        if not changed:
            yield Text(words("month_same", month=words.month(month)))
        for charge in changed:
            yield Text(_of_month(charge, words))


def _of_days(report: WhatIfReport, words: Words) -> str:
    days = sum(day.days for day in report.days)
    if days != int(days):  # a horizon of some hours: its own amounts, not those of a day
        period, times = words("per_hours", n=words.number(24 * days)), days
    else:
        period, times = words("per_day" if days == 1 else "per_day_mean", n=int(days)), 1.0
    total, own = (times * amount for amount in (report.cost_per_day_eur, report.own_cost_per_day_eur))
    sign = -1 if total < 0 else 1
    eur, of_own, rest = (words.number(sign * x, 2) for x in (total, own, total - own))
    return words("cost" if sign > 0 else "cost_less", eur=eur, period=period, own=of_own, rest=rest)


def _of_month(charge: MonthMore, words: Words) -> str:
    return words(
        "month_more" if charge.more_eur > 0 else "month_less",
        month=words.month(charge.month),
        eur=words.number(abs(charge.more_eur), 2),
        name=words.name(charge.name, names()),
        after=words.number(charge.billed_kw),
        before=words.number(charge.billed_without_kw),
    )
