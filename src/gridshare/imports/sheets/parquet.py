"""A Parquet file as a sheet: numbers typed, instants as text with their offset where the file knows the zone."""

from __future__ import annotations

from typing import Any

from gridshare.errors import ImportedError
from gridshare.imports.content import Origin, Sheet
from gridshare.imports.limits import Limits
from gridshare.tables.parquet import read_parquet
from gridshare.tables.refusal import RefusedError


def parquet_sheet(content: bytes, origin: Origin, limits: Limits) -> Sheet:
    """The table in a Parquet file.

    Raises:
        ImportedError: If it cannot be read or holds too many cells.
    """
    try:
        names, columns = read_parquet(content, limits.cells)
    except RefusedError as refused:
        raise ImportedError(refused.problem(origin.name)) from None
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
