"""Many sites and days at once: a row for each, whatever becomes of it."""

from gridshare.batch.manifest import Scenario, read_manifest
from gridshare.batch.runner import BatchOptions, Step, run

__all__ = ["BatchOptions", "Scenario", "Step", "read_manifest", "run"]
