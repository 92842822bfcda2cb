"""Formulas of data: values for all units at once, with the bits that one at a time would have."""

from __future__ import annotations

import numpy as np

from gridshare.milp.formulas import DATUM, NEGATION, NUMBER, SERIES, Formula, Token

DATA = {"n": np.array([0.3, 0.7]), "price": np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])}


def test_operands_are_taken_in_order_and_operations_done_from_left_to_right() -> None:
    tokens = (Token(NUMBER), Token(DATUM, "n"), Token(SERIES, "price"), Token("*", operands=3))
    formula = Formula(tokens, np.array([[0.1, 7.0], [2.0, 0.0]]))
    one_by_one = [[(0.1 * 0.3) * 0.3, (7.0 * 0.3) * 0.1], [(0.1 * 0.7) * 0.6, (7.0 * 0.7) * 0.4]]
    assert formula.values(DATA).tolist() == one_by_one


def test_what_is_the_same_for_all_values_is_worked_out_once() -> None:
    tokens = (Token(DATUM, "n"), Token(NEGATION, operands=1), Token(DATUM, "n"), Token("/", operands=2))
    assert Formula(tokens, np.zeros((0, 96))).values(DATA).tolist() == [[-1.0], [-1.0]]


def test_sums_and_powers_are_what_they_are_in_python() -> None:
    tokens = (Token(DATUM, "n"), Token(NUMBER), Token("^", operands=2), Token(NUMBER), Token("+", operands=2))
    formula = Formula(tokens, np.array([[2.0], [1.0]]))
    assert formula.values(DATA).tolist() == [[0.3**2 + 1], [0.7**2 + 1]]
