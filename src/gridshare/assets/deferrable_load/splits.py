"""Deferrable load: processes that may pause and go on, stacked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.deferrable_load.allowed import allowed, longest, minutes, stretches
from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.kind import Context, Placed
from gridshare.commitment import CommitmentArrays
from gridshare.commitment import resolve as resolve_commitment
from gridshare.parts import Bools, Floats, Ints

_TOLERANCE_KWH = 1e-6


@dataclass(frozen=True, slots=True)
class SplitArrays:
    """Interruptible processes; shape (unit,) or (unit, step).

    Attributes:
        owner: Asset of each unit.
        power_limit_kw: Full power.
        least_power_kw: Least power while on.
        on_off: Whether it runs at full power or not at all.
        energy_kwh, at_most_kwh: Energy it must have, and may have.
        most_starts: Most starts within the horizon; infinite where not limited.
        commitment: Windows, least times and the state at the start.
    """

    owner: Ints
    power_limit_kw: Floats
    least_power_kw: Floats
    on_off: Bools
    energy_kwh: Floats
    at_most_kwh: Floats
    most_starts: Floats
    commitment: CommitmentArrays

    @property
    def has_least_power(self) -> Bools:
        """Whether on and off differ, shape (unit,)."""
        has: Bools = np.any(self.least_power_kw > 0, axis=1)
        return has


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
    energy = np.array([_energy(placed[k], p, context) for k, p in zip(owner, power, strict=True)], dtype=float)
    least_kw = np.where(on_off[:, None], power, least[:, None])
    inside = np.array([allowed(d, grid) for d in docs], dtype=bool).reshape(len(docs), n)
    arrays = SplitArrays(
        owner=np.array(owner, dtype=np.int64),
        power_limit_kw=power,
        least_power_kw=least_kw,
        on_off=on_off,
        energy_kwh=energy,
        at_most_kwh=np.array(
            [e if d.at_most_kwh is None else d.at_most_kwh for d, e in zip(docs, energy, strict=True)]
        ),
        most_starts=np.array([np.inf if d.most_starts is None else d.most_starts for d in docs], dtype=float),
        commitment=resolve_commitment(
            grid,
            states=[d.state for d in docs],
            least_on_minutes=[d.least_on_minutes for d in docs],
            least_off_minutes=[d.least_off_minutes for d in docs],
            allowed=inside & (power > 0) & (power >= least_kw),
        ),
    )
    for i, k in enumerate(owner):
        rules = _rules(arrays, i, placed[k], inside[i], context)
        broken = next((r for r in rules if r is not None), None)
        if broken is None:
            continue
        if docs[i].optional and broken.may_stay_off:
            context.notes.append(f"{broken.found}; it is optional and is left out")
        else:
            context.refuse(
                f"{placed[k].path}.{broken.field}", broken.code, broken.found, broken.expected, broken.remedy
            )
    return arrays


def _energy(placed: Placed[DeferrableLoadDocument], power: Floats, context: Context) -> float:
    """Energy that the process must have [kWh]."""
    doc = placed.document
    if doc.energy_kwh is not None:
        return doc.energy_kwh
    if np.ptp(power) > 0:
        context.refuse(
            f"{placed.path}.duration_minutes",
            "duration_of_a_series",
            f"'{doc.name}': a duration with a power_kw that varies from {power.min():g} to {power.max():g} kW",
            "energy_kwh where power_kw is a series",
        )
        return 0.0
    return float(power[0]) * (doc.duration_minutes or 0) / 60


@dataclass(frozen=True, slots=True)
class _Broken:
    """What an interruptible process cannot do even if it were alone."""

    field: str
    code: str
    found: str
    expected: str
    remedy: str
    may_stay_off: bool = True


def _rules(
    a: SplitArrays, i: int, placed: Placed[DeferrableLoadDocument], inside: Bools, context: Context
) -> list[_Broken | None]:
    return [
        _something(a, i, placed.document),
        _state(a, i, placed.document, context),
        _least_run(a, i, placed.document, inside, context),
        _reach(a, i, placed.document, context),
        _steps_of_energy(a, i, placed.document, context),
    ]


def _something(a: SplitArrays, i: int, doc: DeferrableLoadDocument) -> _Broken | None:
    """An optional process must take energy, or its value would come for nothing."""
    if not doc.optional or a.energy_kwh[i] > _TOLERANCE_KWH:
        return None
    return _Broken(
        "optional",
        "no_energy",
        f"'{doc.name}': optional, of {a.energy_kwh[i]:g} kWh",
        "more than 0 kWh",
        "",
        may_stay_off=False,
    )


def _state(a: SplitArrays, i: int, doc: DeferrableLoadDocument, context: Context) -> _Broken | None:
    """What the state at the start demands must be possible."""
    rules, h = a.commitment, context.grid.step_h
    must = rules.on_least[i] > 0
    may = allowed(doc, context.grid) & (a.power_limit_kw[i] >= a.least_power_kw[i]) & (a.power_limit_kw[i] > 0)
    until = minutes(int(must.sum()), context.grid)
    if (must & ~may).any():
        return _Broken(
            "state",
            "must_run_on",
            f"'{doc.name}': on at the start, by least_on_minutes for another {until}, not all inside its windows",
            "a state that may end when the window does",
            "Widen the window, shorten least_on_minutes, or mend state.for_minutes.",
            may_stay_off=False,
        )
    forced = float(h * a.least_power_kw[i][must].sum())
    if forced > a.at_most_kwh[i] + _TOLERANCE_KWH:
        return _Broken(
            "state",
            "must_run_on",
            f"'{doc.name}': on at the start, by least_on_minutes for another {until}, which takes {forced:g} kWh",
            f"at most {a.at_most_kwh[i]:g} kWh",
            "Raise at_most_kwh, shorten least_on_minutes, or mend state.for_minutes.",
            may_stay_off=False,
        )
    return None


def _least_run(a: SplitArrays, i: int, doc: DeferrableLoadDocument, inside: Bools, context: Context) -> _Broken | None:
    """A least run must fit the windows and the energy."""
    rules, grid = a.commitment, context.grid
    least, stretch = int(rules.least_on[i]), longest(inside)
    if a.energy_kwh[i] <= _TOLERANCE_KWH or rules.was_on[i]:
        return None
    if least > stretch:
        return _Broken(
            "least_on_minutes",
            "run_does_not_fit",
            f"'{doc.name}': runs for at least {minutes(least, grid)}, it may run for {minutes(stretch, grid)} at most",
            f"{minutes(least, grid)} or more in one piece within the horizon",
            "Widen window, earliest or latest_end, or shorten least_on_minutes.",
        )
    takes = float(grid.step_h * least * a.least_power_kw[i].min())
    if takes > a.at_most_kwh[i] + _TOLERANCE_KWH:
        return _Broken(
            "least_on_minutes",
            "run_takes_too_much",
            f"'{doc.name}': the least run of {minutes(least, grid)} takes {takes:g} kWh",
            f"at most {a.at_most_kwh[i]:g} kWh",
            "Shorten least_on_minutes, lower least_power_kw, or raise at_most_kwh.",
        )
    return None


def usable(a: SplitArrays, i: int) -> Bools:
    """Steps in which it may run, in stretches that hold a least run, shape (step,)."""
    rules = a.commitment
    found = np.zeros(rules.on_most.shape[1], dtype=bool)
    for first, length in stretches(rules.on_most[i] > 0):
        if length >= rules.least_on[i] or (first == 0 and rules.was_on[i]):
            found[first : first + length] = True
    return found


def _reach(a: SplitArrays, i: int, doc: DeferrableLoadDocument, context: Context) -> _Broken | None:
    """The energy must be within reach at full power."""
    here = usable(a, i)
    most = float(context.grid.step_h * a.power_limit_kw[i][here].sum())
    if a.energy_kwh[i] <= most + _TOLERANCE_KWH:
        return None
    hours = f"{minutes(int(here.sum()), context.grid)} in which it may run"
    return _Broken(
        "energy_kwh" if doc.energy_kwh is not None else "duration_minutes",
        "energy_out_of_reach",
        f"'{doc.name}': {a.energy_kwh[i]:g} kWh wanted",
        f"at most {most:g} kWh, which is full power in the {hours}",
        "Ask for less, raise power_kw, or widen window, earliest or latest_end.",
    )


def _steps_of_energy(a: SplitArrays, i: int, doc: DeferrableLoadDocument, context: Context) -> _Broken | None:
    """Whole steps between least and full power must be able to add up to the energy."""
    full, least, h = a.power_limit_kw[i], a.least_power_kw[i], context.grid.step_h
    if np.ptp(full) > 0 or full[0] <= 0 or a.energy_kwh[i] <= 0:
        return None
    steps = math.ceil(a.energy_kwh[i] / (full[0] * h) - _TOLERANCE_KWH)
    takes = float(steps * least[0] * h)
    if takes <= a.at_most_kwh[i] + _TOLERANCE_KWH:
        return None
    field = "energy_kwh" if doc.energy_kwh is not None else "duration_minutes"
    return _Broken(
        field,
        "energy_between_steps",
        f"'{doc.name}': {a.energy_kwh[i]:g} kWh, which takes {minutes(steps, context.grid)} on, at least {takes:g} kWh",
        f"at most {a.at_most_kwh[i]:g} kWh" + (f", in steps of {full[0] * h:g} kWh" if a.on_off[i] else ""),
        f"Give at_most_kwh of {takes:g} kWh or more, a lower least_power_kw, or another {field}.",
    )
