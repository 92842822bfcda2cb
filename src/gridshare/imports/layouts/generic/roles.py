"""Columns that are no measurements: meter, state, unit, factor, and texts that distinguish rows of long tables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers
from gridshare.imports.lexicon.cells import State, described_in_cell, states_of
from gridshare.imports.lexicon.headings import Sort
from gridshare.imports.lexicon.senses import Described
from gridshare.imports.roles.columns import Column, Kind

_MOST_KINDS = 40
_MOST_TEXTS = 10_000
BETWEEN = " / "
"""What separates the texts of two columns that together distinguish rows."""


_EAN = re.compile(r"\bean")
_METER = re.compile(r"meter|aansluit|meetpunt|connection")
_FEWEST_ROWS = 4
_MEASURES = re.compile(r"stand\b|lezing|reading")


@dataclass(frozen=True, slots=True)
class KindColumn:
    """A column that distinguishes rows.

    Attributes:
        column: The column.
        texts: Its texts and what each says.
    """

    column: Column
    texts: Mapping[str, Described]

    @property
    def is_tariff(self) -> bool:
        """Whether it distinguishes registers and nothing else."""
        return all(s.sense in {"", "energy", "total"} for s in self.texts.values()) and any(
            s.register for s in self.texts.values()
        )

    @property
    def tells(self) -> bool:
        """Whether its texts say anything of numbers."""
        return any(s.sense or s.register or s.is_counter for s in self.texts.values())


def kinds_of(sheet: Sheet, columns: Sequence[Column]) -> list[KindColumn]:
    """The columns whose texts distinguish rows."""
    found = []
    for column in columns:
        named = column.sort == "kind" or column.answer == "kind"
        if column.answer not in {"", "kind"} or column.is_timed or not (named or column.look.kind == "text"):
            continue
        if not named and column.sort != "":
            continue
        texts = texts_of(sheet, column.index)
        if not 0 < len(texts) <= _MOST_KINDS or column.look.kind == "flag":
            continue
        kind = KindColumn(column, {t: described_in_cell(t, column.described.words) for t in texts})
        if kind.tells:
            found.append(kind)
    return found


def texts_of(sheet: Sheet, column: int) -> list[str]:
    """The texts of a column that differ, in their order."""
    import pyarrow.compute as pc

    unique = pc.unique(sheet.columns[column])
    return [t for t in unique.to_pylist() if t is not None and str(t).strip()] if len(unique) <= _MOST_TEXTS else []


def needless_tariffs(sheet: Sheet, kinds: Sequence[KindColumn], others: Sequence[int]) -> list[KindColumn]:
    """Kinds that only name the tariff of each row, where rows are distinguished without it."""
    import pyarrow as pa

    keys = [*others, *(k.column.index for k in kinds if not k.is_tariff)]
    if not keys or not any(k.is_tariff for k in kinds):
        return []
    table = pa.table({f"c{k}": sheet.columns[k] for k in dict.fromkeys(keys)})
    once = table.group_by(table.column_names).aggregate([]).num_rows >= 0.99 * sheet.n_rows
    return [k for k in kinds if k.is_tariff] if once else []


def combined(sheet: Sheet, kinds: Sequence[KindColumn]) -> tuple[Sheet, int, dict[str, Described]]:
    """The sheet with one column that distinguishes rows, its index, and what its texts say."""
    if len(kinds) == 1:
        return sheet, kinds[0].column.index, dict(kinds[0].texts)
    import pyarrow.compute as pc

    parts: list[Any] = [pc.fill_null(sheet.columns[k.column.index], "") for k in kinds]
    column = pc.binary_join_element_wise(*parts, BETWEEN)
    wider = replace(
        sheet,
        names=(*sheet.names, BETWEEN.join(k.column.heading for k in kinds)),
        columns=(*sheet.columns, column),
    )
    index = len(sheet.names)
    return wider, index, {t: _together(t, kinds) for t in texts_of(wider, index)}


def _together(text: str, kinds: Sequence[KindColumn]) -> Described:
    """What the texts of several columns say together: nothing where one is about no electricity."""
    whole: Described | None = None
    for part, kind in zip(text.split(BETWEEN), kinds, strict=False):
        here = kind.texts.get(part)
        if here is None:
            continue
        whole = here if whole is None else under(here, whole)
    return whole if whole is not None else next(iter(kinds[0].texts.values()))


def under(here: Described, general: Described) -> Described:
    """What a text says under a heading (or next to another text) that says something more general."""
    if "other" in {here.sense, general.sense}:
        return replace(here, sense="other")
    sense = here.sense if here.is_directed or not general.is_directed else general.sense
    return replace(
        here,
        sense=sense or general.sense,
        unit=here.unit or general.unit,
        register=here.register or general.register,
        is_counter=here.is_counter or general.is_counter,
    )


@dataclass(frozen=True, slots=True)
class SideColumns:
    """The columns other than instants and measurements.

    Attributes:
        meter: The column that names the meter of each row.
        status: The columns that say whether values are measured.
        states: What their texts say; None where nothing is known of one and nobody answered.
        unit, factor: As in `gridshare.imports.roles.document.Roles`.
        used: All of them.
    """

    meter: int | None = None
    status: tuple[int, ...] = ()
    states: Mapping[str, State | None] = field(default_factory=dict)
    unit: int | None = None
    factor: int | None = None

    @property
    def used(self) -> set[int]:
        """All columns that play a role."""
        return {k for k in (self.meter, *self.status, self.unit, self.factor) if k is not None}


def side_columns_of(sheet: Sheet, columns: Sequence[Column], answers: Answers) -> SideColumns:
    """The columns other than instants and measurements."""
    meters = sorted((c for c in columns if _is_meter(c) and _repeats(sheet, c)), key=_meter_rank)
    unit = _side(columns, "unit", {"text"})[:1]
    factor = _side(columns, "factor", {"number"})[:1]
    status = [c for c in _side(columns, "status", {"text", "flag", "number"}) if texts_of(sheet, c.index)]
    status = status or [c for c in columns if c.sort in _REMARKS and not c.answer and _is_of_states(sheet, c)]
    states: dict[str, State | None] = {}
    for column in status:
        states |= states_of(column.described.words, texts_of(sheet, column.index))
    said = answers.about("status", sheet.origin.name)
    states |= {text: state_said(said, text) for text, state in states.items() if state is None}
    return SideColumns(
        next((c.index for c in meters), None),
        tuple(c.index for c in status),
        states,
        next((c.index for c in unit), None),
        next((c.index for c in factor), None),
    )


_REMARKS = ("", "aside", "kind")
"""What is no column of states by its name, but may be one by its cells."""


def _is_of_states(sheet: Sheet, column: Column) -> bool:
    """Whether its cells are nothing but words for states, some of which are not measured."""
    if column.look.kind != "text":
        return False
    states = set(states_of(column.described.words, texts_of(sheet, column.index)).values())
    return None not in states and not states <= {"measured"}


def state_said(answer: str | None, text: str) -> State | None:
    """What was answered of a state: ``missing`` of all that are not known, ``storing is missing; ..`` of each."""
    for part in (answer or "").casefold().split(";"):
        word, _, state = part.strip().rpartition(" is ")
        if word.strip() in ("", text) and state.strip() in get_args(State):
            return state.strip()  # type: ignore[return-value]
    return None


def _side(columns: Sequence[Column], sort: Sort, looks: set[Kind]) -> list[Column]:
    """The columns that were said to be of a sort, else those that are by their names."""
    answered = [c for c in columns if c.answer == sort]
    named = [c for c in columns if c.sort == sort and not c.answer and c.look.kind in looks and not c.described.unit]
    return answered or named


def _is_meter(column: Column) -> bool:
    if column.answer:
        return column.answer == "meter"
    if column.look.kind == "ean":
        return True
    if column.is_numeric and column.varies:
        return False
    named = column.sort == "meter" and not _MEASURES.search(column.described.words.text)
    return (
        named
        and column.look.kind in {"text", "number"}
        and not column.described.is_directed
        and column.described.unit is None
    )


def _repeats(sheet: Sheet, column: Column) -> bool:
    """Whether its texts are in many rows each: a meter has a series, a remark has not."""
    import pyarrow.compute as pc

    different: int = pc.count_distinct(sheet.columns[column.index]).as_py()
    return different * _FEWEST_ROWS <= max(sheet.n_rows, _FEWEST_ROWS)


def _meter_rank(column: Column) -> tuple[int, int]:
    """An answer, then EANs, then meters, then names and places."""
    text = column.described.words.text
    if column.answer == "meter":
        return (0, column.index)
    if column.look.kind == "ean" or _EAN.search(text):
        return (1, column.index)
    return (2 if _METER.search(text) else 3, column.index)
