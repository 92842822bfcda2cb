"""The days of a period as a calendar: a square for each, darker where its highest load is nearer to the cap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from gridshare.reports.words import Words
from gridshare.schedules.period import GroupLoad, PeriodDay, PeriodDocument
from gridshare.view import Texts

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_ABOVE = (0.62, 0.05, 0.16)
_EMPTY = (1.0, 1.0, 1.0)
_FAILED = (0.93, 0.93, 0.93)
_DAYS = 31

_TEXTS: Texts = {
    "calendar": (
        "Highest load of each day as a share of the cap; ✕ above the contract",
        "Hoogste vermogen van elke dag als deel van de grens; ✕ boven het contract",
    ),
    "calendar_kw": ("Highest load of each day [kW]", "Hoogste vermogen van elke dag [kW]"),
    "nothing": ("doing nothing", "zonder plan"),
    "plan": ("with the plan", "met het plan"),
    "failed": ("; – no figures", "; – geen cijfers"),
}

Month = tuple[int, int]
Side = Literal["nothing", "plan"]


def height_in(document: PeriodDocument) -> float:
    """How high the picture is [in]."""
    return 1.3 + 0.19 * len(_months(document))


def calendar(figure: Figure, document: PeriodDocument, words: Words) -> None:
    """Doing nothing on the left and the plan on the right, a row for each month."""
    from matplotlib.cm import ScalarMappable
    from matplotlib.colors import Normalize

    words, months = words.also(_TEXTS), _months(document)
    loads = [load for d in document.days for load in (d.plan, d.nothing) if load is not None]
    scale = Normalize(0.0, 1.0 if document.has_cap else max([1.0, *map(_kw, loads)]))
    colours = ScalarMappable(scale, "Blues")
    axes = figure.subplots(1, 2, sharey=True)
    sides: tuple[Side, Side] = ("nothing", "plan")
    for ax, which in zip(axes, sides, strict=True):
        cells = np.full((len(months), _DAYS, 3), _EMPTY)
        for day in document.days:
            at = months.index((day.day.year, day.day.month)), day.day.day - 1
            cells[at], mark, ink = _cell(day, which, colours, is_of_cap=document.has_cap)
            ax.text(at[1], at[0], mark, ha="center", va="center_baseline", fontsize=7, color=ink)
        ax.imshow(cells, aspect="auto", interpolation="nearest")
        ax.set_title(words(which), loc="left", fontsize=10)
        _lines(ax, months, words)
    bar = figure.colorbar(colours, ax=axes, pad=0.015, fraction=0.03)
    bar.outline.set_visible(False)
    bar.ax.yaxis.set_major_formatter(lambda x, _: words.percent(x, 0) if document.has_cap else words.number(x))
    title = words("calendar" if document.has_cap else "calendar_kw")
    figure.suptitle(title + (words("failed") if document.verdict.failed else ""), x=0.01, ha="left", fontsize=11)


def _months(document: PeriodDocument) -> list[Month]:
    return list(dict.fromkeys((d.day.year, d.day.month) for d in document.days))


def _cell(day: PeriodDay, which: Side, colours: Any, *, is_of_cap: bool) -> tuple[Sequence[float], str, str]:
    """Colour of a day, its mark, and the colour of that."""
    load: GroupLoad | None = getattr(day, which)
    if load is None:
        return _FAILED, "–", "#444444"
    if load.exceedance_kwh > 0:
        return _ABOVE, "✕", "white"
    used = load.share_of_cap if is_of_cap and load.share_of_cap is not None else _kw(load)
    return colours.to_rgba(used)[:3], "", "white"


def _kw(load: GroupLoad) -> float:
    return max(load.peak_import_kw, load.peak_export_kw)


def _lines(ax: Any, months: Sequence[Month], words: Words) -> None:
    """White lines between the days, months at the left, numbers of days below."""
    ax.set_xticks([0, 4, 9, 14, 19, 24, 29], ["1", "5", "10", "15", "20", "25", "30"], fontsize=8)
    ax.set_yticks(range(len(months)), [words.month(f"{y}-{m:02}") for y, m in months], fontsize=8)
    ax.set_xticks(np.arange(_DAYS + 1) - 0.5, minor=True)
    ax.set_yticks(np.arange(len(months) + 1) - 0.5, minor=True)
    ax.grid(which="minor", color="white", linewidth=1.2)
    ax.tick_params(which="both", length=0)
    for side in ax.spines.values():
        side.set_visible(False)
