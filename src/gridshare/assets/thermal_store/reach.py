"""Thermal store: the temperatures it can reach, and bands that it cannot keep even with the grid to itself.

Within the horizon the temperature is never colder than with a chiller at full power (a heater at rest) and never
warmer than with a chiller at rest (a heater at full power). A band or end beyond that is nobody's choice: where the
document asks for it, it is refused; where the start or the weather makes it so, it is noted, the store is brought into
its band as fast as it can be, and only what a plan could have done better counts as unserved.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.assets.kind import Placed
from gridshare.assets.thermal_store.arrays import ThermalStoreArrays
from gridshare.assets.thermal_store.document import ThermalStoreDocument
from gridshare.context import Context
from gridshare.parts import Floats
from gridshare.plain import plain

_TOLERANCE_K = 1e-6

Store = Placed[ThermalStoreDocument]
Extremes = tuple[Floats, Floats]
"""Coldest and warmest, shape (asset, point 1..n)."""


def extremes(a: ThermalStoreArrays) -> Extremes:
    """Coldest and warmest temperature that can be reached, whatever the band, shape (asset, point 1..n)."""
    most, least = _powers(a)
    heating = a.heating[:, None]
    every = slice(None)
    reached = []
    for power_kw in (np.where(heating, least, most), np.where(heating, most, least)):
        temperature, points = a.start_c, np.empty_like(a.low_c)
        with np.errstate(over="ignore", invalid="ignore"):  # stores that are refused anyway: steps that are too long
            for t in range(a.n_steps):
                temperature = a.after(every, t, temperature, power_kw[:, t])
                points[:, t] = temperature
        reached.append(points)
    return reached[0], reached[1]


def within_reach(a: ThermalStoreArrays, reached: Extremes) -> ThermalStoreArrays:
    """The same stores, with band and end only as far as any plan can keep them: what is beyond is nobody's to serve."""
    coldest, warmest = reached
    return replace(
        a,
        low_c=np.minimum(a.band_low_c, warmest),
        high_c=np.maximum(a.band_high_c, coldest),
        end_low_c=np.minimum(a.end_low_c, warmest[:, -1]),
        end_high_c=np.maximum(a.end_high_c, coldest[:, -1]),
    )


def refuse_out_of_reach(a: ThermalStoreArrays, reached: Extremes, k: int, placed: Store, context: Context) -> None:
    """Refuse what the machine could not do even at full power; note what start and weather bring."""
    coldest, warmest = _within_band(a, reached, k)
    sign, best, wanted = (1.0, warmest, a.low_c[k]) if a.heating[k] else (-1.0, coldest, a.high_c[k])
    missed = sign * (wanted - best) > _TOLERANCE_K  # on the side that the machine pushes to
    begins_outside = bool(sign * (wanted[0] - a.start_c[k]) > _TOLERANCE_K)
    first_inside = int(np.argmin(missed)) if begins_outside and not missed.all() else 0
    if begins_outside and missed[0]:
        _note_start(a, k, None if missed.all() else first_inside, context)
    if missed[first_inside:].any() and not (begins_outside and missed.all()):
        t = first_inside + int(np.argmax(missed[first_inside:]))
        if context.underway:
            _note_band(a, (k, t), float(best[t]), context)
            return
        _refuse_band(a, (k, t), float(best[t]), placed, context)
        return
    _judge_end(a, k, (float(coldest[-1]), float(warmest[-1])), placed, context)
    past = coldest - a.high_c[k] if a.heating[k] else a.low_c[k] - warmest
    if past.max() > _TOLERANCE_K:
        _note_weather(a, k, past, context)


def _powers(a: ThermalStoreArrays) -> tuple[Floats, Floats]:
    """Most and least power where the machine may rest and must run, shape (asset, step)."""
    if not len(a.names):
        return a.limit_kw, a.least_kw
    commits = a.commits[:, None]
    most = np.where(commits, a.limit_kw * a.commitment.on_most, a.limit_kw)
    return most, np.where(commits, a.least_kw * a.commitment.on_least, 0.0)


def _within_band(a: ThermalStoreArrays, reached: Extremes, k: int) -> tuple[Floats, Floats]:
    """Coldest and warmest that a plan which keeps the band can reach, shape (point 1..n,).

    Where the band cannot be kept, both are the temperature that comes closest to it.
    """
    most, least = (powers[k] for powers in _powers(a))
    cold_kw, warm_kw = (least, most) if a.heating[k] else (most, least)
    low, high = np.minimum(a.low_c[k], reached[1][k]), np.maximum(a.high_c[k], reached[0][k])
    coldest, warmest = np.empty(a.n_steps), np.empty(a.n_steps)
    cold = warm = float(a.start_c[k])
    for t in range(a.n_steps):
        cold, warm = float(a.after(k, t, cold, cold_kw[t])), float(a.after(k, t, warm, warm_kw[t]))
        if warm < low[t]:
            cold = warm
        elif cold > high[t]:
            warm = cold
        else:
            cold, warm = max(cold, float(low[t])), min(warm, float(high[t]))
        coldest[t], warmest[t] = cold, warm
    return coldest, warmest


def _side(a: ThermalStoreArrays, k: int) -> tuple[str, Floats]:
    """In which way the machine's side is missed, and that side of the band."""
    return ("too cold", a.low_c[k]) if a.heating[k] else ("too warm", a.high_c[k])


def _asked(a: ThermalStoreArrays, k: int, side_c: float) -> str:
    return f"{'at least' if a.heating[k] else 'at most'} {plain(side_c)} C"


def _refuse_band(a: ThermalStoreArrays, at: tuple[int, int], best: float, placed: Store, context: Context) -> None:
    k, t = at
    word, side = _side(a, k)
    context.refuse(
        f"{placed.path}.band_c",
        "band_out_of_reach",
        f"'{a.names[k]}' is {word} at {a.moments[t + 1]:%Y-%m-%d %H:%M} (end of step {t}) even at full power: "
        f"{plain(best, 4)} C",
        f"a band that can be kept; it asks for {_asked(a, k, side[t])} there",
        "Widen the band, allow more power or a better cop, or shorten the windows in which the machine may not run.",
    )


def _note_band(a: ThermalStoreArrays, at: tuple[int, int], best: float, context: Context) -> None:
    k, t = at
    word, side = _side(a, k)
    context.notes.append(
        f"'{a.names[k]}' gets {word} even at full power: {plain(best, 4)} C at {a.moments[t + 1]:%Y-%m-%d %H:%M}, "
        f"{_asked(a, k, side[t])} wanted."
    )


def _note_start(a: ThermalStoreArrays, k: int, inside: int | None, context: Context) -> None:
    word, side = _side(a, k)
    when = "not within the horizon" if inside is None else f"from {a.moments[inside + 1]:%Y-%m-%d %H:%M}"
    context.notes.append(
        f"'{a.names[k]}' begins {word}: {plain(a.start_c[k])} C, {_asked(a, k, side[0])} wanted; "
        f"it is brought into its band as fast as it can be, {when}."
    )


def _judge_end(a: ThermalStoreArrays, k: int, reach: tuple[float, float], placed: Store, context: Context) -> None:
    """The end: refuse what is out of reach; an end equal to the start (the default) is only noted."""
    coldest, warmest = reach
    doc = placed.document
    for field, asked, reached, short in (
        ("end_c_at_most", a.end_high_c[k], coldest, a.end_high_c[k] < coldest - _TOLERANCE_K),
        ("end_c_at_least", a.end_low_c[k], warmest, a.end_low_c[k] > warmest + _TOLERANCE_K),
    ):
        if not short or context.underway or context.has_tomorrow:
            continue
        if getattr(doc, field) == doc.start_c:
            context.notes.append(
                f"'{a.names[k]}' cannot end as it began ({plain(doc.start_c)} C): it reaches "
                f"{plain(reached, 4)} C at best."
            )
            continue
        context.refuse(
            f"{placed.path}.{field}",
            "target_out_of_reach",
            f"'{a.names[k]}': {plain(asked)} C at the end",
            f"{'at least' if field == 'end_c_at_most' else 'at most'} {plain(reached, 4)} C, which it reaches "
            f"from {plain(doc.start_c)} C at its limits",
            "Ask for less, or allow more time or power.",
        )


def _note_weather(a: ThermalStoreArrays, k: int, past: Floats, context: Context) -> None:
    """Note where the store leaves its band on the side that the machine does not push to."""
    t = int(np.argmax(past))
    context.notes.append(
        f"'{a.names[k]}' gets too {'warm' if a.heating[k] else 'cold'} with its machine at rest: by up to "
        f"{plain(past[t], 2)} K at {a.moments[t + 1]:%Y-%m-%d %H:%M}."
    )
