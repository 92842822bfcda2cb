"""A key is shown once, proven by its text alone, and ends when it is said to."""

from datetime import UTC, datetime, timedelta

import pytest

from gridshare.store import keys
from gridshare.store.database import Database

ORGANISATION = "org_test"
NOW = datetime(2026, 3, 29, 0, 59, 59, 123456, tzinfo=UTC)
NEW = keys.NewKey(ORGANISATION, "the park's page", "park_manager", ("site.read", "plan"), "a test")


def test_a_key_is_found_by_the_hash_of_its_whole_text_and_named_by_its_prefix(database: Database) -> None:
    with database.writing() as connection:
        row, text = keys.add(connection, NEW, NOW)
    with database.reading() as connection:
        assert keys.is_key(text)
        assert text.startswith(f"{row.prefix}_")
        of_text, of_prefix = (
            keys.with_digest(connection, keys.digest_of(text)),
            keys.with_prefix(connection, row.prefix),
        )
        assert of_text == of_prefix == row == keys.get(connection, row.id)
        wrong = text[:-1] + ("a" if text[-1] != "a" else "b")
        assert keys.with_digest(connection, keys.digest_of(wrong)) is None


def test_nothing_that_is_kept_or_shown_has_the_secret(database: Database) -> None:
    with database.writing() as connection:
        row, text = keys.add(connection, NEW, NOW)
    secret = text.rpartition("_")[2]
    assert secret not in repr(row)
    assert secret.encode() not in row.digest
    assert row.digest.hex() not in repr(row)


@pytest.mark.parametrize("text", ["", "gs_", "gs_abcdefgh", "gs_abcdefgh_", "x" * 10_000, "gs_abc\x00efgh_" + "a" * 43])
def test_what_is_no_key_is_not_looked_for(text: str) -> None:
    assert not keys.is_key(text)


def test_a_key_ends_at_its_moment_and_when_it_is_revoked(database: Database) -> None:
    ends = NOW + timedelta(days=1)
    with database.writing() as connection:
        new = keys.NewKey(ORGANISATION, "for a day", "csp", (), "a test", ends)
        row, _ = keys.add(connection, new, NOW)
        assert row.counts_at(ends - timedelta(microseconds=1))
        assert not row.counts_at(ends)
        assert keys.revoke(connection, row.id, NOW)
        assert not keys.revoke(connection, row.id, NOW)
        revoked = keys.get(connection, row.id)
    assert revoked is not None
    assert not revoked.counts_at(NOW)


def test_a_rotated_key_ends_after_the_overlap_and_the_new_one_is_as_wide(database: Database) -> None:
    day = timedelta(days=1)
    with database.writing() as connection:
        lasting, _ = keys.add(connection, NEW, NOW)
        ending, _ = keys.add(connection, keys.NewKey(ORGANISATION, "b", "csp", (), "a test", NOW + 30 * day), NOW)
        new, text = keys.rotate(connection, lasting, "a test", NOW + day, day)
        late, _ = keys.rotate(connection, ending, "a test", NOW + 29 * day, 7 * day)
        by_text = keys.with_digest(connection, keys.digest_of(text))
        old, old_ending = keys.get(connection, lasting.id), keys.get(connection, ending.id)
    assert old is not None
    assert old_ending is not None
    assert (old.expires_at, old.replaced_by) == (NOW + 2 * day, new.id)
    assert (new.role, new.scopes, new.expires_at) == (lasting.role, lasting.scopes, None)
    assert by_text == new
    assert old_ending.expires_at == NOW + 30 * day  # an overlap makes nothing last longer
    assert late.expires_at == NOW + 59 * day
