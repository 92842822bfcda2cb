"""``gridshare simulate``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.days import day_of
from gridshare.cli.exit_codes import NO
from gridshare.cli.options import Json, Language, NoCache, Site
from gridshare.cli.period import days_between
from gridshare.cli.schedule import Plot, Quiet, Xlsx, refuse_unwritable
from gridshare.errors import Problem
from gridshare.outputs import OutputError

if TYPE_CHECKING:
    from gridshare.reports.words import Language as Spoken
    from gridshare.simulation.document import SimulationDocument

First = Annotated[
    date | None,
    typer.Option("--from", parser=day_of, metavar="YYYY-MM-DD", help="The first day that is lived again."),
]
Last = Annotated[date | None, typer.Option("--to", parser=day_of, metavar="YYYY-MM-DD", help="The last day.")]
Policies = Annotated[
    str, typer.Option("--policies", metavar="A,B", help="Only these policies; all of them where left out.")
]
DisturbancesFile = Annotated[
    Path | None,
    typer.Option("--disturbances", metavar="FILE", help="What goes differently than announced (YAML or JSON)."),
]
Folder = Annotated[
    Path | None,
    typer.Option("--out", metavar="FOLDER", help="Folder for the reports; a run that was cut off goes on from it."),
]
Again = Annotated[bool, typer.Option("--again", help="Begin anew, whatever that folder has.")]
Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, metavar="N", help="Policies at once; as many as processors where left out."),
]


def simulate(
    *,
    site: Site,
    first: First = None,
    last: Last = None,
    policies: Policies = "",
    disturbances: DisturbancesFile = None,
    out: Folder = None,
    again: Again = False,
    workers: Workers = None,
    plot: Plot = None,
    xlsx: Xlsx = None,
    as_json: Json = False,
    quiet: Quiet = False,
    _no_cache: NoCache = False,
    language: Language = None,
) -> None:
    """Live measured days again, as if live, by several policies: what each keeps, costs and gives up.

    At each moment only what was known then is used; plans are made and made again, and what really happened happens.
    """
    with answering(as_json=as_json, language=language):
        from gridshare.reports.words import language_of

        spoken = language_of(language)
        days = days_between(first, last, ())
        refuse_unwritable(site, {"--plot": plot, "--xlsx": xlsx, "--out": out})
        asked = ((days[0], days[-1]), policies, disturbances)
        with _folder(out) as folder:
            document = _simulated(site, asked, (folder, again), workers, spoken if not (quiet or as_json) else None)
            written = [] if out is None else _write_folder(document, out, spoken)
        written += _write_files(document, plot, xlsx, spoken)
        if as_json:
            from gridshare.documents.written_json import json_of

            print_document(json_of(document))
        elif not quiet:
            from gridshare.reports.simulation.summary import summary

            print_text(summary(document, spoken))
            for path in written:
                print_text(f"→ {path}")
        if any(month.broken for policy in document.policies for month in policy.months):
            raise typer.Exit(NO)


@contextmanager
def _folder(out: Path | None) -> Iterator[Path]:
    """The folder of the ledger: the one that was named, or one that is gone afterwards."""
    if out is None:
        with TemporaryDirectory(prefix="gridshare-simulate-") as made:
            yield Path(made)
        return
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        found = error.strerror or str(error)
        raise OutputError(Problem("--out", "not_written", f"{str(out)!r}: {found}", "a folder to write to")) from None
    if (out / "period.json").exists() or (out / "days").is_dir():
        found, expected = f"the days of a period in {str(out)!r}", "a folder of its own: reports have the same names"
        raise OutputError(Problem("--out", "other_folder", found, expected, "Name another folder."))
    yield out


def _simulated(
    site: Path,
    asked: tuple[tuple[date, date], str, Path | None],
    into: tuple[Path, bool],
    workers: int | None,
    language: Spoken | None,
) -> SimulationDocument:
    """What came of it.

    Args:
        site: Folder or file.
        asked: First and last day; names of policies; the file of disturbances.
        into: The folder of the ledger, and whether it begins anew.
        workers: How many policies at once.
        language: Of the progress; None for no progress.
    """
    from gridshare.cli.progress import shown
    from gridshare.jobs.simulating import simulation_of
    from gridshare.simulation.disturbances import Disturbances, read
    from gridshare.simulation.simulate import Asked

    (first, last), names, file = asked
    chosen = tuple(name.strip().replace("-", "_") for name in names.split(",") if name.strip())
    wanted = Asked(first, last, chosen, Disturbances() if file is None else read(file))
    folder, again = into
    with shown(language or "en", quiet=language is None) as on_progress:
        return simulation_of(site, wanted, folder, again=again, workers=workers, on_progress=on_progress)


def _write_folder(document: SimulationDocument, out: Path, language: Spoken) -> list[Path]:
    """Write the document, its tables and, where matplotlib is installed, a page."""
    from gridshare import outputs
    from gridshare.documents.written_json import json_of
    from gridshare.reports.extras import MissingPackageError
    from gridshare.reports.simulation.page import simulation_page
    from gridshare.reports.simulation.tables import write_csv

    json_file, page = out / "simulation.json", out / "report.html"
    outputs.write(json_file, json_of(document))
    written = [json_file, *write_csv(document, out)]
    try:
        outputs.write(page, simulation_page(document, language))
        written.append(page)
    except MissingPackageError:
        page.unlink(missing_ok=True)  # one of an earlier run would be of other days
    return written


def _write_files(document: SimulationDocument, plot: Path | None, xlsx: Path | None, language: Spoken) -> list[Path]:
    if plot is not None:
        from gridshare.reports.simulation.pictures import save

        save(document, plot, language)
    if xlsx is not None:
        from gridshare.reports.simulation.tables import write_workbook

        write_workbook(document, xlsx, language)
    return [path for path in (plot, xlsx) if path is not None]
