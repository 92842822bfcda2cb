"""What is expected of days that nobody has measured yet, as a site takes it in next to its clean series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gridshare.parts import Floats
from gridshare.series.measured import MeasuredSeries


@dataclass(frozen=True, slots=True)
class Outlook:
    """Forecasts for a horizon.

    Attributes:
        series: Name of a clean series -> its middle forecast, after its last measurement.
        rows: File of a table -> the rows to be expected in place of those that it contains.
        methods: Name of a series, or file of a table -> how it was forecast, in words.
        import_margin_kw, export_margin_kw: What to hold back under the contract, shape (step,); None where no group is
            forecast or the document itself gives what to hold back.
        notes: What a reader of the plan should know.
        scenarios: File of a table -> other ways in which it may turn out: the weight of each, and its rows.
    """

    series: Mapping[str, MeasuredSeries] = field(default_factory=dict)
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    methods: Mapping[str, str] = field(default_factory=dict)
    import_margin_kw: Floats | None = None
    export_margin_kw: Floats | None = None
    notes: tuple[str, ...] = ()
    scenarios: Mapping[str, Sequence[tuple[float, Sequence[Mapping[str, Any]]]]] = field(default_factory=dict)


NOTHING_EXPECTED = Outlook()
"""Nothing is forecast: what is not measured is a gap."""
