"""What a plan of a day comes to, and what a solve of its problem proves of all others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from gridshare.findings import Tolerance
from gridshare.parts import PHYSICAL, Decisions, Floats
from gridshare.sites.site import Site
from gridshare.verification import evaluate

Peaks = Mapping[str, float]
"""Name of a charge -> a power [kW], or its price [EUR/kW]."""

_HELD_TO = Tolerance()


@dataclass(frozen=True, slots=True, eq=False)
class DayPlan:
    """What a plan of a day comes to, as the independent check finds.

    Attributes:
        costs_eur: Name of a cost -> what it is, without what is billed for the month.
        peaks_kw: What it asks to be billed for the month, by charge.
        group_kw: Net load of the group, shape (step,).
        over_kw: How far the group's limits are exceeded, shape (step,).
        step_h: Length of a step [h].
        physical_kwh: Energy above limits of cables, transformers and members.
        unserved_kwh: Demand that is not served, by what it counts for.
        members: Names of the members.
        members_eur: What each pays itself, shape (member,).
        members_kw: Net load of each, shape (member, step).
        is_whole: Whether it is a plan: what has to be whole is, and no rule is broken.
    """

    costs_eur: Mapping[str, float]
    peaks_kw: Peaks
    group_kw: Floats
    over_kw: Floats
    step_h: float
    physical_kwh: float
    unserved_kwh: float
    members: tuple[str, ...]
    members_eur: Floats
    members_kw: Floats
    is_whole: bool

    @property
    def eur(self) -> float:
        """What it costs, without what is billed for the month."""
        return sum(self.costs_eur.values())

    @property
    def keeps_all(self) -> bool:
        """Whether all limits are kept and all demand is served, but for what rounding may do."""
        return max(self.exceedance_kwh, self.physical_kwh, self.unserved_kwh) <= _HELD_TO.energy_kwh

    @property
    def exceedance_kwh(self) -> float:
        """Energy above the group's limits."""
        return self.step_h * float(self.over_kw.sum())

    def at(self, paid_kw: Peaks, prices: Peaks) -> float:
        """What it costs where its month has paid for peaks, and pays for what is beyond these."""
        return self.eur + sum(prices[c] * max(kw - paid_kw[c], 0.0) for c, kw in self.peaks_kw.items())


@dataclass(frozen=True, slots=True)
class Cut:
    """No plan of a day costs less than ``eur`` where ``paid_kw`` are paid, nor elsewhere less than by ``slope``.

    Attributes:
        eur: The least cost there, with what is paid for peaks beyond these.
        paid_kw: The peaks, by charge.
        slope: By how much it changes with a kW more of each, never positive [EUR/kW].
    """

    eur: float
    paid_kw: Peaks
    slope: Peaks

    def at(self, paid_kw: Peaks) -> float:
        """What it proves where other peaks are paid."""
        return self.eur + sum(g * (paid_kw[c] - self.paid_kw[c]) for c, g in self.slope.items())


def day_plan(site: Site, decisions: Mapping[str, Decisions], *, is_whole: bool) -> DayPlan:
    """What decisions come to.

    Args:
        site: The site on the day.
        decisions: Kind -> what is decided.
        is_whole: Whether what has to be whole is.
    """
    found, h = evaluate(site, decisions, _HELD_TO), site.grid.step_h
    billed = {charge.name: charge.billed_kw for charge in found.month_charges}
    costs = {name: float(eur.sum()) for name, eur in found.member_costs_eur.items()}
    for name, eur in found.group_costs_eur.items():
        costs[name] = costs.get(name, 0.0) + eur
    of_group = [e.over_kw for e in found.exceedances if e.level == "group"]
    beyond = [e.over_kw.sum() for e in found.exceedances if e.rank == PHYSICAL and e.level != "group"]
    return DayPlan(
        costs_eur={name: eur for name, eur in costs.items() if name not in billed},
        peaks_kw=billed,
        group_kw=found.flows.group,
        over_kw=np.max([np.zeros(site.grid.n_steps), *of_group], axis=0),
        step_h=h,
        physical_kwh=h * float(sum(beyond)),
        unserved_kwh=sum(u.amount_kwh for u in found.unserved),
        members=site.members,
        members_eur=np.sum([np.zeros(len(site.members)), *found.member_costs_eur.values()], axis=0),
        members_kw=found.flows.members,
        is_whole=is_whole and not found.violations,
    )
