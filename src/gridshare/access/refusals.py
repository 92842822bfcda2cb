"""Refusals: who asks is not known, may not do what it asks, or asks for what cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import ClassVar

from gridshare.errors import GridshareError, Problem


class UnauthenticatedError(GridshareError):
    """Nobody knows who asks."""

    code: ClassVar[str] = "unauthenticated"
    http_status: ClassVar[int] = 401
    exit_code: ClassVar[int] = 77
    title: ClassVar[str] = "The service does not know who asks"

    @property
    def headers(self) -> dict[str, str]:
        """What the answer says besides (RFC 6750)."""
        rejected = any(problem.code != "no_key" for problem in self.problems)
        return {"WWW-Authenticate": 'Bearer realm="gridshare"' + (', error="invalid_token"' if rejected else "")}


class ForbiddenError(GridshareError):
    """Who asks may not do this."""

    code: ClassVar[str] = "forbidden"
    http_status: ClassVar[int] = 403
    exit_code: ClassVar[int] = 77
    title: ClassVar[str] = "This is not for who asks"


class _LaterError(GridshareError):
    """Not now."""

    http_status: ClassVar[int] = 429
    exit_code: ClassVar[int] = 75

    def __init__(self, problems: Sequence[Problem] | Problem, retry_s: float = 1.0) -> None:
        """With when it may be asked again."""
        super().__init__(problems)
        self.retry_s = retry_s

    @property
    def headers(self) -> dict[str, str]:
        """What the answer says besides."""
        return {"Retry-After": str(max(1, ceil(self.retry_s)))}


class RateLimitedError(_LaterError):
    """This key asks more often than it may."""

    code: ClassVar[str] = "rate_limited"
    title: ClassVar[str] = "These are more requests than this key may send"


class QuotaError(_LaterError):
    """This key, or its organisation, has as much as it may."""

    code: ClassVar[str] = "quota"
    title: ClassVar[str] = "This is more than the service keeps or works on for who asks"


class MissingError(GridshareError):
    """There is no such thing, or who asks may not know of it: one answer for both."""

    code: ClassVar[str] = "not_found"
    http_status: ClassVar[int] = 404
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "There is no such thing for who asks"


class TakenError(GridshareError):
    """Another has that name."""

    code: ClassVar[str] = "name_taken"
    http_status: ClassVar[int] = 409
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "Another has that name"


class UnfitError(GridshareError):
    """What is asked of keys, grants or organisations cannot be."""

    code: ClassVar[str] = "access_invalid"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "What is asked of keys, grants or organisations has problems"
