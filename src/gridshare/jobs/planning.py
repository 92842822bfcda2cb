"""What a worker process does for a command that plans a site from its files: a path in, JSON text out.

Reading, forecasting and planning all happen there, and so do their imports: the command's own process, which imports
this module too, needs next to nothing.
"""

from __future__ import annotations

import gc
import time
from datetime import date
from pathlib import Path

from gridshare.effort import FORECAST, Progress, SolveOptions
from gridshare.errors import CancelledError, Problem
from gridshare.jobs.stages import READING, enter


def period_of(path: Path, days: tuple[date, date], into: tuple[Path, bool], *, options: SolveOptions) -> str:
    """The document of a period of a site, as JSON; its schedules are in a folder.

    Args:
        path: Folder or file of the site.
        days: The first day and the last.
        into: The folder, and whether what is there is planned anew.
        options: Time limit, gap, progress.

    Raises:
        GridshareError: As `gridshare.usecases.period.schedule_days`.
    """
    gc.disable()  # as below
    from gridshare.documents.written_json import json_of
    from gridshare.sites.outline import outline
    from gridshare.usecases.period import schedule_days

    gc.enable()
    folder, again = into
    return json_of(schedule_days(outline(path), *days, folder, options, again=again))


def schedule_of(path: Path, day: date | None, *, options: SolveOptions) -> str:
    """The schedule document of a site, as JSON.

    Args:
        path: Folder or file.
        day: Instead of the document's own.
        options: Time limit, gap, and what is called with the name of each series that is forecast.

    Raises:
        GridshareError: As `gridshare.ahead.loading.opened` and `gridshare.usecases.schedule.schedule`.
    """
    gc.disable()  # what imports make stays; to look through it for garbage again and again takes its time
    from gridshare.ahead.loading import opened
    from gridshare.documents.written_json import json_of
    from gridshare.schedules.publish import publish
    from gridshare.usecases.schedule import doing_nothing, schedule

    gc.enable()

    def forecasting(name: str) -> None:
        ahead = Progress(0.0, None, None, None, f"{name}: {FORECAST}")
        if options.on_progress is not None and options.on_progress(ahead) is False:
            raise CancelledError(Problem("forecast", "cancelled", "the caller asked to stop", "no such request"))

    enter(READING)
    loaded, begun = opened(path, day, forecasting), time.monotonic()
    site = loaded.resolved()
    enter(None)
    options.or_else(lambda: json_of(publish(doing_nothing(site))))
    return json_of(schedule(site, options.since(begun)))
