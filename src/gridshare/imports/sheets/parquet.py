"""A Parquet file as a sheet: numbers typed, instants as text with their offset where the file knows the zone."""

from __future__ import annotations

from typing import Any

from gridshare.errors import ImportedError, Problem
from gridshare.imports.content import Origin, Sheet
from gridshare.imports.limits import Limits


def read_parquet(content: bytes, origin: Origin, limits: Limits) -> Sheet:
    """The table in a Parquet file.

    Raises:
        ImportedError: If it cannot be read or holds too many cells.
    """
    import pyarrow as pa
    from pyarrow import parquet

    try:
        file = parquet.ParquetFile(pa.BufferReader(content))
        cells = file.metadata.num_rows * file.metadata.num_columns
        if cells > limits.cells:
            raise ImportedError(
                Problem(
                    origin.name,
                    "file_too_large",
                    f"{cells} cells",
                    f"at most {limits.cells}",
                    "Give the columns and the period that are needed.",
                )
            )
        table = file.read(use_threads=False)
    except (pa.ArrowException, OSError) as error:
        reason = str(error).splitlines()[0]
        raise ImportedError(
            Problem(
                origin.name, "unreadable_file", f"no Parquet file ({reason})", "a Parquet file", "Write the file anew."
            )
        ) from None
    columns = [column.combine_chunks() for column in table.columns]
    names = ["instant" if n.startswith("__index_level_") else n for n in table.column_names]
    return Sheet(
        origin=origin,
        above=(),
        names=tuple(names),
        columns=tuple(_text(column) for column in columns),
        first_row=1,
        separator="",
        typed={i: _numbers(column) for i, column in enumerate(columns) if _is_number(column.type)},
    )


def _is_number(kind: Any) -> bool:
    from pyarrow import types

    return any(test(kind) for test in (types.is_integer, types.is_floating, types.is_decimal))


def _numbers(column: Any) -> Any:
    import pyarrow as pa

    return column.cast(pa.float64(), safe=False).to_numpy(zero_copy_only=False)


def _text(column: Any) -> Any:
    """The cells as text; instants with a zone as UTC."""
    import pyarrow as pa
    from pyarrow import compute, types

    if types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if types.is_timestamp(column.type):
        zoned = column.type.tz is not None
        seconds = compute.floor_temporal(column.cast(pa.timestamp("us", column.type.tz), safe=False), unit="second")
        text = compute.strftime(seconds.cast(pa.timestamp("s", "UTC" if zoned else None)), format="%Y-%m-%d %H:%M:%S")
        return compute.binary_join_element_wise(text, "+00:00", "") if zoned else text
    if types.is_nested(column.type) or types.is_binary(column.type):
        return pa.nulls(len(column), pa.string())
    return column.cast(pa.string())
