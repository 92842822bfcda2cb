"""Plants driven by the weather: what they really give when they are asked to give less."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from typing_extensions import override

from gridshare.followers import ASKED_KW, PAID_FOR, Asked, Done, Follower, Relief, asked_of, relief
from gridshare.parts import Decisions, Floats
from gridshare.sources.arrays import SourceArrays


class SourceFollower(Follower[SourceArrays]):
    """What shines or blows, less what is cut of it.

    A plant is asked for a cut (``curtailed_kw``), or for no more than an output (``output_limit_kw``), which holds
    whatever shines: what shines is not what was forecast.
    """

    @override
    def follow(self, t: int, asked: Asked) -> Done:
        """The cut that is asked, as far as it may be."""
        available = self.arrays.available_kw[:, t]
        cut = asked_of(asked, "curtailed_kw", available)
        if "output_limit_kw" in asked:
            cut = np.maximum(cut, available - asked["output_limit_kw"])
        return {"curtailed_kw": np.minimum(cut, self.arrays.most_curtailed_kw[:, t])}

    @override
    def planned(self, decisions: Decisions, t: int) -> Asked:
        """No more than the planned output where the plan cuts any; else whatever shines."""
        cut = decisions["curtailed_kw"][:, t]
        return {"output_limit_kw": np.where(cut > ASKED_KW, self.arrays.available_kw[:, t] - cut, np.inf)}

    @override
    def net_kw(self, t: int, done: Done) -> Floats:
        """Minus its output."""
        return done["curtailed_kw"] - self.arrays.available_kw[:, t]

    @override
    def reliefs(self, t: int, done: Done) -> Sequence[Relief]:
        """What of its output may still be cut."""
        level = self.arrays.most_curtailed_kw[:, t] - done["curtailed_kw"]
        return (relief("curtailed_kw", 1, "export", level_kw=level, rank=np.full(len(level), PAID_FOR)),)

    @property
    @override
    def heeds_member(self) -> bool:
        """Where its feed-in has a limit."""
        return bool(self.arrays.feed_in_limited.any())

    @override
    def feed_in_limit_kw(self, t: int) -> Floats | None:
        """The limit on its feed-in."""
        return self.arrays.feed_in_limit_kw[:, t]
