"""From the document to arrays: a site that can be planned, or all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np

from gridshare.assets import KINDS
from gridshare.assets.kind import AssetDocument, Context, Placed
from gridshare.connection import arrays as connection
from gridshare.connection.arrays import ConnectionArrays
from gridshare.errors import Problem, SiteError
from gridshare.parts import Ints, Steps
from gridshare.sites.document import Horizon, SiteDocument
from gridshare.sites.naming import named
from gridshare.tariffs import arrays as tariffs
from gridshare.tariffs.arrays import TariffArrays
from gridshare.timegrid import TimeGrid


@dataclass(frozen=True, slots=True)
class AssetPlace:
    """An asset and where it stands.

    Attributes:
        name: Its name.
        kind: Its kind.
        index: Its place in the arrays of its kind.
        member: Index of its member.
        feeder: Index of its feeder, -1 for none.
    """

    name: str
    kind: str
    index: int
    member: int
    feeder: int


@dataclass(frozen=True, slots=True)
class Site:
    """A site that can be planned.

    Attributes:
        document: The document, with all series in place.
        grid: The time grid.
        connection: Limits.
        tariffs: Prices and charges.
        kinds: Name of kind -> its arrays, in the order of the registry; only kinds that occur.
        assets: All assets, in the order of the kinds and of their arrays.
        notes: What a reader of the plan should know.
    """

    document: SiteDocument
    grid: TimeGrid
    connection: ConnectionArrays
    tariffs: TariffArrays
    kinds: Mapping[str, Any]
    assets: tuple[AssetPlace, ...]
    notes: tuple[str, ...]

    @property
    def steps(self) -> Steps:
        """The grid as blocks see it."""
        return Steps(self.grid.n_steps, self.grid.step_h, self.grid.day_of_step)

    @property
    def members(self) -> tuple[str, ...]:
        """Names of the members."""
        return self.connection.members.names

    def of_kind(self, kind: str) -> Sequence[AssetPlace]:
        """The assets of a kind, in the order of its arrays."""
        return [a for a in self.assets if a.kind == kind]

    def member_of(self, kind: str) -> Ints:
        """Member of each asset of a kind."""
        return np.array([a.member for a in self.of_kind(kind)], dtype=np.int64)


def grid_of(document: SiteDocument) -> TimeGrid:
    """The time grid of the horizon.

    Raises:
        SiteError: If the zone is unknown or the horizon's ends do not match.
    """
    try:
        zone = ZoneInfo(document.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SiteError(
            Problem("time_zone", "unknown_time_zone", repr(document.time_zone), "an IANA name like Europe/Amsterdam")
        ) from None
    h = document.horizon
    if not isinstance(h.start, datetime) and h.days is not None:
        grid = TimeGrid.of_days(h.start, h.days, h.step_minutes, document.time_zone)
    else:
        start = h.start if isinstance(h.start, datetime) else datetime.combine(h.start, datetime.min.time())
        start = (start if start.tzinfo else start.replace(tzinfo=zone)).astimezone(UTC)
        grid = TimeGrid(start, h.step_minutes, _n_steps(h, start, zone), document.time_zone)
    if h.end is not None:
        end = (h.end if h.end.tzinfo else h.end.replace(tzinfo=zone)).astimezone(UTC)
        if end != grid.end:
            raise SiteError(
                Problem(
                    "horizon.end",
                    "horizon_end",
                    f"{h.end.isoformat()}",
                    f"{grid.end.astimezone(zone).isoformat()}: {grid.n_steps} steps of {h.step_minutes} min",
                    "On the days the clock changes a day has 23 or 25 hours.",
                )
            )
    return grid


def _n_steps(h: Horizon, start: datetime, zone: ZoneInfo) -> int:
    if h.steps is not None:
        return h.steps
    if h.days is not None:
        last = (start.astimezone(zone).replace(tzinfo=None) + timedelta(days=h.days)).replace(tzinfo=zone)
    else:
        end = h.end or start  # one of the three is given: the document sees to it
        last = end if end.tzinfo else end.replace(tzinfo=zone)
    steps = (last.astimezone(UTC) - start) / timedelta(minutes=h.step_minutes)
    if steps < 1 or steps != int(steps):
        raise SiteError(
            Problem("horizon.end", "horizon_end", last.isoformat(), f"a whole number of {h.step_minutes} min steps")
        )
    return int(steps)


def resolve(document: SiteDocument) -> Site:
    """Turn a document whose series stand in place into arrays.

    Raises:
        SiteError: With all problems of the document.
    """
    grid = grid_of(document)
    context = Context(grid)
    _refuse_names(document, context)
    feeder_within = _feeder_tree(document, context)
    members = [m.name for m in document.members]
    prices = tariffs.resolve(
        document.energy_contracts,
        [_contract(document, k, context) for k in range(len(members))],
        document.grid_tariff,
        grid,
        context.series,
    )
    peaks, problems = tariffs.resolve_peaks(document.grid_tariff, members, grid)
    context.problems.extend(problems)
    assets, kinds = _assets(document, prices, context)
    arrays = ConnectionArrays(
        members=connection.resolve_members(members, [m.connection for m in document.members], grid, context.series),
        feeders=connection.resolve_feeders(document.feeders, grid, context.series),
        group=connection.resolve_group(document.connection, grid, context.series),
        feeder_within=feeder_within,
    )
    if context.problems:
        raise SiteError(named(context.problems, document))
    return Site(
        document=document,
        grid=grid,
        connection=arrays,
        tariffs=replace(prices, peaks=tuple(peaks)),
        kinds=kinds,
        assets=assets,
        notes=tuple(context.notes),
    )


def _assets(
    document: SiteDocument, prices: TariffArrays, context: Context
) -> tuple[tuple[AssetPlace, ...], dict[str, Any]]:
    """The assets of all kinds, and each kind's arrays."""
    value = prices.import_eur_per_kwh.mean(axis=1)
    places: list[AssetPlace] = []
    kinds: dict[str, Any] = {}
    for kind in KINDS:
        placed: list[Placed[Any]] = []
        for asset, member, path in _walk(document):
            if asset.kind != kind.name:
                continue
            feeder = _feeder_index(document, asset, member, path, context)
            places.append(AssetPlace(asset.name, kind.name, len(placed), member, feeder))
            placed.append(Placed(asset, path, float(value[member])))
        if placed:
            kinds[kind.name] = kind.resolve(placed, context)
    return tuple(places), kinds


def _walk(document: SiteDocument) -> Iterator[tuple[Any, int, str]]:
    """Every asset, the index of its member, and its path."""
    for m, member in enumerate(document.members):
        for k, asset in enumerate(member.assets):
            yield asset, m, f"members[{m}].assets[{k}]"


def _refuse_names(document: SiteDocument, context: Context) -> None:
    """Refuse names that stand twice."""
    for what, named in (
        ("member", [(m.name, f"members[{k}].name") for k, m in enumerate(document.members)]),
        ("feeder", [(f.name, f"feeders[{k}].name") for k, f in enumerate(document.feeders)]),
        ("asset", [(a.name, f"{path}.name") for a, _, path in _walk(document)]),
    ):
        seen: dict[str, str] = {}
        for name, path in named:
            if name in seen:
                context.refuse(
                    path, "duplicate_name", f"{name!r}, which {seen[name]} has too", f"{what}s of different names",
                    "Give one of them another name.",
                )  # fmt: skip
            seen.setdefault(name, path)


def _feeder_tree(document: SiteDocument, context: Context) -> Ints:
    """Index of the feeder that feeds each feeder, -1 for the group's connection; cycles are refused."""
    names = [f.name for f in document.feeders]
    within = np.full(len(names), -1, dtype=np.int64)
    for k, feeder in enumerate(document.feeders):
        if feeder.within is not None:
            within[k] = _index(feeder.within, names, f"feeders[{k}].within", "feeder", context)
    for k in range(len(names)):
        seen, at = [k], int(within[k])
        while at >= 0 and at not in seen:
            seen.append(at)
            at = int(within[at])
        if at >= 0:
            if at == k:
                chain = " within ".join(names[i] for i in [*seen, k])
                context.refuse(
                    f"feeders[{k}].within", "feeder_cycle", chain, "a tree: no feeder within itself",
                    "Leave out `within` of the feeder nearest to the grid.",
                )  # fmt: skip
            within[k] = -1
    return within


def _feeder_index(document: SiteDocument, asset: AssetDocument, member: int, path: str, context: Context) -> int:
    names = [f.name for f in document.feeders]
    if asset.feeder is not None:
        return _index(asset.feeder, names, f"{path}.feeder", "feeder", context)
    own = document.members[member].connection.feeder
    return -1 if own is None else _index(own, names, f"members[{member}].connection.feeder", "feeder", context)


def _contract(document: SiteDocument, member: int, context: Context) -> str:
    """Name of a member's supply contract; free energy only where the site has no contract at all."""
    name, known = document.members[member].energy_contract, list(document.energy_contracts)
    where = f"members[{member}].energy_contract"
    if name is None:
        if known:
            context.refuse(where, "missing_contract", "no energy contract", f"one of {', '.join(known)}")
        return ""
    _index(name, known, where, "energy contract", context)
    return name


def _index(name: str, known: Sequence[str], where: str, what: str, context: Context) -> int:
    """Place of a name among those known, -1 and a problem where it is none of them."""
    if name in known:
        return known.index(name)
    close = get_close_matches(name, known, 1)
    problem = Problem(
        where,
        f"unknown_{what.replace(' ', '_')}",
        f"{what} {name!r}",
        f"one of {', '.join(map(repr, known))}" if known else f"no {what}: the site has none",
        f"Did you mean {close[0]!r}?" if close else "",
    )
    if problem not in context.problems:
        context.problems.append(problem)
    return -1
