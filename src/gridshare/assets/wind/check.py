"""Wind: its rules again, in numpy, from what is cut; W1 is checked here, W2 to W4 are worked out."""

from __future__ import annotations

from gridshare import sources
from gridshare.findings import Outcome, Tolerance
from gridshare.parts import Decisions


def check(a: sources.SourceArrays, decisions: Decisions, tolerance: Tolerance) -> Outcome:
    """What follows from ``curtailed_kw``, shape (asset, step)."""
    return sources.check("W", a, decisions, tolerance)
