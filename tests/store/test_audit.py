"""The audit log shows by itself that an entry was altered, removed or moved."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from gridshare.store import audit
from gridshare.store.database import Database, in_folder, opened
from gridshare.store.schema import AUDIT

ENTRIES = 7


@pytest.fixture
def written(database: Database) -> Database:
    for number in range(ENTRIES):
        details = {"weight": 0.1 * number, "name": "Bäckerei \u2028 \U0001f50b", "none": None, "deep": {"a": [1, 2.5]}}
        with database.writing() as connection:
            audit.add(
                connection, audit.Entry("me", "tried", f"thing {number}", details=details), database.now(connection)
            )
    return database


def checked(database: Database, noted: tuple[int, str] | None = None) -> audit.Chain:
    with database.reading() as connection:
        return audit.checked(connection, noted)


def after(database: Database, *changes: sa.Executable) -> tuple[int, str | None]:
    """What a check finds after changes, which are then undone."""
    with database.engine.connect() as connection:
        changing = connection.begin()
        for change in changes:
            connection.execute(change)
        found = audit.checked(connection)
        changing.rollback()
    return found.sequence, found.broken


def digest(database: Database, sequence: int) -> str:
    with database.reading() as connection:
        return str(connection.execute(sa.select(AUDIT.c.digest).where(AUDIT.c.sequence == sequence)).scalar_one())


def change(number: int, **values: Any) -> sa.Update:
    return sa.update(AUDIT).where(AUDIT.c.sequence == number).values(values)


def removal(number: int) -> sa.Delete:
    return sa.delete(AUDIT).where(AUDIT.c.sequence == number)


ALTERED: dict[str, Any] = {
    "at": datetime(2026, 1, 1, tzinfo=UTC), "organisation_id": "org_other", "site_id": "site_other",
    "actor": "somebody", "action": "slept", "object": "nothing", "request_id": "r", "details": {},
}  # fmt: skip


def test_a_log_that_nobody_touched_holds(written: Database) -> None:
    found = checked(written)
    assert (found.sequence, found.broken) == (ENTRIES, None)
    assert checked(written, (4, digest(written, 4))).broken is None
    assert after(written, sa.delete(AUDIT)) == (0, None)


def test_an_entry_that_was_altered_removed_or_moved_is_named(written: Database) -> None:
    assert {*ALTERED, "sequence", "previous", "digest"} == {column.name for column in AUDIT.columns}
    for field, value in ALTERED.items():
        assert after(written, change(3, **{field: value})) == (2, "entry 3 was altered"), field
    assert after(written, change(3, digest="2" * 64)) == (2, "entry 3 was altered")
    assert after(written, change(3, previous="1" * 64)) == (2, "entry 3 does not follow the one before it")
    for gone in (1, 4):
        assert after(written, removal(gone)) == (gone - 1, f"entry {gone} is missing")
    closed = [change(number, sequence=number - 1) for number in range(5, ENTRIES + 1)]
    assert after(written, removal(4), *closed) == (3, "entry 4 does not follow the one before it")
    moved = [change(old, sequence=new) for old, new in ((2, 100), (5, 2), (100, 5))]
    assert after(written, *moved) == (1, "entry 2 does not follow the one before it")
    assert after(written, change(7, sequence=0)) == (0, "entry 1 is missing")


def test_a_log_that_was_cut_or_written_anew_is_known_by_what_was_noted(written: Database) -> None:
    noted = (ENTRIES, digest(written, ENTRIES))
    with written.writing() as connection:
        connection.execute(sa.delete(AUDIT).where(AUDIT.c.sequence >= ENTRIES - 1))
    assert checked(written).broken is None
    assert "missing" in (checked(written, noted).broken or "")
    with written.writing() as connection:
        for _ in range(2):
            audit.add(connection, audit.Entry("me", "tried", "another thing"), written.now(connection))
    assert checked(written).broken is None
    assert checked(written, noted).broken == f"entry {ENTRIES} is another than the one that was noted"


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    database = opened(in_folder(tmp_path))
    for number in range(ENTRIES):
        with database.writing() as connection:
            audit.add(connection, audit.Entry("me", "tried", f"thing {number}"), database.now(connection))
    assert after(database, sa.text("UPDATE audit SET at = 'noon' WHERE sequence = 6")) == (5, "entry 6 cannot be read")
    database.close()
