"""Tables of a batch that grow as rows do: at any moment there is a whole file with the rows so far.

A file is written anew, and takes the place of the one before. That is done ever more rarely as it costs more, so that
it takes next to nothing from the run. What it costs is seconds of the processor: on a machine full of workers it lasts
longer, but then it is they who work.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from gridshare.batch import parts as of_parts
from gridshare.batch.journal import BatchError
from gridshare.batch.months import ParkMonth
from gridshare.batch.months import next_to as months_next_to
from gridshare.batch.row import Result, Row
from gridshare.batch.table import arrow_package, parts_table, table_of, write
from gridshare.outputs import OutputError

TIMES_AS_LONG = 200
"""Between two writings passes so many times what the last one cost: half a percent of the run."""

LEAST_S = 1.0
"""And no less than this [s]."""

TOTAL = "gridshare.rows"
"""What the metadata of the rows calls how many there will be."""

_KEYS = [("path", "ascending"), ("scenario", "ascending"), ("day", "ascending")]


class Results:
    """The results of a run, in memory as Arrow tables and on disk as Parquet files."""

    def __init__(self, out: Path, total: int) -> None:
        """Nothing is written yet."""
        self.out, self.total = out, total
        self._new: list[Result] = []
        self._rows: list[Any] = []
        self._parts: list[Any] = []
        _sorted([table_of(Row, []), table_of(Row, [])])  # what it loads is no cost of the first writing
        self._next = time.monotonic() + LEAST_S

    def __enter__(self) -> Self:
        """Rows may come."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Where the run is stopped, the files have all rows that are finished."""
        if error is not None and self._new:
            self.write()

    def add(self, results: Iterable[Result]) -> None:
        """Take in finished rows, and write all so far where it is time.

        Raises:
            BatchError: If they cannot be written.
        """
        self._new += results
        if time.monotonic() >= self._next:
            begun = time.process_time()
            self.write()
            self._next = time.monotonic() + max(LEAST_S, TIMES_AS_LONG * (time.process_time() - begun))

    def write(self) -> Any:
        """Write all so far; the table of the rows.

        Raises:
            BatchError: If they cannot be written.
        """
        if self._new or not self._rows:
            self._rows.append(table_of(Row, [each.row for each in self._new]))
            self._parts.append(parts_table(self._new))
            self._new = []
        rows = _sorted(self._rows).replace_schema_metadata({TOTAL: str(self.total)})
        self._written(of_parts.next_to(self.out), _sorted(self._parts))
        self._written(self.out, rows)
        return rows

    def finish(self, months: Sequence[ParkMonth]) -> Any:
        """Write all, and the months; the table of the rows.

        Raises:
            BatchError: If they cannot be written.
        """
        by_month = sorted(months, key=lambda month: (month.path, month.scenario or "", month.month))
        self._written(months_next_to(self.out), table_of(ParkMonth, by_month))
        return self.write()

    def _written(self, out: Path, table: Any) -> None:
        try:
            write(table, out)
        except OutputError as error:
            raise BatchError(error.problems) from None


def _sorted(tables: list[Any]) -> Any:
    """All rows of tables as one, which takes their place; the same rows give the same."""
    whole = arrow_package().concat_tables(tables).sort_by(_KEYS).combine_chunks()
    tables[:] = [whole]
    return whole
