"""Weights by which objectives that come one after another are weighed at once, to find a plan to begin with.

No plan is judged by them: each stage is then brought to its least for its own sake.
"""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.milp.compiled import Compiled, Objective

_LAST_EUR = 100.0
"""What a kWh of the last stage before the cost weighs: more than any energy is worth."""

_STEP = 30.0
"""By how much an earlier stage weighs more than the next."""

_MOST_EUR = 1e7
"""Beyond this the solver's own tolerances would decide."""


def all_at_once(compiled: Compiled, order: Sequence[tuple[str, int]]) -> Objective:
    """Cost and, weighing more, each objective of ``order`` (name and rank), the first one most."""
    cost = compiled.objective("cost_eur")
    vector, constant, weight = cost.vector.copy(), cost.constant, _LAST_EUR
    for goal in reversed(order):
        objective = compiled.objective(*goal)
        if objective.vector.any():
            vector += weight * objective.vector
            constant += weight * objective.constant
            weight = min(_STEP * weight, _MOST_EUR)
    return Objective(vector, constant)
