"""Connection: its rules again, in numpy, from the assets' net loads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from gridshare.clauses import Flows
from gridshare.connection.arrays import ConnectionArrays, Points
from gridshare.findings import Violation, worst
from gridshare.parts import MARGIN, Floats, Ints


@dataclass(frozen=True, slots=True)
class Exceedance:
    """Where a point's limit is exceeded.

    Attributes:
        point: Name of the member, feeder or group.
        level: ``member``, ``feeder`` or ``group``; ``margin`` for the group's contract less what is held back.
        rank: `PHYSICAL`, `CONTRACT` or `MARGIN`.
        over_kw: How far above the limit, in either direction, shape (step,).
    """

    point: str
    level: Literal["member", "feeder", "group", "margin"]
    rank: int
    over_kw: Floats


def flows(net_load_kw: Floats, member: Ints, feeder: Ints, a: ConnectionArrays) -> Flows:
    """Sum the assets' net loads; a feeder carries what is on it and on the feeders it feeds.

    Args:
        net_load_kw: Net load of all assets, shape (asset, step).
        member: Member of each asset.
        feeder: Feeder of each asset, -1 for none.
        a: The connection.
    """
    n = net_load_kw.shape[1]
    members = np.zeros((len(a.members.names), n))
    np.add.at(members, member, net_load_kw)
    feeders = np.zeros((len(a.feeders.names), n))
    for k in range(len(a.feeders.names)):
        np.add(
            feeders[k], net_load_kw[[lies_under(int(f), k, a.feeder_within) for f in feeder]].sum(axis=0), feeders[k]
        )
    return Flows(members, feeders, net_load_kw.sum(axis=0))


def lies_under(feeder: int, above: int, within: Ints) -> bool:
    """Whether ``feeder`` is ``above`` or is fed by it."""
    while feeder >= 0:
        if feeder == above:
            return True
        feeder = int(within[feeder])
    return False


def exceedances(flow: Flows, a: ConnectionArrays, tolerance_kw: float) -> list[Exceedance]:
    """All points whose limit is exceeded by more than the tolerance somewhere; smaller excess counts as none."""
    found = []
    group = np.broadcast_to(flow.group, (len(a.group.points.names), len(flow.group)))
    levels: tuple[tuple[Literal["member", "feeder", "group"], Points, Floats], ...] = (
        ("member", a.members, flow.members),
        ("feeder", a.feeders, flow.feeders),
        ("group", a.group.points, group),
    )
    for level, points, net in levels:
        over = _over(net, points.import_limit_kw, points.export_limit_kw, tolerance_kw)
        found += [
            Exceedance(name, "margin" if rank == MARGIN else level, int(rank), over_kw)
            for name, rank, over_kw in zip(points.names, points.rank, over, strict=True)
            if over_kw.any()
        ]
    return found


def _over(net: Floats, import_limit: Floats, export_limit: Floats, tolerance_kw: float) -> Floats:
    over = np.maximum(np.maximum(net - import_limit, -net - export_limit), 0.0)
    return np.where(over <= tolerance_kw * (1 + 1e-3), 0.0, over)  # NaN stays, and is exceeded


def check_direction(
    names: tuple[str, ...],
    net: Floats,
    rests: tuple[Floats, Floats],
    feed_in: Floats,
    rounding_kw: Floats,
) -> list[Violation]:
    """Rules C5 and C6: what must rest while a member imports or exports, and what may be fed in.

    Args:
        names: The members.
        net: Their net load, shape (member, step).
        rests: Power that must rest while importing, and while exporting, shape (member, step).
        feed_in: What their assets may feed in, infinite where nobody limits it, shape (member, step).
        rounding_kw: What the resolution of published powers may do to each net load, shape (member, step).
    """
    found: list[Violation] = []
    for label, excess, rule in (
        ("C5", np.minimum(rests[0], net), "no charging while the member imports"),
        ("C5", np.minimum(rests[1], -net), "no discharging while the member exports"),
        ("C6", -net - feed_in, "only what may be fed in is fed in"),
    ):
        above = np.where(excess <= rounding_kw, 0.0, excess)
        found += [v for k, name in enumerate(names) for v in worst(label, name, above[k], 0.0, "kW", rule)]
    return found
