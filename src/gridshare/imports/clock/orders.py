"""In which order day and month stand, where the cells allow both: the order under which time goes on regularly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.imports.clock.rows import Rows, Sofar
from gridshare.imports.clock.zones import wall_text
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.parts import Ints

DAY_FIRST = "day-month-year"


def in_order(rows: Rows, answers: Answers) -> Sofar:
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
