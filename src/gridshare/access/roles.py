"""What each role may do: one table, which every door asks."""

from __future__ import annotations

from typing import Literal, get_args

from gridshare.access.caller import Caller, Role
from gridshare.store.reach import Reach

Action = Literal[
    "site.read",  # its document, files and versions
    "site.write",
    "series.read",
    "series.write",
    "part.read",  # what of a site is one member's own
    "compute",  # what is answered and not kept: validate, verify, read a meter file
    "plan",  # jobs: plans, what-ifs, variations, simulations, forecasts
    "job.read",
    "job.cancel",
    "schedule.read",
    "verdict.read",  # which schedules were issued and what their check found, without the schedules
    "audit.read",
    "webhooks.manage",
    "grants.manage",
    "keys.manage",
    "operate",  # organisations, figures of the service, what is everybody's
]
"""What can be done; also what a key can be limited to."""

ACTIONS: tuple[Action, ...] = get_args(Action)

ALLOWED: dict[Role, frozenset[Action]] = {
    "operator": frozenset(ACTIONS),
    "park_manager": frozenset(ACTIONS) - {"operate"},
    "csp": frozenset({
        "site.read", "series.read", "part.read", "compute", "plan", "job.read", "job.cancel", "schedule.read",
        "verdict.read", "webhooks.manage",
    }),
    "member": frozenset({"part.read"}),
    "grid_operator": frozenset({"verdict.read", "audit.read"}),
}  # fmt: skip
"""Role -> what it may do: the operator everywhere, the others on what is theirs or granted to them."""

OF_ORGANISATIONS: tuple[Role, ...] = tuple(role for role in ALLOWED if role != "operator")
"""Roles of the keys that an organisation makes for itself."""

BY_GRANT: tuple[Role, ...] = ("csp", "member", "grid_operator")
"""What an organisation can be to a site of another."""


def may(caller: Caller, action: Action) -> bool:
    """Whether a caller may do this at all: by its role, and within what its key is limited to."""
    return action in ALLOWED[caller.role] and (not caller.scopes or action in caller.scopes)


def grants(role: str, action: Action) -> bool:
    """Whether a grant of this role allows it on the site that it is of."""
    return any(role == each and action in ALLOWED[each] for each in BY_GRANT)


def covers(caller: Caller, role: str, scopes: frozenset[str]) -> bool:
    """Whether a key of this role and these scopes could do nothing that the caller itself may not."""
    if caller.role != "operator" and role not in OF_ORGANISATIONS:
        return False
    return not caller.scopes or (bool(scopes) and scopes <= caller.scopes)


def reach(caller: Caller, action: Action) -> Reach:
    """Where a caller may do this: what a list of it shows, and nothing else."""
    if not may(caller, action):
        return Reach("", frozenset())
    if caller.role == "operator":
        return Reach(None, frozenset())
    return Reach(caller.organisation_id, frozenset(role for role in BY_GRANT if grants(role, action)))
