"""What an import concluded, and what it has to ask: nothing in between.

A `Decision` says what was read, and because of what. Where a file can be read in more than one way that makes sense,
there is a `Question` with its candidates and how the file would read under each; it is answered on the command line
(``--answer unit=kWh``) or in the file given with ``--map``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from typing import Literal, SupportsFloat

from gridshare.errors import Problem
from gridshare.plain import plain

Aspect = Literal[
    "layout",  # which layout the file has
    "column",  # what a column is: a quantity, a meter, nothing
    "unit",  # kWh, kW, Wh, W, MWh, MW
    "label",  # start, end: which end of the interval the instant marks
    "order",  # day-month-year, month-day-year, year-month-day
    "decimal",  # comma, point
    "zone",  # local, UTC, CET (no summer time), or an IANA name
    "sign",  # feed-in is negative, feed-in is positive
    "interval",  # length of the intervals [min], where rows do not show it
    "start",  # when the first of rows without instants begins: 2024-01-01T00:00
    "meter",  # identification of the meter, where the file names none or several
    "overlap",  # first, last: which of two rows (or files) counts where they differ
    "cut",  # drop: leave out the row in the middle of which the file ends
    "code",  # missing, value: whether a number like -9999 means a missing value
    "issued",  # from when on a forecast is known: an instant, name UTC, name local, run and an instant, measured
    "counter",  # counter, usage: whether numbers are readings of a counter or use per interval
    "factor",  # what numbers are multiplied by, where the file names a factor or a ratio
    "blank",  # zero, missing: what a cell is that is empty where another of the meter is filled
    "status",  # measured, estimated, missing: what a word in a column of states means
]
"""What can be concluded or asked about a file."""


APART = "apart"
"""Answer about meters that follow each other: each is a connection of its own."""

_WHOLE_FROM = 1000.0


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that was concluded.

    Attributes:
        about: File, or file and column: ``januari.csv, column 'Afname'``.
        aspect: What it is about.
        answer: The conclusion, as a question about it would be answered.
        because: The facts it follows from.
        is_assumed: Nothing in the file speaks for or against it; it is what such files usually mean.
        is_shown: Its rows leave no other conclusion, whatever is written above them or was answered.
    """

    about: str
    aspect: Aspect
    answer: str
    because: str
    is_assumed: bool = False
    is_shown: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a file.

    Attributes:
        answer: What to answer for it.
        reads_as: How the file then reads: ``2,412 MWh a year, highest quarter 1,180 kW``.
    """

    answer: str
    reads_as: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the file leaves open.

    Attributes:
        about: File, or file and column.
        aspect: What it is about.
        found: The facts, with their rows.
        candidates: The answers that make sense; empty where any text may be the answer.
        otherwise: How else it is settled, in a sentence; empty where only an answer does.
    """

    about: str
    aspect: Aspect
    found: str
    candidates: tuple[Candidate, ...] = ()
    otherwise: str = ""

    @property
    def problem(self) -> Problem:
        """The same as an error, with the remedy."""
        expected = (
            " or ".join(f"{c.answer} ({c.reads_as})" for c in self.candidates) or f"an answer about {self.aspect}"
        )
        first = self.candidates[0].answer if self.candidates else "..."
        answer = f"--answer '{self.aspect}={first}'" if " " in first else f"--answer {self.aspect}={first}"
        remedy = f"Answer with {answer} (or another), or in the file for --map."
        if self.aspect == "unit" and self.candidates:  # none is proposed before the other: one is wrong by a factor
            each = " or ".join(f"--answer unit={c.answer}" for c in self.candidates)
            remedy = f"Answer with {each}, or in the file for --map.{self.otherwise and ' '}{self.otherwise}"
        if self.aspect in ("meter", "status") and self.otherwise:
            remedy += f" {self.otherwise}"
        if self.aspect == "column":
            entry = f'columns: {{"{_heading(self.about)}": {first}}}'
            remedy = (
                f"Answer with {answer} (or another) for all columns in doubt; for each in the file for --map: {entry}."
            )
        return Problem(self.about, f"question_{self.aspect}", self.found, expected, remedy)


def _heading(about: str) -> str:
    """The heading in ``a.csv, column 'Afname'``; a word for it where it is about several."""
    _, found, heading = about.partition(", column ")
    return heading.strip("'\"") if found else "heading"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person said about the files.

    Attributes:
        given: (pattern of file names, heading of a column or "", aspect) -> answer.
    """

    given: Mapping[tuple[str, str, str], str] = field(default_factory=dict)

    def of_column(self, aspect: Aspect, file: str, column: str) -> str | None:
        """The answer that was given about this very column, if any."""
        fitting = [
            (pattern != "*", answer)
            for (pattern, heading, asked), answer in self.given.items()
            if asked == aspect and heading and heading == column and fnmatch(file, pattern)
        ]
        return max(fitting, default=(False, None))[1]

    def about(self, aspect: Aspect, file: str, column: str = "") -> str | None:
        """The answer that was given; one about the column before one about the file, one about the file before all."""
        fitting = [
            (bool(heading), pattern != "*", answer)
            for (pattern, heading, asked), answer in self.given.items()
            if asked == aspect and heading in ("", column) and fnmatch(file, pattern)
        ]
        return max(fitting, default=(False, False, None))[2]


def figure(number: SupportsFloat) -> str:
    """A number without decimals from a thousand on, with four digits that count below."""
    value = float(number)
    return f"{value:,.0f}" if abs(value) >= _WHOLE_FROM else f"{plain(value, 4)}"
