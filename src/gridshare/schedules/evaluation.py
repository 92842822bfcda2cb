"""What follows from a plan: the common form of plan and baseline, filled in by `gridshare.verification`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from gridshare.clauses import Flows, MonthCharge
from gridshare.connection.check import Exceedance
from gridshare.findings import Outcome, Unserved, Violation
from gridshare.parts import CONTRACT, MARGIN, Decisions, Floats


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything that follows from decisions, worked out without the MILP.

    Attributes:
        decisions: Kind -> decisions.
        outcomes: Kind -> what the kind's check says.
        net_load_kw: Net load of all assets in the site's order, shape (asset, step).
        flows: Net loads of members, feeders and the group.
        exceedances: Limits that are exceeded.
        unserved: Demand that is not served.
        violations: Rules that are broken.
        member_costs_eur: Name of a cost -> cost of each member, shape (member,).
        group_costs_eur: Name of a cost -> cost of the group.
        month_charges: Those of the group's costs that are billed once for a month.
    """

    decisions: Mapping[str, Decisions]
    outcomes: Mapping[str, Outcome]
    net_load_kw: Floats
    flows: Flows
    exceedances: tuple[Exceedance, ...]
    unserved: tuple[Unserved, ...]
    violations: tuple[Violation, ...]
    member_costs_eur: Mapping[str, Floats]
    group_costs_eur: Mapping[str, float]
    month_charges: tuple[MonthCharge, ...]

    @property
    def cost_eur(self) -> float:
        """All costs together."""
        return float(sum(v.sum() for v in self.member_costs_eur.values()) + sum(self.group_costs_eur.values()))

    @property
    def month_charges_eur(self) -> float:
        """What of the costs is billed once for a month."""
        return sum(charge.eur for charge in self.month_charges)

    @property
    def billed_peaks_kw(self) -> dict[str, float]:
        """Name of a charge -> the power that is billed; of several months the highest."""
        table: dict[str, float] = {}
        for charge in self.month_charges:
            table[charge.name] = max(charge.billed_kw, table.get(charge.name, 0.0))
        return table

    def exceedance_kwh(self, step_h: float, rank: int) -> float:
        """Energy above limits of a rank; above the contract less its margin, what is above the contract counts too."""
        return float(sum(step_h * e.over_kw.sum() for e in self.exceedances if e.rank == rank))

    @property
    def margin_used_kw(self) -> Floats:
        """What of the group's power is within the contract, but above it less what is held back, shape (step,)."""
        over = {e.rank: e.over_kw for e in self.exceedances if e.level in ("group", "margin")}
        nothing = np.zeros_like(self.flows.group)
        return over[MARGIN] - over.get(CONTRACT, nothing) if MARGIN in over else nothing

    def unserved_kwh(self) -> dict[int, float]:
        """Unserved demand by rank, most urgent first."""
        table: dict[int, float] = {}
        for u in sorted(self.unserved, key=lambda u: u.rank):
            table[u.rank] = table.get(u.rank, 0.0) + u.amount_kwh
        return table
