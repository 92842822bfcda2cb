"""Lists of records in JSON, with the facts of the objects around them, and elements of XML by their bare names.

People save the answers of an interface in many ways: one page, a list of pages, pages under the name of their channel,
the channel's facts next to its answer. So layouts ask for records by their keys and not by their path. XML documents of
one kind come in many versions of their name space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from gridshare.imports.content import Content, Tree

Record = Mapping[str, Any]
_LOOKED_AT = 3
_DEPTH = 12
_EAN = re.compile(r"(?<!\d)\d{18}(?!\d)")


def name_of(element: Any) -> str:
    """The name of an element without its name space."""
    return _bare(element.tag)


@lru_cache(maxsize=256)
def _bare(tag: Any) -> str:
    return str(tag).rsplit("}", 1)[-1]


def root_name(content: Content) -> str:
    """The bare name of the root of an XML document; empty for everything else."""
    return name_of(content.root) if isinstance(content, Tree) and content.form == "xml" else ""


def children(element: Any, name: str) -> Iterator[Any]:
    """The elements of a name directly within another."""
    return (child for child in element if name_of(child) == name)


def within(element: Any, name: str) -> Iterator[Any]:
    """The elements of a name at any depth within another, in the order of the document."""
    return (child for child in element.iter() if name_of(child) == name)


def text_of(element: Any, *path: str) -> str:
    """The text of the first element along a path of names; empty where there is none."""
    for name in path:
        element = None if element is None else next(children(element, name), None)
    return (element.text or "").strip() if element is not None else ""


@dataclass(frozen=True, slots=True)
class Records:
    """A list of records, and the facts around it.

    Attributes:
        path: Its place: ``[2].channels[0].telemetry``.
        facts: Texts, numbers and truths of the objects around it and of the objects next to it; the nearest counts.
        items: The records; None for an element that is none.
        first: Number of its first record, counted over the whole file from 1.
    """

    path: str
    facts: Record
    items: Sequence[Record | None]
    first: int


def samples(root: Any, depth: int = _DEPTH) -> Iterator[Record]:
    """Objects of a JSON value, of each list only the first few: enough to know what kind of file it is."""
    if depth and isinstance(root, dict):
        yield root
        for value in root.values():
            yield from samples(value, depth - 1)
    elif depth and isinstance(root, list):
        for value in root[:_LOOKED_AT]:
            yield from samples(value, depth - 1)


def has_records(content: Content, *keys: str) -> bool:
    """Whether a JSON file holds objects that have all these keys."""
    if not isinstance(content, Tree) or content.form != "json":
        return False
    return any(set(keys) <= record.keys() for record in samples(content.root))


def record_lists(root: Any, is_record: Callable[[Record], bool]) -> list[Records]:
    """Every list of records in a JSON value, in the order of the file; a record outside a list is a list of one."""
    found: list[Records] = []
    _walk(root, "", {}, is_record, found)
    return found


def _walk(value: Any, path: str, facts: Record, is_record: Callable[[Record], bool], found: list[Records]) -> None:
    first = found[-1].first + len(found[-1].items) if found else 1
    if isinstance(value, list):
        if any(isinstance(item, dict) and is_record(item) for item in value[:_LOOKED_AT]):
            items = [item if isinstance(item, dict) else None for item in value]
            found.append(Records(path, facts, items, first))
            return
        for n, item in enumerate(value):
            _walk(item, f"{path}[{n}]", facts, is_record, found)
    elif isinstance(value, dict):
        if is_record(value):
            found.append(Records(path, facts, [value], first))
            return
        around = {**facts, **_beside(value), **scalars(value)}
        for key, item in value.items():
            if isinstance(item, dict | list):
                _walk(item, f"{path}.{key}".lstrip("."), around, is_record, found)


def scalars(record: Record) -> dict[str, Any]:
    """What an object says itself: its texts, numbers and truths."""
    return {key: value for key, value in record.items() if isinstance(value, str | int | float)}


def _beside(record: Record) -> dict[str, Any]:
    """What the flat objects within an object say: ``{"channel": {"direction": ..}, "answer": [..]}``."""
    flat = [
        value
        for value in record.values()
        if isinstance(value, dict) and not any(isinstance(part, dict | list) for part in value.values())
    ]
    return {key: item for value in flat for key, item in scalars(value).items()}


def ean_in(text: str) -> str:
    """The 18 digits of an EAN in a text, for example a file's name; empty where there is none or more than one."""
    found = set(_EAN.findall(text))
    return found.pop() if len(found) == 1 else ""
