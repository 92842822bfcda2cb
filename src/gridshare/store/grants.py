"""Grants: what an organisation may do on a site of another."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

import sqlalchemy as sa

from gridshare.store.ids import new_id
from gridshare.store.schema import GRANTS, SITES


@dataclass(frozen=True, slots=True)
class NewGrant:
    """A site to be granted.

    Attributes:
        site_id: Which site.
        organisation_id: To whom.
        role: As what.
        member: Whose part of the site a member may read.
        by: Who grants it.
    """

    site_id: str
    organisation_id: str
    role: str
    member: str | None
    by: str


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A grant as the store has it."""

    id: str
    site_id: str
    organisation_id: str
    role: str
    member: str | None
    created_at: datetime
    created_by: str


def put(connection: sa.Connection, new: NewGrant, now: datetime) -> GrantRow:
    """Grant a site; an organisation has one grant of a site, so that this replaces what it had."""
    connection.execute(sa.select(SITES.c.id).where(SITES.c.id == new.site_id).with_for_update())  # one at a time
    take_back(connection, new.site_id, new.organisation_id)
    row = GrantRow(new_id("grant"), new.site_id, new.organisation_id, new.role, new.member, now, new.by)
    connection.execute(sa.insert(GRANTS).values(asdict(row)))
    return row


def take_back(connection: sa.Connection, site_id: str, organisation_id: str) -> bool:
    """Grant a site no longer; whether it was granted."""
    gone = connection.execute(sa.delete(GRANTS).where(_is(site_id, organisation_id)))
    return bool(gone.rowcount == 1)


def get(connection: sa.Connection, site_id: str, organisation_id: str) -> GrantRow | None:
    """What a site is to an organisation; None where nothing was granted."""
    row = connection.execute(sa.select(GRANTS).where(_is(site_id, organisation_id))).mappings().first()
    return None if row is None else GrantRow(**row)


def of_site(connection: sa.Connection, site_id: str) -> list[GrantRow]:
    """To whom a site is granted, in order of time."""
    return _listed(connection, GRANTS.c.site_id == site_id)


def to_organisation(connection: sa.Connection, organisation_id: str) -> list[GrantRow]:
    """What is granted to an organisation, in order of time."""
    return _listed(connection, GRANTS.c.organisation_id == organisation_id)


def _listed(connection: sa.Connection, which: sa.ColumnElement[bool]) -> list[GrantRow]:
    found = connection.execute(sa.select(GRANTS).where(which).order_by(GRANTS.c.id)).mappings()
    return [GrantRow(**row) for row in found]


def _is(site_id: str, organisation_id: str) -> sa.ColumnElement[bool]:
    return sa.and_(GRANTS.c.site_id == site_id, GRANTS.c.organisation_id == organisation_id)
