"""The figures of a series, the same on the terminal and on the page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from gridshare.imports import QualityFinding, SeriesReport
from gridshare.plain import plain
from gridshare.reports.imports.words import clock_of, unit_of
from gridshare.reports.words import Words
from gridshare.view import Texts

ALL_BUT = 0.9995 - 1e-9
"""The largest share that is not printed as 100 %, which means that nothing is missing."""

_TEXTS: Texts = {
    "meter": ("meter", "meter"),
    "interval": ("interval", "interval"),
    "minutes": ("{n} min", "{n} min"),
    "values": ("values", "waarden"),
    "values_of": ("{n} of {of} ({share})", "{n} van {of} ({share})"),
    "year": ("energy of the last 365 days", "energie van de laatste 365 dagen"),
    "lowest": ("lowest value", "laagste waarde"),
    "mean": ("mean", "gemiddelde"),
    "at": ("{value} at {when}", "{value} om {when}"),
    "load_factor": ("mean / highest", "gemiddelde / hoogste"),
    "filled": ("filled on request", "op verzoek aangevuld"),
    "estimated": ("estimated by the metering company", "geschat door het meetbedrijf"),
    "row": ("row {n}", "rij {n}"),
    "missing_value": ("missing", "ontbreekt"),
}


def complete(report: SeriesReport, words: Words) -> str:
    """The share of intervals that have a value; 100 % only where none is missing."""
    share = report.complete_share
    return words.percent(min(share, ALL_BUT) if report.present < report.intervals else share)


def summary_cells(report: SeriesReport, words: Words) -> tuple[str, ...]:
    """Name, period, share complete, energy of a year, highest value."""
    year = words.number(report.year_kwh) if report.year_kwh is not None else "–"
    last = datetime.fromisoformat(report.until) - timedelta(seconds=1)
    days = f"{report.first[:10]} – {last.date()}"
    return report.name, days, complete(report, words), year, _value(report, report.highest, words)


def figures(report: SeriesReport, words: Words) -> list[tuple[str, str]]:
    """Name and value of each figure; those that there are none of are left out."""
    words = words.also(_TEXTS)
    n, of = words.number(report.present), words.number(report.intervals)
    found = {
        "meter": report.meter,
        "period": f"{clock_of(report.first)} – {clock_of(report.until)}",
        "interval": words("minutes", n=f"{plain(report.step_minutes)}"),
        "values": words("values_of", n=n, of=of, share=complete(report, words)),
        "filled": words.number(report.filled) if report.filled else "",
        "estimated": words.number(report.estimated) if report.estimated else "",
        "energy": _energy(report.energy_kwh, words),
        "year": _energy(report.year_kwh, words),
        "highest": _at(report, report.highest, report.highest_at, words),
        "lowest": _at(report, report.lowest, report.lowest_at, words),
        "mean": _value(report, report.mean, words) if report.mean is not None else "",
        "load_factor": words.percent(report.load_factor) if report.load_factor is not None else "",
    }
    return [(words(key), value) for key, value in found.items() if value]


def rows_of(finding: QualityFinding, unit: str, words: Words) -> Iterator[str]:
    """The first rows of a finding in words: ``row 237, 2023-01-03 10:45+01:00, 31.8 kW``."""
    words = words.also(_TEXTS)
    for row in finding.first:
        number = words("row", n=row.row) if row.row is not None else ""
        value = words("missing_value")
        if row.value is not None:
            value = f"{words.number(row.value, 3)} {unit}"
        yield ", ".join(part for part in (number, clock_of(row.instant), value if row.instant else "") if part)


def _energy(kwh: float | None, words: Words) -> str:
    return "" if kwh is None else f"{words.number(kwh)} kWh"


def _at(report: SeriesReport, value: float | None, when: str | None, words: Words) -> str:
    if when is None:
        return ""
    return words("at", value=_value(report, value, words), when=clock_of(when))


def _value(report: SeriesReport, value: float | None, words: Words) -> str:
    if value is None:
        return "–"
    decimals = 1 if abs(value) >= 10 else 3  # noqa: PLR2004 - three figures
    return f"{words.number(value, decimals)} {unit_of(report.unit)}".strip()
