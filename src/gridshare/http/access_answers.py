"""What the service says, and is sent, of organisations, keys, grants and the audit log."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from gridshare.access.caller import Caller, Role
from gridshare.access.changes import MOST_NAME
from gridshare.access.roles import ACTIONS, Action, may
from gridshare.http.instants import Instant
from gridshare.store.grants import GrantRow
from gridshare.store.keys import KeyRow
from gridshare.store.organisations import OrganisationRow

_NEXT = "Path of the next page; null on the last."


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Organisation(_Answer):
    """Whose sites, keys and jobs are whose."""

    id: str = Field(description="Its name in paths.")
    name: str = Field(description="What it is called.")
    created_at: datetime = Field(description="Since when it is there.")

    @classmethod
    def of(cls, row: OrganisationRow) -> Self:
        """The document of an organisation of the store."""
        return cls(id=row.id, name=row.name, created_at=row.created_at)


class OrganisationPage(_Answer):
    """Organisations, the newest first."""

    items: list[Organisation]
    next: str | None = Field(description=_NEXT)


class WantedOrganisation(_Answer):
    """An organisation to be made."""

    name: str = Field(description="What it is called.", min_length=1, max_length=MOST_NAME, examples=["Park Noord"])


class Key(_Answer):
    """A key, without what makes it one: that was shown once, when it was made."""

    id: str = Field(description="Its name in paths.")
    organisation: str = Field(description="Whose it is.")
    name: str = Field(description="What it is for.")
    prefix: str = Field(description="How it begins.", examples=["gs_8L0QslIE"])
    role: str = Field(description="What it may do.")
    scopes: list[str] = Field(description="What it is limited to; empty for all that its role may do.")
    created_at: datetime = Field(description="When it was made.")
    created_by: str = Field(description="Who made it.")
    expires_at: datetime | None = Field(description="When it ends; null for never.")
    last_used_at: datetime | None = Field(description="When it was last used, to the minute.")
    revoked_at: datetime | None = Field(description="When it was ended before its time.")
    replaced_by: str | None = Field(description="The key that was made in its place.")

    @classmethod
    def of(cls, row: KeyRow, **more: str) -> Self:
        """The document of a key of the store."""
        return cls(
            id=row.id, organisation=row.organisation_id, name=row.name, prefix=row.prefix, role=row.role,
            scopes=row.scopes, created_at=row.created_at, created_by=row.created_by, expires_at=row.expires_at,
            last_used_at=row.last_used_at, revoked_at=row.revoked_at, replaced_by=row.replaced_by, **more,
        )  # fmt: skip


class NewKey(Key):
    """A key that was just made."""

    key: str | None = Field(
        description="The key itself. Keep it now: it is not shown again, and null where the request is sent again with "
        "its `Idempotency-Key`; what is lost is replaced by a rotation.",
        repr=False,
    )


class KeyPage(_Answer):
    """Keys, the newest first."""

    items: list[Key]
    next: str | None = Field(description=_NEXT)


class WantedKey(_Answer):
    """A key to be made."""

    name: str = Field(description="What it is for.", min_length=1, max_length=MOST_NAME, examples=["night run"])
    role: Role = Field(description="What it may do.", examples=["park_manager"])
    scopes: list[Action] = Field([], description="Limit it to this; empty for all that its role may do.", max_length=50)
    expires_at: Instant | None = Field(None, description="When it ends; null for never.")
    organisation: str | None = Field(
        None,
        max_length=64,
        description="Id of the organisation that it is for, where the operator makes it; your own where left out.",
    )


class WantedRotation(_Answer):
    """How a key is replaced."""

    overlap_hours: float = Field(24, ge=0, le=720, description="How long the old one goes on [h].")


class Grant(_Answer):
    """What an organisation is to a site of another."""

    site: str = Field(description="Which site.")
    organisation: str = Field(description="To whom it is granted.")
    role: str = Field(description="As what.")
    member: str | None = Field(description="Whose part of the site a member may read.")
    created_at: datetime = Field(description="Since when.")
    created_by: str = Field(description="Who granted it.")

    @classmethod
    def of(cls, row: GrantRow) -> Self:
        """The document of a grant of the store."""
        return cls(
            site=row.site_id, organisation=row.organisation_id, role=row.role, member=row.member,
            created_at=row.created_at, created_by=row.created_by,
        )  # fmt: skip


class GrantList(_Answer):
    """Grants, the oldest first."""

    items: list[Grant]


class WantedGrant(_Answer):
    """What another organisation is to be to a site."""

    role: Literal["csp", "member", "grid_operator"] = Field(description="As what.", examples=["csp"])
    member: str | None = Field(
        None, max_length=MOST_NAME, description="For a member: its name in the site document, whose part it reads."
    )


class Me(_Answer):
    """Who asks, as the service sees it."""

    organisation: str = Field(description="For which organisation.")
    role: str = Field(description="As what.")
    name: str = Field(description="What the audit log says of who asks.")
    scopes: list[str] = Field(description="What the key is limited to; empty for all that the role may do.")
    may: list[str] = Field(description="What may be done, where it is one's own or granted.")

    @classmethod
    def of(cls, caller: Caller) -> Self:
        """The document of a caller."""
        return cls(
            organisation=caller.organisation_id,
            role=caller.role,
            name=caller.name,
            scopes=sorted(caller.scopes),
            may=[action for action in ACTIONS if may(caller, action)],
        )


class AuditEntry(_Answer):
    """Something that was done: an entry of the audit log."""

    sequence: int = Field(description="Its number, without gaps over the whole service.", ge=1)
    at: datetime = Field(description="When.")
    actor: str = Field(description="Who did it.")
    action: str = Field(description="What was done.", examples=["job.done"])
    object: str = Field(description="To what.")
    organisation: str | None = Field(description="Whose it is.")
    site: str | None = Field(description="About which stored site.")
    request_id: str | None = Field(description="The request that asked: its `X-Request-ID`.")
    details: dict[str, Any] = Field(description="More of it.")
    previous: str = Field(description="Hash of the entry before it.")
    digest: str = Field(description="Hash of this one with `previous`: `gridshare audit verify` works it out.")

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """The document of an entry of the store."""
        same = {name: row[name] for name in cls.model_fields if name in row}
        return cls(**same, organisation=row["organisation_id"], site=row["site_id"])


class AuditPage(_Answer):
    """Entries, the newest first."""

    items: list[AuditEntry]
    next: str | None = Field(description=_NEXT)


ANSWERS = (Organisation, OrganisationPage, Key, NewKey, KeyPage, Grant, GrantList, Me, AuditEntry, AuditPage)
"""What is answered."""

TAKEN = (WantedOrganisation, WantedKey, WantedRotation, WantedGrant)
"""What is sent."""
