"""Parquet files as columns of cells, where an index that pandas wrote comes first; and tables as Parquet files."""

from __future__ import annotations

import io
from typing import Any

from gridshare.tables.refusal import RefusedError, first_line, package_missing


def read_parquet(content: bytes, most_cells: int) -> tuple[list[str], list[Any]]:
    """The names of the columns, and the columns as Arrow arrays.

    Raises:
        RefusedError: If it cannot be read or holds too many cells.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise package_missing("pyarrow", "parquet") from None
    try:
        file = parquet.ParquetFile(pa.BufferReader(content))
        cells = file.metadata.num_rows * file.metadata.num_columns
        if cells > most_cells:
            remedy = "Give the columns and the period that are needed."
            raise RefusedError("file_too_large", f"holds {cells} cells", f"at most {most_cells}", remedy)
        table = file.read(use_threads=False)
    except (pa.ArrowException, OSError) as error:
        found = f"no Parquet file that can be read ({first_line(error)})"
        raise RefusedError("unreadable_file", found, "a Parquet file", "Write the file anew.") from None
    names = table.column_names
    written = (table.schema.pandas_metadata or {}).get("index_columns", [])
    order = sorted(range(len(names)), key=lambda i: names[i] not in written)
    # pandas calls an index without a name like this; a first column needs no name of its own
    labels = ["instant" if name.startswith("__index_level_") else name for name in names]
    return [labels[i] for i in order], [table.column(i).combine_chunks() for i in order]


def parquet_of(table: Any) -> bytes:
    """The file of an Arrow table."""
    from pyarrow import parquet

    content = io.BytesIO()
    parquet.write_table(table, content, compression="zstd")
    return content.getvalue()
