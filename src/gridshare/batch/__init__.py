"""Many sites and days at once: a row for each, whatever becomes of it."""

from gridshare.batch.runner import BatchOptions, Step, run, run_manifest
from gridshare.sites.changes import NamedChanges as Scenario

__all__ = ["BatchOptions", "Scenario", "Step", "run", "run_manifest"]
