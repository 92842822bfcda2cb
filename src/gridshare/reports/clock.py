"""The steps of a schedule on the site's clock, and stretches of them in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.parts import Bools
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.timegrid import TimeGrid

Stretch = tuple[int, int]
"""First step, and the step after the last."""


def grid_of(document: ScheduleDocument) -> TimeGrid:
    """The time grid of a schedule."""
    h = document.horizon
    return TimeGrid(datetime.fromisoformat(h.start).astimezone(UTC), h.step_minutes, h.steps, h.time_zone)


def days(grid: TimeGrid, words: Words) -> str:
    """The day of a schedule, or the first and the last of its days."""
    first, last = words.date(grid.local[0]), words.date(grid.local[-1])
    return first if first == last else words("from_to", first=first, last=last)


def stretches(inside: Bools | Sequence[bool]) -> list[Stretch]:
    """The stretches of consecutive steps that are inside."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], np.asarray(inside, dtype=np.int8), [0]])))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def moment(grid: TimeGrid, point: float, words: Words) -> str:
    """A point of the grid as ``17:15``, with the weekday where the horizon is longer than a day."""
    return "".join(_moment(grid, point, words))


def _moment(grid: TimeGrid, point: float, words: Words) -> tuple[str, str]:
    """Weekday (or nothing) and clock; an hour that the clock shows twice is A and then B."""
    at = (grid.start + point * timedelta(minutes=grid.step_minutes)).astimezone(ZoneInfo(grid.time_zone))
    day = f"{words.weekday(at)} " if grid.end - grid.start > timedelta(hours=25) else ""
    # Which of the two it is shows in `fold`; whether there are two, in the offset that the other would have.
    other = at.replace(fold=1 - at.fold)
    twice = other.utcoffset() != at.utcoffset() and other.astimezone(UTC).astimezone(at.tzinfo) == other
    return day, f"{at:%H:%M}{'AB'[at.fold] if twice else ''}"


def span(grid: TimeGrid, stretch: tuple[float, float], words: Words) -> str:
    """A stretch as ``17:00-20:00``; the end of a day is 24:00."""
    (first_day, first), (last_day, last) = (_moment(grid, point, words) for point in stretch)
    if last == "00:00" and stretch[1] > stretch[0]:
        last_day, last = _moment(grid, stretch[1] - 1, words)[0], "24:00"
    return f"{first_day}{first}-{'' if first_day == last_day else last_day}{last}"


def spans(grid: TimeGrid, found: Iterable[tuple[float, float]], words: Words, most: int = 3) -> str:
    """Stretches in words, no more than ``most`` of them."""
    listed = list(found)
    text = ", ".join(span(grid, s, words) for s in listed[:most])
    return f"{text} {words('and_more', n=len(listed) - most)}" if len(listed) > most else text
