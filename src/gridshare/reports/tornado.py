"""A tornado: a bar for each assumption, from what a low one does to what a high one does; the widest on top."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.reports.pictures import AXIS, bytes_of, finished, new_figure
from gridshare.reports.words import Words

_WIDTH_IN, _BAR_IN, _REST_IN = 10.0, 0.42, 1.1
_LOW, _HIGH = "#8fa8c4", "#1f5f9e"

Swing = tuple[str, str, float, str, float]
"""Name; what a low one is and does [EUR]; what a high one is and does [EUR]."""


def tornado(swings: Sequence[Swing], title: str, words: Words) -> bytes:
    """The picture as SVG; the same swings give the same bytes. Low ends are hatched, so that grey tells them apart.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    figure = new_figure(figsize=(_WIDTH_IN, _REST_IN + _BAR_IN * len(swings)), layout="constrained")
    ax = figure.subplots()
    for k, (_, low, low_eur, high, high_eur) in enumerate(reversed(swings)):
        for text, eur, colour, hatch in ((low, low_eur, _LOW, "////"), (high, high_eur, _HIGH, "")):
            ax.barh(k, eur, 0.62, color=colour, hatch=hatch, edgecolor="white", lw=0.5)
            side = "left" if eur >= 0 else "right"
            ax.annotate(
                text,
                (eur, k),
                xytext=(4 if eur >= 0 else -4, 0),
                textcoords="offset points",
                va="center",
                ha=side,
                fontsize=8,
            )
    ax.set_yticks(range(len(swings)), [name for name, *_ in reversed(swings)])
    ax.axvline(0, color=AXIS, lw=0.8)
    ax.margins(x=0.25)
    finished(ax, title, words, axis="x")
    return bytes_of(figure, "svg")
