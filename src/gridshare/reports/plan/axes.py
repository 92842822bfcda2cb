"""What panels of the picture share: time in days of matplotlib, values held to the end of their step, a legend."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.clock import grid_of
from gridshare.schedules.document import ScheduleDocument


def edges_of(document: ScheduleDocument) -> Any:
    """Points 0 .. n in days of matplotlib, shape (point,)."""
    grid = grid_of(document)
    return day_numbers([*grid.starts, grid.end])


def day_numbers(moments: Sequence[datetime]) -> Any:
    """Instants in days of matplotlib."""
    from matplotlib import dates

    return dates.date2num(moments)  # type: ignore[no-untyped-call]


def held(values: Floats) -> Floats:
    """Values of steps at points: the last is held to the end, shape (point,)."""
    return np.append(values, values[-1])


def legend(ax: Any) -> None:
    """A legend to the right of the panel, where it has anything to name."""
    handles = ax.get_legend_handles_labels()[0]
    if handles:
        ax.legend(loc="upper left", bbox_to_anchor=(1.005, 1.02), fontsize=8.5, frameon=False, borderaxespad=0)
