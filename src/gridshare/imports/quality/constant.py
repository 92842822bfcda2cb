"""A meter that does not move: one value, not zero, for longer than this series ever makes likely.

A base load at night or a meter with coarse steps repeats values as well. So each repetition is weighed by how often
values repeat at that hour of a working day (or weekend), p; a run is reported when chance would hardly ever bring one
among the n values of the series: n × product of p < 1e-6.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts, local_instant
from gridshare.imports.quality.finding import About, QualityFinding, duration, figure, runs
from gridshare.imports.quality.wall import DAY_S, SATURDAY, measured_step_s, wall_of
from gridshare.parts import Bools, Floats, Ints

_SHORTEST = 8
_SHORTEST_S = 2 * 3600
"""Fewest equal measurements in a row, and the shortest time [s], that are looked at."""

_UNLIKELY = 1e-6
_AT_INVERTER_LIMIT = 0.98
_LONG_S = 6 * 3600


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """Runs of one value that are longer than the series makes likely."""
    wall = wall_of(series, facts.zone)
    step_s = measured_step_s(series, wall)
    if step_s >= DAY_S:
        return
    every = step_s // series.step_s
    skip = -series.start % step_s // series.step_s
    values = series.values[skip::every]
    cell = ((wall.weekday >= SATURDAY) * 24 + wall.second // 3600)[skip::every]
    first, end = _standstills(values, cell, _may_stand(series, values))
    lasts = (end - first) * step_s >= _SHORTEST_S
    first, end = first[lasts], end[lasts]
    if not len(first):
        return
    k = int(np.argmax(end - first))
    at, n = skip + int(first[k]) * every, int(end[k] - first[k])
    longest_s = n * step_s
    yield About(series, facts).found(
        "constant_run",
        "warning" if longest_s >= _LONG_S else "info",
        (
            (
                "The value does not change for {longest} from {since} ({value} kW); such runs in all: {runs}. "
                "The series is not otherwise like that: a meter or its link may have stopped."
            ),
            (
                "De waarde verandert niet gedurende {longest} vanaf {since} ({value} kW); zulke stukken in totaal: "
                "{runs}. Zo is de reeks verder niet: de meter of de verbinding kan hebben stilgestaan."
            ),
        ),
        {
            "longest": duration(longest_s),
            "since": local_instant(series, at, facts.zone),
            "value": figure(float(values[first[k]])),
            "runs": len(first),
        },
        places=skip + first * every,
        count=int((end - first).sum()) * every,
        longest=n * every,
    )


def _standstills(values: Floats, cell: Ints, may_stand: Bools) -> tuple[Ints, Ints]:
    """First value of each run that is unlikely, and the one after its last."""
    same = np.zeros(len(values), dtype=bool)
    same[1:] = (values[1:] == values[:-1]) & (values[1:] != 0)
    known = ~np.isnan(values)
    often = (np.bincount(cell, same, 48) + 0.5) / (np.bincount(cell, known, 48) + 1)
    chance = np.concatenate(([0.0], np.cumsum(np.log(np.minimum(often, 1.0))[cell])))
    first, end = runs(same)
    first = first - 1
    log_expected = np.log(len(values)) + chance[end] - chance[first + 1]
    unlikely = (end - first >= _SHORTEST) & (log_expected < np.log(_UNLIKELY)) & ~may_stand[first]
    return first[unlikely], end[unlikely]


def _may_stand(series: Assessed, values: Floats) -> Bools:
    """Where standing still is nothing strange: panels at the limit of their inverter."""
    if series.quantity not in {"feed_in", "production"}:
        return np.zeros(len(values), dtype=bool)
    return np.asarray(values >= _AT_INVERTER_LIMIT * np.nanmax(values, initial=0.0))
