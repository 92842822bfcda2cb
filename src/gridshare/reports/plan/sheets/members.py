"""What a schedule is for each member: a row for each, and a sheet of its own with nothing of another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gridshare.reports.clock import days, grid_of
from gridshare.reports.listing import Line
from gridshare.reports.plan.costs import cost_headings, cost_rows
from gridshare.reports.plan.demand import SEEN
from gridshare.reports.plan.headline import unfinished
from gridshare.reports.plan.movers import moves
from gridshare.reports.plan.sheets.overview import watch
from gridshare.reports.plan.sheets.series import chart, columns_of, of_member, rows_of
from gridshare.reports.words import Words
from gridshare.reports.workbooks.book import MONEY, TEXT, Column, Link, Sheets
from gridshare.reports.workbooks.front import Front
from gridshare.reports.workbooks.headings import called
from gridshare.schedules.document import MemberSchedule, ScheduleDocument
from gridshare.view import Texts

_FIRST = 32.0  # width of the first column: costs have their names in it too
_WIDE = 5  # columns under the chart and the sentences

_TEXTS: Texts = {
    "highest": ("highest load, plan [kW]", "hoogste vermogen, plan [kW]"),
    "highest_before": ("highest load, without a plan [kW]", "hoogste vermogen, zonder plan [kW]"),
    "limit": ("limit on import [kW]", "grens afname [kW]"),
    "energy": ("net energy, plan [kWh]", "netto energie, plan [kWh]"),
    "energy_before": ("net energy, without a plan [kWh]", "netto energie, zonder plan [kWh]"),
    "gave_way": ("gives way [kWh]", "maakt ruimte [kWh]"),
    "cost": ("cost, plan [EUR]", "kosten, plan [EUR]"),
    "cost_before": ("cost, without a plan [EUR]", "kosten, zonder plan [EUR]"),
    "difference": ("difference [EUR]", "verschil [EUR]"),
    "gives_way": (
        "Makes {kwh} kWh of room at times when the group would otherwise go over its cap.",
        "Maakt {kwh} kWh ruimte op momenten dat de groep anders over haar grens zou gaan.",
    ),
    "no_way": (
        "The group does not need it to give way.",
        "De groep heeft geen ruimte van deze deelnemer nodig.",
    ),
    "moved": ("What moves", "Wat verschuift"),
    "nothing_moves": ("Nothing.", "Niets."),
    "watch": ("What to watch", "Waar u op moet letten"),
    "nothing_to_watch": (
        "Its limits are not reached, and nothing that it asks for is left unserved.",
        "Geen grens van deze deelnemer wordt bereikt, en er blijft niets ongeleverd van wat gevraagd is.",
    ),
}


def members(document: ScheduleDocument, tabs: Mapping[str, str], words: Words) -> tuple[list[Column], list[list[Any]]]:
    """Columns and rows: each member with its highest load, its energy, what it gives way and what it costs."""
    words, h = words.also(_TEXTS), document.horizon.step_minutes / 60
    keys = ("highest", "highest_before", "limit", "energy", "energy_before", "gave_way")
    columns = [
        Column(called("member", words), TEXT, max(20, *(len(m.name) + 2 for m in document.members))),
        *(Column(words(key)) for key in keys),
        *(Column(words(key), MONEY) for key in ("cost", "cost_before", "difference")),
    ]
    rows = []
    for m in document.members:
        limits = [limit for limit in m.import_limit_kw if limit is not None]
        plan, before = (sum(costs.values()) for costs in (m.costs_eur, m.baseline_costs_eur))
        loads = m.net_load_kw, m.baseline_net_load_kw
        figures = [*map(max, loads), min(limits, default=None), *(h * sum(load) for load in loads), m.gave_way_kwh]
        rows.append([Link(m.name, tabs[m.name]), *figures, plan, before, plan - before])
    return columns, rows


def member_sheet(sheets: Sheets, tab: str, member: MemberSchedule, document: ScheduleDocument) -> None:
    """The sheet of a member: what moves, what it costs, and its load, limits and prices for each step."""
    words, grid = sheets.words.also(_TEXTS), grid_of(document)
    own, series = [a for a in document.assets if a.member == member.name], of_member(member)
    mine = [Column(f"{a.name} [kW]", width=max(13.0, min(0.6 * len(a.name), 24.0))) for a in own]
    columns = columns_of(series, words, mine, _FIRST)
    front = Front(sheets, tab, [column.width for column in columns[:_WIDE]])
    front.title(member.name, days(grid, words))
    front.lines(_answer(member, document, words))
    at = front.space()
    front.money(cost_headings(document, words), cost_rows(member.costs_eur, member.baseline_costs_eur, words))
    texts = [f"{move.asset}: {move.text}" for move in moves(own, grid, words)]
    front.texts(words("moved"), texts or [words("nothing_moves")])
    front.texts(words("watch"), list(watch(document, words, member)) or [words("nothing_to_watch")])
    first, last = front.rows(columns, rows_of(series, grid, [a.net_load_kw for a in own]))
    front.chart(chart(sheets, (tab, first, last), series, grid), at)


def _answer(member: MemberSchedule, document: ScheduleDocument, words: Words) -> list[Line]:
    """How far to trust it, and how much it gives way."""
    open_ = unfinished(document, words)
    gives = document.baseline.exceedance_kwh > 0 and member.gave_way_kwh >= SEEN
    text = words("gives_way", kwh=words.number(member.gave_way_kwh, 1)) if gives else words("no_way")
    return [*([Line(open_, "bad")] if open_ else []), Line(text)]
