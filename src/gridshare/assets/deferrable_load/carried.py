"""Deferrable load: what a process begins with after part of a plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import numpy as np

from gridshare.assets.deferrable_load.arrays import DeferrableLoadArrays
from gridshare.assets.deferrable_load.asking import Asks, begun_of, is_asked_once
from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.kind import Past
from gridshare.commitment import carried as carried_states
from gridshare.timegrid import TimeGrid


def carried(
    documents: Sequence[DeferrableLoadDocument], past: Past[DeferrableLoadArrays]
) -> Sequence[DeferrableLoadDocument]:
    """What goes on, and what is behind it of what the horizon asks for, or of what is asked once."""
    found = list(documents)
    for i, k in enumerate(past.arrays.runs.owner.tolist()):
        found[k] = _after_runs(documents[k], past, i, k)
    s, today, minutes = past.arrays.splits, past.today, past.grid.step_minutes
    is_on = past.states["running"][s.owner, : past.steps] > 0
    states = carried_states([documents[k].state for k in s.owner], s.commitment, is_on, today, minutes)
    for i, k in enumerate(s.owner.tolist()):
        update: dict[str, object] = {"delivered_kwh": _delivered_kwh(documents[k], past, i)}
        if s.on_off[i] or s.has_least_power[i]:
            update["state"] = states[i]
        found[k] = documents[k].model_copy(update=update)
    return found


def _open(asks: Asks, now: int) -> range | None:
    """The horizon that is not over yet."""
    return next((ask for ask in asks if ask.start < now < ask.stop), None)


def _after_runs(
    doc: DeferrableLoadDocument, past: Past[DeferrableLoadArrays], i: int, k: int
) -> DeferrableLoadDocument:
    r, grid, now = past.arrays.runs, past.grid, past.steps
    starts = np.flatnonzero(past.decisions["starts"][k][:now] > 0.5)  # noqa: PLR2004 - a start is 0 or 1
    left = int(r.running_left[i])
    begun, end = (int(starts[-1]), int(starts[-1] + r.length[i])) if len(starts) else (None, left)
    update: dict[str, object] = {"running_since": None, "last_end": None}
    if end > now:
        update["running_since"] = doc.running_since if begun is None else _moment(grid, begun)
    elif doc.rest_minutes:
        update["last_end"] = _moment(grid, end) if end else doc.last_end
    behind = _behind(doc, past, i, starts.tolist())
    says_itself = behind == (end > now) and doc.start_at is None
    update["begun"] = None if says_itself else behind
    return doc.model_copy(update=update)


def _behind(doc: DeferrableLoadDocument, past: Past[DeferrableLoadArrays], i: int, starts: Sequence[int]) -> int:
    """How many of the runs are behind it: of one that is asked once also those that were due and did not take place."""
    r, now = past.arrays.runs, past.steps
    open_ = _open(r.asks[i], now)
    if doc.start_at is not None:
        return sum(past.grid.position(moment) < now for moment in doc.start_at)
    if open_ is not None:
        return sum(t in open_ for t in starts) + (begun_of(doc) if open_.start == 0 else 0)
    return begun_of(doc) + int(r.new_runs[i].sum()) if is_asked_once(doc) else 0


def _delivered_kwh(doc: DeferrableLoadDocument, past: Past[DeferrableLoadArrays], i: int) -> float:
    """What it has of its energy: of what is asked once also what was due and did not come."""
    s, now = past.arrays.splits, past.steps
    open_ = _open(s.asks[i], now)
    if open_ is not None:
        taken = s.power_kw(past.decisions)[i, open_.start : now].sum()
        return past.arrays.step_h * float(taken) + (doc.delivered_kwh if open_.start == 0 else 0.0)
    return doc.delivered_kwh + float(s.energy_kwh[i].sum()) if is_asked_once(doc) else 0.0


def _moment(grid: TimeGrid, step: int) -> datetime:
    """The start of a step, on the site's clock."""
    return (grid.start + step * timedelta(minutes=grid.step_minutes)).astimezone(grid.local[0].tzinfo)
