"""How a file reads, in words that let a person choose between candidates."""

from __future__ import annotations

import numpy as np

from gridshare.imports.channel import Channel
from gridshare.imports.clock.rows import Rows
from gridshare.imports.clock.views import View
from gridshare.imports.clock.zones import wall_text
from gridshare.imports.figures import figure
from gridshare.imports.track import Track
from gridshare.parts import Floats, Ints

_IN_POWER = ("kW", "W", "MW")


def reads_as(rows: Rows, view: View) -> str:
    """Period on the site's clock, sum and highest value, and when the highest row of summer then holds."""
    first, end = (wall_text(int(w)) for w in view.site.walls(_edges(view.start, rows.step_s)))
    text = f"{first} to {end} on the site's clock, {_amounts(rows.channel, rows.values, rows.step_s)}"
    offsets = view.site.offsets(view.start)
    in_summer = np.where(offsets == offsets.max(), rows.values, np.nan)  # where clocks are furthest apart
    if np.isnan(in_summer).all():
        return text
    top = int(np.nanargmax(in_summer))
    return f"{text}; {rows.shown(top)} then holds from {wall_text(int(view.start[top] + offsets[top]))}"


def describe(track: Track) -> str:
    """Period, number of values, sum and highest value of a track: ``2023-01-01 00:00 to 2024-01-01 00:00 UTC, ..``."""
    missing = int(np.isnan(track.values).sum())
    lacking = f", {missing:,} missing" if missing else ""
    values = f"{len(track.values):,} intervals of {track.step_s / 60:g} min{lacking}"
    period = f"{wall_text(track.start)} to {wall_text(track.end)} UTC"
    return f"{period}, {values}, {_amounts(track.channel, track.values, track.step_s)}"


def _edges(start: Ints, step_s: int) -> Ints:
    return np.array([start.min(), start.max() + step_s], dtype=np.int64)


def _amounts(channel: Channel, values: Floats, step_s: int) -> str:
    """Sum (as energy where the unit is one of power) and highest value."""
    there = values[~np.isnan(values)]
    if len(there) == 0:
        return "no values"
    unit = f" {channel.unit}" if channel.unit and channel.unit != "other" else ""
    if channel.is_counter and channel.unit not in _IN_POWER:  # differences of readings are in kW
        return f"readings from {there[0]:,.10g} to {there[-1]:,.10g}{unit}"
    if channel.unit in _IN_POWER:
        return f"{figure(there.sum() * step_s / 3600)}{unit}h in all, highest {figure(there.max())}{unit}"
    return f"{figure(there.sum())}{unit} in all, highest {figure(there.max())}{unit}"
