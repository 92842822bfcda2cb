"""The first column of a file as instants: with an offset, or read on the site's clock.

On the autumn night a local time that is there twice is first summer time and then winter time, in the order of the
file; in spring the hour that is skipped must not be there. Nothing is put in order and nothing is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import Problem
from gridshare.parts import Bools, Floats, Ints
from gridshare.plain import plain
from gridshare.series.contents import FileTable, shown
from gridshare.tables.cells import is_blank

ENDS = ("end", "interval_end")
"""Names of a first column that says when intervals end; under any other name it says when they start."""

_DUTCH = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?", re.ASCII)
_YEARS = range(1900, 2200)  # what a clock's zone and a count of seconds can be trusted with
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - instants without a zone are counted from here too
_SECOND = timedelta(seconds=1)
_SHOWN = 5
_DAY_COUNT = re.compile(r"(?:3[6-9]|[4-6]\d|7[0-2])\d{3}(?:[.,]\d+)?", re.ASCII)  # a spreadsheet's, 1998 to 2099
_SERIAL = "It looks like a spreadsheet's count of days: give the column the format of a date and time."


@dataclass(frozen=True, slots=True)
class Timeline:
    """When the rows of a file hold.

    Attributes:
        start: Start of each row's interval, seconds since 1970 in UTC, rising, shape (row,); empty with problems.
        step: Length of the intervals [s]; 0 where a single row does not show it.
        problems: What is wrong with the column; then the file has no values on any grid.
    """

    start: Ints
    step: int
    problems: tuple[Problem, ...]


def timeline_of(table: FileTable, time_zone: str) -> Timeline:
    """When the rows of a table hold, worked out once per table and zone."""
    key = ("timeline", time_zone)
    if key not in table.memo:
        table.memo[key] = _timeline(table, ZoneInfo(time_zone))
    return table.memo[key]  # type: ignore[no-any-return]


def as_instant(cell: Any) -> datetime | None:
    """The instant in a cell, None where there is none: ISO 8601, or day-month-year with a time of day."""
    instant = None
    if isinstance(cell, datetime):
        instant = cell
    elif isinstance(cell, date):
        instant = datetime.combine(cell, time())
    elif isinstance(cell, str):
        try:
            instant = datetime.fromisoformat(cell.strip())
        except ValueError:
            instant = dutch_instant(cell)
    return instant if instant is not None and instant.year in _YEARS else None


def dutch_instant(text: str) -> datetime | None:
    """The instant in ``15-01-2026 06:30``, None where it is none."""
    match = _DUTCH.fullmatch(text.strip())
    if match is None:
        return None
    day, month, year, hour, minute, second = (int(part or 0) for part in match.groups())
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - on the site's clock
    except ValueError:
        return None


def local(seconds: int, zone: ZoneInfo) -> str:
    """An instant on the site's clock, in a message; with its offset where the clock shows that time twice."""
    at = datetime.fromtimestamp(seconds, UTC).astimezone(zone)
    twice = at.replace(fold=0).utcoffset() != at.replace(fold=1).utcoffset()
    return f"{at:%Y-%m-%d %H:%M} (UTC{at:%z})" if twice else f"{at:%Y-%m-%d %H:%M}"


def _timeline(table: FileTable, zone: ZoneInfo) -> Timeline:
    cells: list[datetime | None] = [as_instant(cell) for cell in table.first_cells]
    problems = _unreadable(table, cells)
    if problems:
        return Timeline(np.zeros(0, np.int64), 0, tuple(problems))
    given = [instant for instant in cells if instant is not None]
    bad: list[int] = []
    if given[0].tzinfo is None:
        seconds, bad = _on_the_clock(given, zone)
    else:
        seconds = np.array([instant.timestamp() for instant in given])
    if bad:
        problem = _problem(
            table,
            "instant_skipped",
            f"{_rows(table, bad)}: {given[bad[0]]:%Y-%m-%d %H:%M} is skipped on the clock of {zone.key}",
            f"instants that exist: on {given[bad[0]]:%Y-%m-%d} the clock goes forward, and the day has 23 hours",
            "If the file does not follow summer time, write the offset next to each instant, for example +01:00.",
        )
        return Timeline(np.zeros(0, np.int64), 0, (problem,))
    return _checked(table, np.rint(seconds).astype(np.int64), zone)


def _unreadable(table: FileTable, instants: Sequence[datetime | None]) -> list[Problem]:
    """Cells that are no instants, and offsets that only some rows have."""
    found = []
    bad = [i for i, instant in enumerate(instants) if instant is None]
    blank = [i for i in bad if is_blank(table.first_cells[i])]
    if blank:
        found.append(_problem(table, "instant_missing", f"{_rows(table, blank)}: no instant", "an instant in each row"))
    odd = [i for i in bad if not is_blank(table.first_cells[i])]
    if odd:
        found.append(
            _problem(
                table,
                "instant_unreadable",
                f"{_rows(table, odd)}: {shown(table.first_cells[odd[0]])} is no instant",
                "an instant like 2026-01-15 00:15, 2026-01-15T00:15+01:00 or 15-01-2026 00:15",
                _SERIAL if _DAY_COUNT.fullmatch(str(table.first_cells[odd[0]]).strip()) else "",
            )
        )
    without = [i for i, instant in enumerate(instants) if instant is not None and instant.tzinfo is None]
    aware = [i for i, instant in enumerate(instants) if instant is not None and instant.tzinfo is not None]
    if without and aware:
        fewer, what = (aware, "an offset") if len(aware) < len(without) else (without, "no offset")
        found.append(
            _problem(
                table,
                "offset_mixed",
                f"{_rows(table, fewer)}: {what} from UTC, unlike the other rows",
                "an offset in all rows or in none",
            )
        )
    return found


def _on_the_clock(given: Sequence[datetime], zone: ZoneInfo) -> tuple[Floats, list[int]]:
    """Seconds since 1970 in UTC of local times, and the rows whose time the clock skips.

    On days without a change all rows have one offset; the others are looked at one by one.
    """
    wall = (np.array(given, dtype="datetime64[us]") - np.datetime64(_EPOCH)) / np.timedelta64(1, "s")
    days, day_of = np.unique((wall // 86400).astype(np.int64), return_inverse=True)
    first = [_offset(int(day), zone) for day in days]
    changes = np.array([_offset(int(day) + 1, zone) for day in days]) != np.array(first)
    seconds = wall - np.array(first, dtype=float)[day_of]
    seen: Counter[datetime] = Counter()
    bad = []
    for i in np.flatnonzero(changes[day_of]).tolist():
        at = given[i]
        seen[at] += 1
        instant = at.replace(tzinfo=zone, fold=int(seen[at] > 1)).astimezone(UTC)
        if instant.astimezone(zone).replace(tzinfo=None, fold=0) != at:
            bad.append(i)
        seconds[i] = instant.timestamp()
    return seconds, bad


def _offset(day: int, zone: ZoneInfo) -> float:
    """Offset from UTC at the local midnight that begins a day, in seconds."""
    midnight = (_EPOCH + timedelta(days=day)).replace(tzinfo=zone)
    return (midnight.utcoffset() or timedelta()) / _SECOND


def _checked(table: FileTable, start: Ints, zone: ZoneInfo) -> Timeline:
    """The timeline, if its rows rise by whole steps."""
    diffs = np.diff(start)
    problems = []
    twice = np.flatnonzero(diffs == 0) + 1
    if len(twice):
        problems.append(
            _problem(
                table,
                "instant_twice",
                f"{_rows(table, twice)}: {local(int(start[twice[0]]), zone)} is in the row before too",
                "each instant once",
                "Decide which row holds, and delete the other.",
            )
        )
    back = np.flatnonzero(diffs < 0) + 1
    if len(back):
        problems.append(
            _problem(
                table,
                "instants_unsorted",
                f"{_rows(table, back)}: {local(int(start[back[0]]), zone)} comes after "
                f"{local(int(start[back[0] - 1]), zone)}",
                "rows in order of time",
                "Sort the file.",
            )
        )
    ends = table.columns[0].casefold() in ENDS
    if ends and not len(diffs):
        problems.append(
            _problem(table, "step_unknown", "a single row, of which only the end is known", "at least two rows")
        )
    if not problems and len(diffs):
        problems = _irregular(table, diffs)
    if problems:
        return Timeline(np.zeros(0, np.int64), 0, tuple(problems))
    step = _usual(diffs) if len(diffs) else 0
    return Timeline(start - step if ends else start, step, ())


def _usual(diffs: Ints) -> int:
    """The step that most rows have; the smallest of those where several have it equally often."""
    steps, counts = np.unique(diffs, return_counts=True)
    return int(steps[np.argmax(counts)])


def _irregular(table: FileTable, diffs: Ints) -> list[Problem]:
    """Rows that do not follow the one before by a whole number of steps; missing rows are another matter."""
    step = _usual(diffs)
    odd: Bools = diffs % step != 0
    if not odd.any():
        return []
    rows = np.flatnonzero(odd) + 1
    return [
        _problem(
            table,
            "steps_irregular",
            f"{_rows(table, rows)}: {plain(diffs[rows[0] - 1] / 60)} min after the row before",
            f"steps of {plain(step / 60)} min, as in most rows",
        )
    ]


def _rows(table: FileTable, indices: Sequence[int] | Ints) -> str:
    """Rows as a person counts them: ``row 7``, or ``rows 7, 8 and 3 more``."""
    return rows_in_words([table.row_number(int(i)) for i in indices])


def rows_in_words(numbers: Sequence[int]) -> str:
    """``row 7``, ``rows 7, 8``, or ``rows 7, 8, 9, 10, 11 and 3 more``."""
    named = ", ".join(map(str, numbers[:_SHOWN]))
    more = f" and {len(numbers) - _SHOWN} more" if len(numbers) > _SHOWN else ""
    return f"row{'s' if len(numbers) > 1 else ''} {named}{more}"


def _problem(table: FileTable, code: str, found: str, expected: str, remedy: str = "") -> Problem:
    """A problem of the whole file: it is the same for every field that reads from it."""
    return Problem(table.name, code, found, expected, remedy)
