"""The stages of a worker's call: what it does now, for how long it may, and what helps where that is not enough.

A call that names no stage has one, under the time limit of the call.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

READING_S = 60.0
"""How long a worker may read a document, where nothing else is said [s]."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage with a time limit of its own.

    Attributes:
        doing: What is being done: ``reading the document``.
        remedy: What helps where it takes too long.
    """

    doing: str
    remedy: str


READING = Stage(
    "reading the document",
    "Give fewer members, assets or rows in one document, or fewer steps; or have the operator allow more seconds.",
)
"""Until a document is a site, whose values are checked and in place."""

IMPORTING = Stage(
    "reading the file",
    "Split it by meter or by year; or run `gridshare import`, which takes the time that it needs.",
)

_listeners: list[Callable[[Stage | None], None]] = []


def enter(stage: Stage | None) -> None:
    """Begin a stage; None goes back to the call's own time limit, which begins to count. Nothing outside a worker."""
    for listener in _listeners:
        listener(stage)


def listen(listener: Callable[[Stage | None], None]) -> None:
    """Have ``listener`` called with each stage that begins in this process."""
    _listeners.append(listener)
