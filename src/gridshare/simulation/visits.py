"""Visits: what was said of each, what really happens, and what is known of it at a moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zlib import crc32
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.assets.ev_charging.document import EvChargingDocument, Session
from gridshare.assets.ev_charging.sessions import names_of
from gridshare.simulation.disturbances import SessionDisturbances

_LEAST_STAY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit of a vehicle; all moments in UTC.

    Attributes:
        said: What was said of it.
        true: What happens; None where it never comes.
        announced_at: When it was said; None where only the vehicle itself says so, once it is there.
    """

    said: Session
    true: Session | None
    announced_at: datetime | None

    @property
    def first(self) -> datetime:
        """From when on anything of it may be there."""
        return self.said.arrival if self.true is None else min(self.said.arrival, self.true.arrival)

    @property
    def last(self) -> datetime:
        """Until when."""
        return self.said.departure if self.true is None else max(self.said.departure, self.true.departure)

    @property
    def leaves_early(self) -> bool:
        """Whether it departs before the time that was said."""
        return self.true is not None and self.true.departure < self.said.departure

    def known(self, now: datetime, patience: timedelta, step: timedelta) -> Session | None:
        """What is known of it at a moment, as a session to plan; None where nothing is, or it is over.

        A vehicle that is there is there until the time it said, or the next step where that has passed. One that is not
        there in time is expected in the next step, until patience ends.
        """
        true, said = self.true, self.said
        if true is not None and true.departure <= now:
            return None
        if true is not None and true.arrival <= now:
            return said.model_copy(update={"arrival": true.arrival, "departure": max(said.departure, now + step)})
        if self.announced_at is None or self.announced_at > now:
            return None
        if said.arrival > now:
            return said
        if now >= min(said.arrival + patience, said.departure - step):
            return None
        return said.model_copy(update={"arrival": now + step})


def visits_of(document: EvChargingDocument, given: SessionDisturbances, seed: int, zone: ZoneInfo) -> tuple[Visit, ...]:
    """The visits of an asset, each drawn for itself from the seed and its name, in order of what was said."""
    names = names_of(document.sessions.rows)
    found = [
        _visit(
            _in_utc(row, name, zone), given, np.random.default_rng([seed, crc32(f"{document.name}/{name}".encode())])
        )
        for row, name in zip(document.sessions.rows, names, strict=True)
    ]
    found.sort(key=lambda visit: visit.said.arrival)
    true = {s.name: s for s in one_at_a_time([v.true for v in found if v.true is not None])}
    return tuple(Visit(v.said, true.get(v.said.name), v.announced_at) for v in found)


def one_at_a_time(sessions: Iterable[Session]) -> list[Session]:
    """The same sessions, of which each on a connector begins when the one before has ended, if there is time."""
    by_connector: defaultdict[str, list[Session]] = defaultdict(list)
    for session in sorted(sessions, key=lambda s: s.arrival):
        here = by_connector[session.connector]
        arrival = max(session.arrival, here[-1].departure) if here else session.arrival
        if arrival + _LEAST_STAY <= session.departure:
            here.append(session if arrival == session.arrival else session.model_copy(update={"arrival": arrival}))
    return sorted((s for here in by_connector.values() for s in here), key=lambda s: s.arrival)


def _in_utc(row: Session, name: str, zone: ZoneInfo) -> Session:
    def utc(moment: datetime) -> datetime:
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)

    return row.model_copy(update={"name": name, "arrival": utc(row.arrival), "departure": utc(row.departure)})


def _visit(said: Session, given: SessionDisturbances, rng: np.random.Generator) -> Visit:
    """Draw what happens. All draws are made, so that another share changes no other draw."""
    told, comes, moves, leaves, wants, more = rng.random(6)
    announced = None if told < given.unannounced else said.arrival - timedelta(hours=given.announced_hours)
    if announced is not None and comes < given.never:
        return Visit(said, None, announced)
    arrival, departure = said.arrival, said.departure
    if announced is not None and given.early is not None and moves < given.early.share:
        arrival -= timedelta(minutes=given.early.minutes)
    elif announced is not None and given.late is not None and 1 - moves <= given.late.share:
        arrival += timedelta(minutes=given.late.minutes)
    if given.leaves_early is not None and leaves < given.leaves_early.share:
        departure = max(departure - timedelta(minutes=given.leaves_early.minutes), arrival + _LEAST_STAY)
    update: dict[str, object] = {"arrival": arrival, "departure": departure}
    if given.energy is not None and wants < given.energy.share:
        update |= _other_energy(said, 1 + given.energy.by * (2 * float(more) - 1))
    if arrival + _LEAST_STAY > departure:
        return Visit(said, None, announced)
    return Visit(said, said.model_copy(update=update), announced)


def _other_energy(said: Session, factor: float) -> dict[str, object]:
    """Energies of a session that wants more or less; never more than there is known to be room for."""
    room = said.most_kwh if said.at_most_kwh is not None or said.capacity_kwh is not None else np.inf
    energy = min(said.energy_kwh * factor, room)
    if said.at_most_kwh is not None:
        return {"energy_kwh": energy, "at_least_kwh": min(said.must_kwh, energy)}
    return {"energy_kwh": energy, "at_least_kwh": min(said.must_kwh * factor, energy)}


def known_at(visits: Sequence[Visit], now: datetime, given: SessionDisturbances, step: timedelta) -> list[Session]:
    """What is known of visits at a moment, one at a time on each connector."""
    patience = timedelta(minutes=given.patience_minutes)
    found = (visit.known(now, patience, step) for visit in visits)
    return one_at_a_time(session for session in found if session is not None)
