"""What rounding powers to the published resolution may do to the cost of a plan."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from gridshare.assets import KINDS
from gridshare.parts import Decisions, Floats, Outcome, Tolerance
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.site import Site


def own_costs_of_a_unit(site: Site, decisions: Mapping[str, Decisions], unit_kw: float) -> float:
    """What one unit of power for one step costs in wear, fuel, cuts or energy kept, summed over all series [EUR].

    Told by each kind's own check: all its powers a unit higher at every step, divided by the number of steps.
    """
    total = 0.0
    for kind in KINDS:
        if kind.name not in site.kinds:
            continue
        arrays = site.kinds[kind.name]
        before = kind.check(arrays, decisions[kind.name], Tolerance.none())
        for name in kind.powers:
            shifted = dict(decisions[kind.name]) | {name: decisions[kind.name][name] + unit_kw}
            total += _change(before, kind.check(arrays, shifted, Tolerance.none()))
    return total / site.grid.n_steps


def _change(before: Outcome, after: Outcome) -> float:
    """How much all lines of all assets change together, whichever way [EUR]."""
    lines = before.cost_lines_eur
    return float(sum(np.abs(after.cost_lines_eur[name] - values).sum() for name, values in lines.items()))


def energy_costs_of_rounding(site: Site, plan: Evaluation, unit_kw: float) -> float:
    """How far rounding may shift what the members' energy costs, and what is above priced limits [EUR]."""
    series, flowing = _series(site, plan.decisions)
    price, net = site.tariffs, plan.flows
    per_h = _of_kinks(net.members, (price.export_eur_per_kwh, price.import_eur_per_kwh), series, flowing, unit_kw)
    for soft in site.connection.group.soft:
        above = (net.group if soft.direction == "import" else -net.group) - soft.limit_kw
        prices = (np.zeros((1, len(above))), soft.price_eur_per_kwh[None, :])
        per_h += _of_kinks(above[None, :], prices, series.sum(keepdims=True), flowing.sum(axis=0)[None, :], unit_kw)
    return site.grid.step_h * per_h


def _of_kinks(net_kw: Floats, prices: tuple[Floats, Floats], series: Floats, flowing: Floats, unit_kw: float) -> float:
    """How far rounding may shift ``price * net`` of points whose price below zero is another than above [EUR/h].

    A series carries its rounding error to the next step, so its energy is never off by more than one unit-step: by
    summation in parts, its cost is off by at most that times the total variation of the price that counts. Where
    rounding may carry a net load across zero, nothing later makes up for the difference of the two prices.

    Args:
        net_kw: Published net load, shape (point, step).
        prices: Below and above zero, shape (point, step) each.
        series: Number of rounded series of each point, shape (point,).
        flowing: Number of them that do not rest, shape (point, step).
        unit_kw: The resolution.
    """
    below, above = prices
    reach = 2 * unit_kw * flowing
    counts = np.where(net_kw > reach, above, below)
    variation = np.abs(np.diff(counts, axis=1)).sum(axis=1) + 2 * np.abs(counts).max(axis=1, initial=0.0)
    crossing = np.where(np.abs(net_kw) <= reach, np.abs(above - below) * reach, 0.0)
    return float((series * unit_kw) @ variation + crossing.sum())


def _series(site: Site, decisions: Mapping[str, Decisions]) -> tuple[Floats, Floats]:
    """How many powers of each member are rounded, shape (member,), and how many flow, shape (member, step)."""
    series = np.zeros(len(site.members))
    flowing = np.zeros((len(site.members), site.grid.n_steps))
    for kind in KINDS:
        if kind.name not in site.kinds:
            continue
        member = site.member_of(kind.name)
        rows = member if kind.parts is None else member[[of for of, _ in kind.parts(site.kinds[kind.name])]]
        for name in kind.powers:
            np.add.at(series, rows, 1.0)
            np.add.at(flowing, rows, (decisions[kind.name][name] != 0).astype(float))
    return series, flowing
