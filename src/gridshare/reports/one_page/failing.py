"""Which device takes the group above its contract when it stops, or does what it would do without a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.plan.limits import limits_of
from gridshare.schedules.document import ScheduleDocument

_LEAST_KW = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Fault:
    """What comes of it when one device fails.

    Attributes:
        asset, member: Names.
        stops: Whether it stops; else it does what it would do without a plan.
        over_kw: How much further above the contract the group is then, shape (step,).
    """

    asset: str
    member: str
    stops: bool
    over_kw: Floats

    @property
    def most_kw(self) -> float:
        """The most of that."""
        return float(self.over_kw.max())


def faults(document: ScheduleDocument) -> list[Fault]:
    """The devices whose failing breaks the contract, or breaks it further, each in its worse way; the worst first."""
    found: dict[str, Fault] = {}
    for fault in _all(document):
        if fault.most_kw >= _LEAST_KW and (fault.asset not in found or found[fault.asset].most_kw < fault.most_kw):
            found[fault.asset] = fault
    return sorted(found.values(), key=lambda fault: -fault.most_kw)


def _all(document: ScheduleDocument) -> Iterator[Fault]:
    net = np.array(document.group.net_load_kw)
    caps = limits_of(document.group.import_contract_kw), limits_of(document.group.export_contract_kw)

    def above(load: Floats) -> Floats:
        return np.maximum(np.maximum(load - caps[0], -load - caps[1]), 0.0)

    for asset in document.assets:
        own, alone = np.array(asset.net_load_kw), np.array(asset.baseline_net_load_kw)
        for stops, change in ((True, -own), (False, alone - own)):
            yield Fault(asset.name, asset.member, stops, above(net + change) - above(net))
