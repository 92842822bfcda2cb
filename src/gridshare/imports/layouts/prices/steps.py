"""Prices whose intervals change their length, as the market's did on 1 October 2025, on the shortest of them.

A price of an hour is the price of each of its quarters, so a longer interval is written as shorter ones of the same
price. Lengths come from the ends of the intervals, where those are given with the starts. On the night when clocks
change a row may seem to last zero or two hours; it then has the length of the row before it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.imports.channel import Channel
from gridshare.imports.findings import Decision
from gridshare.parts import Ints

_LENGTHS_S = (900, 1800, 3600)


def evened(channel: Channel) -> tuple[Channel, tuple[Decision, ...]]:
    """The channel on equal intervals with what was concluded; the same where its rows have no ends.

    Ends are left out: they say no more than the length, once that is known.
    """
    if channel.moments.until is None:
        return channel, ()
    lengths = _lengths(channel)
    if not np.isin(lengths, _LENGTHS_S).all():
        return channel, ()
    step_s = int(lengths.min())
    return split(channel, lengths, step_s), split_said(channel, lengths, step_s)


def split(channel: Channel, lengths: Ints, step_s: int) -> Channel:
    """The channel with each row repeated as often as the step fits into its length [s], shape (row,)."""
    times = lengths // step_s
    rows = np.repeat(np.arange(len(times)), times)
    within = np.arange(len(rows)) - np.repeat(np.cumsum(times) - times, times)
    later = within * step_s
    moments = channel.moments
    spread = replace(
        moments,
        wall=moments.wall[rows] + later,
        offset_s=None if moments.offset_s is None else moments.offset_s[rows],
        until=None,
        label="start",
        step_s=step_s,
        readings={order: wall[rows] + later for order, wall in moments.readings.items()},
    )
    estimated = None if channel.estimated is None else channel.estimated[rows]
    values, numbers = channel.values[rows], channel.rows[rows]
    return replace(channel, moments=spread, values=values, rows=numbers, estimated=estimated)


def split_said(channel: Channel, lengths: Ints, step_s: int) -> tuple[Decision, ...]:
    """What is reported of rows that were repeated; nothing where all have the step."""
    longer = lengths > step_s
    if not longer.any():
        return ()
    last = int(channel.rows[longer][-1])
    minutes = " and ".join(f"{length // 60}" for length in sorted(set(lengths[longer].tolist())))
    because = (
        f"{np.count_nonzero(longer):,} rows up to row {last} hold for {minutes} min: the price of each part of them"
    )
    return (Decision(channel.about, "interval", str(step_s // 60), because),)


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
