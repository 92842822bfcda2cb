"""Where the values of a site's references come from: its files, or the lists that the document names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

import numpy as np

from gridshare.context import wrong_length
from gridshare.documents.words import number_remedy, shortened
from gridshare.errors import Problem, SiteError
from gridshare.names import composed
from gridshare.parts import Floats
from gridshare.series import FileColumn, SeriesSpec
from gridshare.series.files import FileTable, SiteFolder, column_on
from gridshare.series.measured import MeasuredSeries
from gridshare.series.suffixes import suffix_of
from gridshare.sites.clean import CleanSeries
from gridshare.sites.outlook import Outlook
from gridshare.timegrid import TimeGrid

_FILE_ENDS = (".csv", ".tsv", ".txt", ".parquet", ".xlsx", ".xls", ".ods")


@dataclass(frozen=True, slots=True)
class Sources:
    """The files and lists of a site.

    Attributes:
        grid: The time grid.
        folder: The site's folder; None where files are not read.
        tables: The site's series files that could be read.
        lists: Its named lists.
        complete: Whether all its series files could be read: a name that is in none of them is then unknown.
        problems: What is wrong with the files and lists themselves.
        clean: Its imported series, and what is forecast of them; notes the origin of what is taken.
    """

    grid: TimeGrid
    folder: SiteFolder | None
    tables: tuple[FileTable, ...] = ()
    lists: Mapping[str, tuple[float | None, ...]] = field(default_factory=dict)
    complete: bool = True
    problems: tuple[Problem, ...] = ()
    clean: CleanSeries = field(default_factory=CleanSeries)

    @classmethod
    def of(
        cls,
        series: str | tuple[str, ...] | dict[str, tuple[float | None, ...]],
        folder: SiteFolder | None,
        grid: TimeGrid,
    ) -> Sources:
        """The site's series files, read, or its named lists."""
        if isinstance(series, dict):
            return cls(grid, folder, lists=series, problems=_list_problems(series, grid))
        named = [("series", series)] if isinstance(series, str) else [(f"series[{k}]", f) for k, f in enumerate(series)]
        tables: list[FileTable] = []
        measured: dict[str, MeasuredSeries] = {}
        found: list[Problem] = []
        all_imports_read = True
        for where, file in named:
            imported: list[MeasuredSeries] | None = []
            try:
                imported = None if folder is None else folder.measured(file, where=where)
                if imported is None:
                    tables.append(_opened(folder, FileColumn(file), where))
            except SiteError as error:
                found += error.problems
                all_imports_read &= imported is None
            measured |= {composed(s.name): s for s in imported or ()}
        clean = CleanSeries(measured, complete=all_imports_read)
        return cls(grid, folder, tuple(tables), {}, not found, tuple(found), clean)

    def on(self, grid: TimeGrid) -> Sources:
        """The same on another grid."""
        return replace(self, grid=grid, problems=_list_problems(self.lists, grid) if self.lists else self.problems)

    def with_outlook(self, outlook: Outlook) -> Sources:
        """The same with these forecasts."""
        return replace(self, clean=replace(self.clean, outlook=outlook))

    def values(self, given: str | FileColumn, spec: SeriesSpec, where: str) -> Floats:
        """The values of a reference in the unit of its field, shape (step,).

        Raises:
            SiteError: With all that is wrong with it; without problems where they are reported at its file or list.
        """
        if isinstance(given, FileColumn):
            return column_on(self.table(given, where), given.column, spec, self.grid, where)
        if given in self.lists:
            return self._list(given, spec, where)
        if self.clean.has(given):
            return self.clean.values(given, spec, self.grid, where)
        tables = [t for t in self.tables if given in t.columns[1:]]
        if len(tables) == 1:
            return column_on(tables[0], given, spec, self.grid, where)
        if tables:
            names = " and ".join(t.name for t in tables)
            raise SiteError(
                Problem(
                    where,
                    "ambiguous_series",
                    f"{given!r} is a column of {names}",
                    "a column of one file",
                    f"Write {{file: {tables[0].name}, column: {given}}}, or rename one.",
                )
            )
        raise SiteError([self._unknown(given, spec, where)] if self.complete else [])

    def table(self, given: FileColumn, where: str) -> FileTable:
        """The table in a file.

        Raises:
            SiteError: If it cannot be read, or files are not read.
        """
        return _opened(self.folder, given, where)

    def _list(self, name: str, spec: SeriesSpec, where: str) -> Floats:
        suffix = suffix_of(name, spec.unit, self.grid.step_minutes, where, f"the list {name!r}")
        problems = [suffix] if isinstance(suffix, Problem) else []
        sound = _list_problem(name, self.lists[name], self.grid) is None
        if isinstance(suffix, Problem) or not sound:
            raise SiteError(problems)
        return suffix.converted(np.array(self.lists[name], dtype=float))

    def _unknown(self, name: str, spec: SeriesSpec, where: str) -> Problem:
        known = [*self.lists, *self.clean.names, *(c for t in self.tables for c in t.columns[1:])]
        found = f"the text {shortened(repr(name))}"
        number = f"a number [{spec.unit}]" if spec.unit != "1" else "a number"
        if remedy := number_remedy(name, [] if spec.unit == "1" else [spec.unit]):
            return Problem(where, "wrong_type", found, f"{number}, or the name of a series", remedy)
        if name.lower().endswith(_FILE_ENDS):
            remedy = f"To name a column of a file, write {{file: {name}, column: ..}}."
            return Problem(where, "unknown_series", f"the file name {name!r}", "the name of a column", remedy)
        if not known:
            remedy = "Name the file that has this column in `series:`, or write the values here."
            return Problem(where, "unknown_series", f"{found}, and the site has no series", number, remedy)
        close = get_close_matches(name, known, 1)
        remedy = f"Did you mean {close[0]!r}?" if close else "Add this column to the file, or name another."
        imported = ["the imported series"] if self.clean.names else []
        places = " or ".join([*(t.name for t in self.tables), *imported]) or "the document's lists"
        expected = f"a series of {places}: {shortened(', '.join(known), 200)}"
        return Problem(where, "unknown_series", found, expected, remedy)


def _opened(folder: SiteFolder | None, given: FileColumn, where: str) -> FileTable:
    if folder is None:
        raise SiteError(
            Problem(
                where,
                "file_reference",
                f"the file {shortened(repr(given.file))}",
                "values in the document: files are not read here",
                "Send the values inline: a list per field, or named lists in `series: {name_kw: [..]}`.",
            )
        )
    return folder.table(given.file, given.sheet, where=where)


def _list_problems(lists: Mapping[str, tuple[float | None, ...]], grid: TimeGrid) -> tuple[Problem, ...]:
    """What is wrong with named lists, whoever uses them."""
    found = (_list_problem(name, values, grid) for name, values in lists.items())
    return tuple(problem for problem in found if problem is not None)


def _list_problem(name: str, values: tuple[float | None, ...], grid: TimeGrid) -> Problem | None:
    """What is wrong with a named list, whoever uses it."""
    where = f"series.{name}"
    if len(values) != grid.n_steps:
        return wrong_length(where, len(values), grid)
    gaps = [t for t, value in enumerate(values) if value is None]
    if gaps:
        more = f", and {len(gaps) - 1} more" if len(gaps) > 1 else ""
        at = f"no value at step {gaps[0]} ({grid.local[gaps[0]]:%Y-%m-%d %H:%M}){more}"
        return Problem(
            where, "series_gap", at, "a number for each step", "Complete it: what is missing is never guessed."
        )
    return None
