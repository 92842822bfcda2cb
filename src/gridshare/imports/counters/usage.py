"""From readings of a counter to use per interval: differences, and never one that the meter did not count.

A reading that falls is a roll-over, a new meter, a faulty reading or a daily reset; the readings around it show which,
and it is reported. What no reading divides (a gap) is not spread: the intervals stay missing, and their sum is kept
with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.counters.events import Differences, differences
from gridshare.imports.counters.readings import Points, last_digit, resolution, without_strays
from gridshare.imports.findings import Decision
from gridshare.imports.meaning import ENERGY
from gridshare.imports.track import KnownSum, Remark, Settled, Track
from gridshare.parts import Floats, Ints
from gridshare.plain import plain
from gridshare.series.measured import ORIGINS

_ESTIMATED = ORIGINS.index("estimated")
_COARSE = 0.1
"""Steps of a counter above this share of the usual use per interval make its intervals lumpy."""

_FIRST = 5
"""How many cases a remark shows."""


def usage(track: Track) -> Settled:
    """Use per interval between the readings, in the unit of the counter; interval k lies between points k and k + 1.

    A value carries the row of the reading at its end. Missing: intervals without a reading at both ends, those in which
    the meter was changed, those next to a faulty reading, and those of a counter that did not move before it caught up.

    Args:
        track: Readings at the points ``start + k * step_s``, NaN where there is none.
    """
    about, unit = track.channel.about, track.channel.unit or ""
    read = Points.of(track.values, track.rows)
    if problem := _unfit(about, unit, read):
        return Settled(None, problems=(problem,))
    kept, strays = without_strays(read, unit)
    found = differences(kept, unit, track.step_s)
    values, rows = _laid_out(found, track.rows)
    remarks = (*strays, *found.remarks, *_gaps(found, unit), *_coarse(found, kept, track))
    origin = np.zeros(len(values), dtype=np.int8)
    origin[(track.origin[1:] == _ESTIMATED) | (track.origin[:-1] == _ESTIMATED)] = _ESTIMATED
    return Settled(
        replace(
            track,
            values=values,
            origin=origin,
            rows=rows,
            decisions=(*track.decisions, Decision(about, "counter", "counter", _because(read))),
            remarks=(*track.remarks, *remarks),
            known_sums=_sums(found, unit),
            begun=_begun(found, kept, unit),
        )
    )


def _unfit(about: str, unit: str, read: Points) -> Problem | None:
    """Why these are no readings that differences can be taken of."""
    if unit in ("W", "kW", "MW"):
        found, expected = f"readings of a counter in {unit}", "a counter of energy: Wh, kWh or MWh"
        return Problem(about, "counter_of_power", found, expected, "Answer with --answer counter=usage, or the unit.")
    if len(read.readings) < 2:  # noqa: PLR2004 - a difference has two ends
        found = f"{len(read.readings)} reading(s) of a counter"
        return Problem(about, "too_few_readings", found, "two or more: use is the difference of two readings")
    falls = int(np.sum(np.diff(read.readings) < 0))
    if falls >= _FIRST and falls > _COARSE * len(read.readings):
        k = int(np.argmax(np.diff(read.readings) < 0))
        found = f"{falls:,} of {len(read.readings):,} readings lie below the one before, first {read.pair(k, unit)}"
        remedy = "If these are amounts per interval and no readings: --answer counter=usage."
        return Problem(about, "no_counter", found, "readings of a counter, which only rises", remedy)
    return None


def _because(read: Points) -> str:
    """The readings that the differences lie between."""
    first, last = read.readings[0], read.readings[-1]
    return f"{len(read.readings):,} readings from {first:,.10g} to {last:,.10g}; use is the difference of two"


def _laid_out(found: Differences, rows: Ints) -> tuple[Floats, Ints]:
    """Use per interval and its row: differences over one step, and 0 wherever a counter shows the same after a gap.

    A counter only rises: between two equal readings it counted nothing in any interval.
    """
    values, row = np.full(len(rows) - 1, np.nan), rows[1:].copy()
    whole = found.known & (found.steps == 1)
    values[found.at[whole]] = found.use[whole]
    for k in np.flatnonzero(found.known & (found.steps > 1) & (found.use == 0)):
        within = slice(found.at[k], found.at[k] + found.steps[k])
        values[within], row[within] = 0.0, found.row[k + 1]
    return values, np.where(np.isnan(values), 0, row)


def _long(found: Differences) -> Ints:
    """Differences that no reading divides among their intervals."""
    return np.flatnonzero(found.known & (found.steps > 1) & (found.use > 0))


def _sums(found: Differences, unit: str) -> tuple[KnownSum, ...]:
    """Known differences over several steps [kWh]; none where the unit is not known."""
    if unit not in ENERGY:
        return ()
    long = _long(found)
    return tuple(KnownSum(int(found.at[k]), int(found.steps[k]), float(found.use[k]) * ENERGY[unit]) for k in long)


def _begun(found: Differences, kept: Points, unit: str) -> tuple[KnownSum, ...]:
    """What the counter, and each that took its place, showed at its first reading [kWh]; none without a unit."""
    if unit not in ENERGY:
        return ()
    swapped = {row for remark in found.remarks if remark.code == "meter_swap" for row in remark.rows}
    places = [0, *(k for k in range(1, len(kept.rows)) if int(kept.rows[k]) in swapped and found.steps[k - 1] == 1)]
    return tuple(KnownSum(int(kept.at[k]) - 1, 1, float(kept.readings[k]) * ENERGY[unit]) for k in places)


def _gaps(found: Differences, unit: str) -> Sequence[Remark]:
    """What the counter counted while there were no readings."""
    long = _long(found)
    if not len(long):
        return ()
    missing = int(found.steps[long].sum())
    shown = "; ".join(
        f"rows {found.row[k]} to {found.row[k + 1]}: {found.use[k]:,.6g} {unit} in {found.steps[k]} intervals"
        for k in long[:_FIRST]
    )
    text = (
        f"{len(long)} time(s) readings are missing while the counter went on: {found.use[long].sum():,.6g} {unit} in "
        f"{missing:,} intervals, which stay missing because no reading divides them. {shown}"
    )
    return (Remark("counter_gap", text, tuple(int(found.row[k + 1]) for k in long[:20]), missing),)


def _coarse(found: Differences, kept: Points, track: Track) -> Sequence[Remark]:
    """That quarter values are lumpy because the counter shows too few digits."""
    step = resolution(kept.readings)
    rises = found.use[found.known & (found.steps == 1) & (found.use > 0)]
    if step is None or not len(rises) or step <= _COARSE * rises.mean():
        return ()
    if len(np.unique(rises)) == 1 and step != last_digit(kept.readings):
        return ()  # a steady load, not a coarse counter
    unit, minutes = track.channel.unit or "", track.step_s / 60
    power = step * 3600 / track.step_s
    text = (
        f"Readings come in steps of {plain(step)} {unit}, and an interval that uses anything uses "
        f"{plain(rises.mean(), 3)} "
        f"{unit} on average: each {plain(minutes)} minutes, and so the peak, is only right to {plain(step)} {unit} "
        f"({plain(power)} {unit.removesuffix('h')}). Totals are not touched by this."
    )
    return (Remark("coarse_counter", text, (), len(rises)),)
