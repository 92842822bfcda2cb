"""What a layout of JSON or XML gathers while it walks through a file, until it is a `Reading`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.cells.meters import EAN_DIGITS, has_check_digit, is_damaged, is_ean, meter_of
from gridshare.imports.channel import Channel, Reading
from gridshare.imports.findings import Aspect, Decision, Question
from gridshare.imports.trees.channel import Points, Said, channel_of


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

    def take(self, said: Said, points: Points) -> Channel | None:
        """The channel of these records, which is added; None where they cannot be read (said) or hold no number."""
        found = channel_of(said, points)
        if not isinstance(found, Channel):
            self.problems += found
            return None
        if np.isnan(found.values).all():
            self.leave_out(said.heading, "it holds no numbers")
            return None
        self.channels.append(found)
        return found

    def leave_out(self, heading: str, why: str) -> None:
        """A channel is not taken, said so."""
        text = f"channel {heading!r}: {why}" if heading else why
        if text not in self.left_out:
            self.left_out.append(text)

    def refuse(self, problem: Problem) -> None:
        """Something in the file is wrong; said once."""
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
