"""Moments and energies of a table of sessions or shifts, with what they leave open asked and not guessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.cells.dates import ORDERS
from gridshare.imports.cells.instants import Instants, after, instants
from gridshare.imports.cells.numbers import MARK_OF, NAME_OF, Mark, evidence, numbers
from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.lexicon.headings import words
from gridshare.imports.sessions.columns import Role, TableRoles, is_time_of_day
from gridshare.imports.sessions.visits import Notes
from gridshare.parts import Floats
from gridshare.plain import plain

_PER_KWH = {"kWh": 1.0, "Wh": 1e-3, "MWh": 1e3}
_DAY_S = 86400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CLEARLY_WH = 1000.0
"""A vehicle takes less than so many kWh at a time, as the middle of all visits."""


@dataclass(frozen=True, slots=True, eq=False)
class Times:
    """Two moments of each row, shape (row,); None where a row has none.

    Attributes:
        arrival, departure: With offset where the file or an answer gives a zone, else on the local clock.
    """

    arrival: Sequence[datetime | None]
    departure: Sequence[datetime | None]


def times_of(sheet: Sheet, roles: TableRoles, answers: Answers, notes: Notes) -> Times:
    """Arrivals and departures of rows; order of dates and zone are concluded, taken from answers, or asked."""
    order = answers.about("order", notes.file)
    first, second = (sheet.columns[roles.of["arrival"]], sheet.columns[roles.of["departure"]])
    dates = {role: sheet.columns[index] for role, index in roles.dates.items()}
    arrival = instants([dates["arrival"], first] if "arrival" in dates and is_time_of_day(first) else [first], order)
    if "departure" in dates:
        departure = instants([dates["departure"], second], order)
    elif is_time_of_day(second) and arrival.there.any():
        departure = after(arrival.wall, second)
    else:
        departure = instants([second], order)
    read_as: tuple[tuple[Role, Instants], ...] = (("arrival", arrival), ("departure", departure))
    for role, read in read_as:
        notes.problems += _without_time(f"{notes.file}, column {sheet.names[roles.of[role]]!r}", read)
    notes.questions += _order_questions(arrival, departure, notes)
    zone = _zone(roles, answers, arrival, departure, notes)
    return Times(_moments(arrival, zone), _moments(departure, zone))


def numbers_of(sheet: Sheet, index: int, answers: Answers, notes: Notes) -> Floats:
    """The numbers of a column, NaN where blank, shape (row,); cells that are none become problems."""
    column, typed = sheet.columns[index], sheet.typed.get(index)
    mark: Mark = "." if typed is not None else _mark(sheet.names[index], column, answers, notes)
    read = numbers(column, mark, typed)
    for k, text in zip(read.odd, read.odd_texts, strict=True):
        where = f"{notes.file}, row {row_number(sheet, k)}, column {sheet.names[index]!r}"
        notes.problems.append(Problem(where, "no_number", repr(text), "a number", "Correct the cell."))
    return read.values


def _mark(heading: str, column: Any, answers: Answers, notes: Notes) -> Mark:
    """The decimal mark of a column: shown by its cells, answered, or asked."""
    answer = answers.about("decimal", notes.file, heading)
    if answer is not None and answer in MARK_OF:
        return MARK_OF[answer]
    told = evidence([column])
    if len(told.shows) == 1:
        mark = next(iter(told.shows))
        cell = column[told.shows[mark][1]].as_py()
        _decide(notes, Decision(notes.file, "decimal", NAME_OF[mark], f"{cell!r} can only be read so"))
        return mark
    if told.shows or told.doubt is not None:
        notes.questions.append(_decimal_question(f"{notes.file}, column {heading!r}", column, told.doubt))
    return "."


def energy_kwh_of(sheet: Sheet, index: int, answers: Answers, notes: Notes) -> Floats:
    """Energies of rows [kWh], shape (row,); the unit is read from the heading, or asked."""
    heading = sheet.names[index]
    values = numbers_of(sheet, index, answers, notes)
    unit = answers.about("unit", notes.file, heading) or words(heading.replace("_", " ")).unit
    if unit in _PER_KWH:
        _decide(notes, Decision(f"{notes.file}, column {heading!r}", "unit", unit, "the heading or an answer says so"))
        return values * _PER_KWH[unit]
    middle = float(np.nanmedian(values)) if np.isfinite(values).any() else 0.0
    likely = ("Wh", "kWh") if middle > _CLEARLY_WH else ("kWh", "Wh")
    candidates = tuple(Candidate(u, f"half of the visits take under {middle * _PER_KWH[u]:,.6g} kWh") for u in likely)
    found = f"energies around {plain(middle)} without a unit"
    notes.questions.append(Question(f"{notes.file}, column {heading!r}", "unit", found, candidates))
    return values


def incomplete(where: str, there: Mapping[str, bool]) -> Problem:
    """The problem of a row of which parts lack or cannot be read."""
    lacks = " and no ".join(part for part, is_there in there.items() if not is_there)
    remedy = "Correct the row, or take it out of the file."
    return Problem(where, "row_incomplete", f"no {lacks} that can be read", ", ".join(there), remedy)


def is_cut(sheet: Sheet, row: int, answers: Answers, notes: Notes) -> bool:
    """Whether the file ends in the middle of this row; then it is asked whether to leave it out."""
    if sheet.cut is None or row_number(sheet, row) != sheet.cut:
        return False
    if answers.about("cut", notes.file) == "drop":
        _decide(notes, Decision(notes.file, "cut", "drop", f"answered for row {sheet.cut}"))
    else:
        reads_as = f"without row {sheet.cut}; all rows above it are read; better: export the file anew"
        found = f"the file ends in the middle of row {sheet.cut}"
        notes.questions.append(Question(notes.file, "cut", found, (Candidate("drop", reads_as),)))
    return True


def row_number(sheet: Sheet, index: int) -> int:
    """Number of a row as a person counts it in the file."""
    return int(sheet.row_numbers[index]) if sheet.row_numbers is not None else sheet.first_row + index


def texts_of(sheet: Sheet, index: int) -> list[str]:
    """Texts of a column, empty where blank; numbers of a workbook without decimals that are none."""
    return [(text or "").strip() for text in sheet.columns[index].to_pylist()]


def _without_time(about: str, read: Instants) -> list[Problem]:
    """The problem of a column that holds dates and no times of day."""
    if read.there.sum() <= 1 or (read.wall[read.there] % _DAY_S).any():
        return []
    remedy = "Ask for an export with times, or name the column that has them in the file for --map."
    return [Problem(about, "times_missing", "dates without a time of day", "a date and a time", remedy)]


def _decide(notes: Notes, decision: Decision) -> None:
    if decision not in notes.decisions:
        notes.decisions.append(decision)


def _order_questions(arrival: Instants, departure: Instants, notes: Notes) -> list[Question]:
    """The order of dates, where no row of either column settles it."""
    orders = {each.order for each in (arrival, departure) if each.order}
    doubtful = [each for each in (arrival, departure) if each.readings]
    if not doubtful:
        for order in orders:
            _decide(notes, Decision(notes.file, "order", order, "some dates can only be read so"))
        return []
    each = doubtful[0]
    readings = {each.order or ORDERS[0]: each.wall, **each.readings}
    candidates = tuple(
        Candidate(order, f"the first is {_EPOCH + timedelta(seconds=int(wall[each.there][0])):%d %B %Y}")
        for order, wall in readings.items()
    )
    return [Question(notes.file, "order", "dates that can be read in more than one order", candidates)]


def _zone(roles: TableRoles, answers: Answers, arrival: Instants, departure: Instants, notes: Notes) -> str | None:
    """The zone of moments without an offset; None for the local clock of the site."""
    if arrival.offset_s is not None and departure.offset_s is not None:
        because = "an offset is next to the times"
        if not np.isnan([*arrival.offset_s[arrival.there], *departure.offset_s[departure.there]]).any():
            _decide(notes, Decision(notes.file, "zone", "offset", because))
            return None
    answer = answers.about("zone", notes.file)
    if answer is not None:
        _decide(notes, Decision(notes.file, "zone", answer, "as answered"))
        return None if answer == "local" else answer
    if roles.zone is not None:
        _decide(notes, Decision(notes.file, "zone", roles.zone, "the headings say so"))
    elif arrival.offset_s is None:
        because = "the file names no zone; people write sessions on their own clock"
        _decide(notes, Decision(notes.file, "zone", "local", because, is_assumed=True))
    return roles.zone


def _moments(read: Instants, zone: str | None) -> list[datetime | None]:
    offsets = np.full(len(read.wall), np.nan) if read.offset_s is None else read.offset_s
    return [
        _moment(int(wall), float(offset), zone) if there else None
        for wall, offset, there in zip(read.wall, offsets, read.there, strict=True)
    ]


def _moment(wall: int, offset_s: float, zone: str | None) -> datetime:
    shown = _EPOCH + timedelta(seconds=wall)
    if not np.isnan(offset_s):
        return shown - timedelta(seconds=offset_s)
    naive = shown.replace(tzinfo=None)
    if zone is None:
        return naive
    return naive.replace(tzinfo=ZoneInfo("Etc/GMT-1" if zone == "CET" else zone)).astimezone(UTC)


def _decimal_question(about: str, column: Any, doubt: tuple[int, int] | None) -> Question:
    if doubt is None:
        return Question(about, "decimal", "cells with a decimal point and cells with a decimal comma")
    cell = column[doubt[1]].as_py()
    whole = cell.replace(",", "").replace(".", "")
    part = cell.replace(",", ".")
    comma = "," in cell
    candidates = (
        Candidate("comma", f"{cell} is {part if comma else whole}"),
        Candidate("point", f"{cell} is {whole if comma else part}"),
    )
    return Question(about, "decimal", repr(cell), candidates)
