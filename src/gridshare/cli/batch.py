"""``gridshare batch``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, print_text, watched
from gridshare.cli.days import Days, days_of
from gridshare.cli.options import Language, NoCache
from gridshare.cli.period import First, Last, days_between
from gridshare.effort import RELATIVE_GAP, TIME_LIMIT_S

if TYPE_CHECKING:
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


def batch(
    *,
    sites: Sites,
    day: Days = None,
    first: First = None,
    last: Last = None,
    workers: Workers = None,
    out: Out = Path("results.parquet"),
    schedules: Schedules = None,
    time_limit: TimeLimit = TIME_LIMIT_S,
    gap: Gap = RELATIVE_GAP,
    _no_cache: NoCache = False,
    language: Language = None,
) -> None:
    """Plan many sites on many days: a row for each, whatever becomes of it.

    What days come to by park and month, with what is billed once for a month, is written to FILE.months.parquet.
    A site that cannot be planned is a failed row, and the exit code is then 1. Finished rows are noted in a journal
    next to the result: the same command goes on where it was stopped, and plans again only what failed or changed.

    With --from and --to the days of each site hang together: each is planned from the state in which the one before
    ended. Their schedules are in a folder for each site, below --schedules or next to the result.
    """
    with answering(as_json=False):
        days = days_of(day)
        in_order = first is not None or last is not None
        if in_order:
            days = days_between(first, last, other=days)
        import pandas as pd

        from gridshare.batch import BatchOptions, run
        from gridshare.batch.months import next_to
        from gridshare.reports.batch import batch_summary
        from gridshare.reports.words import Words, language_of

        words = Words(language_of(language))
        options = BatchOptions(time_limit, gap, schedules, in_order=in_order)
        known: list[bool] = []
        with _shown(words) as show:

            def note(step: Step) -> None:
                known.append(step.is_reused)
                show(step)

            result = run(sites, days, workers, out, options, note)
        months = pd.read_parquet(next_to(out))
        for line in batch_summary(result, months, sum(known), words):
            print_text(line)
        print_text(f"→ {out}, {next_to(out)}")
        if (result["status"] == "failed").any():
            raise typer.Exit(SOME_FAILED)


@contextmanager
def _shown(words: Words) -> Iterator[Callable[[Step], None]]:
    """A function that shows a finished row on standard error: a bar on a terminal, a line elsewhere."""
    from gridshare.reports.batch import progress_line, row_line

    out = watched()
    if out is None:

        def print_line(step: Step) -> None:
            line = row_line(step.row.model_dump(), words, is_reused=step.is_reused)
            sys.stderr.write(f"[{step.done}/{step.total}] {line}\n")
            sys.stderr.flush()

        yield print_line
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Progress(*columns, console=out, transient=True) as progress:
        bar = progress.add_task("..")
        failed = 0

        def show(step: Step) -> None:
            nonlocal failed
            failed += step.row.status == "failed"
            text = progress_line(step.done, step.total, failed, words)
            progress.update(bar, description=text, completed=step.done, total=step.total)

        yield show
