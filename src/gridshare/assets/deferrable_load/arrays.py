"""Deferrable load: all processes of a site, stacked; those with runs and those that may pause apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.deferrable_load.order import Group, Order, resolve_groups, resolve_orders
from gridshare.assets.deferrable_load.reach import refuse_out_of_reach
from gridshare.assets.deferrable_load.runs import RunArrays, resolve_runs
from gridshare.assets.deferrable_load.splits import SplitArrays, resolve_splits
from gridshare.assets.deferrable_load.windows import rests
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Bools, Floats, Ints, rank_of


@dataclass(frozen=True, slots=True)
class DeferrableLoadArrays:
    """All processes of a site; shape (asset,).

    Attributes:
        names: Name of each process.
        step_h: Length of a step [h].
        n_steps: Number of steps.
        runs: Those with runs of a fixed course.
        splits: Those that take energy in pieces.
        optional: Whether it need not run.
        value_eur: What an optional run, or energy, is worth.
        start_cost_eur: What a start costs.
        rank: Of its runs or its energy.
        orders: Which starts only after which.
        groups: Which may not all run at once.
    """

    names: tuple[str, ...]
    step_h: float
    n_steps: int
    runs: RunArrays
    splits: SplitArrays
    optional: Bools
    value_eur: Floats
    start_cost_eur: Floats
    rank: Ints
    orders: tuple[Order, ...]
    groups: tuple[Group, ...]


def resolve(placed: Sequence[Placed[DeferrableLoadDocument]], context: Context) -> DeferrableLoadArrays:
    """Stack the documents; what cannot be, even if the process had the grid to itself, is refused."""
    placed = [_of_the_day(p, context) for p in placed]
    docs = [p.document for p in placed]
    problems = len(context.problems)
    runs = resolve_runs(placed, context)
    splits = resolve_splits(placed, context)
    refuse_out_of_reach(placed, splits, context)
    alone = len(context.problems) == problems
    return DeferrableLoadArrays(
        names=tuple(d.name for d in docs),
        step_h=context.grid.step_h,
        n_steps=context.grid.n_steps,
        runs=runs,
        splits=splits,
        optional=np.array([d.optional for d in docs], dtype=bool),
        value_eur=np.array([0.0 if d.value_eur is None else d.value_eur for d in docs], dtype=np.float64),
        start_cost_eur=np.array([d.start_cost_eur for d in docs], dtype=np.float64),
        rank=np.array([rank_of(d.priority, firm=d.firm) for d in docs], dtype=np.int64),
        orders=resolve_orders(placed, runs, splits, context, fits_alone=alone),
        groups=resolve_groups(placed, runs, splits, context),
    )


def _of_the_day(placed: Placed[DeferrableLoadDocument], context: Context) -> Placed[DeferrableLoadDocument]:
    """A process whose windows lie on other days than the horizon's asks for nothing, and the plan has a note of it."""
    doc = placed.document
    if doc.optional or not rests(doc, context.grid):
        return placed
    context.notes.append(f"{doc.name}: its windows lie on other days, so it does not run within the horizon")
    free = {"optional": True, "value_eur": 0.0, "start_at": None}
    return replace(placed, document=doc.model_copy(update=free))
