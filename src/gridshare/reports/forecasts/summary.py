"""A forecast for the terminal: a row for each series, and below it what a person should know."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from rich.console import Group
from rich.table import Table
from rich.text import Text

from gridshare.forecasts.forecast import Forecast, ForecastSeries
from gridshare.forecasts.forecaster import LEVELS
from gridshare.reports.words import Language, Words
from gridshare.usecases.forecast_files import VisitsAhead
from gridshare.view import Texts

_TEXTS: Texts = {
    "title": ("Forecast of {first}, {hours} hours", "Verwachting van {first}, {hours} uur"),
    "series": ("series", "reeks"),
    "method": ("method", "methode"),
    "history": ("days", "dagen"),
    "skill": ("skill", "verbetering"),
    "p50": ("highest p50", "hoogste p50"),
    "p95": ("highest p95", "hoogste p95"),
    "known": ("known until", "bekend tot"),
    "failed": ("not forecast:", "zonder verwachting:"),
    "left_out": ("not to be forecast:", "niet te voorspellen:"),
    "weather": ("weather:", "weer:"),
    "visits": (
        "{name}: {visits} visits, {kwh} kWh, in the middle of {n} past days with {least} to {most} kWh",
        "{name}: {visits} laadsessies, {kwh} kWh, in het midden van {n} eerdere dagen met {least} tot {most} kWh",
    ),
    "skill_is": (
        "skill: how much less pinball loss than the seasonal naive on the last six weeks before it was known",
        "verbetering: hoeveel minder pinball-verlies dan de seizoensnaïeve op de laatste zes bekende weken",
    ),
}

_FINE_BELOW = 10.0


def forecast_summary(forecast: Forecast, language: Language = "en") -> Group:
    """The table with its notes."""
    words, zone = Words(language, _TEXTS), ZoneInfo(forecast.zone)
    first = datetime.fromtimestamp(forecast.ahead.start, zone)
    title = words("title", first=words.date(first), hours=words.number(forecast.ahead.n_steps / 4))
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    table.add_column(words("series"))
    table.add_column(words("method"))
    for key in ("history", "skill", "p50", "p95"):
        table.add_column(words(key), justify="right")
    table.add_column(words("known"))
    for each in forecast.series:
        table.add_row(*_row(each, words, zone))
    about: dict[str, list[str]] = {}
    for each in forecast.series:
        for note in each.notes:
            about.setdefault(note, []).append(each.name)
    lines = [Text(f"{', '.join(names)}: {words.translated(note)}") for note, names in about.items()]
    lines += [Text(f"{words('weather')} {words.translated(note)}") for note in forecast.weather]
    if any(each.skill is not None for each in forecast.series):
        lines.append(Text(words("skill_is"), "dim"))
    lines += [Text(f"{words('failed')} {words.translated(str(problem))}", "bold red") for problem in forecast.problems]
    lines += [
        Text(f"{words('left_out')} {name} ({words.translated(why)})", "dim") for name, why in forecast.left_out.items()
    ]
    return Group(table, *lines)


def visits_summary(visits: VisitsAhead, language: Language = "en") -> Group:
    """A table of visits in a line, with its notes."""
    words = Words(language, _TEXTS)
    energies = (visits.energy_kwh, visits.least_kwh, visits.most_kwh)
    kwh, least, most = (words.number(value) for value in energies)
    text = words("visits", name=visits.name, visits=visits.visits, kwh=kwh, n=visits.scenarios, least=least, most=most)
    return Group(Text(text), *(Text(f"{visits.name}: {words.translated(note)}") for note in visits.notes))


def _row(of: ForecastSeries, words: Words, zone: ZoneInfo) -> tuple[str, ...]:
    middle, high = float(of.quantiles[LEVELS.index(0.50)].max()), float(of.quantiles[-1].max())
    decimals = 0 if abs(high) >= _FINE_BELOW else 3
    return (
        of.name,
        of.method,
        str(of.history_days) if of.history_days else "-",
        "-" if of.skill is None else words.percent(of.skill, 0),
        words.number(middle, decimals),
        words.number(high, decimals),
        f"{datetime.fromtimestamp(of.known_until, zone):%Y-%m-%d %H:%M}",
    )
