"""Sites: documents with their files, kept in versions."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from gridshare.access.caller import Caller
from gridshare.access.roles import reach
from gridshare.errors import Problem
from gridshare.http import openapi
from gridshare.http.errors import MediaTypeError
from gridshare.http.etags import etag, is_known
from gridshare.http.folders import YAML, ZIP, FolderLimits, document_name, packed, received
from gridshare.http.formats import listed
from gridshare.http.idempotency import TheKey, asked, once
from gridshare.http.identity import TheCaller, require, site_for
from gridshare.http.pages import PageQuery, page
from gridshare.http.requests import read_body
from gridshare.http.running_service import Service, TheService
from gridshare.http.site_answers import SiteSummary, StoredSite
from gridshare.http.stored_sites import changed, deleted, entry, version_of
from gridshare.store import audit, sites
from gridshare.store.bundles import Bundle
from gridshare.store.database import Connection, Database
from gridshare.store.idempotency import Answer
from gridshare.store.sites import MOST_VERSION, Change, NewSite, SiteRow

TAKES = ("application/json", YAML[0], ZIP)
"""What a site is sent as."""

TheVersion = Annotated[
    int | None,
    Query(alias="version", ge=1, le=MOST_VERSION, description="Which version; the present one where left out."),
]
"""Parameter of a route: a version of a site."""


ROUTES = APIRouter()


@ROUTES.get("/v1/sites", **openapi.listed("Stored sites", "SitePage"))
async def some(
    request: Request, service: TheService, caller: TheCaller, query: Annotated[PageQuery, Query()]
) -> Response:
    """Sites of the caller's organisation and those that are granted to it, the newest first."""
    require(caller, "site.read")
    within, after = reach(caller, "site.read").sites(), query.after

    def read(database: Database) -> list[SiteRow]:
        with database.reading() as connection:
            return sites.page(connection, within, after, query.most)

    found = page(request, query, await service.stored(read), lambda site: site.id)
    return listed(request, found, SiteSummary, [SiteSummary.of(site) for site in found.items])


@ROUTES.post("/v1/sites", **openapi.new("Store a site", "StoredSite", TAKES))
async def create(request: Request, service: TheService, caller: TheCaller, key: TheKey = None) -> Response:
    """A new site: its document as JSON or YAML, or its folder as a zip file; files that it names may follow."""
    require(caller, "site.write")
    body, bundle, name = await _sent(request, service, caller)
    new = NewSite(caller.organisation_id, name, caller.name, bundle)

    def make(connection: Connection, now: datetime) -> Answer:
        service.quotas.require_room(service.database, caller.organisation_id, bundle.size)
        row = sites.create(connection, new, now)
        version = sites.version(connection, row.id, 1)
        assert version is not None  # noqa: S101 - it was made in this transaction
        audit.add(connection, entry(request, caller, row, "site.create")(1), now)
        headers = {"Location": f"/v1/sites/{row.id}", "ETag": etag(1), "Content-Type": "application/json"}
        return Answer(201, StoredSite.whole(row, version).model_dump_json().encode(), headers)

    return await once(service, asked(request, caller, key, body), make)


@ROUTES.get("/v1/sites/{site_id}", **openapi.versioned("A stored site", "StoredSite"))
async def one(
    request: Request, site_id: str, service: TheService, caller: TheCaller, number: TheVersion = None
) -> Response:
    """Its version and its files."""
    site = await site_for(service, caller, "site.read", site_id)
    if number is None and is_known(request, site.version):
        return Response(status_code=304, headers={"ETag": etag(site.version)})
    return whole(StoredSite.whole(site, await version_of(service, site, number)))


@ROUTES.put("/v1/sites/{site_id}", **openapi.changed("Replace a stored site", "StoredSite", TAKES))
async def replace(request: Request, site_id: str, service: TheService, caller: TheCaller) -> Response:
    """The next version: a document replaces the document, a zip file the whole folder. Needs ``If-Match``."""
    site = await site_for(service, caller, "site.write", site_id)
    _, bundle, name = await _sent(request, service, caller)
    document = (bundle.document, bundle.document_name)
    change = Change(caller.name, name, document, bundle.files, whole=_media_type(request) == ZIP)
    return whole(await changed(request, service, caller, site, change))


@ROUTES.delete("/v1/sites/{site_id}", **openapi.deleted("Delete a stored site"))
async def delete(request: Request, site_id: str, service: TheService, caller: TheCaller) -> Response:
    """It is gone for everybody; what was issued for it stays on record. Needs ``If-Match``."""
    site = await site_for(service, caller, "site.write", site_id)
    await deleted(request, service, caller, site)
    return Response(status_code=204)


@ROUTES.get("/v1/sites/{site_id}/folder", **openapi.content("The folder of a stored site", ZIP))
async def folder(site_id: str, service: TheService, caller: TheCaller, number: TheVersion = None) -> Response:
    """All files as a zip file, which `POST /v1/sites` takes and `gridshare schedule` plans when unpacked."""
    site = await site_for(service, caller, "site.read", site_id)
    version = await version_of(service, site, number)

    def pack(database: Database) -> bytes:
        with database.reading() as connection:
            return packed(sites.bundle(connection, site.id, version.version))

    return Response(await service.stored(pack), media_type=ZIP, headers={"ETag": etag(version.version)})


async def _sent(request: Request, service: Service, caller: Caller) -> tuple[bytes, Bundle, str]:
    """The body, the folder that it is, and the park's name."""
    media_type, limits = _media_type(request), service.settings
    body = await read_body(request, limits.max_body_bytes)
    folder = FolderLimits(limits.max_site_files, limits.max_site_bytes)
    bundle, name = await service.worked(caller, received, body, media_type, folder)
    return body, bundle, name


def _media_type(request: Request) -> str:
    """What the client sends.

    Raises:
        MediaTypeError: If it is neither a document nor a zip file.
    """
    found = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if document_name(found) is None and found not in (ZIP, "application/x-zip-compressed"):
        expected = "application/json, application/yaml or application/zip"
        raise MediaTypeError(
            Problem("header Content-Type", "media_type", found[:80] or "nothing", expected,
                    "Send the site document, or its folder as a zip file.")
        )  # fmt: skip
    return ZIP if "zip" in found else found


def whole(site: StoredSite) -> Response:
    """A version of a site, with its ETag."""
    return Response(site.model_dump_json(), media_type="application/json", headers={"ETag": etag(site.version)})
