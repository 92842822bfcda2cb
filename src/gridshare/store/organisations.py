"""Organisations in the store: whose sites, keys and jobs are whose."""

from __future__ import annotations

import sqlalchemy as sa

from gridshare.store.database import Database
from gridshare.store.schema import ORGANISATIONS


def ensure(database: Database, organisation_id: str, name: str) -> None:
    """Have an organisation; it may be there already."""
    with database.writing() as connection:
        there = sa.select(ORGANISATIONS.c.id).where(ORGANISATIONS.c.id == organisation_id)
        if connection.execute(there).first() is None:
            row = {"id": organisation_id, "name": name, "created_at": database.now(connection)}
            connection.execute(sa.insert(ORGANISATIONS).values(row))
