"""Schedules that were issued: on record, as documents, in parts, as reports."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from gridshare.access.roles import reach
from gridshare.errors import Problem
from gridshare.http import openapi
from gridshare.http.asking import Wanted, job
from gridshare.http.errors import NotFoundError
from gridshare.http.etags import has, tag_of
from gridshare.http.formats import CSV, JSON, PARQUET, chosen, listed
from gridshare.http.idempotency import TheKey
from gridshare.http.identity import TheCaller, part_for, require, schedule_for
from gridshare.http.instants import Instant
from gridshare.http.languages import language
from gridshare.http.pages import PageQuery, page
from gridshare.http.preferences import ThePreference
from gridshare.http.running_service import Service, TheService
from gridshare.http.schedule_answers import PartSummary, ScheduleRecord
from gridshare.http.schedule_tasks import letter_of, member_picture_of, part_of, report_of
from gridshare.jobs.kinds.verification import VerificationArguments
from gridshare.reports.letters.refusal import LettersError
from gridshare.store import blobs, schedules
from gridshare.store.database import Database
from gridshare.store.schedules import ScheduleRow

REPORTS = {
    "html": "text/html",
    "png": "image/png",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": CSV,
    "parquet": PARQUET,
}
"""Form of a report -> its media type."""

LETTERS = {"html": "text/html", "pdf": "application/pdf", "txt": "text/plain", "csv": CSV}
"""Form of a letter -> its media type."""

_OF_FORMAT = {CSV: "csv", PARQUET: "parquet"}


class SchedulesQuery(PageQuery):
    """Which schedules."""

    site: str | None = Field(None, max_length=64, description="Only of this stored site.")
    job: str | None = Field(None, max_length=64, description="Only those that this job issued.")
    begin: Instant | None = Field(None, alias="from", description="Only those that end after this moment.")
    end: Instant | None = Field(None, alias="to", description="Only those that begin before this moment.")


ROUTES = APIRouter()


@ROUTES.get("/v1/schedules", **openapi.listed("Schedules that were issued", "SchedulePage"))
async def some(
    request: Request, service: TheService, caller: TheCaller, query: Annotated[SchedulesQuery, Query()]
) -> Response:
    """Who asked, what each was made from and with, and what its check found; the newest first."""
    require(caller, "verdict.read")
    within = reach(caller, "verdict.read").schedules()
    only = schedules.Only(query.site, query.job, query.begin, query.end)
    after = query.after

    def read(database: Database) -> list[ScheduleRow]:
        with database.reading() as connection:
            return schedules.page(connection, within, only, (after, query.most))

    found = page(request, query, await service.stored(read), lambda row: row.id)
    return listed(request, found, ScheduleRecord, [ScheduleRecord.of(row) for row in found.items])


@ROUTES.get("/v1/schedules/{schedule_id}/record", **openapi.stored("A schedule on record", "ScheduleRecord"))
async def record(schedule_id: str, service: TheService, caller: TheCaller) -> ScheduleRecord:
    """Who asked, what it was made from and with, and what its check found."""
    return ScheduleRecord.of(await schedule_for(service, caller, "verdict.read", schedule_id))


@ROUTES.get("/v1/schedules/{schedule_id}", **openapi.kept_table("A schedule that was issued", "ScheduleDocument"))
async def one(schedule_id: str, request: Request, service: TheService, caller: TheCaller) -> Response:
    """The document as it was issued, to the byte; as CSV or Parquet a row for each step."""
    row = await schedule_for(service, caller, "schedule.read", schedule_id)
    media_type = chosen(request)
    form = _OF_FORMAT.get(media_type)
    headers = {"ETag": tag_of(row.document_sha256, form or "json"), "Cache-Control": "private, no-cache"}
    if has(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    body = await _document(service, row)
    if form is not None:
        body = await service.worked(caller, report_of, body, form, "en")
    return Response(body, 200, headers, media_type)


@ROUTES.get(
    "/v1/schedules/{schedule_id}/members/{member}", **openapi.worked("A member's part of a schedule", "MemberPart")
)
async def part(schedule_id: str, member: str, service: TheService, caller: TheCaller) -> Response:
    """What is its own, and nothing of another firm."""
    row = await _for_member(service, caller, schedule_id, member)
    found = await service.worked(caller, part_of, await _document(service, row), member)
    return Response(_known(found, member), media_type=JSON)


@ROUTES.get(
    "/v1/schedules/{schedule_id}/members/{member}/picture.svg",
    **openapi.report("A member's picture of a schedule", "image/svg+xml"),
)
async def picture(schedule_id: str, member: str, request: Request, service: TheService, caller: TheCaller) -> Response:
    """What its installations do and its load before and after, and nothing of another firm; Dutch or English."""
    row = await _for_member(service, caller, schedule_id, member)
    spoken = language(request)
    headers = _of_report(tag_of(row.document_sha256, f"picture-{spoken}"), spoken)
    if has(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    made = await service.worked(caller, member_picture_of, await _document(service, row), member, spoken)
    return Response(_known(made, member), 200, headers, REPORTS["svg"])


def _letter(form: str) -> Callable[..., Awaitable[Response]]:
    async def letter(
        schedule_id: str, member: str, request: Request, service: TheService, caller: TheCaller
    ) -> Response:
        row = await _for_member(service, caller, schedule_id, member)
        spoken = language(request)
        headers = _of_report(tag_of(row.document_sha256, f"letter-{form}-{spoken}"), spoken)
        if has(request, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        made = await service.worked(caller, letter_of, await _document(service, row), member, form, spoken)
        return Response(_known(made, member), 200, headers, LETTERS[form])

    return letter


for _form, _media_type in LETTERS.items():
    ROUTES.get(
        f"/v1/schedules/{{schedule_id}}/members/{{member}}/letter.{_form}",
        name=f"letter_{_form}",
        description="What changes at its firm and nothing of another, in Dutch or English by `Accept-Language`.",
        **openapi.report(f"The letter to a member as {_form}", _media_type, LettersError),
    )(_letter(_form))


async def _for_member(service: Service, caller: TheCaller, schedule_id: str, member: str) -> ScheduleRow:
    """A schedule of which somebody may see the part of a member."""
    row = await schedule_for(service, caller, "part.read", schedule_id)
    if row.site_id is None:
        require(caller, "schedule.read")  # a schedule of no stored site is of who asked for it
    else:
        await part_for(service, caller, row.site_id, member)
    return row


def _known(found: bytes | None, member: str) -> bytes:
    if found is None:
        expected, remedy = "the name of a member of this schedule", "As it is written in the site document."
        raise NotFoundError(Problem("member", "not_found", member[:80], expected, remedy))
    return found


@ROUTES.get("/v1/sites/{site_id}/members/{member}/schedules", **openapi.listed("A member's parts", "PartPage"))
async def parts(
    request: Request,
    site_id: str,
    member: str,
    service: TheService,
    caller: TheCaller,
    query: Annotated[PageQuery, Query()],
) -> Response:
    """Schedules of a site, the newest first, with the path of what is this member's own in each."""
    site, after = await part_for(service, caller, site_id, member), query.after
    within = schedules.of_site(site.id)

    def read(database: Database) -> list[ScheduleRow]:
        with database.reading() as connection:
            return schedules.page(connection, within, schedules.Only(), (after, query.most))

    found = page(request, query, await service.stored(read), lambda row: row.id)
    return listed(request, found, PartSummary, [PartSummary.of(row, member) for row in found.items])


@ROUTES.post(
    "/v1/schedules/{schedule_id}/verification",
    **openapi.job_of_nothing("Verify a schedule that was issued", "VerifyReport"),
)
async def verification(
    schedule_id: str,
    request: Request,
    service: TheService,
    caller: TheCaller,
    key: TheKey = None,
    _prefer: ThePreference = None,
) -> Response:
    """Works it out again from its decisions alone, against the site that it carries as its `input`."""
    require(caller, "compute")
    row = await schedule_for(service, caller, "schedule.read", schedule_id)
    wanted = Wanted("verification", VerificationArguments(), body=await _document(service, row))
    return await job(request, service, caller, wanted, (key, b""))


def _report(form: str) -> Callable[..., Awaitable[Response]]:
    async def report(schedule_id: str, request: Request, service: TheService, caller: TheCaller) -> Response:
        row = await schedule_for(service, caller, "schedule.read", schedule_id)
        spoken = language(request)
        headers = _of_report(tag_of(row.document_sha256, f"{form}-{spoken}"), spoken)
        if has(request, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        made = await service.worked(caller, report_of, await _document(service, row), form, spoken)
        return Response(made, 200, headers, REPORTS[form])

    return report


def _of_report(tag: str, spoken: str) -> dict[str, str]:
    """Headers of a report in a language."""
    return {
        "Content-Language": spoken,
        "Vary": "Accept-Language",
        "ETag": tag,
        "Content-Security-Policy": "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
        "Cache-Control": "private, no-cache",
    }


for _form, _media_type in REPORTS.items():
    ROUTES.get(
        f"/v1/schedules/{{schedule_id}}/report.{_form}",
        name=f"report_{_form}",
        description="In Dutch or English by `Accept-Language`.",
        **openapi.report(f"A schedule as {_form}", _media_type),
    )(_report(_form))


async def _document(service: Service, row: ScheduleRow) -> bytes:
    def read(database: Database) -> bytes:
        with database.reading() as connection:
            return blobs.get(connection, row.document_sha256)

    return await service.stored(read)
