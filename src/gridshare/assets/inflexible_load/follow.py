"""Inflexible load: what was measured, whatever is asked."""

from __future__ import annotations

from typing_extensions import override

from gridshare.assets.inflexible_load.arrays import InflexibleLoadArrays
from gridshare.followers import Done, Follower
from gridshare.parts import Floats


class Follow(Follower[InflexibleLoadArrays]):
    """Nothing can be asked of it."""

    @override
    def net_kw(self, t: int, _done: Done) -> Floats:
        """Its profile."""
        return self.arrays.profile_kw[:, t]
