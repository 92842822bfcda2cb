"""Every assumption of an appraisal by its place: listed, and set to another value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from gridshare.questions.appraisal.assumption import Assumption
from gridshare.questions.appraisal.document import Appraisal


@dataclass(frozen=True, slots=True)
class Stated:
    """An assumption in its place.

    Attributes:
        path: Fields and positions from the document down to it.
        of: Name of what it is about; empty for the appraisal as a whole.
        assumption: What it is.
    """

    path: tuple[str | int, ...]
    of: str
    assumption: Assumption

    @property
    def field(self) -> str:
        """The name of its field."""
        return str(self.path[-1])


def stated(document: Appraisal) -> list[Stated]:
    """All of them, in the order of the document, defaults too."""
    return list(_in(document, (), ""))


def _in(value: Any, path: tuple[str | int, ...], of: str) -> Iterator[Stated]:
    if isinstance(value, Assumption):
        yield Stated(path, of, value)
    elif isinstance(value, BaseModel):
        own = getattr(value, "name", "") if path else ""
        for name in type(value).model_fields:
            yield from _in(getattr(value, name), (*path, name), own)
    elif isinstance(value, tuple):
        for k, item in enumerate(value):
            yield from _in(item, (*path, k), of)


def with_value(document: Any, path: tuple[str | int, ...], value: float) -> Any:
    """The same document with another value for the assumption in a place."""
    if not path:
        return document.at(value)
    first, *rest = path
    if isinstance(document, tuple):
        items = list(document)
        items[int(first)] = with_value(items[int(first)], tuple(rest), value)
        return tuple(items)
    return document.model_copy(update={str(first): with_value(getattr(document, str(first)), tuple(rest), value)})
