"""What separates the cells of a text file: the mark under which most cells of its first rows make sense."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence

from gridshare.imports.sheets.shape import look
from gridshare.tables.refusal import no_csv

SEPARATORS = (";", "\t", ",", "|")
_LINE_END = re.compile(r"\r\n|\n|\r")
_PAIR = re.compile(r"\s*[+-]?\d{1,8},\d+\s*")
_WRAPPED = re.compile(r'"(?:[^"]|"")*"')
HEAD_LINES = 60


def lines_of(text: str) -> list[str]:
    """The lines of a text, however they end."""
    return _LINE_END.split(text)


def cells_of(lines: Sequence[str], separator: str) -> list[list[str]]:
    """The cells of each line.

    Raises:
        RefusedError: If there is no end to one of them.
    """
    if not separator:
        return [[line.strip().strip('"')] if line.strip() else [] for line in lines]
    try:
        if any(line.count('"') % 2 for line in lines):
            return _with_breaks(lines, separator)
        return [next(csv.reader([line], delimiter=separator, skipinitialspace=True), []) for line in lines]
    except csv.Error as error:
        raise no_csv(error) from None


def _with_breaks(lines: Sequence[str], separator: str) -> list[list[str]]:
    """The cells of lines where cells in quotes hold line breaks: each row in its first line, the others blank."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator, skipinitialspace=True)
    rows: list[list[str]] = []
    for row in reader:
        rows += [row, *[[] for _ in range(reader.line_num - len(rows) - 1)]]
    return rows


def separator_of(lines: Sequence[str]) -> str:
    """The mark that separates cells; empty where each line is one cell."""
    filled = [line for line in lines if line.strip()]
    scores = {separator: _score(filled, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda s: scores[s])
    if scores[best] == (0, 0, 0) or (best == "," and _is_decimal(filled)):
        return ""
    return best


def _score(lines: Sequence[str], separator: str) -> tuple[int, int, int]:
    """Instants, then cells that make sense, in rows of the usual width; 0 where it separates nothing."""
    rows = cells_of(lines, separator)
    rows = [row for row in rows if row]
    widths = Counter(len(row) for row in rows[len(rows) // 2 :])
    width = widths.most_common(1)[0][0] if widths else 0
    if width < 2:  # noqa: PLR2004
        return (0, 0, 0)
    looks = [look(cell) for row in rows if len(row) == width for cell in row]
    counts = Counter(looks)
    sense = counts["number"] + counts["time"] + counts["instant"]
    return (counts["instant"] + counts["time"], sense, widths[width])


def _is_decimal(lines: Sequence[str]) -> bool:
    """Whether lines are single numbers with a decimal comma rather than two whole numbers."""
    last = lines[len(lines) // 2 :]
    return bool(last) and all(_PAIR.fullmatch(line) for line in last)


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether each line as a whole is in quotes, as a spreadsheet saves a table that it took for one column."""
    filled = [line.strip() for line in lines if line.strip()]
    if not all(_WRAPPED.fullmatch(line) for line in filled):
        return False
    return bool(filled) and bool(separator_of([line[1:-1].replace('""', '"') for line in filled]))
