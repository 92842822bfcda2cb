"""Inflexible load: what follows from its profile; no plan can break a rule of it."""

from __future__ import annotations

from gridshare.assets.inflexible_load.arrays import InflexibleLoadArrays
from gridshare.findings import Outcome, Tolerance
from gridshare.parts import Decisions


def check(a: InflexibleLoadArrays, _decisions: Decisions, _tolerance: Tolerance) -> Outcome:
    """The profile is its net load."""
    return Outcome(net_load_kw=a.profile_kw, feed_in_kw=a.feed_in_kw)
