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
            _is_new(connection, OrganisationRow(organisation_id, name, database.now(connection)))


def add(connection: sa.Connection, name: str, now: datetime) -> OrganisationRow:
    """A new organisation.

    Raises:
        ValueError: If another has that name.
    """
    row = OrganisationRow(new_id("org"), name, now)
    if named(connection, name) is not None or not _is_new(connection, row):
        raise ValueError(name)
    return row


def get(connection: sa.Connection, organisation_id: str) -> OrganisationRow | None:
    """The organisation of an id; None where there is none."""
    return _one(connection, ORGANISATIONS.c.id == organisation_id)


def named(connection: sa.Connection, name: str) -> OrganisationRow | None:
    """The organisation of a name; None where there is none."""
    return _one(connection, ORGANISATIONS.c.name == name)


def hold(connection: sa.Connection, organisation_id: str) -> None:
    """Have others who count what an organisation has, to refuse one too many, wait until this transaction ends."""
    it = sa.select(ORGANISATIONS.c.id).where(ORGANISATIONS.c.id == organisation_id)
    connection.execute(it.with_for_update(key_share=True))  # SQLite has one writer at a time as it is


def page(connection: sa.Connection, after: str | None, limit: int) -> list[OrganisationRow]:
    """All organisations the newest first, from the one after ``after``."""
    asked = sa.select(ORGANISATIONS).order_by(ORGANISATIONS.c.id.desc()).limit(limit)
    if after is not None:
        asked = asked.where(ORGANISATIONS.c.id < after)
    return [OrganisationRow(**row) for row in connection.execute(asked).mappings()]


def _one(connection: sa.Connection, which: sa.ColumnElement[bool]) -> OrganisationRow | None:
    row = connection.execute(sa.select(ORGANISATIONS).where(which)).mappings().first()
    return None if row is None else OrganisationRow(**row)


def _is_new(connection: sa.Connection, row: OrganisationRow) -> bool:
    """Whether it could be written: two servers may write the same at once."""
    try:
        with connection.begin_nested():
            connection.execute(sa.insert(ORGANISATIONS).values(asdict(row)))
    except sa.exc.IntegrityError:
        return False
    return True
