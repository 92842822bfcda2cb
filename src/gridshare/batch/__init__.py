"""Many sites and days at once: a row for each, whatever becomes of it."""

from gridshare.arguments import held
from gridshare.batch import runner
from gridshare.batch.runner import BatchOptions, Step, run_manifest
from gridshare.sites.changes import NamedChanges as Scenario

run = held(runner.run)

__all__ = ["BatchOptions", "Scenario", "Step", "run", "run_manifest"]
