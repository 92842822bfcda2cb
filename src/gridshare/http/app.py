"""The service: routes that parse, call a use case in a worker process, and return its document."""

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import Depends, FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse

from gridshare.http import openapi, problems
from gridshare.http.admission import Admission
from gridshare.http.contract import contract
from gridshare.http.formats import negotiate
from gridshare.http.identity import authenticated
from gridshare.http.metering import Metering
from gridshare.http.quotas import RateHeaders
from gridshare.http.request_log import RequestLog
from gridshare.http.requests import refuse_nul
from gridshare.http.route_headers import RouteHeaders
from gridshare.http.routes import (
    at_once,
    audit,
    condition,
    grants,
    issued,
    jobs,
    keys,
    organisations,
    schedules,
    series,
    site_files,
    sites,
    webhooks,
    work,
)
from gridshare.http.running_service import running
from gridshare.http.settings import Settings
from gridshare.jobs.workers import Workers


def create_app(settings: Settings | None = None) -> FastAPI:
    """The service with its limits; `Settings` by default."""
    settings = settings or Settings()
    workers = Workers(settings.max_parallel, settings.max_waiting)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with running(settings, workers) as service:
            app.state.service = service
            yield

    app = FastAPI(
        title="gridshare",
        version=version("gridshare"),
        summary="Plan a business park that shares one grid connection, and prove that the plan keeps the cap.",
        docs_url=None,  # these pages fetch their scripts from elsewhere
        redoc_url=None,
        openapi_url=None,  # served below, with examples that were worked out
        redirect_slashes=False,
        lifespan=lifespan,
        dependencies=[Depends(authenticated), Depends(refuse_nul), Depends(negotiate)],
    )
    problems.install(app)
    app.add_middleware(GZipMiddleware, minimum_size=1_000, compresslevel=5)
    app.add_middleware(RouteHeaders)
    app.add_middleware(RateHeaders)
    app.add_middleware(Admission, most_bytes=settings.max_buffered_bytes)
    app.add_middleware(Metering)
    app.add_middleware(RequestLog)
    of_sites = (issued.ROUTES, sites.ROUTES, site_files.ROUTES, series.ROUTES)
    of_access = (organisations.ROUTES, keys.ROUTES, grants.ROUTES, audit.ROUTES)
    of_running = (webhooks.ROUTES, at_once.ROUTES, condition.ROUTES)
    of_work = (schedules.routes(settings), work.routes(settings), jobs.routes())
    for router in (*of_work, *of_sites, *of_access, *of_running):
        app.include_router(router)
    _add_contract(app, workers)
    if settings.telemetry:
        from gridshare.http.telemetry import trace

        trace(app)
    return app


def _add_contract(app: FastAPI, workers: Workers) -> None:
    described_once = _once(lambda: contract(app, workers))

    @app.get("/openapi.json", include_in_schema=False, openapi_extra=openapi.PUBLIC)
    async def described() -> JSONResponse:
        """This service's contract."""
        return JSONResponse(await described_once())


def _once(work: Callable[[], Coroutine[Any, Any, Any]]) -> Callable[[], Coroutine[Any, Any, Any]]:
    """``work``, done at the first call only."""
    found: list[Any] = []

    async def remembered() -> Any:
        if not found:
            found.append(await work())
        return found[0]

    return remembered
