"""Which rows of a sheet are rows of measurements, when they hold, and what the others are.

A row without an instant is left out, and reported, where it is a line of totals, the names once more, without values,
or a remark below the table. Any other is a problem.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.cells.instants import Instants, after, instants
from gridshare.imports.cells.times import is_time_of_day
from gridshare.imports.channel import Moments
from gridshare.imports.content import Sheet, row_numbers
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.roles.document import Roles
from gridshare.imports.sheets.shape import TOTALS
from gridshare.parts import Bools, Ints

_SHOWN = 5
_LOOKED_AT = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The rows that count.

    Attributes:
        index: Indices of the rows of measurements, shape (row,).
        numbers: Their numbers as a person counts, shape (row,).
        moments: When they hold.
        decisions, questions, problems, left_out: As in `Reading`.
    """

    index: Ints
    numbers: Ints
    moments: Moments
    decisions: tuple[Decision, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether no row in between is left out, so that columns need not be filtered."""
        return not len(self.index) or int(self.index[-1]) == len(self.index) - 1


@dataclass(slots=True)
class Findings:
    """What is gathered on the way."""

    decisions: list[Decision] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def rows_of(sheet: Sheet, roles: Roles, answers: Answers) -> Rows:
    """The rows of measurements of a sheet."""
    name, numbers, found = sheet.origin.name, row_numbers(sheet), Findings()
    answered = answers.about("order", name)
    when = instants(_instant_columns(sheet, roles, found), answered, is_epoch=roles.is_epoch)
    there = when.there.copy()
    settle_cut(sheet, numbers, there, answers, found)
    if not there.any():
        found.problems.append(_no_instants(sheet, roles))
    else:
        _settle_order(sheet, roles, when, answered, found)
        _settle_rest(sheet, roles, numbers, there, found)
    index = np.flatnonzero(there)
    moments = _moments(sheet, roles, when, index, found)
    return Rows(
        index,
        numbers[index],
        moments,
        tuple(found.decisions),
        tuple(found.questions),
        tuple(found.problems),
        tuple(found.left_out),
    )


def _instant_columns(sheet: Sheet, roles: Roles, found: Findings) -> list[Any]:
    """The columns of instants; a date that is only in the first row of its day holds until the next."""
    columns = [sheet.columns[i] for i in roles.instant]
    if len(columns) > 1 and columns[0].null_count * 2 > len(columns[0]) and columns[0][0].is_valid:
        from pyarrow import compute

        because = f"{columns[0].null_count} rows have a time of day and no date, as merged cells leave it"
        about = f"{sheet.origin.name}, column {sheet.names[roles.instant[0]]!r}"
        found.decisions.append(Decision(about, "column", "a date holds until the next", because))
        columns[0] = compute.fill_null_forward(columns[0])
    return columns


def line_of(sheet: Sheet, index: int) -> str:
    """A row as a person sees it, shortened."""
    separator = sheet.separator if sheet.separator not in ("", "\t") else " | "
    return separator.join(column[index].as_py() or "" for column in sheet.columns)[:80]


def settle_cut(sheet: Sheet, numbers: Ints, there: Bools, answers: Answers, found: Findings) -> None:
    """The row in the middle of which the file ends is left out when answered so."""
    if sheet.cut is None:
        return
    places = np.flatnonzero(numbers == sheet.cut)
    there[places] = False
    line = line_of(sheet, int(places[0])) if len(places) else "none of its cells is read"
    if answers.about("cut", sheet.origin.name) == "drop":
        found.decisions.append(Decision(sheet.origin.name, "cut", "drop", f"answered for row {sheet.cut}: {line}"))
        return
    reads_as = f"without row {sheet.cut}; all rows above it are read; better: export the file anew"
    text = f"the file ends in the middle of row {sheet.cut}: {line}"
    found.questions.append(Question(sheet.origin.name, "cut", text, (Candidate("drop", reads_as),)))


def _settle_order(sheet: Sheet, roles: Roles, when: Instants, answered: str | None, found: Findings) -> None:
    name, first = sheet.origin.name, sheet.columns[roles.instant[0]]
    numbers = row_numbers(sheet)
    mixed = [i for i in when.mixed if numbers[i] != sheet.cut]
    if mixed or when.is_swapped:
        shown = ", ".join(f"row {numbers[i]}: {first[i].as_py()}" for i in mixed[:_SHOWN])
        found.problems.append(
            Problem(
                name,
                "dates_mixed",
                f"{len(mixed)} dates are written otherwise than the rest ({shown})"
                if mixed
                else "rows jump back and forth, and would follow each other with day and month of some dates swapped",
                "dates in one order and one style",
                "A spreadsheet seems to have swapped day and month: export the file anew, and do not open it.",
            )
        )
    if answered:
        found.decisions.append(Decision(name, "order", answered, "answered"))
    elif when.order and not when.readings and when.proof is not None:
        because = f"row {numbers[when.proof]}: {first[when.proof].as_py()} makes sense in no other order"
        found.decisions.append(Decision(name, "order", when.order, because))


def _settle_rest(sheet: Sheet, roles: Roles, numbers: Ints, there: Bools, found: Findings) -> None:
    """Rows without an instant, by what they are."""
    last = int(np.flatnonzero(there)[-1])
    wrong: list[int] = []
    alike: dict[str, list[int]] = {}
    for i in np.flatnonzero(~there).tolist():
        if numbers[i] == sheet.cut:
            continue
        kind = _kind(sheet, roles, i, is_below=i > last)
        (alike.setdefault(kind, []) if kind else wrong).append(i)
    for kind, rows in alike.items():
        shown = "; ".join(f"row {numbers[i]}: {line_of(sheet, i)}" for i in rows[:_SHOWN])
        count = "" if len(rows) <= _SHOWN else f", {len(rows):,} rows in all"
        found.left_out.append(f"{kind} ({shown}{count})")
    if wrong:
        shown = "; ".join(f"row {numbers[i]}: {line_of(sheet, i)}" for i in wrong[:_SHOWN])
        found.problems.append(
            Problem(
                sheet.origin.name,
                "instant_unreadable",
                f"{len(wrong)} rows have no instant that can be read ({shown})",
                "a date and time of day in each row, all written the same way",
                "Export it anew, or mend these rows.",
            )
        )


def _kind(sheet: Sheet, roles: Roles, index: int, *, is_below: bool) -> str:
    """What a row without an instant is; empty where that is not clear."""
    instant = sheet.columns[roles.instant[0]][index].as_py() or ""
    if instant and instant.casefold() == sheet.names[roles.instant[0]].casefold():
        return "rows that repeat the names"
    cells = [column[index].as_py() or "" for column in sheet.columns]
    if any(cell.casefold().startswith(TOTALS) for cell in cells):
        return "lines of totals"
    if not any(cells[c] for c in roles.values):  # page numbers, remarks, blank lines that hold separators
        return "rows without instant and values"
    return "rows below the table" if is_below else ""


def _moments(sheet: Sheet, roles: Roles, when: Instants, index: Ints, found: Findings) -> Moments:
    wall = when.wall[index]
    until = None if when.until is None else when.until[index]
    if roles.until:
        until = _until(sheet, roles, when, index, found)
    return Moments(
        wall=wall,
        offset_s=None if when.offset_s is None else when.offset_s[index],
        until=until,
        label=roles.label or ("start" if when.until is not None else None),
        zone=roles.zone,
        step_s=roles.step_s,
        readings={order: other[index] for order, other in when.readings.items()},
    )


def _until(sheet: Sheet, roles: Roles, when: Instants, index: Ints, found: Findings) -> Ints | None:
    """The ends of the intervals in columns of their own."""
    columns: Sequence[Any] = [sheet.columns[i] for i in roles.until]
    if len(columns) == 1 and is_time_of_day(_at(columns[0], index)):
        ends = after(when.wall, columns[0])
    else:
        ends = instants(columns, when.order or None, is_epoch=roles.is_epoch)
    absent = index[~ends.there[index]]
    if not len(absent):
        return ends.wall[index]
    numbers = row_numbers(sheet)
    shown = "; ".join(f"row {numbers[i]}: {line_of(sheet, int(i))}" for i in absent[:_SHOWN])
    found.problems.append(
        Problem(
            sheet.origin.name,
            "end_unreadable",
            f"{len(absent)} rows have no end of the interval that can be read ({shown})",
            f"an instant in the column {sheet.names[roles.until[0]]!r}",
            "Export it anew, or mend these rows.",
        )
    )
    return None


def _at(column: Any, index: Ints) -> Any:
    """The cells of the rows that count, so that names once more and totals say nothing of the rest."""
    import pyarrow as pa

    return column.take(pa.array(index[:_LOOKED_AT]))


def _no_instants(sheet: Sheet, roles: Roles) -> Problem:
    columns = ", ".join(repr(sheet.names[i]) for i in roles.instant)
    shown = "; ".join(line_of(sheet, i) for i in range(min(3, sheet.n_rows)))
    return Problem(
        sheet.origin.name,
        "no_instants",
        f"no row has an instant in {columns}; the first rows: {shown or 'none'}",
        "dates and times of day like 2024-01-15 00:15 or 15-01-2024 00:15",
        "Say with --map which columns hold them.",
    )
