"""What can be foreseen without planning: limits that the load which cannot move exceeds on its own.

Such a document is valid, and still no plan of it can be good unless production or storage comes to help. Nothing here
is an error; the plan reports what is left of it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.clauses import Flows
from gridshare.connection.arrays import Points
from gridshare.connection.check import flows
from gridshare.findings import Tolerance
from gridshare.parts import MARGIN, Floats
from gridshare.plain import plain
from gridshare.sites.site import Site

_NEGLIGIBLE_KW = 1e-3


def forewarnings(site: Site) -> list[str]:
    """One sentence for each limit that what cannot move exceeds on its own."""
    flow = _inflexible(site)
    c = site.connection
    levels: tuple[tuple[str, Points, Floats], ...] = (
        ("the group", c.group.points, np.broadcast_to(flow.group, c.group.points.import_limit_kw.shape)),
        ("feeder", c.feeders, flow.feeders),
        ("member", c.members, flow.members),
    )
    return [text for level in levels for text in _of_level(site, *level)]


def _inflexible(site: Site) -> Flows:
    """Net load of all that leaves nothing to decide, summed to the points."""
    n = site.grid.n_steps
    net = np.zeros((len(site.assets), n))
    for kind, arrays in site.asset_kinds:
        if not kind.powers:
            loads = kind.check(arrays, kind.baseline(arrays), Tolerance()).net_load_kw
            rows = [k for k, asset in enumerate(site.assets) if asset.kind == kind.name]
            net[rows] = loads[[site.assets[k].index for k in rows]]
    member = np.array([a.member for a in site.assets], dtype=np.int64)
    feeder = np.array([a.feeder for a in site.assets], dtype=np.int64)
    return flows(net, member, feeder, site.connection)


def _of_level(site: Site, level: str, points: Points, load_kw: Floats) -> Iterator[str]:
    for k, name in enumerate(points.names):
        own = "The group, less its margin" if points.rank[k] == MARGIN else "The group"
        who = own if level == "the group" else f"{'Feeder' if level == 'feeder' else 'Member'} '{name}'"
        for direction, net, limit in (
            ("import", load_kw[k], points.import_limit_kw[k]),
            ("export", -load_kw[k], points.export_limit_kw[k]),
        ):
            over = net - limit
            if (over > _NEGLIGIBLE_KW).any():
                yield f"{who}: {_sentence(site, direction, over, limit)}"


def _sentence(site: Site, direction: str, over: Floats, limit: Floats) -> str:
    t, count = int(np.argmax(over)), int((over > _NEGLIGIBLE_KW).sum())
    minutes = site.grid.step_minutes
    steps = {
        15: f"{count} quarter{'' if count == 1 else 's'}",
        60: f"{count} hour{'' if count == 1 else 's'}",
    }.get(minutes, f"{count} step{'' if count == 1 else 's'} of {minutes} min")
    at = f"{site.grid.local[t]:%Y-%m-%d %H:%M}"
    help_ = "production or storage brings it below" if direction == "import" else "more use or storage brings it below"
    return (
        f"the {'load' if direction == 'import' else 'feed-in'} that cannot move is above the "
        f"{'import' if direction == 'import' else 'export'} limit by itself in {steps}, worst {at} "
        f"by {plain(over[t], 4)} kW (limit {plain(limit[t], 4)} kW). Only {help_}."
    )
