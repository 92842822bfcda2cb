"""Deferrable load: processes that may pause and go on, stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.deferrable_load.asking import (
    Asks,
    asks_of,
    inside,
    may_wait,
    note_rests,
    note_waits,
    rests,
)
from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.deferrable_load.windows import allowed, stretches
from gridshare.assets.kind import Placed
from gridshare.commitment import CommitmentArrays
from gridshare.commitment import resolve as resolve_commitment
from gridshare.context import Context
from gridshare.parts import Bools, Decisions, Floats, Ints
from gridshare.plain import plain

_TOLERANCE_KWH = 1e-6


@dataclass(frozen=True, slots=True)
class SplitArrays:
    """Interruptible processes; shape (unit,) or (unit, step).

    Attributes:
        owner: Asset of each unit.
        power_limit_kw: Full power.
        least_power_kw: Least power while on.
        on_off: Whether it runs at full power or not at all.
        asks: The steps of each horizon that asks for energy; only in them it may run.
        energy_kwh, at_most_kwh: Energy that it must have in each of these, and may have.
        most_starts: Most starts within each; infinite where not limited.
        commitment: Windows, least times and the state at the start.
    """

    owner: Ints
    power_limit_kw: Floats
    least_power_kw: Floats
    on_off: Bools
    asks: tuple[Asks, ...]
    energy_kwh: tuple[Floats, ...]
    at_most_kwh: tuple[Floats, ...]
    most_starts: tuple[Floats, ...]
    commitment: CommitmentArrays

    @property
    def has_least_power(self) -> Bools:
        """Whether on and off differ, shape (unit,)."""
        has: Bools = np.any(self.least_power_kw > 0, axis=1)
        return has

    def power_kw(self, decisions: Decisions) -> Floats:
        """Power that was decided, shape (unit, step); of those that know only on and off full power where on."""
        switched = self.power_limit_kw * np.round(decisions["is_on"][self.owner])
        return np.where(self.on_off[:, None], switched, decisions["power_kw"][self.owner])


def resolve_splits(placed: Sequence[Placed[DeferrableLoadDocument]], context: Context) -> SplitArrays:
    """Stack the interruptible processes."""
    grid, n = context.grid, context.grid.n_steps
    owner = [k for k, p in enumerate(placed) if p.document.interruptible]
    docs = [placed[k].document for k in owner]
    power = np.array(
        [context.series(d.power_kw, f"{placed[k].path}.power_kw") for k, d in zip(owner, docs, strict=True)]
    )
    power = power.reshape(len(docs), n)
    on_off = np.array([d.least_power_kw is None for d in docs], dtype=bool)
    least = np.array([d.least_power_kw or 0.0 for d in docs])
    least_kw = np.where(on_off[:, None], power, least[:, None])
    asks = [asks_of(d, context) for d in docs]
    within = np.array([allowed(d, grid) & inside(a, n) for d, a in zip(docs, asks, strict=True)], dtype=bool)
    commitment = resolve_commitment(
        grid,
        states=[d.state for d in docs],
        least_on_minutes=[d.least_on_minutes for d in docs],
        least_off_minutes=[d.least_off_minutes for d in docs],
        allowed=within.reshape(len(docs), n) & (power > 0) & (power >= least_kw),
        may_outlast=context.goes_on,
    )
    amounts = [
        _amounts(placed[k], asks[i], power[i], grid.step_h * power[i] * usable(commitment, i), context)
        for i, k in enumerate(owner)
    ]
    return SplitArrays(
        owner=np.array(owner, dtype=np.int64),
        power_limit_kw=power,
        least_power_kw=least_kw,
        on_off=on_off,
        asks=tuple(asks),
        energy_kwh=tuple(energy for energy, _ in amounts),
        at_most_kwh=tuple(at_most for _, at_most in amounts),
        most_starts=tuple(_most_starts(d, a) for d, a in zip(docs, asks, strict=True)),
        commitment=commitment,
    )


def usable(rules: CommitmentArrays, i: int) -> Bools:
    """Steps in which it may run, in stretches that hold a least run, shape (step,)."""
    found = np.zeros(rules.on_most.shape[1], dtype=bool)
    for first, length in stretches(rules.on_most[i] > 0):
        if length >= rules.least_on[i] or (first == 0 and rules.was_on[i]):
            found[first : first + length] = True
    return found


def _most_starts(doc: DeferrableLoadDocument, asks: Asks) -> Floats:
    """Most starts within each horizon, the first less those that it has had; infinite where not limited."""
    most = np.full(len(asks), np.inf if doc.most_starts is None else doc.most_starts)
    most[0] = max(most[0] - (doc.state.starts_today if doc.state else 0), 0)
    return most


def _amounts(
    placed: Placed[DeferrableLoadDocument], asks: Asks, power: Floats, reach_kwh: Floats, context: Context
) -> tuple[Floats, Floats]:
    """Energy that each horizon asks for, and that the process may have in it [kWh]."""
    doc = placed.document
    why = rests(doc, asks, context)
    note_rests(doc, why, context)
    wanted = _energy(placed, power, context)
    energy = np.array([0.0 if w else wanted for w in why])
    at_most = np.array([0.0 if w else wanted if doc.at_most_kwh is None else doc.at_most_kwh for w in why])
    energy[0], at_most[0] = (max(v[0] - doc.delivered_kwh, 0.0) for v in (energy, at_most))
    here = float(reach_kwh[asks[0]].sum())
    if may_wait(doc, context) and here < energy[0] - _TOLERANCE_KWH:
        note_waits(doc, f"{plain(energy[0] - here)} of {plain(wanted)} kWh are", context)
        energy[0] = at_most[0] = here
    return energy, at_most


def _energy(placed: Placed[DeferrableLoadDocument], power: Floats, context: Context) -> float:
    """Energy that the process must have [kWh]."""
    doc = placed.document
    if doc.energy_kwh is not None:
        return doc.energy_kwh
    if np.ptp(power) > 0:
        context.refuse(
            f"{placed.path}.duration_minutes",
            "duration_of_a_series",
            f"'{doc.name}': a duration with a power_kw that varies from {plain(power.min())} to "
            f"{plain(power.max())} kW",
            "energy_kwh where power_kw is a series",
        )
        return 0.0
    return float(power[0]) * (doc.duration_minutes or 0) / 60
