"""Who makes a request."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends

from gridshare.access.caller import LOCAL, Caller


async def _caller() -> Caller:
    """The caller of a service without keys: this machine's own user."""
    return LOCAL


TheCaller = Annotated[Caller, Depends(_caller)]
"""Parameter of a route: who asks."""
