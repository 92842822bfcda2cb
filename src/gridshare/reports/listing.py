"""Lines of an answer and tables as text, the same for a terminal and a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the answer, and whether it is good news, bad news, or neither."""

    text: str
    sort: Literal["good", "bad", "plain"] = "plain"


@dataclass(frozen=True, slots=True)
class Listing:
    """A table as text: its title heads the first column, the others are numbers unless it says so.

    ``more`` is how many rows are left out; a page shows a folded one by its title, until it is opened. One that is to
    stay whole is not shortened on paper: what is said elsewhere rests on its rows.
    """

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    total: Sequence[str] | None = None
    is_text: bool = False
    more: int = 0
    is_folded: bool = False
    is_whole: bool = False
