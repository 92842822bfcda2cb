"""Deferrable load: which process comes after which, and which may not run at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.deferrable_load.asking import may_wait, on_steps
from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.deferrable_load.fitting import earliest_starts
from gridshare.assets.deferrable_load.runs import RunArrays
from gridshare.assets.deferrable_load.splits import SplitArrays, usable
from gridshare.assets.deferrable_load.windows import minutes
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Floats

_TOLERANCE_KWH = 1e-6


@dataclass(frozen=True, slots=True)
class Order:
    """Asset ``later`` starts only when asset ``earlier`` has ``needed`` behind it.

    Attributes:
        later, earlier: Assets.
        needed: All runs of the earlier one that the horizon asks for, or its energy [kWh], shape (step,); nothing where
            the later one must run on from the start.
        unit: What ``needed`` counts: ``runs`` or ``kWh``.
    """

    later: int
    earlier: int
    needed: Floats
    unit: str


@dataclass(frozen=True, slots=True)
class Group:
    """At most ``at_most`` of the ``members`` run at once."""

    name: str
    members: tuple[int, ...]
    at_most: int


def sequence(size: int, pairs: Sequence[tuple[int, int]]) -> list[int] | None:
    """All assets, each behind those it comes after, else in their own order; None where they run in a circle."""
    waiting = {k: {e for later, e in pairs if later == k} for k in range(size)}
    found: list[int] = []
    while waiting:
        ready = next((k for k, earlier in waiting.items() if not earlier & waiting.keys()), None)
        if ready is None:
            return None
        found.append(ready)
        del waiting[ready]
    return found


def resolve_orders(
    placed: Sequence[Placed[DeferrableLoadDocument]],
    runs: RunArrays,
    splits: SplitArrays,
    context: Context,
    *,
    fits_alone: bool,
) -> tuple[Order, ...]:
    """Orders between processes; unknown names, circles and what cannot fit behind another are refused."""
    names = {p.document.name: k for k, p in enumerate(placed)}
    n = context.grid.n_steps
    asked = {int(k): on_steps(a, v, n) for k, a, v in zip(runs.owner, runs.asks, runs.asked, strict=True)}
    energy = {int(k): on_steps(a, v, n) for k, a, v in zip(splits.owner, splits.asks, splits.energy_kwh, strict=True)}
    free = np.ones((len(placed), n))
    free[splits.owner] = splits.commitment.on_least == 0
    orders: list[Order] = []
    for later, p in enumerate(placed):
        for name in dict.fromkeys(p.document.after):
            earlier = names.get(name)
            if earlier is None:
                known = ", ".join(f"'{other}'" for other in names if other != p.document.name)
                context.refuse(
                    f"{p.path}.after", "unknown_name", f"'{name}'", f"another deferrable load: {known or 'none'}"
                )
            elif earlier in asked:
                orders.append(Order(later, earlier, free[later] * asked[earlier], "runs"))
            else:
                orders.append(Order(later, earlier, free[later] * energy[earlier], "kWh"))
    line = sequence(len(placed), [(o.later, o.earlier) for o in orders])
    if line is None:
        _refuse_circle(placed, orders, context)
    elif fits_alone and not context.goes_on and not context.each_day:
        _refuse_too_late(placed, runs, splits, [(k, [o for o in orders if o.later == k]) for k in line], context)
    return tuple(orders)


def _refuse_circle(placed: Sequence[Placed[DeferrableLoadDocument]], orders: Sequence[Order], context: Context) -> None:
    """Name a circle."""
    left = {o.later for o in orders}
    while any(not {o.earlier for o in orders if o.later == k} & left for k in left):
        left = {k for k in left if {o.earlier for o in orders if o.later == k} & left}
    at, path = min(left), []
    while at not in path:
        path.append(at)
        at = next(o.earlier for o in orders if o.later == at and o.earlier in left)
    circle = " after ".join(f"'{placed[k].document.name}'" for k in [*path[path.index(at) :], at])
    context.refuse(
        f"{placed[at].path}.after", "circle", circle, "an order with a first process", "Take one `after` away."
    )


def _refuse_too_late(
    placed: Sequence[Placed[DeferrableLoadDocument]],
    runs: RunArrays,
    splits: SplitArrays,
    line: Sequence[tuple[int, list[Order]]],
    context: Context,
) -> None:
    """Refuse what no longer fits behind the earliest end of what it comes after, or goes on already."""
    unit_of = {int(k): (runs, i) for i, k in enumerate(runs.owner)} | {
        int(k): (splits, i) for i, k in enumerate(splits.owner)
    }
    n, ends = context.grid.n_steps, dict[int, int]()
    for k, orders in line:
        arrays, i = unit_of[k]
        ready = max((ends[o.earlier] for o in orders), default=0)
        ends[k] = _earliest_end(arrays, i, ready, n, context.grid.step_h)
        doc, path = placed[k].document, f"{placed[k].path}.after"
        slowest = max(orders, key=lambda o: ends[o.earlier], default=None)
        if slowest is None:
            continue
        before = placed[slowest.earlier].document.name
        if ready > 0 and _goes_on(arrays, i) and not context.underway:
            context.refuse(
                path, "goes_on", f"'{doc.name}' goes on at the start, '{before}' has not ended", "an order that is kept"
            )
        elif ends[k] > n and ready > 0 and not doc.optional and not may_wait(doc, context) and not context.underway:
            when = f"ends {minutes(ready, context.grid)} after the start" if ready <= n else "never ends in the horizon"
            context.refuse(
                path,
                "fits_no_more",
                f"'{doc.name}' comes after '{before}', which {when} at the earliest; then it fits no more",
                "windows that leave time for both",
                "Widen the windows, or take the order away.",
            )


def _goes_on(arrays: RunArrays | SplitArrays, i: int) -> bool:
    if isinstance(arrays, RunArrays):
        return bool(arrays.asked[i][0] > arrays.new_runs[i][0])
    return bool(arrays.commitment.on_least[i].any())


def _earliest_end(arrays: RunArrays | SplitArrays, i: int, ready: int, n: int, step_h: float) -> int:
    """The point at which it can have all behind it if it starts at ``ready`` or later; n+1 for never."""
    if isinstance(arrays, RunArrays):
        new, length = int(arrays.new_runs[i][0]), int(arrays.length[i])
        starts = earliest_starts(arrays.starts_most[i], length, int(arrays.rest[i]), new, ready)
        if len(starts) < new:
            return n + 1
        going_on = int(arrays.running_left[i]) if _goes_on(arrays, i) else 0
        return max(starts[-1] + length if starts else 0, going_on)
    reached = step_h * np.cumsum(
        np.where((np.arange(n) >= ready) & usable(arrays.commitment, i), arrays.power_limit_kw[i], 0.0)
    )
    enough = np.flatnonzero(reached >= arrays.energy_kwh[i][0] - _TOLERANCE_KWH)
    return int(enough[0]) + 1 if len(enough) else n + 1


def resolve_groups(
    placed: Sequence[Placed[DeferrableLoadDocument]], runs: RunArrays, splits: SplitArrays, context: Context
) -> tuple[Group, ...]:
    """Groups of which only some may run at once."""
    forced = np.zeros((len(placed), context.grid.n_steps))
    forced[runs.owner], forced[splits.owner] = runs.running_on, splits.commitment.on_least
    found: list[Group] = []
    for name in dict.fromkeys(g.name for p in placed for g in p.document.exclusive_group):
        members = [(k, g) for k, p in enumerate(placed) for g in p.document.exclusive_group if g.name == name]
        where = f"{placed[members[0][0]].path}.exclusive_group"
        who = ", ".join(f"'{placed[k].document.name}'" for k, _ in members)
        numbers = sorted({g.at_most for _, g in members})
        if len(numbers) > 1:
            context.refuse(
                where, "group_at_most", f"'{name}': at_most of {numbers} in {who}", "the same number in each"
            )
        if len(members) == 1:
            context.notes.append(f"{who} is alone in the group '{name}', which then means nothing")
        together = int(forced[[k for k, _ in members]].sum(axis=0).max())
        if together > numbers[0]:
            context.refuse(
                where,
                "group_running",
                f"'{name}': {together} of {who} go on at the start",
                f"at most {numbers[0]} at once",
                "Mend running_since or state, or raise at_most.",
            )
        found.append(Group(name, tuple(dict.fromkeys(k for k, _ in members)), numbers[0]))
    return tuple(found)
