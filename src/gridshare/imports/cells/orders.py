"""Which order of day, month and year the dates of a column have, and signs that a spreadsheet swapped some of them.

A spreadsheet of another country reads 03-02-2024 as the second of March and leaves 13-02-2024 as text. What it writes
then has dates in two styles, or dates that jump until the swapped ones are turned back.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.imports.cells.dates import ORDERS
from gridshare.parts import Bools, Floats

_MOST_BACK_S = 3600
"""Clocks go back by an hour in autumn."""


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """The order of the dates of a column.

    Attributes:
        chosen: Index into `ORDERS`.
        others: Other orders under which as many dates make sense.
        is_certain: Whether the dates can only be read in one way.
        proof: Index of a row whose date makes sense in the chosen order and not in another; None where there is none.
        mixed: Which rows do not go with the others: no date in the chosen order, or written in another style.
        is_swapped: Whether rows jump back and forth, and would follow each other if day and month of some were swapped.
    """

    chosen: int
    others: tuple[int, ...]
    is_certain: bool
    proof: int | None
    mixed: Bools
    is_swapped: bool


def order_of(walls: Floats, year_first: Bools, answered: str | None) -> Order:
    """The order of dates whose seconds under each of `ORDERS` are ``walls``, shape (order, row)."""
    valid = np.isfinite(walls)
    chosen, others = _chosen(walls, valid, answered)
    there = valid[chosen]
    differs = [there & ~valid[k] for k in range(2) if k != chosen]
    return Order(
        chosen=chosen,
        others=others,
        is_certain=all(np.array_equal(walls[k][there], walls[chosen][there]) for k in range(2)),
        proof=next((int(np.argmax(d)) for d in differs if d.any()), None),
        mixed=(valid.any(axis=0) & ~there) | _other_style(there, year_first),
        is_swapped=1 - chosen not in others and _is_swapped(walls, valid, chosen),
    )


def _chosen(walls: Floats, valid: Bools, answered: str | None) -> tuple[int, tuple[int, ...]]:
    """The order under which most dates make sense, and others that do as well and read differently."""
    if answered in ORDERS:
        return ORDERS.index(answered), ()
    counts = valid.sum(axis=1)
    chosen = int(np.argmax(counts))
    others: list[int] = []
    for k in range(chosen + 1, len(ORDERS)):
        seen = [chosen, *others]
        if counts[k] == counts[chosen] and not any(np.array_equal(walls[k], walls[j], equal_nan=True) for j in seen):
            others.append(k)
    return chosen, tuple(others)


def _other_style(there: Bools, year_first: Bools) -> Bools:
    """Dates that begin with the year among others that do not, or the other way about: the fewer of them."""
    first, last = there & year_first, there & ~year_first
    none: Bools = np.zeros_like(there)
    if not first.any() or not last.any():
        return none
    return first if first.sum() < last.sum() else last


def _is_swapped(walls: Floats, valid: Bools, chosen: int) -> bool:
    if chosen > 1:
        return False
    there = valid[chosen]
    wall = walls[chosen][there]
    turned = np.where(valid[1 - chosen], walls[1 - chosen], walls[chosen])[there]
    return not np.array_equal(wall, turned) and not _follows(wall) and _follows(turned)


def _follows(wall: Floats) -> bool:
    """Whether rows follow each other, the newest last or first."""
    steps = np.diff(wall)
    return bool((steps >= -_MOST_BACK_S).all() or (steps <= _MOST_BACK_S).all())
