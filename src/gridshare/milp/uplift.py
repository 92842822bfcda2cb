"""The smallest cap that would have done: how much higher the group's would have to be for all demand to be served."""

from __future__ import annotations

from dataclasses import replace

from typing_extensions import override

from gridshare.errors import TimeLimitError
from gridshare.milp.answers import Status
from gridshare.milp.compiled import Compiled
from gridshare.milp.rounds import Goal
from gridshare.milp.search import Search
from gridshare.parts import CONTRACT, MARGIN, PHYSICAL
from gridshare.schedules.proof import Uplift

UPLIFT_SHARE = 0.15
"""Share of the time limit for this, after all else."""


class _AllServed(Search):
    """The relaxed problem in which nothing may give way but the group's cap."""

    @override
    def _assembled(self) -> Compiled:
        compiled = super()._assembled()
        upper = compiled.upper.copy()
        for (name, rank), objective in compiled.objectives.items():
            if name == "unserved_kwh" or (name == "exceedance_kwh" and rank == PHYSICAL):
                upper[objective.vector > 0] = 0.0
        return replace(compiled, upper=upper)


def smallest_uplift(search: Search) -> Uplift | None:
    """The least by which the group's cap would have to be higher for all demand to be served, its margin unused.

    None where more cap would not help, or where its share of the time was too short to find any.
    """
    served = _AllServed(search.steps, search.stamps, search.options, relaxed=True, switches=search.switches)
    served.hold_to(search.held)
    ranks = [rank for name, rank in served.compiled.objectives if name == "most_over_kw"]
    uplift: Goal = ("most_over_kw", MARGIN if MARGIN in ranks else CONTRACT)
    served.order, served.deadline, served.end = (uplift,), search.deadline, search.end
    with served.within(UPLIFT_SHARE):
        try:
            answer = served.least(*uplift)
        except TimeLimitError:
            return None
    return None if answer is None else Uplift(max(answer.objective, 0.0), is_least=answer.status is Status.OPTIMAL)
