"""The rows of a channel on their way to the time axis, sentences about them, and what other columns show in them.

A column that is zero all night does not show whether a placeholder or a measurement is in the hour that the clock
skips; the column next to it may. The channels of a long table of many meters mostly share their instants: each set of
instants is gathered once, so that the work grows with the channels and not with their pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Label
from gridshare.imports.clock.zones import wall_text
from gridshare.imports.findings import Decision, Question
from gridshare.imports.track import Remark
from gridshare.parts import Bools, Floats, Ints
from gridshare.plain import plain
from gridshare.series.instants import rows_in_words

KEPT_ROWS = 20
"""How many row numbers a remark keeps."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Rows whose instants are settled so far.

    Attributes:
        channel: Where they come from; its arrays are not looked at any more.
        wall: What the clock in the file shows [s], shape (row,).
        offset: Offset from UTC next to each [s], shape (row,); None where there is none.
        values, numbers, estimated: As in `Channel`, shape (row,).
        evidence: Largest size in each row of all columns that share these instants, 0 where blank.
        until: When intervals end on the same clock [s], shape (row,); None where the file does not say.
        label: Which end of the interval ``wall`` marks; None where that is open.
        step_s: Length of the intervals [s]; 0 while that is open.
        moved: How far ``wall`` was moved to lie on the grid (as written, less ``wall``) [s]; None before that.
        run: Pass over time of each row, shape (row,).
        is_reversed: Whether the file runs newest first; the rows here are turned round.
    """

    channel: Channel
    wall: Ints
    offset: Floats | None
    values: Floats
    evidence: Floats
    numbers: Ints
    estimated: NDArray[np.int8] | None
    until: Ints | None = None
    label: Label | None = None
    step_s: int = 0
    moved: Ints | None = None
    run: Ints | None = None
    is_reversed: bool = False

    def taken(self, which: Bools | Ints | slice) -> Rows:
        """The same with some rows only, or in another order."""
        return replace(
            self,
            wall=self.wall[which],
            offset=None if self.offset is None else self.offset[which],
            values=self.values[which],
            evidence=self.evidence[which],
            numbers=self.numbers[which],
            estimated=None if self.estimated is None else self.estimated[which],
            until=None if self.until is None else self.until[which],
            moved=None if self.moved is None else self.moved[which],
            run=None if self.run is None else self.run[which],
        )

    @property
    def written(self) -> Ints:
        """What the clock in the file shows, to the second [s], shape (row,)."""
        return self.wall if self.moved is None else self.wall + self.moved

    @property
    def instants(self) -> Ints:
        """The walls as instants by the offsets next to them, without any as on UTC [s], shape (row,)."""
        return self.wall if self.offset is None else self.wall - self.offset.astype(np.int64)

    def named(self, which: Bools | Ints) -> str:
        """Some rows as a person counts them: ``rows 7, 8 and 3 more``, ``rows 7 to 10``."""
        numbers = np.sort(self.numbers[which]).tolist()
        if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:  # noqa: PLR2004
            return f"rows {numbers[0]} to {numbers[-1]}"
        return rows_in_words(numbers)

    def shown(self, i: int) -> str:
        """A row with its wall and value: ``row 7 (2024-01-01 00:15, 3.2)``."""
        return f"row {self.numbers[i]} ({wall_text(int(self.wall[i]))}, {plain(self.values[i])})"

    def remark(self, code: str, text: str, which: Bools | Ints) -> Remark:
        """A remark about some rows."""
        numbers = np.sort(self.numbers[which])
        return Remark(code, text, tuple(numbers[:KEPT_ROWS].tolist()), len(numbers))

    def problem(self, code: str, found: str, expected: str, remedy: str = "") -> Problem:
        """A problem of the channel."""
        return Problem(self.channel.about, code, found, expected, remedy)


@dataclass(frozen=True, slots=True, eq=False)
class Sofar:
    """What settling has come to: rows as long as nothing is in the way, and what was found.

    Attributes:
        rows: The rows; not to be used where there are problems or questions.
        decisions, remarks, questions, problems: What was found.
    """

    rows: Rows
    decisions: tuple[Decision, ...] = ()
    remarks: tuple[Remark, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether nothing is in the way."""
        return not self.questions and not self.problems

    def then(self, after: Sofar) -> Sofar:
        """The next finding on top of this one."""
        return Sofar(
            after.rows,
            self.decisions + after.decisions,
            self.remarks + after.remarks,
            self.questions + after.questions,
            self.problems + after.problems,
        )


def distinct(values: Ints) -> Ints:
    """Values in order, each once; quick where they are nearly in order."""
    ordered = np.sort(values, kind="stable")
    single: Ints = ordered[np.concatenate([[True], np.diff(ordered) > 0])]
    return single


def joined(texts: Sequence[str]) -> str:
    """Texts one after the other, each once."""
    return "; ".join(dict.fromkeys(texts))


def evidence_of(channels: Sequence[Channel]) -> tuple[Floats, ...]:
    """The evidence in the rows of each channel of a file, one array for all that share their instants.

    Returns:
        Of each channel the largest size in each row over all channels with the same instants, 0 where all of them are
        blank, shape (row,).
    """
    keys = [channel.moments.wall.tobytes() for channel in channels]
    largest: dict[bytes, Floats] = {}
    for key, channel in zip(keys, channels, strict=True):
        size = size_of(channel.values)
        largest[key] = np.maximum(largest[key], size, out=largest[key]) if key in largest else size
    return tuple(largest[key] for key in keys)


def size_of(values: Floats) -> Floats:
    """Sizes of values, 0 where blank, shape (row,)."""
    size: Floats = np.abs(values, dtype=np.float64)
    size[np.isnan(size)] = 0.0
    return size
