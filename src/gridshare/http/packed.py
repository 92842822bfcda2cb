"""Bodies of requests that are packed with gzip, unpacked as they come and never further than is allowed."""

from __future__ import annotations

import zlib
from typing import Protocol

from typing_extensions import override

from gridshare.errors import Problem
from gridshare.http.errors import MediaTypeError

_GZIP = 16 + zlib.MAX_WBITS


class Unpacking(Protocol):
    """A body on its way in."""

    def next(self, chunk: bytes) -> bytes:
        """What the next bytes of the line are, unpacked."""

    def end(self) -> None:
        """Nothing, where the body is complete."""


def unpacking(encoding: str, most_bytes: int) -> Unpacking:
    """What unpacks a body.

    Args:
        encoding: The header ``Content-Encoding``.
        most_bytes: Not much more than so many bytes are unpacked, however many there would be.

    Raises:
        MediaTypeError: If it is none that we know.
    """
    match encoding.strip().lower():
        case "" | "identity":
            return _AsItIs()
        case "gzip" | "x-gzip":
            return _Gzip(most_bytes)
        case _:
            raise MediaTypeError(_problem(encoding[:80], "gzip, or no encoding"))


class _AsItIs(Unpacking):
    @override
    def next(self, chunk: bytes) -> bytes:
        return chunk

    @override
    def end(self) -> None:
        pass


class _Gzip(Unpacking):
    def __init__(self, most_bytes: int) -> None:
        self._left = most_bytes + 1  # the one that shows that it is too large
        self._unpacker = zlib.decompressobj(_GZIP)

    @override
    def next(self, chunk: bytes) -> bytes:
        if not chunk or self._left <= 0:
            return b""
        try:
            found = self._unpacker.decompress(chunk, self._left)
        except zlib.error as error:
            raise MediaTypeError(_problem(f"a body that is not packed with it ({error})", "a body of gzip")) from None
        if self._unpacker.unused_data:
            raise MediaTypeError(_problem("more after the end of the packed body", "one body of gzip"))
        self._left -= len(found)
        return found

    @override
    def end(self) -> None:
        if not self._unpacker.eof:
            raise MediaTypeError(_problem("a packed body that breaks off", "a whole body of gzip"))


def _problem(found: str, expected: str) -> Problem:
    return Problem("header Content-Encoding", "content_encoding", found, expected, "Send it unpacked, or pack it anew.")
