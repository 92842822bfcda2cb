"""Tables of charging sessions: one row a visit, with plug, arrival, departure and energy, in Dutch or English."""

from __future__ import annotations

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Reading, SessionRow
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.imports.sessions.cells import (
    energy_kwh_of,
    incomplete,
    is_cut,
    numbers_of,
    row_number,
    texts_of,
    times_of,
)
from gridshare.imports.sessions.columns import Role, TableRoles, role_of, table_roles
from gridshare.imports.sessions.visits import Notes

_NEEDED: tuple[Role, ...] = ("arrival", "departure", "energy")


def recognises(content: Content) -> bool:
    """Whether a table has a plug (or a charger), an arrival, a departure and an energy by its headings."""
    if not isinstance(content, Sheet):
        return False
    roles = {role_of(name) for name in content.names}
    return {*_NEEDED} <= roles and bool(roles & {"connector", "station"})


def read(sheet: Content, answers: Answers) -> Reading:
    """The visits of a table."""
    assert isinstance(sheet, Sheet)  # noqa: S101 - what `recognises` makes sure of
    notes = Notes(sheet.origin.name)
    roles = table_roles(sheet, answers)
    notes.questions += roles.questions
    missing = [role for role in _NEEDED if role not in roles.of]
    if not {"connector", "station"} & roles.of.keys():
        missing.insert(0, "connector")
    if missing:
        notes.problems.append(missing_columns(sheet, missing))
        return notes.reading()
    say_columns(sheet, roles, notes)
    times = times_of(sheet, roles, answers, notes)
    energy = energy_kwh_of(sheet, roles.of["energy"], answers, notes)
    power = numbers_of(sheet, roles.of["power"], answers, notes) if "power" in roles.of else None
    plugs = _plugs(sheet, roles)
    rows = []
    for k, (arrival, departure) in enumerate(zip(times.arrival, times.departure, strict=True)):
        number = row_number(sheet, k)
        if is_cut(sheet, k, answers, notes) or _still_stands(sheet, roles, k, notes):
            continue
        if arrival is None or departure is None or not plugs[k] or np.isnan(energy[k]):
            there = {
                "plug": bool(plugs[k]),
                "arrival with its date": arrival is not None,
                "departure with its date": departure is not None,
                "energy": not np.isnan(energy[k]),
            }
            notes.problems.append(incomplete(f"{notes.file}, row {number}", there))
            continue
        most = None if power is None or not power[k] > 0 else float(power[k])
        rows.append(SessionRow(plugs[k], arrival, departure, float(energy[k]), number, most))
    return notes.reading(rows)


def _still_stands(sheet: Sheet, roles: TableRoles, row: int, notes: Notes) -> bool:
    """Whether a row has no departure, which is reported."""
    if (sheet.columns[roles.of["departure"]][row].as_py() or "").strip():
        return False
    text = f"row {row_number(sheet, row)}: no departure; the vehicle is still there, or the session was not closed"
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


def _plugs(sheet: Sheet, roles: TableRoles) -> list[str]:
    """Names of the plugs: of the connector alone, or with its charger before it where the file names both."""
    parts = [texts_of(sheet, roles.of[role]) for role in ("station", "connector") if role in roles.of]
    if len(parts) == 1:
        return parts[0]
    station, connector = parts
    if all(not a or b.startswith(a) for a, b in zip(station, connector, strict=True)):
        return connector
    return [f"{a}/{b}".strip("/") for a, b in zip(station, connector, strict=True)]


LAYOUTS = (Layout("ev_sessions", "charging sessions, a row a visit", "table", recognises, read, holds_visits=True),)
