"""Keys: made, listed, replaced, ended; what makes one a key is shown once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from gridshare.access.caller import Caller
from gridshare.access.changes import Changes
from gridshare.access.changes import WantedKey as Wanted
from gridshare.access.roles import may
from gridshare.http import openapi
from gridshare.http.access_answers import Key, NewKey, WantedKey, WantedRotation
from gridshare.http.asking import arguments_of
from gridshare.http.formats import listed
from gridshare.http.idempotency import TheKey, asked, made
from gridshare.http.identity import TheCaller, missing, require
from gridshare.http.pages import PageQuery, page
from gridshare.http.running_service import TheService
from gridshare.store import keys
from gridshare.store.database import Connection, Database
from gridshare.store.keys import KeyRow

ROUTES = APIRouter()


@ROUTES.get("/v1/keys", **openapi.listed("Keys", "KeyPage"))
async def some(
    request: Request, service: TheService, caller: TheCaller, query: Annotated[PageQuery, Query()]
) -> Response:
    """Keys of your organisation; of all, for the operator."""
    require(caller, "keys.manage")
    after = query.after

    def read(database: Database) -> list[KeyRow]:
        with database.reading() as connection:
            return keys.page(connection, _whose(caller), after, query.most)

    found = page(request, query, await service.stored(read), lambda row: row.id)
    return listed(request, found, Key, [Key.of(row) for row in found.items])


@ROUTES.post("/v1/keys", status_code=201, **openapi.change("Make a key", "NewKey", "WantedKey", status=201))
async def create(request: Request, service: TheService, caller: TheCaller, key: TheKey = None) -> Response:
    """It can do no more than the key that asks for it. The answer is the only time that it can be read."""
    require(caller, "keys.manage")
    said, body = await arguments_of(request, WantedKey, service.settings)
    wanted = Wanted(said.name, said.role, frozenset(said.scopes), said.expires_at, said.organisation)

    def make(connection: Connection, _: datetime) -> NewKey:
        row, text = Changes(service.database, caller, request.state.request_id, connection).make_key(wanted)
        return NewKey.of(row, key=text)

    return await made(service, asked(request, caller, key, body), make, shown_once="key")


@ROUTES.get("/v1/keys/{key_id}", **openapi.stored("A key", "Key"))
async def one(key_id: str, service: TheService, caller: TheCaller) -> Key:
    """Without what makes it one."""
    require(caller, "keys.manage")

    def read(database: Database) -> KeyRow | None:
        with database.reading() as connection:
            return keys.get(connection, key_id)

    found = await service.stored(read)
    if found is None or _whose(caller) not in (None, found.organisation_id):
        raise missing("key", key_id, "GET /v1/keys lists them.")
    return Key.of(found)


@ROUTES.post(
    "/v1/keys/{key_id}/rotation",
    status_code=201,
    **openapi.change("Replace a key", "NewKey", "WantedRotation", status=201),
)
async def rotate(key_id: str, request: Request, service: TheService, caller: TheCaller, key: TheKey = None) -> Response:
    """A new key in its place, as wide and for as long; the old one goes on for the overlap."""
    require(caller, "keys.manage")
    said, body = await arguments_of(request, WantedRotation, service.settings)
    overlap = timedelta(hours=said.overlap_hours)

    def make(connection: Connection, _: datetime) -> NewKey:
        changes = Changes(service.database, caller, request.state.request_id, connection)
        row, text = changes.rotate_key(key_id, overlap)
        return NewKey.of(row, key=text)

    return await made(service, asked(request, caller, key, body), make, shown_once="key")


@ROUTES.delete("/v1/keys/{key_id}", **openapi.change("End a key", "Key"))
async def revoke(key_id: str, request: Request, service: TheService, caller: TheCaller) -> Key:
    """It counts no longer; servers that run take it for some seconds more. It stays in the list."""
    require(caller, "keys.manage")
    request_id = request.state.request_id
    return Key.of(await service.stored(lambda database: Changes(database, caller, request_id).revoke_key(key_id)))


def _whose(caller: Caller) -> str | None:
    return None if may(caller, "operate") else caller.organisation_id
