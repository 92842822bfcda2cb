"""How much room a plan leaves under the contract, and when it leaves least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np

from gridshare.parts import Bools, Floats
from gridshare.reports.clock import Stretch, grid_of
from gridshare.reports.plan.limits import limits_of
from gridshare.schedules.document import ScheduleDocument
from gridshare.timegrid import TimeGrid

_NOTHING = 0.01
"""An hour with less than this share of the cap left has nothing left."""


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """What is left under the contract, margin included; shape (step,) each.

    Attributes:
        grid: The horizon.
        kw: Room in the direction that has less of it, below zero above the contract; infinite where there is none.
        flow_kw, cap_kw: What flows in that direction, and the contract.
        is_export: Whether that is export.
        fixed_kw: What nobody plans takes.
    """

    grid: TimeGrid
    kw: Floats
    flow_kw: Floats
    cap_kw: Floats
    is_export: Bools
    fixed_kw: Floats

    @property
    def least(self) -> int | None:
        """The first step with the least room, to half a kilowatt; None where there is no contract."""
        return int(np.argmax(self.kw <= self.kw.min() + 0.5)) if np.isfinite(self.kw).any() else None

    def share(self, step: int) -> float | None:
        """By which share what nobody plans may be higher before the contract is exceeded; None where it is no load."""
        fixed = self.fixed_kw[step]
        return None if self.is_export[step] or fixed <= 0 else max(float(self.kw[step] / fixed), 0.0)


@dataclass(frozen=True, slots=True)
class Tight:
    """A stretch of hours with little room, and the step of it that has least."""

    stretch: Stretch
    step: int


def room_of(document: ScheduleDocument) -> Room:
    """The room that a plan leaves."""
    net = np.array(document.group.net_load_kw)
    caps = limits_of(document.group.import_contract_kw), limits_of(document.group.export_contract_kw)
    rooms = caps[0] - net, caps[1] + net
    is_export = rooms[1] < rooms[0]
    fixed = [np.maximum(asset.net_load_kw, 0) for asset in document.assets if not (asset.decisions or asset.parts)]
    return Room(
        grid_of(document),
        np.minimum(*rooms),
        np.where(is_export, -net, net),
        np.where(is_export, caps[1], caps[0]),
        is_export,
        np.sum(fixed, axis=0) if fixed else np.zeros_like(net),
    )


def tightest(room: Room, most: int) -> list[Tight]:
    """The hours in which nothing is left, those that follow each other as one, and then the tightest of the others."""
    local = room.grid.local
    by_hour = groupby(
        range(len(local)), key=lambda step: (local[step].utcoffset(), local[step].date(), local[step].hour)
    )
    hours = [(steps[0], steps[-1] + 1) for steps in (list(of) for _, of in by_hour)]
    least = {hour: float(room.kw[slice(*hour)].min()) for hour in hours}
    full = [hour for hour in hours if least[hour] <= _NOTHING * room.cap_kw[slice(*hour)].max()]
    others = sorted((hour for hour in hours if np.isfinite(least[hour]) and hour not in full), key=least.__getitem__)
    found = [Tight(each, each[0] + int(room.kw[slice(*each)].argmin())) for each in [*_joined(full), *others[:most]]]
    return sorted(found, key=lambda tight: float(room.kw[tight.step]))[:most]


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches in the order of time; those that touch are one."""
    ordered = sorted(stretches)
    if not ordered:
        return []
    edges = [k for k, (before, after) in enumerate(pairwise(ordered), start=1) if before[1] != after[0]]
    return [(ordered[a][0], ordered[b - 1][1]) for a, b in pairwise([0, *edges, len(ordered)])]
