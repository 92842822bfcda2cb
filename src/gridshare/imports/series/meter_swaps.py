"""Meters that follow each other, by number or by a register that falls: one connection, or several; that is asked.

In the interval of the change both meters may have counted: of use their parts add up. Of a counter nobody knows what
the old meter counted after its last reading; what the new one shows at its first is taken where it began near nothing,
and passes for estimated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise

import numpy as np

from gridshare.imports.cells.meters import is_ean
from gridshare.imports.findings import APART, Answers, Candidate, Decision, Question
from gridshare.imports.series.uniting import axis_of
from gridshare.imports.track import KnownSum, Remark, Track
from gridshare.plain import plain
from gridshare.series.measured import ORIGINS

_HOUR_S, _TWO = 3600, 2
_WEEK_S = 7 * 86_400
"""A new meter hangs within a week; another meter that begins later is another connection."""

ESTIMATED = ORIGINS.index("estimated")
SWAP = "meter_swap"


@dataclass(frozen=True, slots=True, eq=False)
class Swaps:
    """The tracks, those of meters that follow each other at one connection as one, and what has to be asked."""

    tracks: tuple[Track, ...]
    questions: tuple[Question, ...] = ()


def with_swaps(tracks: Sequence[Track], answers: Answers) -> Swaps:
    """The tracks with meters that follow each other joined where a person says that they are of one connection."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for k, track in enumerate(tracks):
        channel = track.channel
        key = (channel.file, channel.heading, channel.quantity, channel.register, track.step_s)
        groups.setdefault(key, []).append(k)
    found = dict(enumerate(tracks))
    questions: dict[str, Question] = {}
    for places in groups.values():
        own = sorted((tracks[k] for k in places), key=first_of)
        file = own[0].channel.file
        answer, follow = answers.about("meter", file), _follow(own)
        if answer is None and (follow or _falls(own)):
            questions.setdefault(file, _by_number(own) if follow else _by_fall(own[0]))
        elif answer != APART:
            whole = [_one(own, str(answer))] if follow else [tracks[k] for k in places]
            for k in places[len(whole) :]:
                del found[k]
            found |= zip(places, map(_with_begun, whole), strict=False)
    return Swaps(tuple(track for _, track in sorted(found.items(), key=_place)), tuple(questions.values()))


def _place(item: tuple[int, Track]) -> int:
    return item[0]


def _follow(tracks: Sequence[Track]) -> bool:
    """Whether meters, at least one of which is called by no EAN, follow each other at once, never two together.

    Args:
        tracks: In the order of their first values.
    """
    named = all(t.channel.meter and not np.isnan(t.values).all() for t in tracks)
    if len(tracks) < _TWO or not named or all(is_ean(t.channel.meter) for t in tracks):
        return False
    apart = [first_of(b) - end_of(a) for a, b in pairwise(tracks)]
    step = tracks[0].step_s
    return all(-step <= each <= _WEEK_S and each % step == 0 for each in apart)


def _falls(tracks: Sequence[Track]) -> bool:
    """Whether a register falls in a file that names no meter: it may have gone on with another connection."""
    return any(not t.channel.meter and any(r.code == SWAP for r in t.remarks) for t in tracks)


def first_of(track: Track) -> int:
    """Start of the first interval that has a value, seconds since 1970 in UTC."""
    return track.start + track.step_s * int(np.argmax(~np.isnan(track.values)))


def end_of(track: Track) -> int:
    """The instant after the last interval that has one."""
    return track.end - track.step_s * int(np.argmax(~np.isnan(track.values[::-1])))


def _by_number(tracks: Sequence[Track]) -> Question:
    ordered = sorted(tracks, key=first_of)
    names = [t.channel.meter for t in ordered]
    spans = [
        f"{t.channel.meter!r} from {datetime.fromtimestamp(first_of(t), UTC):%Y-%m-%d %H:%M} UTC on" for t in ordered
    ]
    found = f"meters that follow each other and never count together, as where a meter is changed: {', '.join(spans)}"
    one = Candidate(names[0], "one connection, called so, whose meter was changed; any other name will do")
    return Question(tracks[0].channel.file, "meter", found, (one, Candidate(APART, "a connection each")))


def _by_fall(track: Track) -> Question:
    file = track.channel.file
    text = next(r.text for r in track.remarks if r.code == SWAP)
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    reads_as = "one connection, called so, whose meter was changed; where it is another, put its rows in another file"
    return Question(
        file, "meter", f"a register that falls, and no name of a meter. {text}", (Candidate(stem, reads_as),)
    )


def _one(tracks: Sequence[Track], name: str) -> Track:
    """Tracks of meters in order as one: in an interval that both have they add up."""
    axis = axis_of(tracks)
    values, origin, rows = axis.values, axis.origin, axis.rows
    for track in tracks:
        first = (track.start - axis.start) // axis.step_s
        at, there = slice(first, first + len(track.values)), ~np.isnan(track.values)
        values[at] = np.where(there, np.nan_to_num(values[at]) + track.values, values[at])
        origin[at] = np.maximum(origin[at], np.where(there, track.origin, 0))
        rows[at] = np.where(there, track.rows, rows[at])
    meters = ", ".join(track.channel.meter for track in tracks)
    text = f"The meter was changed ({meters}); in the interval of a change what both counted is added up."
    new = tuple(int(track.rows[track.rows > 0][0]) for track in tracks[1:])
    decision = Decision(
        tracks[0].channel.file, "meter", name, f"as answered: the meters {meters} are of one connection"
    )
    return replace(
        axis,
        channel=replace(tracks[0].channel, meter=name),
        decisions=tuple(dict.fromkeys([*(d for t in tracks for d in t.decisions), decision])),
        remarks=(*(remark for track in tracks for remark in track.remarks), Remark(SWAP, text, new, len(new))),
        known_sums=tuple(_moved(known, track, axis) for track in tracks for known in track.known_sums),
        begun=tuple(_moved(begun, track, axis) for track in tracks for begun in track.begun),
    )


def _moved(known: KnownSum, track: Track, axis: Track) -> KnownSum:
    return replace(known, first=known.first + (track.start - axis.start) // axis.step_s)


def _with_begun(track: Track) -> Track:
    """The track with the intervals in which a new meter was placed, where they are missing.

    A reading above all that an interval uses is of a counter that did not begin at nothing: it says nothing.
    """
    if len(track.begun) < _TWO:
        return track
    values, origin, decisions = track.values.copy(), track.origin.copy(), list(track.decisions)
    for begun in track.begun[1:]:
        kw = begun.kwh * _HOUR_S / track.step_s
        if np.isnan(values[begun.first]) and 0 <= kw <= np.nanmax(track.values):
            values[begun.first], origin[begun.first] = kw, ESTIMATED
            decisions.append(begun_decision(track, begun.kwh))
    return replace(track, values=values, origin=origin, decisions=tuple(decisions))


def begun_decision(track: Track, kwh: float) -> Decision:
    """What is concluded of the first reading of a new meter."""
    because = "the first reading of a new meter; what the old one counted after its last is not known"
    return Decision(track.channel.about, "counter", f"{plain(kwh)} kWh in the interval of the change", because)
