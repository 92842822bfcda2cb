"""Does a plan keep every rule, and does it cost what was claimed?"""

from __future__ import annotations

from gridshare.connection.arrays import CONTRACT, PHYSICAL
from gridshare.parts import Violation
from gridshare.schedules.claims import Claims
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.site import Site


def verify(site: Site, plan: Evaluation, claims: Claims) -> list[Violation]:
    """Rules that the plan breaks and claims that do not hold; empty where it holds.

    A limit may be exceeded, and demand be left unserved, only as far as the claims say so.
    """
    found = list(plan.violations)
    h = site.grid.step_h
    for rank, name in ((PHYSICAL, "physical limits"), (CONTRACT, "the group's cap")):
        over = plan.exceedance_kwh(h, rank)
        claimed = claims.exceedance_kwh.get(rank, 0.0)
        if not over <= claimed + claims.energy_tolerance_kwh:  # so that what is no number does not hold either
            found.append(Violation("C7", name, None, over - claimed, "kWh", f"{name} kept as claimed"))
    for priority, amount in plan.unserved_kwh().items():
        claimed = claims.unserved_kwh.get(priority, 0.0)
        if not amount <= claimed + claims.energy_tolerance_kwh:
            what = f"demand of priority {priority} served as claimed"
            found.append(Violation("unserved", "site", None, amount - claimed, "kWh", what))
    difference = max(plan.cost_eur - claims.cost_eur, claims.bound_eur - plan.cost_eur)
    if not difference <= claims.cost_tolerance_eur:
        found.append(Violation("cost", "site", None, difference, "EUR", "the plan costs what was claimed"))
    return found
