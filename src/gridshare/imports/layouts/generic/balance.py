"""What numbers of one meter say of each other: a meter draws or feeds in, and seldom both in one interval.

Panels begin and end each day below what a firm uses, so that for a while it draws and they make. Where a column of
``Productie`` is above zero only while nothing is drawn, it is what leaves through the meter. Where ``Verbruik`` rests
while there is feed-in, it is what is drawn; what a whole firm uses never rests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from gridshare.imports.channel import Channel, Quantity
from gridshare.parts import Floats

_FEWEST = 12
"""Intervals with a flow that are needed to conclude anything."""

_SIDES: tuple[tuple[Literal["feed_in", "consumption"], int], ...] = (("feed_in", 1), ("consumption", -1))
_SELDOM = 0.05
_RESTS = 0.2
_RUNS = 0.01
"""Of the mean of a column: what is less counts as no flow, so that rounding and a meter's own use tell nothing."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a column is, and the numbers that tell."""

    quantity: Quantity
    because: str


def told_by_neighbours(registers: Sequence[Channel], sense: str, channels: Sequence[Channel]) -> Told | None:
    """What columns of a meter whose names leave the same open are, by the numbers beside them.

    None where these do not tell.
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
    """Heading of a net series -> what its values below zero mean, where production beside it leaves one way only.

    What a firm uses is what it draws and makes less what it feeds in; it is never below zero.
    """
    found: dict[str, tuple[Literal["feed_in", "consumption"], str]] = {}
    for channel in channels:
        if channel.quantity != "net" or channel.negative_is is not None:
            continue
        beside = [c for c in channels if c.quantity == "production" and c.unit == channel.unit]
        made = _sum(beside, channel, {"production"})
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


def _leaves(open_: Floats, drawn: Floats | None) -> Told | None:
    """Whether what is called production leaves through the meter."""
    if drawn is None:
        return None
    runs = _is_running(open_)
    both = int(np.count_nonzero(runs & _is_running(drawn)))
    n = int(np.count_nonzero(runs))
    if n < _FEWEST or both > _SELDOM * n or not _is_running(drawn).any():
        return None
    return Told("feed_in", f"of {n} intervals with it only {both} have power drawn too; panels would have many")


def _drawn(open_: Floats, fed_in: Floats | None) -> Told | None:
    """Whether what is called use is drawn from the grid."""
    if fed_in is None:
        return None
    feeds = _is_running(fed_in)
    both = int(np.count_nonzero(feeds & _is_running(open_)))
    n = int(np.count_nonzero(feeds))
    if n < _FEWEST or both > _RESTS * n:
        return None
    return Told("consumption", f"of {n} intervals with feed-in only {both} have it too; what a firm uses never rests")


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
