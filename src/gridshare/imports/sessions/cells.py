"""Moments and energies of a table of sessions or shifts, with what they leave open asked and not guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.cells.dates import ORDERS
from gridshare.imports.cells.instants import Instants, after, instants
from gridshare.imports.cells.numbers import Numbers
from gridshare.imports.cells.times import is_time_of_day
from gridshare.imports.channel import Moments, unit_of
from gridshare.imports.content import Sheet, row_numbers
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.lexicon.headings import words
from gridshare.imports.lexicon.visits import Role
from gridshare.imports.meaning import ENERGY, POWER
from gridshare.imports.roles.cells import cells_of
from gridshare.imports.roles.rows import Rows, line_of, settle_cut
from gridshare.imports.sessions.columns import TableRoles
from gridshare.imports.sessions.visits import Notes
from gridshare.imports.sheets.shape import TOTALS
from gridshare.parts import Floats
from gridshare.plain import plain

REGISTERS: tuple[Role, Role] = ("register_start", "register_stop")
_PER: frozenset[Role] = frozenset({"energy", "power", *REGISTERS})
_NUMBERS: frozenset[Role] = _PER | {"distance", "use_per_km"}
_SCALES = {**ENERGY, **POWER}
_UNLIKE = 0.02
"""Share, and kWh, by which what a meter counted may differ from the energy of a visit."""
_DAY_S = 86400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DURATION = re.compile(
    r"(?P<h>\d{1,4}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?"
    r"|(?:(?P<hours>\d+) ?[hu][a-z]*)? ?(?:(?P<minutes>\d+) ?m[a-z]*)? ?(?:(?P<seconds>\d+) ?s[a-z]*)?",
    re.IGNORECASE,
)
_SECONDS = {"h": 3600, "m": 60, "s": 1}
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
    first = sheet.columns[roles.of["arrival"]]
    second = None if "departure" not in roles.of else sheet.columns[roles.of["departure"]]
    dates = {role: sheet.columns[index] for role, index in roles.dates.items()}
    arrival = instants([dates["arrival"], first] if "arrival" in dates and is_time_of_day(first) else [first], order)
    if second is None:
        departure = _later(arrival, texts_of(sheet, roles.of["duration"]))
    elif "departure" in dates:
        departure = instants([dates["departure"], second], order)
    elif is_time_of_day(second) and arrival.there.any():
        departure = after(arrival.wall, second)
    else:
        departure = instants([second], order)
    read_as: tuple[tuple[Role, Instants], ...] = (("arrival", arrival), ("departure", departure))
    for role, read in read_as:
        if role in roles.of:
            notes.problems += _without_time(f"{notes.file}, column {sheet.names[roles.of[role]]!r}", read)
    notes.questions += _order_questions(arrival, departure, notes)
    zone = _zone(roles, answers, arrival, departure, notes)
    return Times(_moments(arrival, zone), _moments(departure, zone))


def numbers_of(sheet: Sheet, roles: TableRoles, answers: Answers, notes: Notes) -> Mapping[Role, Floats] | None:
    """The numbers of rows by role, energies in kWh and powers in kW, each of shape (row,); NaN where blank.

    None where a cell or a unit is open or wrong.
    """
    columns = {role: index for role, index in roles.of.items() if role in _NUMBERS}
    rows = np.arange(sheet.n_rows, dtype=np.int64)
    read = cells_of(sheet, list(columns.values()), Rows(rows, row_numbers(sheet), Moments(rows)), answers)
    notes.decisions += [d for d in read.decisions if d not in notes.decisions]
    notes.questions += read.questions
    notes.problems += read.problems
    asked = len(notes.questions)
    found: dict[Role, Floats] = {}
    for role, index in columns.items():
        if index in read.numbers:
            times = 1.0 if role not in _PER else _factor(sheet, index, read.numbers[index], answers, notes)
            found[role] = read.numbers[index].values * times
    return None if read.questions or read.problems or len(notes.questions) > asked else found


def _factor(sheet: Sheet, index: int, read: Numbers, answers: Answers, notes: Notes) -> float:
    """What turns the numbers of a column into kWh or kW; their unit is in its heading, behind them, or asked."""
    heading = sheet.names[index]
    about = f"{notes.file}, column {heading!r}"
    said = (answers.about("unit", notes.file, heading), words(heading).unit, *map(unit_of, read.units))
    unit = next((unit for unit in said if unit), None)
    if unit in _SCALES:
        notes.decisions.append(Decision(about, "unit", unit, "the heading, the cells or an answer say so"))
        return _SCALES[unit]
    middle = float(np.nanmedian(read.values)) if np.isfinite(read.values).any() else 0.0
    likely = ("Wh", "kWh") if middle > _CLEARLY_WH else ("kWh", "Wh")
    candidates = tuple(Candidate(u, f"half of the visits have under {middle * _SCALES[u]:,.6g} kWh") for u in likely)
    found = f"energies around {plain(middle)} without a unit"
    notes.questions.append(Question(about, "unit", found, candidates))
    return 1.0


def energy_kwh_of(found: Mapping[Role, Floats], notes: Notes) -> Floats:
    """Energies of rows [kWh], shape (row,): their own, or what the meter counted from begin to end."""
    if not {*REGISTERS} <= found.keys():
        return found["energy"]
    counted = found["register_stop"] - found["register_start"]
    if "energy" not in found:
        notes.decisions.append(Decision(notes.file, "column", "energy", "what the meter counted from begin to end"))
        return counted
    unlike = np.abs(counted - found["energy"]) > _UNLIKE * np.abs(found["energy"]) + _UNLIKE
    if unlike.any():
        notes.remarks.append(f"{unlike.sum()} sessions whose meter counted otherwise than their energy, which counts")
    return found["energy"]


def incomplete(where: str, there: Mapping[str, bool]) -> Problem:
    """The problem of a row of which parts lack or cannot be read."""
    lacks = ", ".join(part for part, is_there in there.items() if not is_there)
    remedy = "Correct the row, or take it out of the file."
    return Problem(where, "row_incomplete", f"lacking or unreadable: {lacks}", ", ".join(there), remedy)


def rows_that_count(sheet: Sheet, times: Times, answers: Answers, notes: Notes) -> Iterator[tuple[int, int]]:
    """Place and number of each row but lines of totals; a row that is cut off is dropped when answered so."""
    numbers, there = row_numbers(sheet), np.ones(sheet.n_rows, dtype=np.bool_)
    settle_cut(sheet, numbers, there, answers, notes)
    for k in np.flatnonzero(there).tolist():
        is_timed = times.arrival[k] is not None or times.departure[k] is not None
        line = "" if is_timed else line_of(sheet, k)
        if any(cell.strip().casefold().startswith(TOTALS) for cell in line.split(sheet.separator or " | ")):
            notes.left_out.append(f"row {numbers[k]}: a line of totals: {line}")
        else:
            yield k, int(numbers[k])


def texts_of(sheet: Sheet, index: int) -> list[str]:
    """Texts of a column, empty where blank; numbers of a workbook without decimals that are none."""
    return [(text or "").strip() for text in sheet.columns[index].to_pylist()]


def _later(arrival: Instants, texts: Sequence[str]) -> Instants:
    """Instants a duration like ``2:15`` or ``1 h 30 min`` after others."""
    lasts = np.array([np.nan if (s := _seconds(text)) is None else s for text in texts], dtype=np.float64)
    there = arrival.there & np.isfinite(lasts)
    offsets = None if arrival.offset_s is None else np.where(there, arrival.offset_s, np.nan)
    added = {order: wall + np.nan_to_num(lasts).astype(np.int64) for order, wall in arrival.readings.items()}
    wall = arrival.wall + np.nan_to_num(lasts).astype(np.int64)
    return replace(arrival, wall=wall, there=there, offset_s=offsets, readings=added)


def _seconds(text: str) -> int | None:
    found = _DURATION.fullmatch(text)
    if not text or found is None:
        return None
    return sum(int(part or 0) * _SECONDS[name[0]] for name, part in found.groupdict().items())


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
        Candidate(order, f"the first is {_EPOCH + timedelta(seconds=int(wall[each.there][0])):%Y-%m-%d}")
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
