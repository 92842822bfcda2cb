"""The file of a document: found, bounded, read as plain values, with the line of each place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gridshare.documents.json_text import parse_json
from gridshare.documents.yaml_text import lines_of, parse_yaml
from gridshare.errors import Problem, SiteError
from gridshare.plain import plain

MOST_BYTES = 20_000_000
_MOST_READ_AGAIN = 5_000_000
"""A text of more characters is not read again for its lines: that takes up to a second for each million."""

_SUFFIXES = (".yaml", ".yml", ".json")
_LAST_PART = re.compile(r"(\.[^.\[\]]*|\[\d+\])$")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which document is looked for.

    Attributes:
        what: What it is: ``a site document``.
        names: Names of its file in a folder.
        beginning: How such a document begins, in a sentence.
    """

    what: str
    names: tuple[str, ...]
    beginning: str


@dataclass(frozen=True, slots=True)
class Written:
    """A document as it was written.

    Attributes:
        path: The file.
        text: Its text.
        data: The same as plain values.
    """

    path: Path
    text: str
    data: Any

    def located(self, problems: Sequence[Problem]) -> list[Problem]:
        """The problems with the line of each, where the place or what contains it is found in the text."""
        if len(self.text) > _MOST_READ_AGAIN:
            return list(problems)
        lines = lines_of(self.text)
        found = []
        for problem in problems:
            line = None if problem.where.endswith(")") else _line(problem.where, lines)
            found.append(problem if line is None else replace(problem, where=f"{problem.where} (line {line})"))
        return found


def read(path: Path, wanted: Wanted) -> Written:
    """The document in a file, or in the file of a folder that has one of the names.

    Raises:
        SiteError: If there is none, or it is too large or cannot be read as YAML or JSON.
    """
    file = _document_in(path, wanted.names) if path.is_dir() else path
    if not file.is_file():
        found, expected = "no such file or folder", f"{wanted.what}, or a folder with one"
        raise SiteError(Problem(str(path), "document_missing", found, expected))
    if file.suffix.lower() not in _SUFFIXES:
        found = f"a file that ends with {file.suffix or 'nothing'}"
        expected = f"{wanted.what} that ends with {', '.join(_SUFFIXES)}"
        raise SiteError(Problem(file.name, "document_format", found, expected))
    text = decoded(_content(file), file.name)
    return Written(file, text, parsed(text, file.name, wanted))


def parsed(text: str, name: str, wanted: Wanted) -> Any:
    """The value of a text: JSON where the name ends so, else YAML.

    Raises:
        SiteError: If it is empty or cannot be read.
    """
    data = parse_json(text, name) if name.lower().endswith(".json") and text.strip() else parse_yaml(text, name)
    if data is None or data in ({}, []):
        raise SiteError(Problem(name, "empty_document", "nothing", wanted.what, wanted.beginning))
    return data


def decoded(content: bytes, name: str) -> str:
    """The text in UTF-8 bytes.

    Raises:
        SiteError: If they are not UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"the byte {content[error.start]:#04x}, which is no UTF-8"
        remedy = "Save it with the encoding UTF-8."
        raise SiteError(Problem(f"{name} (line {line})", "encoding", found, "text in UTF-8", remedy)) from None


def _document_in(folder: Path, names: Sequence[str]) -> Path:
    there = [folder / name for name in names if (folder / name).is_file()]
    if len(there) == 1:
        return there[0]
    if there:
        found, remedy = " and ".join(p.name for p in there), "Name the file, or delete one."
        raise SiteError(Problem(str(folder), "document_twice", found, "one of them", remedy))
    others = sorted(p.name for p in folder.iterdir() if p.suffix.lower() in _SUFFIXES)[:10]
    found = f"a folder without {', '.join(names[:-1])} or {names[-1]}"
    remedy = f"It has {', '.join(others)}: name the file." if others else ""
    raise SiteError(Problem(str(folder), "document_missing", found, "one of these", remedy))


def _content(file: Path) -> bytes:
    size = file.stat().st_size
    if size <= MOST_BYTES:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
        if len(content) <= MOST_BYTES:
            return content
        size = len(content)
    found, expected = f"{size / 1e6:.1f} MB", f"at most {plain(MOST_BYTES / 1e6)} MB"
    remedy = "Put the series into files beside it (CSV, Parquet or Excel), and name their columns."
    raise SiteError(Problem(file.name, "file_too_large", found, expected, remedy))


def _line(where: str, lines: dict[str, int]) -> int | None:
    """Line of a place, or of the nearest that contains it."""
    while where not in lines:
        shorter = _LAST_PART.sub("", where)
        if shorter == where:
            return None
        where = shorter
    return lines[where]
