"""A back-up has every row as it was at one moment, and becomes the same store again, wherever it is put."""

import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from gridshare.store import audit, backup, blobs
from gridshare.store.database import FILE, Database, in_folder, opened
from gridshare.store.folder import held
from gridshare.store.outages import StoreError
from gridshare.store.schema import AUDIT, BLOBS, METADATA, Instant

_numbers = count()


def value(column: sa.Column[Any], row: int) -> Any:
    """Something for a column; in the first row nothing, where that may be."""
    if column.foreign_keys:
        return None if row == 0 and column.nullable else f"{next(iter(column.foreign_keys)).column.table.name}-{row}"
    if column.primary_key and isinstance(column.type, sa.String):
        return f"{column.table.name}-{row}"
    if row == 0 and column.nullable:
        return None
    if isinstance(column.type, Instant):
        return datetime(2026, 10, 25, 0, 59, row, 123456, tzinfo=UTC)
    made = {
        sa.JSON: {"ü \U0001f50b": [row, 0.1, None, True, "'"], "": {}},
        sa.LargeBinary: bytes(range(256)) * (row + 1),
        sa.Boolean: bool(row),
        sa.BigInteger: 2**53 + row,
        sa.Integer: row + 1,
    }
    return next((found for kind, found in made.items() if isinstance(column.type, kind)), f"{column.name} {row} é\n")


@pytest.fixture
def filled(database: Database) -> Database:
    """A store with three rows in each table."""
    with database.writing() as connection:
        for table in METADATA.sorted_tables:
            for row in range(3) if table is not AUDIT else ():
                connection.execute(sa.insert(table).values({c.name: value(c, row) for c in table.columns}))
        for row in range(3):
            entry = audit.Entry("me", "made", f"thing {row}", details={"weight": 0.1 * row})
            audit.add(connection, entry, database.now(connection))
    return database


@pytest.fixture
def elsewhere(postgres: str) -> Iterator[Database]:
    """An empty PostgreSQL database besides the one of `database`."""
    server, name = sa.make_url(postgres), f"restored_{next(_numbers)}"
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    found = opened(server.set(database=name).render_as_string(hide_password=False))
    yield found
    found.close()
    with engine.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


def rows(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    with database.reading() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(sa.select(table).order_by(*table.primary_key))]
            for table in METADATA.sorted_tables
        }


def test_every_row_comes_back_into_a_folder_and_into_postgresql(
    filled: Database, elsewhere: Database, tmp_path: Path
) -> None:
    file, folder = tmp_path / "kept.db", tmp_path / "restored"
    kept = backup.write(filled, file)
    expected = rows(filled)
    assert kept.rows == {name: len(found) for name, found in expected.items()}
    assert min(kept.rows.values()) >= 3
    assert (kept.chain.sequence, kept.chain.broken) == (3, None)
    assert [path.name for path in tmp_path.iterdir() if "kept" in path.name] == ["kept.db"]
    assert file.stat().st_mode & 0o077 == 0
    content = file.read_bytes()
    assert backup.restore_into_folder(file, folder) == kept
    restored = opened(in_folder(folder))
    assert rows(restored) == expected
    restored.close()
    assert backup.restore_into_database(file, elsewhere) == kept
    assert rows(elsewhere) == expected
    again = tmp_path / "again.db"
    assert backup.write(elsewhere, again) == kept
    assert file.read_bytes() == content  # a back-up is only read


def test_a_back_up_while_others_write_is_of_one_moment(database: Database, tmp_path: Path) -> None:
    stop, begun = threading.Event(), threading.Event()

    def write() -> None:
        for number in count():
            if stop.is_set():
                return
            with database.writing() as connection:
                now = database.now(connection)
                name = blobs.put(connection, f"content {number}".encode() * 2000, now)
                audit.add(connection, audit.Entry("me", "kept", name), now)
            if number == 5:
                begun.set()

    writers = [threading.Thread(target=write) for _ in range(2)]
    for writer in writers:
        writer.start()
    begun.wait(60)
    kept = [backup.write(database, tmp_path / f"{number}.db") for number in range(3)]
    stop.set()
    for writer in writers:
        writer.join()
    assert [each.chain.broken for each in kept] == [None] * 3
    for number, each in enumerate(kept):
        copy = opened(f"sqlite:///{tmp_path / f'{number}.db'}")
        with copy.reading() as connection:
            noted = set(connection.execute(sa.select(AUDIT.c.object)).scalars())
            there = set(connection.execute(sa.select(BLOBS.c.sha256)).scalars())
        copy.close()
        assert noted == there
        assert each.rows["audit"] >= 6


def test_nothing_is_overwritten(filled: Database, tmp_path: Path) -> None:
    file, folder = tmp_path / "kept.db", tmp_path / "restored"
    backup.write(filled, file)
    before = rows(filled)
    with pytest.raises(StoreError, match="a name that is free"):
        backup.write(filled, file)
    backup.restore_into_folder(file, folder)
    with pytest.raises(StoreError, match="a folder without a store"):
        backup.restore_into_folder(file, folder)
    with pytest.raises(StoreError, match="a database without any"):
        backup.restore_into_database(file, filled)
    assert rows(filled) == before
    (folder / FILE).unlink()
    with held(folder), pytest.raises(StoreError, match="another server holds it"):
        backup.restore_into_folder(file, folder)


def test_what_is_no_back_up_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    folder, file = tmp_path / "folder", tmp_path / "file"
    for content in (None, b"", b"nothing of ours", b"SQLite format 3\0" + b"\xff" * 5000):
        if content is not None:
            file.write_bytes(content)
        with pytest.raises(StoreError):
            backup.restore_into_folder(file, folder)
        assert {path.name for path in folder.iterdir()} == {"gridshare.lock"}


def test_a_back_up_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    database = opened(in_folder(tmp_path))
    with pytest.raises(StoreError, match="room for the whole store"):
        backup.write(database, tmp_path / "nowhere" / "kept.db")
    database.close()
    with sqlite3.connect(tmp_path / "taken.db") as other:
        other.execute("CREATE TABLE audit (a)")
    other.close()
    with pytest.raises(StoreError):
        backup.restore_into_folder(tmp_path / "taken.db", tmp_path / "folder")
