"""``gridshare batch``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, console, say
from gridshare.cli.days import Days, days_of
from gridshare.cli.options import Language
from gridshare.effort import RELATIVE_GAP, TIME_LIMIT_S

if TYPE_CHECKING:
    import pandas as pd

    from gridshare.batch import Step
    from gridshare.reports.words import Words

Sites = Annotated[
    list[str], typer.Argument(metavar="SITES..", help="Folders with a site, or site documents.", show_default=False)
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, max=256, metavar="N", help="Plans sought at once. [as many as processors]"),
]
Out = Annotated[Path, typer.Option("--out", metavar="FILE", help="The result: a Parquet file, a row per site and day.")]
Schedules = Annotated[
    Path | None, typer.Option("--schedules", metavar="DIR", help="Write each schedule document (JSON) there.")
]
TimeLimit = Annotated[float, typer.Option("--time-limit", min=0.1, metavar="SECONDS", help="Time for each plan.")]
Gap = Annotated[
    float,
    typer.Option("--gap", min=0.0, max=1.0, metavar="SHARE", help="Stop when proven this close to the least cost."),
]

SOME_FAILED = 1
"""Exit code where a row could not be planned."""

_MOST_FAILURES = 10

_TEXTS = {
    "planning": ("{n} of {total}, {failed} failed", "{n} van {total}, {failed} mislukt"),
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


def batch(
    *,
    sites: Sites,
    day: Days = None,
    workers: Workers = None,
    out: Out = Path("results.parquet"),
    schedules: Schedules = None,
    time_limit: TimeLimit = TIME_LIMIT_S,
    gap: Gap = RELATIVE_GAP,
    language: Language = None,
) -> None:
    """Plan many sites on many days: a row for each, whatever becomes of it.

    A site that cannot be planned is a failed row, and the exit code is then 1. Finished rows are noted in a journal
    beside the result: the same command goes on where it was stopped, and plans again only what failed or changed.
    """
    with answering(as_json=False):
        days = days_of(day)
        from gridshare.batch import BatchOptions, run
        from gridshare.reports.words import language_of

        spoken = language_of(None if language is None else language.value)
        options = BatchOptions(time_limit, gap, schedules)
        known: list[bool] = []
        with _shown(spoken == "nl") as show:

            def note(step: Step) -> None:
                known.append(step.is_reused)
                show(step)

            frame = run(sites, days, workers, out, options, note)
        for line in _told(frame, sum(known), dutch=spoken == "nl"):
            say(line)
        say(f"→ {out}")
        if (frame["status"] == "failed").any():
            raise typer.Exit(SOME_FAILED)


@contextmanager
def _shown(dutch: bool) -> Iterator[Callable[[Step], None]]:
    """A function that shows a finished row on standard error: a bar on a terminal, a line elsewhere."""
    words = _words(dutch=dutch)
    out = console(stderr=True)
    if not out.is_terminal:

        def tell(step: Step) -> None:
            out.file.write(f"[{step.done}/{step.total}] {_line(step, words, dutch=dutch)}\n")
            out.file.flush()

        yield tell
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Progress(*columns, console=out, transient=True) as progress:
        bar = progress.add_task("..")
        failed = 0

        def show(step: Step) -> None:
            nonlocal failed
            failed += step.row.status == "failed"
            told = _text("planning", dutch=dutch, n=step.done, total=step.total, failed=failed)
            progress.update(bar, description=told, completed=step.done, total=step.total)

        yield show


def _line(step: Step, words: Words, *, dutch: bool) -> str:
    row = step.row
    where = f"{row.path} {row.day or ''}".strip()
    if row.status == "failed":
        first = (row.error_message or "").partition("\n")[0]
        return _text("failed", dutch=dutch, where=where, code=row.error_code, first=first)
    if step.is_reused:
        return _text("reused", dutch=dutch, where=where)
    cost, saving, over = (words.number(x or 0.0, 2) for x in (row.cost_eur, row.saving_eur, row.exceedance_kwh))
    return _text("ok", dutch=dutch, where=where, cost=cost, saving=saving, over=over)


def _told(frame: pd.DataFrame, known: int, *, dutch: bool) -> Iterator[str]:
    """The result in words: how many rows, and the first that failed."""
    from rich.markup import escape

    failed = frame[frame["status"] == "failed"]
    key = "some_failed" if len(failed) else "all_well"
    yield _text(key, dutch=dutch, n=len(frame), known=known, failed=len(failed))
    for row in failed.head(_MOST_FAILURES).to_dict("records"):
        first = str(row["error_message"]).partition("\n")[0]
        where = f"{row['path']} {row['day'] or ''}".strip()
        yield f"[bold red]✗[/] {escape(f'{where}: {first}')}"
    if len(failed) > _MOST_FAILURES:
        yield _text("more", dutch=dutch, n=len(failed) - _MOST_FAILURES)


def _text(key: str, *, dutch: bool, **values: object) -> str:
    return _TEXTS[key][dutch].format(**values)


def _words(*, dutch: bool) -> Words:
    from gridshare.reports.words import Words

    return Words("nl" if dutch else "en")
