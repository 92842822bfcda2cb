"""The text of a file, whatever its encoding: UTF-8 or UTF-16 with a mark, else UTF-8, else the old Windows one."""

from __future__ import annotations

import codecs

from gridshare.errors import ImportedError, Problem

_BLOCK = 1 << 24
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def utf8_of(content: bytes, name: str) -> tuple[bytes, tuple[str, ...]]:
    """The text as UTF-8 without a mark, and what was met on the way.

    Raises:
        ImportedError: If it is no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            if encoding != "utf-8":
                return _recoded(content[len(mark) :], encoding, name), (f"encoding {encoding}",)
            content = content[len(mark) :]
            break
    _refuse_binary(content, name)
    if _is_utf8(content):
        return content, ()
    return _recoded(content, "cp1252", name), ("encoding cp1252",)


def _is_utf8(content: bytes) -> bool:
    if content.isascii():
        return True
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(content)
    try:
        for start in range(0, len(content), _BLOCK):
            decoder.decode(view[start : start + _BLOCK], final=start + _BLOCK >= len(content))
    except UnicodeDecodeError:
        return False
    return True


def _recoded(content: bytes, encoding: str, name: str) -> bytes:
    decoder = codecs.getincrementaldecoder(encoding)()
    view, parts = memoryview(content), []
    try:
        for start in range(0, len(content), _BLOCK):
            last = start + _BLOCK >= len(content)
            parts.append(decoder.decode(view[start : start + _BLOCK], final=last).encode())
    except UnicodeDecodeError as error:
        byte = content[error.start] if error.start < len(content) else 0
        raise ImportedError(
            Problem(
                name,
                "encoding",
                f"neither UTF-8 nor {encoding} (byte {byte:#04x})",
                "a text file in UTF-8",
                'Save it as "CSV UTF-8".',
            )
        ) from None
    return b"".join(parts)


def _refuse_binary(content: bytes, name: str) -> None:
    place = content.find(b"\0")
    if place >= 0:
        raise ImportedError(
            Problem(
                name,
                "binary_file",
                f"a zero byte at position {place}: no text",
                "a table as text (CSV), a workbook, Parquet, JSON or XML, or a zip of them",
                "Export the measurements as CSV or as a workbook.",
            )
        )
