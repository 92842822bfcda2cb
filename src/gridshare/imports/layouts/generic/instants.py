"""Columns that say when rows hold: a date and a time, an instant, a range, a beginning and an end; or none at all.

Numbers without instants, one a line, follow each other without a gap, so that the first instant and the length, which
are asked, settle all others, on days on which the clock is changed too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Label
from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.lexicon.headings import end_of, names_instant, zone_of
from gridshare.imports.roles.columns import Column, columns_of

_EPOCH_S = (9e8, 3e9)
_EPOCH_MS = (9e11, 3e12)
_SERIAL = (36000.0, 73000.0)


START = "begin (utc)"
_CLOCK = "Europe/Amsterdam"
_FEWEST = 4
_MINUTES = (5, 10, 15, 30, 60)


@dataclass(frozen=True, slots=True)
class When:
    """The columns of instants.

    Attributes:
        instant, until: As in `gridshare.imports.roles.document.Roles`.
        label: Which end the headings name.
        zone: The time zone the headings name.
        is_epoch: Whether the instant is a number of seconds or milliseconds since 1970.
        others: Other columns of instants, which are not needed.
        because: The facts it follows from.
    """

    instant: tuple[int, ...]
    until: tuple[int, ...] = ()
    label: Label | None = None
    zone: str | None = None
    is_epoch: bool = False
    others: tuple[int, ...] = ()
    because: str = ""


def when_of(columns: Sequence[Column]) -> When | None:
    """The columns of instants; None where there are none."""
    timed = [c for c in columns if _may_be_instant(c)]
    answered = [c for c in columns if c.answer in {"instant", "until"}]
    if answered:
        return _answered(answered)
    whole = [c for c in timed if c.look.kind in {"instant", "range"}]
    dates = [c for c in timed if c.look.kind == "date"]
    times = [c for c in timed if c.look.kind in {"time", "range"}]
    if any(c.look.kind == "instant" for c in whole) or (whole and not dates):
        return _whole(whole, timed)
    if dates and times:
        return _parted(dates, times)
    if dates:
        return _whole(dates, timed)
    return _numbered(columns)


def _may_be_instant(column: Column) -> bool:
    return column.is_timed and column.sort != "aside" and not column.answer


def _answered(columns: Sequence[Column]) -> When:
    starts = tuple(c.index for c in columns if c.answer == "instant")
    ends = tuple(c.index for c in columns if c.answer == "until")
    zone = next((z for c in columns if (z := zone_of(c.described.words.text))), None)
    return When(starts or ends, ends if starts else (), None if starts else "end", zone, because="as answered")


def _whole(whole: Sequence[Column], timed: Sequence[Column]) -> When:
    """Instants in one cell: a beginning and an end where headings say so, else the one that says most."""
    starts = [c for c in whole if end_of(c.described.words) == "start"]
    ends = [c for c in whole if end_of(c.described.words) == "end"]
    neutral = [c for c in whole if c not in starts and c not in ends]
    first = min(starts or neutral or ends, key=_rank)
    ends = [c for c in ends if c is not first and _clock(c) == _clock(first)]
    until = min(ends, key=_rank) if ends and starts else None
    used = {first.index} | ({until.index} if until else set())
    label = end_of(first.described.words) if first.look.kind != "range" else None
    return When(
        (first.index,),
        (until.index,) if until else (),
        label,
        zone_of(first.described.words.text),
        others=tuple(c.index for c in timed if c.index not in used),
        because=_named([first, until]),
    )


def _parted(dates: Sequence[Column], times: Sequence[Column]) -> When:
    """Dates and times of day in columns of their own."""
    date_starts = [c for c in dates if end_of(c.described.words) != "end"]
    date_ends = [c for c in dates if end_of(c.described.words) == "end"]
    time_starts = [c for c in times if end_of(c.described.words) == "start"]
    time_ends = [c for c in times if end_of(c.described.words) == "end"]
    neutral = [c for c in times if c not in time_starts and c not in time_ends]
    date = (date_starts or date_ends)[0]
    time = (time_starts or neutral or time_ends)[0]
    until: tuple[Column, ...] = ()
    if time_ends and time not in time_ends and time_starts:
        until = (date_ends[0], time_ends[0]) if date_ends and date_starts else (time_ends[0],)
    used = {date.index, time.index, *(c.index for c in until)}
    return When(
        (date.index, time.index),
        tuple(c.index for c in until),
        end_of(time.described.words) if time.look.kind != "range" else None,
        zone_of(time.described.words.text) or zone_of(date.described.words.text),
        others=tuple(c.index for c in (*dates, *times) if c.index not in used),
        because=_named([date, time, *until]),
    )


def _numbered(columns: Sequence[Column]) -> When | None:
    """Instants written as numbers under a heading of instants: serial numbers of a spreadsheet, seconds since 1970."""
    for column in columns:
        numbers = column.look.numbers
        if not numbers or column.answer or not (column.is_numeric and names_instant(column.described.words)):
            continue
        if _within(numbers, _EPOCH_S) or _within(numbers, _EPOCH_MS):
            return When(
                (column.index,), (), end_of(column.described.words), "UTC", is_epoch=True, because=_named([column])
            )
        if _within(numbers, _SERIAL):
            times = [c for c in columns if _may_be_instant(c) and c.look.kind in {"time", "range"}]
            if times and all(float(n).is_integer() for n in numbers):
                return _parted([column], times)
            label, zone = end_of(column.described.words), zone_of(column.described.words.text)
            return When((column.index,), (), label, zone, because=_named([column]))
    return None


def _within(numbers: Sequence[float], span: tuple[float, float]) -> bool:
    return all(span[0] <= n < span[1] for n in numbers)


def _clock(column: Column) -> tuple[bool, str | None]:
    """Whether cells carry an offset, and the zone that the heading names: begin and end are on one clock."""
    cell = column.look.first
    return (cell.endswith("Z") or "+" in cell[10:], zone_of(column.described.words.text))


def _rank(column: Column) -> tuple[int, int]:
    """Instants that carry an offset or a zone before others, then from the left."""
    has_offset, zone = _clock(column)
    return (0 if has_offset or zone else 1, column.index)


def _named(columns: Sequence[Column | None]) -> str:
    return ", ".join(f"{c.heading!r} holds {c.look.first!r}" for c in columns if c)


@dataclass(frozen=True, slots=True)
class Pasted:
    """A sheet of bare numbers.

    Attributes:
        sheet: The sheet, with instants where they are known.
        decisions, questions, problems: As in `Reading`.
    """

    sheet: Sheet
    decisions: tuple[Decision, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()


def is_bare(sheet: Sheet, answers: Answers) -> bool:
    """Whether a sheet holds numbers and nothing that could say when they hold."""
    columns = columns_of(sheet, answers)
    if when_of(columns) is not None:
        return False
    looks = [c.look.kind for c in columns]
    return sheet.n_rows >= _FEWEST and "number" in looks and set(looks) <= {"number", "blank"} and len(looks) <= _FEWEST


def with_instants(sheet: Sheet, answers: Answers) -> Pasted:
    """The sheet with a column of instants from what a person said, or the questions about it."""
    file = sheet.origin.name
    start, minutes = answers.about("start", file), answers.about("interval", file)
    questions = [q for q, answer in ((_start(sheet), start), (_interval(sheet), minutes)) if answer is None]
    if start is None or minutes is None:
        return Pasted(sheet, questions=tuple(questions))
    begin = _instant(start)
    if begin is None or not minutes.isdecimal() or int(minutes) not in _MINUTES:
        return Pasted(sheet, problems=(_unreadable(file, start, minutes),))
    import pyarrow as pa

    seconds = int(begin.timestamp()) + 60 * int(minutes) * np.arange(sheet.n_rows, dtype=np.int64)
    texts = pa.array(np.datetime_as_string(seconds.astype("datetime64[s]"), timezone="UTC").tolist())
    because = f"{_CLOCK}'s clock" if "+" not in start and not start.endswith("Z") else "as answered"
    decisions = (
        Decision(file, "start", begin.astimezone(UTC).isoformat(), because, is_assumed=because != "as answered"),
        Decision(file, "interval", minutes, "as answered"),
    )
    typed = {k + 1: v for k, v in sheet.typed.items()}
    timed = replace(sheet, names=(START, *sheet.names), columns=(texts, *sheet.columns), typed=typed)
    return Pasted(timed, decisions)


def _instant(text: str) -> datetime | None:
    """The instant that an answer names; on the Dutch clock where it has no offset."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo(_CLOCK))


def _start(sheet: Sheet) -> Question:
    found = f"{sheet.n_rows:,} rows of numbers without an instant; when does the first begin (2024-01-01T00:00)"
    return Question(sheet.origin.name, "start", found)


def _interval(sheet: Sheet) -> Question:
    n = sheet.n_rows
    candidates = tuple(Candidate(str(m), f"{n:,} rows cover {n * m / 1440:,.4g} days") for m in (15, 60))
    return Question(sheet.origin.name, "interval", "nothing says how long each number holds [min]", candidates)


def _unreadable(file: str, start: str, minutes: str) -> Problem:
    return Problem(
        file,
        "unknown_answer",
        f"the answers start={start} and interval={minutes}",
        f"a start like 2024-01-01T00:00 and an interval of {', '.join(map(str, _MINUTES))} minutes",
    )
