"""Series and tables from the files of a site's folder: CSV, Parquet and Excel.

Read a file once with `SiteFolder.table`, then take its columns with `column_on`, or its rows with `rows_of`. What is
wrong is raised as one `SiteError` with all problems of that file or column; problems of a file's instants are the same
for all its columns, so a caller who gathers the problems of many fields may drop equal ones. Nothing is repaired: what
is missing, is there twice or has another unit is refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime
from difflib import get_close_matches
from typing import Any

import numpy as np

from gridshare.errors import Problem, SiteError
from gridshare.parts import Floats
from gridshare.plain import plain
from gridshare.series.contents import FileTable
from gridshare.series.document import SeriesSpec
from gridshare.series.folder import MOST_BYTES, SiteFolder
from gridshare.series.instants import dutch_instant, rows_in_words
from gridshare.series.placement import Placing, placing_of
from gridshare.series.suffixes import suffix_of
from gridshare.tables.cells import as_number, is_blank, values_of
from gridshare.tables.formulas import unmarked
from gridshare.timegrid import TimeGrid

__all__ = ["MOST_BYTES", "FileTable", "SiteFolder", "column_on", "rows_of"]

_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_GROUPED = re.compile(r"'\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?'", re.ASCII)
_UNGROUPED = "If thousands are set apart in it: write numbers without that."
_TRUTH = {"true": True, "false": False}


def column_on(table: FileTable, column: str | None, spec: SeriesSpec, grid: TimeGrid, where: str) -> Floats:
    """A column on the grid in the unit of the field, shape (step,).

    Rows of the grid's step are taken; of shorter intervals the mean counts, so that energy is preserved; longer ones
    hold in each of their steps. The first column says when intervals start, or, under the name ``end`` or
    ``interval_end``, when they end. A file may be longer than the grid; only the rows it needs are judged by their
    values.

    Args:
        table: The file.
        column: Name of the column; None where the file has only one next to the instants.
        spec: Unit of the field.
        grid: The time grid.
        where: Path of the field, for messages.

    Raises:
        SiteError: With all problems of the column.
    """
    name = _column(table, column, where)
    placing = placing_of(table, grid)
    spot = f"{table.name}, column {name!r}"
    suffix = suffix_of(name, spec.unit, (placing.step / 60) or grid.step_minutes, where, spot)
    numbers, odd = table.numbers(name)
    used = numbers[placing.rows]
    problems = [
        *placing.problems,
        *([suffix] if isinstance(suffix, Problem) else []),
        *_coverage(placing, spec, grid, where, spot),
        *_unusable(table, placing, used, odd, Problem(where, "", spot, f"a number [{spec.unit}]")),
    ]
    if isinstance(suffix, Problem) or problems:
        raise SiteError(problems)
    return placing.on_steps(suffix.converted(used))


def rows_of(table: FileTable, text: Collection[str] = ()) -> list[dict[str, Any]]:
    """The rows of a table as a document would hold them: numbers, true and false, instants, text; blanks left out.

    Row k is in the file at ``table.row_number(k)``. Instants in ISO 8601 stay text.

    Args:
        table: The file.
        text: Columns that stay text even where a number is in them, such as names.
    """
    columns = [
        [None if is_blank(cell) else _written(cell, table, as_text=name in text) for cell in values_of(cells)]
        for name, cells in zip(table.columns, table.cells, strict=True)
    ]
    return [
        {name: cell for name, cell in zip(table.columns, row, strict=True) if cell is not None}
        for row in zip(*columns, strict=True)
    ]


def _column(table: FileTable, column: str | None, where: str) -> str:
    """Name of the column, if it is there."""
    there = table.columns[1:]
    if column in there:
        return str(column)
    if column is None and len(there) == 1:
        return there[0]
    expected = f"one of {', '.join(map(repr, there))}" if there else "a column next to the instants"
    if column is None:
        raise SiteError(
            Problem(where, "column_missing", f"{table.name} has {len(there)} columns", expected, "Name one.")
        )
    close = get_close_matches(column, there, 1)
    remedy = f"Did you mean {close[0]!r}?" if close else ""
    raise SiteError(Problem(where, "column_missing", f"{table.name} has no column {column!r}", expected, remedy))


def _coverage(placing: Placing, spec: SeriesSpec, grid: TimeGrid, where: str, spot: str) -> list[Problem]:
    """Rows that the grid needs and the file lacks; energy in intervals of another length."""
    found = []
    if placing.gaps:
        found.append(
            Problem(
                where,
                "series_gap",
                f"{spot} lacks {placing.gaps}",
                f"a row per {plain(placing.step / 60)} min from {grid.local[0]:%Y-%m-%d %H:%M}, {grid.n_steps} "
                "steps of "
                f"{grid.step_minutes} min",
                placing.remedy,
            )
        )
    if spec.unit == "kWh" and not placing.problems and placing.step != grid.step_minutes * 60:
        found.append(
            Problem(
                where,
                "step_mismatch",
                f"{spot} has intervals of {plain(placing.step / 60)} min",
                f"an energy for each step of {grid.step_minutes} min",
                "Give one row per step.",
            )
        )
    return found


def _unusable(
    table: FileTable, placing: Placing, used: Floats, odd: dict[int, str], template: Problem
) -> list[Problem]:
    """Rows that the grid needs and in which there is no number; ``template`` says where and what is expected."""
    empty = placing.rows[np.isnan(used)].tolist()
    blank = [table.row_number(i) for i in empty if i not in odd]
    text = [i for i in empty if i in odd]
    found = []
    if blank:
        found.append(
            Problem(
                template.where,
                "value_missing",
                f"{template.found}: {rows_in_words(blank)} blank",
                template.expected,
                "Complete the file: what is missing is never guessed.",
            )
        )
    if text:
        rows = rows_in_words([table.row_number(i) for i in text])
        first = odd[text[0]]
        what = f"{first} is no number" if len(text) == 1 else f"{first} and others are no numbers"
        found.append(
            Problem(
                template.where,
                "value_unreadable",
                f"{template.found}: {rows}: {what}",
                template.expected,
                _UNGROUPED if _GROUPED.fullmatch(odd[text[0]]) else "",
            )
        )
    return found


def _written(cell: Any, table: FileTable, *, as_text: bool) -> Any:
    """A cell as a document would hold it."""
    if as_text:
        return _as_text(cell)
    if isinstance(cell, str):
        text = cell.strip()
        if text.casefold() in _TRUTH:
            return _TRUTH[text.casefold()]
        if _WHOLE.fullmatch(text):
            return int(text)
        number = as_number(text, decimal_comma=table.decimal_comma)
        return (
            text if number is None and (dutch := dutch_instant(text)) is None else dutch if number is None else number
        )
    if isinstance(cell, bool | int | datetime):
        return cell
    number = as_number(cell, decimal_comma=False)
    return cell if number is None else number


def _as_text(cell: Any) -> Any:
    """Text that a workbook may have turned into a number: connector 7."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return unmarked(cell.strip()) if isinstance(cell, str) else str(cell)
