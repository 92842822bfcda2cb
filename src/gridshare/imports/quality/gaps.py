"""Intervals without a value, and the months that are not complete because of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts, local_instant
from gridshare.imports.quality.finding import About, QualityFinding, Severity, duration, percent, runs
from gridshare.imports.quality.wall import DAY_S, wall_of
from gridshare.parts import Bools

_COMPLETE = 0.99
"""Share of a month from which it counts as complete, as metering companies have it."""

_FEW, _MANY = 0.001, 0.1
_LONG_S = 7 * DAY_S
_MONTHS_SHOWN = 6


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Gaps with their number, the longest, and the months under 99 %."""
    missing = np.isnan(series.values)
    if not missing.any():
        return
    about = About(series, facts)
    first, end = runs(missing)
    k = int(np.argmax(end - first))
    longest = int(end[k] - first[k])
    values = {
        "n": missing.sum(),
        "of": len(missing),
        "share": percent(missing.mean()),
        "gaps": len(first),
        "longest": duration(longest * series.step_s),
        "since": local_instant(series, int(first[k]), facts.zone),
    }
    yield about.found(
        "gaps",
        _severity(float(missing.mean()), longest * series.step_s),
        (
            (
                "{n} of {of} intervals ({share}) are missing, gaps: {gaps}; the longest lasts {longest} from "
                "{since}. They stay empty unless filling is asked for."
            ),
            (
                "{n} van {of} intervallen ({share}) ontbreken, gaten: {gaps}; het langste duurt {longest} vanaf "
                "{since}. Ze blijven ontbreken tenzij om aanvullen wordt gevraagd."
            ),
        ),
        values,
        places=first,
        count=int(missing.sum()),
        longest=longest,
    )
    yield from _months(series, facts, missing)


def _severity(share: float, longest_s: int) -> Severity:
    if share > _MANY or longest_s > _LONG_S:
        return "serious"
    return "warning" if share > _FEW or longest_s > DAY_S // 24 else "info"


def _months(series: Assessed, facts: Facts, missing: Bools) -> Iterator[QualityFinding]:
    """Months within the series that lack more than one per cent."""
    month = wall_of(series, facts.zone).day.astype("datetime64[D]").astype("datetime64[M]")
    names, back = np.unique(month, return_inverse=True)
    present = 1 - np.bincount(back, missing) / np.bincount(back)
    short = np.flatnonzero(present < _COMPLETE)
    if not len(short):
        return
    shares = [(str(names[m]), percent(present[m])) for m in short]
    english, dutch = (", ".join(f"{name} ({share[i]})" for name, share in shares[:_MONTHS_SHOWN]) for i in (0, 1))
    more = len(shares) - _MONTHS_SHOWN
    listed = (f"{english} and {more} more", f"{dutch} en nog {more}") if more > 0 else (english, dutch)
    yield About(series, facts).found(
        "months_incomplete",
        "warning",
        (
            "Months with less than 99% of their intervals, do not compare their totals with a bill: {months}.",
            "Maanden met minder dan 99% van hun intervallen, vergelijk hun totalen niet met een rekening: {months}.",
        ),
        {"months": listed},
        count=len(short),
    )
