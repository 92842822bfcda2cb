"""``gridshare batch``."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from gridshare.cli.answer import answering, print_text, watched
from gridshare.cli.days import Days
from gridshare.cli.exit_codes import NO
from gridshare.cli.options import Language, NoCache
from gridshare.cli.period import First, Last, days_between
from gridshare.documents.days import days_of
from gridshare.effort import RELATIVE_GAP, TIME_LIMIT_S
from gridshare.errors import GridshareError, Problem

if TYPE_CHECKING:
    from gridshare.batch import Step
    from gridshare.batch.manifest import Asked
    from gridshare.reports.words import Words

Sites = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SITES..", help="Folders with a site, folders of such, or site documents.", show_default=False
    ),
]
ManifestFile = Annotated[
    Path | None,
    typer.Option("--manifest", metavar="FILE", help="Sites, days and scenarios in a document (YAML or JSON), instead."),
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, max=256, metavar="N", help="Plans sought at once. [as many as processors]"),
]
Dask = Annotated[
    str | None,
    typer.Option(
        "--dask", metavar="ADDRESS", help="Seek plans on a Dask cluster that runs: tcp://HOST:8786.", show_default=False
    ),
]
Out = Annotated[Path, typer.Option("--out", metavar="FILE", help="The result: a Parquet file, a row per site and day.")]
Schedules = Annotated[
    Path | None, typer.Option("--schedules", metavar="DIR", help="Write each schedule document (JSON) there.")
]
TimeLimit = Annotated[
    float | None,
    typer.Option(
        "--time-limit",
        min=0.1,
        metavar="SECONDS",
        help=f"Time for each plan. [the manifest's, or {TIME_LIMIT_S:g}]",
        show_default=False,
    ),
]
Gap = Annotated[
    float | None,
    typer.Option(
        "--gap",
        min=0.0,
        max=1.0,
        metavar="SHARE",
        help=f"Stop when proven this close to the least cost. [the manifest's, or {RELATIVE_GAP:g}]",
        show_default=False,
    ),
]


class BatchOptionsError(GridshareError):
    """Options that do not go together."""

    code: ClassVar[str] = "batch_options"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "These options do not go together"


def batch(
    *,
    sites: Sites = None,
    manifest: ManifestFile = None,
    day: Days = None,
    first: First = None,
    last: Last = None,
    workers: Workers = None,
    dask: Dask = None,
    out: Out = Path("results.parquet"),
    schedules: Schedules = None,
    time_limit: TimeLimit = None,
    gap: Gap = None,
    _no_cache: NoCache = False,
    language: Language = None,
) -> None:
    """Plan many sites on many days: a row for each, whatever becomes of it.

    FILE holds the rows so far while the run goes on. In the end there are next to it a page that shows the worst parks
    first (.html), what each row comes to in parts (.parts.parquet), and what days come to by park and month, with what
    is billed once for a month (.months.parquet).

    A site that cannot be planned is a failed row, and the exit code is then 1. Finished rows are noted in a journal:
    the same command goes on where it was stopped, and plans again only what failed or changed.

    With --from and --to the days of each site hang together: each is planned from the state in which the one before
    ended. Their schedules are in a folder for each site, below --schedules or next to the result.

    With --dask the workers need gridshare in the same version and nothing else; sites travel to them.
    """
    with answering(as_json=False, language=language):
        import pandas as pd

        from gridshare import outputs
        from gridshare.batch import BatchOptions, run
        from gridshare.batch.months import next_to
        from gridshare.batch.parts import next_to as parts_next_to
        from gridshare.reports.batch.page import RunFacts, batch_page
        from gridshare.reports.batch.summary import batch_summary
        from gridshare.reports.words import Words, language_of

        words = Words(language_of(language))
        asked = _asked(sites or (), manifest, day or (), (first, last))
        options = BatchOptions(
            _first_of(time_limit, asked.time_limit_s, TIME_LIMIT_S),
            _first_of(gap, asked.relative_gap, RELATIVE_GAP),
            schedules,
            in_order=asked.in_order,
            scenarios=asked.scenarios,
            dask=dask,
        )
        known, begun = list[bool](), time.monotonic()
        with _shown(words) as show:

            def note(step: Step) -> None:
                known.append(step.is_reused)
                show(step)

            result = run(asked.sites, asked.days, workers, out, options, note)
        months = pd.read_parquet(next_to(out))
        for line in batch_summary(result, months, sum(known), words):
            print_text(line)
        seconds = time.monotonic() - begun
        facts = RunFacts(out.name, seconds, sum(known), options.time_limit_s, options.relative_gap)
        page = out.with_suffix(".html")
        outputs.write(page, batch_page(result, months, facts, words.language))
        print_text(f"→ {page}, {out}, {parts_next_to(out)}, {next_to(out)}")
        if (result["status"] == "failed").any():
            raise typer.Exit(NO)


def _asked(
    sites: Sequence[str], manifest: Path | None, day: Sequence[str], period: tuple[date | None, date | None]
) -> Asked:
    """What is to be planned, by the manifest or by the other arguments.

    Raises:
        BatchOptionsError: If both are given, or neither.
        GridshareError: If one of them cannot be read.
    """
    from gridshare.batch.manifest import Asked, read_manifest, sites_at

    given = {"SITES": sites, "--day": day, "--from": period[0], "--to": period[1]}
    if manifest is not None:
        both = [
            Problem(name, BatchOptionsError.code, "with --manifest", "a manifest alone", "Write it into the manifest.")
            for name, value in given.items()
            if value
        ]
        if both:
            raise BatchOptionsError(both)
        return read_manifest(manifest)
    if not sites:
        raise BatchOptionsError(
            Problem("SITES", "missing_option", "left out", "folders with a site, or --manifest with a document of them")
        )
    days, in_order = days_of(day), any(period)
    if in_order:
        days = days_between(*period, other=days)
    paths = dict.fromkeys(path for site in sites for path in sites_at(site))
    return Asked(paths, days, in_order, (), None, None)


def _first_of(*values: float | None) -> float:
    """The first that is given."""
    return next(value for value in values if value is not None)


@contextmanager
def _shown(words: Words) -> Iterator[Callable[[Step], None]]:
    """A function that shows a finished row on standard error: a bar on a terminal, a line elsewhere."""
    from gridshare.reports.batch.summary import progress_line, row_line

    out = watched()
    if out is None:

        def print_line(step: Step) -> None:
            line = row_line(step.row.model_dump(), words, is_reused=step.is_reused)
            with suppress(OSError):  # a full disk there is no reason to stop
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
