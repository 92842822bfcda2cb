"""What an answer brings to the report of a board: a verdict of its own, figures, and sections with their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from gridshare.reports.board.report import Figure, Section
from gridshare.reports.listing import Line


class Place(IntEnum):
    """The sections of a report in their order; what several answers say in one place comes one after the other."""

    GIVING = 1
    LOAD = 2
    ROOM = 3
    RISK = 4
    MAKING_ROOM = 5
    LIVED = 6
    MEASURES = 7
    HELPS = 8
    CONTRACT = 9
    COSTS = 10
    WORTH = 11
    CHANGES = 12
    THUMB = 13
    ASSUMPTIONS = 14
    DATA = 15


@dataclass(frozen=True, slots=True)
class Contribution:
    """What an answer brings.

    Attributes:
        sections: The evidence, each with its place.
        verdict: The answer in one sentence; None for evidence that answers nothing by itself.
        because: What the verdict rests on.
        figures: The numbers of the verdict.
        title: What was asked, for the head of the report.
        about: When, where that is not the days of the quarters.
        assumed: What the answer takes for granted.
    """

    sections: Sequence[tuple[Place, Section]]
    verdict: Line | None = None
    because: Sequence[Line] = ()
    figures: Sequence[Figure] = ()
    title: str | None = None
    about: str | None = None
    assumed: Sequence[Line] = ()
