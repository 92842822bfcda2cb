"""Files as content that layouts can read: tables and trees, known by what is in them and not by their suffix."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from gridshare.errors import ImportedError, Problem
from gridshare.imports.content import Content, Origin, Sheet
from gridshare.imports.files.archives import members_of, too_large, ungzipped
from gridshare.imports.files.trees import read_json, read_xml
from gridshare.imports.limits import MOST_COLUMNS, Limits, megabytes, too_wide
from gridshare.imports.sheets.delimited import read_delimited
from gridshare.imports.sheets.shape import look
from gridshare.imports.sheets.typed import parquet_sheet, read_book
from gridshare.imports.unforeseen import entered
from gridshare.tables.archive_limits import ZIP_FAULTS

_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = {b"%PDF": "a PDF", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"7z\xbc\xaf": "a 7-Zip archive"}
_PICTURES |= {b"Rar!": "a RAR archive"}
_HEAD = 1000


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in files.

    Attributes:
        contents: What layouts can read, in the order of the files.
        problems: Why files, or members of archives, cannot be read.
        left_out: What is no table or tree of measurements, in words.
    """

    contents: tuple[Content, ...]
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(slots=True)
class _Gathered:
    limits: Limits
    contents: list[Content] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def contents(paths: Sequence[Path], limits: Limits | None = None) -> Found:
    """What layouts can read of files, of the members of archives, and of the sheets of workbooks."""
    found = _Gathered(limits or Limits())
    for path in paths:
        try:
            size = path.stat().st_size
            if size > found.limits.file_bytes:
                found.problems.append(too_large(path.name, megabytes(size), found.limits))
                continue
            content = path.read_bytes()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            found.problems.append(
                Problem(str(path), "file_missing", f"it cannot be opened ({reason})", "a file", "Check its name.")
            )
            continue
        _take(content, path.name, found)
    return Found(tuple(found.contents), tuple(found.problems), tuple(found.left_out))


def contents_of(content: bytes, name: str, limits: Limits | None = None) -> Found:
    """The same of bytes under a name, as an interface receives them."""
    found = _Gathered(limits or Limits())
    if len(content) > found.limits.file_bytes:
        found.problems.append(too_large(name, megabytes(len(content)), found.limits))
    else:
        _take(content, name, found)
    return Found(tuple(found.contents), tuple(found.problems), tuple(found.left_out))


def _take(content: bytes, name: str, found: _Gathered, *, within: bool = False) -> None:
    """Add what a file holds; a member of an archive that is no data is left out, a file that is none is a problem."""
    try:
        with entered(name):
            _take_known(content, name, found, within=within)
    except ImportedError as error:
        found.problems += error.problems


def _take_known(content: bytes, name: str, found: _Gathered, *, within: bool) -> None:
    if _is_archive(content):
        members = members_of(content, name, found.limits) if not within else _refused(name)
        for member, unpacked in members:
            _take(unpacked, member, found, within=True)
        return
    if (kind := _picture(content)) and within:
        found.left_out.append(f"{name}: {kind}")
        return
    origin = Origin(name, hashlib.sha256(content).hexdigest(), len(content))
    read = list(_read(content, origin, found))
    wide = [each for each in read if isinstance(each, Sheet) and len(each.names) > MOST_COLUMNS]
    found.problems += [too_wide(sheet.origin.name, len(sheet.names)) for sheet in wide]
    read = [each for each in read if each not in wide]
    if within and all(isinstance(each, Sheet) and _is_prose(each) for each in read):
        found.left_out.append(f"{name}: text without instants and numbers")
    else:
        found.contents += read


def _is_prose(sheet: Sheet) -> bool:
    """Whether a table is none, but words like those of a note that is packed with the measurements."""
    cells = (text for column in sheet.columns for text in column[:_HEAD].to_pylist() if text)
    return all(look(text) in {"word", "blank", "missing"} for text in cells)


def _refused(name: str) -> NoReturn:
    """An archive within an archive is not opened."""
    raise ImportedError(
        Problem(
            name,
            "archive_refused",
            "an archive within an archive",
            "files of measurements",
            "Unpack it, and give the files.",
        )
    )


def _read(content: bytes, origin: Origin, found: _Gathered) -> Iterator[Content]:
    """The contents of a file that is no archive."""
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if content.startswith(b"\x1f\x8b"):
        unpacked = ungzipped(content, origin.name, found.limits)
        if unpacked.startswith((b"\x1f\x8b", b"PK\x03\x04")):
            _refused(origin.name)
        yield from _read(unpacked, origin, found)
    elif content.startswith((b"PK", _OLD_WORKBOOK)):
        book = read_book(content, origin, found.limits)
        found.left_out += book.left_out
        yield from book.sheets
    elif kind := _picture(content):
        raise ImportedError(_no_data(origin.name, kind))
    elif content.startswith(b"PAR1"):
        yield parquet_sheet(content, origin, found.limits)
    elif head.startswith(b"<") or content.startswith((b"\xff\xfe<", b"\xfe\xff\0<")):
        yield read_xml(content, origin, found.limits)
    elif head.startswith((b"{", b"[")):
        yield read_json(content, origin, found.limits)
    else:
        yield read_delimited(content, origin)


def _is_archive(content: bytes) -> bool:
    """Whether it is a zip of files, and no workbook, which is a zip as well."""
    if not content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except ZIP_FAULTS:
        return True  # the archive's reader says what is wrong
    return not any(name.startswith("xl/") for name in names) and not {"mimetype", "content.xml"} <= set(names)


def _picture(content: bytes) -> str:
    """What a file is that holds no data; empty where it may."""
    return next((kind for start, kind in _PICTURES.items() if content.startswith(start)), "")


def _no_data(name: str, kind: str) -> Problem:
    return Problem(
        name,
        "no_data",
        kind,
        "a table as text (CSV), a workbook, Parquet, JSON or XML, or a zip of them",
        "Export the measurements as CSV or as a workbook; unpack other archives.",
    )
