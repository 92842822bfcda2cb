"""Plans of many sites, for the terminal: a line for each row as it is finished, and how many came to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.reports.batch.names import named, where
from gridshare.reports.terminal import table
from gridshare.reports.words import Words
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_MOST_FAILURES = 10
_MOST_MONTHS = 24
_CENT = 0.005

_TEXTS: Texts = {
    "progress": ("{n} of {total}, {failed} failed", "{n} van {total}, {failed} mislukt"),
    "ok": (
        "ok      {where}  costs {cost} EUR, saves {saving} EUR{month}, {over} kWh above the cap, {short} not served",
        "ok      {where}  kost {cost} EUR, scheelt {saving} EUR{month}, {over} kWh boven grens, {short} niet geleverd",
    ),
    "open": (
        "OPEN    {where}  not finished; costs {cost} EUR{month}, {over} kWh above the cap, {short} not served",
        "OPEN    {where}  niet af; kost {cost} EUR{month}, {over} kWh boven grens, {short} niet geleverd",
    ),
    "once": (
        "; charges of the month {eur} EUR if no day is higher",
        "; maandkosten {eur} EUR als geen dag hoger is",
    ),
    "months": ("Costs by month [EUR]", "Kosten per maand [EUR]"),
    "planned": ("planned", "gepland"),
    "of_days": ("of the days", "van de dagen"),
    "once_a_month": ("once a month", "eenmaal per maand"),
    "saves": ("saved", "bespaard"),
    "more_months": ("and {n} more months in the file", "en nog {n} maanden in het bestand"),
    "without_failed": (
        "Nothing of the rows that failed is in these amounts.",
        "Van de rijen die mislukt zijn zit niets in deze bedragen.",
    ),
    "overlapping": (
        "Rows whose horizon begins within another one of the same park: {n}. Nothing of these is in the amounts.",
        "Rijen met een planperiode die in een andere van hetzelfde park begint: {n}. Die zitten niet in de bedragen.",
    ),
    "unfinished": (
        "Rows whose search was not finished: {n}. Better plans may exist: columns *_open_* have how much better.",
        "Rijen waarvan het zoeken niet af was: {n}. Misschien kan het beter: kolommen *_open_* geven hoeveel.",
    ),
    "reused": ("known   {where}", "bekend  {where}"),
    "failed": ("FAILED  {where}  {code}: {first}", "MISLUKT {where}  {code}: {first}"),
    "all_well": (
        "{n} rows, {known} of them from an earlier run.",
        "{n} rijen, waarvan {known} uit een eerdere berekening.",
    ),
    "some_failed": (
        "{n} rows, {known} of them from an earlier run; {failed} failed and are tried again by the next run.",
        "{n} rijen, waarvan {known} uit een eerdere berekening; {failed} mislukt, de volgende keer opnieuw.",
    ),
    "more": ("and {n} more: column error_message of the result", "en nog {n}: kolom error_message van het resultaat"),
}


def progress_line(done: int, total: int, failed: int, words: Words) -> str:
    """How far the batch is."""
    return words.of(_TEXTS["progress"], n=done, total=total, failed=failed)


def row_line(row: Mapping[str, Any], words: Words, *, is_reused: bool) -> str:
    """A row of the result, or what went wrong with it."""
    words, place = words.also(_TEXTS), where(row)
    if row["status"] == "failed":
        return words("failed", where=place, code=row["error_code"], first=_first(row, words))
    if is_reused:
        return words("reused", where=place)
    figures = (row["cost_of_days_eur"], row["saving_of_days_eur"], row["exceedance_kwh"], row["unserved_kwh"])
    cost, saving, over, short = (words.number(figure or 0.0, 2) for figure in figures)
    once = row["month_charges_if_highest_eur"] or 0.0
    month = words("once", eur=words.number(once, 2)) if once >= _CENT else ""
    key = "ok" if row["finished"] else "open"
    return words(key, where=place, cost=cost, saving=saving, month=month, over=over, short=short)


def batch_summary(result: pd.DataFrame, months: pd.DataFrame, known: int, words: Words) -> Iterator[RenderableType]:
    """What the months come to, how many rows there are, and the first that failed."""
    words, failed = words.also(_TEXTS), result[result["status"] == "failed"]
    if len(months):
        yield _months(months, words)
        if len(failed):
            yield Text(words("without_failed"), "dim")
        if twice := int(months["overlapping"].sum()):
            yield Text(words("overlapping", n=twice))
        yield Text()
    unfinished = int((result["finished"] == False).sum())  # noqa: E712 - null where there is no plan
    if unfinished:
        yield Text(words("unfinished", n=unfinished))
    key = "some_failed" if len(failed) else "all_well"
    yield Text(words(key, n=len(result), known=known, failed=len(failed)))
    for row in failed.head(_MOST_FAILURES).to_dict("records"):
        yield Text.assemble(("✗", "bold red"), f" {where(row)}: {_first(row, words)}")
    if len(failed) > _MOST_FAILURES:
        yield Text(words("more", n=len(failed) - _MOST_FAILURES))


def _months(months: pd.DataFrame, words: Words) -> Table:
    """A row for each park and month: its days, what is billed once for it, both together, and what is saved of that."""
    columns = ("cost_of_days_eur", "month_charges_eur", "cost_eur", "saving_eur")
    headings = ("planned", "of_days", "once_a_month", "total", "saves")
    shown = table(words("months"), *((words(heading), "right") for heading in headings))
    for row in months.head(_MOST_MONTHS).to_dict("records"):
        amounts = (words.number(row[name], 2) for name in columns)
        shown.add_row(Text(named(f"{row['site']} {row['month']}", row)), str(row["planned"]), *amounts)
    if len(months) > _MOST_MONTHS:
        shown.add_row(Text(words("more_months", n=len(months) - _MOST_MONTHS), "dim"))
    shown.add_section()
    for scenario, own in months.groupby("scenario", dropna=False, sort=False):  # only one of them comes true
        totals = (words.number(own[name].sum(), 2) for name in columns)
        name = Text(named(words("total"), {"scenario": scenario}))
        shown.add_row(name, str(own["planned"].sum()), *totals, style="bold")
    return shown


def _first(row: Mapping[Any, Any], words: Words) -> str:
    """The first line of what went wrong."""
    return words.translated(str(row["error_message"] or "").partition("\n")[0])
