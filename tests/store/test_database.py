"""The tables are those of the steps, wherever they are; and a transaction is whole or not there."""

from datetime import datetime

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from gridshare.store import blobs
from gridshare.store.database import Database, opened
from gridshare.store.outages import StoreError
from gridshare.store.schema import METADATA, ORGANISATIONS


def test_the_steps_lead_to_the_tables_of_the_schema(database: Database) -> None:
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_a_store_is_opened_again_as_it_was(url: str) -> None:
    first = opened(url)
    with first.writing() as connection:
        name = blobs.put(connection, b"a park", first.now(connection))
        assert blobs.put(connection, b"a park", first.now(connection)) == name
    first.close()
    again = opened(url)
    with again.reading() as connection:
        assert blobs.get(connection, name) == b"a park"
    again.close()


def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    written: list[str] = []

    def fail() -> None:
        with database.writing() as connection:
            written.append(blobs.put(connection, b"half", database.now(connection)))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.reading() as connection, pytest.raises(KeyError):
        blobs.get(connection, written[0])


def test_a_store_of_a_later_program_is_refused(url: str) -> None:
    database = opened(url)
    with database.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(StoreError, match="revision 9999"):
        opened(url)


def test_an_address_that_is_none_says_what_one_looks_like() -> None:
    with pytest.raises(StoreError, match=r"expected sqlite:///\.\. or postgresql\+psycopg://"):
        opened("nonsense")


def test_errors_of_the_database_have_nothing_of_what_was_written(database: Database) -> None:
    row = {"id": "org_x", "name": "a secret", "created_at": None}
    with pytest.raises(sa.exc.IntegrityError) as raised, database.writing() as connection:
        connection.execute(sa.insert(ORGANISATIONS).values(row))
    assert "a secret" not in str(raised.value).partition("DETAIL")[0]  # which is PostgreSQL's own


def test_a_moment_that_could_not_be_read_again_is_not_written(database: Database) -> None:
    late = datetime.fromisoformat("9999-12-31T23:59:59-14:00")
    row = {"id": "org_x", "name": "x", "created_at": late}
    with pytest.raises(sa.exc.StatementError, match="out of range"), database.writing() as connection:
        connection.execute(sa.insert(ORGANISATIONS).values(row))
