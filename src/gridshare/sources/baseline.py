"""Plants driven by the weather: what they do when nothing is planned."""

from __future__ import annotations

import numpy as np

from gridshare.parts import Decisions
from gridshare.sources.arrays import SourceArrays


def baseline(a: SourceArrays) -> Decisions:
    """They produce all that is available."""
    return {"curtailed_kw": np.zeros_like(a.available_kw)}
