"""A reliability plot: how often what was measured lay at or below each quantile, against how often it should.

On the diagonal the quantiles are true. A curve that is flatter than it belongs to a band that is too narrow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from gridshare.forecasts.forecaster import LEVELS
from gridshare.outputs import write
from gridshare.parts import Floats
from gridshare.reports.pictures import GRID, bytes_of, new_figure, refuse_suffix
from gridshare.usecases.backtest_forecast import Backtest

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_NAMED = 6
"""So many curves get a colour and a name; of more, all are thin and their median is thick."""


def reliability(levels: Sequence[float], observed: Mapping[str, Floats]) -> Figure:
    """The plot of some series: name -> share observed at or below each level, shape (level,).

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    figure = new_figure(figsize=(6.4, 6.0), layout="constrained", dpi=110)
    ax = figure.subplots()
    ax.plot([0, 1], [0, 1], color="#999999", linewidth=1, linestyle="--", label="true quantiles")
    few = len(observed) <= _NAMED
    for name, shares in observed.items():
        if few:
            ax.plot(levels, shares, marker="o", markersize=4, linewidth=1.5, label=name)
        else:
            ax.plot(levels, shares, color="#4c78a8", linewidth=0.7, alpha=0.5)
    if not few:
        middle = np.median(np.stack(list(observed.values())), axis=0)
        label = f"median of {len(observed)} series"
        ax.plot(levels, middle, color="#1f3b5c", marker="o", markersize=5, linewidth=2.5, label=label)
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 1)
    ax.set_aspect("equal")
    ax.set_xticks(levels, [f"{100 * level:g}" for level in levels])
    ax.set_yticks(levels, [f"{100 * level:g}" for level in levels])
    ax.set_xlabel("quantile [%]")
    ax.set_ylabel("measured at or below it [%]")
    ax.grid(color=GRID, linewidth=0.6)
    ax.set_axisbelow(True)
    ax.legend(loc="upper left", frameon=False)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    return figure


def save_reliability(found: Backtest, path: Path) -> None:
    """Write the plot of a backtest as PNG or SVG.

    Raises:
        MissingPackageError: If matplotlib is not installed.
        PictureNameError: If the name ends otherwise.
    """
    refuse_suffix(path)
    several = len({each.method for each in found.judged}) > 1
    names = [f"{each.series}, {each.method}" if several else each.series for each in found.judged]
    observed = dict(zip(names, (each.scores.observed for each in found.judged), strict=True))
    write(path, bytes_of(reliability(LEVELS, observed), path.suffix.lower()[1:]))
