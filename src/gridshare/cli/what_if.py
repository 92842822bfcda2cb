"""``gridshare what-if``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.board import Annex, BoardFiles, Report
from gridshare.cli.days import Days
from gridshare.cli.exit_codes import NO
from gridshare.cli.options import Json, Language, NoCache, Site
from gridshare.cli.period import First, Last
from gridshare.cli.what_if_fit import Budget, Costs, Percent, Weeks, Year
from gridshare.cli.what_if_measures import Measures, Prices, Temporary, ask_measures
from gridshare.cli.what_if_question import days_together, refuse_of_days, refuse_unclear
from gridshare.documents.days import days_of
from gridshare.effort import QUESTION_LIMIT_S
from gridshare.jobs.processes import processors

if TYPE_CHECKING:
    from gridshare.effort import SolveOptions
    from gridshare.reports.words import Language as Spoken
    from gridshare.sites.addition import Extended
    from gridshare.usecases.variations_report import VariationsReport
    from gridshare.usecases.what_if_report import WhatIfDay

Add = Annotated[
    str | None,
    typer.Option(
        "--add",
        metavar="WHAT",
        help='"Name,400" for a constant 400 kW; "Name,400,profile.csv" or "..,profile.csv:column" for a profile whose '
        'highest value is 400 kW; "Name,asset.yaml" for an asset as in a site document.',
        show_default=False,
    ),
]
Assets = Annotated[
    bool, typer.Option("--assets", help="Instead: what would each asset change, away, larger, smaller or freer?")
]
Asset = Annotated[
    list[str] | None,
    typer.Option("--asset", metavar="NAME", help="Ask it of this asset only; may be given more than once."),
]
Feeder = Annotated[str | None, typer.Option("--feeder", help="With --add: the feeder it would be on.")]
Contract = Annotated[
    str | None, typer.Option("--contract", help="With --add: its energy contract; the site's first where left out.")
]
TimeLimit = Annotated[
    float,
    typer.Option(
        "--time-limit",
        min=0.1,
        metavar="SECONDS",
        help="The most that each search may take: each plan of --assets, each of the four searches of a day of --add.",
    ),
]
_SEARCHES = 4

TIDY_S = 1.0
"""What each plan may take besides its solve, to be built, tidied and verified."""


def what_if(
    *,
    site: Site,
    add: Add = None,
    assets: Assets = False,
    asset: Asset = None,
    feeder: Feeder = None,
    contract: Contract = None,
    day: Days = None,
    first: First = None,
    last: Last = None,
    year: Year = None,
    percent: Percent = None,
    budget_kwh: Budget = None,
    costs: Costs = False,
    as_lived: Weeks = None,
    report: Report = None,
    annex: Annex = None,
    measures: Measures = False,
    temporary: Temporary = None,
    prices: Prices = None,
    time_limit: TimeLimit = QUESTION_LIMIT_S,
    as_json: Json = False,
    _no_cache: NoCache = False,
    language: Language = None,
) -> None:
    """Ask whether one more connection fits (--add), or what each asset is worth and would help (--assets, --asset).

    With --add the exit code is 1 where it does not fit. Days of --day are each by themselves, with what they cost; of
    --year, or --from and --to, the answer holds on all days together, with the quarters at risk and who gives way;
    with --measures it says what makes it fit, and with --temporary the same of a building site or an event.
    """
    with answering(as_json=as_json, language=language):
        days = days_of(day)
        many = days_together(days, (first, last), year, temporary)
        asks_measures = measures or temporary is not None
        of_assets = {"--assets": assets, "--asset": asset, "--measures": measures and add is None}
        of_add = {"--feeder": feeder, "--contract": contract, "--temporary": temporary}
        of_days = {} if measures or assets or asset else {"--from": first, "--year": year}
        of_fit = {
            "--percent": percent,
            "--budget-kwh": budget_kwh,
            "--costs": costs or None,
            "--as-lived": as_lived,
        }
        of_many = of_fit if many and not asks_measures else {}
        refuse_unclear(add, of_assets, {**of_add, **of_days, **of_many}, days)
        of_measures = {"--measures": measures or None, "--prices": prices, "--report": report, "--annex": annex}
        refuse_of_days(of_fit, of_measures, many, asks_measures=asks_measures)
        from gridshare.effort import SolveOptions
        from gridshare.reports.words import language_of

        options = SolveOptions(time_limit_s=time_limit, relative_gap=1e-6, processes=processors())
        files = BoardFiles(report, annex, language_of(language), as_json)
        files.refuse(site)
        if asks_measures:
            added = (add, feeder, contract)
            fits = ask_measures(site, many, added, prices, options, files, is_temporary=temporary is not None)
        elif add is None:
            _ask_assets(site, (days, many), asset or (), options, files)
            fits = True
        elif many:
            fits = _ask_fit_over_days(
                (site, many, (add, feeder, contract)),
                (tuple(percent or ()), budget_kwh, costs, as_lived),
                options,
                files,
            )
        else:
            fits = _ask_fit(site, days, (add, feeder, contract), options, None if as_json else files.language)
        if not fits:
            raise typer.Exit(NO)


def _ask_fit_over_days(
    asked: tuple[Path, Sequence[date], tuple[str, str | None, str | None]],
    besides: tuple[tuple[float, ...], float | None, bool, int | None],
    options: SolveOptions,
    files: BoardFiles,
) -> bool:
    """Say whether the addition fits over many days, and write the board's report and all quarters where it is asked.

    Args:
        asked: The site, the days in order, and what is added.
        besides: Percents and budget of which it is asked how much fits, whether it is asked what it costs, and how many
            weeks are planned on forecasts.
        options: Time limit of the whole answer.
        files: The report and the annex; a document is printed in place of a text where these are quiet.
    """
    from gridshare.cli.what_if_fit import ask_fit, question_of
    from gridshare.questions.fit.asked import Wanted

    percents, budget_kwh, costs, weeks = besides
    question = question_of(*asked, Wanted(percents, budget_kwh, costs=costs))
    answer = ask_fit(question, options, None if files.quiet else files.language, weeks)
    if files.are_asked:
        from gridshare.questions.fit.loads import loads_of

        files.write(asked[0], partial(loads_of, question), options, fit=answer)
    return answer.verdict == "yes"


def _ask_fit(
    site: Path,
    days: Sequence[date],
    asked: tuple[str, str | None, str | None],
    options: SolveOptions,
    language: Spoken | None,
) -> bool:
    """Say whether the addition fits.

    Args:
        site: Folder or file.
        days: Days that are each by themselves, the document's own where there are none.
        asked: What is added, its feeder, its contract.
        options: Time limit and gap.
        language: Of the text; None for JSON.
    """
    from gridshare.jobs import worker

    worker.prepare("gridshare.usecases.what_if")  # loads the solver's packages while the site is read
    from gridshare.usecases.what_if import combined

    cases = [_case(site, day, asked) for day in (days or (None,))]
    document, report = cases[0].before.document, combined(cases[0], answers(cases, options, language))
    if language is None:
        from gridshare.documents.written_json import json_of

        print_document(json_of(report))
    else:
        from gridshare.reports.what_if.fit import fit_summary

        print_text(fit_summary(report, document, language, contract_is_chosen=asked[2] is not None))
    return report.fits


def _case(site: Path, day: date | None, asked: tuple[str, str | None, str | None]) -> Extended:
    """The site on a day, and what is added to it then."""
    from gridshare.ahead.loading import opened
    from gridshare.sites.addition import extended
    from gridshare.sites.addition_line import read_addition

    loaded = opened(site, day)
    resolved = loaded.resolved()
    return extended(resolved, read_addition(asked[0], loaded, asked[1], asked[2]))


def answers(cases: Sequence[Extended], options: SolveOptions, language: Spoken | None) -> list[WhatIfDay]:
    """The answer for each day, worked out in a worker process."""
    from gridshare.cli.progress import shown
    from gridshare.jobs import worker
    from gridshare.usecases.what_if import answer

    limit = worker.Patience(_SEARCHES * options.time_limit_s, worker.GRACE_S + _SEARCHES * TIDY_S)
    with shown(language or "en", quiet=language is None) as show:
        return [worker.run(answer, (case,), options=options, limit_s=limit, on_progress=show) for case in cases]


def _ask_assets(
    site: Path,
    days: tuple[Sequence[date], Sequence[date]],
    names: Sequence[str],
    options: SolveOptions,
    files: BoardFiles,
) -> None:
    """Say what the variations of assets would change, on a day or over many.

    Args:
        site: Folder or file.
        days: A day in place of the document's own, or days that are asked of together.
        names: Names of the assets; all where there are none.
        options: Time limit and gap of each plan.
        files: The report and the annex over many days; JSON is printed where these are quiet.
    """
    day, many = days
    language = None if files.quiet else files.language
    if many:
        from gridshare.cli.what_if_helps import ask_helps

        ask_helps(site, (many[0], many[-1]), names, options, files)
        return
    from gridshare.cli.progress import shown
    from gridshare.jobs import worker

    worker.prepare("gridshare.usecases.variations")
    from gridshare.ahead.loading import opened
    from gridshare.usecases.variations import questions, variations

    resolved = opened(site, day[0] if day else None).resolved()
    plans = 1 + len(questions(resolved.document, names))
    patience = worker.Patience(plans * options.time_limit_s, worker.GRACE_S + plans * TIDY_S)
    with shown(language or "en", quiet=language is None) as show:
        report: VariationsReport = worker.run(
            partial(variations, only=names), (resolved,), options=options, limit_s=patience, on_progress=show
        )
    if language is None:
        from gridshare.documents.written_json import json_of

        print_document(json_of(report))
    else:
        from gridshare.reports.what_if.variations import variations_summary

        print_text(variations_summary(report, language))
