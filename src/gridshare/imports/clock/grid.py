"""Rows with their instants, put on equal intervals: in order, each interval once, and what is missing left missing."""

from __future__ import annotations

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import SAID_MISSING
from gridshare.imports.clock.rows import Rows, Sofar
from gridshare.imports.clock.views import describe
from gridshare.imports.clock.zones import wall_text
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.track import KNOWN_GAP, Remark, Settled, Track
from gridshare.parts import Bools, Floats, Ints
from gridshare.plain import plain

_SHOWN = 3
_MOST_TWICE, _MANY_DIFFER = 0.5, 0.1
"""Shares of the intervals that are there twice, and those with another value, where a file holds several meters."""


def on_intervals(rows: Rows, start: Ints, local: Ints, sofar: Sofar, answers: Answers) -> Settled:
    """The track of rows that start at instants [s], whose starts the site's clock shows as ``local``.

    Rows that give an interval twice with the same value are merged, with a remark; with another value they are a
    question.
    """
    order = np.arange(len(start))
    remarks = list(sofar.remarks)
    if not (np.diff(start) >= 0).all():
        order = np.argsort(start, kind="stable")
    remarks += _unsorted(rows, start)
    if rows.is_reversed:  # among rows of one instant the first is the one that comes first in the file
        order = np.lexsort((rows.numbers, start))
    rows, start, local = rows.taken(order), start[order], local[order]
    if (np.diff(start) % rows.step_s).any():
        odd = np.concatenate([[False], (start[1:] - start[0]) % rows.step_s != 0])
        found = f"{rows.named(odd)} do not follow the first by whole intervals of {plain(rows.step_s / 60)} min"
        return Settled(None, problems=(rows.problem("off_grid", found, "rows on one grid in UTC"),))
    twice = np.concatenate([[False], np.diff(start) == 0])
    differ = _differing(rows.values, twice)
    keep = answers.about("overlap", rows.channel.file, rows.channel.heading)
    if differ.any() and keep not in ("first", "last"):
        if _is_two_meters(twice, differ):
            return Settled(None, problems=(_two_meters(rows, twice, differ),))
        tracks = {which: _track(rows, start, twice, which, ()) for which in ("first", "last")}
        return Settled(None, questions=(_which(rows, differ, tracks),))
    decisions = sofar.decisions
    if differ.any() and keep is not None:
        because = f"as answered; {rows.named(differ)} give other values than {rows.named(_partners(twice, differ))}"
        decisions = (*decisions, Decision(rows.channel.about, "overlap", keep, because))
    if twice.any():
        remarks.append(_duplicates(rows, twice & ~differ) if (twice & ~differ).any() else _overlaps(rows, differ))
    track = _track(rows, start, twice, keep or "first", decisions)
    remarks += _gaps(rows, start, local)
    return Settled(
        Track(
            track.channel, track.start, track.step_s, track.values, track.origin, track.rows, decisions, tuple(remarks)
        )
    )


def _track(rows: Rows, start: Ints, twice: Bools, keep: str, decisions: tuple[Decision, ...]) -> Track:
    """Values on equal intervals; of several rows the first or the last that has a value."""
    place = (start - start[0]) // rows.step_s
    values = np.full(int(place[-1]) + 1, np.nan)
    numbers = np.zeros(len(values), dtype=np.int64)
    origin = np.zeros(len(values), dtype=np.int8)
    there = ~np.isnan(rows.values)
    order = np.flatnonzero(there)
    if keep == "first" and twice.any():
        order = order[::-1]  # what is written last counts
    values[place[order]] = rows.values[order]
    numbers[place[order]] = rows.numbers[order]
    if rows.estimated is not None:
        said = np.where(rows.estimated == SAID_MISSING, KNOWN_GAP, rows.estimated)
        for each in (np.flatnonzero(~there), order):  # of several rows that of the value counts
            origin[place[each]] = said[each]
    return Track(rows.channel, int(start[0]), rows.step_s, values, origin, numbers, decisions)


def _differing(values: Floats, twice: Bools) -> Bools:
    """Rows with another value than an earlier row of the same interval, shape (row,); blanks differ from nothing."""
    if not twice.any():
        return twice
    group = np.cumsum(~twice) - 1
    first = np.full(int(group[-1]) + 1, np.nan)
    there = np.flatnonzero(~np.isnan(values))[::-1]
    first[group[there]] = values[there]
    known = first[group]
    differs: Bools = twice & ~np.isnan(values) & (values != known)
    return differs


def _partners(twice: Bools, which: Bools) -> Bools:
    """The first row of each interval that some rows are about, shape (row,)."""
    group = np.cumsum(~twice) - 1
    return ~twice & np.isin(group, group[which])


def _is_two_meters(twice: Bools, differ: Bools) -> bool:
    """Whether most intervals are there twice and many of them differ, as no repeated part of a file does."""
    intervals = int((~twice).sum())
    return bool(twice.sum() > _MOST_TWICE * intervals and differ.sum() > _MANY_DIFFER * intervals)


def _two_meters(rows: Rows, twice: Bools, differ: Bools) -> Problem:
    i = int(np.flatnonzero(differ)[0])
    found = (
        f"{int(twice.sum()):,} of {int((~twice).sum()):,} intervals are there more than once, {int(differ.sum()):,} "
        f"with another value, as in {rows.shown(i - 1)} and {rows.shown(i)}: the file seems to hold several meters"
    )
    remedy = (
        "Split it by meter, or add a column 'EAN' or 'Meter' that names the meter of each row; where it holds two "
        "versions of one meter, answer with --answer overlap=first (or last)."
    )
    return rows.problem("several_meters", found, "one meter, or a column that distinguishes meters", remedy)


def _which(rows: Rows, differ: Bools, tracks: dict[str, Track]) -> Question:
    first = np.flatnonzero(differ)[:_SHOWN]
    shown = ", ".join(f"{rows.shown(int(i) - 1)} and {rows.shown(int(i))}" for i in first)
    found = f"two values for {int(differ.sum()):,} of the intervals, as in {shown}"
    candidates = tuple(Candidate(which, describe(track)) for which, track in tracks.items())
    return Question(rows.channel.about, "overlap", found, candidates)


def _duplicates(rows: Rows, same: Bools) -> Remark:
    text = f"{rows.named(same)} repeat an interval with the same value or none, and count once"
    return rows.remark("duplicate_rows", text, same)


def _overlaps(rows: Rows, differ: Bools) -> Remark:
    return rows.remark("duplicate_rows", f"{rows.named(differ)} repeat an interval with another value", differ)


def _unsorted(rows: Rows, start: Ints) -> list[Remark]:
    """A word about rows that are not in order of time."""
    if rows.is_reversed:
        text = "rows run newest first"
        return [Remark("rows_unsorted", text, (), len(start))]
    back = np.concatenate([[False], np.diff(start) < 0])
    if not back.any():
        return []
    i = int(np.flatnonzero(back)[0])
    text = f"rows are not in order of time: {rows.shown(i)} comes after {rows.shown(i - 1)}"
    return [rows.remark("rows_unsorted", text, back)]


def _gaps(rows: Rows, start: Ints, local: Ints) -> list[Remark]:
    """Words about intervals without a row, and about rows without a value."""
    found = []
    blank = np.isnan(rows.values)
    if blank.any():
        text = f"{int(blank.sum()):,} rows have no value: {rows.named(blank)}"
        found.append(rows.remark("blank", text, blank))
    lacking = np.diff(start) // rows.step_s - 1
    at = np.flatnonzero(lacking > 0)
    if len(at):
        longest = at[np.argmax(lacking[at])]
        shown = ", ".join(
            f"{int(lacking[i])} after row {rows.numbers[i]} ({wall_text(int(local[i]))})" for i in at[:_SHOWN]
        )
        more = f" and {len(at) - _SHOWN} more places" if len(at) > _SHOWN else ""
        text = (
            f"{int(lacking[at].sum()):,} intervals have no row, in {len(at):,} places: {shown}{more};"
            f" the longest is {int(lacking[longest])} after row {rows.numbers[longest]}"
        )
        found.append(Remark("gap", text, tuple(rows.numbers[at[:20]].tolist()), int(lacking[at].sum())))
    return found
