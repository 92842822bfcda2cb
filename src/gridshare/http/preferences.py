"""The header ``Prefer`` (RFC 7240): how long a client would wait for its answer."""

from __future__ import annotations

import re
from typing import Annotated, NamedTuple

from fastapi import Header, Request

from gridshare.http.settings import Settings

_WAIT = re.compile(r"(?:^|[,;\s])wait\s*=\s*\"?(\d{1,9})\"?")
_ASYNC = re.compile(r"(?:^|[,;\s])respond-async(?:$|[,;\s])")

ThePreference = Annotated[
    str | None,
    Header(
        alias="Prefer",
        description="`wait=N`: seconds that you would wait for the result, before the answer is 202 with the job; "
        "`respond-async`: do not wait. `Preference-Applied` in the answer says what was kept to.",
    ),
]
"""Parameter of a route that answers with a job, for its description."""


class Wait(NamedTuple):
    """How long an answer is waited for.

    Attributes:
        seconds: That long.
        applied: The preference that this keeps to; None where the client has none.
    """

    seconds: float
    applied: str | None

    @property
    def headers(self) -> dict[str, str]:
        """What the answer says of it."""
        return {} if self.applied is None else {"Preference-Applied": self.applied}


def wait(request: Request, settings: Settings) -> Wait:
    """What the client prefers, within what the service allows; what cannot be read is no preference."""
    prefers = ",".join(request.headers.getlist("prefer")).lower()
    found = _WAIT.search(prefers)
    if found:
        seconds = min(int(found[1]), int(settings.max_wait_s))
        return Wait(float(seconds), f"wait={seconds}")
    if _ASYNC.search(prefers):
        return Wait(0.0, "respond-async")
    return Wait(settings.wait_s, None)
