"""What a person may say a column is: ``consumption kWh``, ``net kW``, ``meter``, ``instant``, ``leave out``."""

from __future__ import annotations

from typing import get_args

from gridshare.imports.channel import Unit
from gridshare.series.quantities import Quantity

LEAVE_OUT = "leave out"
ROLES = ("instant", "until", "meter", "kind", "status", "unit", "factor", LEAVE_OUT)
"""Answers about a column that is no measurement."""

QUANTITIES: tuple[Quantity, ...] = tuple(q for q in get_args(Quantity) if q != "other")
_UNITS: dict[str, Unit] = {u.casefold(): u for u in get_args(Unit) if u != "other"}


def quantity_in(answer: str) -> tuple[Quantity | None, Unit | None]:
    """The quantity and the unit that an answer names; None for what it does not name."""
    quantity: Quantity | None = None
    unit: Unit | None = None
    for word in answer.split():
        plain = word.casefold().replace("-", "_")
        quantity = next((q for q in QUANTITIES if q == plain), quantity)
        unit = _UNITS.get(word.casefold(), unit)
    return quantity, unit


def is_answer(answer: str) -> bool:
    """Whether an answer about a column is one that is known."""
    return answer in ROLES or quantity_in(answer)[0] is not None
