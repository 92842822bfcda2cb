"""A job of the service, as it was when it was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Self

State = Literal["queued", "running", "done", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Job:
    """How far a job is.

    Attributes:
        id: Its name.
        kind: What is done.
        state: How it stands.
        progress: Seconds, incumbent, bound, gap, while it runs.
        document: All that the service says of it.
    """

    id: str
    kind: str
    state: State
    progress: Mapping[str, Any] | None
    document: Mapping[str, Any]

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will change."""
        return self.state in ("done", "failed", "cancelled")

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> Self:
        """Of the service's document."""
        return cls(document["id"], document["kind"], document["state"], document["progress"], document)
