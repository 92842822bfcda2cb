"""What a picture of a plan is drawn from: the group's scene, or that of one member with nothing of another firm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.clock import grid_of
from gridshare.reports.kinds import names
from gridshare.reports.plan.axes import day_numbers
from gridshare.reports.plan.limits import limits_of
from gridshare.schedules.document import AssetSchedule, MemberSchedule, ScheduleDocument
from gridshare.schedules.months import MonthCharge
from gridshare.timegrid import TimeGrid

Both = tuple[Floats, Floats]
"""Of import and of export."""

Decided = Mapping[str, list[float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """What the plan sees of the time after its horizon.

    Attributes:
        steps: How many steps it sees.
        until: The instant after the last of them, on the site's clock.
        decided: Asset and name of its part -> what is decided.
        planned_kwh: Asset and name of its part -> what of the energy left for then is planned.
        net_kw: Net load of the group; empty where it is not shown.
        limits: Of the group, less the margin; infinite where there is none.
    """

    steps: int
    until: datetime
    decided: Mapping[tuple[str, str], Decided]
    planned_kwh: Mapping[tuple[str, str], float]
    net_kw: Floats = field(default_factory=lambda: np.zeros(0))
    limits: Both = field(default_factory=lambda: (np.zeros(0), np.zeros(0)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is drawn, of the group or of a member.

    Attributes:
        member: Whose it is; None for the group.
        grid: The horizon.
        net_kw, before_kw: Net load with the plan and without one, shape (step,).
        limits: Infinite where there is none, shape (step,) each.
        within: The same less the margin.
        prices: All that a kWh taken costs and one fed in brings, shape (member, step).
        assets: What is drawn of assets.
        written: Name of each of them -> how it is written in the input.
        short: Asset and what of it is not served.
        charges: What is billed for the month by a peak of this net load, and whether of import (1) or export (-1).
        beyond: None where the plan sees nothing beyond its horizon.
    """

    member: str | None
    grid: TimeGrid
    net_kw: Floats
    before_kw: Floats
    limits: Both
    within: Both
    prices: Both
    assets: Sequence[AssetSchedule]
    written: Mapping[str, Mapping[str, Any]]
    short: frozenset[tuple[str, str]]
    charges: Sequence[tuple[MonthCharge, int]] = ()
    beyond: Beyond | None = None

    @property
    def edges(self) -> Any:
        """Points 0 .. n of the horizon in days of matplotlib, shape (point,)."""
        return _days(self.grid, range(self.grid.n_steps + 1))

    @property
    def later_edges(self) -> Any:
        """The points after it, from its end to that of the look-ahead."""
        first = self.grid.n_steps
        return _days(self.grid, range(first, first + (self.beyond.steps if self.beyond else 0) + 1))


def _days(grid: TimeGrid, points: range) -> Any:
    return day_numbers([grid.start])[0] + grid.step_minutes / (24 * 60) * np.array(points)


def scene_of_group(document: ScheduleDocument) -> Scene:
    """All of the plan."""
    g, ahead = document.group, document.look_ahead
    seen = {} if ahead is None else {
        "net_kw": np.array(ahead.net_load_kw),
        "limits": (limits_of(ahead.import_cap_kw), limits_of(ahead.export_cap_kw)),
    }  # fmt: skip
    return Scene(
        member=None,
        grid=grid_of(document),
        net_kw=np.array(g.net_load_kw),
        before_kw=np.array(g.baseline_net_load_kw),
        limits=(limits_of(g.import_contract_kw), limits_of(g.export_contract_kw)),
        within=(limits_of(g.import_cap_kw), limits_of(g.export_cap_kw)),
        charges=_charges_of_group(document),
        beyond=_beyond(document, {asset.name for asset in document.assets}, seen),
        **_of_members(document, document.members),
    )


def scene_of_member(document: ScheduleDocument, member: str) -> Scene:
    """What is the member's own: all else of the schedule may change, and the scene stays the same.

    Raises:
        KeyError: If the schedule has no such member.
    """
    own = next((each for each in document.members if each.name == member), None)
    if own is None:
        raise KeyError(member)
    limits = limits_of(own.import_limit_kw), limits_of(own.export_limit_kw)
    assets = [asset for asset in document.assets if asset.member == member]
    beyond = _beyond(document, {asset.name for asset in assets}, {})
    parts = {(asset.name, str(part.facts["name"])) for asset in assets for part in asset.parts}
    return Scene(
        member=member,
        grid=grid_of(document),
        net_kw=np.array(own.net_load_kw),
        before_kw=np.array(own.baseline_net_load_kw),
        limits=limits,
        within=limits,
        charges=_charges(document, {pattern.format(member=member): 1 for pattern in names() if "{member}" in pattern}),
        # Only its parts are drawn in a member's time after the horizon: without any there it is empty paper.
        beyond=beyond if beyond and parts & beyond.decided.keys() else None,
        **_of_members(document, [own]),
    )


def _of_members(document: ScheduleDocument, members: Sequence[MemberSchedule]) -> dict[str, Any]:
    """What both scenes take from the members that they show."""
    own = {member.name for member in members}
    written = [asset for member in document.input["members"] if member["name"] in own for asset in member["assets"]]
    return {
        "prices": tuple(np.array([getattr(m, f"{way}_eur_per_kwh") for m in members]) for way in ("import", "export")),
        "assets": [asset for asset in document.assets if asset.member in own],
        "written": {asset["name"]: asset for asset in written},
        "short": frozenset((u.asset, u.what) for u in document.unserved if u.member in own),
    }


def _beyond(document: ScheduleDocument, own: set[str], seen: Mapping[str, Any]) -> Beyond | None:
    ahead = document.look_ahead
    if ahead is None:
        return None
    return Beyond(
        steps=ahead.steps,
        until=datetime.fromisoformat(ahead.end),
        decided={(row.asset, row.what): row.decisions for row in ahead.assets if row.asset in own},
        planned_kwh={(p.asset, p.what): p.planned_kwh for p in ahead.postponed if p.asset in own},
        **seen,
    )


def _charges_of_group(document: ScheduleDocument) -> list[tuple[MonthCharge, int]]:
    """Charges on the peak of the group; others are on that of a member, which is no line among the group's."""
    written = (document.input.get("grid_tariff") or {}).get("peaks") or ()
    return _charges(document, {charge["name"]: 1 if charge["direction"] == "import" else -1 for charge in written})


def _charges(document: ScheduleDocument, signs: Mapping[str, int]) -> list[tuple[MonthCharge, int]]:
    return [(charge, signs[charge.name]) for charge in document.figures.month_charges if charge.name in signs]
