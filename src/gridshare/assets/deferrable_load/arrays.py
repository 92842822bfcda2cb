"""Deferrable load: all processes of a site, stacked; those with runs and those that may pause apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.deferrable_load.order import Group, Order, resolve_groups, resolve_orders
from gridshare.assets.deferrable_load.reach import refuse_out_of_reach
from gridshare.assets.deferrable_load.runs import RunArrays, resolve_runs
from gridshare.assets.deferrable_load.splits import SplitArrays, resolve_splits
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
        each_day: Whether each day of them asks for itself.
        goes_on: Whether what has begun may end after them.
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
    each_day: bool
    goes_on: bool
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
    docs = [p.document for p in placed]
    problems = len(context.problems)
    runs = resolve_runs(placed, context)
    splits = resolve_splits(placed, context)
    refuse_out_of_reach(placed, splits, context)
    if docs and context.n_bound < context.grid.n_steps:
        context.notes.append("what processes are asked for after the horizon is not part of what the plan sees")
    alone = len(context.problems) == problems
    return DeferrableLoadArrays(
        names=tuple(d.name for d in docs),
        step_h=context.grid.step_h,
        n_steps=context.grid.n_steps,
        each_day=context.each_day,
        goes_on=context.goes_on,
        runs=runs,
        splits=splits,
        optional=np.array([_may_be_left(d) for d in docs], dtype=bool),
        value_eur=np.array([d.value_eur or 0.0 if _may_be_left(d) else 0.0 for d in docs], dtype=np.float64),
        start_cost_eur=np.array([d.start_cost_eur for d in docs], dtype=np.float64),
        rank=np.array([rank_of(d.priority, firm=d.firm) for d in docs], dtype=np.int64),
        orders=resolve_orders(placed, runs, splits, context, fits_alone=alone),
        groups=resolve_groups(placed, runs, splits, context),
    )


def _may_be_left(doc: DeferrableLoadDocument) -> bool:
    """Whether it need not run; what has part of its energy already is to have the rest, and its value is behind it."""
    return doc.optional and doc.delivered_kwh == 0
