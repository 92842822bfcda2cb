"""Cells of a column, an Arrow array or a list: as they are, and as numbers.

A cell is text, a number, an instant, or blank (None, or nothing but white space).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import numpy as np

from gridshare.parts import Floats, Ints
from gridshare.tables import arrow

Column = Any
"""An Arrow array, or a list."""

_NUMBER = {
    mark: re.compile(rf"[+-]?(\d+({re.escape(mark)}\d*)?|{re.escape(mark)}\d+)([eE][+-]?\d+)?", re.ASCII)
    for mark in (".", ",")
}
_COMMA_NUMBER = r"^[ \t]*[+-]?([0-9]+(,[0-9]*)|,[0-9]+)([eE][+-]?[0-9]+)?[ \t]*$"


def values_of(column: Column) -> Sequence[Any]:
    """Each cell; None or empty text where it is blank."""
    cells: Sequence[Any] = column if isinstance(column, list) else column.to_pylist()
    return cells


def floats_of(column: Column, *, decimal_comma: bool = False) -> Floats | None:
    """The cells as numbers, NaN where blank; None where that is not plain and each cell has to be looked at."""
    return (_of_list if isinstance(column, list) else _of_arrow)(column, decimal_comma=decimal_comma)


def _of_list(cells: Sequence[Any], *, decimal_comma: bool) -> Floats | None:
    """The cells as numbers where all of them are plain numbers."""
    kinds, n_cells = set(map(type, cells)), len(cells)
    if kinds == {str}:
        text = "\n".join(cells)
        if not _plain(text, decimal_comma=decimal_comma):
            return None
        cells = text.replace(",", ".").split("\n")
    elif not kinds <= {float, int}:
        return None
    try:
        numbers = np.array(list(map(float, cells)))
    except ValueError:
        return None
    return numbers if len(numbers) == n_cells and np.isfinite(numbers).all() else None


def _plain(text: str, *, decimal_comma: bool) -> bool:
    """Whether Python takes for numbers only what a person does."""
    wrong = "." if decimal_comma else ","
    return text.isascii() and "_" not in text and wrong not in text


def _of_arrow(column: Any, *, decimal_comma: bool) -> Floats | None:
    """The cells as numbers where all of them are numbers or blank."""
    import pyarrow as pa
    from pyarrow import compute, types

    kinds = (types.is_string, types.is_integer, types.is_floating, types.is_decimal)
    if not any(test(column.type) for test in kinds):
        return None
    try:
        if decimal_comma:
            if compute.any(compute.match_substring(column, ".")).as_py():
                return None
            column = compute.replace_substring(column, ",", ".")
        numbers: Floats = arrow.numbers(compute.cast(column, pa.float64()))
    except pa.ArrowInvalid:
        return None
    # Arrow takes "nan" and "inf" for numbers: these cells have to be looked at
    return numbers if int(np.isfinite(numbers).sum()) == len(column) - column.null_count else None


def is_blank(cell: Any) -> bool:
    """Whether nothing is in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def as_number(cell: Any, *, decimal_comma: bool) -> float | None:
    """The finite number in a cell, None where there is none."""
    if isinstance(cell, str):
        text = cell.strip()
        if not _NUMBER["," if decimal_comma else "."].fullmatch(text):
            return None
        number = float(text.replace(",", "."))
    elif isinstance(cell, bool) or not isinstance(cell, int | float | Decimal):
        return None
    else:
        number = float(cell)
    return number if np.isfinite(number) else None


def has_decimal_comma(column: Column) -> bool:
    """Whether any cell of a column of text is a number with a decimal comma."""
    if isinstance(column, list):
        return any("," in cell and _NUMBER[","].fullmatch(cell.strip(" \t")) is not None for cell in column)
    from pyarrow import compute

    return bool(compute.any(compute.match_substring_regex(column, _COMMA_NUMBER)).as_py())


def encoded(column: Any) -> tuple[list[str | None], Ints]:
    """The texts that differ, None as the last, and which of them each row has."""
    import pyarrow as pa
    from pyarrow import compute

    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    coded = column.dictionary_encode()
    texts: list[str | None] = coded.dictionary.to_pylist()
    index: Ints = arrow.numbers(compute.fill_null(coded.indices, len(texts))).astype(np.int64)
    return [*texts, None], index
