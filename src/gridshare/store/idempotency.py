"""Keys by which a client asks the same thing again: what was asked with one, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

import sqlalchemy as sa

from gridshare.errors import GridshareError, Problem
from gridshare.store import blobs, jobs
from gridshare.store.schema import IDEMPOTENCY


class OtherRequestError(GridshareError):
    """The key was used for something else."""

    code: ClassVar[str] = "idempotency_conflict"
    http_status: ClassVar[int] = 409
    title: ClassVar[str] = "This Idempotency-Key was used for another request"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with a key.

    Attributes:
        organisation_id: Whose key it is: others may use the same word.
        key: The key.
        request: Hash of all that the request asks.
    """

    organisation_id: str
    key: str
    request: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that is given at once, and again for the same key.

    Attributes:
        status, body, headers: As they are sent.
        kept: The body that is kept and given again, where that is another: one without what is shown only once.
    """

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    kept: bytes | None = None


def before(connection: sa.Connection, asked: Asked) -> jobs.Job | Answer | None:
    """What this request came to before; None where the key is new.

    Args:
        connection: A transaction that writes: a second request with the same key waits here until the first is kept.
        asked: The request.

    Raises:
        OtherRequestError: If the key was used for another request.
    """
    if connection.dialect.name == "postgresql":
        name = f"{asked.organisation_id} {asked.key}"
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(name, 0))))
    found = connection.execute(
        sa.select(IDEMPOTENCY).where(
            IDEMPOTENCY.c.organisation_id == asked.organisation_id, IDEMPOTENCY.c.key == asked.key
        )
    ).first()
    if found is None:
        return None
    if found.request != asked.request:
        raise OtherRequestError(
            Problem("header Idempotency-Key", "idempotency_conflict", f"{asked.key!r}, used before for another request",
                    "the same method, path, query and body as then", "Use a new key for a new request.")
        )  # fmt: skip
    if found.job_id is not None:
        return jobs.get(connection, found.job_id)
    return Answer(found.status, blobs.get(connection, found.answer_sha256), dict(found.headers))


def keep(connection: sa.Connection, asked: Asked, came: jobs.Job | Answer, now: datetime) -> None:
    """Keep what a new key came to, in the transaction of what it did."""
    row = {"organisation_id": asked.organisation_id, "key": asked.key, "request": asked.request, "created_at": now}
    if isinstance(came, Answer):
        sha256 = blobs.put(connection, came.body if came.kept is None else came.kept, now)
        row |= {"status": came.status, "headers": came.headers, "answer_sha256": sha256}
    else:
        row |= {"job_id": came.id}
    connection.execute(sa.insert(IDEMPOTENCY).values(row))
