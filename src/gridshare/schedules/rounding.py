"""Figures as they are published: 1 mW, 1 mWh, a ten-thousandth of a cent."""

from __future__ import annotations

from typing import Any

import numpy as np

from gridshare.parts import Floats

_DECIMALS = 6


def number(value: float) -> float:
    """A published figure."""
    return round(float(value), _DECIMALS) + 0.0


def numbers(values: Floats) -> list[Any]:
    """Published figures, in lists of the array's shape."""
    return (np.round(values, _DECIMALS) + 0.0).tolist()  # type: ignore[no-any-return]


def limits(values: Floats) -> list[float | None]:
    """Published limits; None where there is none."""
    return [None if np.isinf(v) else number(v) for v in values]
