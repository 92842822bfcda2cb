"""Columns of text by the texts that differ, so that each is parsed once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from gridshare.parts import Ints


def encoded(column: Any) -> tuple[list[str | None], Ints]:
    """The texts that differ, None as the last, and which of them each row has."""
    import pyarrow as pa
    from pyarrow import compute

    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    coded = column.dictionary_encode()
    texts: list[str | None] = coded.dictionary.to_pylist()
    index: Ints = compute.fill_null(coded.indices, len(texts)).to_numpy(zero_copy_only=False).astype(np.int64)
    return [*texts, None], index


def text_array(texts: Sequence[str | None]) -> Any:
    """An Arrow array of text."""
    import pyarrow as pa

    return pa.array(texts, pa.string())
