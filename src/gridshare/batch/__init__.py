"""Many sites and days at once: a row for each, whatever becomes of it."""

from gridshare.batch.runner import BatchOptions, Step, run

__all__ = ["BatchOptions", "Step", "run"]
