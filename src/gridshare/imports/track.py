"""A channel on the time axis: equal intervals in UTC, with the row each value comes from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gridshare.errors import Problem
from gridshare.imports.channel import Channel
from gridshare.imports.findings import Decision, Question
from gridshare.parts import Floats, Ints

KNOWN_GAP = -1
"""Origin of an interval of which the metering company says that nothing was measured: no blank that may mean 0."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about the rows of a file that a reader should know.

    Attributes:
        code: Stable name: ``duplicate_rows``, ``rows_unsorted``, ``hours_not_told_apart``, ``gap``, ``meter_swap`` ..
        text: In words, with row numbers and the first lines.
        rows: Numbers of the rows it is about (the first 20).
        count: How many rows or intervals it is about.
    """

    code: str
    text: str
    rows: tuple[int, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class KnownSum:
    """Missing intervals of which only the sum is known, because a counter went on while nobody read it.

    Attributes:
        first: Index of the first interval.
        count: How many intervals.
        kwh: What they sum to [kWh], whatever the unit of the track.
    """

    first: int
    count: int
    kwh: float


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """A channel on equal intervals.

    Attributes:
        channel: Where it comes from; what it measures.
        start: Start of the first interval, seconds since 1970 in UTC.
        step_s: Length of the intervals [s].
        values: In the unit of the channel (of a counter: use per interval), shape (interval,); NaN where missing.
        origin: Index into `gridshare.series.measured.ORIGINS`, shape (interval,); `KNOWN_GAP` until blanks are settled.
        rows: Number of the row each value comes from, 0 where missing, shape (interval,).
        decisions: What was concluded on the way.
        remarks: What a reader should know of the rows.
        known_sums: What missing intervals of a counter sum to, in order; none where its unit is not known yet.
        begun: What a counter showed at its first reading, and at that of each meter that took its place, with the
            interval that ends there; the first may end where the track starts. None where its unit is not known yet.
    """

    channel: Channel
    start: int
    step_s: int
    values: Floats
    origin: NDArray[np.int8]
    rows: Ints
    decisions: tuple[Decision, ...] = ()
    remarks: tuple[Remark, ...] = ()
    known_sums: tuple[KnownSum, ...] = ()
    begun: tuple[KnownSum, ...] = ()

    @property
    def end(self) -> int:
        """The instant after the last interval, seconds since 1970 in UTC."""
        return self.start + self.step_s * len(self.values)


@dataclass(frozen=True, slots=True, eq=False)
class Settled:
    """What came of settling something: a track, or why there is none.

    Attributes:
        track: The track; None where there are questions or problems.
        questions: What has to be asked.
        problems: What is wrong.
        ahead: What the track would be but for what is asked of its clock or sign, so that all is asked at once.
    """

    track: Track | None
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    ahead: Track | None = None
