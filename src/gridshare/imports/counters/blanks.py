"""Blanks that may be 0: a register rests while the other tariff counts, feed-in while nothing is fed in.

Where registers take turns row by row the first is certain. Whether a meter writes nothing where nothing was fed in, or
knows nothing, only a person can say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np

from gridshare.imports.channel import Channel, Reading
from gridshare.imports.findings import Answers, Candidate, Decision, Question, figure
from gridshare.imports.track import KNOWN_GAP, Track
from gridshare.parts import Bools, Floats

_OFTEN = 0.01
"""Blanks in at most this share of what another column of the meter knows are gaps, as any column has."""


def with_blanks(tracks: Sequence[Track], answers: Answers) -> tuple[list[Track], list[Track], list[Question]]:
    """The tracks of a file, with 0 for blanks beside another flow if answered so; those asked about.

    A blank that the metering company calls missing is none, and readings of a counter have none.
    """
    kept: list[Track] = []
    asked: list[Track] = []
    questions: list[Question] = []
    for track in tracks:
        settled = replace(track, origin=np.maximum(track.origin, 0))
        blank, rests, is_open = _blanks(track, tracks)
        answer = answers.about("blank", track.channel.file, track.channel.heading)
        if not is_open:
            kept.append(settled)
        elif answer not in ("zero", "missing"):
            asked.append(settled)
            questions.append(_blank_question(track, blank, answer))
        else:
            because = f"as answered; {_in_words(blank)}"
            decisions = (*track.decisions, Decision(track.channel.about, "blank", answer, because))
            values = np.where(blank | rests, 0.0, track.values) if answer == "zero" else track.values
            kept.append(replace(settled, values=values, decisions=decisions))
    return kept, asked, questions


def _blanks(track: Track, tracks: Sequence[Track]) -> tuple[Bools, Bools, bool]:
    """Where a track may be 0 beside another flow of its meter, and where beside a register it takes turns with.

    Also whether that is open: where there are many such blanks, or the meter writes no 0 and something flows otherwise.
    """
    beside = [each for each in tracks if each is not track and _are_beside(each, track)]
    own = [each for each in beside if each.channel.quantity == track.channel.quantity]
    is_there, of_own = ~np.isnan(track.values), _most(track, own)
    of_others = _most(track, [each for each in beside if each not in own])
    is_known = is_there | ~np.isnan(of_own)
    blank = ~np.isnan(of_others) & ~is_known & (track.origin != KNOWN_GAP)
    both = np.count_nonzero(is_there & ~np.isnan(of_own))
    rests = ~is_there & ~np.isnan(of_own) & (both <= _OFTEN * np.count_nonzero(is_known))
    writes_zero = bool((np.fmax(track.values, of_own)[is_known] == 0).any())
    is_many = np.count_nonzero(blank) > _OFTEN * np.count_nonzero(is_known | blank)
    return blank, rests, bool(is_many or (not writes_zero and (of_others[blank] > 0).any()))


def _are_beside(one: Track, other: Track) -> bool:
    """Whether two tracks are of one meter, amounts or powers of the same intervals."""
    is_flow = all(each.channel.quantity in _FLOWS and not each.channel.is_counter for each in (one, other))
    is_aligned = one.step_s == other.step_s and (one.start - other.start) % one.step_s == 0
    return is_flow and is_aligned and one.channel.meter == other.channel.meter


def _most(track: Track, others: Sequence[Track]) -> Floats:
    """The highest value of others on the intervals of a track, shape (interval,); NaN where none is known."""
    most = np.full(len(track.values), np.nan)
    for other in others:
        at = (track.start - other.start) // track.step_s + np.arange(len(most))
        inside = (at >= 0) & (at < len(other.values))
        most[inside] = np.fmax(most[inside], other.values[at[inside]])
    return most


_FLOWS = ("consumption", "feed_in", "production")


def _in_words(blank: Bools) -> str:
    return f"{int(blank.sum()):,} of {len(blank):,} intervals have no value where another column of the meter has one"


def _blank_question(track: Track, blank: Bools, answer: str | None) -> Question:
    n, kwh = int(blank.sum()), float(np.nansum(track.values)) * track.step_s / 3600
    found = _in_words(blank)
    if answer is not None:
        found += f"; the answer {answer!r} is neither"
    candidates = (
        Candidate("zero", f"0 there: {figure(kwh)} kWh in all, without gaps"),
        Candidate("missing", f"not known there: {n:,} gaps"),
    )
    return Question(track.channel.about, "blank", found, candidates)


def with_rests(reading: Reading) -> Reading:
    """The reading with 0 in registers where another register of the same meter and direction has the number.

    Only where no row fills two of them; a row that fills none stays missing.
    """
    channels: list[Channel] = []
    decisions: list[Decision] = []
    ordered = sorted(reading.channels, key=_key)
    for _, group in groupby(ordered, key=_key):
        registers = list(group)
        if _are_turns(registers):
            channels += [_rested(channel, registers) for channel in registers]
            decisions.append(_decision(registers))
        else:
            channels += registers
    order = {id(c.values): k for k, c in enumerate(reading.channels)}
    if not decisions:
        return reading
    places = [order[id(c.values)] for c in ordered]
    arranged = [c for _, c in sorted(zip(places, channels, strict=True), key=lambda pair: pair[0])]
    return replace(reading, channels=tuple(arranged), decisions=(*reading.decisions, *decisions))


def _key(channel: Channel) -> tuple[str, str, str, bool]:
    return (channel.file, channel.meter, channel.quantity or "", channel.is_counter)


def _are_turns(registers: Sequence[Channel]) -> bool:
    """Whether they are registers of the same rows that take turns."""
    first = registers[0]
    if len(registers) < 2 or first.is_counter or len({c.register for c in registers}) < len(registers):  # noqa: PLR2004
        return False
    if any(not np.array_equal(c.rows, first.rows) for c in registers):
        return False
    filled = np.sum([~np.isnan(c.values) for c in registers], axis=0)
    takes_turns = all(np.isnan(c.values).any() and not np.isnan(c.values).all() for c in registers)
    return takes_turns and bool((filled <= 1).all())


def _rested(channel: Channel, registers: Sequence[Channel]) -> Channel:
    """The register with 0 where another has the number."""
    other = np.any([~np.isnan(c.values) for c in registers if c is not channel], axis=0)
    return replace(channel, values=np.where(np.isnan(channel.values) & other, 0.0, channel.values))


def _decision(registers: Sequence[Channel]) -> Decision:
    filled = int(np.sum([~np.isnan(c.values) for c in registers]))
    columns = " and ".join(repr(c.heading) for c in registers)
    because = f"each of {filled:,} rows has a number in exactly one of the columns {columns}"
    return Decision(registers[0].file, "column", "a blank is 0: the other tariff counts", because)
