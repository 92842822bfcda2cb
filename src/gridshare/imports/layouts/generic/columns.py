"""The columns of a table with all that is known of each: its heading, the look of its cells, what a person said."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatch

from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers
from gridshare.imports.layouts.generic.look import Kind, Look, look_of
from gridshare.imports.lexicon.headings import Sort, sort_of
from gridshare.imports.lexicon.senses import Said, said

_TIMED: frozenset[Kind] = frozenset({"instant", "date", "time", "range"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        index: Its place in the sheet.
        heading: Its name as written.
        said: What its name says of numbers.
        sort: What its name says of other things.
        look: How its cells look.
        answer: What a person said it is; empty where nobody did.
    """

    index: int
    heading: str
    said: Said
    sort: Sort
    look: Look
    answer: str = ""

    @property
    def is_timed(self) -> bool:
        """Whether its cells are dates, times or both."""
        return self.look.kind in _TIMED

    @property
    def is_numeric(self) -> bool:
        """Whether its cells are numbers."""
        return self.look.kind == "number"

    @property
    def varies(self) -> bool:
        """Whether its numbers differ from row to row, as measurements do and identifications do not."""
        numbers = self.look.numbers
        return len(set(numbers)) * 2 > len(numbers) or any(n != int(n) for n in numbers)

    @property
    def is_measured(self) -> bool:
        """Whether it may be a column of measurements: numbers, and no name of something else."""
        if not self.is_numeric or self.answer:
            return False
        if self.said.unit not in (None, "other") or self.said.is_directed:
            return True
        if self.sort == "meter" and self.varies:
            return True
        return self.sort in {"", "kind"} or (self.sort in {"meter", "instant"} and self.said.is_electric)


def columns_of(sheet: Sheet, answers: Answers) -> list[Column]:
    """All columns of a sheet."""
    file = sheet.origin.name
    found = []
    for k, heading in enumerate(sheet.names):
        of_numbers = said(heading)
        answer = own_answer(answers, file, heading)
        found.append(Column(k, heading, of_numbers, sort_of(of_numbers.words), look_of(sheet, k), answer))
    return found


def own_answer(answers: Answers, file: str, heading: str) -> str:
    """What was said of this very column; what was said of all columns only settles doubts."""
    own = any(
        asked == "column" and column == heading and fnmatch(file, pattern) for pattern, column, asked in answers.given
    )
    return (answers.about("column", file, heading) or "").strip() if own and heading else ""
