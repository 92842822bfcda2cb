"""What the service says, and is sent, of webhooks and of what they were told."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from gridshare.jobs.targets import MOST_CHARACTERS
from gridshare.store import deliveries, webhooks
from gridshare.store.webhooks import EVENTS, Event

_NEXT = "Path of the next page; null on the last."


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WantedWebhook(_Answer):
    """A webhook to be made."""

    url: str = Field(
        description="Where to: https, and a public address unless the operator allows others.",
        min_length=1,
        max_length=MOST_CHARACTERS,
        examples=["https://park.example/gridshare"],
    )
    events: frozenset[Event] = Field(frozenset(EVENTS), description="Of what it is told.", min_length=1)


class Webhook(_Answer):
    """An address that is told how your organisation's jobs end, without its secret."""

    id: str = Field(description="Its name in paths.")
    url: str = Field(description="Where to.")
    events: tuple[Event, ...] = Field(description="Of what it is told.")
    created_at: datetime = Field(description="When it was made.")
    created_by: str = Field(description="Who made it.")

    @classmethod
    def of(cls, row: webhooks.Webhook, **more: Any) -> Self:
        """The document of a webhook of the store."""
        same: dict[str, Any] = {name: getattr(row, name) for name in Webhook.model_fields}
        return cls(**same, **more)


class NewWebhook(Webhook):
    """A webhook that was just made."""

    secret: str | None = Field(
        description="What its deliveries are signed with, as in Standard Webhooks. It is not shown again, and null "
        "where the request is sent again with its `Idempotency-Key`.",
        examples=["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
    )


class WebhookPage(_Answer):
    """Webhooks, in the order in which they were made."""

    items: list[Webhook]
    next: str | None = Field(description=_NEXT)


class Delivery(_Answer):
    """What a webhook was told, or is to be told."""

    id: str = Field(description="Its name, the same however often it is sent: header `webhook-id`.")
    event: str = Field(description="Of what.", examples=["job.done"])
    job: str | None = Field(description="Of which job.")
    state: deliveries.State = Field(description="Whether it arrived, waits to be sent, or is not tried any more.")
    attempts: int = Field(description="How often it was sent.", ge=0)
    next_at: datetime | None = Field(description="When it is sent next.")
    last_status: int | None = Field(description="HTTP status of the last answer; null where there was none.")
    last_error: str | None = Field(description="Why it did not arrive, the last time.")
    created_at: datetime = Field(description="When it happened.")
    delivered_at: datetime | None = Field(description="When it arrived.")

    @classmethod
    def of(cls, row: deliveries.Delivery) -> Self:
        """The document of a delivery of the store."""
        return cls(job=row.job_id, **{name: getattr(row, name) for name in cls.model_fields if name != "job"})


class DeliveryPage(_Answer):
    """Deliveries, the newest first."""

    items: list[Delivery]
    next: str | None = Field(description=_NEXT)


ANSWERS = (Webhook, NewWebhook, WebhookPage, Delivery, DeliveryPage)
"""What is answered."""

TAKEN = (WantedWebhook,)
"""What is sent."""
