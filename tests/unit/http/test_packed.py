"""Packed bodies are unpacked as they come, and no further than is allowed."""

import gzip

import pytest

from gridshare.http.errors import MediaTypeError
from gridshare.http.packed import unpacking


def _unpacked(body: bytes, encoding: str = "gzip", most: int = 1_000_000, piece: int = 7) -> bytes:
    unpack = unpacking(encoding, most)
    found = b"".join(unpack.next(body[k : k + piece]) for k in range(0, len(body), piece))
    unpack.end()
    return found


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "x-gzip"])
def test_a_body_in_pieces_is_whole_again(encoding: str) -> None:
    assert _unpacked(gzip.compress(b"a site" * 999), encoding) == b"a site" * 999


def test_a_bomb_is_unpacked_to_one_byte_more_than_is_allowed() -> None:
    unpack = unpacking("gzip", 1000)
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(unpack.next(bomb)) == 1001
    assert unpack.next(bomb) == b""


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"{}", "not packed with it"),
        (gzip.compress(b"{}", mtime=0)[:-5], "breaks off"),
        (b"", "breaks off"),
        (gzip.compress(b"{}", mtime=0) * 2, "more after the end"),
    ],
)
def test_a_body_that_is_not_what_it_says_is_refused(body: bytes, found: str) -> None:
    with pytest.raises(MediaTypeError, match=found):
        _unpacked(body, piece=1000)


def test_an_encoding_that_is_not_known_is_refused() -> None:
    with pytest.raises(MediaTypeError, match="br; expected gzip, or no encoding"):
        unpacking("br", 1)
