"""Which columns of a table are no measurements: the meter, the state, the unit, a factor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gridshare.imports.content import Sheet
from gridshare.imports.layouts.generic.columns import Column
from gridshare.imports.layouts.generic.kinds import texts_of
from gridshare.imports.layouts.generic.look import Kind
from gridshare.imports.lexicon.headings import Sort
from gridshare.imports.lexicon.status import estimated_texts

_EAN = re.compile(r"\bean")
_METER = re.compile(r"meter|aansluit|meetpunt|connection")
_FEWEST_ROWS = 4
_MEASURES = re.compile(r"stand\b|lezing|reading")


@dataclass(frozen=True, slots=True)
class Beside:
    """The columns beside instants and measurements.

    Attributes:
        meter: The column that names the meter of each row.
        status: The column that says whether a value is measured.
        estimated: Its texts that say it is not.
        unknown_states: Its texts of which nothing is known.
        unit, factor: As in `gridshare.imports.roles.document.Roles`.
        used: All of them.
    """

    meter: int | None = None
    status: int | None = None
    estimated: tuple[str, ...] = ()
    unknown_states: tuple[str, ...] = ()
    unit: int | None = None
    factor: int | None = None

    @property
    def used(self) -> set[int]:
        """All columns that play a role."""
        return {k for k in (self.meter, self.status, self.unit, self.factor) if k is not None}


def beside_of(sheet: Sheet, columns: Sequence[Column]) -> Beside:
    """The columns beside instants and measurements."""
    meters = sorted((c for c in columns if _is_meter(c) and _repeats(sheet, c)), key=_meter_rank)
    status = _first(columns, "status", {"text", "flag", "number"})
    estimated, unknown = estimated_texts(status.said.words, texts_of(sheet, status.index)) if status else ((), ())
    unit = _first(columns, "unit", {"text"})
    factor = _first(columns, "factor", {"number"})
    return Beside(
        meters[0].index if meters else None,
        status.index if status else None,
        estimated,
        unknown,
        unit.index if unit else None,
        factor.index if factor else None,
    )


def _first(columns: Sequence[Column], sort: Sort, looks: set[Kind]) -> Column | None:
    answered = [c for c in columns if c.answer == sort]
    named = [c for c in columns if c.sort == sort and not c.answer and c.look.kind in looks and not c.said.unit]
    return next(iter(answered or named), None)


def _is_meter(column: Column) -> bool:
    if column.answer:
        return column.answer == "meter"
    if column.look.kind == "ean":
        return True
    if column.is_numeric and column.varies:
        return False
    named = column.sort == "meter" and not _MEASURES.search(column.said.words.text)
    return named and column.look.kind in {"text", "number"} and not column.said.is_directed and column.said.unit is None


def _repeats(sheet: Sheet, column: Column) -> bool:
    """Whether its texts stand in many rows each: a meter has a series, a remark has not."""
    import pyarrow.compute as pc

    different: int = pc.count_distinct(sheet.columns[column.index]).as_py()
    return different * _FEWEST_ROWS <= max(sheet.n_rows, _FEWEST_ROWS)


def _meter_rank(column: Column) -> tuple[int, int]:
    """An answer, then EANs, then meters, then names and places."""
    text = column.said.words.text
    if column.answer == "meter":
        return (0, column.index)
    if column.look.kind == "ean" or _EAN.search(text):
        return (1, column.index)
    return (2 if _METER.search(text) else 3, column.index)
