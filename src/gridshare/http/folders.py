"""A site's folder over a wire: its document as JSON or YAML, or the whole folder as a zip file."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from itertools import pairwise

from gridshare.documents.file import decoded
from gridshare.documents.file import parsed as parsed_text
from gridshare.documents.listing import first_of
from gridshare.errors import Problem, SiteError
from gridshare.sites.file import NAMES, SITE
from gridshare.sites.outline import outline_of
from gridshare.store.bundles import Bundle, both_file_and_folder, unfit_name

YAML = ("application/yaml", "application/x-yaml", "text/yaml")
ZIP = "application/zip"
_MOST_RATIO = 200  # of unpacked to packed: more is no folder of a site
_STAMP = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class FolderLimits:
    """The most of a site's folder.

    Attributes:
        files: How many files.
        all_bytes: Bytes of all of them.
    """

    files: int
    all_bytes: int


def document_name(media_type: str) -> str | None:
    """Name of the file for a document of a media type; None where it is none of a document."""
    media_type = media_type.partition(";")[0].strip().lower()
    if media_type in YAML:
        return "site.yaml"
    return "site.json" if media_type.endswith(("/json", "+json")) else None


def name_of(document: bytes, file_name: str) -> str:
    """The park's name, of a document that is valid in itself; run in a worker process.

    Raises:
        SiteError: With all that is wrong with the document.
    """
    data = parsed_text(decoded(document, file_name), file_name, SITE)
    return outline_of(data, ".").document.name


def unpacked(body: bytes, limits: FolderLimits) -> Bundle:
    """The folder in a zip file; run in a worker process.

    Raises:
        SiteError: With what is wrong with it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            return _bundle(archive, limits)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        found = f"{type(error).__name__}: {error}"[:200]
        raise SiteError(Problem("body", "not_a_folder", found, "a zip file of a site's folder")) from None


def packed(bundle: Bundle) -> bytes:
    """A folder as a zip file; the same folder gives the same bytes."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted({bundle.document_name: bundle.document, **bundle.files}.items()):
            archive.writestr(zipfile.ZipInfo(name, _STAMP), content, zipfile.ZIP_DEFLATED)
    return into.getvalue()


def _bundle(archive: zipfile.ZipFile, limits: FolderLimits) -> Bundle:
    entries = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_rubbish(entry.filename)]
    below = _common_folder([entry.filename for entry in entries])
    names = [entry.filename[len(below) :] for entry in entries]
    _refuse(entries, names, limits)
    files = {name: archive.read(entry) for name, entry in zip(names, entries, strict=True)}
    documents = [name for name in NAMES if name in files]
    if len(documents) != 1:
        found = " and ".join(documents) or f"a folder with {', '.join(sorted(files)[:5]) or 'nothing'}"
        raise SiteError(Problem("body", "document_missing", found, f"one of {', '.join(NAMES)}"))
    return Bundle(files.pop(documents[0]), documents[0], files)


def _refuse(entries: list[zipfile.ZipInfo], names: list[str], limits: FolderLimits) -> None:
    size, packed_size = sum(e.file_size for e in entries), sum(e.compress_size for e in entries)
    problems = [
        Problem(name[:80] or "body", "file_name", why, "a path within the site's folder, such as measured/hall.csv")
        for name in names
        if (why := unfit_name(name))
    ]
    twice = sorted({a for a, b in pairwise(sorted(names)) if a == b})
    problems += [Problem(name[:80], "file_twice", "two files of this name", "one") for name in twice]
    problems += [
        Problem(name[:80], "file_and_folder", "a file, and a folder of other files", "one of them")
        for name in both_file_and_folder({*names, *NAMES})
    ]
    if len(entries) > limits.files:
        problems.append(Problem("body", "too_many_files", f"{len(entries)} files", f"at most {limits.files}"))
    if size > limits.all_bytes or size > _MOST_RATIO * max(packed_size, 1000):
        found = f"{size} bytes from {packed_size} packed ones"
        problems.append(Problem("body", "too_large", found, f"at most {limits.all_bytes} bytes"))
    if problems:
        raise SiteError(first_of(problems, "body"))


def _common_folder(names: list[str]) -> str:
    """The folder that all files are in, where the zip file holds the folder and not its content."""
    first = names[0].partition("/") if names else ("", "", "")
    folder = first[0] + first[1]
    return folder if first[1] and all(name.startswith(folder) for name in names) else ""


def _is_rubbish(name: str) -> bool:
    """Whether a system put it there by itself."""
    return name.startswith("__MACOSX/") or name.rsplit("/", 1)[-1] in (".DS_Store", "Thumbs.db")


def received(body: bytes, media_type: str, limits: FolderLimits) -> tuple[Bundle, str]:
    """What a client sends as a site: its folder, and the park's name; run in a worker process.

    Args:
        body: The document, or the folder as a zip file.
        media_type: Which of them.
        limits: The most of a folder.

    Raises:
        SiteError: With all that is wrong. Files that the document names need not be there yet.
    """
    document_of = document_name(media_type)
    bundle = unpacked(body, limits) if document_of is None else Bundle(body, document_of)
    return bundle, name_of(bundle.document, bundle.document_name)
