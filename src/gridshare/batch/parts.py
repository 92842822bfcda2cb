"""What a row comes to in parts: costs by member and kind, charges of months, what is above which limit, who gave way.

A long table next to the rows: one amount a line, of the plan and of doing nothing. What is zero in both is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np

from gridshare.findings import Tolerance
from gridshare.parts import Floats
from gridshare.schedules.document import PointSchedule, ScheduleDocument
from gridshare.schedules.rounding import number
from gridshare.schedules.totals import costs_of_days

Quantity = Literal[
    "cost_of_days_eur", "month_charge_if_highest_eur", "billed_kw", "exceedance_kwh", "exceedance_hours",
    "most_over_kw", "physical_exceedance_kwh", "physical_exceedance_hours", "physical_most_over_kw", "unserved_kwh",
    "unserved_kelvin_hours", "unserved_kelvin", "gave_way_kwh",
]  # fmt: skip

COLUMNS: Mapping[str, str] = {
    "path": "The site's folder or document, as in the rows.",
    "scenario": "The scenario, as in the rows.",
    "day": "First day of the horizon, as in the rows.",
    "quantity": "What it is, with its unit, named like the column of the rows that it is part of. Amounts of "
    "cost_of_days_eur add up to that of the row. month_charge_if_highest_eur and billed_kw are of a charge that is "
    "billed once for a month: never summed over days. exceedance_* are above a layer of the group's cap, physical_* "
    "above the limit of a feeder or of a member's connection. gave_way_kwh is the room that a member makes "
    "while the baseline is above the cap: what it takes less, on export what it feeds in less.",
    "member": "Whose it is; null for the group's own.",
    "name": "What a cost is for; the charge; the layer or feeder whose limit it is; the asset.",
    "month": "The calendar month of a charge.",
    "plan": "The amount in the plan.",
    "baseline": "The same when nothing is planned; null where it is not known by part.",
}
"""Column -> what it holds."""

_UNSERVED: Mapping[str, Quantity] = {
    "kWh": "unserved_kwh",
    "K h": "unserved_kelvin_hours",
    "K": "unserved_kelvin",
}
_OF_GROUP: tuple[Quantity, Quantity, Quantity] = ("exceedance_kwh", "exceedance_hours", "most_over_kw")
_OF_POINT: tuple[Quantity, Quantity, Quantity] = (
    "physical_exceedance_kwh",
    "physical_exceedance_hours",
    "physical_most_over_kw",
)


class Part(NamedTuple):
    """One amount of a row."""

    quantity: Quantity
    member: str | None
    name: str | None
    month: str | None
    plan: float
    baseline: float | None


def next_to(out: Path) -> Path:
    """Where the parts of a result are written."""
    return out.with_name(f"{out.stem}.parts{out.suffix}")


def parts_of(plan: ScheduleDocument) -> tuple[Part, ...]:
    """All parts of a plan, in the order of its document; none that is zero in plan and baseline."""
    found = (*_costs(plan), *_charges(plan), *_over(plan), *_demand(plan))
    return tuple(part for part in found if part.plan or part.baseline)


def _costs(plan: ScheduleDocument) -> Iterator[Part]:
    """Costs of the days: of each member by what they are for, and what the group pays besides."""
    of_members = {name for member in plan.members for name in member.costs_eur}
    for member in plan.members:
        for name, eur in member.costs_eur.items():
            yield Part("cost_of_days_eur", member.name, name, None, eur, member.baseline_costs_eur.get(name, 0.0))
    days, before = costs_of_days(plan.figures), costs_of_days(plan.baseline)
    for name in days:
        if name not in of_members:
            yield Part("cost_of_days_eur", None, name, None, number(days[name]), number(before.get(name, 0.0)))


def _charges(plan: ScheduleDocument) -> Iterator[Part]:
    before = {(charge.month, charge.name): charge for charge in plan.baseline.month_charges}
    for charge in plan.figures.month_charges:
        nothing = before.get((charge.month, charge.name))
        eur, kw = (None, None) if nothing is None else (nothing.eur, nothing.billed_kw)
        yield Part("month_charge_if_highest_eur", None, charge.name, charge.month, charge.eur, eur)
        yield Part("billed_kw", None, charge.name, charge.month, charge.billed_kw, kw)


def _over(plan: ScheduleDocument) -> Iterator[Part]:
    """What is above the group's limits, by the layer that is exceeded, and above those of feeders and members."""
    group, step_h = plan.group, plan.horizon.step_minutes / 60
    nets = np.array([group.net_load_kw, group.baseline_net_load_kw])
    over = _above(nets, group.import_contract_kw, group.export_contract_kw)
    layers = np.where(nets > 0, np.array(group.import_layer, object), np.array(group.export_layer, object))
    for layer in dict.fromkeys(layers[over > 0].tolist()):
        yield from _amounts(_OF_GROUP, np.where(layers == layer, over, 0.0), step_h, None, layer)
    points: list[tuple[PointSchedule, str | None]] = [(feeder, None) for feeder in plan.feeders]
    points += [(member, member.name) for member in plan.members]
    for point, member in points:
        nets = np.array([point.net_load_kw, point.baseline_net_load_kw])
        over = _above(nets, point.import_limit_kw, point.export_limit_kw)
        if over.any():
            yield from _amounts(_OF_POINT, over, step_h, member, point.name if member is None else None)


def _above(nets: Floats, import_kw: Sequence[Any], export_kw: Sequence[Any]) -> Floats:
    """What net loads are above their limits, as the check counts it, shape (plan or baseline, step)."""
    most, least = (np.array([np.inf if v is None else v for v in each]) for each in (import_kw, export_kw))
    over: Floats = np.maximum(np.maximum(nets - most, -nets - least), 0.0)
    over[over <= Tolerance().power_kw * (1 + 1e-3)] = 0.0
    return over


def _amounts(
    quantities: Sequence[Quantity], over_kw: Floats, step_h: float, member: str | None, name: str | None
) -> Iterator[Part]:
    amounts = (step_h * over_kw.sum(axis=1), step_h * np.count_nonzero(over_kw, axis=1), over_kw.max(axis=1))
    for quantity, (plan, before) in zip(quantities, amounts, strict=True):
        yield Part(quantity, member, name, None, number(plan), number(before))


def _demand(plan: ScheduleDocument) -> Iterator[Part]:
    amounts: dict[tuple[str, str, str], float] = {}
    for short in plan.unserved:
        key = (short.member, short.asset, short.unit)
        amounts[key] = amounts.get(key, 0.0) + short.amount
    for (member, asset, unit), amount in amounts.items():
        yield Part(_UNSERVED[unit], member, asset, None, number(amount), None)
    for each in plan.members:
        yield Part("gave_way_kwh", each.name, None, None, each.gave_way_kwh, None)
