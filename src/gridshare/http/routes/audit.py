"""The audit log: who did what, when."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from gridshare.access.roles import reach
from gridshare.errors import Problem
from gridshare.http import openapi
from gridshare.http.access_answers import AuditEntry
from gridshare.http.errors import ParametersError
from gridshare.http.formats import listed
from gridshare.http.identity import TheCaller, require
from gridshare.http.instants import Instant
from gridshare.http.pages import PageQuery, page
from gridshare.http.running_service import TheService
from gridshare.store import audit
from gridshare.store.database import Database

ROUTES = APIRouter()


class EntriesQuery(PageQuery):
    """Which entries."""

    site: str | None = Field(None, max_length=64, description="Only about this stored site.")
    action: str | None = Field(None, max_length=64, description="Only where this was done.", examples=["job.done"])
    object: str | None = Field(None, max_length=200, description="Only to this.")
    first: Instant | None = Field(None, alias="from", description="From this instant on (RFC 3339).")
    last: Instant | None = Field(None, alias="to", description="Before this instant.")


@ROUTES.get("/v1/audit", **openapi.listed("The audit log", "AuditPage"))
async def some(
    request: Request, service: TheService, caller: TheCaller, query: Annotated[EntriesQuery, Query()]
) -> Response:
    """What your organisation did and what others did to your sites; for a grid operator, the sites granted to it.

    The newest entry is first. Each contains the hash of the one before it in the whole service.
    """
    require(caller, "audit.read")
    within, before = reach(caller, "audit.read").entries(), _number(query.after)
    only = audit.Only(query.site, query.action, query.object, query.first, query.last)

    def read(database: Database) -> list[dict[str, Any]]:
        with database.reading() as connection:
            return audit.page(connection, within, only, (before, query.most))

    found = page(request, query, await service.stored(read), lambda row: str(row["sequence"]))
    return listed(request, found, AuditEntry, [AuditEntry.of(row) for row in found.items])


def _number(name: str | None) -> int | None:
    if name is None:
        return None
    if not name.isdecimal() or len(name) > len(str(2**62)):
        raise ParametersError(Problem("query.cursor", "cursor", repr(name), "the cursor of a page before"))
    return int(name)
