"""``gridshare flexibility``."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.board import BoardFiles
from gridshare.cli.days import Day
from gridshare.cli.exit_codes import NO
from gridshare.cli.options import Json, Language, NoCache, Site
from gridshare.effort import FLEXIBILITY_LIMIT_S, RELATIVE_GAP
from gridshare.errors import Problem
from gridshare.outputs import OutputError
from gridshare.view import Texts

if TYPE_CHECKING:
    from datetime import date

    from gridshare.effort import SolveOptions
    from gridshare.questions.giving.asked import FlexibilityAsked
    from gridshare.questions.giving.document import FlexibilityReport
    from gridshare.reports.words import Language as Spoken


_TEXTS: Texts = {
    "no": (
        "Exit code 1: not all of --kw can be given, as far as is known.",
        "Exitcode 1: niet alles van --kw kan gegeven worden, voor zover bekend.",
    ),
    "one_way": (" --direction asks for one of both ways.", " --direction vraagt een van beide kanten op."),
}


class Way(StrEnum):
    """Directions."""

    down = "down"
    up = "up"
    both = "both"


Window = Annotated[
    str,
    typer.Option(
        "--window",
        metavar="HH:MM-HH:MM",
        help="When, on the site's clock; over midnight where it ends before it begins.",
        show_default=False,
    ),
]
Direction = Annotated[
    Way,
    typer.Option("--direction", help="down: less from the grid than planned, or more into it; up: the other way."),
]
Points = Annotated[int | None, typer.Option("--points", help="About how many points a curve has; 7 where left out.")]
Kw = Annotated[
    list[float] | None, typer.Option("--kw", metavar="KW", help="This point instead; may be given more than once.")
]
TimeLimit = Annotated[
    float,
    typer.Option("--time-limit", min=0.1, metavar="SECONDS", help="Time for the whole answer; it says what is open."),
]
Gap = Annotated[
    float, typer.Option("--gap", min=0.0, max=1.0, metavar="SHARE", help="How close each plan is proven to its least.")
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Write it too: .html (a page), .csv (the points) or .json (all of it)."),
]
Board = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help="A report for a board, as .pdf or .html.", show_default=False),
]


def flexibility(
    *,
    site: Site,
    window: Window,
    day: Day = None,
    direction: Direction = Way.both,
    points: Points = None,
    kw: Kw = None,
    time_limit: TimeLimit = FLEXIBILITY_LIMIT_S,
    gap: Gap = RELATIVE_GAP,
    out: Out = None,
    board: Board = None,
    as_json: Json = False,
    _no_cache: NoCache = False,
    language: Language = None,
) -> None:
    """Ask how much the park can give in a window, and at what price: the curve of kW against EUR.

    Each point is a verified plan, and its price the difference with the plan of the day.
    """
    with answering(as_json=as_json, language=language):
        from gridshare.effort import SolveOptions
        from gridshare.questions.giving.asked import asked_of
        from gridshare.reports.words import Words, language_of

        _refuse_unwritable(site, out)
        asked = asked_of(window, direction.value, points, kw)
        spoken = language_of(language)
        files = BoardFiles(board, None, spoken, as_json)
        files.refuse(site)
        options = SolveOptions(time_limit_s=time_limit, relative_gap=gap)
        report = _answer(site, day, asked, options, None if as_json else spoken)
        if out is not None:
            _write(report, out, spoken)
        if as_json:
            from gridshare.documents.written_json import json_of

            print_document(json_of(report))
        else:
            from gridshare.reports.flexibility.summary import flexibility_summary

            print_text(flexibility_summary(report, spoken))
            if out is not None:
                print_text(f"→ {out}")
        files.write(site, None, options, giving=report)
        if kw and not report.gives_all:
            if not as_json:
                words = Words(spoken, _TEXTS)
                typer.echo(words("no") + (words("one_way") if direction is Way.both else ""), err=True)
            raise typer.Exit(NO)


def _answer(
    site: Path, day: date | None, asked: FlexibilityAsked, options: SolveOptions, language: Spoken | None
) -> FlexibilityReport:
    """The answer, worked out in a worker process."""
    from gridshare.cli.progress import shown
    from gridshare.jobs import worker

    worker.prepare("gridshare.questions.giving.answer")
    from gridshare.ahead.loading import opened
    from gridshare.questions.giving.answer import answered

    resolved = opened(site, day).resolved()
    asked.window.steps(resolved)  # refuse what the plan does not have before a worker is asked
    with shown(language or "en", quiet=language is None) as show:
        found: Any = worker.run(
            answered, (resolved, asked), options=options, limit_s=options.time_limit_s, on_progress=show
        )
    report: FlexibilityReport = found
    return report


_FORMS = (".html", ".csv", ".json")


def _refuse_unwritable(site: Path, out: Path | None) -> None:
    """Refuse, before time is spent, what could not be written after it.

    Raises:
        OutputError: If the file cannot be written.
    """
    if out is None:
        return
    from gridshare.cli.schedule import refuse_unwritable

    if out.suffix.lower() not in _FORMS:
        expected = "a name that ends with .html, .csv or .json"
        raise OutputError(Problem("--out", "file_name", repr(out.name), expected))
    refuse_unwritable(site, {"--out file": out})


def _write(report: FlexibilityReport, out: Path, language: Spoken) -> None:
    from gridshare import outputs

    form = out.suffix.lower()
    if form == ".json":
        from gridshare.documents.written_json import json_of

        outputs.write(out, json_of(report))
    elif form == ".csv":
        from gridshare.reports.flexibility.spreadsheet import points_csv

        outputs.write(out, points_csv(report))
    else:
        from gridshare.reports.flexibility.page import flexibility_page

        outputs.write(out, flexibility_page(report, language))
