"""The result as a table: every column with its type, also where it is empty, and as a Parquet file."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from gridshare.batch.row import Row
from gridshare.reports.extras import MissingPackageError

if TYPE_CHECKING:
    import pandas as pd


def table_of(rows: Iterable[Row]) -> Any:
    """An Arrow table of the rows, by path and day; the same rows give the same table.

    Raises:
        MissingPackageError: If pyarrow is not installed.
    """
    arrow = arrow_package()
    types = {float: arrow.float64(), int: arrow.int64(), bool: arrow.bool_(), dt.date: arrow.date32()}
    fields = []
    for name, info in Row.model_fields.items():
        kinds = [kind for kind in (get_args(info.annotation) or (info.annotation,)) if kind in types]
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        about = {"description": info.description or "", "unit": str(extra.get("unit", ""))}
        described = {key: text for key, text in about.items() if text}
        fields.append(arrow.field(name, types[kinds[0]] if kinds else arrow.string(), metadata=described))
    ordered = sorted(rows, key=lambda row: (row.path, row.day or dt.date.min))
    return arrow.Table.from_pylist([row.model_dump() for row in ordered], schema=arrow.schema(fields))


def frame_of(table: Any) -> pd.DataFrame:
    """The table as a frame, with types that know null."""
    import pandas as pd

    arrow = arrow_package()
    nullable = {arrow.int64(): pd.Int64Dtype(), arrow.bool_(): pd.BooleanDtype()}
    frame: pd.DataFrame = table.to_pandas(types_mapper=nullable.get)
    return frame


def write(table: Any, out: Path) -> None:
    """Write a Parquet file: the old one stays until the new one is whole."""
    from pyarrow import parquet

    partial = out.with_name(f".{out.name}.partial")
    try:
        parquet.write_table(table, partial, compression="zstd")
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.replace(out)
    finally:
        partial.unlink(missing_ok=True)


def arrow_package() -> Any:
    """The package pyarrow.

    Raises:
        MissingPackageError: If it is not installed.
    """
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingPackageError.of("pyarrow", "parquet") from None
    return pa
