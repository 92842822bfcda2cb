"""Stages in which rows are settled before their clock is: each gives the rows as far as they are settled, or why not.

- Answers about the clock that it cannot use are refused, never passed over.
- Day and month have the order under which time goes on regularly, where the cells allow both.
- Years in which meters do not measure are refused; a file that runs newest first is _turned round.
- Rows of midnight can carry the date of the day that ends: ``01-02 23:45``, ``01-02 00:00``, ``02-02 00:15``. Where
  instants mark ends, some files write the last interval of a day so; read as written it would be a day early. The order
  of rows shows it: all midnights come right after the last row of their own date.
- Where a file gives both the start and the end of intervals, each checks the other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.clock.intervals import with_interval
from gridshare.imports.clock.nights import NO_ORDER, passes
from gridshare.imports.clock.rows import Rows, Sofar
from gridshare.imports.clock.zones import DAY_S, wall_text
from gridshare.imports.findings import Answers, Aspect, Candidate, Decision, Question
from gridshare.parts import Bools, Ints
from gridshare.plain import plain

_WORDS: tuple[tuple[Aspect, str, str], ...] = (
    ("label", "start|end", "start or end"),
    ("overlap", "first|last", "first or last"),
    ("interval", r"0*[1-9]\d{0,3}(\.\d+)?", "a number of minutes, such as 15"),
)
DAY_FIRST = "day-month-year"
_EARLIEST = int(datetime(1990, 1, 1, tzinfo=UTC).timestamp())
_MOST = 2  # a file runs newest first where two of three rows do; in a file of no order about half do
_AHEAD_S = 2 * 366 * 86400
_CHANGE_S = 3600  # by how much start and end are apart more or less where the clock changes between them
_HALF_DAY_S = 43200


def settled(rows: Rows, answers: Answers) -> Sofar:
    """Rows on the grid of their intervals, as far as can be settled before their clock is."""
    sofar = Sofar(rows, problems=_unusable(rows, answers))
    for settle in (
        lambda r: _in_order(r, answers),
        _in_likely_years,
        _turned,
        _with_midnights,
        _in_passes,
        _with_starts,
        lambda r: with_interval(r, answers),
    ):
        if sofar.is_clear:
            sofar = sofar.then(settle(sofar.rows))
    return sofar


def _unusable(rows: Rows, answers: Answers) -> tuple[Problem, ...]:
    """A problem for each answer about label, overlap, interval or order of dates that is none of those there are."""
    orders = ["day-month-year", *rows.channel.moments.readings]
    about: list[tuple[Aspect, str, str]] = list(_WORDS)
    if rows.channel.moments.readings:
        about.append(("order", "|".join(orders), " or ".join(orders)))
    found = []
    for aspect, pattern, expected in about:
        given = answers.about(aspect, rows.channel.file, rows.channel.heading)
        if given is not None and not re.fullmatch(pattern, given, re.ASCII):
            found.append(rows.problem("answer_unusable", f"the answer {aspect}={given}", expected))
    return tuple(found)


def _in_order(rows: Rows, answers: Answers) -> Sofar:
    """Rows under the order of day and month that was answered, or under which rows follow each other regularly."""
    moments = rows.channel.moments
    if not moments.readings:
        return Sofar(rows)
    walls = {DAY_FIRST: rows.wall, **moments.readings}
    given = answers.about("order", rows.channel.file, rows.channel.heading)
    if given in walls:
        return _under(rows, given, walls, "as answered")
    breaks = {order: _breaks(wall) for order, wall in walls.items()}
    fewest = min(breaks.values())
    left = [order for order, n in breaks.items() if n == fewest]
    if len(left) == 1:
        others = ", ".join(f"{n:,} times read as {order}" for order, n in breaks.items() if order != left[0])
        return _under(rows, left[0], walls, f"days follow each other but {fewest:,} times; {others}")
    candidates = tuple(Candidate(order, _period(walls[order])) for order in left)
    found = f"dates that can be read in more than one order, as in {rows.shown(0)}"
    return Sofar(rows, questions=(Question(rows.channel.about, "order", found, candidates),))


def _under(rows: Rows, order: str, walls: dict[str, Ints], because: str) -> Sofar:
    moved = walls[order] - rows.wall
    until = None if rows.until is None else rows.until + moved
    about = Decision(rows.channel.about, "order", order, because)
    return Sofar(replace(rows, wall=walls[order], until=until), (about,))


def _breaks(wall: Ints) -> int:
    """How often the day of a row is neither that of the row before nor next to it."""
    return int((np.abs(np.diff(wall // 86400)) > 1).sum())


def _period(wall: Ints) -> str:
    return f"{wall_text(int(wall.min()))} to {wall_text(int(wall.max()))}"


def _in_likely_years(rows: Rows) -> Sofar:
    """Rows of years in which meters measure, or the likely cause of others."""
    latest = int(datetime.now(UTC).timestamp()) + _AHEAD_S
    odd = (rows.wall < _EARLIEST) | (rows.wall > latest)
    if not odd.any():
        return Sofar(rows)
    first = int(np.flatnonzero(odd)[0])
    problem = rows.problem(
        "period_unlikely",
        f"{rows.named(odd)} ({int(odd.sum()):,} of {len(odd):,}) lie at {wall_text(int(rows.wall[first]))}",
        f"instants from 1990 to {wall_text(latest)[:10]}",
        "Correct these rows; where it is all, day, month and year may be in another order, or seconds "
        "may have been read as milliseconds.",
    )
    return Sofar(rows, problems=(problem,))


def _turned(rows: Rows) -> Sofar:
    """Rows _turned round where the file runs newest first."""
    steps = np.diff(rows.wall)
    if int((steps < 0).sum()) <= _MOST * int((steps > 0).sum()):
        return Sofar(rows)
    return Sofar(replace(rows.taken(slice(None, None, -1)), is_reversed=True))


def _with_midnights(rows: Rows) -> Sofar:
    """Rows with such midnights moved to the next day, and a remark; the same rows where the order does not show it.

    Args:
        rows: Rows in the direction of time.
    """
    midnight = rows.wall % DAY_S == 0
    before = np.concatenate([rows.wall[:1], rows.wall[:-1]])
    is_last_of_date = midnight & (before > rows.wall) & (before < rows.wall + DAY_S)
    begins_date = midnight[0] and rows.wall[:2].max() - rows.wall[0] < DAY_S  # then 00:00 is the first of its date
    midnight[0] = False  # there is nothing before the first row
    if begins_date or not is_last_of_date.any() or not is_last_of_date[midnight].all():
        return Sofar(rows)
    if passes(rows.wall[~midnight])[0] == NO_ORDER:
        return Sofar(rows)
    wall = np.where(is_last_of_date, rows.wall + DAY_S, rows.wall)
    text = f"{rows.named(is_last_of_date)} are at 00:00 after the other rows of their date, and are read as 24:00"
    remark = rows.remark("midnight_ends_its_date", text, is_last_of_date)
    return Sofar(replace(rows, wall=wall), remarks=(remark,))


def _in_passes(rows: Rows) -> Sofar:
    """Rows that all have an offset from UTC or all have none, in passes over time."""
    if rows.offset is not None and np.isnan(rows.offset).any():
        without = np.isnan(rows.offset)
        which, what = (without, "no offset") if without.sum() * 2 <= len(without) else (~without, "an offset")
        found = f"{rows.named(which)} have {what} from UTC, unlike the others"
        return Sofar(rows, problems=(rows.problem("offset_mixed", found, "an offset in all rows or in none"),))
    return Sofar(replace(rows, run=passes(rows.written)))


def _with_starts(rows: Rows) -> Sofar:
    """Rows whose ``wall`` is the start of their interval, if a second column says when it ends."""
    if rows.until is None:
        return Sofar(rows)
    lasts = (rows.until - rows.wall) % DAY_S  # a time of day alone may carry the wrong date
    usual = _usual(lasts)
    if usual > _HALF_DAY_S:  # the columns are the other way round
        rows = replace(rows, wall=rows.until, until=rows.wall)
        lasts, usual = DAY_S - lasts, DAY_S - usual
    odd = lasts != usual
    by_change = np.isin(np.abs(lasts - usual), (_CHANGE_S, DAY_S - _CHANGE_S))
    on_change = odd & by_change & _beside_few(by_change, len(lasts))
    wrong = odd & ~on_change
    if usual == 0 or wrong.any():
        which = wrong if wrong.any() else lasts == 0
        first = int(np.flatnonzero(which)[0])
        problem = rows.problem(
            "start_and_end_disagree",
            f"{rows.named(which)}: from {wall_text(int(rows.wall[first]))} "
            f"to {wall_text(int((rows.until if rows.until is not None else rows.wall)[first]))}",
            f"an end {plain(usual / 60)} min after the start, as in most rows",
            "Correct these rows, or map only the column that says when intervals start.",
        )
        return Sofar(rows, problems=(problem,))
    return Sofar(replace(rows, label="start"))


def _usual(lasts: Ints) -> int:
    lengths, counts = np.unique(lasts, return_counts=True)
    return int(lengths[np.argmax(counts)])


def _beside_few(odd: Bools, n: int) -> bool:
    """Whether so few rows are odd that changes of the clock explain them: two a year, at most twelve rows each."""
    return int(odd.sum()) <= 12 + n // 100
