"""``gridshare forecast``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.days import one_day
from gridshare.cli.options import Json, Language
from gridshare.cli.progress import counted

if TYPE_CHECKING:
    from gridshare.usecases.forecast import FolderForecast

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
    with answering(as_json=as_json, language=language):
        from gridshare.reports.words import language_of

        spoken = language_of(language)
        found = _made(site, day, days, series, train=train, known_until=known_until)
        made = found.forecast
        if as_json:
            import json

            print_document(json.dumps(made.summary(), ensure_ascii=False, allow_nan=False) + "\n")
            return
        from gridshare.reports.forecasts.summary import forecast_summary, visits_summary

        print_text(forecast_summary(made, spoken))
        for table in found.visits:
            print_text(visits_summary(table, spoken))
        print_text(f"→ {found.paths[0]}, {found.paths[1].name}")
        for path in (path for table in found.visits for path in table.paths):
            print_text(f"→ {path}")


def _made(
    site: Path, day: str, days: int, names: Sequence[str] | None, *, train: bool, known_until: str | None
) -> FolderForecast:
    from gridshare.forecasts.days_ahead import ForecastOptions
    from gridshare.forecasts.gate import midnight
    from gridshare.usecases.forecast import forecast_folder
    from gridshare.usecases.import_map import time_zone_of

    zone = ZoneInfo(time_zone_of(site))
    first = one_day(day, "--day", zone)
    until = None if known_until is None else midnight(one_day(known_until, "--known-until", zone), zone)
    with counted() as show:
        return forecast_folder(
            site, first, days, names, ForecastOptions(train=train, known_until=until, on_series=show)
        )
