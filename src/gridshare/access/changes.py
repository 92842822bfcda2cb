"""Changes to who may do what, each in one transaction with its audit entry; every door makes them here."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from gridshare.access.caller import Caller, Role
from gridshare.access.refusals import ForbiddenError, MissingError, TakenError, UnfitError
from gridshare.access.roles import ALLOWED, BY_GRANT, covers, may
from gridshare.errors import Problem
from gridshare.store import audit, grants, keys, organisations
from gridshare.store.database import Connection, Database
from gridshare.store.grants import GrantRow
from gridshare.store.keys import KeyRow
from gridshare.store.organisations import OrganisationRow
from gridshare.store.sites import SiteRow

MOST_NAME = 150
_KNOWN = {
    "organisation": ("an organisation, as org_..", "An organisation finds its own in GET /v1/me."),
    "key": ("a key of yours, as key_.. or gs_..", "GET /v1/keys lists them."),
    "grant": ("an organisation that the site is granted to", "GET /v1/sites/{id}/grants lists them."),
}
"""What is asked for by its id, and where that can be read."""

LONGEST_OVERLAP = timedelta(days=30)
LONGEST_KEY = timedelta(days=36_500)


@dataclass(frozen=True, slots=True)
class WantedKey:
    """A key that is asked for.

    Attributes:
        name: What it is for.
        role: What it may do.
        scopes: What it is limited to; empty for all that the role allows.
        expires_at: When it ends; None for never.
        organisation_id: For whom; None for the organisation of who asks.
    """

    name: str
    role: str
    scopes: frozenset[str] = frozenset()
    expires_at: datetime | None = None
    organisation_id: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What one caller changes, within what it may.

    Attributes:
        database: The store.
        caller: Who changes it.
        request_id: The request that asks.
        connection: A transaction that it is a part of; None for one of its own.
    """

    database: Database
    caller: Caller
    request_id: str | None = None
    connection: Connection | None = None

    def _writing(self) -> AbstractContextManager[Connection]:
        return self.database.writing() if self.connection is None else nullcontext(self.connection)

    def make_organisation(self, name: str) -> OrganisationRow:
        """A new organisation.

        Raises:
            TakenError: If another has that name.
            UnfitError: If that is no name.
        """
        _require_name("name", name)
        with self._writing() as connection:
            try:
                row = organisations.add(connection, name, self.database.now(connection))
            except ValueError:
                raise TakenError(Problem("name", "name_taken", name, "a name that nobody has")) from None
            self._note(connection, "organisation.create", row.id, row.id, {"name": name})
        return row

    def make_key(self, wanted: WantedKey) -> tuple[KeyRow, str]:
        """A new key, and its text, which cannot be had again.

        Raises:
            ForbiddenError: If it could do more than who asks for it.
            MissingError: If there is no such organisation for who asks.
            UnfitError: If its name or its end cannot be.
        """
        _require_name("name", wanted.name)
        self._require_cover(wanted.role, wanted.scopes)
        idle = wanted.scopes - ALLOWED.get(cast("Role", wanted.role), frozenset())
        if idle:
            expected = f"what the role {wanted.role} may do"
            raise UnfitError(Problem("scopes", "scope", ", ".join(sorted(idle)), expected))
        whose = wanted.organisation_id or self.caller.organisation_id
        with self._writing() as connection:
            now = self.database.now(connection)
            if not self._is_within(whose) or not _is_there(connection, whose):
                raise _missing("organisation", whose)
            if wanted.expires_at is not None and not now < wanted.expires_at <= now + LONGEST_KEY:
                found, last = wanted.expires_at.isoformat(), (now + LONGEST_KEY).isoformat()
                raise UnfitError(Problem("expires_at", "expired", found, f"after {now.isoformat()}, up to {last}"))
            new = keys.NewKey(
                whose, wanted.name, wanted.role, tuple(wanted.scopes), self.caller.name, wanted.expires_at
            )
            row, text = keys.add(connection, new, now)
            self._note(connection, "key.create", row.id, whose, _shown(row))
        return row, text

    def rotate_key(self, key_id: str, overlap: timedelta) -> tuple[KeyRow, str]:
        """A key in the place of another, which goes on for ``overlap``; and its text.

        Raises:
            ForbiddenError: If it can do more than who asks.
            MissingError: If there is no such key for who asks.
            UnfitError: If it has ended already, or the overlap is too long.
        """
        if not timedelta(0) <= overlap <= LONGEST_OVERLAP:
            raise UnfitError(Problem("overlap", "overlap", str(overlap), f"at most {LONGEST_OVERLAP.days} days"))
        with self._writing() as connection:
            old, now = self._own_key(connection, key_id), self.database.now(connection)
            ended = UnfitError(Problem("key", "key_ended", old.prefix, "a key that counts", "Make a new one."))
            if not old.counts_at(now) or old.replaced_by is not None:
                raise ended
            try:
                row, text = keys.rotate(connection, old, self.caller.name, now, overlap)
            except KeyError:  # another replaced or revoked it at this moment
                raise ended from None
            details = {**_shown(row), "instead_of": old.id, "overlap_s": overlap.total_seconds()}
            self._note(connection, "key.rotate", row.id, row.organisation_id, details)
        return row, text

    def revoke_key(self, key_id: str) -> KeyRow:
        """A key that counts no longer; it may have been revoked before.

        Raises:
            ForbiddenError: If it can do more than who asks.
            MissingError: If there is no such key for who asks.
        """
        with self._writing() as connection:
            row = self._own_key(connection, key_id)
            if keys.revoke(connection, row.id, self.database.now(connection)):
                self._note(connection, "key.revoke", row.id, row.organisation_id, _shown(row))
            return keys.get(connection, row.id) or row

    def grant(self, site: SiteRow, organisation_id: str, role: str, member: str | None) -> GrantRow:
        """Let another organisation be something to a site.

        Raises:
            MissingError: If there is no such organisation.
            UnfitError: If the role is none that can be granted, or a member has no name.
        """
        self._require_grant(site, organisation_id, role, member)
        with self._writing() as connection:
            if not _is_there(connection, organisation_id):
                raise _missing("organisation", organisation_id)
            new = grants.NewGrant(site.id, organisation_id, role, member, self.caller.name)
            row = grants.put(connection, new, self.database.now(connection))
            details = {"to": organisation_id, "role": role, "member": member}
            self._note(connection, "grant.give", row.id, site.organisation_id, details, site.id)
        return row

    def take_back(self, site: SiteRow, organisation_id: str) -> None:
        """Let another organisation be nothing to a site any more.

        Raises:
            MissingError: If it was nothing.
        """
        with self._writing() as connection:
            row = grants.get(connection, site.id, organisation_id)
            if row is None:
                raise _missing("grant", organisation_id)
            grants.take_back(connection, site.id, organisation_id)
            details = {"to": organisation_id, "role": row.role}
            self._note(connection, "grant.take_back", row.id, site.organisation_id, details, site.id)

    def _own_key(self, connection: Connection, key_id: str) -> KeyRow:
        row = keys.get(connection, key_id) or keys.with_prefix(connection, key_id)
        if row is None or not self._is_within(row.organisation_id):
            raise _missing("key", key_id)
        self._require_cover(row.role, frozenset(row.scopes))
        return row

    def _is_within(self, organisation_id: str) -> bool:
        return may(self.caller, "operate") or organisation_id == self.caller.organisation_id

    def _require_cover(self, role: str, scopes: frozenset[str]) -> None:
        if not covers(self.caller, role, scopes):
            limits = f" limited to {', '.join(sorted(scopes))}" if scopes else ""
            expected = "one that can do no more than the key that asks"
            raise ForbiddenError(Problem("key", "forbidden", f"a key of the role {role}{limits}", expected))

    def _require_grant(self, site: SiteRow, organisation_id: str, role: str, member: str | None) -> None:
        if role not in BY_GRANT:
            raise UnfitError(Problem("role", "role", role[:40], f"one of {', '.join(BY_GRANT)}"))
        if (role == "member") != (member is not None):
            expected = "the member's name in the site document" if role == "member" else "no member"
            raise UnfitError(Problem("member", "member", repr(member), f"{expected}, for the role {role}"))
        if member is not None:
            _require_name("member", member)
        if organisation_id == site.organisation_id:
            raise UnfitError(Problem("organisation", "own_site", organisation_id, "another organisation"))

    def _note(
        self,
        connection: Connection,
        action: str,
        name: str,
        organisation_id: str,
        details: dict[str, Any],
        site_id: str | None = None,
    ) -> None:
        entry = audit.Entry(self.caller.name, action, name, organisation_id, site_id, details, self.request_id)
        audit.add(connection, entry, self.database.now(connection))


def _shown(row: KeyRow) -> dict[str, Any]:
    ends = None if row.expires_at is None else row.expires_at.isoformat()
    return {"prefix": row.prefix, "name": row.name, "role": row.role, "scopes": row.scopes, "expires_at": ends}


def _require_name(where: str, name: str) -> None:
    if not 1 <= len(name) <= MOST_NAME or not name.isprintable() or name != name.strip():
        found = repr(name[:40])
        raise UnfitError(Problem(where, "name", found, f"1 to {MOST_NAME} printable characters, no blanks at its ends"))


def _is_there(connection: Connection, organisation_id: str) -> bool:
    return organisation_id.isprintable() and organisations.get(connection, organisation_id) is not None


def _missing(where: str, name: str) -> MissingError:
    expected, remedy = _KNOWN[where]
    return MissingError(Problem(where, "not_found", name[:80], f"the id of {expected}", remedy))
