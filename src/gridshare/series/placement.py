"""Which rows of a file make up the steps of a grid, and which are not there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import Problem
from gridshare.parts import Bools, Floats, Ints
from gridshare.plain import plain
from gridshare.series.contents import FileTable
from gridshare.series.instants import Timeline, local, timeline_of
from gridshare.timegrid import TimeGrid

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Placing:
    """How the rows of a file come onto a grid.

    Attributes:
        rows: Index of the rows that are used and there, in order of time, shape (row,).
        per_step: How many rows make up a step.
        held: Which of ``rows`` holds in each step where intervals are longer than a step, shape (step,); else None.
        step: Length of the file's intervals [s].
        gaps: The stretches that the file lacks, in words; empty where it covers the grid.
        remedy: What to do about them.
        problems: What is wrong with the file's instants, the same for all its columns.
    """

    rows: Ints
    per_step: int = 1
    held: Ints | None = None
    step: int = 0
    gaps: str = ""
    remedy: str = ""
    problems: tuple[Problem, ...] = ()

    def on_steps(self, values: Floats) -> Floats:
        """Values of the used rows as means over the steps, shape (step,): energy is preserved."""
        if self.held is not None:
            return values[self.held]
        return values.reshape(-1, self.per_step).mean(axis=1) if self.per_step > 1 else values


def placing_of(table: FileTable, grid: TimeGrid) -> Placing:
    """How a table comes onto a grid, worked out once per table and grid."""
    key = ("placing", grid)
    if key not in table.memo:
        table.memo[key] = _placing(table, grid)
    return table.memo[key]  # type: ignore[no-any-return]


def _placing(table: FileTable, grid: TimeGrid) -> Placing:
    timeline = timeline_of(table, grid.time_zone)
    if timeline.problems:
        return Placing(np.zeros(0, np.int64), problems=timeline.problems)
    step, grid_step = timeline.step or grid.step_minutes * 60, grid.step_minutes * 60
    first = int(grid.start.timestamp())
    problem = _mismatch(table, timeline, step, grid)
    if problem is not None:
        return Placing(np.zeros(0, np.int64), step=step, problems=(problem,))
    length = grid.n_steps * grid_step
    begin = first if step <= grid_step else first - (first - int(timeline.start[0])) % step
    wanted = np.arange(begin, first + length, step)
    rows = np.minimum(np.searchsorted(timeline.start, wanted), len(timeline.start) - 1)
    held = None if step <= grid_step else (first - begin + grid_step * np.arange(grid.n_steps)) // step
    missing = timeline.start[rows] != wanted
    zone = ZoneInfo(grid.time_zone)
    lacking = (_gaps(wanted, missing, zone), _remedy(timeline, wanted, missing, zone)) if missing.any() else ("", "")
    return Placing(rows[~missing], max(grid_step // step, 1), held, step, *lacking)


def _mismatch(table: FileTable, timeline: Timeline, step: int, grid: TimeGrid) -> Problem | None:
    """Why the file's intervals do not fit the steps, if so."""
    grid_step = grid.step_minutes * 60
    if max(step, grid_step) % min(step, grid_step):
        return Problem(
            table.name,
            "step_mismatch",
            f"intervals of {plain(step / 60)} min",
            f"intervals of which a whole number makes a step of {grid.step_minutes} min, or that are a whole number "
            "of steps",
            "Choose another step_minutes, or give the series in other intervals.",
        )
    if (int(timeline.start[0]) - int(grid.start.timestamp())) % min(step, grid_step):
        begins = local(int(timeline.start[0]), ZoneInfo(grid.time_zone))
        return Problem(
            table.name,
            "off_grid",
            f"row {table.row_number(0)} starts at {begins}",
            f"intervals that start with the steps of {grid.step_minutes} min from {grid.local[0]:%Y-%m-%d %H:%M}",
        )
    return None


def _gaps(wanted: Ints, missing: Bools, zone: ZoneInfo) -> str:
    """The missing stretches in words."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], missing.astype(np.int64), [0]])))
    stretches = list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
    words = [
        f"{last - first} row{'s' if last - first > 1 else ''} from {local(int(wanted[first]), zone)}"
        for first, last in stretches[:_SHOWN]
    ]
    more = [f"more in {len(stretches) - _SHOWN} other places"] if len(stretches) > _SHOWN else []
    return ", ".join(words + more)


def _remedy(timeline: Timeline, wanted: Ints, missing: Bools, zone: ZoneInfo) -> str:
    """What to do about rows that are not there: other days may be, or the hour that the clock shows twice."""
    if missing.all():
        first, last = (local(int(timeline.start[k]), zone) for k in (0, -1))
        return f"It holds {first} to {last}: ask for days within that, or give these days too."
    twice = [at for at in wanted[missing].tolist() if _is_second(at, zone)]
    if twice:
        day = datetime.fromtimestamp(twice[0], zone)
        return (
            f"On {day:%Y-%m-%d} the clock goes back, and the hour from {day:%H:%M} comes twice: the day has 25 hours. "
            "Give the rows of both, or write the offset next to each instant, for example +02:00."
        )
    return "Complete the file: what is missing is never guessed."


def _is_second(seconds: int, zone: ZoneInfo) -> bool:
    """Whether an instant is the second of two that the clock shows alike."""
    return datetime.fromtimestamp(seconds, zone).fold == 1
