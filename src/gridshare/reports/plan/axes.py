"""What panels of the picture share: time in days of matplotlib, values held to the end of their step, a legend."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import numpy as np

from gridshare.parts import Floats

_LONGEST_NAME = 32
_MOST_COLUMNS, _SHORT = 4, 42
_LOOK: dict[str, Any] = {
    "fontsize": 8, "frameon": False, "borderaxespad": 0, "borderpad": 0, "columnspacing": 1.4, "handlelength": 2.6,
    "labelspacing": 0.38,
}  # fmt: skip
_WIDTH_IN, _ROW_IN, _LETTER_IN = 7.6, 0.165, 0.056
"""Of a legend: its width, the height of a row, the width of a letter."""


def day_numbers(moments: Sequence[datetime]) -> Any:
    """Instants in days of matplotlib."""
    from matplotlib import dates

    return dates.date2num(moments)  # type: ignore[no-untyped-call]


def held(values: Floats) -> Floats:
    """Values of steps at points: the last is held to the end, shape (point,)."""
    return np.append(values, values[-1])


def shortened(name: str) -> str:
    """A name that leaves room for the picture."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def title(ax: Any, text: str) -> None:
    """The heading of a panel."""
    ax.set_title(text, loc="left", fontsize=10.5, pad=4)


def halo(width: float) -> list[Any]:
    """A white edge around a line of this width, so that it shows on dark areas too."""
    from matplotlib import patheffects

    return [patheffects.withStroke(linewidth=width + 1.6, foreground="white")]


def legend(ax: Any) -> float:
    """A legend below the panel's axes; short texts in columns that read row by row, a long one on a line of its own.

    Returns:
        The height that it takes [in].
    """
    from matplotlib.legend import Legend
    from matplotlib.transforms import ScaledTranslation

    named = list(zip(*ax.get_legend_handles_labels(), strict=True))
    short = [each for each in named if len(each[1]) <= _SHORT]
    long = [each for each in named if len(each[1]) > _SHORT]
    columns = next((c for c in range(_MOST_COLUMNS, 1, -1) if c * _width_in(short) <= _WIDTH_IN), 1)
    rows = 0
    for entries, ncols in ((short, min(columns, len(short))), (long, 1)):
        if entries:
            down = ScaledTranslation(0, -0.06 - rows * _ROW_IN, ax.figure.dpi_scale_trans)
            order = [k for first in range(ncols) for k in range(first, len(entries), ncols)]
            handles, labels = zip(*(entries[k] for k in order), strict=True)
            place: dict[str, Any] = {
                "loc": "upper left",
                "bbox_to_anchor": (0, 0),
                "bbox_transform": ax.transAxes + down,
            }
            ax.add_artist(Legend(ax, handles, labels, ncols=ncols, **place, **_LOOK))
            rows += -(-len(entries) // ncols)
    return 0.06 + rows * _ROW_IN


def _width_in(entries: Sequence[tuple[Any, str]]) -> float:
    return 0.6 + _LETTER_IN * max((len(label) for _, label in entries), default=0)


def legend_above(ax: Any) -> None:
    """A legend to the right of the heading, for a panel with few lines."""
    from matplotlib.transforms import ScaledTranslation

    up = ScaledTranslation(0, 0.07, ax.figure.dpi_scale_trans)
    place = {"loc": "lower right", "bbox_to_anchor": (1, 1), "bbox_transform": ax.transAxes + up}
    handles, labels = ax.get_legend_handles_labels()
    ax.legend(handles, labels, ncols=len(labels), **place, **_LOOK)
