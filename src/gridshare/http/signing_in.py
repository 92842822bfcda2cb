"""Whose tokens the service accepts besides its own keys, by its settings."""

from __future__ import annotations

from importlib.util import find_spec
from typing import cast
from urllib.parse import urlsplit

from gridshare.access.caller import Role
from gridshare.access.oidc import Issuer
from gridshare.access.roles import ALLOWED, OF_ORGANISATIONS
from gridshare.configuration import SettingsError, variable
from gridshare.errors import Problem
from gridshare.http.listening import is_own_machine
from gridshare.http.settings import Settings


def issuer_of(settings: Settings) -> Issuer | None:
    """The issuer that is set; None without one.

    Raises:
        SettingsError: With all that is wrong.
    """
    if settings.oidc_issuer is None:
        return None
    problems = []
    address = urlsplit(settings.oidc_issuer)
    if address.scheme != "https" and not (address.scheme == "http" and is_own_machine(address.hostname or "")):
        problems.append(_problem("oidc_issuer", settings.oidc_issuer, "an address that begins with https://"))
    if not settings.oidc_audience:
        problems.append(_problem("oidc_audience", "nothing", "what tokens for this service have in `aud`"))
    if find_spec("jwt") is None:
        problems.append(_problem("oidc_issuer", "no package 'jwt'", 'what pip install "gridshare[oidc]" installs'))
    roles = _roles(settings.oidc_roles)
    unknown = [f"{value}={role}" for value, role in roles.items() if role not in ALLOWED]
    if unknown:
        expected = f"value=role, .. with roles {', '.join(ALLOWED)}"
        problems.append(_problem("oidc_roles", ", ".join(unknown), expected))
    if problems:
        raise SettingsError(problems)
    return Issuer(
        settings.oidc_issuer,
        settings.oidc_audience or "",
        settings.oidc_organisation_claim,
        settings.oidc_role_claim,
        cast("dict[str, Role]", roles or {role: role for role in OF_ORGANISATIONS}),
    )


def _roles(text: str) -> dict[str, str]:
    """``beheer=park_manager, flex=csp`` as what it says."""
    pairs = (part.partition("=") for part in text.split(",") if part.strip())
    return {value.strip(): role.strip() for value, _, role in pairs}


def _problem(name: str, found: str, expected: str) -> Problem:
    return Problem(variable(name), "setting", found, expected)
