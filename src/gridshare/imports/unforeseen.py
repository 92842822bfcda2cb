"""What a reader did not foresee in a file: a problem with the file's name, and no traceback.

Causes that are known have problems of their own, which say more; this is the net below them.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from gridshare.errors import GridshareError, ImportedError, Problem

_log = logging.getLogger(__name__)

_RUST = "pyo3_runtime"
"""Where the panic of a library in Rust comes from; it is no `Exception`."""


@contextmanager
def entered(name: str) -> Iterator[None]:
    """Enter a reader of the file ``name``.

    Raises:
        ImportedError: If it fails with anything but an error of ours, or a lack of memory.
    """
    try:
        yield
    except (GridshareError, MemoryError):
        raise
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__module__ != _RUST:
            raise  # somebody asks to stop
        _log.exception("a reader failed on a file")
        found = f"something that its reader does not foresee ({type(error).__name__})"
        remedy = "Save it anew, or export CSV from the same place; and send the file to gridshare, whose fault it is."
        raise ImportedError(Problem(name, "reader_failed", found, "measurements", remedy)) from error
