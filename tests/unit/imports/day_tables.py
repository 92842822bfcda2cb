"""Tables with a row for each day, as portals and spreadsheets write them, of a firm whose power is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from itertools import pairwise

import numpy as np
import xlsxwriter

from gridshare.parts import Floats

FIRST = date(2025, 1, 6)
DAYS = 4
HOURS = [f"{h:02d}" for h in range(24)]
QUARTERS = [f"{h}:{m}" for h in HOURS for m in ("00", "15", "30", "45")]

Cell = str | float | date


def power(days: int = DAYS, a_day: int = 96) -> Floats:
    """Mean power [kW] of a bakery: 144 at most, 20 at night; shape (day, interval)."""
    hour = np.arange(a_day) * 24 / a_day
    shape = np.clip((hour - 3) / 2, 0, 1) * np.clip((15 - hour) / 2, 0, 1)
    scale = 1 - 0.05 * np.arange(days)[:, None]
    return np.round(20 + 124 * scale * shape * (0.9 + 0.1 * np.cos(hour * 7)), 1)


@dataclass(frozen=True, slots=True)
class DayTable:
    """How a table of days is written.

    Attributes:
        unit: Unit of its numbers.
        total: Name of the column of totals; None for none.
        is_first: Whether that column is before the others.
        energy: Whether totals are energy of the day [kWh] rather than sums of the numbers.
        title: Rows above the names.
        below: Whether a row of totals is below; ``above``: below the names.
        above: See ``below``.
        names: Names of the intervals.
    """

    unit: str = "kWh"
    total: str | None = "Totaal"
    is_first: bool = False
    energy: bool = False
    title: tuple[tuple[Cell, ...], ...] = ()
    below: bool = False
    above: bool = False
    names: tuple[str, ...] = tuple(QUARTERS)

    @property
    def kw(self) -> Floats:
        """The power behind it."""
        return power(a_day=len(self.names))

    @property
    def rows(self) -> list[list[Cell]]:
        """Its rows, dates as dates."""
        kw, an_hour = self.kw, len(self.names) / 24
        values = kw / an_hour if self.unit == "kWh" else kw
        sums = kw.sum(axis=1) / an_hour if self.energy else values.sum(axis=1)
        dates: list[Cell] = ["Datum", *(FIRST + timedelta(days=k) for k in range(len(kw)))]
        body: list[list[Cell]] = [[*self.names], *values.tolist()]
        everything = np.column_stack([values, sums]).sum(axis=0).tolist()
        if self.total is not None:
            for row, total in zip(body, [self.total, *sums.tolist()], strict=True):
                row.insert(0 if self.is_first else len(row), total)
            everything = [everything[-1], *everything[:-1]] if self.is_first else everything
        whole = [[day, *row] for day, row in zip(dates, body, strict=True)]
        totals: list[list[Cell]] = [["Totaal", *everything[: len(body[0])]]]
        return [*map(list, self.title), whole[0], *totals * self.above, *whole[1:], *totals * self.below]


def as_text(rows: Sequence[Sequence[Cell]], separator: str = ";", decimal: str = ",") -> bytes:
    """Rows as a text file; numbers with two to four decimals, as no portal writes thousands with them."""
    return ("\n".join(separator.join(_written(cell, decimal) for cell in row) for row in rows) + "\n").encode()


def _written(cell: Cell, decimal: str) -> str:
    if isinstance(cell, float):
        text = f"{cell:.4f}"
        return text.replace(".", decimal)
    return f"{cell:%d-%m-%Y}" if isinstance(cell, date) else cell


def as_workbook(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Rows as a workbook, with numbers and dates of its own."""
    whole = BytesIO()
    with xlsxwriter.Workbook(whole, {"in_memory": True}) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "dd-mm-yyyy"})
        for i, row in enumerate(rows):
            for k, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(i, k, cell, day)
                else:
                    sheet.write(i, k, cell)
    return whole.getvalue()


def spans(names: Sequence[str]) -> tuple[str, ...]:
    """``00:00-00:15`` and so on."""
    return tuple(f"{a}-{b}" for a, b in pairwise([*names, "24:00"]))
