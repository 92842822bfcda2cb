"""Inflexible load: what it does when nothing is planned."""

from __future__ import annotations

from gridshare.assets.inflexible_load.arrays import InflexibleLoadArrays
from gridshare.parts import Decisions


def baseline(_arrays: InflexibleLoadArrays) -> Decisions:
    """The same as always: there is nothing to decide."""
    return {}
