"""Which limit counts when, and when the plan reaches or exceeds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from rich.console import RenderableType
from rich.text import Text

from gridshare.parts import Bools, Floats
from gridshare.reports.clock import grid_of, spans, stretches
from gridshare.reports.terminal import table
from gridshare.reports.words import Words
from gridshare.schedules.document import PointSchedule, ScheduleDocument
from gridshare.schedules.rounding import is_over
from gridshare.timegrid import TimeGrid
from gridshare.view import Texts

_FULL_SHARE = 0.005  # closer to a limit than this part of it, a person calls it reached
_MOST_ROWS = 10

_TEXTS: Texts = {
    "limits": ("Which limit counts when", "Welke grens wanneer telt"),
    "when": ("when", "wanneer"),
    "kw": ("kW", "kW"),
    "in_plan": ("in the plan", "in het plan"),
    "exceeded": ("exceeded {when}", "overschreden {when}"),
    "reached": ("reached {when}", "bereikt {when}"),
    "never": ("not reached", "niet bereikt"),
    "less_margin": ("{way}, less the margin", "{way}, min de marge"),
}


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A limit in words: its name, when it counts, how much it is, and when the plan exceeds or reaches it."""

    name: str
    when: str
    kw: str
    in_plan: str
    is_reached: bool = True


def limits(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    """A row for each layer of the cap, and for each feeder or member whose limit the plan reaches."""
    words = words.also(_TEXTS)
    rows = reached_limits(document, words)
    if not rows:
        return
    headings = [(words("when"), "left"), (words("kw"), "right"), (words("in_plan"), "left")]
    shown = table(words("limits"), *headings)
    for row in rows[:_MOST_ROWS]:
        shown.add_row(Text(row.name), row.when, row.kw, row.in_plan)
    if len(rows) > _MOST_ROWS:
        shown.add_row(Text(words("and_more", n=len(rows) - _MOST_ROWS), "dim"), "", "", "")
    yield shown


def reached_limits(document: ScheduleDocument, words: Words) -> list[LimitRow]:
    """The layers of the group's cap, and the limits of feeders and members that the plan reaches."""
    words, grid = words.also(_TEXTS), grid_of(document)
    return [*_layers(document, grid, words), *points_reached([*document.feeders, *document.members], grid, words)]


def _layers(document: ScheduleDocument, grid: TimeGrid, words: Words) -> Iterator[LimitRow]:
    g, net = document.group, np.array(document.group.net_load_kw)
    for direction, names, caps, contract, flow in (
        ("import", g.import_layer, g.import_cap_kw, g.import_contract_kw, net),
        ("export", g.export_layer, g.export_cap_kw, g.export_contract_kw, -net),
    ):
        limit = limits_of(caps)
        allowed = limits_of(contract)
        full, over, is_less = is_full(flow, limit), is_over(flow, allowed), allowed > limit
        for name in dict.fromkeys(n for n in names if n is not None):
            mine = np.array([n == name for n in names])
            yield LimitRow(
                name=f"{name} ({words('less_margin' if (mine & is_less).any() else direction, way=words(direction))})",
                when=spans(grid, stretches(mine), words),
                kw=_range(limit[mine], words),
                in_plan=_in_plan(mine & full, over, grid, words),
                is_reached=bool((mine & full).any()),
            )


def points_reached(points: Sequence[PointSchedule], grid: TimeGrid, words: Words) -> Iterator[LimitRow]:
    """The limits of feeders or members that the plan reaches."""
    words = words.also(_TEXTS)
    for point in points:
        net = np.array(point.net_load_kw)
        for direction, caps, flow in (
            ("import", point.import_limit_kw, net),
            ("export", point.export_limit_kw, -net),
        ):
            limit = limits_of(caps)
            full = is_full(flow, limit)
            if full.any():
                when = spans(grid, stretches(np.isfinite(limit)), words)
                in_plan = _in_plan(full, is_over(flow, limit), grid, words)
                yield LimitRow(f"{point.name} ({words(direction)})", when, _range(limit, words), in_plan)


def _in_plan(full: Bools, over: Bools, grid: TimeGrid, words: Words) -> str:
    """When a limit is exceeded, and when it is only reached."""
    both = ("exceeded", full & over), ("reached", full & ~over)
    found = [words(key, when=spans(grid, stretches(at), words)) for key, at in both if at.any()]
    return "; ".join(found) or words("never")


def limits_of(values: Sequence[float | None]) -> Floats:
    """Published limits as numbers, infinite where there is none, shape (step,)."""
    return np.array([np.inf if v is None else v for v in values])


def is_full(flow: Floats, limit: Floats) -> Bools:
    """Where a flow reaches its limit, shape (step,); a limit of zero is reached by any flow at all, not by rest."""
    finite = np.where(np.isfinite(limit), limit, 0.0)
    return np.asarray(np.isfinite(limit) & (flow > 0) & (flow >= (1 - _FULL_SHARE) * finite), dtype=np.bool_)


def _range(limit: Floats, words: Words) -> str:
    known = limit[np.isfinite(limit)]
    low, high = words.number(known.min()), words.number(known.max())
    return low if low == high else f"{low} - {high}"
