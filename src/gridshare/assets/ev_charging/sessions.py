"""EV charging: the sessions that touch the horizon, their connectors and powers; impossible ones are refused."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from gridshare.assets.ev_charging.connectors import Connector
from gridshare.assets.ev_charging.document import EvChargingDocument, Session
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.plain import plain
from gridshare.timegrid import forward_at

_NAMED_IN_A_NOTE = 5


@dataclass(frozen=True, slots=True)
class Visit:
    """A session that touches the horizon.

    Attributes:
        station: Index of its asset.
        asset: Name of its asset.
        path: Path of its row, for messages.
        name: Its name, given or made.
        session: What was written.
        arrival, departure: On the site's clock, with offset (in UTC until it is known to touch the horizon).
        power_kw: Most power of vehicle and connector together.
        least_kw: Off or at least so much.
        is_usual: Nobody wrote that least; it gives way where it would make something impossible.
        step_kw: Charging is a whole number of times this; 0 for any power, and for who gives back.
        discharge_kw: Most power back; 0 for a one-way session.
        energy_value_eur_per_kwh: What a kWh costs its member on average.
    """

    station: int
    asset: str
    path: str
    name: str
    session: Session
    arrival: datetime
    departure: datetime
    power_kw: float
    least_kw: float
    is_usual: bool
    step_kw: float
    discharge_kw: float
    energy_value_eur_per_kwh: float


def visits_of(station: int, placed: Placed[EvChargingDocument], context: Context) -> list[Visit]:
    """Sessions of one asset that touch the horizon, in the order written."""
    doc, grid = placed.document, context.grid
    if doc.sessions.file is not None:
        context.refuse(
            f"{placed.path}.sessions",
            "unread_file",
            f"the file {doc.sessions.file!r}, not read",
            "rows",
            "Load the site from its folder, or write the sessions in place.",
        )
        return []
    names = names_of(doc.sessions.rows)
    _refuse_duplicates(placed, names, context)
    visits = [
        visit
        for j, row in enumerate(doc.sessions.rows)
        if (visit := _visit(station, placed, (j, row, names[j]), context)) is not None
    ]
    _refuse_overlaps(visits, context)
    start, end, zone = grid.start, grid.end, ZoneInfo(grid.time_zone)
    inside: list[Visit] = []
    outside: list[Visit] = []
    for v in visits:
        (inside if v.departure > start and v.arrival < end else outside).append(v)
    inside = [replace(v, arrival=v.arrival.astimezone(zone), departure=v.departure.astimezone(zone)) for v in inside]
    _note(placed, "sessions outside the horizon, left out", outside, context)
    underway = [v for v in inside if v.arrival < start and "delivered_kwh" not in v.session.model_fields_set]
    begun = "sessions that began before the horizon, without delivered_kwh, so with nothing delivered so far"
    _note(placed, begun, underway, context)
    return inside


def names_of(rows: Sequence[Session]) -> list[str]:
    """Given names; for the others connector and number, skipping names that are given."""
    taken = {row.name for row in rows}
    count: Counter[str] = Counter()
    names = []
    for row in rows:
        name = row.name
        while name is None or (name in taken and row.name is None):
            count[row.connector] += 1
            name = f"{row.connector}-{count[row.connector]}"
        names.append(name)
    return names


def _refuse_duplicates(placed: Placed[EvChargingDocument], names: Sequence[str], context: Context) -> None:
    first: dict[str, int] = {}
    for j, name in enumerate(names):
        if name in first:
            context.refuse(
                f"{placed.path}.sessions[{j}].name",
                "duplicate_name",
                f"'{name}', which is also sessions[{first[name]}]",
                f"names that are unique in '{placed.document.name}'",
                "Rename one of the two, or leave the name out.",
            )
        first.setdefault(name, j)


def _visit(
    station: int, placed: Placed[EvChargingDocument], row: tuple[int, Session, str], context: Context
) -> Visit | None:
    j, session, name = row
    doc, path = placed.document, f"{placed.path}.sessions[{j}]"
    connector = doc.connectors.get(session.connector)
    if connector is None:
        close = get_close_matches(session.connector, doc.connectors, n=1)
        context.refuse(
            f"{path}.connector",
            "unknown_connector",
            f"session '{name}' on '{session.connector}'",
            f"a connector of '{doc.name}': {', '.join(doc.connectors)}",
            f"Did you mean '{close[0]}'?" if close else "Name one of these, or add the connector.",
        )
        return None
    arrival = context.grid.local_instant(session.arrival)
    departure = context.grid.local_instant(session.departure)
    if departure <= arrival:
        zone = ZoneInfo(context.grid.time_zone)
        if not (
            forward_at(session.arrival, zone) or forward_at(session.departure, zone)
        ):  # else it is refused for that
            leaves, comes = session.departure, session.arrival
            context.refuse(
                f"{path}.departure",
                "departure_before_arrival",
                f"session '{name}' departs {leaves:%Y-%m-%d %H:%M} and arrives {comes:%Y-%m-%d %H:%M}",
                "a departure after the arrival",
                "Exchange the two, or give the departure its right date.",
            )
        return None
    if not _phases_known(connector, session, (path, name), context):
        return None
    power = min(connector.power_for(session.phases), session.vehicle_kw or float("inf"))
    written = [kw for kw in (session.least_kw, connector.least_for(session.phases)) if kw is not None]
    least = max(written, default=connector.usual_least(session.phases, session.vehicle_kw))
    if least > power:
        context.refuse(
            f"{path}.least_kw",
            "least_above_limit",
            f"session '{name}' charges with at least {plain(least)} kW",
            f"at most {plain(power)} kW, the limit of vehicle and connector '{session.connector}'",
            "Lower least_kw, correct the phases, or give it a stronger connector.",
        )
        return None
    step = 0.0 if session.discharge_kw else connector.step_for(session.phases)
    if step > power:
        context.refuse(
            f"{placed.path}.connectors.{session.connector}.step_kw",
            "step_above_limit",
            f"steps of {plain(step)} kW for session '{name}'",
            f"at most {plain(power)} kW, the limit of vehicle and connector",
            "Lower step_kw, or leave it out for any power.",
        )
        return None
    return Visit(
        station=station,
        asset=doc.name,
        path=path,
        name=name,
        session=session,
        arrival=arrival,
        departure=departure,
        power_kw=power,
        least_kw=least,
        is_usual=not written,
        step_kw=step,
        discharge_kw=min(session.discharge_kw or 0.0, connector.power_for(session.phases)),
        energy_value_eur_per_kwh=placed.energy_value_eur_per_kwh,
    )


def _phases_known(connector: Connector, session: Session, row: tuple[str, str], context: Context) -> bool:
    """A car on one phase needs to know the phases of its connector."""
    if session.phases != 1 or connector.phases is not None:
        return True
    path, name = row
    context.refuse(
        f"{path}.phases",
        "phases_unknown",
        f"session '{name}' charges on 1 phase of connector '{session.connector}', whose phases are not given",
        f"phases of '{session.connector}'",
        f"Write '{session.connector}: {{power_kw: {plain(connector.power_kw)}, phases: 3}}', or leave the car's "
        "phases out.",
    )
    return False


def _refuse_overlaps(visits: Sequence[Visit], context: Context) -> None:
    by_connector: defaultdict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        by_connector[visit.session.connector].append(visit)
    for connector, here in by_connector.items():
        here.sort(key=lambda v: v.arrival)
        longest = here[0]
        for visit in here[1:]:
            if visit.arrival < longest.departure:
                context.refuse(
                    f"{visit.path}.arrival",
                    "sessions_overlap",
                    f"session '{visit.name}' arrives at '{connector}' {visit.session.arrival:%Y-%m-%d %H:%M}, "
                    f"before '{longest.name}' departs {longest.session.departure:%Y-%m-%d %H:%M}",
                    "one vehicle at a time on a connector",
                    f"Correct one of the times, or give '{visit.name}' another connector.",
                )
            longest = max(longest, visit, key=lambda v: v.departure)


def _note(placed: Placed[EvChargingDocument], what: str, visits: Sequence[Visit], context: Context) -> None:
    if visits:
        context.notes.append(f"'{placed.document.name}': {what}: {listed([v.name for v in visits])}.")


def listed(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = f" and {len(names) - _NAMED_IN_A_NOTE} more" if len(names) > _NAMED_IN_A_NOTE else ""
    return f"{', '.join(names[:_NAMED_IN_A_NOTE])}{more}"
