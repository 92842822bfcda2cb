"""Finding elements of XML by their bare names: documents of one kind come in many versions of their name space."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from gridshare.imports.content import Content, Tree


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
