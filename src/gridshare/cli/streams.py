"""Standard output and error: any text in any encoding, and what happens where they cannot be written.

A sign that an encoding lacks is written as people do without it: ``->``, ``+`` and ``x`` for the marks of a summary, an
e for an é. A document is JSON, which has escapes of its own, so that it is the same document in each encoding.
"""

from __future__ import annotations

import codecs
import io
import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from gridshare.errors import FilesError
from gridshare.outputs import OutputError

_PLAIN = {
    "✓": "+", "✗": "x", "→": "->", "−": "-", "…": "..", "€": "EUR ", "≤": "<=", "≥": ">=", "×": "x", "·": "-", "°": " ",
    "━": "-", "─": "-", "│": "|", "█": "#", "╸": "-", "╺": "-",
}  # fmt: skip
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_FROM_BYTES = range(0xDC80, 0xDD00)  # what Python makes of a byte in a file's name that is no UTF-8
_ERRORS = "gridshare"


class StdoutError(OutputError):
    """Standard output cannot be written, so that what is to be said goes to standard error."""


@contextmanager
def streams() -> Iterator[None]:
    """Print what runs within, to its end; Python itself would only find at the very last that a disk is full.

    Raises:
        SystemExit: If standard output cannot be written, or nobody reads it any more.
    """
    codecs.register_error(_ERRORS, _plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_ERRORS)
    try:
        try:
            yield
        finally:
            _flush()
    except BrokenPipeError:
        mute(sys.stdout)
        raise SystemExit(0) from None
    except OSError as error:
        said = FilesError.of(error) if error.filename else StdoutError.of(error, "standard output")
        mute(sys.stdout)
        with suppress(OSError):
            sys.stderr.write(f"{said.title}:\n{said}\n")
        raise SystemExit(said.exit_code) from None
    finally:
        try:
            sys.stderr.flush()
        except OSError:
            mute(sys.stderr)


def print_json(text: str) -> None:
    """A document on standard output, as it is; other encodings than UTF-8 get all else than ASCII in escapes.

    Raises:
        StdoutError: If it cannot be written.
        BrokenPipeError: If nobody reads it any more.
    """
    encoding = codecs.lookup(sys.stdout.encoding or "ascii").name
    safe = text.encode("utf-8", "backslashreplace").decode()
    with to_stdout():
        sys.stdout.write(safe if encoding == "utf-8" else _NOT_ASCII.sub(lambda some: json.dumps(some[0])[1:-1], safe))


@contextmanager
def to_stdout() -> Iterator[None]:
    """Write what runs within to standard output, all of it.

    Raises:
        StdoutError: If it cannot be written.
        BrokenPipeError: If nobody reads it any more.
    """
    try:
        yield
        _flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        mute(sys.stdout)
        raise StdoutError.of(error, "standard output") from None


def mute(stream: TextIO) -> None:
    """Nothing more is written there, also not by Python on its way out."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _flush() -> None:
    with suppress(ValueError):  # closed already
        sys.stdout.flush()


def _plainly(error: UnicodeError) -> tuple[str | bytes, int]:
    """What is written in place of a sign that the encoding lacks; of a file's name, the bytes that it has."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    sign = error.object[error.start]
    if ord(sign) in _FROM_BYTES:
        return bytes([ord(sign) - 0xDC00]), error.start + 1
    plain = _PLAIN.get(sign) or unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode() or "?"
    return plain, error.start + 1
