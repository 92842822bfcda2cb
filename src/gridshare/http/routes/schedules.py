"""Schedules: a site in, a verified plan out."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import ConfigDict, Field, create_model
from starlette.responses import Response

from gridshare.effort import SolveOptions
from gridshare.http import openapi
from gridshare.http.asking import Wanted, job
from gridshare.http.idempotency import TheKey
from gridshare.http.identity import TheCaller, require
from gridshare.http.preferences import ThePreference
from gridshare.http.requests import read_json_body
from gridshare.http.running_service import TheService
from gridshare.http.settings import Settings
from gridshare.jobs.kinds.schedule import ScheduleArguments

_DONE = (
    "A verified plan. Read `verdict.finished` first: where it is false, the time limit came first and this is only "
    "the best plan so far; `verdict` has how much less above the limits, unserved and in EUR another may have."
)


def routes(settings: Settings) -> APIRouter:
    """The routes, within the limits of ``settings``."""
    router = APIRouter()
    options_of_plan: Any = create_model(
        "PlanOptions",
        __config__=ConfigDict(extra="forbid"),
        time_limit_s=(
            float,
            Field(
                settings.default_solve_s, gt=0, le=settings.max_solve_s, allow_inf_nan=False,
                description="Seconds for the plan; at the limit the best so far comes, `verdict.finished` false [s].",
            ),
        ),
        gap=(
            float,
            Field(
                SolveOptions().relative_gap, ge=0, le=1, allow_inf_nan=False,
                description="Stop when the plan is proven this close to the best, relative.",
            ),
        ),
    )  # fmt: skip

    @router.post("/v1/schedules", **openapi.job("Plan a site", "ScheduleDocument", _DONE))
    async def plan(
        request: Request,
        service: TheService,
        caller: TheCaller,
        query: Annotated[options_of_plan, Query()],
        key: TheKey = None,
        _prefer: ThePreference = None,
    ) -> Response:
        """The cheapest plan that keeps every rule, or the least bad one with its reasons; always verified."""
        require(caller, "plan")
        chosen: Any = query
        body = await read_json_body(request, settings.max_body_bytes)
        arguments = ScheduleArguments(time_limit_s=chosen.time_limit_s, gap=chosen.gap, grace_s=settings.grace_s)
        return await job(request, service, caller, Wanted("schedule", arguments, body=body), (key, body))

    return router
