"""A client of the service: `Client` asks, waits for jobs and raises `ProblemError` with all that is wrong.

It needs the extra ``client`` and nothing else of gridshare.
"""

from __future__ import annotations

from gridshare.client.client import Client
from gridshare.client.job import Job
from gridshare.client.problem import Problem, ProblemError

__all__ = ["Client", "Job", "Problem", "ProblemError"]
