"""What a member may know of the group around it: at which times there is no room, and never how much others take.

What leaves this module is true or false for a step. A group's load, less one's own, is the load of the others; where
they are one firm, it is that firm's. So no figure of the group's load is in a letter, nor one that follows from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.parts import Bools, Floats
from gridshare.reports.clock import grid_of
from gridshare.reports.letters.own import SEEN_KW
from gridshare.reports.plan.limits import is_full, limits_of
from gridshare.schedules.document import MemberSchedule, PointSchedule, ScheduleDocument
from gridshare.schedules.months import MonthCharge


@dataclass(frozen=True, slots=True)
class Side:
    """One direction of the group's connection, or of a cable; each of shape (step,).

    Attributes:
        full: There is little room: doing nothing would go beyond the limit, or the plan reaches it.
        above: The plan itself goes beyond it.
        over: It would, if this member alone did as it does when nothing is planned.
    """

    full: Bools
    above: Bools
    over: Bools

    @property
    def matters(self) -> Bools:
        """Where the limit is a reason for this member, shape (step,)."""
        return self.full | self.over


@dataclass(frozen=True, slots=True)
class Peak:
    """A charge of a month by the highest power of the group.

    Attributes:
        name: On the bill.
        eur_per_kw: Its price.
        full: Steps in which doing nothing would make the peak higher, or the plan reaches it.
        higher: Steps in which it would be higher if this member alone did as when nothing is planned.
    """

    name: str
    eur_per_kw: float
    full: Bools
    higher: Bools

    @property
    def matters(self) -> Bools:
        """Where the charge is a reason for this member, shape (step,)."""
        return self.full | self.higher


@dataclass(frozen=True, slots=True)
class Around:
    """What is around a member.

    Attributes:
        imports, exports: The group's contract.
        cables: Asset -> import and export of the cables and transformers that it shares with others.
        peaks: Charges of months that are paid by all together.
        left_kwh: Asset of the member -> energy that its sessions get after the plan ends.
        has_plan: A plan was found; where none was, doing nothing is all that there is.
    """

    imports: Side
    exports: Side
    cables: Mapping[str, tuple[Side, Side]]
    peaks: Sequence[Peak]
    left_kwh: Mapping[str, float]
    has_plan: bool


def around(document: ScheduleDocument, member: str) -> Around:
    """What a member of a schedule may know."""
    own = next(each for each in document.members if each.name == member)
    more = np.array(own.baseline_net_load_kw) - np.array(own.net_load_kw)
    group = document.group
    net, before = np.array(group.net_load_kw), np.array(group.baseline_net_load_kw)
    ahead = document.look_ahead.postponed if document.look_ahead is not None else []
    left: dict[str, float] = {}
    for each in ahead:
        if each.member == member:
            left[each.asset] = left.get(each.asset, 0.0) + each.left_kwh
    return Around(
        imports=_side((net, before, more), limits_of(group.import_cap_kw), limits_of(group.import_contract_kw)),
        exports=_side((-net, -before, -more), limits_of(group.export_cap_kw), limits_of(group.export_contract_kw)),
        cables=dict(_cables(document, own, more)),
        peaks=list(_peaks(document, (net, before, more))),
        left_kwh=left,
        has_plan=bool(document.proof.stages),
    )


def _side(flows: tuple[Floats, Floats, Floats], cap: Floats, contract: Floats) -> Side:
    net, before, more = flows
    return Side(
        full=np.asarray((before > cap + SEEN_KW) | is_full(net, cap)),
        above=np.asarray(net > contract + SEEN_KW),
        over=np.asarray((net + more > contract + SEEN_KW) & (more > SEEN_KW)),
    )


def _cables(document: ScheduleDocument, own: MemberSchedule, more: Floats) -> list[tuple[str, tuple[Side, Side]]]:
    """Of each asset of the member, those on its way to the group, as one."""
    within = {feeder["name"]: feeder.get("within") for feeder in document.input.get("feeders", ())}
    points = {feeder.name: feeder for feeder in document.feeders}
    found = []
    for asset in document.assets:
        way, name = [], asset.feeder
        while asset.member == own.name and name is not None and name in points and name not in way:
            way.append(name)
            name = within.get(name)
        if way:
            sides = [_of_cable(points[each], more) for each in way]
            found.append((asset.name, (_any([s[0] for s in sides]), _any([s[1] for s in sides]))))
    return found


def _of_cable(point: PointSchedule, more: Floats) -> tuple[Side, Side]:
    net, before = np.array(point.net_load_kw), np.array(point.baseline_net_load_kw)
    taken, given = limits_of(point.import_limit_kw), limits_of(point.export_limit_kw)
    return _side((net, before, more), taken, taken), _side((-net, -before, -more), given, given)


def _any(sides: Sequence[Side]) -> Side:
    return Side(
        full=np.any([side.full for side in sides], axis=0),
        above=np.any([side.above for side in sides], axis=0),
        over=np.any([side.over for side in sides], axis=0),
    )


def _peaks(document: ScheduleDocument, flows: tuple[Floats, Floats, Floats]) -> list[Peak]:
    """Those that go by the highest import of all steps of the month, which can be seen here."""
    net, before, more = flows
    months = np.array([at.strftime("%Y-%m") for at in grid_of(document).local])
    found = []
    for plan, nothing in zip(document.figures.month_charges, document.baseline.month_charges, strict=False):
        now = months == plan.month
        if not (_is_of(plan, net[now]) and _is_of(nothing, before[now])):
            continue
        top = max(plan.billed_kw, plan.paid_kw)
        full = now & ((before > top + SEEN_KW) | is_full(net, np.full(len(net), top)))
        higher = now & (net + more > top + SEEN_KW) & (more > SEEN_KW)
        found.append(Peak(plan.name, plan.eur_per_kw, np.asarray(full), np.asarray(higher)))
    return found


def _is_of(charge: MonthCharge, net: Floats) -> bool:
    """Whether a charge goes by the highest of these, or by what is paid already."""
    return abs(charge.billed_kw - max(charge.paid_kw, float(net.max(initial=0.0)))) < 2 * SEEN_KW
