"""What numbers show where headings do not: counter or use per interval, drawn or fed in.

Use goes up and down alike: whatever rises has to fall. A counter only rises, but for a swap or a roll-over. A column
that never moves next to counters of the same meter is a counter too: taken for use it would be absurd.

A meter draws or feeds in, and seldom both in one interval. Panels begin and end each day below what a firm uses, so
that for a while it draws and they make. Where a column of ``Productie`` is above zero only while nothing is drawn, it
is what leaves through the meter. Where ``Verbruik`` rests while there is feed-in, it is what is drawn; what a whole
firm uses never rests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from gridshare.imports.channel import Channel
from gridshare.imports.findings import Answers, Candidate, Decision, Question, figure
from gridshare.parts import Floats
from gridshare.series.quantities import Quantity

_FEWEST = 12
"""Intervals with a flow that are needed to conclude anything."""

_SIDES: tuple[tuple[Literal["feed_in", "consumption"], int], ...] = (("feed_in", 1), ("consumption", -1))
_SELDOM = 0.05
_RESTS = 0.2
_RUNS = 0.01
"""Of the mean of a column: what is less counts as no flow, so that rounding and a meter's own use show nothing."""


_ENERGY = (None, "kWh", "Wh", "MWh")
_RISES_SURE, _RISES_LIKELY = 48, 20  # rises that make a counter, with at most one fall to so many rises:
_PER_FALL_SURE, _PER_FALL_LIKELY = 200, 20
Kind = Literal["counter", "usage", "still", "open", ""]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a column is, and the numbers that show it."""

    quantity: Quantity
    because: str


def told_by_neighbours(registers: Sequence[Channel], sense: str, channels: Sequence[Channel]) -> Shown | None:
    """What columns of a meter whose names leave the same open are, by the numbers next to them.

    None where these do not show it.
    """
    open_ = _sum(registers, registers[0], {None})
    if open_ is None or len(registers) != sum(_is_beside(c, registers[0]) for c in registers):
        return None
    if sense == "produced":
        return _leaves(open_, _sum(channels, registers[0], {"consumption"}))
    if sense == "use":
        return _drawn(open_, _sum(channels, registers[0], {"feed_in"}))
    return None


def told_signs(channels: Sequence[Channel]) -> dict[str, tuple[Literal["feed_in", "consumption"], str]]:
    """Heading of a net series -> what its values below zero mean, where production next to it leaves one way only.

    What a firm uses is what it draws and makes less what it feeds in; it is never below zero.
    """
    found: dict[str, tuple[Literal["feed_in", "consumption"], str]] = {}
    for channel in channels:
        if channel.quantity != "net" or channel.negative_is is not None:
            continue
        others = [c for c in channels if c.quantity == "production" and c.unit == channel.unit]
        made = _sum(others, channel, {"production"})
        if made is None or not (channel.values < 0).any():
            continue
        wrong = {side: _below_zero(sign * channel.values + made) for side, sign in _SIDES}
        sides = sorted(_SIDES, key=lambda pair: wrong[pair[0]])
        best, worst = (side for side, _ in sides)
        if wrong[best] == 0 and wrong[worst] >= _FEWEST:
            because = f"the other way the firm would use less than nothing in {wrong[worst]} intervals"
            found[channel.heading] = (best, because)
    return found


def _below_zero(used: Floats) -> int:
    """In how many intervals use would be below zero, by more than rounding."""
    there = used[~np.isnan(used)]
    return int(np.count_nonzero(there < -_RUNS * float(np.abs(there).mean()))) if len(there) else 0


def _leaves(open_: Floats, drawn: Floats | None) -> Shown | None:
    """Whether what is called production leaves through the meter."""
    if drawn is None:
        return None
    runs = _is_running(open_)
    both = int(np.count_nonzero(runs & _is_running(drawn)))
    n = int(np.count_nonzero(runs))
    if n < _FEWEST or both > _SELDOM * n or not _is_running(drawn).any():
        return None
    return Shown("feed_in", f"of {n} intervals with it only {both} have power drawn too; panels would have many")


def _drawn(open_: Floats, fed_in: Floats | None) -> Shown | None:
    """Whether what is called use is drawn from the grid."""
    if fed_in is None:
        return None
    feeds = _is_running(fed_in)
    both = int(np.count_nonzero(feeds & _is_running(open_)))
    n = int(np.count_nonzero(feeds))
    if n < _FEWEST or both > _RESTS * n:
        return None
    return Shown("consumption", f"of {n} intervals with feed-in only {both} have it too; what a firm uses never rests")


def _sum(channels: Sequence[Channel], first: Channel, quantities: set[Quantity | None]) -> Floats | None:
    """The sum of the registers of the same meter and the same intervals."""
    alike = [c.values for c in channels if c.quantity in quantities and _is_beside(c, first)]
    return np.nansum(alike, axis=0) if alike else None


def _is_beside(channel: Channel, first: Channel) -> bool:
    """Whether a channel is use per interval of the same meter and the same rows."""
    if channel.meter != first.meter or channel.is_counter:
        return False
    return bool(np.array_equal(channel.moments.wall, first.moments.wall))


def _is_running(values: Floats) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Where there is a flow."""
    amounts = np.nan_to_num(values)
    return amounts > _RUNS * max(float(amounts.mean()), 0.0)


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
        others = (channel.meter, channel.unit) in counters
        if kind == "open" and not others:
            found.questions.append(_question(channel))
            continue
        still = kind in {"still", "open"} and others
        is_counter = kind == "counter" or still or (channel.is_counter and kind != "usage")
        if is_counter != channel.is_counter:
            found.decisions.append(_decision(channel, still=still, is_counter=is_counter, answers=answers))
        kept.append(replace(channel, is_counter=is_counter))
    found.channels = tuple(kept)
    return found


def _kind(channel: Channel, answers: Answers) -> Kind:
    """What the numbers of a channel show; empty where they show nothing."""
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
