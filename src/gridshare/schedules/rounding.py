"""Figures as they are published: 1 mW, 1 mWh, a ten-thousandth of a cent."""

from __future__ import annotations

from typing import Any

import numpy as np

from gridshare.parts import Bools, Floats

_DECIMALS = 6

ROUNDING_KW = 0.01
"""A power that is above a limit by less is at it."""


def number(value: float) -> float:
    """A published figure."""
    return round(float(value), _DECIMALS) + 0.0


def numbers(values: Floats) -> list[Any]:
    """Published figures, in lists of the array's shape."""
    return (np.round(values, _DECIMALS) + 0.0).tolist()  # type: ignore[no-any-return]


def is_over(flow_kw: Floats, limit_kw: Floats) -> Bools:
    """Where a flow exceeds its limit, of the shape of both."""
    return np.asarray(flow_kw > limit_kw + ROUNDING_KW, dtype=np.bool_)


def limits(values: Floats) -> list[float | None]:
    """Published limits; None where there is none."""
    return [None if np.isinf(v) else number(v) for v in values]
