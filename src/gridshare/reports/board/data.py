"""What the data are worth: days that are missing, and where the values of the series come from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time

from gridshare.questions.quarters import Quarters
from gridshare.reports.board.report import Part, Section
from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Words
from gridshare.series.measured import ORIGINS
from gridshare.sites.provenance import SeriesOrigin
from gridshare.view import Texts

_MOST_SERIES = 8
_MOST_DAYS = 5
_EXACT = ("measured", "estimated")
"""Origins that came from a meter or its company; all else was put in."""

_TEXTS: Texts = {
    "data": ("The data", "De gegevens"),
    "complete": (
        "All {n:quarter|quarters} of the period are known.",
        "Alle {n:kwartier|kwartieren} van de periode zijn bekend.",
    ),
    "missing": (
        (
            "{n} of {of} quarters are not known, {percent}, on {days:day|days}: {which}. Nothing in this report "
            "is about them."
        ),
        (
            "{n} van {of} kwartieren zijn niet bekend, {percent}, op {days:dag|dagen}: {which}. Dit rapport gaat "
            "er niet over."
        ),
    ),
    "origins": (
        (
            "Of all values of the {n} imported series {measured} is measured, {estimated} is an estimate of the "
            "metering company, {filled} was filled, and {forecast} is forecast."
        ),
        (
            "Van alle waarden van de {n} ingelezen reeksen is {measured} gemeten, {estimated} een schatting van het "
            "meetbedrijf, {filled} aangevuld en {forecast} verwacht."
        ),
    ),
    "no_origins": (
        "The series were given as tables; these do not say which of their values were measured.",
        "De reeksen zijn als tabellen aangeleverd; die zeggen niet welke waarden gemeten zijn.",
    ),
    "series": ("Series with most that was not measured", "Reeksen met het meeste dat niet gemeten is"),
    "measured": ("measured", "gemeten"),
    "estimated": ("estimated", "geschat"),
    "filled": ("filled", "aangevuld"),
    "forecast": ("forecast", "verwacht"),
}

_COLUMNS = ("measured", "estimated", "filled", "forecast")


def data_section(quarters: Quarters | None, provenance: Sequence[SeriesOrigin], words: Words) -> Section:
    """Missing quarters, and the origin of values, the series with least that was measured first."""
    words = words.also(_TEXTS)
    parts: list[Part] = [] if quarters is None else [_missing(quarters, words)]
    steps: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in provenance:
        steps[each.series] += _steps(each)
    shares = {name: _shares(counted) for name, counted in steps.items()}
    if not shares:
        return Section(words("data"), [*parts, Line(words("no_origins"))])
    mean = {key: sum(s[key] for s in shares.values()) / len(shares) for key in _COLUMNS}
    texts = {key: words.percent(share) for key, share in mean.items()}
    parts.append(Line(words("origins", n=words.number(len(shares)), **texts)))
    doubtful = sorted((s["measured"], name) for name, s in shares.items() if s["measured"] < 1)
    if doubtful:
        names = [name for _, name in doubtful[:_MOST_SERIES]]
        rows = [(name, *(words.percent(shares[name][key]) for key in _COLUMNS)) for name in names]
        headings = [words(key) for key in _COLUMNS]
        parts.append(Listing(words("series"), headings, rows, more=len(doubtful) - len(rows)))
    return Section(words("data"), parts)


def _missing(quarters: Quarters, words: Words) -> Line:
    n, lacking = quarters.grid.n_steps, ~quarters.is_known
    if not lacking.any():
        return Line(words("complete", n=words.number(n)), "good")
    days = list(dict.fromkeys(quarters.grid.local[k].date() for k in lacking.nonzero()[0]))
    which = ", ".join(_day(day, words) for day in days[:_MOST_DAYS])
    if len(days) > _MOST_DAYS:
        which = f"{which} {words('and_more', n=words.number(len(days) - _MOST_DAYS))}"
    figures = {"n": words.number(lacking.sum()), "of": words.number(n), "percent": words.percent(lacking.mean(), 2)}
    return Line(words("missing", **figures, days=words.number(len(days)), which=which), "bad")


def _day(day: date, words: Words) -> str:
    return words.date(datetime.combine(day, time()))


def _steps(series: SeriesOrigin) -> Counter[str]:
    """How many steps there are of each origin."""
    return Counter({origin: sum(b - a for a, b in found) for origin, found in series.steps.items()})


def _shares(steps: Counter[str]) -> dict[str, float]:
    """How much of a series is measured, estimated, filled and forecast."""
    known = max(steps.total(), 1)
    filled = sum(n for origin, n in steps.items() if origin in {*ORIGINS} - {*_EXACT, "forecast"})
    return {key: (filled if key == "filled" else steps[key]) / known for key in _COLUMNS}
