"""What an answer brings to the report of a board: a verdict of its own, figures, and sections with their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from gridshare.reports.board.report import Figure, Section
from gridshare.reports.listing import Line


class Place(IntEnum):
    """The sections of a report in their order; what several answers say in one place comes one after the other."""

    LOAD = 1
    ROOM = 2
    RISK = 3
    MAKING_ROOM = 4
    MEASURES = 5
    CONTRACT = 6
    COSTS = 7
    WORTH = 8
    CHANGES = 9
    THUMB = 10
    ASSUMPTIONS = 11
    DATA = 12


@dataclass(frozen=True, slots=True)
class Contribution:
    """What an answer brings.

    Attributes:
        sections: The evidence, each with its place.
        verdict: The answer in one sentence; None for evidence that answers nothing by itself.
        because: What the verdict rests on.
        figures: The numbers of the verdict.
    """

    sections: Sequence[tuple[Place, Section]]
    verdict: Line | None = None
    because: Sequence[Line] = ()
    figures: Sequence[Figure] = ()
