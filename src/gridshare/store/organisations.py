"""Organisations in the store: whose sites, keys and jobs are whose."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

import sqlalchemy as sa

from gridshare.store.database import Database
from gridshare.store.ids import new_id
from gridshare.store.schema import ORGANISATIONS


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation as the store has it."""

    id: str
    name: str
    created_at: datetime


def ensure(database: Database, organisation_id: str, name: str) -> None:
    """Have an organisation; it may be there already."""
    with database.writing() as connection:
        if get(connection, organisation_id) is None:
            row = OrganisationRow(organisation_id, name, database.now(connection))
            connection.execute(sa.insert(ORGANISATIONS).values(asdict(row)))


def add(connection: sa.Connection, name: str, now: datetime) -> OrganisationRow:
    """A new organisation.

    Raises:
        ValueError: If another has that name.
    """
    if named(connection, name) is not None:
        raise ValueError(name)
    row = OrganisationRow(new_id("org"), name, now)
    connection.execute(sa.insert(ORGANISATIONS).values(asdict(row)))
    return row


def get(connection: sa.Connection, organisation_id: str) -> OrganisationRow | None:
    """The organisation of an id; None where there is none."""
    return _one(connection, ORGANISATIONS.c.id == organisation_id)


def named(connection: sa.Connection, name: str) -> OrganisationRow | None:
    """The organisation of a name; None where there is none."""
    return _one(connection, ORGANISATIONS.c.name == name)


def page(connection: sa.Connection, after: str | None, limit: int) -> list[OrganisationRow]:
    """All organisations the newest first, from the one after ``after``."""
    asked = sa.select(ORGANISATIONS).order_by(ORGANISATIONS.c.id.desc()).limit(limit)
    if after is not None:
        asked = asked.where(ORGANISATIONS.c.id < after)
    return [OrganisationRow(**row) for row in connection.execute(asked).mappings()]


def _one(connection: sa.Connection, which: sa.ColumnElement[bool]) -> OrganisationRow | None:
    row = connection.execute(sa.select(ORGANISATIONS).where(which)).mappings().first()
    return None if row is None else OrganisationRow(**row)
