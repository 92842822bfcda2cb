"""Plans of many sites, for the terminal: a line for each row as it is finished, and how many came to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rich.text import Text

from gridshare.reports.words import Words
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_MOST_FAILURES = 10

_TEXTS: Texts = {
    "progress": ("{n} of {total}, {failed} failed", "{n} van {total}, {failed} mislukt"),
    "ok": (
        "ok      {where}  costs {cost} EUR, saves {saving} EUR, {over} kWh above the cap",
        "ok      {where}  kost {cost} EUR, scheelt {saving} EUR, {over} kWh boven de grens",
    ),
    "reused": ("known   {where}", "bekend  {where}"),
    "failed": ("FAILED  {where}  {code}: {first}", "MISLUKT {where}  {code}: {first}"),
    "all_well": ("{n} rows, {known} of them from an earlier run.", "{n} rijen, waarvan {known} uit een eerdere run."),
    "some_failed": (
        "{n} rows, {known} of them from an earlier run; {failed} failed and are tried again by the next run.",
        "{n} rijen, waarvan {known} uit een eerdere run; {failed} mislukt, de volgende run probeert ze opnieuw.",
    ),
    "more": ("and {n} more: column error_message of the result", "en nog {n}: kolom error_message van het resultaat"),
}


def progress_line(done: int, total: int, failed: int, words: Words) -> str:
    """How far the batch is."""
    return words.of(_TEXTS["progress"], n=done, total=total, failed=failed)


def row_line(row: Mapping[str, Any], words: Words, *, is_reused: bool) -> str:
    """A row of the result, or what went wrong with it."""
    words, where = words.also(_TEXTS), _where(row)
    if row["status"] == "failed":
        return words("failed", where=where, code=row["error_code"], first=_first(row))
    if is_reused:
        return words("reused", where=where)
    figures = (row["cost_eur"], row["saving_eur"], row["exceedance_kwh"])
    cost, saving, over = (words.number(figure or 0.0, 2) for figure in figures)
    return words("ok", where=where, cost=cost, saving=saving, over=over)


def batch_summary(result: pd.DataFrame, known: int, words: Words) -> Iterator[Text]:
    """How many rows there are, and the first that failed."""
    words, failed = words.also(_TEXTS), result[result["status"] == "failed"]
    key = "some_failed" if len(failed) else "all_well"
    yield Text(words(key, n=len(result), known=known, failed=len(failed)))
    for row in failed.head(_MOST_FAILURES).to_dict("records"):
        yield Text.assemble(("✗", "bold red"), f" {_where(row)}: {_first(row)}")
    if len(failed) > _MOST_FAILURES:
        yield Text(words("more", n=len(failed) - _MOST_FAILURES))


def _where(row: Mapping[Any, Any]) -> str:
    return f"{row['path']} {row['day'] or ''}".strip()


def _first(row: Mapping[Any, Any]) -> str:
    """The first line of what went wrong."""
    return str(row["error_message"] or "").partition("\n")[0]
