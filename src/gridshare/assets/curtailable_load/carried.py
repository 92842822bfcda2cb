"""Curtailable load: what it begins with after part of a plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np

from gridshare.assets.curtailable_load.arrays import CurtailableLoadArrays, Debt
from gridshare.assets.curtailable_load.check import owe
from gridshare.assets.curtailable_load.document import CurtailableLoadDocument, Owed
from gridshare.assets.kind import Past
from gridshare.commitment import carried as carried_states

_NOISE_KWH = 1e-9
"""A debt below this is what adding up leaves of one that is paid."""


def carried(
    documents: Sequence[CurtailableLoadDocument], past: Past[CurtailableLoadArrays]
) -> Sequence[CurtailableLoadDocument]:
    """Whether it is cut now, and what it owes, each part with its own deadline."""
    a, n = past.arrays, past.steps
    cut, payback = past.decisions["cut_kw"][:, :n], past.decisions["payback_kw"][:, :n]
    is_cut = past.states["is_cut"][:, :n] > 0
    states = carried_states([d.state for d in documents], a.commitment, is_cut, past.today, past.grid.step_minutes)
    carry = []
    for k, doc in enumerate(documents):
        update: dict[str, Any] = {"state": states[k]} if a.counts_cuts[k] else {}
        if a.owes[k]:
            ledger = owe(a, k, cut[k], payback[k])[-1]
            update |= {"owed_kwh": 0.0, "owed": _owed(ledger, n, past.grid.step_minutes)}
        carry.append(doc.model_copy(update=update))
    return carry


def _owed(ledger: Sequence[Debt], steps: int, step_minutes: int) -> tuple[Owed, ...]:
    """What is left of a ledger, with the deadlines as seen from after these steps."""
    by_due: defaultdict[float, float] = defaultdict(float)
    for due, kwh in ledger:
        by_due[max(due - steps, 0.0)] += kwh
    return tuple(
        Owed(kwh=kwh, within_minutes=None if np.isinf(due) else int(due) * step_minutes)
        for due, kwh in sorted(by_due.items())
        if kwh > _NOISE_KWH
    )
