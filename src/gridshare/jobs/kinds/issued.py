"""What the store records of a schedule document."""

from __future__ import annotations

from datetime import datetime

from gridshare.schedules.document import ScheduleDocument
from gridshare.store.issued import Issued


def issued(plan: ScheduleDocument) -> Issued:
    """The record of a schedule."""
    horizon, verdict = plan.horizon, plan.verdict
    return Issued(
        plan.name,
        datetime.fromisoformat(horizon.start),
        datetime.fromisoformat(horizon.end),
        plan.input_sha256,
        dict(plan.versions),
        verdict.model_dump(mode="json"),
    )
