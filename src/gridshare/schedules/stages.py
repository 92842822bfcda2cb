"""The stages of a site whose rules cannot all be kept: what gives way before what, in one order for all who need it.

Cables come before people, and the bill comes last. In between the park chooses: its contract before demand that is not
firm, or the other way around. The margin that is held back under the contract comes right after it, unless the park
plans again in time (`connection.margin.before_demand`): one that does not leaves demand unserved before it gives up the
probability with which it keeps its contract. Planner, verifier and the comparison
with doing nothing take the order from here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gridshare.connection.document import GroupConnection
from gridshare.parts import CONTRACT, MARGIN, PHYSICAL, is_firm
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.site import Site

STAGE_TOLERANCE = 1e-6
"""By how much a later stage may worsen an earlier one: this part of it, and ten times as many kWh or kW besides."""

_SAME = 1e-3
"""Figures of two plans that differ by less than this many kWh or EUR are the same."""


def stages(connection: GroupConnection, ranks: Iterable[int]) -> list[tuple[str, int]]:
    """Name and rank of all that is brought to its least before the cost; what is last gives way first.

    Args:
        connection: What the park asks of its connection.
        ranks: Ranks of the demand that its assets may leave unserved.
    """
    demand = [("unserved_kwh", rank) for rank in sorted(set(ranks))]
    firm, other = ([stage for stage in demand if is_firm(stage[1]) is wanted] for wanted in (True, False))
    physical, contract, margin = (_exceedance(connection, rank) for rank in (PHYSICAL, CONTRACT, MARGIN))
    if connection.order == "serve_demand_first":
        return [*physical, *firm, *other, *contract, *margin]
    last = [*margin, *other] if connection.margin.before_demand else [*other, *margin]
    return [*physical, *firm, *contract, *last]


def _exceedance(connection: GroupConnection, rank: int) -> list[tuple[str, int]]:
    energy, peak = ("exceedance_kwh", rank), ("most_over_kw", rank)
    return [energy, peak] if connection.least_exceedance == "energy_then_peak" else [energy]


class Worse(NamedTuple):
    """The stage in which a plan is worse than another, and by how much; ``cost_eur`` is the last."""

    name: str
    rank: int
    by: float


def worse(site: Site, one: Evaluation, other: Evaluation) -> Worse | None:
    """Where one plan is worse than another; None where the first stage in which they differ is in its favour.

    Peaks above limits are left out: rounding moves a peak by more than it moves an energy.
    """
    h, missed, missed_by_other = site.grid.step_h, one.unserved_kwh(), other.unserved_kwh()
    for name, rank in [*stages(site.document.connection, {*missed, *missed_by_other}), ("cost_eur", 0)]:
        if name == "unserved_kwh":
            mine, others = missed.get(rank, 0.0), missed_by_other.get(rank, 0.0)
        elif name == "exceedance_kwh":
            mine, others = one.exceedance_kwh(h, rank), other.exceedance_kwh(h, rank)
        elif name == "cost_eur":
            mine, others = one.cost_eur, other.cost_eur
        else:
            continue
        if abs(mine - others) > max(_SAME, STAGE_TOLERANCE * abs(others)):
            return Worse(name, rank, mine - others) if mine > others else None
    return None
