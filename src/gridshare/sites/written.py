"""A site's document as it stands on disk: found, bounded, read, and with the line of each place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gridshare.errors import Problem, SiteError
from gridshare.sites.json_text import parse_json
from gridshare.sites.yaml_text import lines_of, parse_yaml

NAMES = ("site.yaml", "site.yml", "site.json")
MOST_BYTES = 20_000_000
_SUFFIXES = (".yaml", ".yml", ".json")
_LAST_PART = re.compile(r"(\.[^.\[\]]*|\[\d+\])$")


@dataclass(frozen=True, slots=True)
class Written:
    """A document as it was written.

    Attributes:
        path: The file.
        text: What stands in it.
        data: The same as plain values.
    """

    path: Path
    text: str
    data: Any

    def located(self, problems: Sequence[Problem]) -> list[Problem]:
        """The problems with the line of each, where the place or what holds it is found in the text."""
        lines = lines_of(self.text)
        found = []
        for problem in problems:
            line = None if problem.where.endswith(")") else _line(problem.where, lines)
            found.append(problem if line is None else replace(problem, where=f"{problem.where} (line {line})"))
        return found


def read(path: Path) -> Written:
    """The document in a file, or in the ``site.yaml``, ``site.yml`` or ``site.json`` of a folder.

    Raises:
        SiteError: If there is none, or it is too large or cannot be read as YAML or JSON.
    """
    file = _document_in(path) if path.is_dir() else path
    if not file.is_file():
        raise SiteError(
            Problem(str(path), "document_missing", "no such file or folder", "a site document, or a folder with one")
        )
    if file.suffix.lower() not in _SUFFIXES:
        raise SiteError(
            Problem(file.name, "document_format", f"a file that ends with {file.suffix or 'nothing'}",
                    f"a site document that ends with {', '.join(_SUFFIXES)}")
        )  # fmt: skip
    text = decoded(_content(file), file.name)
    return Written(file, text, parsed(text, file.name))


def parsed(text: str, name: str) -> Any:
    """The value of a text: JSON where the name says so, else YAML.

    Raises:
        SiteError: If nothing stands in it, or it cannot be read.
    """
    data = parse_json(text, name) if name.lower().endswith(".json") and text.strip() else parse_yaml(text, name)
    if data is None or data in ({}, []):
        raise SiteError(
            Problem(
                name,
                "empty_document",
                "nothing",
                "a site document",
                "It begins with `gridshare: 1`, then name, time_zone, horizon and members.",
            )
        )
    return data


def decoded(content: bytes, name: str) -> str:
    """The text in UTF-8 bytes.

    Raises:
        SiteError: If it is no UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SiteError(
            Problem(
                f"{name} (line {line})",
                "encoding",
                f"the byte {content[error.start]:#04x}, which is no UTF-8",
                "text in UTF-8",
                "Save it with the encoding UTF-8.",
            )
        ) from None


def _document_in(folder: Path) -> Path:
    there = [folder / name for name in NAMES if (folder / name).is_file()]
    if len(there) == 1:
        return there[0]
    if there:
        names = " and ".join(p.name for p in there)
        raise SiteError(Problem(str(folder), "document_twice", names, "one of them", "Name the file, or delete one."))
    others = sorted(p.name for p in folder.iterdir() if p.suffix.lower() in _SUFFIXES)[:10]
    raise SiteError(
        Problem(
            str(folder),
            "document_missing",
            f"a folder without {', '.join(NAMES[:-1])} or {NAMES[-1]}",
            "one of these",
            f"It has {', '.join(others)}: name the file." if others else "",
        )
    )


def _content(file: Path) -> bytes:
    size = file.stat().st_size
    if size <= MOST_BYTES:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
        if len(content) <= MOST_BYTES:
            return content
        size = len(content)
    raise SiteError(
        Problem(
            file.name,
            "file_too_large",
            f"{size / 1e6:.1f} MB",
            f"at most {MOST_BYTES / 1e6:g} MB",
            "Put the series into files beside it (CSV, Parquet or Excel), and name their columns.",
        )
    )


def _line(where: str, lines: dict[str, int]) -> int | None:
    """Line of a place, or of the nearest that holds it."""
    while where not in lines:
        shorter = _LAST_PART.sub("", where)
        if shorter == where:
            return None
        where = shorter
    return lines[where]
