"""Grants: what other organisations are to a site."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from gridshare.access.changes import Changes
from gridshare.http import openapi
from gridshare.http.access_answers import Grant, GrantList, WantedGrant
from gridshare.http.asking import arguments_of
from gridshare.http.identity import TheCaller, site_for
from gridshare.http.running_service import TheService
from gridshare.store import grants
from gridshare.store.database import Database
from gridshare.store.grants import GrantRow

ROUTES = APIRouter()


@ROUTES.get("/v1/grants", **openapi.stored("Sites that are granted to you", "GrantList"))
async def mine(service: TheService, caller: TheCaller) -> GrantList:
    """What your organisation is to sites of others."""

    def read(database: Database) -> list[GrantRow]:
        with database.reading() as connection:
            return grants.to_organisation(connection, caller.organisation_id)

    return GrantList(items=[Grant.of(row) for row in await service.stored(read)])


@ROUTES.get("/v1/sites/{site_id}/grants", **openapi.stored("To whom a site is granted", "GrantList"))
async def some(site_id: str, service: TheService, caller: TheCaller) -> GrantList:
    """Which organisations may do what on it."""
    site = await site_for(service, caller, "grants.manage", site_id)

    def read(database: Database) -> list[GrantRow]:
        with database.reading() as connection:
            return grants.of_site(connection, site.id)

    return GrantList(items=[Grant.of(row) for row in await service.stored(read)])


@ROUTES.put("/v1/sites/{site_id}/grants/{organisation_id}", **openapi.change("Grant a site", "Grant", "WantedGrant"))
async def put(site_id: str, organisation_id: str, request: Request, service: TheService, caller: TheCaller) -> Grant:
    """A congestion service provider plans it, a member reads its own part, a grid operator the audit and verdicts.

    The organisation says what its id is: `GET /v1/me`. What it had of this site before is replaced.
    """
    site = await site_for(service, caller, "grants.manage", site_id)
    wanted, _ = await arguments_of(request, WantedGrant, service.settings)
    request_id = request.state.request_id
    return Grant.of(
        await service.stored(
            lambda database: Changes(database, caller, request_id).grant(
                site, organisation_id, wanted.role, wanted.member
            )
        )
    )


@ROUTES.delete(
    "/v1/sites/{site_id}/grants/{organisation_id}",
    status_code=204,
    **openapi.change("Grant a site no longer", status=204),
)
async def take_back(
    site_id: str, organisation_id: str, request: Request, service: TheService, caller: TheCaller
) -> Response:
    """From now on it is to that organisation as if it did not exist."""
    site = await site_for(service, caller, "grants.manage", site_id)
    request_id = request.state.request_id
    await service.stored(lambda database: Changes(database, caller, request_id).take_back(site, organisation_id))
    return Response(status_code=204)
