"""Tracks of one meter on one axis: files that follow each other, registers that add up, sheets of a workbook.

Sheets that cover the same time cannot be parts of one meter's series; then the name of a sheet is that of its meter.
Sheets that follow each other in time (a month each) are of one meter, whose name is the workbook's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.track import Track
from gridshare.parts import Floats, Ints
from gridshare.plain import plain

_SHEET = re.compile(r"(?P<book>.+) \((?P<sheet>.+)\)", re.DOTALL)

_MIN_S = 60

SAME = 1e-6
"""Values that differ by less, in the unit of the series, are the same: what rounding on the way makes."""

_RARELY = 0.01
"""Registers of which at most this share of intervals has both are taken turns with: a blank one is zero."""


def with_sheet_meters(tracks: Sequence[Track]) -> list[Track]:
    """The tracks, with the name of its sheet as the meter of each that needs one."""
    books: dict[str, list[Track]] = {}
    for track in tracks:
        if not track.channel.meter and (match := _SHEET.fullmatch(track.channel.file)):
            books.setdefault(match["book"], []).append(track)
    apart = {book for book, own in books.items() if _sheets_overlap(own)}
    return [_named(track, apart) for track in tracks]


def _sheets_overlap(tracks: Sequence[Track]) -> bool:
    """Whether two sheets hold the same kind of numbers about the same time."""
    spans: dict[tuple[str | None, str], list[tuple[int, int, str]]] = {}
    for track in tracks:
        key = (track.channel.quantity, track.channel.register)
        spans.setdefault(key, []).append((track.start, track.end, track.channel.file))
    return any(
        first[1] > second[0] and first[2] != second[2]
        for own in spans.values()
        for first, second in zip(sorted(own), sorted(own)[1:], strict=False)
    )


def _named(track: Track, apart: set[str]) -> Track:
    match = _SHEET.fullmatch(track.channel.file)
    if track.channel.meter or match is None or match["book"] not in apart:
        return track
    because = "sheets of the workbook cover the same time, so that each is about a meter of its own"
    decision = Decision(track.channel.file, "meter", match["sheet"], because)
    channel = replace(track.channel, meter=match["sheet"])
    return replace(track, channel=channel, decisions=(*track.decisions, decision))


@dataclass(frozen=True, slots=True)
class Doubts:
    """What was met on the way; grows."""

    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def united(tracks: Sequence[Track], answers: Answers, doubts: Doubts) -> Track | None:
    """Tracks of one register, from one or several files, on one axis."""
    first = tracks[0]
    for other in tracks[1:]:
        if other.channel.file == first.channel.file and other.channel.heading != first.channel.heading:
            doubts.questions.append(_two_columns(first, other))
            return None
    tracks = _on_the_finest(tracks)
    if not _one_axis(tracks, doubts):
        return None
    axis = axis_of(tracks)
    for track in sorted(tracks, key=lambda t: t.start):
        merged = _merged(axis, track, answers, doubts)
        if merged is None:
            return None
        axis = merged
    return axis


def _on_the_finest(tracks: Sequence[Track]) -> Sequence[Track]:
    """Prices on their shortest interval: the price of an hour is that of each of its quarters. Others as they are."""
    finest = min(t.step_s for t in tracks)
    if tracks[0].channel.quantity != "price" or any(t.step_s % finest for t in tracks):
        return tracks
    return [_repeated(t, t.step_s // finest) if t.step_s > finest else t for t in tracks]


def _repeated(track: Track, times: int) -> Track:
    because = (
        f"prices of {plain(track.step_s / 60)} min hold in each of their parts, next to shorter ones in another file"
    )
    decision = Decision(track.channel.about, "interval", f"{plain(track.step_s / 60 / times)}", because)
    return replace(
        track,
        step_s=track.step_s // times,
        values=np.repeat(track.values, times),
        origin=np.repeat(track.origin, times),
        rows=np.repeat(track.rows, times),
        decisions=(*track.decisions, decision),
    )


def _one_axis(tracks: Sequence[Track], doubts: Doubts) -> bool:
    """Whether intervals are of one length and begin together."""
    first = tracks[0]
    for other in tracks[1:]:
        if other.step_s != first.step_s or (other.start - first.start) % first.step_s:
            doubts.problems.append(
                Problem(
                    other.channel.about,
                    "intervals_differ",
                    f"{_axis_text(other)}; in {first.channel.about} {_axis_text(first)}",
                    "intervals of one length that begin together",
                    "Import the coarser file under another name (meters: name in the file for --map), or leave it out.",
                )
            )
            return False
    return True


def _axis_text(track: Track) -> str:
    begins = (track.start % track.step_s) / _MIN_S
    return f"intervals of {plain(track.step_s / _MIN_S)} min{f' from minute {plain(begins)} on' if begins else ''}"


def axis_of(tracks: Sequence[Track]) -> Track:
    """An empty track over the time of all."""
    first = tracks[0]
    start, end = min(t.start for t in tracks), max(t.end for t in tracks)
    n = (end - start) // first.step_s
    blank = np.full(n, np.nan), np.zeros(n, dtype=np.int8), np.zeros(n, dtype=np.int64)
    return Track(first.channel, start, first.step_s, *blank)


def _merged(axis: Track, track: Track, answers: Answers, doubts: Doubts) -> Track | None:
    """The axis with the values of a track; where both have one, they must be the same."""
    at = slice((track.start - axis.start) // axis.step_s, (track.end - axis.start) // axis.step_s)
    old, new = axis.values[at], track.values
    differ = np.flatnonzero(np.abs(old - new) > SAME)
    answer = answers.about("overlap", track.channel.file, track.channel.heading)
    if len(differ) and answer not in ("first", "last"):
        doubts.questions.append(_overlap(track, differ, old))
        return None
    take = ~np.isnan(new) if answer == "last" else ~np.isnan(new) & np.isnan(old)
    values, origin, rows = axis.values.copy(), axis.origin.copy(), axis.rows.copy()
    for whole, part in ((values, new), (origin, track.origin), (rows, track.rows)):
        whole[at][take] = part[take]
    decisions = (*axis.decisions, *track.decisions)
    if len(differ):
        because = f"as answered; {len(differ)} intervals differ from another file of this meter"
        decisions = (*decisions, Decision(track.channel.about, "overlap", str(answer), because))
    merged = replace(axis, values=values, origin=origin, rows=rows)
    return replace(merged, decisions=decisions, remarks=(*axis.remarks, *track.remarks))


def _overlap(track: Track, differ: Ints, old: Floats) -> Question:
    k = int(differ[0])
    at = datetime.fromtimestamp(track.start + k * track.step_s, UTC)
    found = (
        f"{len(differ)} intervals differ from another file of this meter; the first is {at:%Y-%m-%d %H:%M} UTC (row "
        f" {int(track.rows[k])}): {plain(track.values[k])} here, {plain(old[k])} there"
    )
    first, last = Candidate("first", "what was read first stays"), Candidate("last", "this file counts")
    return Question(track.channel.about, "overlap", found, (first, last))


def _two_columns(first: Track, other: Track) -> Question:
    found = (
        f"{other.channel.heading!r} and {first.channel.heading!r} both read as {first.channel.quantity} of one meter"
    )
    candidates = (
        Candidate("leave out", f"only {first.channel.heading!r} counts"),
        Candidate("production", "made by panels behind the connection"),
    )
    return Question(other.channel.about, "column", found, candidates)


def added(registers: Sequence[Track], doubts: Doubts) -> Track | None:
    """The sum of registers; where registers take turns, a blank one is zero."""
    if len(registers) == 1:
        return registers[0]
    if not _one_axis(registers, doubts):
        return None
    axis = axis_of(registers)
    table = np.full((len(registers), len(axis.values)), np.nan)
    origin, rows = axis.origin.copy(), axis.rows.copy()
    for k, track in enumerate(registers):
        at = slice((track.start - axis.start) // axis.step_s, (track.end - axis.start) // axis.step_s)
        table[k, at] = track.values
        origin[at] = np.maximum(origin[at], track.origin)
        rows[at] = np.where(rows[at] == 0, track.rows, rows[at])
    there = ~np.isnan(table)
    some = np.count_nonzero(there.any(axis=0))
    names = ", ".join(repr(t.channel.heading) for t in registers)
    answer, because = "added up", f"registers of one meter: {names}"
    if some and np.count_nonzero(there.all(axis=0)) <= _RARELY * some:
        table[:, there.any(axis=0)] = np.nan_to_num(table[:, there.any(axis=0)])
        because += ", of which one is blank while the other counts"
    decision = Decision(registers[0].channel.file, "column", answer, because)
    return replace(
        axis,
        values=table.sum(axis=0),
        origin=origin,
        rows=rows,
        decisions=(*(d for t in registers for d in t.decisions), decision),
        remarks=tuple(r for t in registers for r in t.remarks),
    )
