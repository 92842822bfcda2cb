"""What the store records of a schedule that leaves the service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Issued:
    """A schedule, for the record.

    Attributes:
        name: Name of the park.
        starts_at, ends_at: Its horizon.
        input_sha256: Hash of the site document with everything in place.
        versions: What made it.
        verdict: What the check said of it.
    """

    name: str
    starts_at: datetime
    ends_at: datetime
    input_sha256: str
    versions: dict[str, str]
    verdict: dict[str, Any]
