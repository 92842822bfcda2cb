"""Stored sites as folders on this machine, each version once: what jobs and questions read.

They are copies, made anew when they are missing; what is learned from a site's series is kept in them too. Folders of
versions that nobody asked for in a day go when another is made.
"""

from __future__ import annotations

import os
import secrets
import shutil
import time
from contextlib import suppress
from pathlib import Path

from gridshare.forecasts.kept_models import MODELS
from gridshare.store import sites
from gridshare.store.bundles import Bundle
from gridshare.store.database import Database

_KEPT_S = 24 * 3600


def laid_out(database: Database, root: Path, site: tuple[str, int]) -> Path:
    """The folder of a version of a site; not to be written to.

    Raises:
        KeyError: If there is no such version.
    """
    folder = _place(root, site)
    if not folder.is_dir():
        root.mkdir(parents=True, exist_ok=True)
        _forget_old(root)
        with database.reading() as connection:
            bundle = sites.bundle(connection, *site)
        _place_whole(bundle, folder)
    os.utime(folder)
    return folder


def own_copy(database: Database, root: Path, site: tuple[str, int], name: str) -> Path:
    """A folder of a version of a site that is the caller's alone, to be removed by it.

    Raises:
        KeyError: If there is no such version.
    """
    folder = root / f"own-{name}"
    shutil.rmtree(folder, ignore_errors=True)
    return Path(shutil.copytree(laid_out(database, root, site), folder))


def _place_whole(bundle: Bundle, folder: Path) -> None:
    """Lay a bundle out so that its folder is whole as soon as it is there, also where two do so or power is lost."""
    half = folder.with_name(f".{folder.name}-{secrets.token_hex(4)}")
    try:
        bundle.lay_out(half)
        shutil.rmtree(half / MODELS, ignore_errors=True)  # learned elsewhere: nobody can see whether it was changed
        for path in half.rglob("*"):
            if path.is_file():
                with path.open("rb") as file:
                    os.fsync(file.fileno())
        half.rename(folder)
    except OSError:
        if not folder.is_dir():  # otherwise another was first
            raise
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _place(root: Path, site: tuple[str, int]) -> Path:
    return root / f"{site[0]}-{site[1]}"


def _forget_old(root: Path) -> None:
    for folder in root.iterdir():
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > _KEPT_S:
                shutil.rmtree(folder, ignore_errors=True)
