"""What rounding powers to the published resolution may do to what assets cost by themselves."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from gridshare.assets import KINDS
from gridshare.parts import Decisions, Outcome, Tolerance
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
