"""The files that a site is made of: nothing that is written may take the place of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from gridshare.errors import Problem
from gridshare.outputs import OutputError, shown
from gridshare.sites.file import NAMES, read

_FOLDERS = ("measured", "weather_forecasts", "forecast")
"""Folders of a site that its own commands write."""


def refuse_own_files(site: Path, outputs: Mapping[str, Path | None]) -> None:
    """Refuse outputs that would take the place of the site's document or of a file that it names.

    Args:
        site: Folder or file of the site.
        outputs: Option -> a file that is to be written, or a folder for several.

    Raises:
        OutputError: With all of them.
        SiteError: If there is something in such a place, and the site's document cannot be read.
    """
    asked = {option: path.resolve() for option, path in outputs.items() if path is not None and path.exists()}
    if not asked or not site.exists():
        return
    own = set(_own_files(site))
    places = own | {path.parent for path in own}
    remedy = "Name another place: what is written would take the place of what the plan is made from."
    problems = [
        Problem(option, "own_file", shown(path), "no file of the site itself, and no folder of these", remedy)
        for option, path in asked.items()
        if path in places and not path.is_char_device()
    ]
    if problems:
        raise OutputError(problems)


def _own_files(site: Path) -> Iterator[Path]:
    """The document, what it names, and what the site's own commands write."""
    document = site if site.is_file() else next((site / name for name in NAMES if (site / name).is_file()), None)
    data = None if document is None else read(site).data
    folder = site.resolve() if document is None else document.resolve().parent
    if document is not None:
        yield document.resolve()
    series = data.get("series") if isinstance(data, dict) else None
    for name in (*_FOLDERS, *([series] if isinstance(series, str) else ())):
        if _is_within(folder, name):
            yield from (each.resolve() for each in (folder / name).rglob("*") if each.is_file())
    yield from ((folder / name).resolve() for name in _texts(data) if _is_within(folder, name))


def _is_within(folder: Path, name: str) -> bool:
    """Whether a text can be the name of something in the folder, which is no folder above it."""
    try:
        place = (folder / name).resolve()
    except (OSError, ValueError, RuntimeError):
        return False
    return place != folder and place.is_relative_to(folder)


def _texts(value: Any) -> Iterator[str]:
    """Every text in a document: one that names a file is among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _texts(each)
