"""The examples of routes, as they were published: `gridshare.http.story` works them out."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, NamedTuple

ROUTES = "routes.json"
"""Name of the file with the examples."""


class Shown(NamedTuple):
    """A request and its answer.

    Attributes:
        route: Method and path, as the contract writes it.
        request: The body, if it has one.
        status: Of the answer.
        answer: The document; None where it is no JSON, or too long to be shown.
    """

    route: str
    request: Any
    status: int
    answer: Any


def kept() -> list[Shown]:
    """The examples as they were published."""
    found = json.loads((files(__package__) / ROUTES).read_text("utf-8"))
    return [Shown(**each) for each in found]
