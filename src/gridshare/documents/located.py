"""Problems ready to be read: each once, with the names of what it is about, and its row in a file or its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from gridshare.documents.file import Written
from gridshare.documents.listing import first_of
from gridshare.documents.words import on_one_line
from gridshare.errors import Problem
from gridshare.series.files import FileTable

_ROW = re.compile(r"\[(\d+)\]")
_COLUMN = re.compile(r", column '[^']*'")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_MOST_ALIKE = 4
_OF_ROWS = ("series_gap", "step_mismatch")
"""Faults of the rows of a file, the same in all its columns."""


def alike(problems: Sequence[Problem]) -> list[Problem]:
    """One problem for a fault of a file that many fields share."""
    groups: dict[Any, list[Problem]] = {}
    for p in problems:
        groups.setdefault((p.code, _COLUMN.sub("", p.found), p.expected), []).append(p)
    found: list[Problem] = []
    for (code, words, _), same in groups.items():
        if len(same) < (_MOST_ALIKE if code not in _OF_ROWS else 2):
            found += same
        else:
            more = "1 more field" if len(same) == 2 else f"{len(same) - 1} more fields"  # noqa: PLR2004 - two
            found.append(replace(same[0], found=f"{words} (here and in {more})"))
    return found


def located(
    problems: Sequence[Problem], document: Any, tables: Mapping[str, FileTable], written: Written | None
) -> Sequence[Problem]:
    """The problems with the names of what they are about, and the row of each in its file, or its line in the document.

    Of very many, the first.

    Args:
        problems: The problems.
        document: The document, or what was read of one that could not be parsed.
        tables: Path of each table that came from a file -> that file.
        written: The document's text, where there is one.
    """
    found = [_in_row(problem, tables) for problem in named(first_of(problems), document)]
    return found if written is None else written.located(found)


def _in_row(problem: Problem, tables: Mapping[str, FileTable]) -> Problem:
    for path, table in tables.items():
        match = _ROW.match(problem.where, len(path)) if problem.where.startswith(path) else None
        if match:
            row = table.row_number(int(match[1]))
            return replace(problem, where=f"{problem.where} ({table.name} row {row})")
    return problem


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
            yield on_one_line(name)


def _child(at: Any, word: str, index: str) -> Any:
    """What is below ``at`` under a word or an index; None where nothing does."""
    rows = getattr(at, "rows", None)
    if index:
        items = rows if rows is not None else at
        inside = isinstance(items, Sequence) and not isinstance(items, str) and int(index) < len(items)
        return items[int(index)] if inside else None
    if isinstance(at, Mapping):
        return at.get(word)
    return getattr(at, word, None) if hasattr(type(at), "model_fields") else None
