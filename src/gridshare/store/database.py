"""The database of the store: SQLite in a folder, or PostgreSQL by address; its tables brought up to date."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from gridshare.errors import Problem
from gridshare.store.outages import StoreError, told

Connection = sa.Connection
"""A transaction, for those who hand it on."""

FILE = "gridshare.db"
"""The database in a folder."""

_BUSY_S = 30
_CONNECT_S = 5
_WRITES = "gridshare_writes"
_UPGRADE_LOCK = 7_430_211  # any number that only we lock in a PostgreSQL database


class Database:
    """Connections to the store. One for a process; every thread may use it."""

    def __init__(self, engine: sa.Engine) -> None:
        """Of an engine whose tables are up to date."""
        self.engine = engine
        # Who waits for SQLite's own lock asks for it again and again, less and less often: here they stand in line.
        self._turn = threading.Lock() if self.is_sqlite else nullcontext()

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file of ours, which one server holds."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that reads one state of the store.

        Raises:
            StoreError: If it does not answer.
        """
        with told(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that is on disk when the block is left, or not there at all.

        Raises:
            StoreError: If it does not answer, or its disk is full. Where it went away at the very end, what was
                written may be there all the same: ask anew.
        """
        options = {_WRITES: True}
        with self._turn, told(), self.engine.connect() as line, line.execution_options(**options).begin():
            yield line

    def now(self, connection: sa.Connection) -> datetime:
        """The store's clock, one for all servers that share it."""
        if self.is_sqlite:
            return datetime.fromtimestamp(time.time(), UTC)
        found: datetime = connection.execute(sa.select(sa.func.clock_timestamp())).scalar_one()
        return found.astimezone(UTC)

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()


def opened(url: str) -> Database:
    """The store at ``url``, with its tables brought up to date.

    Args:
        url: As SQLAlchemy writes it: ``sqlite:////data/gridshare.db``, ``postgresql+psycopg://user@host/name``.

    Raises:
        StoreError: If it cannot be reached, or is of a later version than this program.
    """
    try:
        engine = sa.create_engine(url, hide_parameters=True, **_options(url))  # errors are logged, rows never
    except (sa.exc.ArgumentError, sa.exc.NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(
            Problem("database", "database_url", str(error)[:200], "sqlite:///.. or postgresql+psycopg://..",
                    'For PostgreSQL: pip install "gridshare[postgres]".')
        ) from None  # fmt: skip
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    database = Database(engine)
    try:
        _upgrade(database)
    except StoreError:
        engine.dispose()
        raise
    except (sa.exc.OperationalError, sa.exc.DatabaseError) as error:
        engine.dispose()
        raise StoreError(
            Problem("database", "database_unreachable", str(error.orig)[:300], "a database that answers",
                    "See that it runs, and that the folder or the account may be written to.")
        ) from None  # fmt: skip
    return database


def in_folder(folder: Path) -> str:
    """The address of the database in a folder."""
    return f"sqlite:///{folder.resolve() / FILE}"


def _options(url: str) -> dict[str, Any]:
    if url.startswith("sqlite"):
        return {"connect_args": {"timeout": _BUSY_S, "check_same_thread": False}}
    return {
        "pool_size": 10,
        "max_overflow": 20,
        "pool_timeout": _CONNECT_S,
        "pool_pre_ping": True,
        "connect_args": {"connect_timeout": _CONNECT_S},
    }


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Transactions begin when we say so; a commit is on disk when it returns."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={_BUSY_S * 1000}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    """Who writes waits for its turn at the start: a lock that is asked for halfway cannot be waited for."""
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _upgrade(database: Database) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    with database.writing() as connection:
        if not database.is_sqlite:
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_UPGRADE_LOCK)))
        found = _revision(connection)
        if found is not None and found not in known:
            raise StoreError(
                Problem("database", "database_too_new", f"revision {found}", f"at most {max(known)}",
                        "A later gridshare has used this store: install that one, or restore a back-up.")
            )  # fmt: skip
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(connection: sa.Connection) -> str | None:
    from alembic.runtime.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision()
