"""Deferrable load: what is asked of a process, and of which steps.

What a document asks (runs, energy, most starts) it asks of each horizon: the steps that a plan binds, or each day of
them. Only what must end by a given moment, or starts at one, is asked once, however many horizons it takes to get
there: of the first in which it fits.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.context import Context
from gridshare.parts import Bools, Floats, Ints
from gridshare.timegrid import mask_of

Asks = tuple[range, ...]
"""The steps of each horizon that asks something of a process."""


def is_asked_once(doc: DeferrableLoadDocument) -> bool:
    """Whether it is asked once, not of each horizon again."""
    return doc.latest_end is not None or doc.start_at is not None


def asks_of(doc: DeferrableLoadDocument, context: Context) -> Asks:
    """The steps of each horizon that asks something of the process."""
    return (range(context.n_bound),) if is_asked_once(doc) else context.horizons


def inside(asks: Asks, n: int) -> Bools:
    """Steps of which something is asked, shape (step,)."""
    found = np.zeros(n, dtype=bool)
    for ask in asks:
        found[ask] = True
    return found


def first_of(asks: Asks, t: int) -> int:
    """The first step of the horizon in which t lies, or of the last one before it."""
    return max((ask.start for ask in asks if ask.start <= t), default=0)


def on_steps(asks: Asks, values: Ints | Floats, n: int) -> Floats:
    """What each horizon asks, on all of its steps, shape (step,)."""
    found = np.zeros(n)
    for ask, value in zip(asks, values, strict=True):
        found[ask] = value
    return found


def begun_of(doc: DeferrableLoadDocument) -> int:
    """How many of its runs began before the horizon."""
    return int(doc.running_since is not None) if doc.begun is None else doc.begun


def rests(doc: DeferrableLoadDocument, asks: Asks, context: Context) -> list[str | None]:
    """Why a horizon does not ask for it, for each, if so; a process of working days rests on a Sunday."""
    if doc.optional:
        return [None] * len(asks)
    names_days = [w for w in doc.window or () if not (w.weekdays is None and w.months is None and w.dates is None)]
    within = mask_of(doc.window if names_days else None, context.grid, without=True)
    return [_rests(doc, ask, within, context) for ask in asks]


def _rests(doc: DeferrableLoadDocument, ask: range, within: Bools, context: Context) -> str | None:
    if not within[ask].any():
        return "its windows lie on other days, so it does not run within the horizon"
    if not context.has_tomorrow:
        return None
    if doc.earliest is not None and math.ceil(context.grid.position(doc.earliest)) >= ask.stop:
        return "its earliest start comes after the horizon, which does not ask for it"
    if doc.latest_end is not None and context.grid.position(doc.latest_end) <= ask.start:
        return "its latest end is past, so that nothing is asked for any more"
    return None


def may_wait(doc: DeferrableLoadDocument, context: Context) -> bool:
    """Whether what does not fit any more may come in a later horizon."""
    return (
        context.has_tomorrow and doc.latest_end is not None and context.grid.position(doc.latest_end) > context.n_bound
    )


def note_rests(doc: DeferrableLoadDocument, why: Sequence[str | None], context: Context) -> None:
    """Note why no horizon asks for the process."""
    if None not in why:
        context.notes.append(f"{doc.name}: {why[0]}")


def note_waits(doc: DeferrableLoadDocument, left: str, context: Context) -> None:
    """Note what is left for later horizons, for instance ``2 of 3 runs are``."""
    context.notes.append(
        f"{doc.name}: it may end as late as {doc.latest_end:%Y-%m-%d %H:%M}; {left} left for after the horizon"
    )
