"""COMPOSER of checks: what follows from a plan and whether it keeps every rule. It knows nothing of the MILP."""

from gridshare.verification.bound import bound_part
from gridshare.verification.evaluate import evaluate
from gridshare.verification.verify import no_worse_than_nothing, verify

__all__ = ["bound_part", "evaluate", "no_worse_than_nothing", "verify"]
