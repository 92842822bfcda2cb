"""The source of a block: the content of every module that its mathematics is written in.

A template that was kept holds only as long as this source does. It is read as text, from the imports at the head of
each module, so that nothing is imported (and no Pyomo) to find out.
"""

from __future__ import annotations

import hashlib
import re
import time
from functools import cache
from pathlib import Path

_BEGUN = time.time()
_PACKAGE = Path(__file__).parent.parent
_IMPORT = re.compile(rb"^(?:from (gridshare[\w.]*) import (\([^)]*\)|.*)|import (gridshare[\w.]*))", re.MULTILINE)


def digest(*modules: str, package: Path = _PACKAGE, begun: float = _BEGUN) -> str | None:
    """A hash of the content of these modules of gridshare and of all of gridshare that they import.

    Args:
        modules: Their names.
        package: The folder of gridshare.
        begun: When this process began.

    Returns:
        None where a module has no file, or where a file is newer than this process, which runs what was there before.
    """
    found = sources(*modules, package=package)
    if not found.keys() >= set(modules) or any(_changed(path) > begun for path in found.values()):
        return None
    whole = hashlib.sha256()
    for module, path in sorted(found.items()):
        whole.update(module.encode() + b"\0" + hashlib.sha256(_content(path)).digest())
    return whole.hexdigest()


def sources(*modules: str, package: Path = _PACKAGE) -> dict[str, Path]:
    """These modules of gridshare and all of gridshare that they import, with their files."""
    found: dict[str, Path] = {}
    left = list(modules)
    while left:
        module = left.pop()
        path = None if module in found else _file(package, module)
        if path is not None:
            found[module] = path
            left += _imported(path)
    return found


@cache
def _file(package: Path, module: str) -> Path | None:
    """The file of a module of gridshare; None where it is no module."""
    place = package.joinpath(*module.split(".")[1:])
    return next((path for path in (place.with_suffix(".py"), place / "__init__.py") if path.is_file()), None)


@cache
def _imported(path: Path) -> tuple[str, ...]:
    """What a module imports; a name that is imported from a package may be a module too."""
    found = []
    for package, names, module in _IMPORT.findall(_content(path)):
        home = (package or module).decode()
        found += [home, *(f"{home}.{name.decode()}" for name in re.findall(rb"\w+", names))]
    return tuple(found)


@cache
def _content(path: Path) -> bytes:
    return path.read_bytes()


@cache
def _changed(path: Path) -> float:
    """When a file came into its place: not the time that an installer may have copied with it."""
    return path.stat().st_ctime
