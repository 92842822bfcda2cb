"""A document whose references are replaced by what they refer to: series by values, tables by rows.

It knows `Series` and `Table` and walks through whatever contains them; it never asks what kind of thing it is in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from gridshare.documents.places import Place, either, rows_place
from gridshare.documents.problems import gathered, problems_of
from gridshare.documents.words import path_of
from gridshare.errors import Problem, SiteError
from gridshare.series import FileColumn, Series, Table
from gridshare.series.files import FileTable, rows_of
from gridshare.sites.document import SiteDocument
from gridshare.sites.sources import Sources

_ROW_OF_PATH = re.compile(r"\[\d+\](?=[^\[\]]*$)")

_HOLDERS = (BaseModel, Series, Table, tuple, dict)
"""What may contain series or tables: a year is cut into days, and most of a document is names and numbers."""


@dataclass(frozen=True, slots=True)
class InPlace:
    """What came of putting everything in place.

    Attributes:
        document: The document without references; where something is wrong, it has a neutral value.
        problems: What is wrong with files, columns, lists and rows.
        failed: Paths of the fields that have a neutral value.
        tables: Path of each table that came from a file -> that file.
    """

    document: SiteDocument
    problems: tuple[Problem, ...]
    failed: tuple[str, ...]
    tables: dict[str, FileTable]


@dataclass(frozen=True, slots=True)
class _Filler:
    sources: Sources
    problems: list[Problem] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    tables: dict[str, FileTable] = field(default_factory=dict)

    def fill(self, value: Any, path: str) -> Any:
        """The same for a `Series` or `Table` with its values in place."""
        if isinstance(value, Series):
            return self._series(value, path) if value.is_reference else value
        return self._table(value, path) if value.file is not None else value

    def _series(self, series: Series, path: str) -> Series:
        if not isinstance(series.given, str | FileColumn):
            return series
        try:
            return series.with_values(self.sources.values(series.given, series.spec, path))
        except SiteError as error:
            self._note(error.problems, path)
            return replace(series, given=min(max(0.0, series.spec.lower), series.spec.upper))

    def _table(self, table: Table[Any], path: str) -> Table[Any]:
        try:
            expected = self.sources.clean.outlook.rows.get(str(table.file))
            if expected is not None:
                return table.with_rows(table.spec.parse_rows([dict(row) for row in expected]))
            file = self.sources.table(FileColumn(str(table.file)), path)
            self.tables[path] = file
            return table.with_rows(_rows(file, table, path))
        except SiteError as error:
            self._note(error.problems, path)
            return table.with_rows(())

    def _note(self, problems: tuple[Problem, ...], path: str) -> None:
        self.problems.extend(problems)
        self.failed.append(path)


def in_place(document: SiteDocument, sources: Sources) -> InPlace:
    """Put series and tables in place; all that is wrong is gathered."""
    filler = _Filler(sources, list(sources.problems))
    scenarios = sources.clean.outlook.scenarios
    bare = (_in_scenarios(document, scenarios) if scenarios else document).model_copy(update={"series": ()})
    filled = replaced(bare, "", filler.fill)
    return InPlace(filled, tuple(dict.fromkeys(filler.problems)), tuple(filler.failed), filler.tables)


def _in_scenarios(document: SiteDocument, scenarios: Mapping[str, Any]) -> SiteDocument:
    """The document whose assets know in which other ways their tables may turn out."""
    members = (
        member.model_copy(update={"assets": tuple(asset.with_scenarios(scenarios) for asset in member.assets)})
        for member in document.members
    )
    return document.model_copy(update={"members": tuple(members)})


def series_and_tables(document: SiteDocument) -> list[tuple[str, Series | Table[Any]]]:
    """Every series and table of a document, with its path."""
    found: list[tuple[str, Series | Table[Any]]] = []

    def note(value: Any, path: str) -> Any:
        found.append((path, value))
        return value

    replaced(document, "", note)
    return found


def replaced(value: Any, path: str, fill: Callable[[Any, str], Any]) -> Any:
    """``value`` with ``fill`` of every `Series` and `Table` in it, itself where nothing changes."""
    if isinstance(value, Series | Table):
        return fill(value, path)
    if isinstance(value, BaseModel):
        changed = {}
        for name, info in type(value).model_fields.items():
            old = getattr(value, name)
            if not isinstance(old, _HOLDERS):
                continue
            new = replaced(old, path_of([info.alias or name], path), fill)
            if new is not old:
                changed[name] = new
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, tuple):
        items = tuple(replaced(item, f"{path}[{k}]", fill) for k, item in enumerate(value))
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    if isinstance(value, dict):
        holders = {key: item for key, item in value.items() if isinstance(item, _HOLDERS)}
        entries = value | {key: replaced(item, path_of([str(key)], path), fill) for key, item in holders.items()}
        return entries if any(entries[key] is not value[key] for key in value) else value
    return value


def _rows(file: FileTable, table: Table[Any], path: str) -> tuple[Any, ...]:
    """The rows of a file, validated; worked out once for a file, of which each day needs a few.

    Raises:
        SiteError: With all that is wrong with its columns, or with its rows.
    """
    key = _rows, table.spec.row
    if key not in file.memo:
        file.memo[key] = _validated_rows(file, table, path)
    rows: tuple[Any, ...] = file.memo[key]
    return rows


def _validated_rows(file: FileTable, table: Table[Any], path: str) -> tuple[Any, ...]:
    place = rows_place(table.spec.row)
    row = place.at(0, [])
    problems = _columns_problems(file, table.spec.row, row, path)
    if problems:
        raise SiteError(problems)
    raw = rows_of(file, [name for name in file.columns if row.at(name, {}).in_words == "text"])
    try:
        return table.spec.parse_rows(raw)
    except ValidationError as error:
        raise SiteError(gathered(problems_of(error, raw, place, path), _ROW_OF_PATH, "rows")) from None


def _columns_problems(file: FileTable, model: type[BaseModel], row: Place, path: str) -> list[Problem]:
    """Columns that are not there, and columns that nothing reads."""
    fields = row.fields({})
    spare = [column for column in file.columns if column not in fields]
    problems = []
    for name, info in model.model_fields.items():
        column = info.alias or name
        if info.is_required() and column not in file.columns:
            close = get_close_matches(column, spare, 1)
            spare = [c for c in spare if c not in close]
            remedy = f"Rename the column {close[0]!r}." if close else "Add the column."
            what = row.at(column, {})
            found = f"{file.name} has no column {column!r}"
            expected = f"this column, {what.in_words}: {what.meaning}"
            problems.append(Problem(path, "column_missing", found, expected, remedy))
    other = (
        "Rename it if it is a column that lacks, else delete it." if problems else "Delete it; nothing would read it."
    )
    for column in spare:
        close = get_close_matches(column, fields, 3)
        remedy = f"Did you mean {close[0]!r}?" if close else other
        found = f"{file.name} has a column {column!r}"
        problems.append(
            Problem(path, "unknown_column", found, f"a column that is known: {either(close or fields)}", remedy)
        )
    return problems
