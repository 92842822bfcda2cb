"""The text of a file as UTF-8, whatever its encoding: UTF-8 or UTF-16 with a mark, else UTF-8, else Windows-1252.

Guessing by frequencies of letters (charset-normalizer) was tried: it was wrong about 50 of 330 samples, which hold few
letters. A wrong guess is a wrong name of a meter.
"""

from __future__ import annotations

import codecs

from gridshare.tables.refusal import RefusedError

_BLOCK = 1 << 24
_UTF8 = b"\xef\xbb\xbf"
_UTF16 = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def utf8_of(content: bytes, *, strict: bool = False) -> tuple[bytes, str]:
    """The text as UTF-8 without a mark, and the encoding it was written in where that is another.

    Args:
        content: The bytes of a file.
        strict: Whether any other encoding is refused.

    Raises:
        RefusedError: If it is no text.
    """
    marked = next((encoding for mark, encoding in _UTF16 if content.startswith(mark)), "")
    if marked and not strict:
        return _recoded(content[2:], marked), marked
    content = content.removeprefix(_UTF8)
    if not strict:
        _refuse_binary(content)
    place = _not_utf8(content)
    if place is None:
        return content, ""
    if strict:
        row = content.count(b"\n", 0, place) + 1
        found = f"no UTF-8 text (byte {content[place]:#04x} in row {row})"
        raise RefusedError("encoding", found, "a CSV file in UTF-8", 'Save it as "CSV UTF-8".')
    return _recoded(content, "cp1252"), "cp1252"


def _not_utf8(content: bytes) -> int | None:
    """The place of the first byte that is no UTF-8; None where all is. Block by block: text takes much memory."""
    if content.isascii():
        return None
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(content)
    for start in range(0, len(content), _BLOCK):
        pending = len(decoder.getstate()[0])
        try:
            decoder.decode(view[start : start + _BLOCK], final=start + _BLOCK >= len(content))
        except UnicodeDecodeError as error:
            return start - pending + error.start
    return None


def _recoded(content: bytes, encoding: str) -> bytes:
    decoder = codecs.getincrementaldecoder(encoding)()
    view, parts = memoryview(content), []
    try:
        for start in range(0, len(content), _BLOCK):
            last = start + _BLOCK >= len(content)
            parts.append(decoder.decode(view[start : start + _BLOCK], final=last).encode())
    except UnicodeDecodeError as error:
        byte = content[error.start] if error.start < len(content) else 0
        found = f"neither UTF-8 nor {encoding} (byte {byte:#04x})"
        raise RefusedError("encoding", found, "a text file in UTF-8", 'Save it as "CSV UTF-8".') from None
    return b"".join(parts)


def _refuse_binary(content: bytes) -> None:
    place = content.find(b"\0")
    if place >= 0:
        raise RefusedError(
            "binary_file",
            f"a zero byte at position {place}: no text",
            "a table as text (CSV), a workbook, Parquet, JSON or XML, or a zip of them",
            "Export the measurements as CSV or as a workbook.",
        )
