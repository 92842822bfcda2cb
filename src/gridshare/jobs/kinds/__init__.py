"""Kinds of jobs: what the service can be asked to do that may take long."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from gridshare.jobs.kinds.appraisal import APPRAISAL
from gridshare.jobs.kinds.contract import CONTRACT
from gridshare.jobs.kinds.fit import FIT
from gridshare.jobs.kinds.flexibility import FLEXIBILITY
from gridshare.jobs.kinds.forecasts import BACKTESTS, FORECASTS
from gridshare.jobs.kinds.helps import HELPS
from gridshare.jobs.kinds.imports import IMPORT
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.kinds.measures import MEASURES
from gridshare.jobs.kinds.period import PERIOD
from gridshare.jobs.kinds.scenarios import SCENARIOS
from gridshare.jobs.kinds.schedule import SCHEDULE
from gridshare.jobs.kinds.simulation import SIMULATION
from gridshare.jobs.kinds.site_as_it_is import INLINE, VALIDATION
from gridshare.jobs.kinds.variations import VARIATIONS
from gridshare.jobs.kinds.verification import VERIFICATION
from gridshare.jobs.kinds.what_if import WHAT_IF

JOB_KINDS: dict[str, JobKind[Any]] = {kind.name: kind for kind in (
    SCHEDULE, PERIOD, WHAT_IF, FIT, CONTRACT, MEASURES, VARIATIONS, HELPS, FLEXIBILITY, VERIFICATION, SIMULATION,
    VALIDATION, INLINE, IMPORT, FORECASTS, BACKTESTS, SCENARIOS, APPRAISAL,
)}  # fmt: skip
"""Name -> kind."""

_BEHIND = 5
"""Plans stand back a little where processors are short: the server has to answer meanwhile."""


def done(work: Callable[..., Done], given: Given, arguments: BaseModel, **options: Any) -> Done:
    """Do a job; called in a worker process, with ``options`` wired to the server.

    Raises:
        GridshareError: What goes wrong on purpose.
    """
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    return work(given, arguments, **options)
