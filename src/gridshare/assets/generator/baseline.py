"""Generator: what it does when nothing is planned."""

from __future__ import annotations

import numpy as np

from gridshare.assets.generator.arrays import GeneratorArrays
from gridshare.parts import Decisions


def baseline(a: GeneratorArrays) -> Decisions:
    """It rests; one that runs at the start ends its least run at its least output."""
    return {"power_kw": np.where(a.commits[:, None] & (a.commitment.on_least > 0), a.least_kw, 0.0)}
