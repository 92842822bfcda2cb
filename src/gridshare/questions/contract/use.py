"""How much of the contract is used, and whether what is not used may be taken back."""

from __future__ import annotations

import numpy as np

from gridshare.questions.contract.document import Use
from gridshare.schedules.rounding import number
from gridshare.years.year_cost import YearCost

UNUSED_KW, UNUSED_SHARE = 1000.0, 0.5
"""Use it or lose it: where so much is not used, or no more than this share is (Stcrt. 2024, 13531)."""
YEAR_DAYS = 360
"""The rule is about twelve months."""


def contract_of(cost: YearCost) -> tuple[float, float] | None:
    """Lowest and highest limit of the contract on import; None where there is none."""
    limits = np.concatenate([day.contract_kw for day in cost.days])
    known = limits[np.isfinite(limits)]
    return (float(known.min()), float(known.max())) if len(known) else None


def use_of(contract_kw: float, most_kw: float, unplanned_kw: float, days: int) -> Use:
    """The use of a contract.

    Args:
        contract_kw: The contract, at its most.
        most_kw: The highest import of the plans.
        unplanned_kw: The same when nothing is planned.
        days: On how many days.
    """
    unused = max(contract_kw - most_kw, 0.0)
    share = most_kw / contract_kw if contract_kw > 0 else 0.0
    may_be_taken = share <= UNUSED_SHARE or unused >= UNUSED_KW
    return Use(
        most_kw=number(most_kw),
        unplanned_kw=number(unplanned_kw),
        share=round(share, 6),
        unused_kw=number(unused),
        may_be_taken_back=may_be_taken if days >= YEAR_DAYS else None,
    )
