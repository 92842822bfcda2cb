"""What is wrong with a document's values, from pydantic's errors, so that who wrote it can act on it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from gridshare.documents.dutch import english
from gridshare.documents.listing import further_problems
from gridshare.documents.places import Part, Place, either
from gridshare.documents.words import MOST_SHOWN, number_remedy, path_of, shortened, shown
from gridshare.errors import Problem
from gridshare.names import PRINTABLE
from gridshare.plain import plain
from gridshare.units import MOST, in_range

_MOST_ERRORS = 1000
"""So many errors of pydantic are turned into problems, before alike ones are gathered: each takes its time."""

_MOST_ALIKE = 3
_DAY_FIRST = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})(.*)")
_YEAR_FIRST = re.compile(r"\d{4}-\d{1,2}-\d{1,2}.*")
_ITEM_OF_PATH = re.compile(r"\[\d+\]$")
_NO_VALUE = object()


@dataclass(frozen=True, slots=True)
class Fault:
    """An error at its place in what was written.

    Attributes:
        parts: The path, without the tags that pydantic adds.
        place: What may be written there.
        holder: The mapping or list that contains it, and what may be written in that.
        error: pydantic's facts.
        of_branch: Whether it is about one way among several to write the value.
    """

    parts: tuple[Part, ...]
    place: Place
    holder: tuple[Any, Place]
    error: Mapping[str, Any]
    of_branch: bool


def problems_of(error: ValidationError, raw: Any, place: Place, prefix: str = "") -> list[Problem]:
    """All that is wrong with a document, each in its place.

    Args:
        error: What pydantic found.
        raw: What was written.
        place: What may be written there.
        prefix: Path of ``raw`` in a larger document.
    """
    faults = faults_of(error, raw, place)
    own = [f for f in faults if not _is_under_another_name(f, faults)]
    problems = dict.fromkeys(_problem(f, prefix) for f in own)
    listed = gathered(list(problems), _ITEM_OF_PATH, "values of this list")
    further = max(error.error_count() - _MOST_ERRORS, 0)
    return [*listed, further_problems(prefix or "document", further)] if further else listed


def faults_of(error: ValidationError, raw: Any, place: Place) -> list[Fault]:
    """The errors of pydantic that no other describes better, each at its place in what was written."""
    faults = [_fault(e, raw, place) for e in error.errors(include_url=False)[:_MOST_ERRORS]]
    return [fault for fault in faults if not _is_echo(fault, faults)]


def _fault(error: Any, raw: Any, place: Place) -> Fault:
    """Follow pydantic's path through what was written; what is not in it is a tag."""
    parts: list[Part] = []
    value, holder, last = raw, (_NO_VALUE, place), len(error["loc"]) - 1
    tags = 0
    for i, part in enumerate(error["loc"]):
        is_kind = isinstance(value, dict) and value.get("kind") == part and part not in place.fields(value)
        if not is_kind and (inner := _inside(value, part)) is not _NO_VALUE:
            holder, place, value = (value, place), place.at(part, value), inner
            parts.append(part)
        elif i == last and error["type"] == "missing":
            holder, place = (value, place), place.at(part, value)
            parts.append(part)
        else:
            tags += not is_kind and i == last
    return Fault(tuple(parts), place, holder, error, tags > 0)


def _inside(value: Any, part: Part) -> Any:
    if isinstance(value, dict):
        return value.get(part, value.get(f"{part}_", _NO_VALUE))
    if isinstance(value, list | tuple) and isinstance(part, int) and part < len(value):
        return value[part]
    return _NO_VALUE


def _is_echo(fault: Fault, faults: Sequence[Fault]) -> bool:
    """Whether another fault describes it better: one deeper inside, or at the field that a default was taken from."""
    if fault.error["type"] == "too_short" and fault.error["input"]:
        return True  # the items are there, and each has its own fault
    if not fault.of_branch:
        return False
    n = len(fault.parts)
    others = [other for other in faults if other is not fault and other.parts[:n] == fault.parts]
    return any(len(other.parts) > n or (_is_own(other) and not _is_own(fault)) for other in others)


def _is_own(fault: Fault) -> bool:
    """Whether a document of ours raised it."""
    return "found" in (fault.error.get("ctx") or {})


def gathered(problems: Sequence[Problem], varying: re.Pattern[str], things: str) -> list[Problem]:
    """Many alike as the first of them.

    Args:
        problems: The problems.
        varying: The part of the path in which alike problems differ.
        things: What they are parts of, in words.
    """
    alike: dict[Any, list[Problem]] = {}
    for problem in problems:
        base = varying.sub("[]", problem.where)
        key = (base, problem.code, problem.expected) if base != problem.where else problem
        alike.setdefault(key, []).append(problem)
    found: list[Problem] = []
    for first, *more in alike.values():
        if len(more) < _MOST_ALIKE:
            found += [first, *more]
        else:
            found.append(replace(first, found=f"{first.found}, and the like in {len(more)} more {things}"))
    return found


def _problem(fault: Fault, prefix: str) -> Problem:
    kind, where = fault.error["type"], path_of(fault.parts, prefix) or "document"
    if _is_own(fault):
        return _own(fault, where)
    if kind == "missing":
        return _missing(fault, where)
    if kind == "extra_forbidden":
        return _unknown(fault, where)
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return _unknown_kind(fault, where)
    if kind in ("value_error", "assertion_error"):
        return Problem(where, "value", shown(fault.error["input"]), fault.error["msg"].partition(", ")[2])
    return _wrong(fault, where)


def _own(fault: Fault, where: str) -> Problem:
    """An error that a document of ours raised, with what it found."""
    value, found = fault.error["input"], fault.error["ctx"]["found"]
    message = fault.error["msg"].removeprefix("expected ").replace("{{", "{").replace("}}", "}").replace(" [1]", "")
    if repr(value).startswith(found):
        found = shown(value)
    remedy = number_remedy(value, fault.place.units) if isinstance(value, str) and fault.place.takes_number else ""
    return Problem(where, fault.error["type"], shortened(found, 2 * MOST_SHOWN), message, remedy)


def _missing(fault: Fault, where: str) -> Problem:
    name, place = fault.parts[-1], fault.place
    meaning = f": {place.meaning}" if place.meaning else ""
    remedy = f"For example: {name}: {place.example}." if place.example else ""
    return Problem(where, "missing_field", "not given", f"{place.in_words}{meaning}", remedy)


def _unknown(fault: Fault, where: str) -> Problem:
    name, (value, place) = str(fault.parts[-1]), fault.holder
    fields = place.fields(value)
    meant = english(name, fields)
    close = meant or get_close_matches(name, fields, 3)
    expected = f"a field that is known: {either(close or fields)}"
    remedy = f"Did you mean {either(meant or close[:1])}?" if close else "Delete it; nothing would read it."
    if not close and (kinds := place.kinds_with(name)):
        remedy = f"It is a field of kind {either(kinds)}: is kind right?"
    if name.isdigit() and fault.error["input"] is None:
        remedy = "If it is part of a number: decimals follow a point, as in 0.88."
    return Problem(where, "unknown_field", f"the unknown field {shortened(name)!r}", expected, remedy)


def _is_under_another_name(fault: Fault, faults: Sequence[Fault]) -> bool:
    """Whether a field that lacks is there by its Dutch name: one problem, not two."""
    return fault.error["type"] == "missing" and any(
        other.error["type"] == "extra_forbidden"
        and other.parts[:-1] == fault.parts[:-1]
        and english(str(other.parts[-1]), other.holder[1].fields(other.holder[0])) == [fault.parts[-1]]
        for other in faults
    )


def _unknown_kind(fault: Fault, where: str) -> Problem:
    value, kinds = fault.error["input"], fault.place.kinds
    if not isinstance(value, dict):
        return Problem(where, "wrong_type", shown(value), fault.place.in_words)
    kind = value.get("kind")
    place, expected = f"{where}.kind", f"one of {', '.join(kinds)}"
    if kind is None:
        return Problem(place, "missing_field", "not given", expected, "Say what it is.")
    close = english(kind, kinds) or get_close_matches(kind, kinds, 1, 0.5) if isinstance(kind, str) else []
    return Problem(place, "unknown_kind", shown(kind), expected, f"Did you mean {close[0]}?" if close else "")


def _wrong(fault: Fault, where: str) -> Problem:
    """A value of the wrong type or outside its range."""
    kind, value = fault.error["type"], fault.error["input"]
    found, expected, remedy = shown(value), fault.place.in_words, ""
    code = "wrong_type"
    if kind in ("greater_than", "greater_than_equal", "less_than", "less_than_equal"):
        code, (expected, remedy) = "out_of_range", _beyond(fault) or (expected, _share_remedy(value, fault))
        found = f"{found} {fault.place.units[0]}" if fault.place.units else found
    elif kind in ("string_too_long", "too_long", "string_too_short", "too_short"):
        code, (expected, remedy) = "wrong_length", _length(kind, fault)
    elif kind == "string_pattern_mismatch" and fault.error["ctx"]["pattern"] == PRINTABLE:
        code, expected = "control_character", "text on one line, without marks that nobody sees or spaces around it"
    elif kind == "literal_error":
        code, remedy = "unknown_value", _did_you_mean(value, fault.place)
    elif kind == "finite_number":
        code = "not_finite"
    else:
        remedy = _type_remedy(value, fault.place)
    return Problem(where, code, found, expected, remedy)


def _type_remedy(value: Any, place: Place) -> str:
    """How to write a value that is of another type."""
    if isinstance(value, str) and place.takes_number:
        return number_remedy(value, place.units)
    if isinstance(value, str) and (match := _DAY_FIRST.fullmatch(value)):
        return f"Write the year first: {match[3]}-{match[2]:0>2}-{match[1]:0>2}{match[4]}."
    if isinstance(value, str) and "date" in place.in_words and _YEAR_FIRST.fullmatch(value):
        return "Year, month, day, in two digits, and a day that the calendar has."
    if isinstance(value, int | float) and not isinstance(value, bool) and place.in_words == "text":
        return f'Write it in quotes: "{plain(value)}".'
    return ""


def _length(kind: str, fault: Fault) -> tuple[str, str]:
    context = fault.error["ctx"]
    is_text = kind.startswith("string")
    if "max_length" in context:
        return f"at most {context['max_length']} {'characters' if is_text else 'items'}", "Shorten it."
    example = f"For example: {fault.place.example}." if fault.place.example else ""
    least = context["min_length"]
    if least == 1:
        return "at least 1 character" if is_text else "at least 1 item", example
    return f"at least {least} {'characters' if is_text else 'items'}", example


def _beyond(fault: Fault) -> tuple[str, str] | None:
    """What is expected of a number beyond what any park has, and what may be the matter; None for any other."""
    context = fault.error["ctx"]
    limit, unit = context.get("le", context.get("ge", 0.0)), next(iter(fault.place.units), "1")
    if abs(limit) != MOST.get(unit):
        return None
    return in_range(unit, limit)


def _share_remedy(value: Any, fault: Fault) -> str:
    """Percent where a share is expected."""
    unitless = not fault.place.units and any(s.get("maximum") == 1 for s in fault.place.schemas)
    if unitless and isinstance(value, int | float) and 2 <= value <= 100:  # noqa: PLR2004 - percent
        return f"A share: {plain(value)} % is written {plain(value / 100)}."
    return ""


def _did_you_mean(value: Any, place: Place) -> str:
    options = [str(choice) for choice in place.choices]
    close = english(value, options) or get_close_matches(value, options, 1) if isinstance(value, str) else []
    return f"Did you mean {close[0]}?" if close else ""
