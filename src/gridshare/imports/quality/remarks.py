"""What was met when rows were put on the time axis, and values that the metering company estimated."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.finding import About, Both, FoundRow, QualityFinding, Severity, duration, percent, runs
from gridshare.series.measured import ORIGINS
from gridshare.translations.catalogue import dutch

_TOLD_ELSEWHERE = {"gap"}
"""Remarks whose subject has a check of its own."""

_INFO = {"rows_unsorted", "blank", "rows_rounded", "midnight_ends_its_date", "coarse_counter"}
_SERIOUS = {"hours_not_told_apart", "day_value_spread"}
_MANY = 0.05


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Remarks of the reading, and estimated values."""
    for remark in series.remarks:
        if remark.code in _TOLD_ELSEWHERE:
            continue
        yield QualityFinding(
            code=remark.code,
            severity=_severity(remark.code),
            text=remark.text,
            text_nl=dutch()(remark.text),
            count=remark.count,
            first=tuple(_rows(series, facts, remark.rows)),
        )
    yield from _estimated(series, facts)


def _severity(code: str) -> Severity:
    return "info" if code in _INFO else "serious" if code in _SERIOUS else "warning"


def _rows(series: Assessed, facts: Facts, rows: tuple[int, ...]) -> Iterator[FoundRow]:
    """The first rows of a remark, with their interval where they have one."""
    from gridshare.imports.quality.finding import MOST_ROWS, shown

    for row in rows[:MOST_ROWS]:
        at = np.flatnonzero(series.rows == row)
        if len(at):
            yield from shown(series, at[:1], facts.zone)
        else:
            yield FoundRow(row=row, instant="", value=None)


def _estimated(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    mask = (series.origin == ORIGINS.index("estimated")) & ~np.isnan(series.values)
    if not mask.any():
        return
    first, end = runs(mask)
    longest = int((end - first).max())
    text: Both = (
        "{n} values ({share}) were estimated or repaired by the metering company, {longest} at a stretch at most.",
        "{n} waarden ({share}) zijn door het meetbedrijf geschat of hersteld, hoogstens {longest} achtereen.",
    )
    yield About(series, facts).found(
        "estimated",
        "warning" if mask.mean() > _MANY else "info",
        text,
        {"n": int(mask.sum()), "share": percent(mask.mean()), "longest": duration(longest * series.step_s)},
        places=first,
        count=int(mask.sum()),
        longest=longest,
    )
