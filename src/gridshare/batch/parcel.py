"""A site's folder as bytes: what travels to a worker that does not share the disk.

The document goes, and what its text names of the folder; of other tables only the names, since messages list them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gridshare import outputs
from gridshare.forecasts.issued import FOLDER as ISSUED
from gridshare.forecasts.kept_models import FOLDER as FORECAST
from gridshare.forecasts.kept_models import MODELS
from gridshare.outputs import made
from gridshare.series.issued import FOLDER as WEATHER
from gridshare.series.measured import FOLDER as MEASURED
from gridshare.sites.file import NAMES

_OWN = (MEASURED, WEATHER, FORECAST, ISSUED)
"""Folders that are read without being named."""

_ESCAPE = b"\\"
"""A text with this in it may name a file otherwise than as it is called."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """Files by their names within a folder.

    Attributes:
        name: The site within it: a document, or the folder itself where it is empty.
        files: Name -> content.
    """

    name: str
    files: Mapping[str, bytes]

    def lay_out(self, folder: Path) -> Path:
        """Write the files into a folder of their own; the path of the site."""
        write(self.files, folder, lasting=False)
        return folder / self.name


def packed(path: Path, mentions: str = "") -> Parcel:
    """The parcel of a site; of one that is not there it is empty.

    Args:
        path: Its folder or document.
        mentions: A text that may name files besides.
    """
    folder, name = (path, "") if path.is_dir() else (path.parent, path.name)
    if not folder.is_dir():
        return Parcel("nowhere", {})
    there = {each.name: each for each in sorted(folder.iterdir())}
    documents = [name] if name else [each for each in NAMES if each in there]
    files = {each: there[each].read_bytes() for each in documents if each in there and there[each].is_file()}
    text = b"\n".join([*files.values(), mentions.encode()])
    for each, at in there.items():
        if each in files:
            continue
        if each in _OWN or each.encode() in text or (_ESCAPE in text and not each.startswith(".")):
            files |= dict(_contents(at, folder))
        elif at.is_file():
            files[each] = b""
    return Parcel(name, files)


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a folder; none where there is no such folder."""
    return dict(_contents(folder, folder)) if folder.is_dir() else {}


def write(files: Mapping[str, bytes], folder: Path, *, lasting: bool = True) -> None:
    """Write files into a folder, which is made.

    Raises:
        OutputError: If they cannot be written.
    """
    made(folder)
    for name, content in files.items():
        made((folder / name).parent)
        outputs.write(folder / name, content, lasting=lasting)


def _contents(at: Path, folder: Path) -> Iterator[tuple[str, bytes]]:
    """The file, or all files below the folder, but for fitted models: they are made anew."""
    for each in [at] if at.is_file() else sorted(at.rglob("*")):
        name = each.relative_to(folder).as_posix()
        if each.is_file() and not each.name.startswith(".") and not name.startswith(f"{MODELS}/"):
            yield name, each.read_bytes()
