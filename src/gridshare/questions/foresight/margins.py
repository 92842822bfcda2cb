"""What forecasts of the day before would have missed of a group, held back under its contract on all days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.parts import Floats
from gridshare.series import Series
from gridshare.series.document import spec_of
from gridshare.simulation.disturbances import Disturbances
from gridshare.simulation.knowledge import Knowledge
from gridshare.simulation.run import LEAST_HISTORY_DAYS
from gridshare.simulation.world import World
from gridshare.sites.document import SiteDocument
from gridshare.years.long_site import LongSite
from gridshare.years.stretches import Stretch

ENOUGH_DAYS = 14
"""Days of which is known what forecasts missed, before that says what they may miss."""


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What is held back on import and on export in each step [kW], and on how many days by what was known then."""

    import_kw: Floats
    export_kw: Floats
    days: int


def held_back(stretch: Stretch, probability: float) -> HeldBack:
    """What is held back on the days of a stretch, each with what was known at its gate."""
    document, grid = stretch.document, stretch.grid
    first = LEAST_HISTORY_DAYS - 1
    knowledge = Knowledge(World(document, Disturbances()), grid, probability, first)
    sides = np.zeros((2, grid.n_steps))
    if not knowledge.foresight.drivers:
        return HeldBack(sides[0], sides[1], 0)
    minutes = np.array([at.hour * 60 + at.minute for at in grid.local])
    slots, days = minutes // grid.step_minutes, np.array(grid.day_of_step)
    last = int(days.max())
    known = min(LEAST_HISTORY_DAYS + ENOUGH_DAYS, last)
    for day in range(last + 1):
        # Of the first days too little was known: they hold back what the first of which enough was does.
        held, mine = knowledge.margins.of_day(max(day, known)), days == day
        sides[0, mine], sides[1, mine] = held.import_kw[slots[mine]], held.export_kw[slots[mine]]
    import_kw, export_kw = np.round(sides, 3) + 0.0
    return HeldBack(import_kw, export_kw, max(len(stretch.days) - known, 0))


def with_margins(site: LongSite, held: Sequence[HeldBack]) -> LongSite:
    """The same days with so much held back under the contract."""
    pairs = zip(site.stretches, held, strict=True)
    return site.with_documents([_with(stretch.document, one) for stretch, one in pairs])


def _with(document: SiteDocument, held: HeldBack) -> SiteDocument:
    spec = spec_of("kW", 0)
    sides = {
        "import_kw": Series(tuple(held.import_kw.tolist()), spec),
        "export_kw": Series(tuple(held.export_kw.tolist()), spec),
    }
    margin = document.connection.margin.model_copy(update=sides)
    return document.model_copy(update={"connection": document.connection.model_copy(update={"margin": margin})})
