"""The numbers of the columns of a sheet, with their decimal mark concluded from all of them, or asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.cells.numbers import MARK_OF, NAME_OF, Evidence, Mark, Numbers, evidence, number_of, numbers
from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.roles.rows import Rows, line_of
from gridshare.parts import Bools, Floats

_SHOWN = 5
_MEND = "Export it anew, or mend the cells of one part of it: no single answer reads both."


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """The numbers of some columns at the rows that count.

    Attributes:
        numbers: Column -> its numbers; columns whose mark has to be asked, or that cannot be read, are absent.
        decisions, questions, problems, left_out: As in `Reading`.
    """

    numbers: Mapping[int, Numbers]
    decisions: tuple[Decision, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()


def cells_of(sheet: Sheet, columns: Sequence[int], rows: Rows, answers: Answers, taken: Bools | None = None) -> Cells:
    """The numbers of columns; cells of rows that are not ``taken`` are not looked at."""
    texts = {i: _where(text_at(sheet, i, rows), taken) for i in columns}
    typed = {i: sheet.typed[i][rows.index] for i in columns if i in sheet.typed}
    marks, decisions, questions, problems = _marks(sheet, texts, typed, rows, answers)
    found: dict[int, Numbers] = {}
    left_out: list[str] = []
    for i, mark in marks.items():
        read = numbers(texts[i], mark, typed.get(i))
        problem = _odd(sheet, i, read, rows)
        if problem is None and answers.about("decimal", sheet.origin.name, sheet.names[i]) is None:
            problem = _thousands(sheet, i, read, rows)
        elif problem is None:
            problem = _against(sheet, i, mark, _untyped(texts[i], typed.get(i)), rows)
        if problem is not None:
            problems.append(problem)
            continue
        left_out += [
            f"column {sheet.names[i]!r}: {count} cells hold {text!r}, read as missing"
            for text, count in read.missing.items()
            if text
        ]
        found[i] = read
    return Cells(found, tuple(decisions), tuple(questions), tuple(problems), tuple(left_out))


def _where(text: Any, taken: Bools | None) -> Any:
    import pyarrow as pa
    from pyarrow import compute

    return text if taken is None else compute.if_else(pa.array(taken), text, None)


def text_at(sheet: Sheet, column: int, rows: Rows) -> Any:
    """The text of a column at the rows that count."""
    import pyarrow as pa

    text = sheet.columns[column]
    return text[: len(rows.index)] if rows.is_all else text.take(pa.array(rows.index))


def _marks(
    sheet: Sheet, texts: Mapping[int, Any], typed: Mapping[int, Floats], rows: Rows, answers: Answers
) -> tuple[dict[int, Mark], list[Decision], list[Question], list[Problem]]:
    """Column -> decimal mark."""
    name = sheet.origin.name
    marks: dict[int, Mark] = {}
    decisions: list[Decision] = []
    for i in texts:
        answer = answers.about("decimal", name, sheet.names[i])
        if answer is not None and answer in MARK_OF:
            marks[i] = MARK_OF[answer]
            decisions.append(Decision(_about(sheet, i), "decimal", answer, "answered"))
    open_ = [i for i in texts if i not in marks]
    if not open_:
        return marks, decisions, [], []
    seen = evidence([_untyped(texts[i], typed.get(i)) for i in open_])
    if len(seen.shows) > 1:
        apart = {i: evidence([_untyped(texts[i], typed.get(i))]) for i in open_}
        return _marks_apart(sheet, apart, rows, marks, decisions)
    if seen.shows:
        ((mark, (k, row)),) = seen.shows.items()
        because = f"column {sheet.names[open_[k]]!r}, row {rows.numbers[row]}: {texts[open_[k]][row].as_py()!r}"
        decisions.append(Decision(name, "decimal", NAME_OF[mark], because))
        return marks | dict.fromkeys(open_, mark), decisions, [], []
    if seen.doubt is None:
        whole: Mark = "."
        return marks | dict.fromkeys(open_, whole), decisions, [], []
    if sheet.separator == ";" and "," in texts[open_[seen.doubt[0]]][seen.doubt[1]].as_py():
        # Nobody separates cells with semicolons but where the comma is needed for decimals.
        because = "cells are separated by semicolons, which leaves the comma for decimals; no number shows otherwise"
        comma: Mark = ","
        decisions.append(Decision(name, "decimal", NAME_OF[comma], because, is_assumed=True))
        return marks | dict.fromkeys(open_, comma), decisions, [], []
    questions = [q for i in open_ if (q := _asked(sheet, i, texts[i], typed.get(i), rows)) is not None]
    asked = {q.about for q in questions}
    point: Mark = "."
    marks |= {i: point for i in open_ if _about(sheet, i) not in asked}
    return marks, decisions, questions, []


def _marks_apart(
    sheet: Sheet, apart: Mapping[int, Evidence], rows: Rows, marks: dict[int, Mark], decisions: list[Decision]
) -> tuple[dict[int, Mark], list[Decision], list[Question], list[Problem]]:
    """The marks of columns that do not all have the same; a column with both is a problem."""
    problems: list[Problem] = []
    for i, seen in apart.items():
        if len(seen.shows) > 1 or (not seen.shows and seen.doubt):
            places = sorted(row for _, row in seen.shows.values()) or [seen.doubt[1] if seen.doubt else 0]
            shown = "; ".join(f"row {rows.numbers[row]}: {line_of(sheet, int(rows.index[row]))}" for row in places)
            remedy = _MEND if seen.shows else "Export it anew; or say it with --answer decimal=comma (or point)."
            problems.append(
                Problem(
                    _about(sheet, i),
                    "decimal_mixed",
                    f"numbers with a decimal comma and with a decimal point in one file ({shown})",
                    "one decimal mark",
                    remedy,
                )
            )
            continue
        mark: Mark = next(iter(seen.shows), ".")
        marks[i] = mark
        if seen.shows:
            because = f"row {rows.numbers[seen.shows[mark][1]]}; other columns of the file have another mark"
            decisions.append(Decision(_about(sheet, i), "decimal", NAME_OF[mark], because))
    return marks, decisions, [], problems


def _asked(sheet: Sheet, column: int, text: Any, typed: Floats | None, rows: Rows) -> Question | None:
    """The question that a column of numbers like 1.234 raises; None where it has none of them."""
    seen = evidence([_untyped(text, typed)])
    if seen.doubt is None:
        return None
    row = seen.doubt[1]
    shown: str = text[row].as_py()
    candidates = []
    for answer, mark in MARK_OF.items():
        values = numbers(text, mark, typed).values
        total, most = float(np.nansum(values)), float(np.nanmax(values, initial=-np.inf))
        candidates.append(
            Candidate(answer, f"{shown!r} is {_number(shown, mark)}; total {total:,.3f}, highest {most:,.3f}")
        )
    found = f"row {rows.numbers[row]} holds {shown!r}, and no cell shows whether the mark is decimal or for thousands"
    return Question(_about(sheet, column), "decimal", found, tuple(candidates))


def _number(text: str, mark: Mark) -> str:
    found = number_of(text, mark)
    return "no number" if found is None else f"{found[0]:,g}"


def _untyped(text: Any, typed: Floats | None) -> Any:
    """The cells that are text, null where a workbook holds numbers."""
    return text if typed is None else _where(text, np.isnan(typed))


def _odd(sheet: Sheet, column: int, read: Numbers, rows: Rows) -> Problem | None:
    """What is no number where numbers should be."""
    if not read.odd:
        return None
    shown = "; ".join(
        f"row {rows.numbers[i]}: {text!r}" for i, text in zip(read.odd[:_SHOWN], read.odd_texts[:_SHOWN], strict=True)
    )
    which = "no cell is a number" if not read.n_read else f"{len(read.odd)} cells are no numbers"
    return Problem(
        _about(sheet, column),
        "not_a_number",
        f"{which} ({shown})",
        "numbers like 12,5 or 12.5, or blank cells",
        "Mend these cells, or say with --answer column='leave out' that the column is not needed.",
    )


def _against(sheet: Sheet, column: int, mark: Mark, text: Any, rows: Rows) -> Problem | None:
    """A cell that can only be read with another mark than the one that was answered."""
    tells = evidence([text]).shows
    other = next((row for m, (_, row) in tells.items() if m != mark), None)
    if other is None:
        return None
    cell = str(text[other])
    found = f"the decimal mark is answered to be a {NAME_OF[mark]}, but row {rows.numbers[other]} holds {cell!r}"
    return Problem(_about(sheet, column), "decimal_mixed", found, "numbers with that mark", _MEND)


def _thousands(sheet: Sheet, column: int, read: Numbers, rows: Rows) -> Problem | None:
    """Numbers that may have another decimal mark than those around them."""
    if not read.thousands:
        return None
    text = sheet.columns[column]
    shown = "; ".join(f"row {rows.numbers[i]}: {text[int(rows.index[i])].as_py()!r}" for i in read.thousands[:_SHOWN])
    return Problem(
        _about(sheet, column),
        "decimal_mixed",
        f"{len(read.thousands):,} cells have a mark for thousands and no decimals ({shown}), others have the other",
        "one decimal mark: the part of the file with these cells may have another",
        "Export it anew; where these cells are whole thousands, answer with --answer decimal=comma (or point).",
    )


def _about(sheet: Sheet, column: int) -> str:
    return f"{sheet.origin.name}, column {sheet.names[column]!r}"
