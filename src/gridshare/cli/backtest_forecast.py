"""``gridshare backtest-forecast``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.forecast import Names
from gridshare.cli.options import Json, Language
from gridshare.cli.progress import counted

Folder = Annotated[
    Path,
    typer.Argument(metavar="SITE", help="Folder of a site, or of clean series.", show_default=False),
]
From = Annotated[
    datetime | None,
    typer.Option("--from", formats=["%Y-%m-%d"], metavar="DAY", help="First day judged. [the last third]"),
]
To = Annotated[
    datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], metavar="DAY", help="Last day judged. [the last]")
]
Every = Annotated[int, typer.Option("--every", min=1, max=28, metavar="DAYS", help="Forecast every so many days.")]
Methods = Annotated[
    list[str] | None,
    typer.Option(
        "--method", metavar="NAME", help="Method to judge; may be given more than once. A wrong name lists all."
    ),
]
GroupOf = Annotated[
    bool, typer.Option("--group/--no-group", help="Also judge the sum of all loads less all solar power in kW.")
]
PlotFile = Annotated[
    Path | None, typer.Option("--plot", metavar="FILE", help="Reliability as a picture: .png or .svg.")
]


def backtest_forecast(
    *,
    site: Folder,
    first: From = None,
    last: To = None,
    every: Every = 1,
    methods: Methods = None,
    series: Names = None,
    group: GroupOf = True,
    plot: PlotFile = None,
    as_json: Json = False,
    language: Language = None,
) -> None:
    """Say what forecasts would have been worth: walk through history, only with what was known at each gate.

    Every four weeks the methods learn again. A method that is not better than the naive at that time gives way to it,
    as it would have in earnest.
    """
    with answering(as_json=as_json, language=language):
        from gridshare.reports.words import language_of

        spoken = language_of(language)
        if plot is not None:
            from gridshare.reports.pictures import refuse_suffix

            refuse_suffix(plot)
        from gridshare.usecases.backtest_forecast import BacktestOptions, backtest_folder

        since, until = (asked and asked.date() for asked in (first, last))
        with counted() as show:
            options = BacktestOptions(since, until, every, tuple(methods or ()), on_series=show)
            found = backtest_folder(site, series, options, group=group)
        if plot is not None:
            from gridshare.reports.forecasts.reliability import save_reliability

            save_reliability(found, plot)
        if as_json:
            import json

            print_document(json.dumps(found.summary(), ensure_ascii=False, allow_nan=False) + "\n")
            return
        from gridshare.reports.forecasts.backtest import backtest_summary

        print_text(backtest_summary(found, spoken))
        if plot is not None:
            print_text(f"→ {plot}")
