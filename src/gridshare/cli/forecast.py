"""``gridshare forecast``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, console, put, say
from gridshare.cli.options import Json, Language

if TYPE_CHECKING:
    from gridshare.forecasts.forecaster import Past
    from gridshare.usecases.forecast_folder import VisitsAhead
    from gridshare.usecases.forecast_report import Forecast

SiteFolder = Annotated[
    Path, typer.Argument(metavar="SITE", help="Folder of a site with imported series.", show_default=False)
]
FirstDay = Annotated[str, typer.Option("--day", metavar="DAY", help="First day ahead: tomorrow, or like 2026-01-15.")]
NumberOfDays = Annotated[int, typer.Option("--days", min=1, max=7, metavar="1..7", help="Days ahead.")]
Names = Annotated[
    list[str] | None, typer.Option("--series", metavar="NAME", help="Only this series; may be given more than once.")
]
Train = Annotated[bool, typer.Option("--train", help="Learn again, although a kept model would serve.")]
KnownUntil = Annotated[
    str | None,
    typer.Option(
        "--known-until",
        metavar="DAY",
        help="Measurements before this day are known; the day before the first one ahead where left out.",
    ),
]


def forecast(
    *,
    site: SiteFolder,
    day: FirstDay = "tomorrow",
    days: NumberOfDays = 1,
    series: Names = None,
    train: Train = False,
    known_until: KnownUntil = None,
    as_json: Json = False,
    language: Language = None,
) -> None:
    """Forecast the imported series of a site in quarters, with quantiles, and the group as one; and visits of vehicles.

    A day is forecast as if it were 09:00 on the day before, with measurements up to the midnight before that. What was
    learned is kept in SITE/forecast/models; a run that is cut off goes on from there.
    """
    with answering(as_json=as_json):
        from gridshare.reports.words import language_of

        spoken = language_of(None if language is None else language.value)
        made, paths, visits = _made(site, day, days, series, train=train, known_until=known_until)
        if as_json:
            import json

            put(json.dumps(made.summary(), ensure_ascii=False, allow_nan=False) + "\n")
            return
        from gridshare.cli.forecast_told import forecast_summary, visits_summary

        say(forecast_summary(made, spoken))
        for table in visits:
            say(visits_summary(table, spoken))
        say(f"→ {paths[0]}, {paths[1].name}")
        for path in (path for table in visits for path in table.paths):
            say(f"→ {path}")


def _made(
    site: Path, day: str, days: int, names: Sequence[str] | None, *, train: bool, known_until: str | None
) -> tuple[Forecast, tuple[Path, Path], list[VisitsAhead]]:
    from zoneinfo import ZoneInfo

    from gridshare.forecasts.forecaster import Place
    from gridshare.forecasts.gate import midnight
    from gridshare.forecasts.group import group_past
    from gridshare.forecasts.measured_pasts import site_pasts
    from gridshare.series.measured import FOLDER as MEASURED
    from gridshare.usecases.forecast import ForecastOptions, forecast
    from gridshare.usecases.forecast_files import FOLDER, MODELS, write_forecast
    from gridshare.usecases.forecast_folder import forecast_visits, group_parts
    from gridshare.usecases.import_map import time_zone_of

    zone = ZoneInfo(time_zone_of(site))
    first = first_day(day, "--day", zone)
    until = None if known_until is None else midnight(first_day(known_until, "--known-until", zone), zone)
    there = list(site_pasts(site / MEASURED).pasts)
    parts = group_parts(site, there)
    if len(parts) > 1:
        there.append(group_past(parts))
    pasts = chosen(there, names)
    with shown() as show:
        options = ForecastOptions(site / FOLDER / MODELS, train, known_until=until, on_series=show)
        made = forecast(pasts, first, days, Place(zone), options)
    visits = [] if names else forecast_visits(site, first, days, zone, site / FOLDER)
    return made, write_forecast(made, first, site / FOLDER), visits


def first_day(text: str, option: str, zone: object) -> date:
    """The day that is meant.

    Raises:
        DaysError: If it is none.
    """
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from gridshare.cli.days import days_of

    if text == "tomorrow" and isinstance(zone, ZoneInfo):
        return datetime.now(zone).date() + timedelta(days=1)
    found = days_of([text])
    if len(found) != 1:
        from gridshare.cli.days import DaysError
        from gridshare.errors import Problem

        raise DaysError(Problem(option, "day", repr(text), "one day"))
    return found[0]


def chosen(pasts: Sequence[Past], names: Sequence[str] | None) -> list[Past]:
    """The series of the names, with all weather; all where no name is given.

    Raises:
        ForecastError: With the names that no series has.
    """
    if not names:
        return list(pasts)
    from gridshare.errors import ForecastError, Problem

    there = {past.name for past in pasts}
    problems = [
        Problem("--series", "unknown_series", repr(name), f"one of {', '.join(sorted(there))}")
        for name in names
        if name not in there
    ]
    if problems:
        raise ForecastError(problems)
    return [past for past in pasts if past.name in names or past.role == "weather"]


@contextmanager
def shown() -> Iterator[Callable[[int, int, str], None]]:
    """A function that shows on standard error which series is done: one line on a terminal, nothing elsewhere."""
    out = console(stderr=True)
    if not out.is_terminal:
        yield lambda *_: None
        return
    with out.status("..") as status:
        yield lambda done, total, name: status.update(f"{done}/{total} {name}")
