"""Sites in the store: each is an organisation's, and has numbered versions of its folder.

A version is never changed: whoever plans one reads the same files for ever. What is written makes the next version,
from the one that the writer has seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from gridshare.store import blobs
from gridshare.store.bundles import Bundle
from gridshare.store.ids import new_id
from gridshare.store.schema import BLOBS, GRANTS, SITE_VERSIONS, SITES

MOST_VERSION = 2**31 - 1
"""The highest number that a version can have."""


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A site as the store has it, without its content."""

    id: str
    organisation_id: str
    name: str
    version: int
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a site.

    Attributes:
        version: Its number, from 1.
        document_name: Name of the document's file.
        files: Path within the site -> its hash and size [bytes]; the document is among them.
        created_at, created_by: When it was made, and by whom.
    """

    version: int
    document_name: str
    files: dict[str, tuple[str, int]]
    created_at: datetime
    created_by: str


@dataclass(frozen=True, slots=True)
class NewSite:
    """A site to be kept: whose it is, what it is called, who brings it, and its folder."""

    organisation_id: str
    name: str
    by: str
    bundle: Bundle


@dataclass(frozen=True, slots=True)
class Change:
    """What a new version changes.

    Attributes:
        by: Who makes it.
        name: The site's name from now on; None leaves it.
        document: The new document and the name of its file; None leaves it.
        files: Path within the site -> new content, None to take it away.
        whole: Whether files that are not in `files` go too.
    """

    by: str
    name: str | None = None
    document: tuple[bytes, str] | None = None
    files: Mapping[str, bytes | None] | None = None
    whole: bool = False

    @property
    def size(self) -> int:
        """Bytes that it brings."""
        document = len(self.document[0]) if self.document is not None else 0
        return document + sum(len(content) for content in (self.files or {}).values() if content is not None)


class StaleError(Exception):
    """The site has a later version than the one that the writer has seen."""


def create(connection: sa.Connection, new: NewSite, now: datetime) -> SiteRow:
    """A new site, at version 1."""
    row = SiteRow(new_id("site"), new.organisation_id, new.name[:200], 1, now, now, None)
    connection.execute(sa.insert(SITES).values(asdict(row)))
    files = {path: blobs.put(connection, content, now) for path, content in new.bundle.files.items()}
    document = blobs.put(connection, new.bundle.document, now)
    _add_version(connection, row.id, 1, (document, new.bundle.document_name, files), (now, new.by))
    return row


def get(connection: sa.Connection, site_id: str) -> SiteRow | None:
    """The site of a name, unless it was deleted; None where there is none."""
    found = connection.execute(sa.select(SITES).where(SITES.c.id == site_id, SITES.c.deleted_at.is_(None)))
    row = found.mappings().first()
    return None if row is None else SiteRow(**row)


def page(connection: sa.Connection, only: sa.ColumnElement[bool], after: str | None, limit: int) -> list[SiteRow]:
    """Sites, the newest first.

    Args:
        connection: A transaction.
        only: Which, such as `of_organisation`.
        after: The last one that was seen.
        limit: At most so many.
    """
    asked = sa.select(SITES).where(only, SITES.c.deleted_at.is_(None)).order_by(SITES.c.id.desc()).limit(limit)
    if after is not None:
        asked = asked.where(SITES.c.id < after)
    return [SiteRow(**row) for row in connection.execute(asked).mappings()]


def of_organisation(organisation_id: str, others: tuple[str, ...] = ()) -> sa.ColumnElement[bool]:
    """The sites of an organisation, and ``others`` by their names."""
    return sa.or_(SITES.c.organisation_id == organisation_id, SITES.c.id.in_(others))


def change(connection: sa.Connection, site_id: str, seen: int | None, made: Change, now: datetime) -> SiteRow:
    """The next version of a site.

    Args:
        connection: A transaction that writes.
        site_id: The site.
        seen: The version that the writer has seen; None for one who adds to whatever is there.
        made: What changes.
        now: The store's clock.

    Raises:
        KeyError: If there is no such site.
        StaleError: If there is a later version.
    """
    row = connection.execute(sa.select(SITES).where(SITES.c.id == site_id).with_for_update()).mappings().first()
    if row is None or row["deleted_at"] is not None:
        raise KeyError(site_id)
    if seen is not None and row["version"] != seen:
        raise StaleError(site_id)
    number = row["version"] + 1
    old = _version_row(connection, site_id, row["version"])
    document, document_name = old.document_sha256, old.document_name
    if made.document is not None:
        document, document_name = blobs.put(connection, made.document[0], now), made.document[1]
    files = {} if made.whole else dict(old.files)
    for path, content in (made.files or {}).items():
        files.pop(path, None)
        if content is not None:
            files[path] = blobs.put(connection, content, now)
    _add_version(connection, site_id, number, (document, document_name, files), (now, made.by))
    values = {"version": number, "updated_at": now, "name": (made.name or row["name"])[:200]}
    connection.execute(sa.update(SITES).where(SITES.c.id == site_id).values(values))
    return SiteRow(**{**row, **values})


def delete(connection: sa.Connection, site_id: str, seen: int, now: datetime) -> None:
    """Take a site away, also from those to whom it is granted, which nobody could end any more.

    Its versions and the schedules that were issued for it stay on record.

    Raises:
        KeyError: If there is no such site.
        StaleError: If there is a later version than the one that was seen.
    """
    row = get(connection, site_id)
    if row is None:
        raise KeyError(site_id)
    gone = connection.execute(
        sa.update(SITES)
        .where(SITES.c.id == site_id, SITES.c.version == seen, SITES.c.deleted_at.is_(None))
        .values(deleted_at=now)
    )
    if gone.rowcount != 1:
        raise StaleError(site_id)
    connection.execute(sa.delete(GRANTS).where(GRANTS.c.site_id == site_id))


def version(connection: sa.Connection, site_id: str, number: int) -> Version | None:
    """A version without its content; None where there is none."""
    try:
        found = _version_row(connection, site_id, number)
    except KeyError:
        return None
    hashes = {found.document_name: found.document_sha256, **found.files}
    asked = sa.select(BLOBS.c.sha256, BLOBS.c.size).where(BLOBS.c.sha256.in_(set(hashes.values())))
    sizes = {row.sha256: row.size for row in connection.execute(asked)}
    files = {path: (sha256, sizes[sha256]) for path, sha256 in sorted(hashes.items())}
    return Version(found.version, found.document_name, files, found.created_at, found.created_by)


def bundle(connection: sa.Connection, site_id: str, number: int) -> Bundle:
    """A version of a site, with the content of its files.

    Raises:
        KeyError: If there is no such version.
    """
    found = _version_row(connection, site_id, number)
    files = {path: blobs.get(connection, sha256) for path, sha256 in found.files.items()}
    return Bundle(blobs.get(connection, found.document_sha256), found.document_name, files)


def _version_row(connection: sa.Connection, site_id: str, number: int) -> Any:
    found = connection.execute(
        sa.select(SITE_VERSIONS).where(SITE_VERSIONS.c.site_id == site_id, SITE_VERSIONS.c.version == number)
    ).first()
    if found is None:
        raise KeyError((site_id, number))
    return found


def _add_version(
    connection: sa.Connection,
    site_id: str,
    number: int,
    content: tuple[str, str, dict[str, str]],
    made: tuple[datetime, str],
) -> None:
    document, document_name, files = content
    row = {
        "site_id": site_id, "version": number, "document_sha256": document, "document_name": document_name,
        "files": files, "created_at": made[0], "created_by": made[1],
    }  # fmt: skip
    connection.execute(sa.insert(SITE_VERSIONS).values(row))
