"""Refusals: who asks is not known, or may not do what it asks."""

from __future__ import annotations

from typing import ClassVar

from gridshare.errors import GridshareError


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
