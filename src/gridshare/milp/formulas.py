"""Formulas of a block's data: lists in postfix order that numpy evaluates for all units at once.

Coefficients that differ only in their numbers, or in the places they take from a series, share one formula: it has a
value for each of them. Operations are done in the order in which the block wrote them, so that a coefficient has the
same bits however many are evaluated together.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any, NamedTuple

import numpy as np

from gridshare.parts import Floats

NUMBER, DATUM, SERIES, NEGATION = "number", "datum", "series", "-"

OPERATIONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "*": operator.mul,
    "/": operator.truediv,
    "^": operator.pow,
}
"""Operations of two or more operands, done from left to right."""


class Token(NamedTuple):
    """A number, a datum, a place in a series of data, or an operation on the last ``operands`` of them."""

    kind: str
    name: str = ""
    operands: int = 0


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression in postfix order: operands first, then what is done with them.

    Attributes:
        tokens: What all values have in common.
        operands: The numbers, and the places in series, in the order of their tokens, shape (operand, value).
    """

    tokens: tuple[Token, ...]
    operands: Floats

    def values(self, data: Mapping[str, Floats]) -> Floats:
        """The values for all units, shape (unit, value), or (unit, 1) where they are all the same.

        Args:
            data: Name -> numbers of all units, shape (unit,) or (unit, index).
        """
        operands = iter(self.operands)
        stack: list[Floats] = []
        for kind, name, last in self.tokens:
            if kind == NUMBER:
                stack.append(next(operands)[None, :])
            elif kind == DATUM:
                stack.append(data[name][:, None])
            elif kind == SERIES:
                stack.append(data[name][:, next(operands).astype(np.int64)])
            elif kind == NEGATION:
                stack[-1] = -stack[-1]
            else:
                stack[-last:] = [reduce(OPERATIONS[kind], stack[-last:])]
        return stack[-1]
