"""Long tables: columns whose texts tell rows apart by direction, register or product."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gridshare.imports.content import Sheet
from gridshare.imports.layouts.generic.columns import Column
from gridshare.imports.lexicon.codes import said_in_cell
from gridshare.imports.lexicon.senses import Said

_MOST_KINDS = 40
_MOST_TEXTS = 10_000
BETWEEN = " / "
"""What stands between the texts of two columns that together tell rows apart."""


@dataclass(frozen=True, slots=True)
class KindColumn:
    """A column that tells rows apart.

    Attributes:
        column: The column.
        texts: Its texts and what each says.
    """

    column: Column
    texts: Mapping[str, Said]

    @property
    def is_tariff(self) -> bool:
        """Whether it tells registers apart and nothing else."""
        return all(s.sense in {"", "energy", "total"} for s in self.texts.values()) and any(
            s.register for s in self.texts.values()
        )

    @property
    def tells(self) -> bool:
        """Whether its texts say anything of numbers."""
        return any(s.sense or s.register or s.is_counter for s in self.texts.values())


def kinds_of(sheet: Sheet, columns: Sequence[Column]) -> list[KindColumn]:
    """The columns whose texts tell rows apart."""
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
        kind = KindColumn(column, {t: said_in_cell(t, column.said.words) for t in texts})
        if kind.tells:
            found.append(kind)
    return found


def texts_of(sheet: Sheet, column: int) -> list[str]:
    """The texts of a column that differ, in their order."""
    import pyarrow.compute as pc

    unique = pc.unique(sheet.columns[column])
    return [t for t in unique.to_pylist() if t is not None and str(t).strip()] if len(unique) <= _MOST_TEXTS else []


def needless_tariffs(sheet: Sheet, kinds: Sequence[KindColumn], others: Sequence[int]) -> list[KindColumn]:
    """Kinds that only name the tariff of each row, where rows are told apart without it."""
    import pyarrow as pa

    keys = [*others, *(k.column.index for k in kinds if not k.is_tariff)]
    if not keys or not any(k.is_tariff for k in kinds):
        return []
    table = pa.table({f"c{k}": sheet.columns[k] for k in dict.fromkeys(keys)})
    once = table.group_by(table.column_names).aggregate([]).num_rows >= 0.99 * sheet.n_rows
    return [k for k in kinds if k.is_tariff] if once else []


def combined(sheet: Sheet, kinds: Sequence[KindColumn]) -> tuple[Sheet, int, dict[str, Said]]:
    """The sheet with one column that tells rows apart, its index, and what its texts say."""
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


def _together(text: str, kinds: Sequence[KindColumn]) -> Said:
    """What the texts of several columns say together: nothing where one is about no electricity."""
    whole: Said | None = None
    for part, kind in zip(text.split(BETWEEN), kinds, strict=False):
        here = kind.texts.get(part)
        if here is None:
            continue
        whole = here if whole is None else under(here, whole)
    return whole if whole is not None else next(iter(kinds[0].texts.values()))


def under(here: Said, general: Said) -> Said:
    """What a text says under a heading (or beside another text) that says something more general."""
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
