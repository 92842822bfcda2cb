"""A meter that is changed between two files: the old one's export ends where the new one's begins; that is asked.

Months and years of other firms follow each other too, so only what breaks off within a day counts. Where it is one
connection, what both meters counted in the quarter of the change is added up, as within one file (`meter_swaps`).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from gridshare.imports.cells.meters import is_ean
from gridshare.imports.findings import APART, Answers, Candidate, Decision, Question, figure
from gridshare.imports.series.joining import meter_of
from gridshare.imports.series.meter_swaps import ESTIMATED, SWAP, Swaps, begun_decision, end_of, first_of
from gridshare.imports.series.uniting import SAME
from gridshare.imports.track import Remark, Track

_DAY_S, _WEEK_S = 86_400, 7 * 86_400
_MIDNIGHTS_S = (0, 22 * 3600, 23 * 3600)
"""Seconds of the day in UTC at which exports are cut: midnight in UTC, in summer time and in winter time."""


def with_file_swaps(swaps: Swaps, answers: Answers) -> Swaps:
    """The tracks, those of a meter that took another's place called as a person says, and what has to be asked."""
    tracks = list(swaps.tracks)
    there = [k for k, track in enumerate(tracks) if not np.isnan(track.values).all()]
    questions: dict[str, Question] = {}
    for k in there:
        before = [j for j in there if _took_over(tracks[j], tracks[k])]
        if len(before) != 1:
            continue
        (j,) = before
        old, new = tracks[j], tracks[k]
        answer = answers.about("meter", new.channel.file)
        if answer is None and meter_of(old) != meter_of(new):
            questions.setdefault(new.channel.file, _question(old, new))
        elif answer not in (None, APART) and answer == meter_of(old):
            tracks[j], tracks[k] = _handed_over(old, new)
    return replace(swaps, tracks=tuple(tracks), questions=(*swaps.questions, *questions.values()))


def _took_over(old: Track, new: Track) -> bool:
    """Whether a meter of another file begins within a day where one breaks off; two EANs are two connections."""
    a, b = old.channel, new.channel
    if a.file == b.file or (a.quantity, a.register, old.step_s) != (b.quantity, b.register, new.step_s):
        return False
    if a.issue is not None or b.issue is not None or (is_ean(a.meter) and is_ean(b.meter)):
        return False
    end, first = end_of(old), first_of(new)
    at_once = -old.step_s <= first - end <= _DAY_S and (first - end) % old.step_s == 0
    return at_once and {end % _DAY_S, first % _DAY_S}.isdisjoint(_MIDNIGHTS_S)


def _question(old: Track, new: Track) -> Question:
    file, name = new.channel.file, meter_of(old)
    end, first = (f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M}" for at in (end_of(old), first_of(new)))
    n = _WEEK_S // old.step_s
    before, after = (figure(np.nanmean(part)) for part in (old.values[-n:], new.values[:n]))
    found = (
        f"its meter {meter_of(new)!r} begins at {first} UTC, where {name!r} of {old.channel.file} breaks off "
        f"({end} UTC), as where a meter is changed; on average {before} kW in the week before and {after} kW after"
    )
    candidates = (
        Candidate(name, "one connection, called so, whose meter was changed"),
        Candidate(APART, "a connection each"),
    )
    otherwise = f'Next to more files: files: {{"{file}": {{answers: {{meter: "{name}"}}}}}}.'
    return Question(file, "meter", found, candidates, otherwise)


def _handed_over(old: Track, new: Track) -> tuple[Track, Track]:
    """Both tracks as of one meter: the new one has what both counted, or began with, in the interval of the change."""
    name, values, end = meter_of(old), new.values.copy(), end_of(old)
    k, j = (first_of(new) - new.start) // new.step_s, (end - old.start) // old.step_s - 1
    decision = Decision(
        new.channel.file, "meter", name, f"as answered: its meter took the place of that of {old.channel.file}"
    )
    left = old.values.copy()
    if first_of(new) < end and abs(left[j] - values[k]) > SAME:
        values[k] += left[j]
        left[j] = np.nan
    files = f"{old.channel.file}, {new.channel.file}"
    text = f"The meter was changed ({files}); in the interval of a change what both counted is added up."
    taken = replace(
        new,
        channel=replace(new.channel, meter=name),
        values=values,
        decisions=(*new.decisions, decision),
        remarks=(*new.remarks, Remark(SWAP, text, (), 1)),
    )
    whole = replace(old, values=left, channel=replace(old.channel, meter=name))
    return whole, _with_begun(taken, end, float(np.nanmax(old.values)))


def _with_begun(new: Track, end: int, most: float) -> Track:
    """A new counter with the interval in which it was placed, between the last reading of the old one and its first.

    A reading above all that an interval uses is of a counter that did not begin at nothing: it says nothing.
    """
    if not new.begun or new.begun[0].first != -1 or end != new.start - new.step_s:
        return new
    kw = new.begun[0].kwh * 3600 / new.step_s
    if not 0 <= kw <= max(most, float(np.nanmax(new.values))):
        return new
    return replace(
        new,
        start=end,
        values=np.concatenate(([kw], new.values)),
        origin=np.concatenate((np.array([ESTIMATED], dtype=np.int8), new.origin)),
        rows=np.concatenate((new.rows[:1], new.rows)),
        known_sums=tuple(replace(known, first=known.first + 1) for known in new.known_sums),
        begun=tuple(replace(begun, first=begun.first + 1) for begun in new.begun),
        decisions=(*new.decisions, begun_decision(new, new.begun[0].kwh)),
    )
