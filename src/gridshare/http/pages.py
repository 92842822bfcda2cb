"""Lists in pages: in an order that stays, with a limit and an opaque cursor to where the next page begins.

A list route takes a query that is a `PageQuery` (with its own filters), asks the store for ``query.most`` rows after
``query.after``, and hands what it got to `page`.
"""

from __future__ import annotations

import binascii
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Generic, NamedTuple, TypeVar

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field

from gridshare.errors import Problem
from gridshare.http.errors import ParametersError

T = TypeVar("T")

MOST = 500
"""Rows of a page."""

_NAME = re.compile(r"[A-Za-z0-9_.-]{1,100}")


class PageQuery(BaseModel):
    """Which page of a list."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    limit: int = Field(50, ge=1, le=MOST, description="The most that a page may have.")
    cursor: str | None = Field(
        None, max_length=200, description="Where the page begins: from `next` of the one before."
    )

    @property
    def after(self) -> str | None:
        """The name after which the page begins; None for the first page.

        Raises:
            ParametersError: If it is no cursor of ours.
        """
        if self.cursor is None:
            return None
        name = ""
        with suppress(binascii.Error, UnicodeError):
            name = urlsafe_b64decode(self.cursor.encode("ascii") + b"==").decode("ascii")
        if not _NAME.fullmatch(name):
            raise ParametersError(
                Problem("query.cursor", "cursor", repr(self.cursor[:80]), "the cursor of a page before",
                        "Take it from `next`, or begin again without one.")
            )  # fmt: skip
        return name

    @property
    def most(self) -> int:
        """How many rows to ask the store for: one more shows that there is a next page."""
        return self.limit + 1


class Page(NamedTuple, Generic[T]):
    """A page of a list.

    Attributes:
        items: What is on it.
        next: Path of the next page; None on the last.
        headers: The same for the answer's headers (RFC 8288).
    """

    items: list[T]
    next: str | None
    headers: dict[str, str]


def page(request: Request, query: PageQuery, rows: Sequence[T], name: Callable[[T], str]) -> Page[T]:
    """The page of what the store gave.

    Args:
        request: The request, for the path of the next page.
        query: Which page.
        rows: At most ``query.most`` of them, in order.
        name: The name of a row, by which they are in order.
    """
    items = list(rows[: query.limit])
    if len(rows) <= query.limit:
        return Page(items, None, {})
    cursor = urlsafe_b64encode(name(items[-1]).encode("ascii")).decode("ascii").rstrip("=")
    url = request.url.include_query_params(cursor=cursor)
    path = f"{url.path}?{url.query}"
    return Page(items, path, {"Link": f'<{path}>; rel="next"'})
