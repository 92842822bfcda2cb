"""Text that a spreadsheet would take for a formula, and run: marked as text in each file that a spreadsheet may open.

The mark is the apostrophe that people type for this. It is taken away again where a site's files are read, so that
names stay what they are. Where a spreadsheet parts cells at semicolons, as a Dutch one does, a formula may begin behind
one.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

_BEGINS = re.compile(r"^(?='*[=+\-@\t\r\n])|(?<=[;\t\r\n])(?='*[=+\-@])")
_MARKED = re.compile(r"^'(?='*[=+\-@\t\r\n])|(?<=[;\t\r\n])'(?='*[=+\-@])")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?([eE][+-]?\d+)?")


def marked(cell: Any) -> Any:
    """The cell such that no spreadsheet runs it; what is no text, and a number in text, stays as it is."""
    if not isinstance(cell, str) or _NUMBER.fullmatch(cell):
        return cell
    return _BEGINS.sub("'", cell)


def unmarked(cell: str) -> str:
    """The text of a cell that may have been marked."""
    return _MARKED.sub("", cell)


def csv_of(table: pd.DataFrame) -> str:
    """A table as CSV, ten digits each; the same table gives the same text."""
    safe = table.set_axis([marked(str(column)) for column in table.columns], axis=1)
    for k, kind in enumerate(table.dtypes):
        if kind.kind not in "biufM":
            safe.isetitem(k, [marked(cell) for cell in table.iloc[:, k]])
    return safe.to_csv(index=False, lineterminator="\n", float_format="%.10g")


def csv_of_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([marked(cell) for cell in row] for row in (columns, *rows))
    return text.getvalue()
