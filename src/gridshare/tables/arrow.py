"""Columns of Arrow as numpy arrays, and back, by their buffers: what pyarrow itself offers loads pandas first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray


def numbers(column: Any) -> NDArray[Any]:
    """The values of a column of numbers or of instants (those as whole numbers), shape (row,); NaN where null."""
    pieces = [_numbers(piece) for piece in getattr(column, "chunks", [column])]
    return pieces[0] if len(pieces) == 1 else np.concatenate([*pieces, np.zeros(0, np.int8)])


def _numbers(array: Any) -> NDArray[Any]:
    import pyarrow as pa

    kind = np.dtype(np.int64 if pa.types.is_timestamp(array.type) else array.type.to_pandas_dtype())
    there, values = array.buffers()
    found = np.frombuffer(values, kind, len(array), array.offset * kind.itemsize)
    if not array.null_count:
        return found
    bits = np.unpackbits(np.frombuffer(there, np.uint8), bitorder="little")[array.offset :][: len(array)]
    return np.where(bits.astype(bool), found, np.nan)


def column(values: NDArray[Any], kind: Any) -> Any:
    """Values, shape (row,), of the bytes that ``kind`` (a type of Arrow) has, as a column of Arrow."""
    import pyarrow as pa

    return pa.Array.from_buffers(kind, len(values), [None, pa.py_buffer(np.ascontiguousarray(values))])


def words(which: NDArray[np.int32], among: Sequence[str]) -> Any:
    """A column of words: the one that each row has ``among`` those given."""
    import pyarrow as pa

    encoded = [word.encode() for word in among]
    ends = np.cumsum([0, *map(len, encoded)], dtype=np.int32)
    texts = [None, pa.py_buffer(ends), pa.py_buffer(b"".join(encoded))]
    return pa.DictionaryArray.from_arrays(
        column(which, pa.int32()), pa.Array.from_buffers(pa.string(), len(among), texts)
    )
