"""Generator: what it begins with after part of a plan."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.generator.arrays import GeneratorArrays
from gridshare.assets.generator.check import running
from gridshare.assets.generator.document import GeneratorDocument
from gridshare.assets.kind import Past
from gridshare.commitment import carried as carried_states


def carried(documents: Sequence[GeneratorDocument], past: Past[GeneratorArrays]) -> Sequence[GeneratorDocument]:
    """How it runs now, and what of its hours is left and was used today."""
    a, today = past.arrays, past.today
    is_on = running(a, past.decisions["power_kw"])[:, : past.steps]
    states = carried_states([d.state for d in documents], a.commitment, is_on, today, past.grid.step_minutes)
    carry = []
    for k, doc in enumerate(documents):
        update: dict[str, object] = {"state": states[k]} if a.commits[k] else {}
        if doc.hours_left is not None:
            update["hours_left"] = max(doc.hours_left - a.step_h * int(is_on[k].sum()), 0.0)
        if doc.hours_a_day is not None:
            so_far = doc.hours_today if today.all() else 0.0
            update["hours_today"] = so_far + a.step_h * int((is_on[k] & today).sum())
        carry.append(doc.model_copy(update=update))
    return carry
