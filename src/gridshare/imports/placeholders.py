"""Numbers that may mean a missing value: -1, -9999 or 99999.999 in a column that never comes near them.

Loggers write them where they measured nothing. Taken for power they are wrong by any amount, left out they may hide
something true; so it is asked.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.imports.channel import Channel
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.parts import Bools, Floats
from gridshare.plain import plain

_POWERS = (None, "consumption", "feed_in", "production", "net")
_ONE_WAY = ("consumption", "feed_in", "production")
_SMALL_UNITS = ("W", "Wh")
"""Of an inverter at night -1 W is a measurement."""

_NINES = tuple(float(f"{'9' * n}{part}") for n in range(3, 10) for part in ("", ".9", ".99", ".999"))
_FAR = 5.0
"""A number is far from all others where it is this many times the largest of them."""

_SHOWN = 3


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A channel, and what was said or has to be asked of numbers in it that may mean a missing value.

    Attributes:
        channel: With such numbers left out where a person said that they are none.
        decisions: That, and on whose word.
        questions: Whether they are numbers.
    """

    channel: Channel
    decisions: tuple[Decision, ...] = ()
    questions: tuple[Question, ...] = ()


def without_stand_ins(channel: Channel, answers: Answers) -> Told:
    """The channel without numbers that mean a missing value, as answered; a question where nobody answered."""
    found = None if channel.is_counter or channel.quantity not in _POWERS else _stand_in(channel)
    if found is None:
        return Told(channel)
    at = channel.values == found
    answer = answers.about("code", channel.file, channel.heading)
    cells = f"{int(at.sum()):,} cells hold {plain(found)}"
    if answer == "value":
        return Told(channel, (Decision(channel.about, "code", "value", f"as answered; {cells}"),))
    if answer == "missing":
        return Told(channel.without(at), (Decision(channel.about, "code", "missing", f"as answered; {cells}"),))
    return Told(channel, questions=(_question(channel, found, at, cells),))


def _stand_in(channel: Channel) -> float | None:
    """The number that may mean a missing value; None where there is none."""
    there = channel.values[~np.isnan(channel.values)]
    below = there[there < 0]
    if channel.quantity in _ONE_WAY and len(below) and (there > 0).any() and (below == below[0]).all():
        is_one = below[0] == -1 and channel.unit not in _SMALL_UNITS
        return float(below[0]) if is_one or -below[0] in (9, 99, *_NINES) else None
    return (
        next((x for x in (_extreme(there, there.min()), _extreme(there, there.max())) if x), None)
        if len(there)
        else None
    )


def _extreme(there: Floats, value: float) -> float | None:
    """The lowest or highest number, where it is all nines and far from the others."""
    others = np.abs(there[there != value])
    is_far = len(others) > 0 and others.max() > 0 and abs(value) > _FAR * others.max()
    return float(value) if is_far and abs(value) in _NINES else None


def _question(channel: Channel, found: float, at: Bools, cells: str) -> Question:
    rows = ", ".join(map(str, channel.rows[at][:_SHOWN].tolist())) + (" .." if at.sum() > _SHOWN else "")
    others = channel.values[~at & ~np.isnan(channel.values)]
    text = f"{cells} (rows {rows}); all others lie between {plain(others.min())} and {plain(others.max())}"
    candidates = (
        Candidate("missing", "no value was measured there: these intervals are gaps"),
        Candidate("value", f"{plain(found)} {channel.unit or ''}".strip() + " was measured"),
    )
    return Question(channel.about, "code", text, candidates)
