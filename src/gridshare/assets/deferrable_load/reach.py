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
from gridshare.parts import Bools

_TOLERANCE_KWH = 1e-6


def refuse_out_of_reach(placed: Sequence[Placed[DeferrableLoadDocument]], a: SplitArrays, context: Context) -> None:
    """Refuse what cannot be; what an optional process cannot do is noted, and it stays off."""
    for i, k in enumerate(a.owner.tolist()):
        doc, path = placed[k].document, placed[k].path
        if any(p.where.startswith(f"{path}.") for p in context.problems):
            continue  # its numbers are wrong already: what follows from them would only confuse
        broken = next((r for r in _rules(a, i, doc, context) if r is not None), None)
        if broken is None:
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


def _rules(a: SplitArrays, i: int, doc: DeferrableLoadDocument, context: Context) -> list[_Broken | None]:
    inside = allowed(doc, context.grid)
    return [
        _amounts(a, i, doc),
        _something(a, i, doc),
        _state(a, i, doc, inside, context),
        _least_run(a, i, doc, inside, context),
        _reach(a, i, doc, context),
        _steps_of_energy(a, i, doc, context),
    ]


def _amounts(a: SplitArrays, i: int, doc: DeferrableLoadDocument) -> _Broken | None:
    """It may have at least what it must have."""
    if a.at_most_kwh[i] >= a.energy_kwh[i] - _TOLERANCE_KWH:
        return None
    found = f"'{doc.name}': at most {a.at_most_kwh[i]:g} kWh"
    return _Broken(
        "at_most_kwh", "at_most", found, f"at least the {a.energy_kwh[i]:g} kWh it must have", "", may_stay_off=False
    )


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


def _state(a: SplitArrays, i: int, doc: DeferrableLoadDocument, inside: Bools, context: Context) -> _Broken | None:
    """What the state at the start demands must be possible."""
    rules, h = a.commitment, context.grid.step_h
    must = rules.on_least[i] > 0
    may = inside & (a.power_limit_kw[i] >= a.least_power_kw[i]) & (a.power_limit_kw[i] > 0)
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
    if least > 1 and least > stretch:
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
