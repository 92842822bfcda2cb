"""What a check found: a code, how grave it is, a sentence in two languages, and the first rows it is about."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Severity = Literal["info", "warning", "serious"]
"""``serious``: figures that follow from the series are wrong unless this is explained."""

MOST_ROWS = 5
"""How many rows a finding shows."""


class FoundRow(BaseModel):
    """One row of a file that a finding is about."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    row: int | None = Field(description="Number of the row as a person counts it in the file; of a gap the row before.")
    instant: str = Field(description="Start of the interval by the local clock, with its offset.")
    value: float | None = Field(description="Value [kW]; none where it is missing.")


class QualityFinding(BaseModel):
    """One thing about a series that a reader should know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(description="Stable name of the finding.")
    severity: Severity = Field(description="How grave it is.")
    text: str = Field(description="In English, with what to do about it.")
    text_nl: str = Field(description="The same in Dutch.")
    count: int = Field(default=0, description="How many intervals (or days, where the code says days) it is about.")
    longest: int = Field(default=0, description="Longest run [intervals]; 0 where runs have no meaning.")
    first: tuple[FoundRow, ...] = Field(default=(), description="The first rows it is about.")
