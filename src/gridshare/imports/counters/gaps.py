"""What is known of the energy in the gaps of a series, because the counters it was made of went on counting."""

from __future__ import annotations

import numpy as np

from gridshare.imports.series.joining import Joined
from gridshare.imports.track import Track


def energy_of_gaps(series: Joined) -> dict[int, float]:
    """Start of a gap (seconds since 1970 in UTC) -> its energy [kWh], of the gaps for which all counters tell it.

    Registers add up, and in a net series feed-in counts less. A gap that begins or ends elsewhere than that of a
    counter is not told by it.
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], np.isnan(series.values), [False]]).astype(np.int8)))
    known: dict[int, float] = {}
    for first, end in zip(edges[::2], edges[1::2], strict=True):
        span = series.start + int(first) * series.step_s, series.start + int(end) * series.step_s
        told: dict[tuple[str | None, str], float | None] = {}
        for track in series.tracks:
            register = (track.channel.quantity, track.channel.register)
            if told.get(register) is None and track.start < span[1] and track.end > span[0]:
                told[register] = _energy(track, span, _sign(track, series))
        energies = [energy for energy in told.values() if energy is not None]
        if energies and len(energies) == len(told):
            known[span[0]] = sum(energies)
    return known


def _sign(track: Track, series: Joined) -> int:
    return -1 if series.quantity == "net" and track.channel.quantity == "feed_in" else 1


def _energy(track: Track, span: tuple[int, int], sign: int) -> float | None:
    """Energy of a track in a span [kWh], as its counter or its values tell; None where neither does."""
    if track.start > span[0] or track.end < span[1]:
        return None
    first, end = ((at - track.start) // track.step_s for at in span)
    values = track.values[first:end]
    if not np.isnan(values).any():
        return sign * float(values.sum()) * track.step_s / 3600
    return next((sign * k.kwh for k in track.known_sums if (k.first, k.first + k.count) == (first, end)), None)
