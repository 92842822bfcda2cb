"""Tables of charging sessions: one row a visit, with plug, arrival, departure and energy, in Dutch or English."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.cells.times import is_time_of_day
from gridshare.imports.channel import Reading, SessionRow
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.imports.lexicon.headings import words
from gridshare.imports.lexicon.visits import Role, role_of
from gridshare.imports.sessions.cells import (
    REGISTERS,
    energy_kwh_of,
    incomplete,
    numbers_of,
    rows_that_count,
    texts_of,
    times_of,
)
from gridshare.imports.sessions.columns import TableRoles, table_roles
from gridshare.imports.sessions.visits import Notes

_LEAVES: frozenset[Role] = frozenset({"departure", "duration"})
_LOOKED_AT, _FEWEST, _MOST_DAYS = 100, 4, 14
PLUGS: frozenset[Role] = frozenset({"connector", "point", "station"})


def recognises(content: Content) -> bool:
    """Whether a table has a plug (or a charger), an arrival, a departure and an energy by its headings."""
    if not isinstance(content, Sheet):
        return False
    roles = {role_of(words(name)) for name in content.names}
    is_one = "arrival" in roles and bool(roles & _LEAVES) and _has_energy(roles)
    return is_one and (bool(roles & PLUGS) or _lasts_vary(content))


def _has_energy(roles: AbstractSet[Role | None]) -> bool:
    return "energy" in roles or {*REGISTERS} <= roles


def _lasts_vary(sheet: Sheet) -> bool:
    """Whether rows last as visits do, each otherwise, and not as intervals do: known though no plug is named."""
    head = replace(sheet, columns=tuple(column[:_LOOKED_AT] for column in sheet.columns), typed={})
    roles = table_roles(head, Answers())
    if "vehicle" in roles.of and ("departure" not in roles.of or any(map(is_time_of_day, _moments(head, roles)))):
        return False  # a shift on one date ends after it began, whichever of the two is taken for the arrival
    times = times_of(head, roles, Answers(), Notes(file=sheet.origin.name))
    lasts = [b - a for a, b in zip(times.arrival, times.departure, strict=True) if a and b]
    are_visits = sum(timedelta(0) < each < timedelta(days=_MOST_DAYS) for each in lasts) * 2 > len(lasts)
    return are_visits and len(lasts) >= _FEWEST and len(set(lasts)) * 2 > len(lasts)


def _moments(sheet: Sheet, roles: TableRoles) -> list[Any]:
    return [sheet.columns[roles.of[role]] for role in ("arrival", "departure")]


def read(sheet: Content, answers: Answers) -> Reading:
    """The visits of a table."""
    assert isinstance(sheet, Sheet)  # noqa: S101 - what `recognises` makes sure of
    notes = Notes(file=sheet.origin.name)
    roles = table_roles(sheet, answers)
    notes.questions += roles.questions
    held = roles.of.keys()
    missing: list[Role] = [] if "arrival" in held else ["arrival"]
    missing += [] if _LEAVES & held else ["departure"]
    missing += [] if _has_energy(held) else ["energy"]
    if missing:
        notes.problems.append(missing_columns(sheet, missing))
        return notes.reading()
    say_columns(sheet, roles, notes)
    times = times_of(sheet, roles, answers, notes)
    found = numbers_of(sheet, roles, answers, notes)
    if found is None:
        return notes.reading()
    energy, power, plugs = energy_kwh_of(found, notes), found.get("power"), _plugs(sheet, roles, notes)
    rows = []
    for k, number in rows_that_count(sheet, times, answers, notes):
        arrival, departure = times.arrival[k], times.departure[k]
        if _still_stands(sheet, roles, (k, number), notes):
            continue
        if arrival is None or departure is None or not plugs[k] or np.isnan(energy[k]):
            there = {
                "the plug": bool(plugs[k]),
                "the arrival with its date": arrival is not None,
                "the departure with its date": departure is not None,
                "the energy": not np.isnan(energy[k]),
            }
            notes.problems.append(incomplete(f"{notes.file}, row {number}", there))
            continue
        most = None if power is None or not power[k] > 0 else float(power[k])
        rows.append(SessionRow(plugs[k], arrival, departure, float(energy[k]), number, most))
    return notes.reading(rows)


def _still_stands(sheet: Sheet, roles: TableRoles, row: tuple[int, int], notes: Notes) -> bool:
    """Whether a row, by its place and number, has no departure, which is reported."""
    place, number = row
    if "departure" not in roles.of or (sheet.columns[roles.of["departure"]][place].as_py() or "").strip():
        return False
    text = f"row {number}: no departure; the vehicle is still there, or the session was not closed"
    notes.left_out.append(text)
    return True


def say_columns(sheet: Sheet, roles: TableRoles, notes: Notes) -> None:
    """Which column was taken for what, and which were not needed."""
    for role, index in roles.of.items():
        notes.decisions.append(Decision(f"{notes.file}, column {sheet.names[index]!r}", "column", role, "its heading"))
    if roles.others:
        notes.left_out.append(f"columns that are not needed: {', '.join(roles.others)}")


def missing_columns(sheet: Sheet, missing: list[Role]) -> Problem:
    """The problem of a table without some columns."""
    names = ", ".join(role.replace("_", " ") for role in missing)
    return Problem(
        sheet.origin.name,
        "missing_column",
        f"columns {', '.join(map(repr, sheet.names))}",
        f"also {names}",
        "Name in the file for --map which column it is, or ask for an export with it.",
    )


def _plugs(sheet: Sheet, roles: TableRoles, notes: Notes) -> list[str]:
    """Names of the plugs: of the connector alone, or with its charger before it where the file names both.

    A file that was named as one of sessions and names no plug is about one, which is called after the file.
    """
    parts = [texts_of(sheet, roles.of[role]) for role in ("station", "connector") if role in roles.of]
    if not parts and "vehicle" in roles.of:
        because = "no column names a plug: every vehicle has one of its own"
        notes.decisions.append(Decision(notes.file, "column", "plug of the vehicle", because, is_assumed=True))
        return texts_of(sheet, roles.of["vehicle"])
    if not parts:
        because = "no column names a plug: all sessions are at one, called after the file"
        notes.decisions.append(Decision(notes.file, "column", f"plug {sheet.origin.stem}", because, is_assumed=True))
        return [sheet.origin.stem] * sheet.n_rows
    if len(parts) == 1:
        return parts[0]
    station, connector = parts
    if all(not a or b.startswith(a) for a, b in zip(station, connector, strict=True)):
        return connector
    return [f"{a}/{b}".strip("/") for a, b in zip(station, connector, strict=True)]


LAYOUTS = (Layout("ev_sessions", "charging sessions, a row a visit", "table", recognises, read, holds_visits=True),)
