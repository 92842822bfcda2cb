"""Archives and packed files, unpacked in memory within limits: names in them are names, nothing is written to disk."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator

from gridshare.errors import ImportedError, Problem
from gridshare.imports.limits import Limits, megabytes
from gridshare.tables.archive_limits import ZIP_FAULTS

_NOISE = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_SMALL = 10_000_000
"""A member that unpacks to no more is taken whatever its ratio: a year of zeros packs well."""


def members_of(content: bytes, name: str, limits: Limits) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file in an archive.

    Raises:
        ImportedError: If it cannot be read, needs a password, or unpacks to more than it may.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except ZIP_FAULTS as error:
        raise ImportedError(_unreadable(name, str(error))) from None
    with archive:
        infos = [info for info in archive.infolist() if not info.is_dir() and not _is_noise(info.filename)]
        _refuse_bomb(infos, name, limits)
        for info in infos:
            yield f"{name}/{info.filename}", _unpacked(archive, info, f"{name}/{info.filename}", limits)


def ungzipped(content: bytes, name: str, limits: Limits) -> bytes:
    """The bytes of a file packed with gzip.

    Raises:
        ImportedError: If it cannot be read or unpacks to more than it may.
    """
    try:
        with gzip.open(io.BytesIO(content)) as packed:
            data = packed.read(limits.file_bytes + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ImportedError(_unreadable(name, str(error))) from None
    if len(data) > limits.file_bytes:
        raise ImportedError(too_large(name, f"unpacks to more than {megabytes(limits.file_bytes)}", limits))
    return data


def too_large(name: str, found: str, limits: Limits) -> Problem:
    """The problem of a file that is larger than is read."""
    remedy = "Split it by meter or by year, and give all parts together."
    return Problem(name, "file_too_large", found, f"at most {megabytes(limits.file_bytes)}", remedy)


def _is_noise(member: str) -> bool:
    return member.startswith(_NOISE[0]) or member.rsplit("/", 1)[-1].startswith((*_NOISE[1:], "._"))


def _refuse_bomb(infos: list[zipfile.ZipInfo], name: str, limits: Limits) -> None:
    """Refuse by what the archive says of itself; what it does not say is caught while unpacking."""
    total = sum(info.file_size for info in infos)
    found, expected = "", ""
    if not infos:
        found, expected = "an archive without files", "an archive of measurements"
    elif len(infos) > limits.members:
        found, expected = f"an archive of {len(infos)} files", f"at most {limits.members}"
    elif total > limits.total_bytes:
        found, expected = f"an archive that unpacks to {megabytes(total)}", f"at most {megabytes(limits.total_bytes)}"
    if found:
        raise ImportedError(
            Problem(name, "archive_refused", found, expected, "Give the files apart, or fewer at once.")
        )
    for info in infos:
        problem = _wrong(info, f"{name}/{info.filename}", limits)
        if problem is not None:
            raise ImportedError(problem)


def _wrong(info: zipfile.ZipInfo, member: str, limits: Limits) -> Problem | None:
    """What is wrong with a member, by what the archive says of it."""
    if info.flag_bits & 1:
        remedy = "Unpack it, and give the files."
        return Problem(member, "archive_refused", "it needs a password", "no password", remedy)
    if info.file_size > limits.file_bytes:
        return too_large(member, f"unpacks to {megabytes(info.file_size)}", limits)
    if info.file_size <= max(_SMALL, limits.ratio * info.compress_size):
        return None
    return Problem(
        member,
        "archive_refused",
        f"it unpacks to {info.file_size / max(1, info.compress_size):.0f} times its size: no measurements do",
        f"at most {limits.ratio} times",
        "Unpack it, look at what it is, and give the file itself.",
    )


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, limits: Limits) -> bytes:
    try:
        with archive.open(info) as member:
            data = member.read(limits.file_bytes + 1)
    except ZIP_FAULTS as error:
        raise ImportedError(_unreadable(name, str(error))) from None
    if len(data) > limits.file_bytes:
        raise ImportedError(too_large(name, f"unpacks to more than {megabytes(limits.file_bytes)}", limits))
    return data


def _unreadable(name: str, reason: str) -> Problem:
    first = reason.splitlines()[0] if reason else "no reason given"
    return Problem(
        name,
        "unreadable_file",
        f"it cannot be unpacked ({first})",
        "a whole archive",
        "Download it once more, or unpack it and give the files.",
    )
