"""Organisations, and who asks."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from gridshare.access.changes import Changes
from gridshare.access.roles import may
from gridshare.http import openapi
from gridshare.http.access_answers import Me, Organisation, WantedOrganisation
from gridshare.http.asking import arguments_of
from gridshare.http.formats import listed
from gridshare.http.idempotency import TheKey, asked, made
from gridshare.http.identity import TheCaller, missing, require
from gridshare.http.pages import PageQuery, page
from gridshare.http.running_service import TheService
from gridshare.store import organisations
from gridshare.store.database import Connection, Database
from gridshare.store.organisations import OrganisationRow

ROUTES = APIRouter()


@ROUTES.get("/v1/me", **openapi.stored("Who asks", "Me"))
async def me(caller: TheCaller) -> Me:
    """The organisation and the role of the key, and what they may do."""
    return Me.of(caller)


@ROUTES.get("/v1/organisations", **openapi.listed("Organisations", "OrganisationPage"))
async def some(
    request: Request, service: TheService, caller: TheCaller, query: Annotated[PageQuery, Query()]
) -> Response:
    """All of them, for the operator."""
    require(caller, "operate")
    after = query.after

    def read(database: Database) -> list[OrganisationRow]:
        with database.reading() as connection:
            return organisations.page(connection, after, query.most)

    found = page(request, query, await service.stored(read), lambda row: row.id)
    return listed(request, found, Organisation, [Organisation.of(row) for row in found.items])


@ROUTES.post(
    "/v1/organisations",
    status_code=201,
    **openapi.change("Make an organisation", "Organisation", "WantedOrganisation", status=201),
)
async def create(request: Request, service: TheService, caller: TheCaller, key: TheKey = None) -> Response:
    """For the operator; its first key comes from `POST /v1/keys` or `gridshare keys create`."""
    require(caller, "operate")
    wanted, body = await arguments_of(request, WantedOrganisation, service.settings)

    def make(connection: Connection, _: datetime) -> Organisation:
        changes = Changes(service.database, caller, request.state.request_id, connection)
        return Organisation.of(changes.make_organisation(wanted.name))

    return await made(service, asked(request, caller, key, body), make)


@ROUTES.get("/v1/organisations/{organisation_id}", **openapi.stored("An organisation", "Organisation"))
async def one(organisation_id: str, service: TheService, caller: TheCaller) -> Organisation:
    """Your own; any, for the operator."""

    def read(database: Database) -> OrganisationRow | None:
        with database.reading() as connection:
            return organisations.get(connection, organisation_id)

    is_its_own = organisation_id == caller.organisation_id or may(caller, "operate")
    found = await service.stored(read) if is_its_own else None
    if found is None:
        raise missing("organisation", organisation_id, "GET /v1/me names yours.")
    return Organisation.of(found)
