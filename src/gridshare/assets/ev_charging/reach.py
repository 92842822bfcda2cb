"""EV charging: what a session could get if it were alone, and what of its wishes falls within the horizon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np

from gridshare.assets.ev_charging.sessions import Visit, listed
from gridshare.context import Context
from gridshare.parts import Bools, Floats
from gridshare.plain import plain

_REACH_TOLERANCE_KWH = 1e-6

_SAME_STEP = 1e-6
"""A power within this part of a step of a whole number of them is that."""


@dataclass(frozen=True, slots=True)
class Energies:
    """Energies on board of each session, shape (session,) [kWh].

    Attributes:
        must_kwh: Least within the horizon: what the rest of the session could not deliver of at_least_kwh. Nothing
            where time goes on after it: the plan that these are steps of saw the rest of the session.
        wish_kwh: The same of energy_kwh; neither is below the floor.
        floor_kwh: How far the plan may take the vehicle below what it starts with, zero or below.
        reach_kwh: What full power brings within the horizon.
        after_kwh: What its limit in the last step would bring after the horizon.
        at_best_kwh: What its own full power would bring after the horizon: what others do then is not known.
        before_kwh: What full power would have brought before it.
        remaining_kwh: Of energy_kwh, what is not delivered before the horizon; below zero where more is.
        last_kw: Most power in the last step of presence.
        kwh_per_kw: What a kW at the meter brings on board in a step.
        ends_after: Departs after the horizon.
    """

    must_kwh: Floats
    wish_kwh: Floats
    floor_kwh: Floats
    reach_kwh: Floats
    after_kwh: Floats
    at_best_kwh: Floats
    before_kwh: Floats
    remaining_kwh: Floats
    last_kw: Floats
    kwh_per_kw: Floats
    ends_after: Bools


def energies_of(visits: Sequence[Visit], alone_kw: Floats, presence: Floats, context: Context) -> Energies:
    """What can and what must be delivered within the horizon.

    Args:
        visits: The sessions.
        alone_kw: Most power of each while present, shape (session, step).
        presence: Share of each step, shape (session, step).
        context: Has the time grid, and knows whether time goes on after it.
    """
    grid, hour = context.grid, timedelta(hours=1)
    n = grid.n_steps
    efficiency = np.array([v.session.efficiency for v in visits])
    delivered = np.array([v.session.delivered_kwh for v in visits])
    last_step = np.maximum(n - 1 - np.argmax(presence[:, ::-1] > 0, axis=1), 0) if len(visits) else np.zeros(0, int)
    last_kw = alone_kw[np.arange(len(visits)), last_step]
    first_kw = np.array([v.power_kw for v in visits])
    hours_after = np.array([max((v.departure - grid.end) / hour, 0.0) for v in visits])
    after = hours_after * efficiency * last_kw
    before = np.array([max((grid.start - v.arrival) / hour, 0.0) for v in visits]) * efficiency * first_kw
    wanted = np.array([v.session.energy_kwh for v in visits]) - delivered
    least = np.array([v.session.must_kwh for v in visits]) - delivered
    floor = _floor(visits)
    ends_after = np.array([v.departure > grid.end for v in visits], dtype=bool)
    asks = ~ends_after | (not context.goes_on)
    return Energies(
        must_kwh=np.where(asks, np.maximum(least - after, floor), floor),
        wish_kwh=np.where(asks, np.maximum(wanted - after, floor), floor),
        floor_kwh=floor,
        reach_kwh=grid.step_h * efficiency * (alone_kw * presence).sum(axis=1),
        after_kwh=after,
        at_best_kwh=hours_after * efficiency * first_kw,
        before_kwh=before,
        remaining_kwh=wanted,
        last_kw=last_kw,
        kwh_per_kw=grid.step_h * efficiency,
        ends_after=ends_after,
    )


def _floor(visits: Sequence[Visit]) -> Floats:
    """How far the plan may take each vehicle below what it starts with, zero or below, shape (session,)."""
    arrived = np.array([v.session.on_board_kwh or 0.0 for v in visits])
    delivered = np.array([v.session.delivered_kwh for v in visits])
    floor = np.minimum([v.session.floor_kwh or 0.0 for v in visits], arrived)
    two_way = np.array([v.discharge_kw > 0 for v in visits], dtype=bool)
    return np.asarray(np.where(two_way, np.minimum(floor - arrived - delivered, 0.0), 0.0), dtype=float)


def refuse_out_of_reach(visits: Sequence[Visit], energies: Energies, context: Context) -> None:
    """Refuse energy that a session could not get with the charger to itself from arrival to departure.

    A session that began before the horizon is refused only where it never could; what it has missed is unserved. So it
    is with all of them where what they begin with, or stay for, is nobody's writing (`Context.underway`).
    """
    if context.underway:
        return
    best = energies.before_kwh + energies.reach_kwh + energies.at_best_kwh
    for k, visit in enumerate(visits):
        session, reach = visit.session, float(best[k])
        if session.must_kwh <= reach + _REACH_TOLERANCE_KWH:
            continue
        field = "energy_kwh" if session.at_least_kwh is None else "at_least_kwh"
        earlier = " (with what came before the horizon)" if energies.before_kwh[k] > 0 else ""
        context.refuse(
            f"{visit.path}.{field}",
            "energy_out_of_reach",
            f"session '{visit.name}' departs {visit.departure:%Y-%m-%d %H:%M} with {plain(session.must_kwh)} "
            "kWh asked, "
            f"{plain(reach, 4)} kWh deliverable at {plain(visit.power_kw, 4)} kW{earlier}",
            f"at most {plain(reach, 4)} kWh by then",
            _remedy(visit, session.must_kwh - reach, float(energies.last_kw[k]), reach),
        )


_LONGEST_MINUTES = 60 * 24 * 7
"""Nobody stays longer than a week for it; a power near zero would need more years than there are dates."""


def _remedy(visit: Visit, short_kwh: float, power_kw: float, reach_kwh: float) -> str:
    """When it could leave with all of it, or what to ask for."""
    ask = f"ask for at most {plain(reach_kwh, 4)} kWh"
    if power_kw <= 0:
        return f"Raise the shared limit, or {ask}."
    minutes = np.ceil(60 * short_kwh / (power_kw * visit.session.efficiency) - _REACH_TOLERANCE_KWH)
    if minutes > _LONGEST_MINUTES:
        return f"Raise the power of its charger, or {ask}."
    later = visit.departure + timedelta(minutes=float(minutes))
    return f"Depart at {later:%Y-%m-%d %H:%M} or later, or {ask}."


@dataclass(frozen=True, slots=True)
class Powers:
    """What each session may draw as the mean over a step, shape (session, step) [kW]: nothing, or from least to most.

    Attributes:
        most, least: Limits.
        step: It is a whole number of times this; 0 for any power.
    """

    most: Floats
    least: Floats
    step: Floats


def stepped(power_kw: Floats, step_kw: Floats, *, up: bool = False) -> Floats:
    """The whole number of steps below (or above) a power; the power itself where there are no steps."""
    steps = power_kw / np.where(step_kw > 0, step_kw, 1.0)
    whole = np.ceil(steps - _SAME_STEP) if up else np.floor(steps + _SAME_STEP)
    return np.where(step_kw > 0, whole * step_kw, power_kw)


def powers_of(
    visits: Sequence[Visit], energies: Energies, powers_kw: tuple[Floats, Floats], presence: Floats
) -> Powers:
    """What each session may draw.

    What is published is the mean over a step, and what a charger is sent. So a vehicle that is there for a part of a
    step rests in it where its mean could not reach the least. Only one that cannot do without charges then all the
    same, at the least of the time it is there.

    Args:
        visits: The sessions.
        energies: What they want.
        powers_kw: Most and least power while present.
        presence: Share of each step.
    """
    step = np.array([v.step_kw for v in visits]).reshape(-1, 1)
    most, least = stepped(powers_kw[0] * presence, step), np.where(presence > 0, powers_kw[1], 0.0)
    least = stepped(least, step, up=True)
    thin = most < least
    spare = energies.kwh_per_kw * np.where(thin, 0.0, most).sum(axis=1)
    needs_all = (spare < np.minimum(energies.wish_kwh, energies.reach_kwh) - _REACH_TOLERANCE_KWH)[:, None]
    return Powers(
        most=np.where(needs_all, powers_kw[0] * presence, np.where(thin, 0.0, most)),
        least=np.where(needs_all, stepped(powers_kw[1], step, up=True) * presence, np.where(thin, 0.0, least)),
        step=np.where(needs_all, step * presence, step),
    )


def in_whole_steps(
    visits: Sequence[Visit], energies: Energies, powers: Powers, context: Context
) -> tuple[Floats, Powers]:
    """Most energy within the horizon, shape (session,), and the powers with which it can be hit.

    With a least power, or steps, only some totals can be hit: one kWh is less than a quarter of an hour at 4.14 kW.
    Where none lies between what is wanted and what fits, the room is widened to the next one: the plan holds the power
    for the whole step, and the vehicle, being full, takes the less. So a plan never counts on more room than there is
    load. A vehicle that gives back could sell what is not there: its room stays, and a least that nobody wrote gives
    way.

    Args:
        visits: The sessions.
        energies: What they want.
        powers: What they may draw.
        context: Gets a note for each asset with sessions whose room is widened.
    """
    delivered = np.array([v.session.delivered_kwh for v in visits])
    room: Floats = np.maximum(np.array([v.session.most_kwh for v in visits]) - delivered, 0.0)
    target = np.minimum(np.maximum(energies.wish_kwh, energies.remaining_kwh), energies.reach_kwh)
    least_kw = powers.least.copy()
    coarse = (powers.least > 0).any(axis=1) | np.array([v.step_kw > 0 for v in visits], dtype=bool)
    widened: defaultdict[str, list[str]] = defaultdict(list)
    for k in np.flatnonzero(coarse & (target > 0)).tolist():
        visit, total = visits[k], _total_kwh(powers, k, float(target[k]), float(energies.kwh_per_kw[k]))
        if total <= room[k] + _REACH_TOLERANCE_KWH:
            continue
        if visit.discharge_kw == 0:
            room[k] = total
            widened[visit.asset].append(f"{visit.name} ({plain(total, 4)} kWh for {plain(target[k], 4)})")
        elif visit.is_usual:
            least_kw[k] = 0.0
    for asset, sessions in widened.items():
        context.notes.append(
            f"'{asset}': sessions that cannot get exactly what they want in whole steps at their least power, planned "
            f"with more, of which they take what they need: {listed(sessions)}."
        )
    return room, replace(powers, least=least_kw)


def _total_kwh(powers: Powers, k: int, target_kwh: float, kwh_per_kw: float) -> float:
    """A total of a session that is enough and can be hit: that of charging from arrival, with little to spare."""
    most, least, step = (kw[k][powers.most[k] > 0] for kw in (powers.most, powers.least, powers.step))
    until = int(np.argmax(np.cumsum(most) * kwh_per_kw >= target_kwh - _REACH_TOLERANCE_KWH)) + 1
    brought, less = most[:until].sum() * kwh_per_kw, (most - least)[:until] * kwh_per_kw
    spare, unit = brought - target_kwh, step.max(initial=0.0) * kwh_per_kw
    if unit == 0:
        return float(brought - min(spare, less.sum()))
    less = less[step[:until] == step.max()]
    return float(brought - unit * np.floor(min(spare, less.sum()) / unit + _SAME_STEP))
