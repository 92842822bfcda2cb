"""Walk-ins: visits that nobody announces, expected as they were on past days of the same kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from gridshare.assets.ev_charging.document import EvChargingDocument, Scenario, Session
from gridshare.assets.kind import AssetDocument
from gridshare.series.table import Table
from gridshare.simulation.world import World
from gridshare.sites.document import SiteDocument

WAYS = 3
"""Past days that are taken as ways in which the day may go, besides the one in which only who is known comes."""


def with_walk_ins(document: SiteDocument, world: World, now: dt.datetime, days: Sequence[dt.date]) -> SiteDocument:
    """What is known at a moment, with the walk-ins of past days as scenarios of the hours that are to come.

    Args:
        document: What is known.
        world: The world, of which only what had happened is looked at.
        now: The moment.
        days: Past days like this one, the newest first.
    """
    today = now.astimezone(world.zone).date()
    charging = [a for member in document.members for a in member.assets if isinstance(a, EvChargingDocument)]
    ways = [{a.name: list(_moved(a, world, day, today, now)) for a in charging} for day in days[:WAYS]]
    ways = [way for way in ways if any(way.values())]
    if not ways:
        return document

    def changed(asset: AssetDocument) -> AssetDocument:
        if not isinstance(asset, EvChargingDocument):
            return asset
        own, weight = asset.sessions, 1 / (len(ways) + 1)
        scenarios = (Scenario(weight=weight, sessions=_with(own, way[asset.name])) for way in ways)
        return asset.model_copy(update={"scenarios": tuple(scenarios)})

    members = tuple(m.model_copy(update={"assets": tuple(map(changed, m.assets))}) for m in document.members)
    return document.model_copy(update={"members": members})


def _with(own: Table[Session], more: Sequence[Session]) -> Table[Session]:
    return own.with_rows((*own.rows, *more))


def _moved(
    asset: EvChargingDocument, world: World, day: dt.date, today: dt.date, now: dt.datetime
) -> Iterator[Session]:
    """The walk-ins of a past day as they would be today, on connectors that are free then."""
    taken = list(asset.sessions.rows)
    for visit in world.visits[asset.name]:
        came = visit.true
        if came is None or visit.announced_at is not None or came.arrival.astimezone(world.zone).date() != day:
            continue
        arrival, departure = (_on(moment, day, today, world) for moment in (came.arrival, came.departure))
        free = all(s.connector != came.connector or s.departure <= arrival or s.arrival >= departure for s in taken)
        if arrival > now and free:
            name = f"{came.name} again {today:%m-%d}"
            session = came.model_copy(update={"name": name[:80], "arrival": arrival, "departure": departure})
            taken.append(session)
            yield session


def _on(moment: dt.datetime, day: dt.date, today: dt.date, world: World) -> dt.datetime:
    """A moment of a past day, at the same time by the clock."""
    local = moment.astimezone(world.zone)
    later = local.replace(tzinfo=None) + (today - day)
    return later.replace(tzinfo=world.zone).astimezone(dt.UTC)
