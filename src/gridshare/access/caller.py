"""Who asks: an organisation, by a key or by signing in; or, without any key, the machine's own user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["operator", "park_manager", "member", "csp", "grid_operator"]
"""``operator`` runs the service; the others act for an organisation, on its own sites or on those that are granted."""

LOCAL_ORGANISATION = "org_local"
"""Whose everything is while there are no keys; the operator's own afterwards."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who makes a request.

    Attributes:
        organisation_id: For which organisation.
        role: As what.
        name: For the audit: the key's name and prefix, or who signed in.
        scopes: What the key is limited to; empty where it may do all that its role allows.
        key_id: The key; None for who signed in, and for the local user.
    """

    organisation_id: str
    role: Role
    name: str
    scopes: frozenset[str] = frozenset()
    key_id: str | None = None


LOCAL = Caller(LOCAL_ORGANISATION, "operator", "local")
"""Every caller, while there are no keys: the service then listens to its own machine only."""
