"""The report of a board as a plain value, in one language: its verdict, its figures, and sections with the evidence.

Adapters fill it from the answers to questions; `typeset` and `page` write it. Neither knows what the other knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Language


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the verdict rests on, with its unit, and what it is."""

    number: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its heading, what it shows for those who do not see it, and the picture as SVG."""

    title: str
    alt: str
    svg: bytes


MOST_PAGES = 4

Part = str | Line | Listing | Picture
"""A paragraph, a line of a list, a table or a picture."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what is under it."""

    title: str
    parts: Sequence[Part]


@dataclass(frozen=True, slots=True)
class BoardReport:
    """All that is in the report, in reading order.

    Attributes:
        language: Of every text in it.
        title: What was asked.
        about: Of which park, over which days.
        verdict: The answer in one sentence; what is not finished comes first in it.
        because: What the verdict rests on, in a few more sentences.
        figures: The numbers of the verdict.
        sections: The evidence.
        credit: Where the data comes from.
        most_pages: On how many pages it is set, shortened where it is longer; None for as many as it takes. On one, the
            sections after the first are in turn to the left and to the right.
    """

    language: Language
    title: str
    about: str
    verdict: Line
    because: Sequence[Line]
    figures: Sequence[Figure]
    sections: Sequence[Section]
    credit: str | None = None
    most_pages: int | None = MOST_PAGES
