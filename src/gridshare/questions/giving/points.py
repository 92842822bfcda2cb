"""A point of the curve as a document: what its plan gives, costs and changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from typing import Any

from gridshare.milp.giving import Given
from gridshare.parts import Floats
from gridshare.questions.giving import changes
from gridshare.questions.giving.document import GivingPoint
from gridshare.questions.giving.plans import Plans
from gridshare.questions.giving.prices import Bounds
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.rounding import number, numbers

_PER_MWH = 1000.0
"""kWh in a MWh."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one point.

    Attributes:
        kw: What is asked for.
        given: The cheapest plan found.
        plan: What follows from the plan that gives so much; None where there is none.
        is_near: Whether that strays little from the baseline.
        bounds: What giving so much costs; None where it is not possible.
        worth: What one kW more would cost [EUR/kW]; None where that is not known.
    """

    kw: float
    given: Given
    plan: Evaluation | None
    is_near: bool
    bounds: Bounds | None
    worth: float | None


def described(found: list[Found], plans: Plans, held_back_kw: Floats) -> Iterator[GivingPoint]:
    """The points, ascending.

    Args:
        found: What was found of each, ascending.
        plans: The baseline, and the window.
        held_back_kw: What is held back for what forecasts may miss, in each step of the window.
    """
    hours = float(plans.window.inside.sum()) * plans.site.grid.step_h
    last: tuple[float, float] | None = (0.0, 0.0)
    for one in found:
        is_proven = one.given.is_proven and plans.proof.is_proven
        price = number(one.bounds.found) if is_proven and one.bounds is not None else None
        step = None
        if price is not None and last is not None:
            step = (price - last[1]) / ((one.kw - last[0]) * hours) * _PER_MWH
        last = None if price is None else (one.kw, price)
        least, most = (None, None) if one.bounds is None else (one.bounds.at_least, one.bounds.at_most)
        yield GivingPoint(
            kw=number(one.kw),
            possible=None if one.plan is None and not one.given.is_impossible else one.plan is not None,
            proven=is_proven,
            energy_kwh=number(one.kw * hours),
            price_eur=price,
            at_least_eur=None if least is None else number(least),
            at_most_eur=None if most is None or not isfinite(most) else number(most),
            average_eur_per_mwh=None if price is None else number(price / (one.kw * hours) * _PER_MWH),
            step_eur_per_mwh=None if step is None else number(step),
            marginal_eur_per_mwh=None if one.worth is None else number(one.worth / hours * _PER_MWH),
            near=one.is_near,
            **(_nothing() if one.plan is None else _changed(one.plan, plans, held_back_kw)),
        )


def _nothing() -> dict[str, Any]:
    names = (
        "plan_more_eur",
        "month_charges_eur",
        "given_kw",
        "firm_kw",
        "peak_import_kw",
        "window_kwh",
        "rebound_kwh",
        "left_kwh",
    )
    return {
        **dict.fromkeys(names),
        "net_load_kw": [],
        "rebound": [],
        "members": [],
        "assets": [],
        "costs_more_eur": {},
    }


def _changed(plan: Evaluation, plans: Plans, held_back_kw: Floats) -> dict[str, Any]:
    site, inside, before, h = plans.site, plans.window.inside, plans.baseline, plans.site.grid.step_h
    change = plan.flows.group - before.flows.group
    given = plans.given_kw(plan)
    within, outside = float(h * change[inside].sum()), float(h * change[~inside].sum())
    return {
        "plan_more_eur": number(plan.cost_eur - before.cost_eur),
        "month_charges_eur": number(plan.month_charges_eur - before.month_charges_eur),
        "given_kw": number(given.min()),
        "firm_kw": number(max(float((given - held_back_kw).min()), 0.0)) if held_back_kw.any() else None,
        "net_load_kw": numbers(plan.flows.group),
        "peak_import_kw": number(max(float(plan.flows.group.max()), 0.0)),
        "window_kwh": number(within),
        "rebound_kwh": number(outside),
        "left_kwh": number(within + outside),
        "rebound": changes.rebound(site, inside, change),
        "members": changes.members(site, inside, plan, before),
        "assets": changes.assets(site, inside, plan, before),
        "costs_more_eur": changes.costs_more(plan, before),
    }
