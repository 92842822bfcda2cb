"""Who gives way: what is taken less, or fed in less, where doing nothing exceeds the group's limit that way."""

from __future__ import annotations

from typing import Literal

import numpy as np

from gridshare.connection.arrays import Group
from gridshare.parts import Bools, Floats
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.rounding import is_over

Direction = Literal[1, -1]
"""Import, or export."""

IMPORT: Direction = 1
EXPORT: Direction = -1


def scarce(nothing_kw: Floats, limit_kw: Floats, direction: Direction) -> Bools:
    """The steps in which the group's net load exceeds its limit in a direction when nothing is planned."""
    return is_over(direction * nothing_kw, limit_kw)


def given_kw(less_kw: Floats, at: Bools, direction: Direction) -> Floats:
    """The room that is made in scarce steps: on import by taking less; on export by feeding in less, or taking more.

    Args:
        less_kw: What is taken less than when nothing is planned, shape (.., step).
        at: The scarce steps.
        direction: Of the limit.
    """
    return np.asarray(np.where(at, direction * less_kw, 0.0))


def gave_way_kwh(step_h: float, group: Group, chosen: Evaluation, baseline: Evaluation) -> Floats:
    """The room that members make in both directions together, shape (member,)."""
    less, nothing = baseline.flows.members - chosen.flows.members, baseline.flows.group
    imports = given_kw(less, scarce(nothing, group.import_contract_kw, IMPORT), IMPORT)
    exports = given_kw(less, scarce(nothing, group.export_contract_kw, EXPORT), EXPORT)
    return np.asarray(step_h * (imports + exports).sum(axis=1))
