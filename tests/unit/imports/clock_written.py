"""Truth in UTC, and files of it in each style that meters and portals write: the oracle of the clock's tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from gridshare.imports.channel import Channel, Moments
from gridshare.imports.clock import placed
from gridshare.imports.findings import Answers
from gridshare.imports.track import Settled, Track
from gridshare.parts import Bools, Floats, Ints

ZONE = "Europe/Amsterdam"
QUARTER_S = 900


def seconds(text: str, zone: str = ZONE) -> int:
    """An instant on the clock of a zone, as seconds since 1970 in UTC."""
    return int(pd.Timestamp(text, tz=zone).timestamp())


def truth(first: str, last: str, step_s: int = QUARTER_S, zone: str = ZONE) -> Ints:
    """Starts of all intervals from one local instant to another."""
    return np.arange(seconds(first, zone), seconds(last, zone), step_s, dtype=np.int64)


def walls(instants: Ints, zone: str) -> Ints:
    """What the clock of a zone shows; ``CET`` is an hour ahead of UTC all year."""
    if zone == "CET":
        return instants + 3600
    there = pd.DatetimeIndex(pd.to_datetime(instants, unit="s", utc=True)).tz_convert(zone).tz_localize(None)
    return there.to_numpy().astype("datetime64[s]").astype(np.int64)


def written(starts: Ints, style: str, zone: str = ZONE, step_s: int = QUARTER_S) -> Ints:
    """The walls beside intervals: ``start``, ``end`` (the clock at the end) or ``end_by_start`` (start and length)."""
    if style == "end":
        return walls(starts + step_s, zone)
    return walls(starts, zone) + (step_s if style == "end_by_start" else 0)


def values_of(starts: Ints) -> Floats:
    """Values that are all different, so that none can stand in another's place unseen."""
    return 1.0 + np.asarray((starts // 300) % 1_000_003, dtype=float)


def channel(wall: Ints, values: Floats, **more: object) -> Channel:
    """A channel of kWh with row 2 as its first; Moments and Channel take what else is given."""
    of_moments = {k: v for k, v in more.items() if k in Moments.__slots__}
    base = Channel(
        "a.csv",
        "Afname",
        "",
        "consumption",
        "kWh",
        is_counter=False,
        moments=Moments(wall=wall, **of_moments),  # type: ignore[arg-type]
        values=values,
        rows=np.arange(2, 2 + len(wall), dtype=np.int64),
    )
    return replace(base, **{k: v for k, v in more.items() if k not in of_moments})  # type: ignore[arg-type]


def answering(**given: str) -> Answers:
    return Answers({("*", "", aspect): answer for aspect, answer in given.items()})


def settled(what: Channel, site: str = ZONE, **given: str) -> Settled:
    return placed(what, answering(**given), site)


def track_of(found: Settled) -> Track:
    """The track, or a failure that shows what was asked."""
    assert found.track is not None, [str(q.problem) for q in found.questions] + [str(p) for p in found.problems]
    return found.track


def decided(track: Track) -> Mapping[str, str]:
    return {d.aspect: d.answer for d in track.decisions}


def codes(track: Track) -> list[str]:
    return [remark.code for remark in track.remarks]


def is_true(track: Track, starts: Ints, values: Floats | None = None, but: Bools | None = None) -> bool:
    """Whether every interval of the truth has its value there, and no other has one; ``but`` may be missing."""
    place = (starts - track.start) // track.step_s
    expected = np.full(len(track.values), np.nan)
    kept = np.ones(len(starts), dtype=bool) if but is None else ~but
    expected[place[kept]] = (values_of(starts) if values is None else values)[kept]
    return bool(np.array_equal(expected, track.values, equal_nan=True))
