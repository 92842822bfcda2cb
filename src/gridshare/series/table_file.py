"""A table of a series in a Parquet file of its own: written at once or not at all, and read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from gridshare.errors import Problem, SiteError


def write_table(table: Any, folder: Path, name: str) -> Path:
    """The file it was written to; a file that was there is replaced at once, never half."""
    from pyarrow import parquet

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.parquet"
    part = path.with_suffix(".part")
    parquet.write_table(table, part, compression="zstd")
    part.replace(path)
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
