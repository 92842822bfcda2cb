"""A text file as a sheet: separator, names, rows, and the place where it is cut off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.errors import ImportedError, Problem
from gridshare.imports.cells.row_totals import row_total
from gridshare.imports.content import Origin, Sheet
from gridshare.imports.limits import MOST_COLUMNS, too_wide
from gridshare.imports.sheets.separators import HEAD_LINES, cells_of, is_wrapped, lines_of, separator_of
from gridshare.imports.sheets.shape import Shape, look, names_of, shape_of
from gridshare.parts import Bools
from gridshare.tables.refusal import RefusedError
from gridshare.tables.rows import Rows, Stretch, by_python, joined, plain_rows, rows_in
from gridshare.tables.text import utf8_of

_HEAD_BYTES = 200_000
_TAIL_LINES = 30
_SHOWN = 5
_DECIMALS = re.compile(r"[.,](\d+)$")


def read_delimited(content: bytes, origin: Origin) -> Sheet:
    """The table in a text file.

    Raises:
        ImportedError: If it is no text, is empty, or has rows of different lengths.
    """
    try:
        return _read(content, origin)
    except RefusedError as refused:
        raise ImportedError(refused.problem(origin.name)) from None


def _read(content: bytes, origin: Origin) -> Sheet:
    text, encoding = utf8_of(content)
    notes = (f"encoding {encoding}",) if encoding else ()
    if b"\r" in text and b"\n" not in text:
        text = text.replace(b"\r", b"\n")
    if not text or text.isspace():
        raise _empty(origin, "an empty file")
    lines = _head(text)
    if is_wrapped(lines):
        text = b"\n".join(
            line.strip().removeprefix(b'"').removesuffix(b'"').replace(b'""', b'"') for line in text.splitlines()
        )
        lines, notes = _head(text), (*notes, "each line is in quotes")
    separator = separator_of(lines)
    head = cells_of(lines, separator)
    shape = shape_of(head)
    names = names_of(head, shape)
    if not names:
        raise _empty(origin, "a file whose first lines hold no cells: white space, quotes or separators alone")
    if len(names) > MOST_COLUMNS:
        raise ImportedError(too_wide(origin.name, len(names)))
    rows = _rows(text, shape, len(names), separator)
    _refuse_unnamed(rows, shape, names, origin.name)
    cut = _cut(rows, ends_well=text.endswith(b"\n"), has_instants=shape.has_instants)
    _refuse_ragged(rows, shape, len(names), origin.name)
    return _sheet(origin, head, shape, names, rows, _Facts(separator, notes, cut))


def _empty(origin: Origin, found: str) -> ImportedError:
    return ImportedError(Problem(origin.name, "empty_file", found, "rows of instants and numbers", "Export it anew."))


def _head(text: bytes) -> list[str]:
    """The first lines of a text; the last may be in part."""
    return lines_of(text[:_HEAD_BYTES].decode(errors="ignore"))[:HEAD_LINES]


@dataclass(frozen=True, slots=True)
class _Facts:
    """What else is known of the file; ``cut`` is the index of a row."""

    separator: str
    notes: tuple[str, ...]
    cut: int | None


def _rows(text: bytes, shape: Shape, width: int, separator: str) -> Rows:
    """The rows below the names; the last few by Python's reader, which takes them as they come."""
    start = _after_lines(text, shape.first)
    tail = max(start, _before_lines(text, _TAIL_LINES))
    main = plain_rows(Stretch(text, start, tail), width, separator) if tail > start else None
    if main is None:
        return rows_in(Stretch(text, start, len(text)), width, separator, plain=False)
    last = by_python(Stretch(text, tail, len(text)), width, separator)
    return joined([(0, main), (text.count(b"\n", start, tail), last)])


def _after_lines(text: bytes, n: int) -> int:
    place = 0
    for _ in range(n):
        place = text.find(b"\n", place) + 1
        if place == 0:
            return len(text)
    return place


def _before_lines(text: bytes, n: int) -> int:
    """Where the last lines of a text begin; never within quotes, as far as they pair up in the lines themselves."""
    place = len(text)
    for _ in range(n):
        place = text.rfind(b"\n", 0, max(0, place - 1)) + 1
        if place == 0:
            return 0
    return place


def _cut(rows: Rows, *, ends_well: bool, has_instants: bool) -> int | None:
    """Index of the last row where the file ends in the middle of it.

    A line of totals or remarks at the end is no cut row: it has a line end, or begins with a word.
    """
    filled = np.flatnonzero(_filled(rows.columns))
    if not has_instants or not len(filled):
        return None
    last = int(filled[-1])
    short = next((cells for i, cells in rows.ragged if i == last and len(cells) < len(rows.columns)), None)
    if short is None:
        below = rows.columns[-1][max(0, last - _TAIL_LINES) : last + 1].to_pylist()
        return last if not ends_well and _is_part(below[-1] or "", [cell or "" for cell in below[:-1]]) else None
    begins_as_row = look(short[0]) != "word" or (not ends_well and _resembles(short[0], rows.columns[0][0].as_py()))
    return last if begins_as_row else None


def _is_part(cell: str, above: Sequence[str]) -> bool:
    """Whether a last cell is the beginning of one like those above: fewer decimals than all, or half a word of them.

    A blank one is no part of anything: its value is missing, whether the file was cut there or not.
    """
    if not cell:
        return False
    decimals = {len(match[1]) for text in above if (match := _DECIMALS.search(text))}
    if above and len(decimals) == 1 and all(map(_DECIMALS.search, above)):
        match = _DECIMALS.search(cell)
        return (len(match[1]) if match else 0) < decimals.pop()
    return look(cell) == "word" and cell not in above and any(text.startswith(cell) for text in above)


def _resembles(text: str, other: str | None) -> bool:
    """Whether a text may be the beginning of a cell like another: digits and marks in the same places."""
    return other is not None and all(a.isdigit() == b.isdigit() for a, b in zip(text, other, strict=False))


def _filled(columns: Sequence[Any]) -> Bools:
    """Which rows have anything in them."""
    from pyarrow import compute

    filled = np.zeros(len(columns[0]), dtype=np.bool_)
    for column in columns:
        if filled.all():
            break
        filled |= compute.is_valid(column).to_numpy(zero_copy_only=False)
    return filled


def _refuse_unnamed(rows: Rows, shape: Shape, names: Sequence[str], name: str) -> None:
    """More numbers than names: decimal commas that fell apart, or names above the wrong columns."""
    unnamed = [i for i, n in enumerate(names) if shape.header and n == f"column {i + 1}"]
    behind = [i for i in unnamed if all(k in unnamed for k in range(i, len(names)))]
    wrong = [i for i in behind if rows.columns[i].null_count < len(rows.lines)]
    if not wrong or (len(wrong) == 1 and _is_total(rows, wrong[0])):
        return
    k = next(i for i, cell in enumerate(rows.columns[wrong[0]]) if cell.is_valid)
    line = " | ".join(column[k].as_py() or "" for column in rows.columns)
    raise ImportedError(
        Problem(
            name,
            "ragged_rows",
            f"rows have {wrong[-1] + 1} cells and there are {behind[0]} names (row {shape.first + 1 + k}: {line:.80})",
            f"{behind[0]} cells in each row",
            "Where numbers have a decimal comma, export it with a semicolon between cells, or with cells in quotes.",
        )
    )


def _is_total(rows: Rows, column: int) -> bool:
    """Whether a column holds what the numbers of each row come to, which needs no name."""
    first = [next((cell.as_py() for cell in each if cell.is_valid), "") for each in rows.columns]
    parts = [i for i, cell in enumerate(first) if i != column and look(cell) == "number"]
    return row_total(rows.columns, parts, column, {}) is not None


def _refuse_ragged(rows: Rows, shape: Shape, width: int, name: str) -> None:
    """Rows of other lengths are refused, but for totals and remarks below the table and a last row that is cut."""
    if not rows.ragged:
        return
    below = set(np.flatnonzero(_filled(rows.columns))[-_SHOWN:].tolist())
    last = max(below, default=-1)
    wrong = [
        (i, cells)
        for i, cells in rows.ragged
        if len(cells) > width or i not in below or (i != last and look(cells[0]) not in ("word", "blank"))
    ]
    if not wrong:
        return
    shown = "; ".join(
        f"row {shape.first + int(rows.lines[i]) + 1} has {len(cells)}: {' | '.join(cells)[:60]}"
        for i, cells in wrong[:_SHOWN]
    )
    raise ImportedError(
        Problem(
            name,
            "ragged_rows",
            f"{len(wrong)} rows have more or fewer cells than there are columns ({shown})",
            f"{width} cells in each row",
            "Export it anew; where numbers have a decimal comma, separate cells with a semicolon.",
        )
    )


def _sheet(
    origin: Origin, head: Sequence[Sequence[str]], shape: Shape, names: tuple[str, ...], rows: Rows, facts: _Facts
) -> Sheet:
    """The sheet, without blank rows."""
    import pyarrow as pa

    filled = _filled(rows.columns)
    first_row = shape.first + 1
    numbers = rows.lines + first_row
    # separators at the end of each line make a last column of nothing
    used = [
        i for i, column in enumerate(rows.columns) if names[i] != f"column {i + 1}" or column.null_count < len(column)
    ]
    columns: tuple[Any, ...] = tuple(rows.columns[i] for i in used)
    if not filled.all():
        columns = tuple(column.filter(pa.array(filled)) for column in columns)
    kept = numbers[filled]
    follows = not len(kept) or int(kept[-1]) - int(kept[0]) == len(kept) - 1
    start = int(kept[0]) if len(kept) else first_row
    return Sheet(
        origin=origin,
        above=tuple(
            tuple(cell.strip() for cell in row) for i, row in enumerate(head[: shape.first]) if i not in shape.header
        ),
        names=tuple(names[i] for i in used),
        columns=columns,
        first_row=start,
        separator=facts.separator,
        row_numbers=None if follows else kept,
        notes=facts.notes,
        cut=None if facts.cut is None else int(numbers[facts.cut]),
    )
