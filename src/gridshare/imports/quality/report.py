"""All checks of a series, and its report: what it is, how much of it is there, energy, peak, and what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.imports.quality import (
    coarse,
    constant,
    contract,
    copies,
    gaps,
    history,
    negative,
    remarks,
    sign,
    spikes,
    sun,
    year_total,
    zeros,
    zone,
)
from gridshare.imports.quality.assessed import Assessed, Facts, local_instant
from gridshare.imports.quality.finding import POWER, Check, QualityFinding, Severity
from gridshare.imports.quality.wall import DAY_S
from gridshare.series.measured import ORIGINS
from gridshare.series.quantities import Quantity

_OF_ANY: tuple[Check, ...] = (gaps.check, remarks.check)
"""Checks that make sense of any series, prices and weather as well."""

_OF_POWER: tuple[Check, ...] = (
    sign.check,
    negative.check,
    zone.check,
    sun.check,
    contract.check,
    year_total.check,
    spikes.check,
    zeros.check,
    constant.check,
    copies.check,
    history.check,
    coarse.check,
)

_GRAVITY: Mapping[Severity, int] = {"serious": 0, "warning": 1, "info": 2}


_YEAR_S = 365 * DAY_S
_NEARLY_A_YEAR_S = 360 * DAY_S
UNITS = ("eur_per_kwh", "eur_per_mwh", "kwh", "kw", "degc", "w_per_m2", "m_per_s")
"""Units that the name of a series can end with."""


def checks(series: Assessed, facts: Facts) -> tuple[QualityFinding, ...]:
    """All that was found about one series, the gravest first."""
    if history.is_empty(series):
        return ()
    chosen = (*_OF_ANY, *_OF_POWER) if series.quantity in POWER else _OF_ANY
    return gravest_first([finding for check in chosen for finding in check(series, facts)])


def gravest_first(findings: Sequence[QualityFinding]) -> tuple[QualityFinding, ...]:
    """Findings by how grave they are, those alike in their order."""
    return tuple(sorted(findings, key=lambda finding: _GRAVITY[finding.severity]))


class SeriesReport(BaseModel):
    """A series in figures, and what was found about it. Instants are by the site's clock, with their offset."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(description="Name of the series; it ends with its unit.")
    meter: str = Field(description="Meter it belongs to.")
    quantity: Quantity = Field(description="What it measures.")
    unit: str = Field(description="Unit of the values, from the name.")
    first: str = Field(description="Start of the first interval.")
    until: str = Field(description="End of the last interval.")
    step_minutes: float = Field(description="Length of the intervals [min].")
    intervals: int = Field(description="Intervals from the first to the last.")
    present: int = Field(description="Intervals that have a value.")
    filled: int = Field(description="Intervals among them whose value was filled on request.")
    estimated: int = Field(description="Intervals among them whose value the metering company estimated.")
    complete_share: float = Field(description="Share of the intervals that have a value.")
    energy_kwh: float | None = Field(
        description="Energy of all values [kWh]; of a net series consumption less feed-in."
    )
    year_kwh: float | None = Field(description="Energy of the last 365 days [kWh], gaps at the mean; none if shorter.")
    highest: float | None = Field(description="Highest value.")
    highest_at: str | None = Field(description="Start of the interval with the highest value.")
    lowest: float | None = Field(description="Lowest value.")
    lowest_at: str | None = Field(description="Start of the interval with the lowest value.")
    mean: float | None = Field(description="Mean of the values.")
    load_factor: float | None = Field(
        description="Mean power as a share of the highest; none where that is not above 0."
    )
    findings: tuple[QualityFinding, ...] = Field(description="What was found, the gravest first.")


def assess(series: Sequence[Assessed], facts: Sequence[Facts]) -> tuple[SeriesReport, ...]:
    """A report of each series, with what was found by comparing them with each other as well.

    Args:
        series: The series of an import.
        facts: What is known about the connection of each.
    """
    between = copies.between(series, facts[0]) if facts else {}
    reports = []
    for k, (each, known) in enumerate(zip(series, facts, strict=True)):
        found = checks(each, known)
        reports.append(_report(each, known, gravest_first([*found, between[k]]) if k in between else found))
    return tuple(reports)


def _report(series: Assessed, facts: Facts, findings: tuple[QualityFinding, ...]) -> SeriesReport:
    values, power = series.values, series.quantity in POWER
    there = ~np.isnan(values)
    n, some = int(there.sum()), bool(there.any())
    high, low = (int(np.nanargmax(values)), int(np.nanargmin(values))) if some else (0, 0)
    mean = float(np.nanmean(values)) if some else None
    peak = float(values[high]) if some else 0.0
    filled = (ORIGINS.index("like_days"), ORIGINS.index("linear"))
    return SeriesReport(
        name=series.name,
        meter=series.meter,
        quantity=series.quantity,
        unit=next((unit for unit in UNITS if series.name.endswith(f"_{unit}")), ""),
        first=_instant(series, 0, facts.zone),
        until=_instant(series, len(values), facts.zone),
        step_minutes=series.step_s / 60,
        intervals=len(values),
        present=n,
        filled=int((there & np.isin(series.origin, filled)).sum()),
        estimated=int((there & (series.origin == ORIGINS.index("estimated"))).sum()),
        complete_share=n / len(values) if len(values) else 0.0,
        energy_kwh=float(np.nansum(values)) * series.step_h if power and some else None,
        year_kwh=_year_kwh(series) if power else None,
        highest=peak if some else None,
        highest_at=_instant(series, high, facts.zone) if some else None,
        lowest=float(values[low]) if some else None,
        lowest_at=_instant(series, low, facts.zone) if some else None,
        mean=mean,
        load_factor=mean / peak if power and mean is not None and peak > 0 else None,
        findings=findings,
    )


def _instant(series: Assessed, k: int, zone: str) -> str:
    return local_instant(series, k, zone).isoformat(timespec="minutes")


def _year_kwh(series: Assessed) -> float | None:
    year = series.values[-(_YEAR_S // series.step_s) :]
    if len(year) * series.step_s < _NEARLY_A_YEAR_S or np.isnan(year).all():
        return None
    return float(np.nanmean(year)) * _YEAR_S / 3600
