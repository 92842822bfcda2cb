"""A list of records, as portals and apps save it: ``[{"timestamp": .., "consumption_kwh": ..}, ..]``.

Such a list is a table whose columns are called by its keys; it may lie in objects whose own texts (an EAN, a unit, an
interval) are then above it. It is read as any table is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from gridshare.imports.channel import Reading
from gridshare.imports.content import Content, Origin, Sheet, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.layouts.generic import table as generic_table
from gridshare.imports.limits import MOST_COLUMNS, too_wide
from gridshare.imports.sessions import table as sessions
from gridshare.imports.sheets.shape import look
from gridshare.imports.sheets.typed import text_of
from gridshare.imports.trees.cells import numbers
from gridshare.parts import Floats
from gridshare.tables.rows import text_array

_FEWEST = 2
_DEEPEST = 5
_MOST_FACTS = 100
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class _Found:
    """A list of records, and the names and texts of the objects around it."""

    records: Sequence[Mapping[str, Any]]
    around: tuple[tuple[str, str], ...]


def recognises(content: Content) -> bool:
    """Objects of plain values with instants, in a list that is the only one of its kind."""
    return isinstance(content, Tree) and content.form == "json" and _only(content.root) is not None


def read(content: Content, answers: Answers) -> Reading:
    """The channels, or the visits, of the records, as of a table."""
    assert isinstance(content, Tree)  # noqa: S101 - the registry asked `recognises`
    found = _only(content.root)
    assert found is not None  # noqa: S101 - the same
    names = tuple(dict.fromkeys(key for record in found.records for key in record))
    if len(names) > MOST_COLUMNS:
        return Reading(problems=(too_wide(content.origin.name, len(names)),))
    sheet = _sheet(content.origin, found, names)
    if sessions.recognises(sheet):
        return sessions.read(sheet, answers)
    return generic_table.read(sheet, answers)


def _only(root: Any) -> _Found | None:
    """The one list of records; None where there is none, or several, which may be of several meters."""
    found = list(_lists(root, (), 0))
    return found[0] if len(found) == 1 else None


def _lists(value: Any, around: tuple[tuple[str, str], ...], depth: int) -> Iterator[_Found]:
    if isinstance(value, list):
        if _are_records(value):
            yield _Found(value, around)
        elif depth < _DEEPEST:
            for each in value:
                yield from _lists(each, around, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        inner = [each for each in value.values() if isinstance(each, list | dict)]
        flat = [value, *(each for each in inner if isinstance(each, dict) and not _holds_lists(each))]
        plain = ((str(k), text_of(x)) for each in flat for k, x in each.items() if isinstance(x, str | int | float))
        known = (*around, *islice(plain, _MOST_FACTS)) if inner else ()
        for each in inner:
            yield from _lists(each, known, depth + 1)


def _holds_lists(value: Mapping[str, Any]) -> bool:
    return any(isinstance(each, list | dict) for each in value.values())


def _are_records(values: Sequence[Any]) -> bool:
    """Whether they are objects of plain values, the first of them with an instant."""
    if len(values) < _FEWEST or not all(isinstance(each, dict) for each in values):
        return False
    first = values[:_LOOKED_AT]
    is_plain = not any(isinstance(x, list | dict) for each in first for x in each.values())
    return is_plain and all(any(look(text_of(x)) == "instant" for x in each.values()) for each in first)


def _sheet(origin: Origin, found: _Found, names: tuple[str, ...]) -> Sheet:
    """The records as rows, counted from one."""
    columns = [[record.get(name) for record in found.records] for name in names]
    return Sheet(
        origin=origin,
        above=found.around,
        names=names,
        columns=tuple(text_array([text_of(x) or None for x in column]) for column in columns),
        first_row=1,
        separator="",
        typed={k: numbers for k, column in enumerate(columns) if (numbers := _numbers(column)) is not None},
        notes=("rows are records, counted from 1",),
    )


def _numbers(column: Sequence[Any]) -> Floats | None:
    """Numbers of JSON, whose decimal mark is in no doubt; None where there is none."""
    if not any(type(x) in {int, float} for x in column):
        return None
    found, _ = numbers([x if type(x) in {int, float} else None for x in column])
    return found


LAYOUTS = (Layout("json_records", "JSON, a list of records", "json", recognises, read),)
