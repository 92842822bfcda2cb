"""Back-ups: the whole store in one SQLite file, as it was at one moment; also of PostgreSQL, and back into either.

SQLite copies itself while others write (its online back-up). From PostgreSQL, and into it, rows are copied table by
table in one transaction that sees one state.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa

from gridshare.errors import Problem
from gridshare.store import audit
from gridshare.store.database import FILE, Database, opened
from gridshare.store.folder import held
from gridshare.store.outages import StoreError, told
from gridshare.store.schema import BLOBS, METADATA, ORGANISATIONS

_ROWS = 500
_ROWS_OF_BLOBS = 4  # which may be large


@dataclass(frozen=True, slots=True)
class Kept:
    """What a back-up has.

    Attributes:
        rows: Table -> how many rows.
        chain: What a check of its audit log came to.
    """

    rows: dict[str, int]
    chain: audit.Chain


def write(database: Database, path: Path) -> Kept:
    """Keep the whole store in a new file, which only its owner may read: it has secrets of webhooks, hashes of keys.

    Raises:
        StoreError: If the file is there already or cannot be written, or the store does not answer.
    """
    if path.exists():
        raise _refused(path, "back_up_there", "a file", "a name that is free", "Nothing was written.")
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        if database.is_sqlite:
            _copy_file(database, part)
        else:
            _copy_out(database, part)
        kept = _checked(part)
        _onto_disk(part)
        part.rename(path)
    except (OSError, sqlite3.Error) as error:
        raise _refused(path, "back_up_unwritable", str(error)[:200], "room for the whole store") from None
    finally:
        _remove(part)
    return kept


def restore_into_folder(back_up: Path, folder: Path) -> Kept:
    """Make a back-up the store of a folder that has none.

    Raises:
        StoreError: If it is no back-up, or the folder has a store or is held by a server.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target, part = folder / FILE, folder / f".{FILE}.part"
    with held(folder):
        if target.exists():
            raise _refused(folder, "store_there", FILE, "a folder without a store", "Nothing was changed.")
        try:
            with _copy_of(back_up, part) as source:
                kept = _kept(source)
            part.chmod(0o600)
            _onto_disk(part)
            part.rename(target)
        finally:
            _remove(part)
    return kept


def restore_into_database(back_up: Path, database: Database) -> Kept:
    """Make a back-up the content of a database that has none.

    Raises:
        StoreError: If it is no back-up, or there is something in the database.
    """
    with TemporaryDirectory(prefix="gridshare-") as folder, _copy_of(back_up, Path(folder) / FILE) as source:
        with source.reading() as reading, database.writing() as writing:
            full = [name for name, count in _counts(writing).items() if count and name != ORGANISATIONS.name]
            if full:
                found = f"rows in {', '.join(full)}"
                raise _refused("database", "store_there", found, "a database without any", "Nothing was changed.")
            writing.execute(sa.delete(ORGANISATIONS))  # the local one is there from the first start
            _copy_rows(reading, writing)
        return _kept(source)


def _copy_file(database: Database, part: Path) -> None:
    """All pages in one step, which sees one state; others may write meanwhile."""
    with database.engine.connect() as connection:
        source: Any = connection.connection.driver_connection
        target = sqlite3.connect(part)
        try:
            source.backup(target, pages=-1)
            target.execute("PRAGMA journal_mode=DELETE")  # one file that stands alone
        finally:
            target.close()


def _copy_out(database: Database, part: Path) -> None:
    copy = opened(f"sqlite:///{part.resolve()}")
    try:
        one_state = database.engine.connect().execution_options(isolation_level="REPEATABLE READ")
        with told(), one_state as reading, reading.begin(), copy.writing() as writing:
            _copy_rows(reading, writing)
    finally:
        _alone(copy)


def _copy_rows(reading: sa.Connection, writing: sa.Connection) -> None:
    for table in METADATA.sorted_tables:
        plain = sa.table(table.name, *(sa.column(each.name, _plain(each.type)) for each in table.columns))
        size = _ROWS_OF_BLOBS if table is BLOBS else _ROWS
        asked = sa.select(plain).order_by(*(plain.c[each.name] for each in table.primary_key))
        with reading.execute(asked, execution_options={"yield_per": size}) as found:
            for part in found.mappings().partitions():
                writing.execute(sa.insert(plain), [dict(row) for row in part])


def _plain(kind: Any) -> Any:
    """The type of a column, of which nothing that is not there becomes something."""
    return sa.JSON(none_as_null=True) if isinstance(kind, sa.JSON) else kind


@contextmanager
def _copy_of(back_up: Path, path: Path) -> Iterator[Database]:
    """A copy of a back-up at ``path``, with its tables brought up to date; the back-up itself stays as it is."""
    try:
        with back_up.open("rb") as file:
            if file.read(16) != b"SQLite format 3\0":
                raise _refused(back_up, "no_back_up", "another file", "one that `gridshare backup` wrote")
        shutil.copyfile(back_up, path)
    except OSError as error:
        raise _refused(back_up, "back_up_unreadable", str(error)[:200], "a back-up that can be read") from None
    database = opened(f"sqlite:///{path.resolve()}")
    try:
        yield database
    finally:
        _alone(database)


def _alone(database: Database) -> None:
    """Close a copy, and leave it as one file."""
    with database.engine.connect() as connection:
        connection.commit()
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA journal_mode=DELETE")
    database.close()


def _checked(part: Path) -> Kept:
    """What a file has, after SQLite has looked at all of it."""
    engine = sa.create_engine(f"sqlite:///{part.resolve()}")
    try:
        with engine.connect() as connection:
            found = connection.execute(sa.text("PRAGMA integrity_check")).scalar_one()
            if found != "ok":
                raise _refused(part, "back_up_damaged", str(found)[:200], "a store without damage")
            return Kept(_counts(connection), audit.checked(connection))
    finally:
        engine.dispose()


def _kept(database: Database) -> Kept:
    with database.reading() as connection:
        return Kept(_counts(connection), audit.checked(connection))


def _counts(connection: sa.Connection) -> dict[str, int]:
    return {
        table.name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
        for table in METADATA.sorted_tables
    }


def _onto_disk(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _remove(part: Path) -> None:
    for each in (part, *(part.with_name(part.name + more) for more in ("-wal", "-shm", "-journal"))):
        each.unlink(missing_ok=True)


def _refused(where: Path | str, code: str, found: str, expected: str, remedy: str = "") -> StoreError:
    return StoreError(Problem(str(where), code, found, expected, remedy))
