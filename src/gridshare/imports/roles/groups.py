"""The rows of a long table by meter, kind and unit; of a wide one all rows together. Meters are cleaned and tested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.cells.meters import has_check_digit, is_damaged, is_ean, meter_of
from gridshare.imports.content import Sheet
from gridshare.imports.roles.cells import text_at
from gridshare.imports.roles.document import Roles
from gridshare.imports.roles.rows import Rows
from gridshare.parts import Bools, Ints

_IMPORT_TEXT = (
    "Import the CSV itself without opening it in a spreadsheet; where there is only a workbook, import the CSV into it "
    "anew with this column set to text."
)


def tested(texts: Sequence[str], where: str) -> tuple[dict[str, str], list[Problem], list[str]]:
    """Text -> meter, what is wrong with them, and what was stripped."""
    meters = {text: meter_of(text) for text in texts}
    problems: list[Problem] = []
    for text, meter in meters.items():
        if is_damaged(meter):
            problems.append(
                Problem(
                    where,
                    "ean_damaged",
                    f"{text!r} is an EAN that a spreadsheet made a number of; its last digits are lost",
                    "an EAN of 18 digits as text",
                    _IMPORT_TEXT,
                )
            )
        elif is_ean(meter) and not has_check_digit(meter):
            problems.append(
                Problem(
                    where,
                    "ean_check_digit",
                    f"EAN {meter} has a last digit that does not follow from the others",
                    "an EAN with its check digit",
                    "Correct it after the bill or the contract, or answer with --answer meter=EAN.",
                )
            )
    marked = [text for text, meter in meters.items() if text.strip() != meter]
    said = [f"marks around the meter: {marked[0]!r} is read as {meters[marked[0]]!r}"] if marked else []
    return meters, problems, said


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Rows that belong together.

    Attributes:
        index: Places of its rows among the rows that count; None for all of them.
        meter: Text that names their meter; empty where rows name none.
        kind: Key of `Roles.kinds`; empty where rows are of no kind.
        unit: Text of their unit; empty where rows name none.
    """

    index: Ints | None = None
    meter: str = ""
    kind: str = ""
    unit: str = ""

    @property
    def shown(self) -> str:
        """What distinguishes the rows, in words."""
        return ", ".join(filter(None, (self.meter, self.kind, self.unit)))


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """All groups of a sheet.

    Attributes:
        groups: Those that are taken.
        left_out: Those that are not, in words.
        taken: Which rows are in a group that is taken; None where all are.
    """

    groups: tuple[Group, ...]
    left_out: tuple[str, ...] = ()
    taken: Bools | None = None


def groups_of(sheet: Sheet, roles: Roles, rows: Rows) -> Groups:
    """The groups of rows of a sheet."""
    columns = {"meter": roles.meter, "kind": roles.kind, "unit": roles.unit}
    told = {name: _encoded(sheet, column, rows) for name, column in columns.items() if column is not None}
    if not told:
        return Groups((Group(),))
    code = np.zeros(len(rows.index), dtype=np.int64)
    for texts, index in told.values():
        code = code * len(texts) + index
    order = np.argsort(code, kind="stable")
    starts = np.flatnonzero(np.diff(code[order], prepend=-1))
    kept: list[Group] = []
    left_out: list[str] = []
    taken = np.zeros(len(code), dtype=np.bool_)
    for places in np.split(order, starts[1:]):
        texts_of = {name: texts[index[places[0]]] for name, (texts, index) in told.items()}
        group = Group(None if len(starts) == 1 else places, **texts_of)
        kind = _kind(group, roles)
        if kind is None:
            left_out.append(f"{len(places)} rows of {group.shown or 'no kind'}: no electricity that is planned with")
            continue
        taken[places] = True
        kept.append(Group(group.index, group.meter, kind, group.unit))
    return Groups(tuple(kept), tuple(left_out), None if taken.all() else taken)


def _kind(group: Group, roles: Roles) -> str | None:
    """The key of the group's kind; empty where rows are of none, None where it is left out."""
    if roles.kind is None:
        return ""
    key = next((k for k in roles.kinds if k == group.kind), None)
    if key is None:
        key = next((k for k in roles.kinds if k.casefold() == group.kind.casefold()), None)
    return None if key is None or roles.kinds[key].quantity == "other" else key


def _encoded(sheet: Sheet, column: int, rows: Rows) -> tuple[list[str], Ints]:
    """The texts that differ, empty text as the last for blank cells, and which of them each row has."""
    encoded = text_at(sheet, column, rows).dictionary_encode()
    texts: list[str] = encoded.dictionary.to_pylist()
    index: Ints = encoded.indices.fill_null(len(texts)).to_numpy(zero_copy_only=False).astype(np.int64)
    return [*texts, ""], index
