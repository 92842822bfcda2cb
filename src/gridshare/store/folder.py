"""The folder of a service that keeps its things in SQLite: one server holds it at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from gridshare.errors import Problem
from gridshare.store.outages import StoreError

FILE = "gridshare.lock"


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """The folder is this process's; the system lets go of it when the process ends, however it ends.

    Raises:
        StoreError: If another process has it.
    """
    with (folder / FILE).open("a+", encoding="ascii") as file:
        if not _locked(file):
            file.seek(0)
            holder = file.read().strip()
            found = f"another server holds it (process {holder})" if holder else "another server holds it"
            remedy = "Stop that one, give another folder, or let servers share a database (--database-url)."
            raise StoreError(Problem(str(folder), "store_held", found, "a folder that no server holds", remedy))
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield


def _locked(file: IO[str]) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows, where SQLite's own locks have to do
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
