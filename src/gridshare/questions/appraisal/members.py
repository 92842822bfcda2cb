"""What each member pays and receives: its share of what is common, and what is its own. To the cent it adds up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.parts import Floats
from gridshare.questions.appraisal.cash import CashLine
from gridshare.questions.appraisal.cents import rounded_together
from gridshare.questions.appraisal.document import Appraisal


def of_members(document: Appraisal, lines: Sequence[CashLine]) -> dict[str, Floats]:
    """Member -> its money by the year before financing; over members they add up to the lines, to the cent.

    Args:
        document: The appraisal; without shares there are no members.
        lines: All that is paid and received, to the cent.
    """
    shares = document.shares.of_members if document.shares else {}
    if not shares:
        return {}
    weights = np.array(list(shares.values()))
    total = np.zeros((len(shares), document.n_years + 1))
    for line in lines:
        if line.member is None:
            total += rounded_together(np.outer(weights, line.eur))
        else:
            total[list(shares).index(line.member)] += line.eur
    return {name: np.round(total[k], 2) for k, name in enumerate(shares)}
