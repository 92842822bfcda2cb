"""EV charging: what a session could get if it were alone, and what of its wishes falls within the horizon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from gridshare.assets.ev_charging.sessions import Visit, listed
from gridshare.context import Context
from gridshare.parts import Bools, Floats
from gridshare.timegrid import TimeGrid

_REACH_TOLERANCE_KWH = 1e-6


@dataclass(frozen=True, slots=True)
class Energies:
    """Energies on board of each session, shape (session,) [kWh].

    Attributes:
        must_kwh: Least within the horizon: what the rest of the session could not deliver of at_least_kwh.
        wish_kwh: The same of energy_kwh; neither is below the floor.
        floor_kwh: How far the plan may take the vehicle below what it starts with, zero or below.
        reach_kwh: What full power brings within the horizon.
        after_kwh: What full power would bring after the horizon.
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
    before_kwh: Floats
    remaining_kwh: Floats
    last_kw: Floats
    kwh_per_kw: Floats
    ends_after: Bools


def energies_of(visits: Sequence[Visit], alone_kw: Floats, presence: Floats, grid: TimeGrid) -> Energies:
    """What can and what must be delivered within the horizon.

    Args:
        visits: The sessions.
        alone_kw: Most power of each while present, shape (session, step).
        presence: Share of each step, shape (session, step).
        grid: The time grid.
    """
    n, hour = grid.n_steps, timedelta(hours=1)
    efficiency = np.array([v.session.efficiency for v in visits])
    delivered = np.array([v.session.delivered_kwh for v in visits])
    last_step = np.maximum(n - 1 - np.argmax(presence[:, ::-1] > 0, axis=1), 0) if len(visits) else np.zeros(0, int)
    last_kw = alone_kw[np.arange(len(visits)), last_step]
    first_kw = np.array([v.power_kw for v in visits])
    after = np.array([max((v.departure - grid.end) / hour, 0.0) for v in visits]) * efficiency * last_kw
    before = np.array([max((grid.start - v.arrival) / hour, 0.0) for v in visits]) * efficiency * first_kw
    wanted = np.array([v.session.energy_kwh for v in visits]) - delivered
    least = np.array([v.session.must_kwh for v in visits]) - delivered
    floor = _floor(visits)
    return Energies(
        must_kwh=np.maximum(least - after, floor),
        wish_kwh=np.maximum(wanted - after, floor),
        floor_kwh=floor,
        reach_kwh=grid.step_h * efficiency * (alone_kw * presence).sum(axis=1),
        after_kwh=after,
        before_kwh=before,
        remaining_kwh=wanted,
        last_kw=last_kw,
        kwh_per_kw=grid.step_h * efficiency,
        ends_after=np.array([v.departure > grid.end for v in visits], dtype=bool),
    )


def _floor(visits: Sequence[Visit]) -> Floats:
    """How far the plan may take each vehicle below what it starts with, zero or below, shape (session,)."""
    start = np.array([(v.session.on_board_kwh or 0.0) + v.session.delivered_kwh for v in visits])
    floor = np.array([v.session.floor_kwh or 0.0 for v in visits])
    two_way = np.array([v.discharge_kw > 0 for v in visits], dtype=bool)
    return np.asarray(np.where(two_way, np.minimum(floor - start, 0.0), 0.0), dtype=float)


def refuse_out_of_reach(visits: Sequence[Visit], energies: Energies, context: Context) -> None:
    """Refuse energy that a session could not get with the charger to itself from arrival to departure.

    A session that began before the horizon is refused only where it never could; what it has missed is unserved.
    """
    best = energies.before_kwh + energies.reach_kwh + energies.after_kwh
    for k, visit in enumerate(visits):
        session, reach = visit.session, float(best[k])
        if session.must_kwh <= reach + _REACH_TOLERANCE_KWH:
            continue
        field = "energy_kwh" if session.at_least_kwh is None else "at_least_kwh"
        earlier = " (with what came before the horizon)" if energies.before_kwh[k] > 0 else ""
        context.refuse(
            f"{visit.path}.{field}",
            "energy_out_of_reach",
            f"session '{visit.name}' departs {visit.departure:%Y-%m-%d %H:%M} with {session.must_kwh:g} kWh asked, "
            f"{reach:.4g} kWh deliverable at {visit.power_kw:.4g} kW{earlier}",
            f"at most {reach:.4g} kWh by then",
            _remedy(visit, session.must_kwh - reach, float(energies.last_kw[k]), reach),
        )


def _remedy(visit: Visit, short_kwh: float, power_kw: float, reach_kwh: float) -> str:
    """When it could leave with all of it, or what to ask for."""
    ask = f"ask for at most {reach_kwh:.4g} kWh"
    if power_kw <= 0:
        return f"Raise the shared limit, or {ask}."
    minutes = np.ceil(60 * short_kwh / (power_kw * visit.session.efficiency) - _REACH_TOLERANCE_KWH)
    later = visit.departure + timedelta(minutes=float(minutes))
    return f"Depart at {later:%Y-%m-%d %H:%M} or later, or {ask}."


def powers_of(energies: Energies, powers_kw: tuple[Floats, Floats], presence: Floats) -> tuple[Floats, Floats]:
    """Most and least mean power, shape (session, step) each.

    What is published is the mean over a step, and what a charger is sent. So a vehicle that is there for a part of a
    step rests in it where its mean could not reach the least. Only one that cannot do without charges then all the
    same, at the least of the time it is there.

    Args:
        energies: What the sessions want.
        powers_kw: Most and least power while present.
        presence: Share of each step.
    """
    most, least = powers_kw[0] * presence, np.where(presence > 0, powers_kw[1], 0.0)
    thin = most < least
    spare = energies.reach_kwh - energies.kwh_per_kw * np.where(thin, most, 0.0).sum(axis=1)
    needs_all = (spare < np.minimum(energies.wish_kwh, energies.reach_kwh) - _REACH_TOLERANCE_KWH)[:, None]
    return np.where(thin & ~needs_all, 0.0, most), np.where(needs_all, least * presence, np.where(thin, 0.0, least))


def in_whole_steps(
    visits: Sequence[Visit], energies: Energies, powers: tuple[Floats, Floats], context: Context
) -> tuple[Floats, Floats]:
    """Most energy within the horizon, shape (session,), and least power, shape (session, step).

    With a least power only some totals can be hit: one kWh is less than a quarter of an hour at 4.14 kW. Where none
    lies between what is wanted and what fits, the room is widened to the next one: the plan holds the power for the
    whole step, and the vehicle, being full, takes the less. So a plan never counts on more room than there is load.
    A vehicle that gives back could sell what is not there: its room stays, and a least that nobody wrote gives way.

    Args:
        visits: The sessions.
        energies: What they want.
        powers: Most and least power, shape (session, step) each.
        context: Gets a note for each asset with sessions whose room is widened.
    """
    delivered = np.array([v.session.delivered_kwh for v in visits])
    room: Floats = np.maximum(np.array([v.session.most_kwh for v in visits]) - delivered, 0.0)
    target = np.minimum(energies.wish_kwh, energies.reach_kwh)
    most_kw, least_kw = powers
    widened: defaultdict[str, list[str]] = defaultdict(list)
    for k in np.flatnonzero((least_kw > 0).any(axis=1) & (target > 0)).tolist():
        visit, there = visits[k], most_kw[k] > 0
        most, least = (np.append(0.0, np.cumsum(kw[k][there])) * energies.kwh_per_kw[k] for kw in powers)
        total = float(least[int(np.argmax(most >= target[k] - _REACH_TOLERANCE_KWH))])
        if total <= room[k] + _REACH_TOLERANCE_KWH:
            continue
        if visit.discharge_kw == 0:
            room[k] = total
            widened[visit.asset].append(f"{visit.name} ({total:.4g} kWh for {target[k]:.4g})")
        elif visit.is_usual:
            least_kw[k] = 0.0
    for asset, sessions in widened.items():
        context.notes.append(
            f"'{asset}': sessions that cannot get exactly what they want in whole steps at their least power, planned "
            f"with more, of which they take what they need: {listed(sessions)}."
        )
    return room, least_kw
