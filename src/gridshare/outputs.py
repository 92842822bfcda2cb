"""Files that are written: whole or not at all.

A file is written next to its place, under a name of its own, and takes its place when all of it is there. So whoever
reads sees the old one or the new one, a full disk leaves the old one, and a process that is ended leaves nothing half.
A device or a pipe (``/dev/stdout``) has no such place: it gets the bytes.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import ClassVar

from gridshare.errors import GridshareError, Problem


class OutputError(GridshareError):
    """A file cannot be written where it was asked for."""

    code: ClassVar[str] = "output"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 73
    title: ClassVar[str] = "The result cannot be written"

    @classmethod
    def of(cls, error: OSError, path: Path | str) -> OutputError:
        """What the system says about a file."""
        found = error.strerror or type(error).__name__
        remedy = _REMEDIES.get(type(error), "")
        if isinstance(error, FileNotFoundError) and Path(path).parent.is_dir():
            remedy = ""  # a folder of the system, in which nobody makes files
        return cls(Problem(shown(path), "not_written", found, "a file to write to", remedy))


_REMEDIES: dict[type[OSError], str] = {
    FileNotFoundError: "Make its folder first.",
    IsADirectoryError: "Name a file in it.",
    PermissionError: "Name another place, or ask who may write there.",
}

_parts: set[Path] = set()  # what this process is writing


def write(path: Path, content: str | bytes, *, lasting: bool = True) -> None:
    """Write a file; one that was there is replaced at once, and keeps who may read it.

    Args:
        path: The file; a link to one stays a link.
        content: Bytes, or text that becomes UTF-8.
        lasting: Whether it is on disk when this returns, also where the power fails; a cache need not be.

    Raises:
        OutputError: If it cannot be written; what was there is still there then.
        BrokenPipeError: If it is a pipe that nobody reads.
    """
    # A name of a file that is no UTF-8 becomes an escape, which JSON reads as one.
    written = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    try:
        if _is_device(path):
            with path.open("wb", buffering=0) as device:
                _all(device.fileno(), written)
        else:
            _replace(path.resolve(), written, lasting=lasting)
    except BrokenPipeError:
        raise
    except (OSError, RuntimeError) as error:  # links that go round in a circle are a RuntimeError
        failed = error if isinstance(error, OSError) else OSError(0, str(error))
        raise OutputError.of(failed, path) from None


def made(folder: Path) -> Path:
    """The folder, made where it is not there.

    Raises:
        OutputError: If it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError.of(error, folder) from None
    return folder


def discard() -> None:
    """Remove what this process has begun to write; for one that ends here and now."""
    for part in tuple(_parts):
        with suppress(OSError):
            part.unlink()


def shown(path: Path | str) -> str:
    """A path as text that can be printed and stored anywhere; bytes in it that are no UTF-8 are escaped."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _replace(path: Path, content: bytes, *, lasting: bool) -> None:
    if path.is_dir():
        raise IsADirectoryError(0, "it is a folder")
    is_there = path.exists()
    if is_there and not os.access(path, os.W_OK):
        raise PermissionError(0, "it may not be written")
    part = path.with_name(f".gridshare-{token_hex(8)}.part")
    _parts.add(part)
    try:
        with part.open("xb", buffering=0) as file:
            _all(file.fileno(), content)
            if is_there:
                part.chmod(path.stat().st_mode & 0o7777)
            if lasting:
                os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
        _parts.discard(part)
    if lasting:
        _keep_name(path.parent)


def _all(file: int, content: bytes) -> None:
    """Write all of it: a system may take part of it at a time."""
    left = memoryview(content)
    while left:
        left = left[os.write(file, left) :]


def _keep_name(folder: Path) -> None:
    """That the file is in the folder lasts too, on systems that can be asked for it."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _is_device(path: Path) -> bool:
    """A device, a pipe, or a name under which the system lends a file that is open already."""
    return path.absolute().parts[1:2] in (("dev",), ("proc",)) or (
        path.exists() and not path.is_file() and not path.is_dir()
    )
