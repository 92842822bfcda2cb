"""A workbook of an answer: a first sheet to print, with the answer in words, and a sheet for each table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gridshare.reports.listing import Line
from gridshare.reports.words import Words
from gridshare.reports.workbooks.book import workbook
from gridshare.reports.workbooks.charts import Block, Curve, load_chart
from gridshare.reports.workbooks.front import Front
from gridshare.view import Text

if TYPE_CHECKING:
    import pandas as pd

_ANSWER: Text = ("Answer", "Antwoord")


@dataclass(frozen=True, slots=True)
class Heading:
    """What the first sheet is headed with: a name and, under it, the time it is about, which begins on a day."""

    name: str
    time: str
    first: dt.date


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart of rows of a sheet, under a title."""

    title: str
    block: Block
    curves: list[Curve]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a workbook has: lines, tables by the names of their sheets, a chart of one of these, and what follows it."""

    lines: Iterable[Line]
    tables: Mapping[str, pd.DataFrame]
    drawn: Drawn | None = None
    more: Callable[[Front], None] | None = None


def write_answer(path: Path, heading: Heading, answer: Answer, words: Words) -> None:
    """Write it; a table without rows has no sheet. The same answer gives the same bytes.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    with workbook(path, heading.name, dt.datetime.combine(heading.first, dt.time()), words) as sheets:
        front, drawn = Front(sheets, words.of(_ANSWER)), answer.drawn
        front.title(heading.name, heading.time)
        front.lines(answer.lines)
        if drawn is not None:
            front.chart(load_chart(sheets, drawn.block, drawn.curves, drawn.title), front.space())
        if answer.more is not None:
            answer.more(front)
        front.one_page()
        for name, table in answer.tables.items():
            sheets.table(name, table)
