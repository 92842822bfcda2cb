"""Zeros that mean missing values: runs of exact zeros where the series is otherwise never near zero."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts, local_instant
from gridshare.imports.quality.finding import About, Both, QualityFinding, Severity, duration, runs
from gridshare.imports.quality.wall import by_day, wall_of
from gridshare.parts import Bools, Ints

_NEAR_ZERO = 0.1
"""Share of the usual power (median) below which a value is near zero."""

_LOW_QUANTILE = 0.005
_COMMON = 0.2
"""Share of zeros from which they are the habit of the series."""

_SHORTEST_NET = 4
_RARE_NET = 0.002
_LIGHT_S = (7 * 3600, 21 * 3600)
"""Seconds of the day between which panels may cover all consumption."""

_NIGHT_S = 5 * 3600
"""Seconds of the day up to which a firm takes what it always takes."""

_BELOW = 0.8
"""Share of the night's power under which consumption is before or after, where panels covered it."""

_SUMMER_MONTHS = (4, 5, 6, 7, 8, 9)


_ALWAYS: dict[bool, tuple[Severity, Both]] = {
    False: ("info", ("All values are zero: nothing was counted here.", "Alle waarden zijn nul: hier is niets geteld.")),
    True: (
        "warning",
        (
            (
                "All values are zero: nothing was counted here, the column was never filled, or formulas of a workbook "
                "were never calculated (open it in a spreadsheet, save it, and import it again)."
            ),
            (
                "Alle waarden zijn nul: hier is niets geteld, de kolom is nooit gevuld, of formules van een werkmap "
                "zijn nooit uitgerekend (open haar in een rekenblad, sla haar op en importeer opnieuw)."
            ),
        ),
    ),
}
"""What is reported of a series of zeros, by whether nothing else but consumption should be there."""


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Zeros that are rather missing values."""
    if not np.nan_to_num(series.values).any():
        yield About(series, facts).found(
            "always_zero",
            *_ALWAYS[series.quantity in {"consumption", "net"}],
            {},
            count=len(series.values),
        )
    elif series.quantity == "production":
        yield from _dark_days(series, facts)
    elif series.quantity in {"consumption", "net"}:
        yield from _zeros(series, facts)


def _zeros(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    zero = series.values == 0
    first, end = runs(zero)
    size = np.abs(series.values[~zero & ~np.isnan(series.values)])
    if not len(first) or not len(size) or zero.mean() > _COMMON:
        return
    if np.quantile(size, _LOW_QUANTILE) < _NEAR_ZERO * np.median(size):
        # The series does come near zero: only a stretch of exact zeros is strange, and only where zeros are rare.
        long = end - first >= _SHORTEST_NET
        if series.quantity != "net" or (end - first)[~long].sum() > _RARE_NET * len(zero):
            return
        first, end = first[long], end[long]
    if series.quantity == "consumption":
        kept = ~_own_panels(series, facts, (first, end))
        first, end = first[kept], end[kept]
    if not len(first):
        return
    k = int(np.argmax(end - first))
    yield About(series, facts).found(
        "zeros_for_missing",
        "serious" if (end - first).sum() > 0.01 * len(zero) else "warning",
        (
            (
                "{n} intervals are exactly zero (runs: {runs}; the longest {longest} from {since}); the series is "
                "otherwise hardly ever near zero. They are probably missing values; ask the metering company."
            ),
            (
                "{n} intervallen zijn precies nul (stukken: {runs}; het langste {longest} vanaf {since}); de reeks is "
                "verder bijna nooit in de buurt van nul. Waarschijnlijk ontbreken ze; vraag het meetbedrijf."
            ),
        ),
        {
            "n": int((end - first).sum()),
            "runs": len(first),
            "longest": duration(int(end[k] - first[k]) * series.step_s),
            "since": local_instant(series, int(first[k]), facts.zone),
        },
        places=first,
        count=int((end - first).sum()),
        longest=int(end[k] - first[k]),
    )


def _own_panels(series: Assessed, facts: Facts, stretches: tuple[Ints, Ints]) -> Bools:
    """Runs of zeros by day, next to which consumption is lower than at night: panels covered it."""
    first, end = stretches
    second = wall_of(series, facts.zone).second
    n = len(series.values)
    by_light = (second[first] >= _LIGHT_S[0]) & (second[end - 1] < _LIGHT_S[1])
    before, after = (np.abs(series.values[np.clip(k, 0, n - 1)]) for k in (first - 1, end))
    midnight = np.maximum(first - second[first] // series.step_s, 0)
    nights = [series.values[k : k + _NIGHT_S // series.step_s] for k in midnight]
    night_kw = np.array(
        [np.median(night[~np.isnan(night)]) if not np.isnan(night).all() else np.inf for night in nights]
    )
    low = np.fmin(before, after) < _BELOW * night_kw
    return np.asarray(by_light & low & (end - first < _LIGHT_S[1] // series.step_s))


def _dark_days(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Full summer days on which panels gave nothing at all, where they give something on most days."""
    wall = wall_of(series, facts.zone)
    days, table = by_day(series.values, wall, series.step_s)
    full = (~np.isnan(table)).mean(axis=1) > 0.9  # noqa: PLR2004 - the day of 92 quarters is full as well
    dark = full & (np.nansum(np.abs(table), axis=1) == 0)
    month = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) % 12 + 1
    dark &= np.isin(month, _SUMMER_MONTHS)
    if not dark.any() or dark.sum() > 0.5 * (full & np.isin(month, _SUMMER_MONTHS)).sum():
        return
    first, end = runs(dark)
    places = np.searchsorted(wall.day, days[first])
    yield About(series, facts).found(
        "production_zero_days",
        "warning",
        (
            (
                "Nothing was produced on {n} whole days between April and September, the longest run {longest}, the "
                "first on {since}: a fault, a switched-off inverter, or zeros that mean missing values."
            ),
            (
                "Op {n} hele dagen tussen april en september is niets opgewekt, de langste reeks {longest}, de "
                "eerste op {since}: een storing, een uitgeschakelde omvormer, of nullen die voor ontbrekende waarden "
                "staan."
            ),
        ),
        {
            "n": int(dark.sum()),
            "longest": duration(int((end - first).max()) * 86_400),
            "since": str(days[first[0]].astype("datetime64[D]")),
        },
        places=places,
        count=int(dark.sum()),
    )
