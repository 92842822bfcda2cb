"""The columns of a table with all that is known of each: its heading, the look of its cells, what a person said.

The look comes from a sample that is spread over the whole column, so that a month in which all days could be months
does not decide alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatch
from typing import Any, Literal

from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers
from gridshare.imports.lexicon.headings import Sort, sort_of
from gridshare.imports.lexicon.senses import Described, described

Kind = Literal["instant", "date", "time", "range", "number", "flag", "text", "ean", "blank"]

_SAMPLE = 60
_MOST = 0.8  # share of the sample that must look alike: a total line or a remark may come below

_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?|\d{1,2}h\d{2}"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?|\d{1,2}h\d{2}"
_MONTHS = r"(?:jan|feb|m(?:aa)?rt?|mar|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|dec)[a-z]*\.?"
_DATE = (
    r"(?:[a-z]{2,9}\.?,?\s+)?(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    rf"|\d{{1,2}}[-/. ]{_MONTHS}[-/., ]+\d{{2,4}}|{_MONTHS}\s+\d{{1,2}},?\s+\d{{4}}"
    r"|(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d)"
)
_ZONE = r"(?:\s*(?:z|utc|gmt|ces?t|[+-]\d{2}:?\d{2}))?"
_COMPACT = r"20\d{6}(?:[01]\d|2[0-4])[0-5]\d(?:[0-5]\d)?"
_INSTANT = rf"{_DATE}(?:[t ,_]+|\s*-\s*)(?:{_TIME}|\d{{4}}){_ZONE}|{_COMPACT}"
_BETWEEN = r"\s*(?:-|–|—|/|tot|t/m|to|until)\s*"
_NUMBER = r"[-+−]?\s*(?:\d[\d.,' \u00a0]*|[.,]\d+)(?:e[-+]?\d+)?\s*(?:[kmg]?wh?|m3|%|€)?|€\s*-?[\d.,]+"

_PATTERNS: tuple[tuple[Kind, str], ...] = (
    ("ean", r"'?=?\"?\d{18}\"?|\d,\d+e\+17|\d\.\d+e\+17"),
    ("range", rf"(?:{_INSTANT}|{_CLOCK}){_BETWEEN}(?:{_INSTANT}|{_CLOCK})"),
    ("time", _CLOCK),
    ("instant", _INSTANT),
    ("date", _DATE),
    ("flag", r"true|false|ja|nee|yes|no|waar|onwaar"),
    ("number", _NUMBER),
)
_LOOKS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _PATTERNS)
_MIDNIGHT = re.compile(r"[ T]00?:00(?::00(?:\.0+)?)?$")
_BLANKS = frozenset({"", "-", "--", "n/a", "na", "null", "nan", "#n/a", "none", "n.v.t.", "nvt"})


_TIMED: frozenset[Kind] = frozenset({"instant", "date", "time", "range"})


@dataclass(frozen=True, slots=True)
class Look:
    """How the cells of a column look.

    Attributes:
        kind: What most of them look like.
        first: The first cell that is not blank; empty where all are.
        sample: Cells that were looked at.
    """

    kind: Kind
    first: str
    sample: tuple[str, ...]

    @property
    def numbers(self) -> tuple[float, ...]:
        """Cells of the sample that are plain numbers."""
        return tuple(float(c.replace(",", ".")) for c in self.sample if re.fullmatch(r"-?\d{1,18}(?:[.,]\d+)?", c))


def look_of(sheet: Sheet, column: int) -> Look:
    """How the cells of a column look."""
    sample = _sample(sheet.columns[column])
    first = sample[0] if sample else ""
    if column in sheet.typed and not _looks_timed(first):
        return Look("number" if sample else "blank", first, sample)
    if not sample:
        return Look("blank", "", ())
    counts: dict[Kind, int] = {}
    for cell in sample:
        kind = kind_of(cell)
        counts[kind] = counts.get(kind, 0) + 1
    kind, count = max(counts.items(), key=lambda pair: pair[1])
    if kind != "date" and counts.get("date", 0) + counts.get("instant", 0) >= _MOST * len(sample) > counts["instant"]:
        kind, count = "instant", len(sample)  # midnight may be written as a date alone
    instants = [cell for cell in sample if kind_of(cell) == "instant"]
    if kind == "instant" and all(map(_MIDNIGHT.search, instants)):  # as a workbook holds dates: the time is elsewhere
        kind = "date"
    return Look(kind if count >= _MOST * len(sample) else "text", first, sample)


def kind_of(cell: str) -> Kind:
    """What one cell looks like."""
    return next((kind for kind, pattern in _LOOKS if pattern.fullmatch(cell)), "text")


def _looks_timed(cell: str) -> bool:
    return kind_of(cell) in {"instant", "date", "time", "range"}


def _sample(column: Any) -> tuple[str, ...]:
    """Cells that are not blank: the first ones, and some from all over."""
    n = len(column)
    head = [column[i].as_py() for i in range(min(n, _SAMPLE))]
    spread = [column[i].as_py() for i in range(_SAMPLE, n, max(1, (n - _SAMPLE) // _SAMPLE))] if n > _SAMPLE else []
    cells = (str(c).strip() for c in (*head, *spread) if c is not None)
    return tuple(c for c in cells if c.casefold() not in _BLANKS)


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        index: Its place in the sheet.
        heading: Its name as written.
        described: What its name says of numbers.
        sort: What its name says of other things.
        look: How its cells look.
        answer: What a person said it is; empty where nobody did.
    """

    index: int
    heading: str
    described: Described
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
        if self.described.unit not in (None, "other") or self.described.is_directed:
            return True
        if self.sort == "meter" and self.varies:
            return True
        return self.sort in {"", "kind"} or (self.sort in {"meter", "instant"} and self.described.is_electric)


def columns_of(sheet: Sheet, answers: Answers) -> list[Column]:
    """All columns of a sheet."""
    file = sheet.origin.name
    found = []
    for k, heading in enumerate(sheet.names):
        of_numbers = described(heading)
        answer = own_answer(answers, file, heading)
        found.append(Column(k, heading, of_numbers, sort_of(of_numbers.words), look_of(sheet, k), answer))
    return found


def own_answer(answers: Answers, file: str, heading: str) -> str:
    """What was said of this very column; what was said of all columns only settles doubts."""
    own = any(
        asked == "column" and column == heading and fnmatch(file, pattern) for pattern, column, asked in answers.given
    )
    return (answers.about("column", file, heading) or "").strip() if own and heading else ""
