"""Bearer tokens of an OpenID Connect issuer: signed by it, meant for this service, and still valid.

Only signatures with two keys are accepted, so that nobody passes off the issuer's public key as a shared secret, and
``none`` is no signature. The issuer's keys are fetched when they are needed, and again where a token names one that is
not among them.
"""

from __future__ import annotations

import json
import threading
import time
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from gridshare.access.caller import LOCAL_ORGANISATION, Caller, Role
from gridshare.access.refusals import ForbiddenError, UnauthenticatedError
from gridshare.access.roles import ALLOWED, OF_ORGANISATIONS
from gridshare.errors import GridshareError, Problem
from gridshare.store import organisations
from gridshare.store.database import Database

if TYPE_CHECKING:
    from jwt import PyJWKClient

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
SKEW_S = 60
"""How far the clocks of the issuer and of this machine may be apart."""

LOOK_AGAIN_S = 30.0
"""How soon a token with a key that nobody knows may have the issuer's keys fetched again."""

_FETCH_S = 3.0
_AWAY_S = 10.0  # how long an issuer that did not answer is not asked again
_MOST_BYTES = 1_000_000
_MOST_NAME = 150


class IssuerAwayError(GridshareError):
    """The issuer's keys cannot be had: nobody can say whether a token is its own."""

    code: ClassVar[str] = "issuer_away"
    http_status: ClassVar[int] = 503
    exit_code: ClassVar[int] = 75
    title: ClassVar[str] = "Who issues tokens does not answer"


@dataclass(frozen=True, slots=True)
class Issuer:
    """Whose tokens are accepted, and what they say.

    Attributes:
        url: The issuer, as its tokens have it in ``iss``.
        audience: What its tokens have in ``aud`` where they are meant for this service.
        organisation_claim: Claim with the id or the name of the organisation; parts of claims are joined by dots.
        role_claim: Claim with the role, or a list that has it.
        roles: Value of that claim -> role; without any, the names of roles themselves, but for the operator's.
    """

    url: str
    audience: str
    organisation_claim: str = "organisation"
    role_claim: str = "role"
    roles: Mapping[str, Role] = field(default_factory=lambda: {role: role for role in OF_ORGANISATIONS})


class Tokens:
    """Asks whose a token is. Every thread may use it."""

    def __init__(self, issuer: Issuer, database: Database) -> None:
        """Nothing is fetched yet.

        Raises:
            ModuleNotFoundError: If the package that reads tokens is not installed.
        """
        import jwt

        self._jwt, self._issuer, self._database = jwt, issuer, database
        self._client: PyJWKClient | None = None
        self._fetching = threading.Lock()
        self._away_until = 0.0

    def caller(self, text: str) -> Caller:
        """Who a token is of.

        Raises:
            ForbiddenError: If it is valid, and of no organisation or role here.
            IssuerAwayError: If the issuer's keys cannot be had.
            UnauthenticatedError: If it is not valid.
        """
        claims = self._claims(text)
        role = self._role(claims)
        whose = LOCAL_ORGANISATION if role == "operator" else self._organisation(claims)
        name = "".join(each if each.isprintable() else "?" for each in str(claims["sub"]))
        return Caller(whose, role, f"{name[:_MOST_NAME]} (signed in)")

    def _claims(self, text: str) -> dict[str, Any]:
        try:
            header = self._jwt.get_unverified_header(text)
            if header.get("alg") not in ALGORITHMS:
                raise self._jwt.InvalidAlgorithmError("it is signed in a way that is not accepted")
            found: dict[str, Any] = self._jwt.decode(
                text,
                self._key(str(header.get("kid"))),
                algorithms=ALGORITHMS,
                audience=self._issuer.audience,
                issuer=self._issuer.url,
                leeway=SKEW_S,
                options={"require": ["exp", "iss", "aud", "sub"]},
            )
        except self._jwt.PyJWTError as error:
            why = str(error)[:200] or type(error).__name__
            expected = f"a token of {self._issuer.url} for {self._issuer.audience}, or a key"
            problem = Problem("header Authorization", "token_invalid", why, expected, "Sign in again.")
            raise UnauthenticatedError(problem) from None
        return found

    def _key(self, name: str) -> Any:
        """The issuer's key of a name; while it does not answer, nobody waits for it twice."""
        with self._fetching:
            if time.monotonic() < self._away_until:
                raise self._away("it did not answer a moment ago")
            try:
                if self._client is None:
                    self._client = self._found()
                return self._client.get_signing_key(name)
            except (self._jwt.PyJWKClientConnectionError, OSError, ValueError, KeyError, TypeError) as error:
                self._away_until = time.monotonic() + _AWAY_S
                raise self._away(type(error).__name__) from None

    def _found(self) -> PyJWKClient:
        """Where the issuer says that its keys are."""
        url = f"{self._issuer.url.rstrip('/')}/.well-known/openid-configuration"
        with urllib.request.urlopen(url, timeout=_FETCH_S) as answer:  # noqa: S310 - the operator's own setting
            described = json.loads(answer.read(_MOST_BYTES))
        if described["issuer"] != self._issuer.url:
            raise ValueError(described["issuer"])
        return self._jwt.PyJWKClient(described["jwks_uri"], timeout=_FETCH_S, cooldown_duration=LOOK_AGAIN_S)

    def _away(self, why: str) -> IssuerAwayError:
        return IssuerAwayError(
            Problem(
                "service", "issuer_away", why, f"keys of {self._issuer.url}", "Try again in a moment, or use a key."
            )
        )

    def _role(self, claims: Mapping[str, Any]) -> Role:
        """The widest of the roles that a token names."""
        said, roles = _claim(claims, self._issuer.role_claim), self._issuer.roles
        values = said if isinstance(said, list) else [said]
        named = {roles[value] for value in values if isinstance(value, str) and value in roles}
        found = next((role for role in ALLOWED if role in named), None)
        if found is None:
            raise self._unknown(self._issuer.role_claim, said, f"one of {', '.join(roles)}")
        return found

    def _organisation(self, claims: Mapping[str, Any]) -> str:
        said = _claim(claims, self._issuer.organisation_claim)
        if isinstance(said, str):
            with self._database.reading() as connection:
                found = organisations.get(connection, said) or organisations.named(connection, said)
            if found is not None and found.id != LOCAL_ORGANISATION:
                return found.id
        raise self._unknown(self._issuer.organisation_claim, said, "the id or the name of an organisation here")

    def _unknown(self, claim: str, said: object, expected: str) -> ForbiddenError:
        return ForbiddenError(
            Problem(f"claim {claim}", "claim", repr(said)[:80], expected, "Ask the operator of this service.")
        )


def _claim(claims: Mapping[str, Any], name: str) -> Any:
    """A claim by its name, or by the names on the way to it."""
    if name in claims:
        return claims[name]
    found: Any = claims
    for part in name.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found
