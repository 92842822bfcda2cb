"""Who makes a request, and whether it may do what it asks.

Every route asks for a key once there is one, but those whose contract says otherwise. A route then says which action it
is, with `require` or with the function that finds what it is about: what the caller may not know of is 404, what it may
know of and not do is 403.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, Request

from gridshare.access.caller import LOCAL, Caller
from gridshare.access.refusals import ForbiddenError, MissingError, UnauthenticatedError
from gridshare.access.roles import Action, may, reach
from gridshare.errors import Problem
from gridshare.http.listening import is_own_machine
from gridshare.http.openapi import PUBLIC
from gridshare.http.running_service import Service, TheService
from gridshare.store import grants, jobs, schedules, sites
from gridshare.store.database import Database
from gridshare.store.sites import SiteRow

_REMEDY = "Send Authorization: Bearer gs_.., a key that `gridshare keys create` or your park manager made."

_NOBODY = "null"


async def authenticated(request: Request, service: TheService) -> None:
    """Find out who makes the request: a dependency of every route, so that none can forget it.

    Raises:
        RateLimitedError: If it makes more than it may.
        UnauthenticatedError: If that is not known, and the route is not public.
    """
    if not is_public(request.scope["route"]):
        caller = request.state.caller = await _caller(request, service)
        if caller is not LOCAL:
            request.state.room.whose = caller.organisation_id
            request.state.left = service.rates.take(caller)
            request.state.left.require()


def is_public(route: Any) -> bool:
    """Whether a route asks for no key."""
    described: dict[str, Any] = getattr(route, "openapi_extra", None) or {}
    return bool(described.get("security") == PUBLIC["security"])


def _who(request: Request) -> Caller:
    found: Caller = request.state.caller
    return found


TheCaller = Annotated[Caller, Depends(_who)]
"""Parameter of a route: who asks."""


def require(caller: Caller, action: Action) -> None:
    """Nothing, where the caller may do this at all.

    Raises:
        ForbiddenError: If its role or its key never allows it.
    """
    if not may(caller, action):
        limits = f" limited to {', '.join(sorted(caller.scopes))}" if caller.scopes else ""
        raise _forbidden(f"the role {caller.role}{limits}", action)


def missing(where: str, name: str, remedy: str) -> MissingError:
    """The error for what is not there, or not for who asks to know of."""
    return MissingError(Problem(where, "not_found", name[:80], f"a {where} that is yours to see", remedy))


async def site_for(service: Service, caller: Caller, action: Action, site_id: str) -> SiteRow:
    """A site on which the caller may do this: of its own organisation, or granted to it.

    Raises:
        ForbiddenError: If it may know of the site and not do this.
        MissingError: If there is no such site that it may know of.
    """
    require(caller, action)
    where = reach(caller, action)

    def read(database: Database) -> tuple[SiteRow | None, bool, bool]:
        with database.reading() as connection:
            found = sites.get(connection, site_id)
            is_granted = grants.get(connection, site_id, caller.organisation_id) is not None
            return found, where.has_site(connection, site_id), is_granted

    found, is_allowed, is_granted = await service.stored(read)
    if found is None or not (is_allowed or is_granted):
        raise missing("site", site_id, "GET /v1/sites lists them.")
    if not is_allowed:
        raise _forbidden("a grant of this site for less", action)
    return found


async def part_for(service: Service, caller: Caller, site_id: str, member: str) -> SiteRow:
    """A site of which the caller may read what is this member's own: a member, its own part and nobody else's.

    Raises:
        ForbiddenError: If its role has nothing to read there.
        MissingError: If there is no such part that it may know of.
    """
    site = await site_for(service, caller, "part.read", site_id)
    whole = reach(replace(caller, scopes=frozenset()), "schedule.read")

    def is_its_own(database: Database) -> bool:
        with database.reading() as connection:
            if whole.has_site(connection, site_id):
                return True
            found = grants.get(connection, site_id, caller.organisation_id)
            return found is not None and found.member == member

    if not await service.stored(is_its_own):
        raise missing("member", member, "A member reads its own part.")
    return site


async def job_for(service: Service, caller: Caller, action: Action, job_id: str) -> jobs.Job:
    """A job that the caller's organisation asked for.

    Raises:
        ForbiddenError: If its role or its key never allows this.
        MissingError: If there is no such job: also where it is another's, which is nobody's business.
    """
    require(caller, action)
    where = reach(caller, action)

    def read(database: Database) -> jobs.Job | None:
        with database.reading() as connection:
            return jobs.get(connection, job_id) if where.has_job(connection, job_id) else None

    found = await service.stored(read)
    if found is None:
        raise missing("job", job_id, "GET /v1/jobs lists them.")
    return found


async def schedule_for(service: Service, caller: Caller, action: Action, schedule_id: str) -> schedules.ScheduleRow:
    """A schedule of a site on which the caller may do this, or of its own organisation where it is of no stored site.

    Raises:
        ForbiddenError: If its role or its key never allows this.
        MissingError: If there is no such schedule that it may know of.
    """
    require(caller, action)
    where = reach(caller, action)

    def read(database: Database) -> schedules.ScheduleRow | None:
        with database.reading() as connection:
            there = where.has_schedule(connection, schedule_id)
            return schedules.get(connection, schedule_id) if there else None

    found = await service.stored(read)
    if found is None:
        raise missing("schedule", schedule_id, "GET /v1/schedules lists them.")
    return found


async def _caller(request: Request, service: Service) -> Caller:
    text = _credential(request)
    if text is None:
        if service.tokens is not None or await asyncio.to_thread(service.keys.there_are):
            raise UnauthenticatedError(Problem("header Authorization", "no_key", "nothing", "a key", _REMEDY))
        _require_own_machine(request)
        return LOCAL
    if service.tokens is not None and not text.startswith("gs_"):
        return await asyncio.to_thread(service.tokens.caller, text)
    found = service.keys.at_once(text) or await asyncio.to_thread(service.keys.caller, text)
    if found is None:
        unknown = "a key that is unknown, has expired or was revoked"
        raise UnauthenticatedError(Problem("header Authorization", "key_unknown", unknown, "a valid key", _REMEDY))
    return found


def _require_own_machine(request: Request) -> None:
    """Nothing, where a request without keys comes from this machine: not through a proxy, nor from a page of elsewhere.

    A page of another site can have its name lead to 127.0.0.1, and a proxy hands on what comes from anywhere.

    Raises:
        ForbiddenError: Otherwise.
    """
    names = [_host_of(f"//{request.headers.get('host', 'localhost')}")]
    if "origin" in request.headers:
        names.append(_host_of(request.headers["origin"]))
    far = [name for name in names if not is_own_machine(name) and ("." in name or ":" in name or name == _NOBODY)]
    far += [name for name in ("forwarded", "x-forwarded-for") if name in request.headers]
    if far:
        remedy = "Make a key (gridshare keys create), or ask 127.0.0.1 itself."
        raise ForbiddenError(Problem("request", "not_local", ", ".join(far)[:200], "this machine: no keys", remedy))


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or _NOBODY
    except ValueError:
        return _NOBODY


def _credential(request: Request) -> str | None:
    """The key in the request's headers; None where there is none. It is never shown again."""
    scheme, _, bearer = request.headers.get("authorization", "").strip().partition(" ")
    given = {text.strip() for text in (bearer, request.headers.get("x-api-key", "")) if text.strip()}
    if len(given) > 1 or (scheme and scheme.lower() != "bearer"):
        found = "two different keys" if len(given) > 1 else "another scheme than Bearer"
        raise UnauthenticatedError(Problem("header Authorization", "one_key", found, "one key", _REMEDY))
    return given.pop() if given else None


def _forbidden(found: str, action: Action) -> ForbiddenError:
    return ForbiddenError(
        Problem("request", "forbidden", found, f"one that allows {action}", "Ask your park manager, or the operator.")
    )
