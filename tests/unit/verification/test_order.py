"""What the verifier can say of the order without solving: no plan gives way where doing nothing would not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.builders import a_load, a_site, baseline_of, resolved

from gridshare.findings import Unserved
from gridshare.parts import CONTRACT, rank_of
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.site import Site
from gridshare.verification import no_worse_than_nothing


def missing(nothing: Evaluation, *, firm: float = 0.0, other: float = 0.0) -> Evaluation:
    """A plan that misses so many kWh of firm and of other demand."""
    amounts = ((firm, rank_of(5, firm=True)), (other, rank_of(1, firm=False)))
    return replace(
        nothing, unserved=tuple(Unserved("oven", "run", kwh, rank, "D1", "") for kwh, rank in amounts if kwh)
    )


def above(plan: Evaluation, share: float) -> Evaluation:
    """The same plan with another part of what it is above its limits."""
    return replace(plan, exceedances=tuple(replace(e, over_kw=share * e.over_kw) for e in plan.exceedances))


def a_short_site(order: str) -> tuple[Site, Evaluation]:
    """10 kWh above a contract of 5 kW in two hours, and what follows from doing nothing."""
    document = a_site(a_load(), cap_kw=5)
    document["connection"]["order"] = order
    site = resolved(document)
    nothing = baseline_of(site)
    assert nothing.exceedance_kwh(site.grid.step_h, CONTRACT) == pytest.approx(10)
    return site, nothing


@pytest.mark.parametrize(
    ("order", "firm", "other", "share", "found"),
    [
        ("keep_contract_first", 0.0, 0.0, 1.0, None),
        ("keep_contract_first", 0.0, 50.0, 0.9, None),  # a kWh less above the contract is worth other demand
        ("serve_demand_first", 0.0, 50.0, 0.9, ("demand of priority 1", 50.0)),
        ("keep_contract_first", 2.0, 0.0, 0.0, ("firm demand of priority 5", 2.0)),
        ("serve_demand_first", 2.0, 0.0, 0.0, ("firm demand of priority 5", 2.0)),
        ("keep_contract_first", 0.0, 0.0, 1.1, ("the group's cap", 1.0)),
        ("serve_demand_first", 0.0, 0.0, 1.1, ("the group's cap", 1.0)),
    ],
)
def test_a_plan_gives_way_nowhere_that_doing_nothing_would_not(
    order: str, firm: float, other: float, share: float, found: tuple[str, float] | None
) -> None:
    site, nothing = a_short_site(order)
    broken = no_worse_than_nothing(site, above(missing(nothing, firm=firm, other=other), share), nothing)
    assert [(v.label, v.where, pytest.approx(v.amount)) for v in broken] == ([("order", *found)] if found else [])


def test_a_plan_may_cost_more_than_doing_nothing_and_where_that_is_forbidden_it_is_no_measure() -> None:
    site, nothing = a_short_site("keep_contract_first")
    dearer = replace(nothing, group_costs_eur={"more": 100.0})
    assert no_worse_than_nothing(site, dearer, nothing) == []
    forbidden = replace(nothing, violations=(object(),))  # type: ignore[arg-type]
    assert no_worse_than_nothing(site, missing(nothing, firm=2.0), forbidden) == []
