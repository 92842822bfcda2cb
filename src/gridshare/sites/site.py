"""From the document to arrays: a site that can be planned, or all that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np

from gridshare.assets import KINDS
from gridshare.assets.kind import AssetDocument, AssetKind, Placed
from gridshare.clauses import Clause
from gridshare.connection import arrays as connection
from gridshare.connection.arrays import ConnectionArrays
from gridshare.connection.layers import LAYERS
from gridshare.context import Context, doubtful, doubtful_moments
from gridshare.documents.located import named
from gridshare.errors import Problem, SiteError
from gridshare.parts import Decisions, Ints, Steps
from gridshare.sites.document import Horizon, SiteDocument
from gridshare.sites.references import feeder_tree, index_of, places_of, refuse_names, walk
from gridshare.sites.scenarios import Scenario, scenarios_of
from gridshare.tariffs import COMPONENTS
from gridshare.tariffs import arrays as tariffs
from gridshare.tariffs.arrays import TariffArrays
from gridshare.tariffs.component import TariffDocuments
from gridshare.tariffs.energy import ENERGY
from gridshare.timegrid import TimeGrid


@dataclass(frozen=True, slots=True)
class AssetPlace:
    """An asset and its place in the site.

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
        grid: The time grid, with what the plan only looks ahead at.
        bound_steps: How many of its steps the plan binds: the horizon.
        connection: Limits.
        tariffs: Prices and charges.
        kinds: Name of kind -> its arrays, in the order of the registry; only kinds that occur.
        assets: All assets, in the order of the kinds and of their arrays.
        notes: What a reader of the plan should know.
        scenarios: Other ways in which the time ahead may turn out.
    """

    document: SiteDocument
    grid: TimeGrid
    bound_steps: int
    connection: ConnectionArrays
    tariffs: TariffArrays
    kinds: Mapping[str, Any]
    assets: tuple[AssetPlace, ...]
    notes: tuple[str, ...]
    scenarios: tuple[Scenario, ...] = ()

    @property
    def steps(self) -> Steps:
        """The grid as blocks see it."""
        return Steps(self.grid.n_steps, self.grid.step_h, self.grid.day_of_step)

    @property
    def members(self) -> tuple[str, ...]:
        """Names of the members."""
        return self.connection.members.names

    @property
    def asset_kinds(self) -> tuple[tuple[AssetKind[Any, Any], Any], ...]:
        """The kinds of asset that the site has, each with its arrays."""
        return tuple((kind, self.kinds[kind.name]) for kind in KINDS if kind.name in self.kinds)

    @property
    def clauses(self) -> tuple[tuple[Clause[Any], Any], ...]:
        """The kinds of tariff component and of cap layer that the site has, each with its arrays."""
        components, layers = self.tariffs.components, self.connection.group.layers
        return (
            (ENERGY, self.tariffs.kwh),
            *((kind, components[kind.name]) for kind in COMPONENTS if kind.name in components),
            *((kind, layers[kind.name]) for kind in LAYERS if kind.name in layers),
        )

    @property
    def constants_eur(self) -> dict[str, float]:
        """Name of a cost -> what the group pays over the horizon whatever the plan."""
        return {name: eur for clause, arrays in self.clauses for name, eur in clause.constants_eur(arrays).items()}

    def of_kind(self, kind: str) -> Sequence[AssetPlace]:
        """The assets of a kind, in the order of its arrays."""
        return [a for a in self.assets if a.kind == kind]

    def member_of(self, kind: str) -> Ints:
        """Member of each asset of a kind."""
        return np.array([a.member for a in self.of_kind(kind)], dtype=np.int64)

    def member_of_decisions(self, kind: AssetKind[Any, Any]) -> Ints:
        """Member of each row of a kind's decisions, which are about assets or about parts of assets."""
        member = self.member_of(kind.name)
        return member if kind.parts is None else member[[asset for asset, _ in kind.parts(self.kinds[kind.name])]]

    def turned_out(self, scenario: Scenario) -> Site:
        """The site as it is in one of its scenarios."""
        return replace(self, kinds={**self.kinds, **scenario.kinds}, scenarios=())

    def doing_nothing(self) -> dict[str, Decisions]:
        """The decisions of all kinds when nothing is planned."""
        return {kind.name: kind.baseline(arrays) for kind, arrays in self.asset_kinds}

    def evenly(self) -> dict[str, Decisions]:
        """The decisions of all kinds when each asset spreads what it needs over the time that it has."""
        return {kind.name: (kind.evenly or kind.baseline)(arrays) for kind, arrays in self.asset_kinds}


def grid_of(document: SiteDocument) -> TimeGrid:
    """The time grid of the horizon and of what the plan looks ahead at.

    Raises:
        SiteError: If the zone is unknown or the horizon's ends do not match.
    """
    bound = bound_grid(document)
    return replace(bound, n_steps=bound.n_steps + document.horizon.look_ahead_steps)


def bound_grid(document: SiteDocument) -> TimeGrid:
    """The time grid of the horizon alone.

    Raises:
        SiteError: As `grid_of`.
    """
    try:
        zone = ZoneInfo(document.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SiteError(
            Problem("time_zone", "unknown_time_zone", repr(document.time_zone), "an IANA name like Europe/Amsterdam")
        ) from None
    h = document.horizon
    for moment, where in ((h.start, "horizon.start"), (h.end, "horizon.end")):
        if isinstance(moment, datetime) and (problem := _no_end(moment, zone, where)):
            raise SiteError(problem)
    begin = h.start if isinstance(h.start, datetime) else datetime.combine(h.start, time())
    start = (begin if begin.tzinfo else begin.replace(tzinfo=zone)).astimezone(UTC)
    grid = TimeGrid(start, h.step_minutes, _n_steps(h, begin, zone), document.time_zone)
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


def _no_end(moment: datetime, zone: ZoneInfo, where: str) -> Problem | None:
    """Why a moment cannot be where a horizon begins or ends; None where it can."""
    if moment.second or moment.microsecond:
        return Problem(where, "not_whole_minutes", moment.isoformat(), "a whole minute", "Leave the seconds out.")
    return doubtful(moment, zone, where)


def _n_steps(h: Horizon, begin: datetime, zone: ZoneInfo) -> int:
    if h.steps is not None:
        return h.steps
    begin = begin if begin.tzinfo else begin.replace(tzinfo=zone)
    if h.days is not None:
        last = (begin.astimezone(zone).replace(tzinfo=None) + timedelta(days=h.days)).replace(tzinfo=zone)
    else:
        end = h.end or begin  # one of the three is given: the document sees to it
        last = end if end.tzinfo else end.replace(tzinfo=zone)
    steps = (last.astimezone(UTC) - begin.astimezone(UTC)) / timedelta(minutes=h.step_minutes)
    if steps < 1 or steps != int(steps):
        where, expected = (
            f"horizon.{'end' if h.days is None else 'days'}",
            f"a whole number of {h.step_minutes} min steps",
        )
        raise SiteError(Problem(where, "horizon_end", last.isoformat(), expected))
    return int(steps)


def resolve(document: SiteDocument, *, goes_on: bool = False) -> Site:
    """The arrays of a document whose series are in place.

    Args:
        document: The document.
        goes_on: As `Context.goes_on`: for part of a plan that was made for longer.

    Raises:
        SiteError: With all problems of the document.
    """
    grid, bound = grid_of(document), bound_grid(document).n_steps
    context = Context(grid, bound, goes_on, document.horizon.each_day, document.underway)
    context.problems.extend(doubtful_moments(document, grid))
    _note_changed_clock(document.horizon, grid.between(0, bound), context)
    refuse_names(document, context)
    feeder_within = feeder_tree(document, context)
    members = [m.name for m in document.members]
    contracts = [_contract(document, k, context) for k in range(len(members))]
    charges = tariffs.resolve(
        TariffDocuments(document.grid_tariff, document.energy_contracts, contracts, members), context
    )
    assets, of_kind = _assets(document, charges, context)
    kinds = {kind.name: kind.resolve(of_kind[kind.name], context) for kind in KINDS if kind.name in of_kind}
    arrays = ConnectionArrays(
        members=connection.resolve_members(members, [m.connection for m in document.members], context),
        feeders=connection.resolve_feeders(document.feeders, context),
        group=connection.resolve_group(document.connection, context),
        feeder_within=feeder_within,
    )
    scenarios = scenarios_of(of_kind, context)
    if context.problems:
        raise SiteError(named(context.problems, document))
    return Site(
        document=document,
        grid=grid,
        bound_steps=bound,
        connection=arrays,
        tariffs=charges,
        kinds=kinds,
        assets=assets,
        notes=(*document.notes, *context.notes),
        scenarios=scenarios,
    )


def _note_changed_clock(h: Horizon, bound: TimeGrid, context: Context) -> None:
    """Say where steps that are counted, and would be whole days on another date, end beside midnight."""
    end = bound.end.astimezone(bound.local[0].tzinfo)
    counted, begins = h.steps is not None, bound.local[0].time()
    if counted and bound.forward_h and begins == time() and bound.n_steps * h.step_minutes % (24 * 60) == 0:
        steps = f"{bound.n_steps} steps of {h.step_minutes} min"
        context.notes.append(f"The clock changes within the horizon: its {steps} end at {end:%Y-%m-%d %H:%M}.")


def _assets(
    document: SiteDocument, charges: TariffArrays, context: Context
) -> tuple[tuple[AssetPlace, ...], dict[str, list[Placed[Any]]]]:
    """The assets of all kinds, and each kind's documents, in the order of its arrays."""
    value = charges.kwh.import_eur_per_kwh.mean(axis=1)
    places: list[AssetPlace] = []
    kinds: dict[str, list[Placed[Any]]] = {}
    feeders = places_of(f.name for f in document.feeders)
    for kind in KINDS:
        placed: list[Placed[Any]] = []
        for asset, member, path in walk(document):
            if asset.kind != kind.name:
                continue
            feeder = _feeder_index(document, asset, (member, path), feeders, context)
            places.append(AssetPlace(asset.name, kind.name, len(placed), member, feeder))
            placed.append(Placed(asset, path, float(value[member])))
        if placed:
            kinds[kind.name] = placed
    return tuple(places), kinds


def _feeder_index(
    document: SiteDocument, asset: AssetDocument, place: tuple[int, str], names: Mapping[str, int], context: Context
) -> int:
    member, path = place
    if asset.feeder is not None:
        return index_of(asset.feeder, names, f"{path}.feeder", "feeder", context)
    own = document.members[member].connection.feeder
    return -1 if own is None else index_of(own, names, f"members[{member}].connection.feeder", "feeder", context)


def _contract(document: SiteDocument, member: int, context: Context) -> str:
    """Name of a member's supply contract; free energy only where the site has no contract at all."""
    name, known = document.members[member].energy_contract, places_of(document.energy_contracts)
    where = f"members[{member}].energy_contract"
    if name is None:
        if known:
            context.refuse(where, "missing_contract", "no energy contract", f"one of {', '.join(known)}")
        return ""
    index_of(name, known, where, "energy contract", context)
    return name
