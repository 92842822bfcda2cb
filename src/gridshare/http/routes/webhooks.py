"""Webhooks: where an organisation wants to be told how its jobs end, and what became of that."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from gridshare.access.caller import Caller
from gridshare.access.roles import reach
from gridshare.errors import Problem
from gridshare.http import openapi
from gridshare.http.asking import arguments_of
from gridshare.http.formats import listed
from gridshare.http.idempotency import TheKey, asked, made
from gridshare.http.identity import TheCaller, missing, require
from gridshare.http.pages import PageQuery, page
from gridshare.http.running_service import Service, TheService
from gridshare.http.webhook_answers import Delivery, NewWebhook, WantedWebhook, Webhook
from gridshare.jobs.targets import TargetError, target
from gridshare.store import audit, deliveries, organisations, webhooks
from gridshare.store.database import Connection, Database

MOST = 20
"""Webhooks of an organisation."""

ROUTES = APIRouter()


@ROUTES.get("/v1/webhooks", **openapi.listed("Webhooks", "WebhookPage"))
async def some(
    request: Request, service: TheService, caller: TheCaller, query: Annotated[PageQuery, Query()]
) -> Response:
    """Those of your organisation; all, for the operator."""
    require(caller, "webhooks.manage")
    whose, after = reach(caller, "webhooks.manage").organisation_id, query.after

    def read(database: Database) -> list[webhooks.Webhook]:
        with database.reading() as connection:
            return webhooks.page(connection, whose, after, query.most)

    found = page(request, query, await service.stored(read), lambda row: row.id)
    return listed(request, found, Webhook, [Webhook.of(row) for row in found.items])


@ROUTES.post(
    "/v1/webhooks",
    status_code=201,
    **openapi.change("Make a webhook", "NewWebhook", "WantedWebhook", status=201, more=(TargetError,)),
)
async def create(request: Request, service: TheService, caller: TheCaller, key: TheKey = None) -> Response:
    """It is told how jobs of your organisation end. The answer is the only time that its secret can be read.

    Deliveries are signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`), are sent
    again in growing pauses for two days until they are answered with 2xx, and may arrive more than once.
    """
    require(caller, "webhooks.manage")
    wanted, body = await arguments_of(request, WantedWebhook, service.settings)
    settings = service.settings
    await target(wanted.url, allow_private=settings.allow_private_webhooks, ports=settings.ports)
    new = webhooks.NewWebhook(caller.organisation_id, wanted.url, wanted.events, caller.name)

    def make(connection: Connection, now: datetime) -> NewWebhook:
        organisations.hold(connection, caller.organisation_id)
        if webhooks.count(connection, caller.organisation_id) >= MOST:
            found, remedy = f"{MOST} that you have", "Delete one of them."
            raise TargetError(Problem("webhooks", "too_many", found, f"at most {MOST} webhooks", remedy))
        row, secret = webhooks.create(connection, new, now)
        audit.add(connection, _entry(request, caller, "webhook.create", row), now)
        return NewWebhook.of(row, secret=secret)

    return await made(service, asked(request, caller, key, body), make, shown_once="secret")


@ROUTES.get("/v1/webhooks/{webhook_id}", **openapi.stored("A webhook", "Webhook"))
async def one(webhook_id: str, service: TheService, caller: TheCaller) -> Webhook:
    """Without its secret."""
    return Webhook.of(await _webhook(service, caller, webhook_id))


@ROUTES.delete("/v1/webhooks/{webhook_id}", status_code=204, **openapi.change("Delete a webhook", status=204))
async def delete(webhook_id: str, request: Request, service: TheService, caller: TheCaller) -> Response:
    """Nothing more is sent to it, also of what it was still to be told."""
    webhook = await _webhook(service, caller, webhook_id)

    def away(database: Database) -> None:
        with database.writing() as connection:
            now = database.now(connection)
            if webhooks.delete(connection, webhook.organisation_id, webhook.id, now):
                audit.add(connection, _entry(request, caller, "webhook.delete", webhook), now)

    await service.stored(away)
    return Response(status_code=204)


@ROUTES.get("/v1/webhooks/{webhook_id}/deliveries", **openapi.listed("What a webhook was told", "DeliveryPage"))
async def told(
    webhook_id: str, request: Request, service: TheService, caller: TheCaller, query: Annotated[PageQuery, Query()]
) -> Response:
    """The newest first, and what became of each."""
    webhook, after = await _webhook(service, caller, webhook_id), query.after

    def read(database: Database) -> list[deliveries.Delivery]:
        with database.reading() as connection:
            return deliveries.page(connection, webhook.id, after, query.most)

    found = page(request, query, await service.stored(read), lambda row: row.id)
    return listed(request, found, Delivery, [Delivery.of(row) for row in found.items])


@ROUTES.post(
    "/v1/webhooks/{webhook_id}/deliveries/{delivery_id}/replay",
    status_code=202,
    **openapi.change("Send a delivery again", "Delivery", status=202),
)
async def replay(
    webhook_id: str, delivery_id: str, request: Request, service: TheService, caller: TheCaller, key: TheKey = None
) -> Response:
    """Soon, under its name and with all its attempts, whatever became of it before."""
    webhook = await _webhook(service, caller, webhook_id)

    def again(connection: Connection, now: datetime) -> Delivery:
        found = deliveries.replay(connection, webhook.id, delivery_id, now)
        if found is None:
            raise missing("delivery", delivery_id, "GET /v1/webhooks/../deliveries lists them.")
        audit.add(connection, _entry(request, caller, "webhook.replay", webhook, found.id), now)
        return Delivery.of(found)

    return await made(service, asked(request, caller, key, b""), again, status=202)


async def _webhook(service: Service, caller: Caller, webhook_id: str) -> webhooks.Webhook:
    """A webhook that the caller manages.

    Raises:
        ForbiddenError: If it manages none.
        MissingError: If it has none of this name.
    """
    require(caller, "webhooks.manage")
    whose = reach(caller, "webhooks.manage").organisation_id

    def read(database: Database) -> webhooks.Webhook | None:
        with database.reading() as connection:
            return webhooks.get(connection, whose, webhook_id)

    found = await service.stored(read)
    if found is None:
        raise missing("webhook", webhook_id, "GET /v1/webhooks lists them.")
    return found


def _entry(
    request: Request, caller: Caller, action: str, webhook: webhooks.Webhook, name: str | None = None
) -> audit.Entry:
    """What is done to a webhook, or to a delivery of it by ``name``: in the log of whose it is, whoever does it."""
    request_id = request.state.request_id
    return audit.Entry(caller.name, action, name or webhook.id, webhook.organisation_id, request_id=request_id)
