"""``gridshare what-if --assets --year`` (or ``--from --to``): what would help most, over many days?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gridshare.cli.board import BoardFiles
    from gridshare.effort import SolveOptions
    from gridshare.questions.helps.document import Helps

_GRACE_S = 60.0
"""Beyond the time limit, for loading the site of all days and for the last problem."""


def ask_helps(
    site: Path, ends: tuple[date, date], names: Sequence[str], options: SolveOptions, files: BoardFiles
) -> None:
    """Say what would help most, and write the board's report and all quarters where it is asked.

    Args:
        site: Folder or file.
        ends: The first day and the last.
        names: Names of the assets to ask about; all, and what could be new, where there are none.
        options: Seconds for all of it.
        files: The report and the annex; JSON is printed where these are quiet.
    """
    from gridshare.cli.answer import print_document, print_text
    from gridshare.cli.progress import shown
    from gridshare.jobs import worker

    worker.prepare("gridshare.questions.helps.asked")
    from gridshare.sites.outline import outline

    written = outline(site)
    with shown(files.language, quiet=files.quiet) as show:
        found: Helps = worker.run(
            _work, (written, ends, tuple(names)), options=options,
            limit_s=worker.Patience(options.time_limit_s, worker.GRACE_S + _GRACE_S), on_progress=show,
        )  # fmt: skip
    if files.quiet:
        from gridshare.documents.written_json import json_of

        print_document(json_of(found))
    else:
        from gridshare.reports.what_if.helps import helps_summary

        print_text(helps_summary(found, files.language))
    from gridshare.questions.park_loads import loads_of_park

    files.write(written, partial(loads_of_park, written, ends), options, helps=found)


def _work(written: object, ends: tuple[date, date], names: Sequence[str], *, options: SolveOptions) -> Helps:
    from gridshare.questions.helps.asked import helps_of

    return helps_of(written, ends, options, names)  # type: ignore[arg-type]  # an outline
