"""Series of a stored site: imported from meter exports, listed, read, forecast."""

from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from gridshare.http import openapi
from gridshare.http.asking import Wanted, job
from gridshare.http.formats import JSON, chosen
from gridshare.http.idempotency import TheKey
from gridshare.http.identity import TheCaller, site_for
from gridshare.http.instants import Instant
from gridshare.http.preferences import ThePreference
from gridshare.http.requests import read_body
from gridshare.http.running_service import Service, TheService
from gridshare.http.tasks import list_series, read_series
from gridshare.jobs.kinds.imports import ImportArguments
from gridshare.jobs.layouts import laid_out
from gridshare.store.sites import SiteRow


class Part(BaseModel):
    """Which part of a series."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    first: Instant | None = Field(None, alias="from", description="Intervals from this instant on (RFC 3339).")
    last: Instant | None = Field(None, alias="to", description="Intervals that begin before this instant.")


ROUTES = APIRouter()


@ROUTES.get("/v1/sites/{site_id}/series", **openapi.stored("Series of a stored site", "SeriesList"))
async def some(site_id: str, service: TheService, caller: TheCaller) -> Response:
    """Clean series, as imports made them, and tables of visits."""
    site = await site_for(service, caller, "series.read", site_id)
    folder = await _folder(service, site)
    body = await service.worked(caller, list_series, folder)
    return Response(body, media_type=JSON)


@ROUTES.get("/v1/sites/{site_id}/series/{name}", **openapi.table("Values of a series", "SeriesRows"))
async def values(
    request: Request,
    site_id: str,
    name: str,
    service: TheService,
    caller: TheCaller,
    part: Annotated[Part, Query()],
) -> Response:
    """Intervals in UTC with where each value comes from; JSON, CSV or Parquet."""
    site = await site_for(service, caller, "series.read", site_id)
    asked_for = (await _folder(service, site), name, part.first, part.last, chosen(request))
    body = await service.worked(caller, read_series, *asked_for)
    return Response(body, media_type=chosen(request))


@ROUTES.post("/v1/sites/{site_id}/imports", **openapi.job_of_file("Import a meter export", "ImportReport"))
async def imports(
    request: Request,
    site_id: str,
    service: TheService,
    caller: TheCaller,
    query: Annotated[ImportArguments, Query()],
    key: TheKey = None,
    _prefer: ThePreference = None,
) -> Response:
    """A file as it is, or a zip of files: its series become files of the site's next version where all is clear."""
    site = await site_for(service, caller, "series.write", site_id)
    body = await read_body(request, service.settings.max_body_bytes)
    return await job(request, service, caller, Wanted("import", query, site, body), (key, body))


async def _folder(service: Service, site: SiteRow) -> Path:
    """The present version of a site, as a folder to read."""
    root = service.runner.allowed.folder
    return await service.stored(lambda database: laid_out(database, root, (site.id, site.version)))
