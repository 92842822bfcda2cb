"""What routes of stored sites do with the store: read a version, make the next one, note it in the audit log."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import Request

from gridshare.access.caller import Caller
from gridshare.errors import Problem
from gridshare.http.errors import NotFoundError
from gridshare.http.etags import seen_version, stale
from gridshare.http.running_service import Service
from gridshare.http.site_answers import StoredSite
from gridshare.store import audit, blobs, sites
from gridshare.store.database import Database
from gridshare.store.sites import Change, SiteRow, StaleError, Version


async def version_of(service: Service, site: SiteRow, number: int | None) -> Version:
    """A version of a site; the present one where none is named.

    Raises:
        NotFoundError: If there is no such version.
    """

    def read(database: Database) -> Version | None:
        with database.reading() as connection:
            return sites.version(connection, site.id, number or site.version)

    found = await service.stored(read)
    if found is None:
        raise NotFoundError(
            Problem("query.version", "not_found", f"version {number}", f"1 to {site.version}", "Leave it out.")
        )
    return found


async def content_of(service: Service, version: Version, name: str) -> bytes:
    """The content of a file of a version.

    Raises:
        NotFoundError: If there is no such file.
    """
    if name not in version.files:
        raise NotFoundError(
            Problem("file", "not_found", name[:200], "a file of this version", "GET the site: it lists its files.")
        )

    def read(database: Database) -> bytes:
        with database.reading() as connection:
            return blobs.get(connection, version.files[name][0])

    return await service.stored(read)


async def changed(request: Request, service: Service, caller: Caller, site: SiteRow, change: Change) -> StoredSite:
    """The next version of a site, from the one that the client has seen.

    Raises:
        PreconditionError: If there is a later one.
        PreconditionRequiredError: If the client does not say which it has seen.
        QuotaError: If the organisation has as much as it may.
    """
    seen, noted = seen_version(request), entry(request, caller, site, "site.change")

    def make(database: Database) -> StoredSite:
        if change.size:
            service.quotas.require_room(database, site.organisation_id, change.size)
        with database.writing() as connection:
            now = database.now(connection)
            row = sites.change(connection, site.id, seen, change, now)
            audit.add(connection, noted(row.version), now)
            version = sites.version(connection, site.id, row.version)
            assert version is not None  # noqa: S101 - it was made in this transaction
            return StoredSite.whole(row, version)

    try:
        return await service.stored(make)
    except StaleError:
        raise stale(f"version {seen}", f"version {site.version}") from None


async def deleted(request: Request, service: Service, caller: Caller, site: SiteRow) -> None:
    """Take a site away, as the client has seen it.

    Raises:
        PreconditionError: If there is a later version.
        PreconditionRequiredError: If the client does not say which it has seen.
    """
    seen, noted = seen_version(request), entry(request, caller, site, "site.delete")

    def take(database: Database) -> None:
        with database.writing() as connection:
            now = database.now(connection)
            sites.delete(connection, site.id, seen, now)
            audit.add(connection, noted(seen), now)

    try:
        await service.stored(take)
    except StaleError:
        raise stale(f"version {seen}", f"version {site.version}") from None


def entry(request: Request, caller: Caller, site: SiteRow, action: str) -> Callable[[int], audit.Entry]:
    """The audit entry of what is done to a site, by the version that it is done to or makes."""
    whose, by = (site.organisation_id, site.id), request.state.request_id
    return lambda version: audit.Entry(caller.name, action, site.id, *whose, {"version": version}, by)
