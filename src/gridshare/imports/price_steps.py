"""A column of prices whose intervals change their length, as the market's did on 1 October 2025: one channel each.

Lengths come from the ends of the intervals, where those stand beside the starts. On the night when clocks change a row
may seem to last zero or two hours; it then has the length of the row before it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.imports.channel import Channel
from gridshare.parts import Ints

_LENGTHS_S = (900, 1800, 3600)


def by_step(channel: Channel) -> list[Channel]:
    """The channel itself where its intervals are equal, else one for each length, shorter ones last.

    Ends are left out: they say no more than the length, once that is known.
    """
    if channel.moments.until is None:
        return [channel]
    lengths = _lengths(channel)
    known = [step for step in _LENGTHS_S if (lengths == step).any()]
    if not known or (lengths == 0).any():
        return [channel]
    return [_with(channel, step, np.flatnonzero(lengths == step)) for step in reversed(known)]


def _lengths(channel: Channel) -> Ints:
    """Length of the interval of each row [s], 0 where no row says one, shape (row,)."""
    moments = channel.moments
    ends = moments.wall if moments.until is None else moments.until
    lengths = ends - moments.wall
    is_length = np.isin(lengths, _LENGTHS_S)
    if not is_length.any():
        return np.zeros_like(lengths)
    last = np.maximum.accumulate(np.where(is_length, np.arange(len(lengths)), -1))
    last[last < 0] = int(np.argmax(is_length))
    carried: Ints = lengths[last]
    return carried


def _with(channel: Channel, step_s: int, rows: Ints) -> Channel:
    moments = channel.moments
    shorter = replace(
        moments,
        wall=moments.wall[rows],
        offset_s=None if moments.offset_s is None else moments.offset_s[rows],
        until=None,
        label="start",
        step_s=step_s,
        readings={order: wall[rows] for order, wall in moments.readings.items()},
    )
    estimated = None if channel.estimated is None else channel.estimated[rows]
    values, numbers = channel.values[rows], channel.rows[rows]
    return replace(channel, moments=shorter, values=values, rows=numbers, estimated=estimated)
