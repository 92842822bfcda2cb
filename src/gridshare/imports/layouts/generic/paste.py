"""Numbers without instants, one a line: when they begin and how long each holds is asked.

They follow each other without a gap, so that the first instant and the length settle all others, on days on which the
clock is changed too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.layouts.generic.columns import columns_of
from gridshare.imports.layouts.generic.instants import when_of

START = "begin (utc)"
_CLOCK = "Europe/Amsterdam"
_FEWEST = 4
_MINUTES = (5, 10, 15, 30, 60)


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
    if begin is None or not minutes.isdigit() or int(minutes) not in _MINUTES:
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
