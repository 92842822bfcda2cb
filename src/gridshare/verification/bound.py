"""What follows for the steps that a plan binds, of one that sees further."""

from __future__ import annotations

from gridshare.findings import Tolerance
from gridshare.schedules.evaluated import Evaluated, first_steps
from gridshare.sites.window import bound
from gridshare.verification.evaluate import evaluate


def bound_part(seen: Evaluated, tolerance: Tolerance) -> Evaluated:
    """The steps that are bound, evaluated as a site of their own; ``seen`` itself where these are all."""
    site = bound(seen.site)
    if site is seen.site:
        return seen
    baseline = evaluate(site, first_steps(seen.site, site, seen.baseline.decisions), tolerance)
    if seen.is_baseline:
        return Evaluated(site, baseline, baseline)
    return Evaluated(site, evaluate(site, first_steps(seen.site, site, seen.plan.decisions), tolerance), baseline)
