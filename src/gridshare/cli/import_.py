"""``gridshare import``."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.options import Json, Language
from gridshare.cli.progress import counted

if TYPE_CHECKING:
    from gridshare.reports.imports.group import Park
    from gridshare.usecases.import_files import Imported, ImportOptions


class Fill(StrEnum):
    """What is done about gaps."""

    leave = "leave"
    linear = "linear"
    like_days = "like-days"


Files = Annotated[list[Path], typer.Argument(metavar="FILES...", help="Exports as they are, zips or folders of them.")]
SiteFolder = Annotated[
    Path | None,
    typer.Option("--site", metavar="DIR", help="Folder of the site: DIR/measured, DIR/weather_forecasts."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be made of the files; write nothing.")]
LayoutName = Annotated[
    str | None,
    typer.Option("--layout", metavar="NAME", help="Layout of all files; a wrong name lists all."),
]
Map = Annotated[
    Path | None,
    typer.Option("--map", metavar="FILE", help="YAML: answers, columns, and names and contracts of meters."),
]
Answer = Annotated[
    list[str] | None,
    typer.Option("--answer", metavar="ASPECT=ANSWER", help="Answer a question about all files: unit=kWh, label=end."),
]
FillOption = Annotated[
    Fill,
    typer.Option("--fill", help="Gaps: leave them; linear up to an hour; or by like days up to a week."),
]
TimeZone = Annotated[
    str | None, typer.Option("--time-zone", metavar="ZONE", help="Clock of local times; the site's where left out.")
]
Report = Annotated[
    Path | None,
    typer.Option(
        "--report", metavar="FILE.html", help="Write the report as a page: the group against its cap, meters."
    ),
]
ImportCap = Annotated[
    str | None, typer.Option("--import-cap", metavar="KW", help="The group's cap, where no site.yaml has it.")
]
ExportCap = Annotated[str | None, typer.Option("--export-cap", metavar="KW", help="The same on what is fed in.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No report on the screen.")]


def import_(
    *,
    files: Files,
    site: SiteFolder = None,
    dry_run: DryRun = False,
    layout: LayoutName = None,
    map_file: Map = None,
    answer: Answer = None,
    fill: FillOption = Fill.leave,
    time_zone: TimeZone = None,
    report: Report = None,
    import_cap: ImportCap = None,
    export_cap: ExportCap = None,
    as_json: Json = False,
    quiet: Quiet = False,
    language: Language = None,
) -> None:
    """Turn meter exports into clean series, and say what was made of them."""
    with answering(as_json=as_json, language=language):
        from gridshare.documents.written_json import json_of
        from gridshare.reports.words import language_of

        answers = [*([f"layout={layout}"] if layout else ()), *(answer or ())]
        options = _options(site, map_file, answers, fill, time_zone, dry_run=dry_run or site is None)
        spoken = language_of(language)
        caps = _caps(import_cap, export_cap)
        if report is not None:
            _refuse_inputs(report, files, site)
        imported = _made(files, site, options)
        made = imported.report
        if report is not None:
            from gridshare.outputs import write
            from gridshare.reports.imports.page import import_page

            write(report, import_page(made, spoken, imported.series, _park(imported, site, caps)))
        if as_json:
            print_document(json_of(made))
        elif quiet:
            made.refuse()
        else:
            from gridshare.reports.imports.summary import import_summary, next_step

            print_text(import_summary(made, spoken, imported.series, _park(imported, site, caps)))
            step = None if site is None else next_step(made, site, spoken)
            if step is not None:
                print_text(step)
        if not made.ok:
            from gridshare.errors import ImportedError

            raise typer.Exit(ImportedError.exit_code)


def _options(
    site: Path | None, map_file: Path | None, answers: list[str], fill: Fill, time_zone: str | None, *, dry_run: bool
) -> ImportOptions:
    from gridshare.imports import MapDocument
    from gridshare.usecases.import_files import ImportOptions
    from gridshare.usecases.import_map import parsed_answers, read_map, time_zone_of

    return ImportOptions(
        said=MapDocument() if map_file is None else read_map(map_file),
        answers=parsed_answers(answers),
        fill=fill.value.replace("-", "_"),  # type: ignore[arg-type]
        time_zone=time_zone_of(site) if time_zone is None else time_zone,
        dry_run=dry_run,
    )


def _made(files: list[Path], site: Path | None, options: ImportOptions) -> Imported:
    from gridshare.usecases.import_files import import_files

    with counted() as show:
        return import_files(files, site, options, lambda name, done, total: show(done, total, name))


def _refuse_inputs(report: Path, files: list[Path], site: Path | None) -> None:
    """Refuse a report in the place of an export, or of a file of the site."""
    from gridshare.errors import Problem
    from gridshare.outputs import OutputError, shown
    from gridshare.sites.own_files import refuse_own_files

    if any(report.exists() and each.exists() and report.samefile(each) for each in files):
        remedy = "Name another place."
        raise OutputError(Problem("--report", "own_file", shown(report), "no file that is imported", remedy))
    if site is not None:
        refuse_own_files(site, {"--report": report})


def _caps(import_cap: str | None, export_cap: str | None) -> tuple[float, float] | None:
    """The cap that is given, without end where one direction is left out; None where nothing is.

    Raises:
        NumberError: If one is no number.
    """
    from gridshare.units import number_of

    given = {"--import-cap": import_cap, "--export-cap": export_cap}
    if not any(given.values()):
        return None
    kw, back = (inf if text is None else number_of(text, name) for name, text in given.items())
    return kw, back


def _park(imported: Imported, site: Path | None, given: tuple[float, float] | None) -> Park:
    """What else is known of the park; a cap that is given comes before that of the site."""
    from gridshare.reports.imports.group import Park
    from gridshare.sites.known_connections import caps_of_series, known_caps, steady_caps
    from gridshare.usecases.import_files import earlier_series

    if given is not None:
        return Park(earlier_series(site), partial(steady_caps, *given), files=imported.files)
    return Park(earlier_series(site), partial(known_caps, site), caps_of_series(site), imported.files)
