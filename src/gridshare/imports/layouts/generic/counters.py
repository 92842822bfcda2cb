"""Whether numbers are readings of a counter or use per interval, where headings do not say it or say it wrongly.

Use goes up and down alike: whatever rises has to fall. A counter only rises, but for a swap or a roll-over. A column
that never moves beside counters of the same meter is a counter too: taken for use it would be absurd.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from gridshare.imports.channel import Channel
from gridshare.imports.figures import figure
from gridshare.imports.findings import Answers, Candidate, Decision, Question

_ENERGY = (None, "kWh", "Wh", "MWh")
_RISES_SURE, _RISES_LIKELY = 48, 20  # rises that make a counter, with at most one fall to so many rises:
_PER_FALL_SURE, _PER_FALL_LIKELY = 200, 20

Kind = Literal["counter", "usage", "still", "open", ""]


@dataclass(slots=True)
class Counted:
    """Channels of which it is known whether they count; grows."""

    channels: tuple[Channel, ...] = ()
    decisions: list[Decision] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def counted(channels: Sequence[Channel], answers: Answers) -> Counted:
    """The channels, each known to count or not; one of which that has to be asked is left out until it is answered."""
    kinds = [_kind(c, answers) for c in channels]
    counters = {(c.meter, c.unit) for c, kind in zip(channels, kinds, strict=True) if c.is_counter or kind == "counter"}
    found = Counted()
    kept: list[Channel] = []
    for channel, kind in zip(channels, kinds, strict=True):
        beside = (channel.meter, channel.unit) in counters
        if kind == "open" and not beside:
            found.questions.append(_question(channel))
            continue
        still = kind in {"still", "open"} and beside
        is_counter = kind == "counter" or still or (channel.is_counter and kind != "usage")
        if is_counter != channel.is_counter:
            found.decisions.append(_decision(channel, still=still, is_counter=is_counter, answers=answers))
        kept.append(replace(channel, is_counter=is_counter))
    found.channels = tuple(kept)
    return found


def _kind(channel: Channel, answers: Answers) -> Kind:
    """What the numbers of a channel tell; empty where they tell nothing."""
    if channel.quantity not in {"consumption", "feed_in", "production", "net"} or channel.unit not in _ENERGY:
        return ""
    answer = answers.about("counter", channel.file, channel.heading)
    if answer in {"counter", "usage"}:
        return "counter" if answer == "counter" else "usage"
    rises, falls = _moves(channel)
    if channel.is_counter:
        return "usage" if rises >= _RISES_LIKELY and falls * 10 >= rises else ""
    if rises + falls == 0:
        return "still"
    if rises >= _RISES_SURE and falls * _PER_FALL_SURE <= rises:
        return "counter"
    return "open" if rises >= _RISES_LIKELY and falls * _PER_FALL_LIKELY <= rises else ""


def _moves(channel: Channel) -> tuple[int, int]:
    """How often values rise and fall from one instant to the next."""
    order = np.argsort(channel.moments.wall, kind="stable")
    values = channel.values[order]
    steps = np.diff(values[~np.isnan(values)])
    return int(np.count_nonzero(steps > 0)), int(np.count_nonzero(steps < 0))


def _decision(channel: Channel, *, still: bool, is_counter: bool, answers: Answers) -> Decision:
    rises, falls = _moves(channel)
    if answers.about("counter", channel.file, channel.heading):
        because = "as answered"
    elif still:
        because = f"it rises {rises} times and falls {falls} times, and other columns of this meter are counters"
    else:
        because = f"values rise {rises} times and fall {falls} times"
    return Decision(channel.about, "counter", "counter" if is_counter else "usage", because)


def _question(channel: Channel) -> Question:
    rises, falls = _moves(channel)
    there = channel.values[~np.isnan(channel.values)]
    unit = channel.unit or "(no unit)"
    return Question(
        channel.about,
        "counter",
        f"values rise {rises} times and fall {falls} times",
        (
            Candidate(
                "counter", f"{figure(there.max() - there.min())} {unit} between the lowest and the highest reading"
            ),
            Candidate("usage", f"{figure(there.sum())} {unit} in all"),
        ),
    )
