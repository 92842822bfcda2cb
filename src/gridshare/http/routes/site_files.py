"""Files of a stored site: series, exports, tables that its document names."""

from collections.abc import Collection

from fastapi import APIRouter, Request
from starlette.responses import Response

from gridshare.errors import Problem
from gridshare.http import openapi
from gridshare.http.errors import ParametersError, TooLargeError
from gridshare.http.etags import etag
from gridshare.http.identity import TheCaller, site_for
from gridshare.http.requests import read_body
from gridshare.http.routes.sites import TheVersion, whole
from gridshare.http.running_service import TheService
from gridshare.http.settings import Settings
from gridshare.http.stored_sites import changed, content_of, version_of
from gridshare.sites.file import NAMES
from gridshare.store.bundles import both_file_and_folder, unfit_name
from gridshare.store.sites import Change

ROUTES = APIRouter()
PATH = "/v1/sites/{site_id}/files/{name:path}"


@ROUTES.get(PATH, **openapi.content("A file of a stored site", openapi.OCTETS))
async def one(site_id: str, name: str, service: TheService, caller: TheCaller, number: TheVersion = None) -> Response:
    """Its content, as it was sent; no browser runs it."""
    site = await site_for(service, caller, "site.read", site_id)
    version = await version_of(service, site, number)
    content = await content_of(service, version, name)
    return Response(content, media_type=openapi.OCTETS, headers={"ETag": etag(version.version)})


@ROUTES.put(
    PATH,
    **openapi.changed("Put a file of a stored site", "StoredSite", (openapi.OCTETS,)),
)
async def put(request: Request, site_id: str, name: str, service: TheService, caller: TheCaller) -> Response:
    """The next version has it. The document itself is replaced by `PUT /v1/sites/{site_id}`. Needs ``If-Match``."""
    site = await site_for(service, caller, "site.write", site_id)
    _refuse_name(name)
    present = await version_of(service, site, None)
    others = {path: size for path, (_, size) in present.files.items() if path != name}
    content = await read_body(request, service.settings.max_body_bytes)
    _refuse_large(others, len(content), service.settings)
    _refuse_clash(others, name)
    return whole(await changed(request, service, caller, site, Change(caller.name, files={name: content})))


@ROUTES.delete(PATH, **openapi.changed("Delete a file of a stored site", "StoredSite"))
async def delete(request: Request, site_id: str, name: str, service: TheService, caller: TheCaller) -> Response:
    """The next version is without it. Needs ``If-Match``."""
    site = await site_for(service, caller, "site.write", site_id)
    _refuse_name(name)
    await content_of(service, await version_of(service, site, None), name)
    return whole(await changed(request, service, caller, site, Change(caller.name, files={name: None})))


def _refuse_name(name: str) -> None:
    """Nothing, where a file of a site may have this name.

    Raises:
        ParametersError: Otherwise.
    """
    why = unfit_name(name) or ("the site document, which PUT /v1/sites/{site_id} replaces" if name in NAMES else None)
    if why:
        raise ParametersError(
            Problem("path.name", "file_name", why, "a path within the site's folder, such as measured/hall_kw.csv")
        )


def _refuse_clash(others: Collection[str], name: str) -> None:
    """Nothing, where a folder can hold a file of this name with the others, and with any site document.

    Raises:
        ParametersError: Otherwise.
    """
    if clash := both_file_and_folder({name, *others, *NAMES}):
        found = f"{clash[0][:80]} as a file, and as a folder of other files"
        raise ParametersError(Problem("path.name", "file_and_folder", found, "one of them", "Use another name."))


def _refuse_large(others: dict[str, int], size: int, settings: Settings) -> None:
    """Nothing, where a site may have one more file of this size.

    Raises:
        TooLargeError: Otherwise.
    """
    problems = []
    if len(others) >= settings.max_site_files:
        problems.append(
            Problem("site", "too_many_files", f"{len(others) + 1} files", f"at most {settings.max_site_files}")
        )
    if sum(others.values()) + size > settings.max_site_bytes:
        found = f"{sum(others.values()) + size} bytes"
        problems.append(Problem("site", "too_large", found, f"at most {settings.max_site_bytes} bytes in all"))
    if problems:
        raise TooLargeError(problems)
