"""Series that are copies of each other, or of another year of themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.finding import POWER, About, QualityFinding, figure, percent
from gridshare.imports.quality.lookalikes import likeness, lookalikes, shared
from gridshare.imports.quality.wall import DAY_S
from gridshare.parts import Floats

_YEARS_D = (364, 365, 366, 371)
_FEWEST_DAYS = 3
_ALIKE = 0.9999
"""Correlation from which two series can be copies."""

_PROPORTIONAL = 0.002
"""Largest difference of proportional series, as a share of the highest value."""

_MOSTLY = 0.5
_NAMES_SHOWN = 8


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """A year that was copied into another one of the same series."""
    for days in _YEARS_D:
        lag = days * DAY_S // series.step_s
        if len(series.values) - lag < _FEWEST_DAYS * DAY_S // series.step_s:
            continue
        old, new = series.values[:-lag], series.values[lag:]
        there = ~np.isnan(old) & ~np.isnan(new) & (new != 0)
        same = there & (old == new)
        if there.sum() < _FEWEST_DAYS * DAY_S // series.step_s or np.ptp(new[there]) == 0:
            continue
        if same.sum() > _MOSTLY * there.sum():
            yield About(series, facts).found(
                "year_copied",
                "serious",
                (
                    "{share} of the values are those of {days} days before: one year was copied from another.",
                    "{share} van de waarden is die van {days} dagen eerder: een jaar is van een ander gekopieerd.",
                ),
                {"share": percent(float(same.sum() / there.sum())), "days": days},
                places=np.flatnonzero(same) + lag,
                count=int(same.sum()),
            )
            return


def between(series: Sequence[Assessed], facts: Facts) -> dict[int, QualityFinding]:
    """Index of a series -> the finding that it is equal, or proportional, to others; of power series only.

    Series that are copies of each other have one finding in common, so that it can be reported once.
    """
    group: dict[int, dict[int, float]] = {}  # of each series: its group, as index -> multiple of the group's first
    for a, b, factor in _pairs(series):
        mine = group.setdefault(a, {a: 1.0})
        other = group.setdefault(b, {b: 1.0})
        if mine is not other:
            for k, multiple in other.items():
                mine[k] = mine[a] * factor * multiple / other[b]
                group[k] = mine
    return {k: _finding(series, facts, members) for k, members in group.items()}


def _finding(series: Sequence[Assessed], facts: Facts, members: Mapping[int, float]) -> QualityFinding:
    ordered = sorted(members, key=lambda k: series[k].name)
    first = members[ordered[0]]
    equal = all(abs(multiple / first - 1) < 1e-9 for multiple in members.values())  # noqa: PLR2004 - but for rounding
    names = [series[k].name if equal else f"{series[k].name} × {figure(members[k] / first)[0]}" for k in ordered]
    more = f", +{len(names) - _NAMES_SHOWN}" if len(names) > _NAMES_SHOWN else ""
    return About(series[ordered[0]], facts).found(
        "copy_equal" if equal else "copy_proportional",
        "serious" if equal else "warning",
        (
            "These series are {how}: {names}. Meters never measure that: a file came twice, or they have one source.",
            "Deze reeksen zijn {how}: {names}. Dat meten meters nooit: een bestand kwam dubbel, of ze hebben één bron.",
        ),
        {
            "how": ("equal", "gelijk") if equal else ("in proportion", "evenredig"),
            "names": ", ".join(names[:_NAMES_SHOWN]) + more,
        },
        count=len(names),
    )


def _pairs(series: Sequence[Assessed]) -> Iterator[tuple[int, int, float]]:
    """Pairs that are copies on the intervals they share, with the factor from the first to the second."""
    groups: dict[int, list[int]] = {}
    for k, each in enumerate(series):
        if each.quantity in POWER and np.nan_to_num(each.values).any():
            groups.setdefault(each.step_s, []).append(k)
    for step_s, members in groups.items():
        for i, j in lookalikes([series[k] for k in members]):
            a, b = members[i], members[j]
            factor = None if _kin(series[a], series[b]) else _factor(*shared(series[a], series[b]), step_s)
            if factor is not None:
                yield a, b, factor


def _kin(a: Assessed, b: Assessed) -> bool:
    """Whether one follows from the other: the net series of a meter without feed-in is its consumption."""
    return bool(a.meter) and a.meter == b.meter and {a.quantity, b.quantity} != {"consumption", "feed_in"}


def _factor(a: Floats, b: Floats, step_s: int) -> float | None:
    """What turns a into b, None where nothing does."""
    there = ~np.isnan(a) & ~np.isnan(b)
    a, b = a[there], b[there]
    if len(a) < _FEWEST_DAYS * DAY_S // step_s or not a.std() or not b.std():
        return None
    if np.array_equal(a, b):
        return 1.0
    factor = float(a @ b / (a @ a))
    alike = np.abs(factor * a - b).max() <= _PROPORTIONAL * np.abs(b).max()
    return factor if factor > 0 and alike and likeness(a, b) > _ALIKE else None
