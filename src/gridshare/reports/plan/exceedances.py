"""When a plan is above a limit, by how much, and which limit would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from rich.console import RenderableType
from rich.text import Text

from gridshare.parts import Floats
from gridshare.reports.clock import Stretch, grid_of, span, stretches
from gridshare.reports.plan.demand import SEEN
from gridshare.reports.terminal import BAD, table
from gridshare.reports.words import Words
from gridshare.schedules.document import OverSchedule, PointSchedule, ScheduleDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "over": ("Above a limit", "Boven een grens"),
    "when": ("when", "wanneer"),
    "at_most": ("at most [kW]", "hoogstens [kW]"),
    "needed": ("limit that would do [kW]", "grens die volstaat [kW]"),
    "smallest_cap": (
        "A cap {more} kW higher would have been enough for all demand.",
        "Met een grens die {more} kW hoger ligt was aan alle vraag voldaan.",
    ),
    "smallest_cap_kw": (
        "A cap {more} kW higher ({kw} kW at its highest) would have been enough for all demand.",
        "Met een grens die {more} kW hoger ligt ({kw} kW waar zij het hoogst is) was aan alle vraag voldaan.",
    ),
    "perhaps_less": (
        "Less may do too: the time was too short to prove it.",
        "Minder volstaat misschien ook: de tijd was te kort om dat te bewijzen.",
    ),
}


def exceedances(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    """A row for each stretch above a limit, and the cap that would have been enough."""
    if not document.exceedances:
        return
    words, grid = words.also(_TEXTS), grid_of(document)
    headings = [(words("when"), "left"), ("kWh", "right"), (words("at_most"), "right"), (words("needed"), "right")]
    rows = table(words("over"), *headings)
    for e, (first, last), kwh, most in overs(document):
        is_margin = e.level == "margin"
        needed = "-" if is_margin else words.number(np.abs(_net_load(document, e))[first:last].max(), 1)
        shown = (words.number(kwh, 1), words.number(most, 1), needed)
        rows.add_row(Text(words.point(e.point), "" if is_margin else BAD), span(grid, (first, last), words), *shown)
    if rows.row_count:
        yield rows
    yield from map(Text, smallest_cap(document, words))


def smallest_cap(document: ScheduleDocument, words: Words) -> Iterator[str]:
    """The cap that would have been enough, where this one was not."""
    words, cap = words.also(_TEXTS), document.smallest_cap
    if cap is not None:
        kw = "" if cap.highest_kw is None else words.number(cap.highest_kw, 1)
        key = "smallest_cap" if cap.highest_kw is None else "smallest_cap_kw"
        perhaps = "" if cap.is_least else f" {words('perhaps_less')}"
        yield words(key, more=words.number(cap.more_kw, 1), kw=kw) + perhaps


def overs(document: ScheduleDocument) -> Iterator[tuple[OverSchedule, Stretch, float, float]]:
    """A point that is above its limit, when, by how much energy [kWh] and by how much power at the most [kW]."""
    grid = grid_of(document)
    for e in document.exceedances:
        over = np.zeros(grid.n_steps)
        over[e.steps] = e.over_kw
        for stretch in stretches(over > 0):
            part = over[slice(*stretch)]
            kwh = float(grid.step_h * part.sum())
            if kwh >= SEEN:
                yield e, stretch, kwh, float(part.max())


def _net_load(document: ScheduleDocument, e: OverSchedule) -> Floats:
    """Net load of the point whose limit is exceeded, shape (step,)."""
    points: Sequence[PointSchedule] = document.members if e.level == "member" else document.feeders
    own = next((p.net_load_kw for p in points if p.name == e.point), document.group.net_load_kw)
    return np.array(own if e.level in ("member", "feeder") else document.group.net_load_kw)
