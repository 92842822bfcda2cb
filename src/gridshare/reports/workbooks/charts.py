"""Native charts: a load against its cap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from gridshare.reports.pictures import BEFORE, CAP, PLAN
from gridshare.reports.workbooks.book import Sheets

_LOOKS: dict[str, dict[str, Any]] = {
    "plan": {"color": PLAN, "width": 2},
    "before": {"color": BEFORE, "width": 1.25, "dash_type": "round_dot"},
    "cap": {"color": CAP, "width": 1.5, "dash_type": "long_dash"},
}
_TICKS = 12


Look = Literal["plan", "before", "cap"]
"""What a curve looks like."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A column of a sheet that is drawn, and what it is called in the legend."""

    column: int
    name: str
    look: Look


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of a sheet that begin with a time in their first column, and how that is written along the axis."""

    sheet: str
    first: int
    last: int
    clock: str = "hh:mm"


def load_chart(sheets: Sheets, block: Block, curves: Sequence[Curve], title: str) -> Any:
    """A line for each curve over time; they can be told apart in grey too.

    No name of the site's own is in it: what begins with = would be taken for a formula.
    """
    chart = sheets.book.add_chart({"type": "line"})
    for curve in curves:
        chart.add_series(
            {
                "name": curve.name,
                "categories": [block.sheet, block.first, 0, block.last, 0],
                "values": [block.sheet, block.first, curve.column, block.last, curve.column],
                "line": _LOOKS[curve.look],
            }
        )
    every = max((block.last - block.first + 1) // _TICKS, 1)
    chart.set_title({"name": title, "name_font": {"size": 12}, "overlay": False})
    chart.set_x_axis(
        {
            "num_format": sheets.written(block.clock),
            "text_axis": True,
            "interval_unit": every,
            "interval_tick": every,
            "label_position": "low",
            "num_font": {"rotation": -45},
        }
    )
    chart.set_y_axis(
        {
            "name": "kW",
            "num_format": sheets.written("#,##0"),
            "major_gridlines": {"visible": True, "line": {"color": "#dddddd"}},
        }
    )
    chart.set_legend({"position": "bottom"})
    chart.show_blanks_as("gap")
    return chart
