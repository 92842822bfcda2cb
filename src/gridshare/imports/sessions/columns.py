"""Which column of a table of sessions or shifts is what: by heading and cells, and by answers about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers, Candidate, Question
from gridshare.imports.lexicon.headings import zone_of
from gridshare.imports.lexicon.visits import Role, role_of
from gridshare.imports.roles.columns import Column, columns_of

_MOMENTS: frozenset[Role] = frozenset({"arrival", "departure"})


@dataclass(frozen=True, slots=True)
class TableRoles:
    """Columns by what they are.

    Attributes:
        of: Role -> index of its column.
        dates: Arrival or departure -> index of the column with its dates, where ``of`` holds times of day.
        zone: The zone that the headings of arrival and departure name; None where they name none, or different ones.
        others: Headings that are not needed.
        questions: Roles that more than one column can have.
    """

    of: Mapping[Role, int]
    dates: Mapping[Role, int]
    zone: str | None
    others: tuple[str, ...]
    questions: tuple[Question, ...]

    @property
    def turned(self) -> TableRoles:
        """The same with arrival and departure exchanged: the times of shifts, which begin with a departure."""
        other: Mapping[Role, Role] = {"arrival": "departure", "departure": "arrival"}
        of, dates = ({other.get(role, role): k for role, k in held.items()} for held in (self.of, self.dates))
        return replace(self, of=of, dates=dates)


def table_roles(sheet: Sheet, answers: Answers) -> TableRoles:
    """The columns of a table by role; an answer about a column counts before its heading."""
    roles: dict[Role, list[Column]] = {}
    for column in columns_of(sheet, answers):
        role = next((role for role in get_args(Role) if role == column.answer), None)
        if not column.answer:
            role = role_of(column.described.words)
        if role is not None:
            roles.setdefault(role, []).append(column)
    _settle_points(roles)
    chosen: dict[Role, Column] = {}
    questions: list[Question] = []
    dates: dict[Role, Column] = {}
    for role, places in roles.items():
        if role in _MOMENTS and (parted := _parted(places)):
            dates[role], chosen[role] = parted
            continue
        best = _preferred(role, places)
        chosen[role] = best[0]
        if len(best) > 1:
            questions.append(_which(sheet.origin.name, role, [c.heading for c in best]))
    if "date" in chosen:
        dates.setdefault("arrival", chosen["date"])
    used = {c.index for c in (*chosen.values(), *dates.values())}
    others = tuple(name for k, name in enumerate(sheet.names) if name and k not in used)
    zones = {zone_of(chosen[role].described.words.text) for role in _MOMENTS & chosen.keys()}
    of, dated = ({role: c.index for role, c in held.items()} for held in (chosen, dates))
    return TableRoles(of, dated, zones.pop() if len(zones) == 1 else None, others, tuple(questions))


def _settle_points(roles: dict[Role, list[Column]]) -> None:
    """A charge point is a plug; where plugs have a column of their own it is their charger."""
    points = roles.pop("point", [])
    if points:
        roles.setdefault("station" if "connector" in roles else "connector", points)


def _parted(places: Sequence[Column]) -> tuple[Column, Column] | None:
    """A column of dates and one of times of day, where two columns are just that."""
    timed = [c for c in places if c.look.kind == "time"]
    dated = [c for c in places if c.look.kind == "date"]
    return (dated[0], timed[0]) if len(timed) == len(dated) == 1 else None


def _preferred(role: Role, places: Sequence[Column]) -> Sequence[Column]:
    """Those that were answered; of instants those that hold some, and whose heading names a zone; else all."""
    if answered := [c for c in places if c.answer]:
        return answered
    if role in _MOMENTS:
        places = [c for c in places if c.is_timed] or places
        zoned = [c for c in places if zone_of(c.described.words.text) is not None]
        return zoned or [c for c in places if not _is_local(c)] or places
    return places


def _is_local(column: Column) -> bool:
    text = column.described.words.text
    return " local " in text or " lokaal " in text


def _which(file: str, role: Role, headings: Sequence[str]) -> Question:
    named = " and ".join(repr(heading) for heading in headings)
    candidates = (
        Candidate(role, f"this one is the {role.replace('_', ' ')}"),
        Candidate("nothing", "another one is"),
    )
    return Question(f"{file}, column {headings[0]!r}", "column", f"columns {named} can all be the {role}", candidates)
