"""``gridshare what-if``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, put, say
from gridshare.cli.days import Days, days_of
from gridshare.cli.options import Json, Language, Site

if TYPE_CHECKING:
    from gridshare.effort import SolveOptions
    from gridshare.sites.addition import Addition
    from gridshare.sites.document import SiteDocument
    from gridshare.usecases.what_if_report import WhatIfDay

Add = Annotated[
    str,
    typer.Option(
        "--add",
        metavar="WHAT",
        help='"Name,400" for a constant 400 kW; "Name,400,profile.csv" or "..,profile.csv:column" for a profile whose '
        'highest value is 400 kW; "Name,asset.yaml" for an asset as in a site document.',
        show_default=False,
    ),
]
Feeder = Annotated[str | None, typer.Option("--feeder", help="The feeder it would be on.")]
Contract = Annotated[
    str | None, typer.Option("--contract", help="Its energy contract; the site's first where left out.")
]
TimeLimit = Annotated[
    float, typer.Option("--time-limit", min=0.1, metavar="SECONDS", help="Time for each of the four searches of a day.")
]
DOES_NOT_FIT = 1
"""Exit code where it does not fit."""

_SEARCHES = 4


def what_if(
    *,
    site: Site,
    add: Add,
    feeder: Feeder = None,
    contract: Contract = None,
    day: Days = None,
    time_limit: TimeLimit = 20.0,
    as_json: Json = False,
    language: Language = None,
) -> None:
    """Ask whether one more connection fits, how much of it, which quarters are short and who would give way.

    The exit code is 1 where it does not fit.
    """
    with answering(as_json=as_json):
        days = days_of(day)
        from gridshare.jobs import worker

        worker.prepare("gridshare.usecases.what_if")  # loads the solver's packages while the site is read
        from gridshare.effort import SolveOptions
        from gridshare.reports.json_text import json_of
        from gridshare.reports.words import language_of
        from gridshare.usecases.what_if import combined

        cases = [_case(site, one, (add, feeder, contract)) for one in (days or (None,))]
        options = SolveOptions(time_limit_s=time_limit, relative_gap=1e-6)
        report = combined(*cases[0], answers(cases, options, quiet=as_json))
        if as_json:
            put(json_of(report))
        else:
            from gridshare.cli.what_if_told import told

            spoken = language_of(None if language is None else language.value)
            say(told(report, cases[0][0], spoken, contract_is_chosen=contract is not None))
        if not report.fits:
            raise typer.Exit(DOES_NOT_FIT)


def _case(site: Path, day: date | None, asked: tuple[str, str | None, str | None]) -> tuple[SiteDocument, Addition]:
    """The site on a day, and what is added to it then."""
    from gridshare.sites.addition import resolved
    from gridshare.sites.load import load_all
    from gridshare.usecases.additions import read_addition

    loaded = load_all(site, day)
    loaded.resolved()  # what is wrong with the site is said with its line
    addition = read_addition(asked[0], loaded, asked[1], asked[2])
    resolved(loaded.document, addition)
    return loaded.document, addition


def answers(cases: Sequence[tuple[SiteDocument, Addition]], options: SolveOptions, *, quiet: bool) -> list[WhatIfDay]:
    """The answer for each day, worked out in a worker process."""
    from gridshare.cli.progress import shown
    from gridshare.jobs import worker
    from gridshare.usecases.what_if import answer

    limit = _SEARCHES * options.time_limit_s
    with shown(quiet=quiet) as show:
        return [worker.run(answer, case, options=options, limit_s=limit, on_progress=show) for case in cases]
