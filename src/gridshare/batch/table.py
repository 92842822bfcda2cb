"""Results as tables: every column with its type, also where it is empty, and as a Parquet file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import BaseModel

from gridshare import outputs
from gridshare.batch.parts import COLUMNS
from gridshare.reports.extras import MissingPackageError
from gridshare.tables.parquet import parquet_of

if TYPE_CHECKING:
    import pandas as pd

    from gridshare.batch.row import Result


def table_of(kind: type[BaseModel], rows: Sequence[BaseModel]) -> Any:
    """An Arrow table of rows of one kind; the same rows give the same table.

    Raises:
        MissingPackageError: If pyarrow is not installed.
    """
    arrow = arrow_package()
    schema = arrow.schema(_fields(kind, arrow))
    return arrow.Table.from_pylist([row.model_dump() for row in rows], schema=schema)


def parts_table(results: Sequence[Result]) -> Any:
    """An Arrow table of the parts of all rows.

    Raises:
        MissingPackageError: If pyarrow is not installed.
    """
    arrow = arrow_package()
    types = dict.fromkeys(COLUMNS, arrow.string()) | {
        "day": arrow.date32(),
        "plan": arrow.float64(),
        "baseline": arrow.float64(),
    }
    schema = arrow.schema([arrow.field(name, types[name], metadata={"description": COLUMNS[name]}) for name in COLUMNS])
    rows = [(each.row.path, each.row.scenario, each.row.day, *part) for each in results for part in each.parts]
    columns = zip(*rows, strict=True) if rows else ((),) * len(COLUMNS)
    arrays = [arrow.array(values, type=field.type) for values, field in zip(columns, schema, strict=True)]
    return arrow.Table.from_arrays(arrays, schema=schema)


def _fields(kind: type[BaseModel], arrow: Any) -> list[Any]:
    """A field for each of a document's, with its description and unit."""
    fields = []
    for name, info in kind.model_fields.items():
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        about = {"description": info.description or "", "unit": str(extra.get("unit", ""))}
        described = {key: text for key, text in about.items() if text}
        fields.append(arrow.field(name, _type(info.annotation, arrow), metadata=described))
    return fields


def _type(annotation: Any, arrow: Any) -> Any:
    """The type of a column: a number, a list of structures, or a text."""
    types = {
        float: arrow.float64(),
        int: arrow.int64(),
        bool: arrow.bool_(),
        dt.date: arrow.date32(),
        dt.datetime: arrow.timestamp("s", "UTC"),
    }
    alone = [each for each in get_args(annotation) if each is not NoneType] if NoneType in get_args(annotation) else []
    kind = alone[0] if alone else annotation
    if get_origin(kind) is list:
        return arrow.list_(arrow.struct(_fields(get_args(kind)[0], arrow)))
    return types.get(kind, arrow.string())


def frame_of(table: Any) -> pd.DataFrame:
    """The table as a frame, with types that know null."""
    import pandas as pd

    arrow = arrow_package()
    nullable = {arrow.int64(): pd.Int64Dtype(), arrow.bool_(): pd.BooleanDtype()}
    frame: pd.DataFrame = table.to_pandas(types_mapper=nullable.get)
    return frame


def write(table: Any, out: Path) -> None:
    """Write a Parquet file.

    Raises:
        OutputError: If it cannot be written.
    """
    outputs.write(out, parquet_of(table))


def is_result(path: Path) -> bool:
    """Whether a file has the rows of a batch."""
    from pyarrow import ArrowException, parquet

    try:
        return {"path", "day", "status"} <= set(parquet.read_schema(path).names)
    except (ArrowException, OSError):
        return False


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
