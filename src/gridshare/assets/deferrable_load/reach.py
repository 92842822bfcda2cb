"""Deferrable load: what an interruptible process could not do even with the grid to itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.deferrable_load.splits import SplitArrays, usable
from gridshare.assets.deferrable_load.windows import allowed, longest, minutes
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Bools, Floats
from gridshare.plain import plain

_TOLERANCE_KWH = 1e-6


def refuse_out_of_reach(placed: Sequence[Placed[DeferrableLoadDocument]], a: SplitArrays, context: Context) -> None:
    """Refuse what cannot be; what an optional process cannot do is noted, and it stays off."""
    for i, k in enumerate(a.owner.tolist()):
        doc, path = placed[k].document, placed[k].path
        if any(p.where.startswith(f"{path}.") for p in context.problems):
            continue  # its numbers are wrong already: what follows from them would only confuse
        wanted = [_wanted(a, i, j, allowed(doc, context.grid)) for j in range(len(a.asks[i]))]
        broken = next((r for w in wanted for r in _rules(w, doc, context) if r is not None), None)
        if broken is None or (context.underway and broken.may_stay_off):
            continue
        if doc.optional and broken.may_stay_off:
            context.notes.append(f"{broken.found}; it is optional and is left out")
        else:
            context.refuse(f"{path}.{broken.field}", broken.code, broken.found, broken.expected, broken.remedy)


@dataclass(frozen=True, slots=True)
class _Broken:
    """What an interruptible process cannot do even if it were alone."""

    field: str
    code: str
    found: str
    expected: str
    remedy: str
    may_stay_off: bool = True


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a horizon asks of a process, and where in it the process may run, shape (step of the horizon,)."""

    energy_kwh: float
    at_most_kwh: float
    power_limit_kw: Floats
    least_power_kw: Floats
    inside: Bools
    usable: Bools
    must: Bools
    least_on: int
    on_off: bool
    was_on: bool


def _wanted(a: SplitArrays, i: int, j: int, within: Bools) -> _Wanted:
    ask, rules = a.asks[i][j], a.commitment
    here = slice(ask.start, ask.stop)
    return _Wanted(
        energy_kwh=float(a.energy_kwh[i][j]),
        at_most_kwh=float(a.at_most_kwh[i][j]),
        power_limit_kw=a.power_limit_kw[i, here],
        least_power_kw=a.least_power_kw[i, here],
        inside=within[here],
        usable=usable(rules, i)[here],
        must=rules.on_least[i, here] > 0,
        least_on=int(rules.least_on[i]),
        on_off=bool(a.on_off[i]),
        was_on=bool(rules.was_on[i]) and j == 0,
    )


def _rules(w: _Wanted, doc: DeferrableLoadDocument, context: Context) -> list[_Broken | None]:
    return [
        _amounts(w, doc),
        _something(w, doc),
        _state(w, doc, context),
        _least_run(w, doc, context),
        _reach(w, doc, context),
        _steps_of_energy(w, doc, context),
    ]


def _amounts(w: _Wanted, doc: DeferrableLoadDocument) -> _Broken | None:
    """It may have at least what it must have."""
    if w.at_most_kwh >= w.energy_kwh - _TOLERANCE_KWH:
        return None
    found = f"'{doc.name}': at most {plain(w.at_most_kwh)} kWh"
    return _Broken(
        "at_most_kwh", "at_most", found, f"at least the {plain(w.energy_kwh)} kWh it must have", "", may_stay_off=False
    )


def _something(w: _Wanted, doc: DeferrableLoadDocument) -> _Broken | None:
    """An optional process must take energy, or its value would come for nothing."""
    if not doc.optional or doc.delivered_kwh > 0 or w.energy_kwh > _TOLERANCE_KWH:
        return None
    return _Broken(
        "optional",
        "no_energy",
        f"'{doc.name}': optional, of {plain(w.energy_kwh)} kWh",
        "more than 0 kWh",
        "",
        may_stay_off=False,
    )


def _state(w: _Wanted, doc: DeferrableLoadDocument, context: Context) -> _Broken | None:
    """What the state at the start demands must be possible."""
    must, h = w.must, context.grid.step_h
    may = w.inside & (w.power_limit_kw >= w.least_power_kw) & (w.power_limit_kw > 0)
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
    forced = float(h * w.least_power_kw[must].sum())
    if forced > w.at_most_kwh + _TOLERANCE_KWH:
        return _Broken(
            "state",
            "must_run_on",
            f"'{doc.name}': on at the start, by least_on_minutes for another {until}, which takes {plain(forced)} kWh",
            f"at most {plain(w.at_most_kwh)} kWh",
            "Raise at_most_kwh, shorten least_on_minutes, or mend state.for_minutes.",
            may_stay_off=False,
        )
    return None


def _least_run(w: _Wanted, doc: DeferrableLoadDocument, context: Context) -> _Broken | None:
    """A least run must fit the windows and the energy."""
    grid = context.grid
    least, stretch = w.least_on, longest(w.inside)
    if w.energy_kwh <= _TOLERANCE_KWH or w.was_on:
        return None
    if least > 1 and least > stretch:
        return _Broken(
            "least_on_minutes",
            "run_does_not_fit",
            f"'{doc.name}': runs for at least {minutes(least, grid)}, it may run for {minutes(stretch, grid)} at most",
            f"{minutes(least, grid)} or more in one piece within the horizon",
            "Widen window, earliest or latest_end, or shorten least_on_minutes.",
        )
    takes = float(grid.step_h * least * w.least_power_kw.min())
    if takes > w.at_most_kwh + _TOLERANCE_KWH:
        return _Broken(
            "least_on_minutes",
            "run_takes_too_much",
            f"'{doc.name}': the least run of {minutes(least, grid)} takes {plain(takes)} kWh",
            f"at most {plain(w.at_most_kwh)} kWh",
            "Shorten least_on_minutes, lower least_power_kw, or raise at_most_kwh.",
        )
    return None


def _reach(w: _Wanted, doc: DeferrableLoadDocument, context: Context) -> _Broken | None:
    """The energy must be within reach at full power."""
    most = float(context.grid.step_h * w.power_limit_kw[w.usable].sum())
    if w.energy_kwh <= most + _TOLERANCE_KWH:
        return None
    hours = f"{minutes(int(w.usable.sum()), context.grid)} in which it may run"
    return _Broken(
        "energy_kwh" if doc.energy_kwh is not None else "duration_minutes",
        "energy_out_of_reach",
        f"'{doc.name}': {plain(w.energy_kwh)} kWh wanted",
        f"at most {plain(most)} kWh, which is full power in the {hours}",
        "Ask for less, raise power_kw, or widen window, earliest or latest_end.",
    )


def _steps_of_energy(w: _Wanted, doc: DeferrableLoadDocument, context: Context) -> _Broken | None:
    """Whole steps between least and full power must be able to add up to the energy."""
    full, least, h = w.power_limit_kw, w.least_power_kw, context.grid.step_h
    if np.ptp(full) > 0 or full[0] <= 0 or w.energy_kwh <= 0:
        return None
    steps = math.ceil(w.energy_kwh / (full[0] * h) - _TOLERANCE_KWH)
    takes = float(steps * least[0] * h)
    if takes <= w.at_most_kwh + _TOLERANCE_KWH:
        return None
    field = "energy_kwh" if doc.energy_kwh is not None else "duration_minutes"
    return _Broken(
        field,
        "energy_between_steps",
        f"'{doc.name}': {plain(w.energy_kwh)} kWh, which takes {minutes(steps, context.grid)} on, at least "
        f"{plain(takes)} kWh",
        f"at most {plain(w.at_most_kwh)} kWh" + (f", in steps of {plain(full[0] * h)} kWh" if w.on_off else ""),
        f"Give at_most_kwh of {plain(takes)} kWh or more, a lower least_power_kw, or another {field}.",
    )
