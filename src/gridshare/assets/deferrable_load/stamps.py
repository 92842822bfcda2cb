"""Deferrable load: stamps of all processes, wires between them, and decisions from a solution."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.assets.deferrable_load.arrays import DeferrableLoadArrays
from gridshare.assets.deferrable_load.asking import Asks
from gridshare.blocks import alike
from gridshare.commitment import block as commitment
from gridshare.parts import Block, Decisions, Floats, Stamp, Steps, Values, Wire, gather

Build = Callable[[Steps, Any], Block]
Place = Mapping[int, tuple[str, int]]
"""Asset -> name of its stamp and its unit there."""


@dataclass(frozen=True, slots=True)
class RunShape:
    """What the rows of a process with runs depend on; steps."""

    length: int
    asks: Asks
    rest: int = 0
    several: bool = False
    optional: bool = False
    is_earlier: bool = False
    is_later: bool = False
    is_grouped: bool = False
    each_day: bool = False


@dataclass(frozen=True, slots=True)
class SplitShape:
    """What the rows of an interruptible process depend on; steps."""

    asks: Asks
    on_off: bool = False
    commits: bool = False
    least_on: int = 1
    least_off: int = 1
    optional: bool = False
    is_earlier: bool = False


def stamps_of(a: DeferrableLoadArrays, *, run: Build, split: Build, order: Build, group: Build) -> Sequence[Stamp]:
    """One stamp for each shape that occurs, then orders and groups."""
    runs, splits = _run_stamps(a, run), _split_stamps(a, split)
    place = {int(k): (s.name, i) for s in (*runs, *splits) for i, k in enumerate(s.owner)}
    return [*runs, *splits, *_order_stamps(a, order, place), *_group_stamps(a, group, place)]


def read(a: DeferrableLoadArrays, values: Mapping[str, Values], stamps: Sequence[Stamp]) -> Decisions:
    """Decisions from the solution, shape (asset, step); adding zero turns -0 into 0.

    ``starts`` of runs and ``is_on`` of those that know only on and off are 0 or 1; ``power_kw`` is that of the other
    interruptible processes.
    """
    nothing = np.zeros((len(a.names), a.n_steps))
    of_runs = [s for s in stamps if isinstance(s.structure, RunShape)]
    of_splits = [s for s in stamps if isinstance(s.structure, SplitShape)]
    on_off = [s for s in of_splits if isinstance(s.structure, SplitShape) and s.structure.on_off]
    return {
        "starts": np.round(gather("starts", values, of_runs, nothing)) + 0.0,
        "is_on": np.round(gather("is_on", values, on_off, nothing)) + 0.0,
        "power_kw": gather("power_kw", values, of_splits, nothing),
    }


def _grouped(a: DeferrableLoadArrays) -> set[int]:
    return {k for group in a.groups for k in group.members}


def _run_stamps(a: DeferrableLoadArrays, build: Build) -> list[Stamp]:
    r, grouped = a.runs, _grouped(a)
    earlier, later = {o.earlier for o in a.orders}, {o.later for o in a.orders}
    shapes = [
        RunShape(
            length=int(r.length[i]),
            asks=r.asks[i],
            rest=int(r.rest[i]) if r.new_runs[i].sum() > 1 else 0,
            several=bool(r.new_runs[i].sum() > 1),
            optional=bool(a.optional[k]),
            is_earlier=k in earlier,
            is_later=k in later,
            is_grouped=k in grouped,
            each_day=a.each_day and k in later,
        )
        for i, k in enumerate(r.owner.tolist())
    ]
    found = []
    for number, (shape, unit) in enumerate(alike(shapes)):
        owner = r.owner[unit]
        phases: Floats = np.array([r.phases_kw[i] for i in unit])
        data = {
            "phase_kw": phases,
            "run_kwh": a.step_h * phases.sum(axis=1),
            "new_runs": np.array([r.new_runs[i] for i in unit], dtype=float),
            "start_cost_eur": a.start_cost_eur[owner],
            "value_eur": a.value_eur[owner],
        }
        data |= {name: getattr(r, name)[unit] for name in ("starts_most", "running_kw", "running_on", "running_done")}
        name = f"deferrable_load/runs/{number}"
        found.append(Stamp(name, build, shape, data, owner=owner, rank=a.rank[owner]))
    return found


def _split_stamps(a: DeferrableLoadArrays, build: Build) -> list[Stamp]:
    s, grouped = a.splits, _grouped(a)
    earlier, later = {o.earlier for o in a.orders}, {o.later for o in a.orders}
    shapes = [
        SplitShape(
            asks=s.asks[i],
            on_off=bool(s.on_off[i]),
            commits=bool(s.on_off[i] or s.has_least_power[i] or k in grouped or k in later),
            least_on=int(s.commitment.least_on[i]),
            least_off=int(s.commitment.least_off[i]),
            optional=bool(a.optional[k]),
            is_earlier=k in earlier,
        )
        for i, k in enumerate(s.owner.tolist())
    ]
    found = []
    for number, (shape, unit) in enumerate(alike(shapes)):
        owner = s.owner[unit]
        data = commitment.numbers(s.commitment, unit) | {
            "power_limit_kw": s.power_limit_kw[unit],
            "least_power_kw": s.least_power_kw[unit],
            "energy_kwh": np.array([s.energy_kwh[i] for i in unit]),
            "extra_most_kwh": np.array([s.at_most_kwh[i] - s.energy_kwh[i] for i in unit]),
            "most_starts_in_all": np.array([s.most_starts[i] for i in unit]),
            "start_cost_eur": a.start_cost_eur[owner],
            "value_eur": a.value_eur[owner],
        }
        name = f"deferrable_load/splits/{number}"
        found.append(Stamp(name, build, shape, data, owner=owner, rank=a.rank[owner]))
    return found


def _wires(place: Place, output: str, of: Sequence[int], into: Sequence[int]) -> list[Wire]:
    """Wire ``output`` of some assets to units, one wire for each stamp that has any of them."""
    found = []
    for source in dict.fromkeys(place[k][0] for k in of):
        pairs = [(place[k][1], unit) for k, unit in zip(of, into, strict=True) if place[k][0] == source]
        units = np.array(pairs, dtype=np.int64)
        found.append(Wire(source, output, units[:, 0], units[:, 1]))
    return found


def _order_stamps(a: DeferrableLoadArrays, build: Build, place: Place) -> list[Stamp]:
    if not a.orders:
        return []
    unit = range(len(a.orders))
    inputs = {
        "begun": _wires(place, "begun", [o.later for o in a.orders], unit),
        "done": _wires(place, "done", [o.earlier for o in a.orders], unit),
    }
    needed = np.array([o.needed for o in a.orders])
    return [Stamp("deferrable_load/order", build, None, {"needed": needed}, inputs=inputs)]


def _group_stamps(a: DeferrableLoadArrays, build: Build, place: Place) -> list[Stamp]:
    if not a.groups:
        return []
    pairs = [(k, g) for g, group in enumerate(a.groups) for k in group.members]
    inputs = {"on": _wires(place, "on", [k for k, _ in pairs], [g for _, g in pairs])}
    at_most = np.array([float(group.at_most) for group in a.groups])
    return [Stamp("deferrable_load/group", build, None, {"at_most": at_most}, inputs=inputs)]
