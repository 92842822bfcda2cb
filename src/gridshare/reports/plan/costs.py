"""What a plan costs: its days, and apart from these what is billed once for a month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.reports.clock import grid_of
from gridshare.reports.kinds import names
from gridshare.reports.plan.demand import SEEN
from gridshare.reports.terminal import table
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.months import MonthCharge
from gridshare.schedules.totals import Figures, costs_of_days
from gridshare.view import Texts

_CENT = 0.005

_TEXTS: Texts = {
    "this_day": ("this day", "deze dag"),
    "these_days": ("these {n} days", "deze {n} dagen"),
    "these_hours": ("these {n} hours", "deze {n} uur"),
    "costs": ("Costs of {period} [EUR]", "Kosten van {period} [EUR]"),
    "month_charges": (
        "Charges of {month}, billed once for the whole month [EUR]",
        "Maandkosten van {month}, eenmaal voor de hele maand [EUR]",
    ),
    "peak": (
        "{name}: {kw} kW, doing nothing {nothing} kW",
        "{name}: {kw} kW, zonder plan {nothing} kW",
    ),
    "paid": (", paid or free {kw} kW", ", betaald of vrij {kw} kW"),
    "no_more": (
        "Nothing is added to the charges of {month}: {name} stays within the {kw} kW that are paid or free.",
        "Er komt niets bij de maandkosten van {month}: {name} blijft binnen de {kw} kW die betaald of vrij zijn.",
    ),
    "plan": ("plan", "plan"),
    "nothing": ("doing nothing", "zonder plan"),
    "difference": ("difference", "verschil"),
    "saves": (
        "Against doing nothing it saves {eur} EUR ({percent}) on the costs of {period}{avoids}.",
        "Vergeleken met geen plan scheelt het {eur} EUR ({percent}) op de kosten van {period}{avoids}.",
    ),
    "costs_more": (
        "It adds {eur} EUR ({percent}) to the costs of {period} against doing nothing{avoids}.",
        "Vergeleken met geen plan komt er {eur} EUR ({percent}) bij de kosten van {period}{avoids}.",
    ),
    "avoids": (
        "; it avoids {kwh} kWh and {hours} h above the cap",
        "; het voorkomt {kwh} kWh en {hours} uur boven de grens",
    ),
    "month_saves": (
        "The charges of {month}, billed once for the whole month, become {eur} EUR lower.",
        "De maandkosten van {month}, eenmaal voor de hele maand, worden {eur} EUR lager.",
    ),
    "month_costs_more": (
        "The charges of {month}, billed once for the whole month, become {eur} EUR higher.",
        "De maandkosten van {month}, eenmaal voor de hele maand, worden {eur} EUR hoger.",
    ),
}


def costs(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    """A row for each cost of the days, and a table for each month with what is billed once for it."""
    words = words.also(_TEXTS)
    plan, before = document.figures, document.baseline
    title, *headings = cost_headings(document, words)
    shown = table(title, *((heading, "right") for heading in headings))
    for row in cost_rows(of_days(plan), of_days(before), words):
        _row(shown, *row, words)
    shown.add_section()
    _row(shown, words("total"), plan.cost_of_days_eur, before.cost_of_days_eur, words, style="bold")
    yield shown
    for month in dict.fromkeys(charge.month for charge in plan.month_charges):
        yield from _month(document, month, words)


def cost_headings(document: ScheduleDocument, words: Words) -> list[str]:
    """What heads the names of costs, and what they are with the plan, without it, and by how much these differ."""
    words = words.also(_TEXTS)
    return [words("costs", period=_period(document, words)), *(words(k) for k in ("plan", "nothing", "difference"))]


def cost_rows(plan: Mapping[str, float], nothing: Mapping[str, float], words: Words) -> list[tuple[str, float, float]]:
    """Name of a cost, with the plan and without it; of those that are anything."""
    found = {name: (plan.get(name, 0.0), nothing.get(name, 0.0)) for name in dict.fromkeys([*plan, *nothing])}
    return [(words.name(k, names()), *both) for k, both in found.items() if max(map(abs, both)) >= _CENT]


def saved(document: ScheduleDocument, words: Words) -> Iterator[str]:
    """What the plan saves against doing nothing: on its days, and on what is billed for each month."""
    words, s, before = words.also(_TEXTS), document.savings, document.baseline.cost_of_days_eur
    yield words(
        "saves" if s.cost_of_days_eur >= 0 else "costs_more",
        eur=words.number(abs(s.cost_of_days_eur), 2),
        percent=words.percent(abs(s.cost_of_days_eur) / abs(before)) if abs(before) > _CENT else "-",
        period=_period(document, words),
        avoids=words("avoids", kwh=words.number(s.exceedance_kwh, 1), hours=words.number(s.exceedance_hours, 2))
        if s.exceedance_kwh >= SEEN
        else "",
    )
    plan, nothing = (_by_month(figures) for figures in (document.figures, document.baseline))
    for month, eur in plan.items():
        less = nothing[month] - eur
        if abs(less) >= _CENT:
            key = "month_saves" if less > 0 else "month_costs_more"
            yield words(key, month=words.month(month), eur=words.number(abs(less), 2))


def of_days(figures: Figures) -> dict[str, float]:
    """The costs of the days that are shown: of a charge of a month, what is left only where that is something."""
    of_months = {charge.name for charge in figures.month_charges}
    found = costs_of_days(figures)
    return {name: eur for name, eur in found.items() if name not in of_months or abs(eur) >= _CENT}


def _by_month(figures: Figures) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for charge in figures.month_charges:
        found[charge.month] = found.get(charge.month, 0.0) + charge.eur
    return found


def _month(document: ScheduleDocument, month: str, words: Words) -> Iterator[RenderableType]:
    """A table of a month's charges; a line for each where there are none to pay."""
    plan, before = (
        [charge for charge in figures.month_charges if charge.month == month]
        for figures in (document.figures, document.baseline)
    )
    pairs = list(zip(plan, before, strict=True))
    yield Text()
    if all(max(now.eur, then.eur) < _CENT for now, then in pairs):
        for now, _ in pairs:
            name, kw = words.name(now.name, names()), words.number(now.paid_kw)
            yield Text(words("no_more", month=words.month(month), name=name, kw=kw))
        return
    shown = _table(words("month_charges", month=words.month(month)), words)
    for now, then in pairs:
        _row(shown, _peak(now, then, words), now.eur, then.eur, words)
    if len(pairs) > 1:
        shown.add_section()
        now_eur, then_eur = (sum(charge.eur for charge in each) for each in (plan, before))
        _row(shown, words("total"), now_eur, then_eur, words, style="bold")
    yield shown


def _peak(now: MonthCharge, then: MonthCharge, words: Words) -> str:
    name, kw, nothing = words.name(now.name, names()), words.number(now.billed_kw), words.number(then.billed_kw)
    paid = words("paid", kw=words.number(now.paid_kw)) if now.paid_kw else ""
    return words("peak", name=name, kw=kw, nothing=nothing) + paid


def _table(title: str, words: Words) -> Table:
    return table(title, *((words(key), "right") for key in ("plan", "nothing", "difference")))


def _row(shown: Table, name: str, now: float, then: float, words: Words, style: str = "") -> None:
    """A row, unless it is nothing; a total always."""
    if style or max(abs(now), abs(then)) >= _CENT:
        shown.add_row(Text(name), *(words.number(x, 2) for x in (now, then, now - then)), style=style)


def _period(document: ScheduleDocument, words: Words) -> str:
    grid = grid_of(document)
    days, hours = len(set(grid.day_of_step)), grid.n_steps * grid.step_h
    is_whole = grid.local[0].strftime("%H%M") == grid.end.astimezone(grid.local[0].tzinfo).strftime("%H%M") == "0000"
    if not is_whole:
        return words("these_hours", n=words.number(hours, 0 if hours == int(hours) else 2))
    return words("this_day") if days == 1 else words("these_days", n=days)
