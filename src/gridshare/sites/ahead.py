"""What is known of days that nobody has measured yet, as a site takes it in: forecasts beside its clean series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from gridshare.parts import Floats
from gridshare.series.measured import MeasuredSeries


@dataclass(frozen=True, slots=True)
class Ahead:
    """Forecasts for a day.

    Attributes:
        series: Name of a clean series -> its middle forecast, after its last measurement.
        rows: File of a table -> the rows to be expected in place of those that it holds.
        methods: Name of a series, or file of a table -> how it was forecast, in words.
        import_margin_kw, export_margin_kw: What to hold back under the contract, shape (step,); None where no group is
            forecast or the document itself says what to hold back.
        notes: What a reader of the plan should know.
    """

    series: Mapping[str, MeasuredSeries] = field(default_factory=dict)
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    methods: Mapping[str, str] = field(default_factory=dict)
    import_margin_kw: Floats | None = None
    export_margin_kw: Floats | None = None
    notes: tuple[str, ...] = ()


NOTHING_AHEAD = Ahead()
"""Nothing is forecast: what is not measured is a gap."""


class SeriesOrigin(BaseModel):
    """Where the values of a clean series come from, step by step."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    series: str = Field(description="Its name; of a table its file.")
    steps: dict[str, tuple[tuple[int, int], ...]] = Field(
        description="measured, estimated, like_days, linear or forecast -> stretches of steps [first, after last)."
    )
    method: str | None = Field(None, description="How it was forecast, where it was.")
