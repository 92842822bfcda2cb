"""EV charging: all sessions of all chargers of a site, stacked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np

from gridshare.assets.ev_charging.document import EvChargingDocument
from gridshare.assets.ev_charging.reach import energies_of, in_whole_steps, powers_of, refuse_out_of_reach, stepped
from gridshare.assets.ev_charging.sessions import Visit, visits_of
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Bools, Floats, Ints, is_firm, priority_of, rank_of
from gridshare.timegrid import TimeGrid

_WISH = 10
"""Added to a session's priority for what it wishes beyond its least."""

LATER = 1.001
"""Energy left for after the horizon costs a thousandth more than the mean price: at an even price, now is better."""

_ROUNDING_KW, _ROUNDING_KWH = 1e-9, 1e-6
_LEAST_PRESENCE = 1e-6
"""A presence below this share of a step (a millisecond) is the rounding of an instant."""


@dataclass(frozen=True, slots=True)
class EvChargingArrays:
    """All assets and their sessions; shape (asset,), (session,), (asset, step) or (session, step).

    Energies are on board, on top of what the vehicle had at the start of the horizon (at arrival where that is later),
    unless stated otherwise.

    Attributes:
        names: Name of each asset.
        step_h: Length of a step [h].
        shared_limit_kw: Most power of all sessions of an asset; infinite where not limited, shape (asset, step).
        session_names, connectors: Name and connector of each session.
        arrival, departure: On the site's clock, with offset.
        part: Share of the time of each session, or of what is left of it, that is within the horizon.
        part_before: The same, before the horizon.
        station: Index of each session's asset.
        least_rank, wish_rank: Of its least, which may be firm, and of what it wishes beyond that.
        limit_kw: Most mean power: vehicle, connector and shared limit, times the presence, shape (session, step).
        least_kw: Off or at least so much as the mean over the step, shape (session, step).
        step_kw: Charging is a whole number of times this; 0 for any power, shape (session, step).
        discharge_limit_kw: Most mean power back, times the presence, shape (session, step).
        efficiency, discharge_efficiency: Losses; 1 where energies are measured at the meter.
        wear_eur_per_kwh: Per kWh given back, at the meter.
        delivered_kwh: Delivered before the horizon.
        at_least_kwh, energy_kwh: As written, over the whole session.
        must_kwh, wish_kwh: Least and wanted within the horizon.
        reach_kwh: What full power from arrival brings within the horizon.
        floor_kwh, room_kwh: Least and most at every point; the floor is zero or below.
        before_kwh: What full power would have brought before the horizon.
        remaining_kwh: Of energy_kwh, what is not delivered before the horizon; below zero where more is.
        carried_eur_per_kwh: Price of each kWh that is left for after the horizon; 0 for sessions that end within it.
        left_before_eur: What that is for what was left for the grid before it began, where time goes on after it: what
            days are charged then adds up to what all of them are; else 0.
        ends_after: Which sessions depart after the horizon.
        is_two_way: Which sessions may give energy back.
        is_linked: Whether what sessions have on board at both ends of the horizon is a decision.
        handed_kwh: The most that each may have on board at the start then, as a decision; else 0.
    """

    names: tuple[str, ...]
    step_h: float
    shared_limit_kw: Floats
    session_names: tuple[str, ...]
    connectors: tuple[str, ...]
    arrival: tuple[datetime, ...]
    departure: tuple[datetime, ...]
    part: Floats
    station: Ints
    least_rank: Ints
    wish_rank: Ints
    limit_kw: Floats
    least_kw: Floats
    step_kw: Floats
    discharge_limit_kw: Floats
    efficiency: Floats
    discharge_efficiency: Floats
    wear_eur_per_kwh: Floats
    delivered_kwh: Floats
    at_least_kwh: Floats
    energy_kwh: Floats
    must_kwh: Floats
    wish_kwh: Floats
    reach_kwh: Floats
    floor_kwh: Floats
    room_kwh: Floats
    before_kwh: Floats
    remaining_kwh: Floats
    carried_eur_per_kwh: Floats
    left_before_eur: Floats
    ends_after: Bools
    is_two_way: Bools
    part_before: Floats
    handed_kwh: Floats
    is_linked: bool = False

    @property
    def wanted_kwh(self) -> Floats:
        """Wanted of each session beyond what was delivered before any of its days, shape (session,)."""
        return np.maximum(self.energy_kwh - self.delivered_kwh, 0.0)

    @property
    def state_names(self) -> tuple[str, ...]:
        """A name of each session that no other of the site has, whatever the day."""
        return tuple(
            f"{self.names[station]} {connector} {at.isoformat()} {name}"
            for station, connector, at, name in zip(
                self.station, self.connectors, self.arrival, self.session_names, strict=True
            )
        )

    @property
    def wishing(self) -> Ints:
        """Sessions that wish more than their least."""
        return np.flatnonzero(self.wish_kwh > self.must_kwh + _ROUNDING_KWH)

    @property
    def been_there(self) -> Bools:
        """Where each session could have charged or given back by the end of a step, shape (session, step)."""
        could = np.maximum.accumulate(self.limit_kw + self.discharge_limit_kw, axis=1) > 0
        return np.asarray(could | (self.handed_kwh > 0)[:, None], dtype=np.bool_)

    @property
    def must_out_of_reach_kwh(self) -> Floats:
        """What of the least not even full power throughout could deliver, shape (session,)."""
        return np.maximum(self.must_kwh - self._deliverable_kwh, 0.0)

    @property
    def wish_out_of_reach_kwh(self) -> Floats:
        """The same of the wish, beyond the least."""
        return np.maximum(self.wish_kwh - np.maximum(self.must_kwh, self._deliverable_kwh), 0.0)

    @property
    def _deliverable_kwh(self) -> Floats:
        return np.minimum(self.handed_kwh + self.reach_kwh, self.room_kwh)

    @property
    def n_sessions(self) -> int:
        """Number of sessions."""
        return len(self.session_names)

    @property
    def stations_that_bind(self) -> Bools:
        """Where all that could charge (or give back) at once exceeds the shared limit, shape (asset, step)."""
        charging, giving = self.per_station(self.limit_kw), self.per_station(self.discharge_limit_kw)
        return np.asarray(np.maximum(charging, giving) > self.shared_limit_kw + _ROUNDING_KW, dtype=np.bool_)

    def per_station(self, per_session: Floats) -> Floats:
        """Sum over the sessions of each asset, shape (asset, step)."""
        total = np.zeros_like(self.shared_limit_kw)
        np.add.at(total, self.station, per_session)
        return total


def resolve(placed: Sequence[Placed[EvChargingDocument]], context: Context) -> EvChargingArrays:
    """Stack the documents; what a session could not get even if it were alone is refused."""
    grid = context.grid
    visits = [v for i, p in enumerate(placed) for v in visits_of(i, p, context)]
    shared = np.array(
        [context.series(p.document.shared_limit_kw, f"{p.path}.shared_limit_kw", np.inf) for p in placed]
    ).reshape(len(placed), grid.n_steps)
    station = np.array([v.station for v in visits], dtype=np.int64)
    presence = _presence(visits, grid)

    def of(name: str, default: float = 0.0) -> Floats:
        """A field of each session's row, shape (session,)."""
        values = (getattr(v.session, name) for v in visits)
        return np.array([default if value is None else value for value in values], dtype=float)

    power, least = np.array([v.power_kw for v in visits]), np.array([v.least_kw for v in visits])
    step = np.array([v.step_kw for v in visits]).reshape(-1, 1)
    alone = stepped(np.minimum(power[:, None], shared[station]), step)
    alone[(alone < least[:, None]) & ~np.array([[v.is_usual] for v in visits], dtype=bool).reshape(-1, 1)] = 0.0
    discharge = np.array([v.discharge_kw for v in visits])
    energies = energies_of(visits, alone, presence, context)
    refuse_out_of_reach(visits, energies, context)
    powers = powers_of(visits, energies, (alone, np.where(alone >= least[:, None], least[:, None], 0.0)), presence)
    room, powers = in_whole_steps(visits, energies, powers, context)
    if context.each_day:  # a plan of one of the days may have had to end on a whole step
        room = room + np.where(discharge > 0, 0.0, energies.kwh_per_kw * np.maximum(powers.least, step).max(axis=1))
    if not context.goes_on:
        _note_carried(visits, placed, grid, context)
    later = np.array([LATER * max(v.energy_value_eur_per_kwh, 0.0) / v.session.efficiency for v in visits])
    left_before = np.array([context.goes_on and v.arrival < grid.start for v in visits], dtype=bool)
    return EvChargingArrays(
        names=tuple(p.document.name for p in placed),
        step_h=grid.step_h,
        shared_limit_kw=shared,
        session_names=tuple(v.name for v in visits),
        connectors=tuple(v.session.connector for v in visits),
        arrival=tuple(v.arrival for v in visits),
        departure=tuple(v.departure for v in visits),
        part=_part(visits, presence, grid),
        part_before=_part_before(visits, grid),
        handed_kwh=np.zeros(len(visits)),
        station=station,
        least_rank=np.array([rank_of(v.session.priority, firm=v.session.firm) for v in visits], dtype=np.int64),
        wish_rank=np.array([v.session.priority + _WISH for v in visits], dtype=np.int64),
        limit_kw=powers.most,
        least_kw=powers.least,
        step_kw=powers.step,
        discharge_limit_kw=np.minimum(discharge[:, None], shared[station]) * presence,
        efficiency=of("efficiency"),
        discharge_efficiency=of("discharge_efficiency", 1.0),
        wear_eur_per_kwh=of("wear_eur_per_kwh"),
        delivered_kwh=of("delivered_kwh"),
        at_least_kwh=np.array([v.session.must_kwh for v in visits]),
        energy_kwh=of("energy_kwh"),
        must_kwh=energies.must_kwh,
        wish_kwh=energies.wish_kwh,
        reach_kwh=energies.reach_kwh,
        floor_kwh=energies.floor_kwh,
        room_kwh=room,
        before_kwh=energies.before_kwh,
        remaining_kwh=energies.remaining_kwh,
        carried_eur_per_kwh=np.where(energies.ends_after, later, 0.0),
        left_before_eur=np.where(left_before, later * np.maximum(energies.remaining_kwh, 0.0), 0.0),
        ends_after=energies.ends_after,
        is_two_way=discharge > 0,
    )


def parts_of(a: EvChargingArrays) -> list[tuple[int, dict[str, Any]]]:
    """The asset of each session and what it asked for, for whoever publishes or reads a plan."""
    return [
        (
            int(a.station[k]),
            {
                "name": a.session_names[k],
                "connector": a.connectors[k],
                "arrival": a.arrival[k].isoformat(),
                "departure": a.departure[k].isoformat(),
                "energy_kwh": float(a.energy_kwh[k]),
                "at_least_kwh": float(a.at_least_kwh[k]),
                "delivered_before_kwh": float(a.delivered_kwh[k]),
                "priority": priority_of(int(a.least_rank[k])),
                "firm": is_firm(int(a.least_rank[k])),
            },
        )
        for k in range(a.n_sessions)
    ]


def _presence(visits: Sequence[Visit], grid: TimeGrid) -> Floats:
    """Share of each step in which each vehicle is there, shape (session, step)."""
    presence = np.array([grid.presence(v.arrival, v.departure) for v in visits]).reshape(len(visits), grid.n_steps)
    presence[presence < _LEAST_PRESENCE] = 0.0
    return presence


def _part(visits: Sequence[Visit], presence: Floats, grid: TimeGrid) -> Floats:
    """Share of the time of each session, or of what is left of it, that is within the horizon, shape (session,)."""
    hours = np.array([(v.departure - _begin(v, grid)) / timedelta(hours=1) for v in visits])
    return np.asarray(presence.sum(axis=1) * grid.step_h / hours)


def _part_before(visits: Sequence[Visit], grid: TimeGrid) -> Floats:
    """Share of the same time that is before the horizon, shape (session,)."""
    begun = [(v, _begin(v, grid)) for v in visits]
    return np.array([max((grid.start - at) / (v.departure - at), 0.0) for v, at in begun], dtype=float)


def _begin(visit: Visit, grid: TimeGrid) -> datetime:
    """When a session begins, or what is left of it where some was delivered."""
    return max(visit.arrival, grid.start) if visit.session.delivered_kwh else visit.arrival


def _note_carried(
    visits: Sequence[Visit], placed: Sequence[Placed[EvChargingDocument]], grid: TimeGrid, context: Context
) -> None:
    """Say once per asset how sessions that outlast the horizon are treated."""
    late_at = Counter(v.station for v in visits if v.departure > grid.end)
    for station, p in enumerate(placed):
        if later := late_at[station]:
            value = LATER * max(p.energy_value_eur_per_kwh, 0.0)
            context.notes.append(
                f"'{p.document.name}': sessions that depart after the horizon ({later}) get within it at "
                "least what could not be delivered afterwards. Each kWh at the meter that is left for then costs "
                f"{value:.4f} EUR, in the plan and in the baseline."
            )
