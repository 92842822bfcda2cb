"""The figures of a series in words, the same on a screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from gridshare.imports import QualityFinding, SeriesReport
from gridshare.reports.imports.words import clock_of, said, unit_of
from gridshare.reports.words import Language, Words

_ALL_BUT = 0.9995
"""Share from which 100 % would be printed though values are missing."""


def complete(report: SeriesReport, language: Language) -> str:
    """The share of intervals that have a value; 100 % only where none is missing."""
    share = report.complete_share
    return Words(language).percent(min(share, _ALL_BUT - 1e-9) if report.present < report.intervals else share)


def summary_cells(report: SeriesReport, language: Language) -> tuple[str, ...]:
    """Name, period, share complete, energy of a year, highest value."""
    words = Words(language)
    year = words.number(report.year_kwh) if report.year_kwh is not None else "–"
    last = datetime.fromisoformat(report.until) - timedelta(seconds=1)
    days = f"{report.first[:10]} – {last.date()}"
    return report.name, days, complete(report, language), year, _value(report, report.highest, words)


def figures(report: SeriesReport, language: Language) -> list[tuple[str, str]]:
    """Name and value of each figure; those that there are none of are left out."""
    words = Words(language)
    n, of = words.number(report.present), words.number(report.intervals)
    found = {
        "meter": report.meter,
        "period": f"{clock_of(report.first)} – {clock_of(report.until)}",
        "interval": said("minutes", language, n=f"{report.step_minutes:g}"),
        "values": said("values_of", language, n=n, of=of, share=complete(report, language)),
        "filled": words.number(report.filled) if report.filled else "",
        "estimated": words.number(report.estimated) if report.estimated else "",
        "energy": _energy(report.energy_kwh, words),
        "year": _energy(report.year_kwh, words),
        "highest": _at(report, report.highest, report.highest_at, words),
        "lowest": _at(report, report.lowest, report.lowest_at, words),
        "mean": _value(report, report.mean, words) if report.mean is not None else "",
        "load_factor": words.percent(report.load_factor) if report.load_factor is not None else "",
    }
    return [(said(key, language), value) for key, value in found.items() if value]


def rows_of(finding: QualityFinding, unit: str, language: Language) -> Iterator[str]:
    """The first rows of a finding in words: ``row 237, 2023-01-03 10:45+01:00, 31.8 kW``."""
    for row in finding.first:
        number = said("row", language, n=row.row) if row.row is not None else ""
        value = said("missing_value", language)
        if row.value is not None:
            value = f"{Words(language).number(row.value, 3)} {unit}"
        yield ", ".join(part for part in (number, clock_of(row.instant), value if row.instant else "") if part)


def _energy(kwh: float | None, words: Words) -> str:
    return "" if kwh is None else f"{words.number(kwh)} kWh"


def _at(report: SeriesReport, value: float | None, when: str | None, words: Words) -> str:
    if when is None:
        return ""
    return said("at", words.language, value=_value(report, value, words), when=clock_of(when))


def _value(report: SeriesReport, value: float | None, words: Words) -> str:
    if value is None:
        return "–"
    decimals = 1 if abs(value) >= 10 else 3  # noqa: PLR2004 - three figures
    return f"{words.number(value, decimals)} {unit_of(report.unit)}".strip()
