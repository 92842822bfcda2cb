"""Curtailable load: what it does when nothing is planned."""

from __future__ import annotations

import numpy as np

from gridshare.assets.curtailable_load.arrays import CurtailableLoadArrays
from gridshare.parts import Decisions


def baseline(a: CurtailableLoadArrays) -> Decisions:
    """Nothing is cut; what is owed from before is taken back at once."""
    room = np.broadcast_to(a.step_h * a.payback_limit_kw[:, None], a.profile_kw.shape)
    before = np.cumsum(room, axis=1) - room
    payback = np.clip(a.initial_kwh[:, None] - before, 0.0, room) / a.step_h
    nothing = np.zeros_like(a.profile_kw)
    return {"cut_kw": nothing, "payback_kw": payback, "is_cut": nothing.copy()}
