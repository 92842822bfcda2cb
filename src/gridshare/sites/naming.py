"""Add to each problem the name of the thing it is about: a path says where, a name says what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from gridshare.errors import Problem

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def named(problems: Iterable[Problem], document: Any) -> list[Problem]:
    """The same problems, each with the names along its path, where there are any.

    ``document`` is the parsed document, or what was read of one that could not be parsed.
    """
    return [replace(p, name=p.name or " > ".join(_names(p.where, document))) for p in problems]


def _names(path: str, document: Any) -> Iterable[str]:
    at = document
    for word, index in _STEP.findall(path):
        at = _child(at, word, index)
        if at is None:
            return
        name = _child(at, "name", "")
        if isinstance(name, str) and name:
            yield name


def _child(at: Any, word: str, index: str) -> Any:
    """What stands below ``at`` under a word or an index; None where nothing does."""
    rows = getattr(at, "rows", None)
    if index:
        items = rows if rows is not None else at
        inside = isinstance(items, Sequence) and not isinstance(items, str) and int(index) < len(items)
        return items[int(index)] if inside else None
    if isinstance(at, Mapping):
        return at.get(word)
    return getattr(at, word, None) if hasattr(type(at), "model_fields") else None
