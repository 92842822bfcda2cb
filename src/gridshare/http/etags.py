"""Versions in headers: what a client has seen (``ETag``), and that it changes no other (``If-Match``)."""

from __future__ import annotations

import hashlib
import re

from fastapi import Request

from gridshare.errors import Problem
from gridshare.http.errors import PreconditionError, PreconditionRequiredError

_TAG = re.compile(r'(?:W/)?"(\d{1,9})"')


def etag(version: int) -> str:
    """The tag of a version."""
    return f'"{version}"'


def seen_version(request: Request) -> int:
    """The version that the client has seen, by its header ``If-Match``.

    Raises:
        PreconditionRequiredError: If it does not say.
        PreconditionError: If it says what no version is called.
    """
    given = request.headers.get("if-match")
    if given is None:
        raise PreconditionRequiredError(
            Problem("header If-Match", "precondition_required", "nothing", "the ETag of the version that you have seen",
                    "GET the resource and send its ETag: so nobody overwrites what another has changed meanwhile.")
        )  # fmt: skip
    tag = _TAG.fullmatch(given.strip())
    if tag is None:
        raise stale(given[:40], "one ETag as the service gave it")
    return int(tag[1])


def is_known(request: Request, version: int) -> bool:
    """Whether the client has this version already (``If-None-Match``)."""
    return version in {int(found) for found in _TAG.findall(request.headers.get("if-none-match", ""))}


def tag_of(sha256: str, form: str) -> str:
    """The tag of what has a hash, in one of its forms."""
    return f'W/"{sha256[:32]}-{form}"'


def tag_of_text(text: str) -> str:
    """The tag of a document that changes."""
    return tag_of(hashlib.sha256(text.encode()).hexdigest(), "json")


def has(request: Request, tag: str) -> bool:
    """Whether the client has what a tag names (``If-None-Match``)."""
    given = request.headers.get("if-none-match", "")
    return given.strip() == "*" or tag in {each.strip() for each in given.split(",")}


def stale(found: str, expected: str) -> PreconditionError:
    """The error for a version that is not the present one."""
    return PreconditionError(
        Problem("header If-Match", "precondition_failed", found, expected,
                "Another has changed it: GET it, look at what is new, and send its ETag.")
    )  # fmt: skip
