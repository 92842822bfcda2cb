"""What is least in a quiet plan, in EUR: its cost, and small prices of what people would rather not see."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.clauses import GROUP
from gridshare.milp.quiet.deliveries import NOISE_KW, Delivery
from gridshare.milp.quiet.draft import Draft
from gridshare.milp.quiet.given import Given, Terms
from gridshare.parts import Floats

UNEVEN_EUR_PER_KW = 0.01
"""Price of each kW by which the power of a delivery changes while it is drawn."""

UNSTEADY_EUR_PER_KW = 0.001
"""Price of each kW by which a machine that could go on as it is changes its power."""

PEAK_EUR_PER_KW = 0.001
"""Price of the group's highest import: so little that only a peak that is free comes down."""

LATE_EUR_PER_KWH_H = 1e-4
"""Price of each hour by which a kWh of a delivery comes later: enough to choose among equals.

With the price of the peak, energy that could come at any time is drawn within sqrt(2 * PEAK / LATE) = 4.5 hours.
"""

_EXACT = 1e-8
"""How exactly what gives way is kept, as the solver has to compute."""


def drafted(given: Given, deliveries: Sequence[Delivery], terms: Terms) -> Draft:
    """The plan's problem with its integers as they are, least in cost and small prices, within the budget.

    No step exceeds a limit by more than it does, no more demand of any rank is unserved, and no delivery gets less.
    """
    c, x = given.compiled, given.x
    cost = c.objective("cost_eur").vector
    draft = Draft.of(c, x, cost + _small_prices(given, deliveries, terms))
    for (name, _), objective in c.objectives.items():
        if name == "exceedance_kwh":
            above = np.flatnonzero(objective.vector)
            draft.upper[above] = np.minimum(draft.upper[above], np.maximum(x[above], 0.0))
        elif name == "unserved_kwh":
            now = objective.at(x)
            draft.at_most(objective.vector, now - objective.constant + _EXACT * (10.0 + abs(now)))
    draft.at_most(cost, float(cost @ x) + terms.budget_eur)
    _no_less(draft, deliveries)
    _lower_peaks(draft)
    _steady(draft, given)
    return draft


def held(draft: Draft, delivery: Delivery, power: Floats) -> None:
    """A delivery is drawn where it has power, and nowhere else: as it is where that is even, else as even as can be."""
    d, on = delivery, power > NOISE_KW
    if len(d.switches):
        draft.lower[d.switches] = draft.upper[d.switches] = on
    if d.variation_kw(power) <= NOISE_KW:
        draft.lower[d.columns] = draft.upper[d.columns] = np.where(on, power, 0.0)
        return
    draft.lower[d.columns], draft.upper[d.columns] = d.least(on), d.most(on)
    first = d.pairs(on)
    weights = 1 / d.share[first], 1 / d.share[first + 1]
    draft.changes(d.columns[first], d.columns[first + 1], weights, UNEVEN_EUR_PER_KW)


def _small_prices(given: Given, deliveries: Sequence[Delivery], terms: Terms) -> Floats:
    """Of what single columns do: a kWh that moves in or out of a store, and one that comes late."""
    price = np.zeros(given.compiled.n_columns)
    for stamp in given.stamps:
        for name in stamp.quiet.moves:
            columns = given.columns(stamp, name)
            price[columns[columns >= 0]] += terms.least_gain_eur_per_kwh / 2 * given.step_h
    for d in deliveries:
        price[d.columns] += LATE_EUR_PER_KWH_H * given.step_h**2 * d.steps
    return price


def _no_less(draft: Draft, deliveries: Sequence[Delivery]) -> None:
    """Nobody gets less, or later than the horizon, for the quiet of others."""
    for d in deliveries:
        parts = [(np.zeros_like(d.columns), d.columns, 1.0), (np.zeros_like(d.back), d.back, -1.0)]
        draft.rows(parts, np.array([d.kept_kw - _EXACT * abs(d.kept_kw)]), np.array([np.inf]))


def _lower_peaks(draft: Draft) -> None:
    """The highest import of each point of the group has a price."""
    imports = draft.compiled.placements[GROUP].columns_at("import_kw")
    for unit in () if imports is None else imports:
        used = unit[unit >= 0]
        each, peak = np.arange(len(used)), draft.columns(np.array([PEAK_EUR_PER_KW]))
        parts = [(each, np.repeat(peak, len(used)), 1.0), (each, used, -1.0)]
        draft.rows(parts, np.zeros(len(used)), np.full(len(used), np.inf))


def _steady(draft: Draft, given: Given) -> None:
    """Machines that run go on as they are."""
    for stamp in given.stamps:
        for name in stamp.quiet.steady:
            columns = given.columns(stamp, name)
            both = (columns[:, 1:] >= 0) & (columns[:, :-1] >= 0)
            ones = np.ones(int(both.sum()))
            draft.changes(columns[:, :-1][both], columns[:, 1:][both], (ones, ones), UNSTEADY_EUR_PER_KW)
