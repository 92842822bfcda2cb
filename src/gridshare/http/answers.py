"""The small documents that only the service has."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from gridshare.store.jobs import Job


class Health(BaseModel):
    """The service answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    status: Literal["ok"] = "ok"
    waiting: int = Field(description="Plans that wait for their turn.")


class Ready(BaseModel):
    """The service can do what it is asked."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    status: Literal["ready"] = "ready"


class Version(BaseModel):
    """What answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gridshare: str = Field(description="Version of the program.")
    api: Literal["v1"] = Field("v1", description="Version of the paths.")
    document: Literal[1] = Field(1, description="Version of the site and schedule documents.")
    solver: str = Field(description="Version of the solver's package.")


_ISSUING = ("schedule", "period")


class JobDocument(BaseModel):
    """A job: what was asked, how far it is, and where its result is."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="Job")

    id: str = Field(description="Its name.")
    kind: str = Field(description="What is done.")
    state: Literal["queued", "running", "done", "failed", "cancelled"] = Field(description="How it stands.")
    attempt: int = Field(description="How often it was begun; more than once where a server stopped halfway.", ge=0)
    progress: dict[str, Any] | None = Field(description="How far a running job is: seconds, incumbent, bound, gap.")
    summary: dict[str, Any] | None = Field(description="A few figures of the result.")
    error: dict[str, Any] | None = Field(description="Why it failed: code, title, status, problems.")
    site: str | None = Field(description="The stored site that it is about.")
    site_version: int | None = Field(description="Which version of it.")
    request_id: str | None = Field(description="The request that asked: its `X-Request-ID`.")
    created_at: datetime = Field(description="When it was accepted.")
    started_at: datetime | None = Field(description="When a server first began.")
    finished_at: datetime | None = Field(description="When it ended.")
    result: str | None = Field(description="Path of the result, where there is one.")
    schedules: str | None = Field(description="Path of the list of schedules that it issued, where it issues any.")

    @classmethod
    def of(cls, job: Job) -> Self:
        """The document of a job of the store."""
        return cls(
            id=job.id,
            kind=job.kind,
            state=job.state,
            attempt=job.attempt,
            progress=job.progress,
            summary=job.summary,
            error=job.error,
            site=job.site_id,
            site_version=job.site_version,
            request_id=job.request_id,
            created_at=job.created_at,
            started_at=job.started_at,
            finished_at=job.finished_at,
            result=f"/v1/jobs/{job.id}/result" if job.result_sha256 else None,
            schedules=f"/v1/schedules?job={job.id}" if job.kind in _ISSUING else None,
        )


class JobPage(BaseModel):
    """Jobs, the newest first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    items: list[JobDocument] = Field(description="What is on this page.")
    next: str | None = Field(description="Path of the next page; null on the last.")
