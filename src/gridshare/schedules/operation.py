"""How much there is to do for whoever carries out a plan: starts of sessions and machines, cycles of batteries."""

from __future__ import annotations

import numpy as np

from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.rounding import number
from gridshare.schedules.totals import OperationFigures
from gridshare.sites.site import Site


def operation(site: Site, e: Evaluation) -> OperationFigures:
    """What follows from decisions: what each kind says is started, counted by session or by asset."""
    starts: dict[str, int] = {}
    cycles: dict[str, float] = {}
    of_sessions = [np.zeros(0, dtype=np.int64)]
    for kind, _ in site.asset_kinds:
        outcome, names = e.outcomes[kind.name], [place.name for place in site.of_kind(kind.name)]
        if outcome.starts is not None and kind.parts is not None:
            of_sessions.append(outcome.starts)
        elif outcome.starts is not None:
            starts |= zip(names, outcome.starts.tolist(), strict=True)
        if outcome.full_cycles is not None:
            cycles |= zip(names, map(number, outcome.full_cycles), strict=True)
    sessions = np.concatenate(of_sessions)
    served = sessions[sessions > 0]
    return OperationFigures(
        sessions_served=len(served),
        mean_starts_per_session=number(served.mean()) if len(served) else 0.0,
        most_starts_per_session=int(served.max(initial=0)),
        starts=starts,
        full_cycles=cycles,
    )
