"""Whether other numbers of a table bear out the unit that its words say.

A word proves nothing: kW called kWh look like kWh. Numbers of another kind do: power next to energy is so many times as
much, readings rise by the energy, and the energy of a day is a quarter of the sum of its quarters in kW. A sum of the
numbers themselves repeats what whoever added them up took them for, and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.imports.cells.row_totals import Total
from gridshare.imports.channel import Channel, Doubt, Reading
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layouts.generic.plan import Plan
from gridshare.imports.meaning import ENERGY, POWER
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles
from gridshare.parts import Floats, Ints
from gridshare.plain import plain

_HOUR_S = 3600
_CODES = re.compile(r"\b(?:ldn|odn|lvr|tlv|e1[78]|10[12]80|[12]\.(?:8\.[0-2]|29\.0))\b", re.IGNORECASE)
"""What the Dutch market and OBIS call energy drawn and fed in; power has other codes."""

_NEAR = 0.02
"""Share by which numbers of the same power may differ: both are rounded."""

_FEWEST = 4


@dataclass(frozen=True, slots=True)
class _Shown:
    """What other numbers show of a unit."""

    agrees: bool
    because: str


def with_doubts(reading: Reading, plan: Plan, roles: Roles, total: Total | None, answers: Answers) -> Reading:
    """The reading, with a doubt for each channel whose unit is said in words and borne out by nothing.

    Args:
        reading: The channels of a table.
        plan: What the table is taken to be.
        roles: The roles of its columns.
        total: What the total of a day is of its numbers, where there is one.
        answers: What a person said; a unit that was said of a very column is certain.
    """
    if total == "mean x 24":
        channels, waiting = (tuple(map(_in_kw, those)) for those in (reading.channels, reading.waiting))
        reading = replace(reading, channels=channels, waiting=waiting)
    doubted = [c for c in (*reading.channels, *reading.waiting) if _is_doubted(c, answers)]
    witnesses = _witnesses(plan, roles, answers) if doubted else ()
    groups: dict[tuple[str, bool], list[Channel]] = {}
    for channel in doubted:
        groups.setdefault(_group(channel), []).append(channel)
    shown = {group: _shown(channels, witnesses, total) for group, channels in groups.items()}
    judged = {id(c): _judged(c, shown[_group(c)]) for c in doubted}
    decisions = [
        Decision(c.about, "unit", str(c.unit), says.because)
        for c in doubted
        if (says := shown[_group(c)]) is not None and says.agrees
    ]
    return replace(
        reading,
        channels=tuple(judged.get(id(c), c) for c in reading.channels),
        waiting=tuple(judged.get(id(c), c) for c in reading.waiting),
        decisions=(*reading.decisions, *decisions),
    )


def _in_kw(channel: Channel) -> Channel:
    """The channel in kW where it has no unit, as numbers are whose mean times 24 is the day's energy."""
    return replace(channel, unit="kW") if channel.unit is None and not channel.is_counter else channel


def _is_doubted(channel: Channel, answers: Answers) -> bool:
    """Whether a word says its unit: energy per interval, of no counter's register and under no code; or power."""
    said = answers.of_column("unit", channel.file, channel.heading)
    if said is not None or channel.is_counter:
        return False
    counts = bool(channel.register) or _CODES.search(channel.heading.replace("_", " ")) is not None
    return (channel.unit in ENERGY and not counts) or channel.unit in POWER


def _group(channel: Channel) -> tuple[str, bool]:
    """Channels of a meter whose unit stands or falls together."""
    return channel.meter, channel.unit in POWER


def _judged(channel: Channel, says: _Shown | None) -> Channel:
    if channel.unit is None or (says is not None and says.agrees):
        return channel
    return replace(channel, doubt=Doubt(channel.unit, "" if says is None else says.because))


def _witnesses(plan: Plan, roles: Roles, answers: Answers) -> tuple[Channel, ...]:
    """The numbers of columns and kinds that are left out for others that say the same, where these can be read."""
    meant = {
        key: Meaning("consumption", unit, "", plan.described[key].is_counter)
        for key in plan.aside
        if key in plan.described
        and plan.described[key].is_electric
        and ((unit := plan.described[key].unit or plan.facts.unit) in POWER or plan.described[key].is_counter)
    }
    if not meant:
        return ()
    kinds = {key: meaning for key, meaning in meant.items() if isinstance(key, str)}
    values = {key: meaning for key, meaning in meant.items() if isinstance(key, int)}
    if plan.kind is not None:
        values = {plan.values[0].index: next(iter(kinds.values()))} if kinds else {}
    return channels_of(plan.sheet, replace(roles, values=values, kinds=kinds), answers).channels if values else ()


def _shown(doubted: Sequence[Channel], witnesses: Sequence[Channel], total: Total | None) -> _Shown | None:
    """What the numbers next to those of a meter show of their unit; None where they show nothing."""
    if total == "mean x 24":
        because = "the total of a day is the mean of its numbers times 24, as energy is of kW"
        return _Shown(doubted[0].unit in POWER, because)
    for quantity in dict.fromkeys(c.quantity for c in doubted):
        alike = [c for c in doubted if c.quantity == quantity]
        wall, amounts = _summed(alike)
        step_s = float(np.median(np.diff(wall))) if len(wall) > _FEWEST else 0.0
        for witness in witnesses if step_s else ():
            if witness.meter == alike[0].meter:
                shown = _compared(alike[0], witness, _times(wall, amounts, witness), _HOUR_S / step_s)
                if shown is not None:
                    return shown
    return None


def _compared(channel: Channel, witness: Channel, times: float, per_hour: float) -> _Shown | None:
    """What it shows that a witness is so many times a channel, of which there are so many intervals an hour."""
    if channel.unit in POWER and not witness.is_counter:
        return None
    of_energy, of_power = (1.0, 1 / per_hour) if witness.is_counter else (per_hour, 1.0)
    expected, other = (of_power, of_energy) if channel.unit in POWER else (of_energy, of_power)
    agrees = abs(times / expected - 1) <= _NEAR
    if expected == other or not (agrees or abs(times / other - 1) <= _NEAR):
        return None
    verb = "rises by" if witness.is_counter else "is"
    what = f"{witness.heading!r} next to it {verb} {plain(times, 3)} times its numbers"
    return _Shown(agrees, f"{what}, and of {channel.unit} it should be {plain(expected, 3)} times")


def _times(wall: Ints, amounts: Floats, witness: Channel) -> float:
    """How many times the amounts a witness is, at the instants that both have; 0 where that varies."""
    at, numbers = _summed([witness])
    _, mine, other = np.intersect1d(wall, at, assume_unique=True, return_indices=True)
    if len(mine) < _FEWEST:
        return 0.0
    amounts, numbers = amounts[mine], numbers[other]
    if witness.is_counter:
        return _rise(amounts, numbers)
    there = (amounts > 0) & ~np.isnan(numbers)
    ratio = numbers[there] / amounts[there]
    usual = float(np.median(ratio)) if len(ratio) >= _FEWEST else 0.0
    return usual if usual > 0 and np.mean(np.abs(ratio / usual - 1) <= 2 * _NEAR) > 0.8 else 0.0  # noqa: PLR2004


def _rise(amounts: Floats, readings: Floats) -> float:
    """How many times the sum of the amounts readings rise; a reading may be of either end of its interval."""
    whole = float(np.nansum(amounts)) - float(np.nanmean(amounts))
    rise = float(readings[-1] - readings[0])
    return rise / whole if whole > 0 and (np.diff(readings) >= 0).all() else 0.0


def _summed(channels: Sequence[Channel]) -> tuple[Ints, Floats]:
    """Instants, and the sum of the channels at each, in kWh or kW."""
    wall = np.concatenate([c.moments.wall for c in channels])
    numbers = np.concatenate([c.values * {**ENERGY, **POWER}.get(str(c.unit), 1.0) for c in channels])
    at, place = np.unique(wall, return_inverse=True)
    sums = np.zeros(len(at))
    np.add.at(sums, place, numbers)
    return at, sums
