"""The header ``Idempotency-Key``: the same key and request have the same answer, however often they are sent.

A job is accepted under its key (`gridshare.http.waiting.accepted`); what is done at once is done by `once`, or by
`made` where its answer is a document. What changes nothing needs no key, and ignores one. A refused request uses up
no key. What is shown only once is null in the answer that is given again: no secret is kept for that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Annotated

from fastapi import Header, Request
from pydantic import BaseModel
from starlette.responses import Response

from gridshare.access.caller import Caller
from gridshare.http.running_service import Service
from gridshare.store import idempotency
from gridshare.store.database import Connection, Database
from gridshare.store.idempotency import Answer, Asked

TheKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        pattern=r"^[\x21-\x7e]+$",
        description="A word of your own for this request, such as a UUID: sent again with the same body it has the "
        "same answer, and is not done twice; with another body it is refused.",
    ),
]
"""Parameter of a route: the key, if there is one."""


def asked(request: Request, caller: Caller, key: str | None, body: bytes) -> Asked | None:
    """The request under its key; None where it has none."""
    if key is None:
        return None
    whole = hashlib.sha256()
    for part in (request.method.encode(), request.url.path.encode(), request.url.query.encode(), body):
        whole.update(len(part).to_bytes(8, "big") + part)
    return Asked(caller.organisation_id, key, whole.hexdigest())


async def once(service: Service, request: Asked | None, work: Callable[[Connection, datetime], Answer]) -> Response:
    """What ``work`` does and answers, in one transaction with its key; where that was done before, its answer.

    Args:
        service: Has the store.
        request: The request under its key, if it has one.
        work: Is given the transaction and the store's clock; what it raises is answered, and leaves the key unused.
    """

    def do(database: Database) -> Answer:
        with database.writing() as connection:
            known = None if request is None else idempotency.before(connection, request)
            if isinstance(known, Answer):
                return known
            now = database.now(connection)
            answer = work(connection, now)
            if request is not None:
                idempotency.keep(connection, request, answer, now)
            return answer

    answer = await service.stored(do)
    return Response(answer.body, answer.status, answer.headers)


async def made(
    service: Service,
    request: Asked | None,
    work: Callable[[Connection, datetime], BaseModel],
    *,
    status: int = 201,
    shown_once: str | None = None,
) -> Response:
    """`once`, where ``work`` gives the document of the answer, of which one field may be shown only once."""

    def answer(connection: Connection, now: datetime) -> Answer:
        document = work(connection, now)
        again = (
            None if shown_once is None else document.model_copy(update={shown_once: None}).model_dump_json().encode()
        )
        return Answer(status, document.model_dump_json().encode(), {"Content-Type": "application/json"}, again)

    return await once(service, request, answer)
