"""Where the values of series come from, as a site and its plan report it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from pydantic import BaseModel, ConfigDict, Field

from gridshare.series.measured import ORIGINS


class SeriesOrigin(BaseModel):
    """Where the values of a clean series come from, step by step."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    series: str = Field(description="Its name; of a table its file.")
    steps: dict[str, tuple[tuple[int, int], ...]] = Field(
        description="measured, estimated, like_days, linear or forecast -> stretches of steps [first, after last)."
    )
    method: str | None = Field(None, description="How it was forecast, where it was.")


def stretches(codes: Sequence[int]) -> dict[str, tuple[tuple[int, int], ...]]:
    """Origin -> stretches of steps [first, after last); a code beyond `ORIGINS` is that of no value."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    begin = 0
    for code, of_code in groupby(codes):
        end = begin + len(list(of_code))
        if code < len(ORIGINS):
            found[ORIGINS[code]] = (*found.get(ORIGINS[code], ()), (begin, end))
        begin = end
    return found
