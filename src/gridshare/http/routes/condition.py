"""How the server is: for what stands in front of it, and for who watches it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from gridshare.http import openapi
from gridshare.http.answers import Health, Ready
from gridshare.http.identity import TheCaller, require
from gridshare.http.readiness import require_ready
from gridshare.http.running_service import TheService
from gridshare.jobs import metrics
from gridshare.store.database import Database
from gridshare.store.figures import Figures, figures
from gridshare.store.outages import StoreError

ROUTES = APIRouter()


@ROUTES.get("/healthz", **openapi.lookup("Whether the service answers", "Health"))
async def health(service: TheService) -> Health:
    """Answers also while plans are made."""
    return Health(waiting=service.workers.waiting)


@ROUTES.get("/readyz", **openapi.readiness("Whether the service can do what it is asked", "Ready"))
async def ready(service: TheService) -> Ready:
    """Its store answers, it works on jobs, and there is room on its disk; otherwise 503 with what is in the way."""
    await require_ready(service)
    return Ready()


@ROUTES.get("/metrics", **openapi.figures("Figures of the service", metrics.MEDIA_TYPE))
async def all_figures(service: TheService, caller: TheCaller) -> Response:
    """In the format of Prometheus: of this server since it started, and of the store (queue, oldest wait) as it is."""
    require(caller, "operate")

    def read(database: Database) -> Figures:
        with database.reading() as connection:
            return figures(connection, database.now(connection))

    try:
        of_store = await service.stored(read)
    except StoreError:
        of_store = None
    return Response(service.runner.metrics.text(of_store), media_type=metrics.MEDIA_TYPE)
