"""Samples of tables as sheets, and sheets made by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from gridshare.imports.channel import Channel, Reading
from gridshare.imports.content import Origin, Sheet
from gridshare.imports.findings import Answers
from gridshare.imports.layout import layouts
from gridshare.imports.layouts.generic import table as generic_table
from gridshare.imports.sheets.delimited import read_delimited

SAMPLES = Path(__file__).parent / "samples" / "tables"
NO_ANSWERS = Answers()
LAYOUT = {each.name: each for each in layouts()}


def sample(name: str) -> Sheet:
    return sheet((SAMPLES / name).read_bytes(), name)


def sheet(content: bytes | str, name: str = "file.csv") -> Sheet:
    data = content.encode() if isinstance(content, str) else content
    return read_delimited(data, Origin(name, "", len(data)))


def table(heading: str, row: Callable[[int], str], n: int = 96, above: Sequence[str] = ()) -> str:
    """A table of n rows; each row is made of its number."""
    return "\n".join([*above, heading, *(row(k) for k in range(n))]) + "\n"


def instant(k: int, step_min: int = 15) -> str:
    """The begin of the k-th interval of 14 May 2024, which can be read in one way only."""
    minutes = k * step_min
    return f"2024-05-{14 + minutes // 1440} {minutes // 60 % 24:02d}:{minutes % 60:02d}"


def comma(value: float) -> str:
    return f"{value:.3f}".replace(".", ",")


def read(text: str, answers: Answers = NO_ANSWERS, name: str = "file.csv") -> Reading:
    return generic_table.read(sheet(text, name), answers)


def channel_of(reading: Reading, heading: str) -> Channel:
    return next(c for c in reading.channels if c.heading == heading)


def quantities(reading: Reading) -> dict[str, str | None]:
    """Heading of each channel -> its quantity."""
    return {c.heading: c.quantity for c in reading.channels}


def reply(**answers: str) -> Answers:
    """Answers about all files: aspect -> answer."""
    return Answers({("*", "", aspect): answer for aspect, answer in answers.items()})


def about_columns(**columns: str) -> Answers:
    """Answers about columns: heading -> what it is."""
    return Answers({("*", heading, "column"): answer for heading, answer in columns.items()})
