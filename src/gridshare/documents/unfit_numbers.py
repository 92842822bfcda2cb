"""Numbers of a document that are none: NaN, infinity, and those of hundreds of digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isfinite
from typing import Any

from pydantic import BaseModel

from gridshare.documents.places import Part, Place, document_place
from gridshare.documents.words import path_of
from gridshare.documents.yaml_text import MOST_DEPTH
from gridshare.errors import Problem, SiteError


def unfit_numbers(raw: Any, model: type[BaseModel]) -> list[Problem]:
    """A problem for each number of a parsed document that is not finite.

    Args:
        raw: What was written.
        model: What the document is to be; its schema is worked out only where something is unfit.

    Raises:
        SiteError: If the document is too deep to be one.
    """
    return [_unfit_number(parts, value, raw, document_place(model)) for parts, value in _unfit(raw, ())]


def _unfit(value: Any, parts: tuple[Part, ...]) -> Iterator[tuple[tuple[Part, ...], float]]:
    if isinstance(value, float | int):
        if not _is_finite(value):
            yield parts, value
        return
    if not isinstance(value, dict | list | tuple):
        return
    if len(parts) >= MOST_DEPTH:
        found = f"more than {MOST_DEPTH} levels within each other"
        raise SiteError(Problem(path_of(parts[:1]), "too_deep", found, "fewer", "Look for unclosed brackets."))
    if not isinstance(value, dict) and _all_finite(value):
        return
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _unfit(item, (*parts, key))


def _all_finite(values: Sequence[Any]) -> bool:
    """Whether a list is plainly one of finite numbers: long lists are judged at once."""
    try:
        return isfinite(sum(values))
    except (TypeError, OverflowError):
        return False


def _is_finite(value: float) -> bool:
    try:
        return isfinite(value)
    except OverflowError:
        return False


def _unfit_number(parts: Sequence[Part], value: float, raw: Any, place: Place) -> Problem:
    for part in parts:
        place, raw = place.at(part, raw), raw[part]
    found = "a number of hundreds of digits" if isinstance(value, int) else f"{value}, which is no number"
    remedy = "Write the number, or leave the field out."
    return Problem(path_of(parts), "not_finite", found, place.number_in_words, remedy)
