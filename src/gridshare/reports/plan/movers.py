"""Which asset does what at another time than it would on its own, and which member gives way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from rich.console import RenderableType
from rich.text import Text

from gridshare.parts import Floats
from gridshare.reports.clock import Stretch, grid_of, span, stretches
from gridshare.reports.plan.demand import SEEN
from gridshare.reports.terminal import table
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule, ScheduleDocument
from gridshare.timegrid import TimeGrid
from gridshare.view import Texts

_NOISE_KW = 0.05
_LEAST_KWH = 0.5
_NAMED_SHARE = 0.8  # stretches are named, the largest first, until they hold this part of the energy
_NAMED_MOST = 3
_MOST_MOVERS = 8
_MOST_MEMBERS = 10
_JOIN_H = 1.0  # stretches with less than this between them are named as one

_TEXTS: Texts = {
    "movers": ("Who moves what", "Wie wat verschuift"),
    "more_movers": ("and {n} more, {kwh} kWh together", "en nog {n}, samen {kwh} kWh"),
    "moved": ("{kwh} kWh from {a} to {b}", "{kwh} kWh van {a} naar {b}"),
    "less": ("{kwh} kWh less {a}", "{kwh} kWh minder {a}"),
    "more": ("{kwh} kWh more {a}", "{kwh} kWh meer {a}"),
    "takes": ("takes {kwh} kWh {a}", "neemt {kwh} kWh {a}"),
    "gives": ("gives {kwh} kWh {a}", "geeft {kwh} kWh {a}"),
    "gives_less": ("gives {kwh} kWh less {a}", "geeft {kwh} kWh minder {a}"),
    "gives_more": ("gives {kwh} kWh more {a}", "geeft {kwh} kWh meer {a}"),
    "gave_way": (
        "Who gives way when doing nothing would exceed the cap",
        "Wie ruimte maakt waar zonder plan de grens overschreden wordt",
    ),
    "member": ("member", "deelnemer"),
    "room": ("room [kWh]", "ruimte [kWh]"),
}


@dataclass(frozen=True, slots=True)
class Move:
    """What one asset does differently.

    Attributes:
        asset, member: Names.
        kwh: Energy that is moved, added or left out [kWh]; the largest of these.
        text: The same in words.
    """

    asset: str
    member: str
    kwh: float
    text: str


def movers(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    """A row for each asset that does something else than it would on its own, the largest first."""
    words = words.also(_TEXTS)
    found = moves(document.assets, grid_of(document), words)
    if not found:
        return
    rows = table(words("movers"), ("", "left"))
    for move in found[:_MOST_MOVERS]:
        rows.add_row(Text.assemble(move.asset, (f" ({move.member})", "dim")), Text(move.text))
    rest = found[_MOST_MOVERS:]
    if rest:
        rows.add_row(Text(words("more_movers", n=len(rest), kwh=words.number(sum(m.kwh for m in rest))), "dim"), "")
    yield rows


def gave_way(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    """The room that each member makes where doing nothing would exceed the cap."""
    words = words.also(_TEXTS)
    shown = ways(document)[:_MOST_MEMBERS]
    if shown:
        yield Text(words("gave_way"), "bold")
        rows = table(words("member"), (words("room"), "right"))
        for name, kwh in shown:
            rows.add_row(Text(name), words.number(kwh, 1))
        yield rows


def ways(document: ScheduleDocument) -> list[tuple[str, float]]:
    """Each member that makes room where doing nothing would exceed the cap, and how much [kWh]; the largest first."""
    if document.baseline.exceedance_kwh <= 0:
        return []
    found = [(m.name, m.gave_way_kwh) for m in document.members if m.gave_way_kwh >= SEEN]
    return sorted(found, key=lambda way: -way[1])


def moves(assets: list[AssetSchedule], grid: TimeGrid, words: Words) -> list[Move]:
    """What the assets do differently, the largest first."""
    words = words.also(_TEXTS)
    found = [move for asset in assets if (move := _move(asset, grid, words)) is not None]
    return sorted(found, key=lambda m: (-m.kwh, m.asset))


def _move(asset: AssetSchedule, grid: TimeGrid, words: Words) -> Move | None:
    plan, before = np.array(asset.net_load_kw), np.array(asset.baseline_net_load_kw)
    change = plan - before
    change[np.abs(change) < _NOISE_KW] = 0.0
    up, down = np.maximum(change, 0), np.maximum(-change, 0)
    more, less = (float(grid.step_h * part.sum()) for part in (up, down))
    if max(more, less) < _LEAST_KWH:
        return None

    def text(key: str, part: Floats, kwh: float) -> str:
        return words(key, kwh=words.number(kwh), a=when(part, grid, words)) if kwh >= _LEAST_KWH else ""

    if not np.abs(before).max() > _NOISE_KW:
        texts = [text("takes", up, more), text("gives", down, less)]
    elif before.max() <= _NOISE_KW:
        texts = [text("gives_less", up, more), text("gives_more", down, less)]
    else:
        texts = _shifted((up, more), (down, less), grid, words)
    return Move(asset.name, asset.member, max(more, less), "; ".join(filter(None, texts)))


def _shifted(up: tuple[Floats, float], down: tuple[Floats, float], grid: TimeGrid, words: Words) -> list[str]:
    """Energy that goes from one time to another, and what is left over."""
    both, rest = min(up[1], down[1]), up[1] - down[1]
    texts = []
    if both >= _LEAST_KWH:
        a, b = when(down[0], grid, words), when(up[0], grid, words)
        texts.append(words("moved", kwh=words.number(both), a=a, b=b))
    if abs(rest) >= max(_LEAST_KWH, 0.02 * both):
        at = "" if texts else when((up if rest > 0 else down)[0], grid, words)
        texts.append(words("more" if rest > 0 else "less", kwh=words.number(abs(rest)), a=at).rstrip())
    return texts


def when(power_kw: Floats, grid: TimeGrid, words: Words) -> str:
    """When most of an energy flows: the largest stretches, in the order of time."""
    joined = _joined(stretches(power_kw > 0), int(_JOIN_H / grid.step_h))
    energy = {s: float(power_kw[slice(*s)].sum()) for s in joined}
    named: list[Stretch] = []
    left = sum(energy.values())
    least = (1 - _NAMED_SHARE) * left
    for stretch in sorted(joined, key=lambda s: -energy[s])[:_NAMED_MOST]:
        if left > least:
            named.append(stretch)
            left -= energy[stretch]
    return ", ".join(span(grid, s, words) for s in sorted(named))


def _joined(found: list[Stretch], gap: int) -> list[Stretch]:
    joined: list[Stretch] = []
    for first, last in found:
        if joined and first - joined[-1][1] < gap:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined
