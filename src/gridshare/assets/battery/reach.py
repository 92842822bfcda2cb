"""Battery: what it could not do even with the grid to itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.assets.battery.arrays import BatteryArrays, stacked, wanted
from gridshare.assets.battery.document import BatteryDocument
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Floats

_TOLERANCE_KWH = 1e-6


def resolve(placed: Sequence[Placed[BatteryDocument]], context: Context) -> BatteryArrays:
    """Stack the documents; what cannot be, even if the battery were alone, is refused."""
    arrays = stacked(placed, context)
    reach = _envelope(arrays)
    for k, p in enumerate(placed):
        doc = p.document
        if doc.start_kwh > doc.energy_kwh + _TOLERANCE_KWH:
            most = f"at most energy_kwh ({doc.energy_kwh:g} kWh)"
            context.refuse(f"{p.path}.start_kwh", "out_of_range", f"{doc.start_kwh:g} kWh", most)
        else:
            _refuse(arrays, k, p, context, tuple(bound[k] for bound in reach))
    return arrays


def _envelope(a: BatteryArrays) -> tuple[Floats, Floats]:
    """Energy at points 1..n at full charging and at full discharging, before the ends of the battery cut it off."""
    top, bottom = np.empty_like(a.charge_limit_kw), np.empty_like(a.charge_limit_kw)
    high = low = a.initial_kwh
    for t in range(top.shape[1]):
        gain, drawn = a.internal_gain_kw[:, t], a.discharge_limit_kw[:, t] / a.discharge_efficiency
        top[:, t] = a.kept_per_step * high + a.step_h * (a.charge_efficiency * a.charge_limit_kw[:, t] + gain)
        bottom[:, t] = a.kept_per_step * low + a.step_h * (gain - drawn)
        high, low = np.minimum(top[:, t], a.capacity_kwh), np.maximum(bottom[:, t], 0.0)
    return top, bottom


def _refuse(
    a: BatteryArrays, k: int, placed: Placed[BatteryDocument], context: Context, reach: tuple[Floats, ...]
) -> None:
    """Note the first moment at which the battery is out of reach of itself or of a firm wish."""
    doc, path = placed.document, placed.path
    top, bottom = reach
    capacity = a.capacity_kwh[k]
    least, most = wanted(placed, Context(context.grid), firm_only=True)
    if doc.window_is_firm:
        least, most = np.maximum(least, a.least_kwh[k]), np.minimum(most, a.most_kwh[k])
    empty, full = top < -_TOLERANCE_KWH, bottom > capacity + _TOLERANCE_KWH
    high, low = np.minimum(top, capacity), np.maximum(bottom, 0.0)
    above, below = least > high + _TOLERANCE_KWH, most < low - _TOLERANCE_KWH
    wrong = np.flatnonzero(empty | full | above | below)
    if not len(wrong):
        return
    t = int(wrong[0])
    at = f"{context.grid.local[t]:%Y-%m-%d %H:%M} (end of step {t})"
    if empty[t] or full[t]:
        left = f"{top[t]:.3g} kWh at full charging" if empty[t] else f"{bottom[t]:.3g} kWh at full discharging"
        context.refuse(
            f"{path}.internal_gain_kw",
            "out_of_reach",
            f"'{doc.name}' cannot hold its energy at {at}: {left}",
            f"0 to {doc.energy_kwh:g} kWh",
            "Lower the gain or the drain, or raise the power or the capacity.",
        )
        return
    wish, expected, remedy = (
        (
            f"{least[t]:g} kWh",
            f"at most {high[t]:g} kWh, which it reaches from {doc.start_kwh:g} kWh at full power",
            "Lower the target, allow more time or power, or begin fuller.",
        )
        if above[t]
        else (
            f"at most {most[t]:g} kWh",
            f"at least {low[t]:g} kWh, which is left at full discharging from {doc.start_kwh:g} kWh",
            "Raise the target, or allow more time or power.",
        )
    )
    where = f"{path}.{_field(doc, is_last=t == len(top) - 1)}"
    context.refuse(where, "target_out_of_reach", f"'{doc.name}': target of {wish} at {at}", expected, remedy)


def _field(doc: BatteryDocument, *, is_last: bool) -> str:
    """The field that most likely asks for the energy."""
    if is_last and (doc.end_kwh_at_least is not None or doc.end_kwh_at_most is not None):
        return "end_kwh_at_least" if doc.end_kwh_at_least is not None else "end_kwh_at_most"
    return "targets" if doc.targets else "least_kwh"
