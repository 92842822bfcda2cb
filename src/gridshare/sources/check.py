"""Plants driven by the weather: their rules again, in numpy, from what is cut."""

from __future__ import annotations

import numpy as np

from gridshare.findings import Outcome, Tolerance, Violation, worst
from gridshare.parts import Decisions
from gridshare.sources.arrays import SourceArrays


def check(letter: str, a: SourceArrays, decisions: Decisions, tolerance: Tolerance) -> Outcome:
    """What follows from ``curtailed_kw``, shape (asset, step); labels begin with the letter of the kind.

    What of the output may be fed in follows from the output itself (rules 2 and 3); whether more is fed in is
    checked at the member's connection.
    """
    curtailed = decisions["curtailed_kw"]
    violations: list[Violation] = []
    for k, name in enumerate(a.names):
        excess = np.maximum(-curtailed[k], curtailed[k] - a.most_curtailed_kw[k])
        violations += worst(f"{letter}1", name, excess, tolerance.power_kw, "kW", "only what may be cut is cut")
    output = a.available_kw - curtailed
    return Outcome(
        net_load_kw=-output,
        cost_lines_eur={"curtailment": a.step_h * a.curtailment_cost_eur_per_kwh * curtailed.sum(axis=1)},
        violations=tuple(violations),
        feed_in_kw=np.minimum(output, a.feed_in_limit_kw),
    )
