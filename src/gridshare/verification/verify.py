"""Does a plan keep every rule, and does it cost what was claimed?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gridshare.findings import Violation
from gridshare.parts import CONTRACT, MARGIN, PHYSICAL, is_firm, priority_of
from gridshare.schedules.claims import Claims
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.stages import worse
from gridshare.sites.site import Site

_LIMITS = {PHYSICAL: "physical limits", CONTRACT: "the group's cap", MARGIN: "the group's cap less its margin"}


def verify(site: Site, plan: Evaluation, claims: Claims) -> list[Violation]:
    """Rules that the plan breaks and claims that do not hold; empty where it holds.

    A limit may be exceeded, and demand be left unserved, only as far as the claims say so.
    """
    found = list(plan.violations)
    h = site.grid.step_h
    for rank, name in _LIMITS.items():
        over = plan.exceedance_kwh(h, rank)
        claimed = claims.exceedance_kwh.get(rank, 0.0)
        if not over <= claimed + claims.energy_tolerance_kwh:  # so that what is no number does not hold either
            found.append(Violation("C7", name, None, over - claimed, "kWh", f"{name} kept as claimed"))
    found += _unserved(plan.unserved_kwh(), claims)
    difference = max(plan.cost_eur - claims.cost_eur, claims.bound_eur - plan.cost_eur)
    if not difference <= claims.cost_tolerance_eur:
        rule = f"the plan costs what was claimed ({claims.cost_eur:.2f} EUR; {plan.cost_eur:.2f} EUR follows)"
        found.append(Violation("cost", "site", None, difference, "EUR", rule))
    return found


def no_worse_than_nothing(site: Site, plan: Evaluation, nothing: Evaluation) -> list[Violation]:
    """Where limits and demand give way in a plan that would not by doing nothing, in the park's own order.

    No plan that is published is worse than doing nothing, if that is allowed; what it costs is judged by its claim.
    """
    found = None if nothing.violations else worse(site, plan, nothing)
    if found is None or found.name == "cost_eur":
        return []
    name = _demand(found.rank) if found.name == "unserved_kwh" else _LIMITS[found.rank]
    return [Violation("order", name, None, found.by, "kWh", f"{name}: no worse than by doing nothing")]


def _demand(rank: int) -> str:
    """Demand of a rank in words."""
    return f"{'firm ' if is_firm(rank) else ''}demand of priority {priority_of(rank)}"


def _unserved(amounts_kwh: Mapping[int, float], claims: Claims) -> Iterator[Violation]:
    """Ranks of which more is left unserved than claimed, and not because a more urgent one got more than claimed.

    Where the time was up before a stage was proven, its shortage may be written larger than it is, and what a later
    one lacks smaller; what is served to the more urgent is then still no less than claimed.
    """
    more_urgent_got = 0.0
    for rank in sorted({*amounts_kwh, *claims.unserved_kwh}):
        amount, claimed = amounts_kwh.get(rank, 0.0), claims.unserved_kwh.get(rank, 0.0)
        excess = amount - claimed - more_urgent_got
        if not excess <= claims.energy_tolerance_kwh:
            yield Violation("unserved", "site", None, excess, "kWh", f"{_demand(rank)} served as claimed")
        more_urgent_got = max(-excess, 0.0)
