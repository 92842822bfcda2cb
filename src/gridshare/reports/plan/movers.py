"""Which asset does what at another time than it would on its own, in words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.clock import Stretch, span, stretches
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule
from gridshare.timegrid import TimeGrid

_NOISE_KW = 0.05
_LEAST_KWH = 0.5
_TOLD_SHARE = 0.8  # stretches are named, the largest first, until they hold this part of the energy
_TOLD_MOST = 3
_JOIN_H = 1.0  # stretches with less than this between them are told as one


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


def moves(assets: list[AssetSchedule], grid: TimeGrid, words: Words) -> list[Move]:
    """What the assets do differently, the largest first."""
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

    def said(key: str, part: Floats, kwh: float) -> str:
        return words(key, kwh=words.number(kwh), a=told(part, grid, words)) if kwh >= _LEAST_KWH else ""

    if not np.abs(before).max() > _NOISE_KW:
        texts = [said("takes", up, more), said("gives", down, less)]
    elif before.max() <= _NOISE_KW:
        texts = [said("gives_less", up, more), said("gives_more", down, less)]
    else:
        texts = _shifted((up, more), (down, less), grid, words)
    return Move(asset.name, asset.member, max(more, less), "; ".join(filter(None, texts)))


def _shifted(up: tuple[Floats, float], down: tuple[Floats, float], grid: TimeGrid, words: Words) -> list[str]:
    """Energy that goes from one time to another, and what is left over."""
    both, rest = min(up[1], down[1]), up[1] - down[1]
    texts = []
    if both >= _LEAST_KWH:
        a, b = told(down[0], grid, words), told(up[0], grid, words)
        texts.append(words("moved", kwh=words.number(both), a=a, b=b))
    if abs(rest) >= max(_LEAST_KWH, 0.02 * both):
        when = "" if texts else told((up if rest > 0 else down)[0], grid, words)
        texts.append(words("more" if rest > 0 else "less", kwh=words.number(abs(rest)), a=when).rstrip())
    return texts


def told(power_kw: Floats, grid: TimeGrid, words: Words) -> str:
    """When most of an energy flows: the largest stretches, in the order of time."""
    joined = _joined(stretches(power_kw > 0), int(_JOIN_H / grid.step_h))
    energy = {s: float(power_kw[slice(*s)].sum()) for s in joined}
    named: list[Stretch] = []
    left = sum(energy.values())
    least = (1 - _TOLD_SHARE) * left
    for stretch in sorted(joined, key=lambda s: -energy[s])[:_TOLD_MOST]:
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
