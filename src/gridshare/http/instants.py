"""Moments in queries, as RFC 3339 writes them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII)


def _instant(value: Any) -> datetime:
    text = str(value)
    try:
        if not _RFC_3339.fullmatch(text):
            raise ValueError  # noqa: TRY301 - both end in the same words
        return datetime.fromisoformat(text.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        message = "expected an instant with its offset like 2026-01-15T00:00:00+01:00 (%2B for + in a query) or ..Z"
        raise PydanticCustomError("instant", message) from None


Instant = Annotated[
    datetime,
    BeforeValidator(_instant),
    Field(examples=["2026-01-15T00:00:00Z"]),
]
"""A moment with its offset from UTC."""
