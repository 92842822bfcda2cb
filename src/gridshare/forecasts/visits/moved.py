"""Past visits on days ahead: arriving at the same time on the local clock, with no plug taken twice.

A visit keeps its length, so that what it took still fits into it; over the nights in which the clock changes it so ends
an hour earlier or later on the clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.forecasts.visits.past import PastVisits
from gridshare.parts import Bools, Ints

_DAY_S = 86400


@dataclass(frozen=True, slots=True, eq=False)
class MovedVisits:
    """Past visits, moved: their index, arrival and departure [s since 1970 in UTC], by arrival."""

    index: Ints
    arrival: Ints
    departure: Ints
    n_left_out: int


def moved_visits(past: PastVisits, sources: tuple[date, ...], ahead: tuple[date, ...], zone: ZoneInfo) -> MovedVisits:
    """The visits of past days on the days ahead; the first brings those who are there from before.

    Where days are put together that did not follow each other, or the clock changes, a vehicle may find its plug taken;
    it is left out.
    """
    index, shift = [], []
    for k, (source, day) in enumerate(zip(sources, ahead, strict=True)):
        begin = (source - date(1970, 1, 1)).days * _DAY_S
        arrives = (past.wall_arrival >= begin) & (past.wall_arrival < begin + _DAY_S)
        stays = (past.wall_arrival < begin) & (past.wall_departure > begin)
        here = np.flatnonzero(arrives | stays if k == 0 else arrives)
        index.append(here)
        shift.append(np.full(len(here), (day - source).days * _DAY_S))
    which, by = np.concatenate(index), np.concatenate(shift)
    arrival = _instants(past.wall_arrival[which] + by, zone)
    departure = arrival + (past.departure - past.arrival)[which]
    order = np.lexsort((which, arrival))
    order = order[_finds_its_plug([past.connector[k] for k in which[order]], arrival[order], departure[order])]
    return MovedVisits(which[order], arrival[order], departure[order], len(which) - len(order))


def _finds_its_plug(connectors: list[str], arrival: Ints, departure: Ints) -> Bools:
    """Which visits, by arrival, find their connector free."""
    free_from: dict[str, int] = {}
    finds = np.zeros(len(connectors), dtype=bool)
    for k, connector in enumerate(connectors):
        finds[k] = arrival[k] >= free_from.get(connector, arrival[k])
        if finds[k]:
            free_from[connector] = int(departure[k])
    return finds


def _instants(wall: Ints, zone: ZoneInfo) -> Ints:
    """Instants at which the clock shows a time: the first of two, or the end of a gap."""
    import pandas as pd

    clock = pd.to_datetime(wall, unit="s")
    aware = clock.tz_localize(zone, ambiguous=np.ones(len(wall), dtype=bool), nonexistent="shift_forward")
    naive = aware.tz_convert("UTC").tz_localize(None).to_numpy()
    return np.asarray(naive.astype("datetime64[s]").astype(np.int64))
