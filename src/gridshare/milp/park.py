"""The stamps of a site, in the order in which they can be wired.

Assets first, then the points where their power is summed (members, feeders, the group), then what is paid for it.
No kind is named here: the registry says which there are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module

import numpy as np

from gridshare.clauses import GROUP, MEMBERS
from gridshare.connection import block as connection
from gridshare.connection.arrays import Points
from gridshare.connection.check import lies_under
from gridshare.milp.templates import template_of
from gridshare.parts import (
    FEED_IN,
    NOT_WHILE_EXPORTING,
    NOT_WHILE_IMPORTING,
    PORT,
    Decisions,
    Exclusive,
    Floats,
    Ints,
    Stamp,
    Values,
    Wire,
)
from gridshare.sites.site import Site

_REACHES = {"import_reach_kw": (PORT, +1), "export_reach_kw": (PORT, -1)}


def stamps_of(site: Site) -> tuple[list[Stamp], Mapping[str, Sequence[Stamp]]]:
    """All stamps of a site, and those of each kind."""
    steps = site.steps
    of_kind = {kind.name: import_module(kind.block).stamps(arrays, steps) for kind, arrays in site.asset_kinds}
    assets = [stamp for stamps in of_kind.values() for stamp in stamps]
    points = [*_members(site, of_kind), *_feeders(site, of_kind), *_group(site)]
    clauses = [
        stamp
        for clause, arrays in site.clauses
        if clause.block is not None
        for stamp in import_module(clause.block).stamps(arrays, steps)
    ]
    return [*assets, *points, *clauses], of_kind


def read(site: Site, of_kind: Mapping[str, Sequence[Stamp]], values: Mapping[str, Values]) -> dict[str, Decisions]:
    """Each kind's decisions from a solution."""
    return {
        kind.name: import_module(kind.block).read(arrays, values, of_kind[kind.name])
        for kind, arrays in site.asset_kinds
    }


def _outputs(site: Site, of_kind: Mapping[str, Sequence[Stamp]], output: str) -> list[tuple[Stamp, Ints, Ints]]:
    """Stamps of assets that have an output, with the member and the feeder of each unit."""
    found = []
    for kind, stamps in of_kind.items():
        places = site.of_kind(kind)
        for stamp in stamps:
            if not len(stamp.owner):
                continue
            if output in template_of(stamp.build, stamp.structure, site.steps).outputs:
                member = np.array([places[k].member for k in stamp.owner], dtype=np.int64)
                feeder = np.array([places[k].feeder for k in stamp.owner], dtype=np.int64)
                found.append((stamp, member, feeder))
    return found


def _members(site: Site, of_kind: Mapping[str, Sequence[Stamp]]) -> list[Stamp]:
    """One stamp of all members: feed-in and resting rules are inputs that are zero or free where nobody has them."""
    size = len(site.members)
    inputs = {PORT: [_to(stamp, PORT, member) for stamp, member, _ in _outputs(site, of_kind, PORT)]}
    reaches = dict(_REACHES)
    rests = {}
    # Taking and giving at once pays only where a kWh brings more than it costs.
    pays = site.tariffs.kwh.export_eur_per_kwh > site.tariffs.kwh.import_eur_per_kwh
    exclusives = [Exclusive("import_kw", "export_kw", "is_importing", pays)]
    for output, other, switch, reach in (
        (NOT_WHILE_IMPORTING, "import_kw", "is_importing", "importing_rest_reach_kw"),
        (NOT_WHILE_EXPORTING, "export_kw", "is_exporting", "exporting_rest_reach_kw"),
    ):
        wires = [_to(stamp, output, member) for stamp, member, _ in _outputs(site, of_kind, output)]
        rests[output] = bool(wires)
        if wires:
            inputs[output] = wires
            reaches[reach] = (output, +1)
            exclusives.append(Exclusive(other, output, switch))
    limited = _feed_in_limited(site, of_kind)
    data: dict[str, Floats] = {
        "import_limit_kw": site.connection.members.import_limit_kw,
        "export_limit_kw": site.connection.members.export_limit_kw,
    }
    if limited is not None:
        inputs[FEED_IN] = [_to(stamp, FEED_IN, member) for stamp, member, _ in _outputs(site, of_kind, FEED_IN)]
        data["feed_in_free_kw"] = np.where(limited[:, None], 0.0, np.inf) * np.ones(site.grid.n_steps)
    return [
        Stamp(
            name=MEMBERS,
            build=connection.build,
            structure=connection.Features(
                rests_while_importing=rests[NOT_WHILE_IMPORTING],
                rests_while_exporting=rests[NOT_WHILE_EXPORTING],
                feed_in=limited is not None,
            ),
            data=data,
            rank=np.zeros(size, dtype=np.int64),
            exclusives=tuple(exclusives),
            inputs=inputs,
            reaches=reaches,
            couples=True,
        )
    ]


def _feed_in_limited(site: Site, of_kind: Mapping[str, Sequence[Stamp]]) -> Floats | None:
    """Which members have an asset that may not feed in all it produces, shape (member,); None where no one has."""
    limited = np.zeros(len(site.members), dtype=bool)
    for kind, stamps in of_kind.items():
        member = site.member_of(kind)
        for stamp in stamps:
            if stamp.limits_feed_in:
                limited[member[stamp.owner]] = True
    return limited if limited.any() else None


def _to(stamp: Stamp, output: str, receiver: Ints) -> Wire:
    """Wire all units of a stamp to the points that receive them."""
    return Wire(stamp.name, output, np.arange(len(receiver)), receiver)


def _feeders(site: Site, of_kind: Mapping[str, Sequence[Stamp]]) -> list[Stamp]:
    """One stamp of the feeders that have a limit."""
    points = site.connection.feeders
    chosen = np.flatnonzero(np.isfinite(points.import_limit_kw).any(1) | np.isfinite(points.export_limit_kw).any(1))
    if not len(chosen):
        return []
    within = site.connection.feeder_within
    wires = []
    for stamp, _, feeder in _outputs(site, of_kind, PORT):
        pairs = [
            (u, i) for i, k in enumerate(chosen) for u, f in enumerate(feeder) if lies_under(int(f), int(k), within)
        ]
        if pairs:
            table = np.array(pairs, dtype=np.int64)
            wires.append(Wire(stamp.name, PORT, table[:, 0], table[:, 1]))
    return [_point("feeder", points, chosen, wires)]


def _group(site: Site) -> list[Stamp]:
    """The group's points: the sum of the members."""
    points, size = site.connection.group.points, len(site.members)
    everyone = np.arange(size)
    wires = [Wire(MEMBERS, PORT, everyone, np.full(size, k)) for k in range(len(points.names))]
    return [_point(GROUP, points, np.arange(len(points.names)), wires)]


def _point(name: str, points: Points, chosen: Ints, wires: Sequence[Wire]) -> Stamp:
    width = points.import_limit_kw.shape[1]
    return Stamp(
        name=name,
        build=connection.build,
        structure=connection.Features(),
        data={
            "import_limit_kw": points.import_limit_kw[chosen],
            "export_limit_kw": points.export_limit_kw[chosen],
        },
        rank=points.rank[chosen],
        # No price hangs on taking and giving here, so both at once do no harm; the switch is never needed.
        exclusives=(Exclusive("import_kw", "export_kw", "is_importing", np.zeros((len(chosen), width), dtype=bool)),),
        inputs={PORT: wires},
        reaches=_REACHES,
        couples=True,
    )
