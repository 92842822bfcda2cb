"""``gridshare contract``."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.board import Annex, BoardFiles, Report
from gridshare.cli.exit_codes import NO
from gridshare.cli.options import Json, Language, NoCache, Site
from gridshare.cli.period import First, Last, days_between
from gridshare.cli.what_if_fit import TIDY_S, Year, days_of_year
from gridshare.effort import QUESTION_LIMIT_S, RELATIVE_GAP
from gridshare.errors import Problem

if TYPE_CHECKING:
    from gridshare.questions.contract.document import ContractAnswer

Growth = Annotated[
    float,
    typer.Option("--growth", min=-0.5, max=1.0, metavar="SHARE", help="Growth of all use in a year, as 0.02."),
]
Years = Annotated[int, typer.Option("--years", min=0, max=30, help="For how many years it grows.")]
Leaver = Annotated[
    str | None,
    typer.Option("--leaver", metavar="MEMBER", help="Also: what leaves with this member.", show_default=False),
]
TimeLimit = Annotated[
    float, typer.Option("--time-limit", min=0.1, metavar="SECONDS", help="The most that the answer may take.")
]


def contract(
    *,
    site: Site,
    year: Year = None,
    first: First = None,
    last: Last = None,
    growth: Growth = 0.0,
    years: Years = 0,
    leaver: Leaver = None,
    report: Report = None,
    annex: Annex = None,
    time_limit: TimeLimit = QUESTION_LIMIT_S,
    as_json: Json = False,
    _no_cache: NoCache = False,
    language: Language = None,
) -> None:
    """Ask which contract the group needs: the power to ask for, what a kW more is worth, what leaves with a member.

    The answer is about all days of --year, or of --from and --to, each month's peak counted once. The exit code is 1
    where the contract cannot be kept on all of them.
    """
    with answering(as_json=as_json, language=language):
        days = _days(year, first, last)
        from gridshare.cli.progress import shown
        from gridshare.effort import SolveOptions
        from gridshare.jobs import worker
        from gridshare.questions.contract.answer import ContractQuestion, which_contract
        from gridshare.questions.park_loads import loads_of_park
        from gridshare.reports.words import language_of

        files = BoardFiles(report, annex, language_of(language), as_json)
        files.refuse(site)
        question = ContractQuestion(site, days[0], days[-1], growth, years, leaver)
        options = SolveOptions(time_limit_s=time_limit, relative_gap=RELATIVE_GAP)
        limit = worker.Patience(options.time_limit_s, worker.GRACE_S + TIDY_S)
        with shown(files.language, quiet=as_json) as show:
            result: Any = worker.run(which_contract, (question,), options=options, limit_s=limit, on_progress=show)
        answer: ContractAnswer = result
        if as_json:
            from gridshare.documents.written_json import json_of

            print_document(json_of(answer))
        else:
            from gridshare.reports.what_if.contract import contract_summary

            print_text(contract_summary(answer, files.language))
        files.write(site, partial(loads_of_park, site, (days[0], days[-1])), options, contract=answer)
        if answer.verdict == "too_small":
            raise typer.Exit(NO)


def _days(year: int | None, first: date | None, last: date | None) -> list[date]:
    """The days that are asked about, of which the first and the last count.

    Raises:
        QuestionError: If they are given twice, or not at all.
    """
    given = days_between(first, last, []) if first or last else []
    if bool(given) == (year is not None):
        from gridshare.cli.what_if_question import QuestionError

        found = "both --year and --from" if given else "neither --year nor --from"
        raise QuestionError(Problem("--year", QuestionError.code, found, "either --year, or --from and --to"))
    return given or days_of_year(year)
