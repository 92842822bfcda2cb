"""Solar: its rules again, in numpy, from what is cut; S1 is checked here, S2 to S4 are worked out."""

from __future__ import annotations

from gridshare import sources
from gridshare.findings import Outcome, Tolerance
from gridshare.parts import Decisions


def check(a: sources.SourceArrays, decisions: Decisions, tolerance: Tolerance) -> Outcome:
    """What follows from ``curtailed_kw``, shape (asset, step)."""
    return sources.check("S", a, decisions, tolerance)
