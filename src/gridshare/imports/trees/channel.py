"""Records into channels: the one way from JSON and XML to numbers, with every record that cannot be read shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gridshare.errors import Problem
from gridshare.imports.cells.meters import EAN_DIGITS, has_check_digit, is_damaged, is_ean, meter_of
from gridshare.imports.channel import SAID_MISSING, Channel, Label, Reading
from gridshare.imports.findings import Aspect, Decision, Question
from gridshare.imports.lexicon.cells import state_of
from gridshare.imports.roles.document import Meaning
from gridshare.imports.trees.cells import instants, numbers
from gridshare.parts import Bools, Ints

_SHOWN = 3


_INSTANT_EXPECTED = "an instant such as 2024-01-15T00:15:00Z, or seconds since 1970"
_NUMBER_EXPECTED = "a number, or null where nothing was measured"


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Records of one channel as they are in the file.

    Attributes:
        at: When each holds, as written.
        values: Its number, as written.
        rows: Its number among the records of the file, counted from 1, shape (row,).
        estimated: What is said of it, as in `Channel`, shape (row,); None where nothing is said of any.
        unknown: States of which nothing is known.
    """

    at: Sequence[Any]
    values: Sequence[Any]
    rows: Ints
    estimated: NDArray[np.int8] | None = None
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """What a layout knows of a channel.

    Attributes:
        file: Name of the file, for messages.
        heading: How the file calls the channel.
        meter: EAN or other identification; empty where the file does not say.
        meaning: What its numbers are.
        label: Which end of the interval the instants mark; None where nothing says so.
        step_s: Length of the intervals [s]; None where nothing says so.
        zone: Zone of instants without an offset; None where nothing says so.
    """

    file: str
    heading: str
    meter: str
    meaning: Meaning
    label: Label | None = None
    step_s: int | None = None
    zone: str | None = None


def channel_of(description: Description, points: Points) -> Channel | list[Problem]:
    """The channel of these records, or everything in them that is no instant or no number."""
    moments, no_instants = instants(points.at)
    values, no_numbers = numbers(points.values)
    problems = [
        _unreadable(description.file, points.rows, points.at, no_instants, "no_instant", _INSTANT_EXPECTED),
        _unreadable(description.file, points.rows, points.values, no_numbers, "no_number", _NUMBER_EXPECTED),
    ]
    found = [problem for problem in problems if problem]
    if found:
        return found
    meaning = description.meaning
    return Channel(
        description.file,
        description.heading,
        description.meter,
        meaning.quantity,
        meaning.unit,
        meaning.is_counter,
        replace(moments, label=description.label, step_s=description.step_s, zone=description.zone),
        values,
        points.rows,
        meaning.register,
        points.estimated,
        "feed_in" if meaning.negative_is == "feed_in" else "consumption" if meaning.negative_is else None,
    )


def _unreadable(
    file: str, rows: Ints, cells: Sequence[Any], bad: list[int], code: str, expected: str
) -> Problem | None:
    """What is wrong with cells of a column, with the first of them; None where nothing is."""
    if not bad:
        return None
    shown = ", ".join(f"{cells[i]!r:.40} (point {rows[i]})" for i in bad[:_SHOWN])
    more = f" and {len(bad) - _SHOWN:,} more" if len(bad) > _SHOWN else ""
    remedy = "Mend these points in the file, or ask for the answer of the interface again."
    return Problem(f"{file}, point {rows[bad[0]]}", code, f"{shown}{more}", expected, remedy)


def joined(parts: Sequence[Points]) -> Points:
    """The records of several lists behind each other."""
    flags = [np.zeros(len(p.rows), dtype=np.int8) if p.estimated is None else p.estimated for p in parts]
    is_said = any(p.estimated is not None for p in parts)
    return Points(
        [cell for p in parts for cell in p.at],
        [cell for p in parts for cell in p.values],
        np.concatenate([p.rows for p in parts]) if parts else np.zeros(0, dtype=np.int64),
        np.concatenate(flags) if is_said else None,
        tuple(dict.fromkeys(text for p in parts for text in p.unknown)),
    )


def with_states(points: Points, states: Sequence[str]) -> Points:
    """The records with what their states say: estimated, or no value."""
    said = {text: state_of(text) for text in set(states) if text}
    if not said:
        return points
    values = [None if said.get(text) == "missing" else value for text, value in zip(states, points.values, strict=True)]
    codes = {"estimated": 1, "missing": SAID_MISSING}
    estimated = np.array([codes.get(said.get(text) or "", 0) for text in states], dtype=np.int8)
    unknown = tuple(sorted(text for text, state in said.items() if state is None))
    return replace(points, values=values, estimated=estimated, unknown=unknown)


def chosen(points: Points, rows: Bools) -> Points:
    """Some of the records, by a mask of shape (row,)."""
    which = np.flatnonzero(rows).tolist()
    estimated = None if points.estimated is None else points.estimated[which]
    return Points(
        [points.at[i] for i in which], [points.values[i] for i in which], points.rows[which], estimated, points.unknown
    )


@dataclass(slots=True, eq=False)
class Gathered:
    """Parts of a reading; each method adds to it.

    Attributes:
        file: Name of the file, for messages.
    """

    file: str
    channels: list[Channel] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def take(self, description: Description, points: Points) -> Channel | None:
        """The channel of these records, which is added; None where they cannot be read (reported) or hold no number."""
        found = channel_of(description, points)
        if not isinstance(found, Channel):
            self.problems += found
            return None
        if np.isnan(found.values).all():
            self.leave_out(description.heading, "it holds no numbers")
            return None
        self.channels.append(found)
        for text in points.unknown:
            self.leave_out(description.heading, f"the state {text!r} is not known; taken as measured")
        return found

    def leave_out(self, heading: str, why: str) -> None:
        """A channel is not taken, which is reported."""
        text = f"channel {heading!r}: {why}" if heading else why
        if text not in self.left_out:
            self.left_out.append(text)

    def refuse(self, problem: Problem) -> None:
        """Something in the file is wrong; reported once."""
        if problem not in self.problems:
            self.problems.append(problem)

    def decide(self, heading: str, aspect: Aspect, answer: str, because: str) -> None:
        """Something was concluded about the file or, with a heading, one of its channels."""
        about = f"{self.file}, column {heading!r}" if heading else self.file
        decision = Decision(about, aspect, answer, because)
        if decision not in self.decisions:
            self.decisions.append(decision)

    def meter(self, value: Any) -> str:
        """An identification as text; the problem is added where digits of an EAN were lost or mistyped."""
        text = "" if value is None else meter_of(str(value))
        bare = text[:EAN_DIGITS]
        if isinstance(value, float) or is_damaged(text):
            found = f"meter {text}: an EAN that was turned into a number, so that its last digits are lost"
            remedy = "Ask for the file again, with the EAN as text (in quotes)."
            self.refuse(Problem(self.file, "ean_damaged", found, "18 digits", remedy))
        elif is_ean(bare) and not has_check_digit(bare):
            found = f"meter {text}: its last digit is not the check digit of the others"
            remedy = "Compare it with the letter of the grid operator or the bill, and mend it in the file."
            self.refuse(Problem(self.file, "ean_check_digit", found, "an EAN as it was given out", remedy))
        return text

    def drop(self, unwanted: Callable[[Channel], str]) -> None:
        """Channels for which a reason is given are left out, with that reason."""
        reasons = [unwanted(channel) for channel in self.channels]
        for channel, why in zip(self.channels, reasons, strict=True):
            if why:
                self.leave_out(channel.heading, why)
        self.channels = [c for c, why in zip(self.channels, reasons, strict=True) if not why]

    def reading(self) -> Reading:
        """All of it."""
        parts = (self.channels, self.decisions, self.questions, self.problems, self.left_out)
        return Reading(*(tuple(part) for part in parts))  # type: ignore[arg-type]
