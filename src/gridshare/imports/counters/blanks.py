"""Registers in columns of which each row fills one: the blank is the other tariff, in which a register rests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np

from gridshare.imports.channel import Channel, Reading
from gridshare.imports.findings import Decision


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
