"""How alike two courses are."""

from __future__ import annotations

import numpy as np

from gridshare.parts import Floats


def likeness(a: Floats, b: Floats) -> float:
    """Correlation of two courses of one shape, -1 to 1; 0 where one of them is flat."""
    if len(a) < 2:  # noqa: PLR2004 - a point has no course
        return 0.0
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / size if size > 0 else 0.0
