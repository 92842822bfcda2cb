"""A table of a series in a Parquet file of its own: written at once or not at all, and read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from gridshare.errors import Problem, SiteError
from gridshare.outputs import made, write
from gridshare.tables.parquet import parquet_of


def write_table(table: Any, folder: Path, name: str) -> Path:
    """The file it was written to.

    Raises:
        OutputError: If it cannot be written.
    """
    path = made(folder) / f"{name}.parquet"
    write(path, parquet_of(table))
    return path


def read_table(path: Path, unfit: Callable[[Path, str], Problem]) -> Any:
    """The table in a file.

    Args:
        path: The file.
        unfit: What is wrong with it, given what was found.

    Raises:
        SiteError: If it is no Parquet file that can be read.
    """
    import pyarrow as pa
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(path) as file:  # read_table would load a package for datasets of many files
            return file.read()
    except (pa.ArrowException, OSError) as error:
        raise SiteError(unfit(path, str(error).splitlines()[0])) from None
