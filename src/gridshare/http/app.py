"""The service: routes that parse, call a use case in a worker process, and return its document."""

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import Depends, FastAPI, Request
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, Response

from gridshare.http import openapi, problems
from gridshare.http.admission import Admission
from gridshare.http.answers import Health, Version
from gridshare.http.contract import contract
from gridshare.http.formats import negotiate
from gridshare.http.identity import TheCaller, authenticated, require
from gridshare.http.imports import add_imports
from gridshare.http.log import RequestLog
from gridshare.http.metering import Metering
from gridshare.http.quotas import RateHeaders
from gridshare.http.requests import read_json_body, refuse_nul, unless_gone
from gridshare.http.route_headers import RouteHeaders
from gridshare.http.routes import (
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
from gridshare.http.tasks import validate_site
from gridshare.jobs.workers import Workers
from gridshare.usecases.kinds import KindsDocument, kinds


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
    of_running = (webhooks.ROUTES, condition.ROUTES)
    of_work = (schedules.routes(settings), work.routes(settings), jobs.routes())
    for router in (*of_work, *of_sites, *of_access, *of_running):
        app.include_router(router)
    _add_validation(app, settings, workers)
    add_imports(app, workers, settings)
    _add_lookups(app, workers)
    if settings.telemetry:
        from gridshare.http.telemetry import trace

        trace(app)
    return app


def _add_validation(app: FastAPI, settings: Settings, workers: Workers) -> None:
    limits = settings.limits

    @app.post("/v1/validate", **openapi.work("Check a site document", "ValidationReport"))
    async def validate(request: Request, caller: TheCaller) -> Response:
        """Figures of the site where it has no problems; otherwise all of them at once."""
        require(caller, "compute")
        body = await read_json_body(request, settings.max_body_bytes)
        return await unless_gone(request, workers.run(validate_site, (body, limits), limit_s=settings.patience()))


def _add_lookups(app: FastAPI, workers: Workers) -> None:
    facts = kinds()

    @app.get("/v1/kinds", **openapi.lookup("What a site may hold", "KindsDocument"))
    async def all_kinds() -> KindsDocument:
        """Every asset kind with every field: unit, range, meaning, example."""
        return facts

    @app.get("/v1/version", **openapi.lookup("Versions", "Version"))
    async def versions() -> Version:
        """Versions of the program, the paths, the documents and the solver."""
        return Version(gridshare=version("gridshare"), solver=f"highspy {version('highspy')}")

    @app.get("/healthz", **openapi.lookup("Whether the service answers", "Health"))
    async def health() -> Health:
        """Answers also while plans are made."""
        return Health(waiting=workers.waiting)

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
