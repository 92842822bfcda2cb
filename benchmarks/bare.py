"""Bare HiGHS: a problem's arrays handed over, solved and read back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import highspy
import numpy as np

GAP = 1e-4


def solved(problem: Mapping[str, Any]) -> float:
    """The least cost of a problem.

    Args:
        problem: ``cost``, ``lower``, ``upper`` and ``integer`` of the columns, ``row_lower`` and ``row_upper`` of the
            rows, and ``start``, ``index``, ``value`` of the matrix, row by row.
    """
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)  # noqa: FBT003 - the solver's own signature
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("mip_rel_gap", GAP)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(problem["cost"]), len(problem["row_lower"])
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = problem["cost"], problem["lower"], problem["upper"]
    lp.row_lower_, lp.row_upper_ = problem["row_lower"], problem["row_upper"]
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = problem["start"], problem["index"]
    lp.a_matrix_.value_ = problem["value"]
    lp.a_matrix_.num_col_, lp.a_matrix_.num_row_ = lp.num_col_, lp.num_row_
    if problem["integer"].any():
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        lp.integrality_ = [kinds[int(i)] for i in problem["integer"]]
    highs.passModel(lp)
    highs.run()
    np.asarray(highs.getSolution().col_value)
    return float(highs.getInfo().objective_function_value)
