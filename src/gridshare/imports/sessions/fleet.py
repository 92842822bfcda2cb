"""Shifts of a fleet: one row a shift, with vehicle, departure, return, and what it used (kWh, or km and kWh per km).

A vehicle charges between two shifts: from its return to its next departure, what the shift before used. So the last
shift of every vehicle gives no session, and is reported. Every vehicle has a plug of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Reading, SessionRow
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.imports.lexicon.headings import words
from gridshare.imports.lexicon.visits import Role, per_100_km, role_of
from gridshare.imports.sessions.cells import (
    energy_kwh_of,
    incomplete,
    numbers_of,
    rows_that_count,
    texts_of,
    times_of,
)
from gridshare.imports.sessions.columns import TableRoles, table_roles
from gridshare.imports.sessions.table import PLUGS, missing_columns, say_columns
from gridshare.imports.sessions.visits import Notes, named
from gridshare.parts import Floats

_NEEDED: tuple[Role, ...] = ("vehicle", "departure", "arrival")


@dataclass(frozen=True, slots=True)
class Shift:
    """A vehicle away from its plug.

    Attributes:
        vehicle: Its name.
        leaves, returns: When.
        used_kwh: What it used.
        row: Number of the row as a person counts it.
    """

    vehicle: str
    leaves: datetime
    returns: datetime
    used_kwh: float
    row: int


def recognises(content: Content) -> bool:
    """Whether a table has a vehicle, a departure, a return and what was used, and no plug, by its headings."""
    if not isinstance(content, Sheet):
        return False
    roles = {role_of(words(name)) for name in content.names}
    return {*_NEEDED} <= roles and bool(roles & {"energy", "distance"}) and not roles & PLUGS


def read(sheet: Content, answers: Answers) -> Reading:
    """The visits between the shifts of a table."""
    assert isinstance(sheet, Sheet)  # noqa: S101 - what `recognises` makes sure of
    notes = Notes(file=sheet.origin.name)
    roles = table_roles(sheet, answers)
    notes.questions += roles.questions
    missing = [role for role in _NEEDED if role not in roles.of]
    if not missing and "energy" not in roles.of:
        missing = [role for role in ("distance", "use_per_km") if role not in roles.of]
    if missing:
        notes.problems.append(missing_columns(sheet, missing))
        return notes.reading()
    say_columns(sheet, roles, notes)
    shifts = _shifts(sheet, roles, answers, notes)
    return notes.reading(_between(shifts, notes))


def _shifts(sheet: Sheet, roles: TableRoles, answers: Answers, notes: Notes) -> list[Shift]:
    # A table of visits is read from arrival to departure; a shift runs the other way.
    times = times_of(sheet, roles.turned, answers, notes)
    numbers = numbers_of(sheet, roles, answers, notes)
    if numbers is None:
        return []
    used = _used_kwh(sheet, roles, numbers, notes)
    vehicles = texts_of(sheet, roles.of["vehicle"])
    shifts = []
    for k, number in rows_that_count(sheet, times, answers, notes):
        where, leaves, returns = f"{notes.file}, row {number}", times.arrival[k], times.departure[k]
        if leaves is None or returns is None or not vehicles[k] or np.isnan(used[k]):
            there = {
                "the vehicle": bool(vehicles[k]),
                "the departure with its date": leaves is not None,
                "the return with its date": returns is not None,
                "the use": not np.isnan(used[k]),
            }
            notes.problems.append(incomplete(where, there))
        elif returns <= leaves:
            found = f"departure {leaves:%Y-%m-%d %H:%M}, return {returns:%Y-%m-%d %H:%M}"
            remedy = "Correct the row; where all are so, these are visits: name a plug column in the file for --map."
            notes.problems.append(Problem(where, "return_before_departure", found, "a return after it", remedy))
        else:
            shifts.append(Shift(vehicles[k], leaves, returns, float(used[k]), number))
    return shifts


def _used_kwh(sheet: Sheet, roles: TableRoles, found: Mapping[Role, Floats], notes: Notes) -> Floats:
    """What each shift used [kWh], shape (row,)."""
    if "energy" in roles.of:
        return energy_kwh_of(found, notes)
    heading = sheet.names[roles.of["use_per_km"]]
    because = f"distance times {heading!r}"
    notes.decisions.append(Decision(notes.file, "unit", "kWh", because))
    return found["distance"] * found["use_per_km"] / (100.0 if per_100_km(heading) else 1.0)


def _between(shifts: Sequence[Shift], notes: Notes) -> list[SessionRow]:
    """From each return to the next departure of the same vehicle."""
    by_vehicle: defaultdict[str, list[Shift]] = defaultdict(list)
    for shift in sorted(shifts, key=lambda each: each.leaves):
        by_vehicle[shift.vehicle].append(shift)
    rows, at_once = [], []
    for vehicle, theirs in by_vehicle.items():
        for shift, following in pairwise(theirs):
            if following.leaves < shift.returns:
                where = f"{notes.file}, row {following.row}"
                found = f"{vehicle} leaves {following.leaves:%Y-%m-%d %H:%M}, before it is back from row {shift.row}"
                remedy = "Correct one of the rows, or give the second vehicle its own name."
                notes.problems.append(Problem(where, "shifts_overlap", found, "one shift at a time", remedy))
            elif following.leaves == shift.returns:
                at_once.append(f"row {shift.row}")
            else:
                rows.append(SessionRow(vehicle, shift.returns, following.leaves, shift.used_kwh, shift.row))
    if at_once:
        notes.left_out.append(f"{len(at_once)} shifts that go on at once in the next: {named(at_once)}")
    if by_vehicle:
        last = f"the last shift of every vehicle ({len(by_vehicle)}): when it leaves again is not in the file"
        notes.left_out.append(last)
    return rows


LAYOUTS = (Layout("fleet_shifts", "shifts of a fleet, a row a trip", "table", recognises, read, holds_visits=True),)
