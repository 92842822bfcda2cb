"""Deferrable load: windows of a process on the grid."""

from __future__ import annotations

import math
from datetime import datetime

import numpy as np

from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.parts import Bools
from gridshare.timegrid import TimeGrid, mask_of

_EXACT = 1e-9
"""Instants are exact; this only bridges the rounding of a division [steps]."""


def on_grid(grid: TimeGrid, moment: datetime) -> int | None:
    """The step that begins at ``moment``, negative before the horizon; None between two."""
    at = grid.position(moment)
    return round(at) if abs(at - round(at)) < _EXACT else None


def allowed(doc: DeferrableLoadDocument, grid: TimeGrid) -> Bools:
    """Steps that lie in a window, not before ``earliest`` and not after ``latest_end``, shape (step,)."""
    inside = mask_of(doc.window, grid, without=True).copy()
    if doc.earliest is not None:
        inside[: max(math.ceil(grid.position(doc.earliest) - _EXACT), 0)] = False
    if doc.latest_end is not None:
        inside[max(math.floor(grid.position(doc.latest_end) + _EXACT), 0) :] = False
    return inside


def stretches(inside: Bools) -> list[tuple[int, int]]:
    """First step and length of each stretch of allowed steps."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inside, [False]]).astype(int)))
    return [(int(a), int(b - a)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def longest(inside: Bools) -> int:
    """Steps of the longest stretch."""
    return max((length for _, length in stretches(inside)), default=0)


def minutes(steps: int, grid: TimeGrid) -> str:
    """A number of steps in words."""
    return f"{steps * grid.step_minutes} min"
