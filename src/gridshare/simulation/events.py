"""Events: the moments at which something happens that was not expected, so that a plan should be made anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import numpy as np

from gridshare.parts import Ints
from gridshare.simulation.visits import Visit
from gridshare.simulation.world import World
from gridshare.timegrid import TimeGrid


def events_of(world: World, grid: TimeGrid) -> Ints:
    """The steps at whose start an event is known, in order."""
    moments = [
        *(at for visits in world.visits.values() for visit in visits for at in _of_visit(visit, world)),
        *world.turns,
    ]
    steps = np.ceil([grid.position(at) - 1e-9 for at in moments])
    return np.unique(steps[(steps >= 0) & (steps < grid.n_steps)].astype(np.int64))


def _of_visit(visit: Visit, world: World) -> Iterator[datetime]:
    """When a visit turns out to be another than was announced; that it wants less shows when it is full."""
    patience = timedelta(minutes=world.disturbances.sessions.patience_minutes)
    if visit.true is None:
        yield visit.said.arrival + patience
        return
    if visit.announced_at is None:
        yield visit.true.arrival
    elif visit.true.arrival != visit.said.arrival:
        yield visit.true.arrival
        if visit.true.arrival > visit.said.arrival:
            yield visit.said.arrival
    if visit.leaves_early:
        yield visit.true.departure
