"""Rows of typed cells, as workbooks hold them, as a sheet: text of each cell, and numbers that need no decimal mark."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

import numpy as np

from gridshare.imports.content import Origin, Sheet
from gridshare.imports.sheets.separators import HEAD_LINES
from gridshare.imports.sheets.shape import names_of, shape_of
from gridshare.parts import Floats
from gridshare.tables.rows import text_array

_MOST_EXACT = 2**53


def sheet_of(rows: Sequence[Sequence[Any]], origin: Origin, notes: tuple[str, ...]) -> Sheet | None:
    """The table in rows of cells; None where they hold no instants and numbers below each other."""
    head = [list(texts_of(row)) for row in rows[:HEAD_LINES]]
    shape = shape_of(head)
    if not shape.has_instants:
        return None
    names = names_of(head, shape)
    below = rows[shape.first :]
    blank = [""] * len(names)
    columns = list(zip(*([*row, *blank][: len(names)] for row in below), strict=True))
    texts = [[text_of(cell) or None for cell in column] for column in columns]
    filled = np.array([any(cells) for cells in zip(*texts, strict=True)], dtype=np.bool_)
    kept = np.flatnonzero(filled)
    used = [i for i, name in enumerate(names) if any(texts[i]) or not name.startswith("column ")]
    typed = {k: numbers for k, i in enumerate(used) if (numbers := _numbers(columns[i])) is not None}
    follows = len(kept) == 0 or int(kept[-1]) - int(kept[0]) == len(kept) - 1
    return Sheet(
        origin=origin,
        above=tuple(tuple(row) for i, row in enumerate(head[: shape.first]) if i not in shape.header),
        names=tuple(names[i] for i in used),
        columns=tuple(text_array([texts[i][k] for k in kept.tolist()]) for i in used),
        first_row=shape.first + 1 + (int(kept[0]) if len(kept) else 0),
        separator="",
        typed={k: numbers[kept] for k, numbers in typed.items()},
        row_numbers=None if follows else kept + shape.first + 1,
        notes=notes,
    )


def texts_of(row: Sequence[Any]) -> tuple[str, ...]:
    """The text of each cell of a row."""
    return tuple(map(text_of, row))


def text_of(cell: Any) -> str:
    """A cell as text: instants like ``2026-01-15 00:15:00``, numbers with a decimal point."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _MOST_EXACT else repr(cell)
    return "" if cell is None else _instant_text(cell)


def _instant_text(cell: Any) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    if isinstance(cell, time):
        return f"{cell:%H:%M:%S}" if not cell.microsecond else _span_text(_seconds(cell))
    if isinstance(cell, timedelta):
        return _span_text(cell.total_seconds())
    return str(cell)


def _seconds(cell: time) -> float:
    return 3600 * cell.hour + 60 * cell.minute + cell.second + cell.microsecond / 1e6


def _span_text(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 3600:02d}:{whole % 3600 // 60:02d}:{whole % 60:02d}"


def _numbers(column: Sequence[Any]) -> Floats | None:
    """The numbers of a column, NaN elsewhere; None where there is none."""
    kinds = set(map(type, column))
    if not kinds & {float, int}:
        return None
    numbers = [float(c) if isinstance(c, float | int) and not isinstance(c, bool) else float("nan") for c in column]
    return np.array(numbers)
