"""Many sites and days at once: a row for each, whatever becomes of it."""

from gridshare.batch.manifest import Scenario
from gridshare.batch.runner import BatchOptions, Step, run, run_manifest

__all__ = ["BatchOptions", "Scenario", "Step", "run", "run_manifest"]
