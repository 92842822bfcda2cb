"""How long the intervals are, and that rows lie on their grid.

The usual distance of rows is the length. Rows a few seconds off the grid are put on it, with a remark; rows further
off are no quarter-hours, and are not bent into any. Of a counter only the readings near the grid are of use.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.clock.rows import Rows, Sofar, distinct
from gridshare.imports.clock.zones import wall_text
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.track import Remark
from gridshare.parts import Bools, Ints
from gridshare.plain import plain
from gridshare.units import NumberError, number_of

HOUR_S, DAY_S = 3600, 86400
QUARTER_S = 900
_LENGTHS = (1, 5, 10, 15, 20, 30, 60, 120, 180, 300, 360, 600, 720, 900, 1200, 1800, 3600)  # whole parts of an hour [s]
_NEAR = 10  # a row within a tenth of the length belongs to its place on the grid
_RUN = 6  # so many equal longer distances in a row are no lost rows but another interval length


def with_interval(rows: Rows, answers: Answers) -> Sofar:
    """Rows on the grid of their usual distance, or why there is none."""
    points = distinct(rows.instants)
    given = answers.about("interval", rows.channel.file, rows.channel.heading)
    try:
        minutes = number_of(given, rows.channel.about) if given else None
    except NumberError as error:
        return Sofar(rows, problems=error.problems)
    step, because = _length(rows, points) if minutes is None else (round(minutes * 60), "as answered")
    if step is None:
        return Sofar(rows, questions=(_how_long(rows),))
    problem = _unfit(rows, points, step)
    if problem is not None:
        return Sofar(rows, problems=(problem,))
    if rows.channel.is_counter and step < QUARTER_S and (step < 300 or step not in _LENGTHS):  # noqa: PLR2004
        because = f"{because}; readings nearest to the quarters are taken"
        step = QUARTER_S
    about = Decision(rows.channel.about, "interval", f"{plain(step / 60)}", because)
    return Sofar(rows, (about,)).then(_on_grid(replace(rows, step_s=step)))


def _length(rows: Rows, points: Ints) -> tuple[int | None, str]:
    """Length of the intervals [s] and why; None where rows do not show it."""
    diffs = np.diff(points)
    if len(diffs) == 0:
        if rows.until is not None and len(rows.wall):
            return _regular(int(rows.until[0] - rows.wall[0]) % DAY_S), "from start to end of the interval"
        stated = rows.channel.moments.step_s
        return (stated, "as the file says") if stated else (None, "")
    lengths, counts = np.unique(diffs, return_counts=True)
    usual = int(lengths[np.argmax(counts)])
    if counts.max() * 2 < len(diffs):  # a clock that drifts: no two distances are the same
        usual = int(np.median(diffs))
    step = _regular(usual)
    near = int(counts[np.abs(lengths - step) * _NEAR <= step].sum())
    return step, f"{near:,} of {len(diffs):,} distances between rows are {in_words(step)}"


def _regular(length: int) -> int:
    """The length of interval that a length is near to, as 14 min 59 s is to 15 min; itself where it is near none."""
    return next((s for s in _LENGTHS if abs(length - s) * _NEAR <= s), length)


def in_words(step_s: int) -> str:
    """A length of time."""
    if step_s % DAY_S == 0:
        return f"{step_s // DAY_S} days" if step_s > DAY_S else "a day"
    return f"{plain(step_s / 60)} min" if step_s >= 60 else f"{step_s} s"  # noqa: PLR2004


def every(step_s: int) -> str:
    """How often something comes that comes once in a length of time."""
    return "every day" if step_s == DAY_S else f"every {in_words(step_s)}"


def _how_long(rows: Rows) -> Question:
    return Question(
        rows.channel.about,
        "interval",
        f"a single instant ({rows.shown(0)}), which does not show how long its interval is",
        (Candidate("15", "an interval of 15 min"), Candidate("60", "an interval of an hour")),
    )


def _unfit(rows: Rows, points: Ints, step: int) -> Problem | None:
    """Why intervals of this length are of no use; None where they are."""
    stated, is_of_ends = rows.channel.moments.step_s, False
    if rows.until is not None and stated is None:
        stated, is_of_ends = _regular(int(np.median((rows.until - rows.wall) % DAY_S))), True
    if step > HOUR_S:
        what = f"{'readings' if rows.channel.is_counter else 'values'} {every(step)}"
        return too_long(rows.channel.about, what, rows.shown(0))
    if not rows.channel.is_counter and step not in _LENGTHS:
        return rows.problem(
            "interval_unknown",
            f"rows mostly follow each other by {in_words(step)}",
            "intervals of which a whole number makes an hour",
            "Export the file in quarters of an hour, or answer interval=15 if that is what most rows are.",
        )
    if stated and stated != step:
        return rows.problem(
            "interval_contradicted",
            f"{'from start to end' if is_of_ends else 'the file says that'} intervals are {in_words(stated)}, "
            f"but rows follow each other by {in_words(step)}",
            "rows at the distance that the file says",
            f"Answer interval={plain(step / 60)} if the rows are right, or export the file again.",
        )
    return None if rows.channel.is_counter else _changed(rows, points, step)


def too_long(about: str, what: str, first: str) -> Problem:
    """The problem of intervals that are longer than an hour, from a first row on."""
    return Problem(
        about,
        "interval_too_long",
        f"{what} (from {first})",
        "values per quarter of an hour, at most per hour: a day's total does not show when power was drawn",
        "Ask the metering company for quarter-hour values of the same period.",
    )


def _changed(rows: Rows, points: Ints, step: int) -> Problem | None:
    """A part of the file in which rows have another equal distance; None where there is none."""
    diffs = np.rint(np.diff(points) / step).astype(np.int64)
    edges = np.concatenate([[0], np.flatnonzero(np.diff(diffs)) + 1, [len(diffs)]])
    longer = (np.diff(edges) >= _RUN) & (diffs[edges[:-1]] > 1) if len(diffs) else np.zeros(0, dtype=bool)
    if not longer.any():
        return None
    first = int(np.flatnonzero(longer)[0])
    ends = [int(np.flatnonzero(rows.instants == points[edges[first + k]])[0]) for k in (0, 1)]
    return rows.problem(
        "interval_changes",
        f"most rows follow each other by {in_words(step)}, but those from {rows.shown(ends[0])} to "
        f"{rows.shown(ends[1])} by {in_words(int(diffs[edges[first]]) * step)}",
        "one interval length in a file",
        "Split the file where the length changes, and import the parts together.",
    )


def _on_grid(rows: Rows) -> Sofar:
    """Rows put on the grid, with a remark about those off it."""
    step = rows.step_s
    place = (rows.wall + step // 2) // step * step
    moved = np.abs(rows.wall - place)
    off = moved * _NEAR > step
    if off.any() and not rows.channel.is_counter:
        return Sofar(rows, problems=(_off_grid(rows, off),))
    if off.all():
        return Sofar(rows, problems=(_off_grid(rows, off),))
    remarks: list[Remark] = []
    if off.any():
        text = f"{rows.named(off)} lie between the readings at every {in_words(step)} and are not needed"
        remarks.append(rows.remark("rows_between", text, off))
    rounded = (moved > 0) & ~off
    if rounded.any():
        text = (
            f"{int(rounded.sum()):,} rows are up to {int(moved[rounded].max())} s off the grid of "
            f"{in_words(step)} and were put on it: {rows.named(rounded)}"
        )
        remarks.append(rows.remark("rows_rounded", text, rounded))
    if not remarks:
        return Sofar(rows)
    return Sofar(replace(rows, wall=place, moved=rows.wall - place).taken(~off), remarks=tuple(remarks))


def nearest(rows: Rows, instant: Ints) -> Bools:
    """Of readings that were put on the same instant the one that lay nearest to it, shape (row,).

    Readings that lay equally near all stay, so that a doubled row is met as such.
    """
    if rows.moved is None or not rows.moved.any():
        return np.ones(len(instant), dtype=bool)
    moved = np.abs(rows.moved)
    order = np.lexsort((moved, instant))
    first = np.concatenate([[True], np.diff(instant[order]) != 0])
    least = moved[order][first][np.cumsum(first) - 1]
    keep = np.zeros(len(instant), dtype=bool)
    keep[order] = moved[order] == least
    return keep


def _off_grid(rows: Rows, off: Bools) -> Problem:
    first = int(np.flatnonzero(off)[0])
    return rows.problem(
        "off_grid",
        f"{rows.named(off)} ({int(off.sum()):,} of {len(off):,}) are not at a whole {in_words(rows.step_s)}: "
        f"{wall_text(int(rows.wall[first]))}",
        f"instants at every {in_words(rows.step_s)} from the hour",
        "Correct or delete these rows, or export the file again in quarters of an hour.",
    )
