"""``gridshare schedule``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.days import Day
from gridshare.cli.options import Json, Language, NoCache, Site
from gridshare.cli.period import Again, First, Folder, Last, PeriodAsked, planned_period
from gridshare.effort import RELATIVE_GAP, TIME_LIMIT_S
from gridshare.errors import Problem
from gridshare.outputs import OutputError
from gridshare.sites.own_files import refuse_own_files

if TYPE_CHECKING:
    from datetime import date

    from gridshare.reports.words import Language as Spoken
    from gridshare.schedules.document import ScheduleDocument

TimeLimit = Annotated[
    float,
    typer.Option("--time-limit", min=0.1, metavar="SECONDS", help="Time for the plan; the best so far counts."),
]
Gap = Annotated[
    float,
    typer.Option("--gap", min=0.0, max=1.0, metavar="SHARE", help="Stop when proven this close to the least cost."),
]
Plot = Annotated[Path | None, typer.Option("--plot", metavar="FILE", help="Write the picture: .png or .svg.")]
PlotMembers = Annotated[
    Path | None,
    typer.Option(
        "--plot-members", metavar="FOLDER", help="Write a picture for each member, with nothing of another firm: .png."
    ),
]
Csv = Annotated[Path | None, typer.Option("--csv", metavar="FILE", help="Write a row per step.")]
Xlsx = Annotated[Path | None, typer.Option("--xlsx", metavar="FILE", help="Write an Excel workbook.")]
Report = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help="Write the park on a page, for a meeting: .pdf or .html."),
]
JsonFile = Annotated[Path | None, typer.Option("--json-file", metavar="FILE", help="Write the schedule document.")]
_FOLDERS = ("--out", "--plot-members")
"""Options that ask for a folder, which is made where there is none."""
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No summary and no progress.")]


def schedule(
    *,
    site: Site,
    day: Day = None,
    first: First = None,
    last: Last = None,
    out: Folder = None,
    again: Again = False,
    time_limit: TimeLimit = TIME_LIMIT_S,
    gap: Gap = RELATIVE_GAP,
    report: Report = None,
    plot: Plot = None,
    plot_members: PlotMembers = None,
    csv: Csv = None,
    xlsx: Xlsx = None,
    as_json: Json = False,
    json_file: JsonFile = None,
    quiet: Quiet = False,
    _no_cache: NoCache = False,
    language: Language = None,
) -> None:
    """Find the cheapest plan that keeps the cap, verified against every rule.

    With --from and --to, day after day is planned, each from the state in which the one before ended; the folder of
    --out gets a schedule for each, and reports by day and month. A run that was cut off goes on there.
    """
    with answering(as_json=as_json, language=language):
        from gridshare.reports.words import language_of

        files = {
            "--report": report, "--plot": plot, "--plot-members": plot_members, "--csv": csv, "--xlsx": xlsx,
            "--json-file": json_file,
        }  # fmt: skip
        refuse_unwritable(site, {**files, "--out": out})
        spoken = language_of(language)
        period = PeriodAsked.of((first, last), out, again=again, beside={"--day": day, **files})
        if period is not None:
            planned_period(site, period, (time_limit, gap), spoken, as_json=as_json, quiet=quiet)
            return
        text = planned(site, day, (time_limit, gap), None if quiet else spoken)
        if as_json:
            print_document(text)
        if any(files.values()) or not (as_json or quiet):
            from gridshare.schedules.document import ScheduleDocument

            document = ScheduleDocument.model_validate_json(text)
            write(document, files, spoken)
            if not as_json and not quiet:
                from gridshare.reports.plan.summary import summary

                print_text(summary(document, spoken))
                for path in filter(None, files.values()):
                    print_text(f"→ {path}")


def planned(site: Path, day: date | None, limits: tuple[float, float], language: Spoken | None) -> str:
    """The schedule document of a site as JSON, found in a worker process.

    Args:
        site: Folder or file.
        day: Instead of the document's own.
        limits: Time limit [s] and relative gap.
        language: Of the progress; None for no progress.
    """
    from gridshare.cli.progress import shown
    from gridshare.effort import SolveOptions
    from gridshare.jobs import worker
    from gridshare.jobs.planning import schedule_of

    options = SolveOptions(time_limit_s=limits[0], relative_gap=limits[1])
    with shown(language or "en", quiet=language is None) as on_progress:
        found: str = worker.run(schedule_of, (site, day), options=options, limit_s=limits[0], on_progress=on_progress)
    return found


def refuse_unwritable(site: Path, outputs: Mapping[str, Path | None]) -> None:
    """Refuse, before time is spent on a plan, what could not or should not be written after it.

    Args:
        site: Folder or file of the site, whose own files stay as they are.
        outputs: Option -> the file that it asks for; of ``--out`` and ``--plot-members``, the folder.

    Raises:
        OutputError: With all of them.
        PictureNameError: If the name of a picture ends otherwise than one.
        ReportNameError: If that of a report does.
    """
    problems = []
    for option, path in outputs.items():
        if option in _FOLDERS:
            if path is not None and path.is_file():
                problems.append(Problem(option, "is_a_file", f"the file {str(path)!r}", "the name of a folder"))
            continue
        if path is not None and not path.parent.is_dir():
            remedy = f"Make it first: mkdir -p {path.parent}"
            problems.append(
                Problem(option, "no_folder", f"no folder {str(path.parent)!r}", "an existing folder", remedy)
            )
        if path is not None and path.is_dir():
            problems.append(Problem(option, "is_a_folder", f"the folder {str(path)!r}", "the name of a file"))
    if problems:
        raise OutputError(problems)
    refuse_own_files(site, outputs)
    _refuse_suffixes(outputs.get("--plot"), outputs.get("--report"))


def _refuse_suffixes(plot: Path | None, report: Path | None) -> None:
    if plot is not None:
        from gridshare.reports.pictures import refuse_suffix

        refuse_suffix(plot)
    if report is not None:
        from gridshare.reports.board.files import refuse_suffixes

        refuse_suffixes(report)


def write(document: ScheduleDocument, files: dict[str, Path | None], language: Spoken) -> None:
    """Write the files that were asked for.

    Raises:
        OutputError: If one of them cannot be written.
    """
    if path := files["--json-file"]:
        from gridshare import outputs
        from gridshare.documents.written_json import json_of

        outputs.write(path, json_of(document))
    if path := files["--csv"]:
        from gridshare.reports.plan.spreadsheet import write_csv

        write_csv(document, path)
    if path := files["--xlsx"]:
        from gridshare.reports.plan.spreadsheet import write_xlsx

        write_xlsx(document, path, language)
    if path := files["--report"]:
        from gridshare.reports.one_page.files import save_day

        save_day(document, path, language)
    if path := files["--plot"]:
        from gridshare.reports.plan.picture import save

        save(document, path, language)
    if folder := files["--plot-members"]:
        from gridshare.reports.plan.member_picture import save_member_pictures
        from gridshare.reports.words import Words

        save_member_pictures(document, folder, Words(language))
