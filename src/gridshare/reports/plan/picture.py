"""A schedule as one picture: the group against its cap before and after, prices, storage, charging sessions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.outputs import write
from gridshare.reports.clock import grid_of
from gridshare.reports.kinds import views
from gridshare.reports.pictures import CAP, PLAN, bytes_of, new_figure, refuse_suffix
from gridshare.reports.plan import panels, stays
from gridshare.reports.plan.headline import outcome, unfinished, unlikely
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.timegrid import TimeGrid
from gridshare.view import Text

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_WIDTH_IN = 12.0
_A_DAY_H = 26.0
_SOME_DAYS_H = 100.0
_TITLE_WIDTH = 120  # characters
_CLOCK: Text = ("local clock", "plaatselijke tijd")


def plot(document: ScheduleDocument, language: Language = "en") -> Figure:
    """The picture.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words, grid = Words(language, {**panels.LINES, **panels.TEXTS}), grid_of(document)
    shown = _panels(document)
    heights = [height for height, _ in shown]
    figure = new_figure(figsize=(_WIDTH_IN, 1.0 + sum(heights)), layout="constrained", dpi=110)
    axes = np.atleast_1d(figure.subplots(len(shown), 1, sharex=True, height_ratios=heights))
    for ax, (_, draw) in zip(axes, shown, strict=True):
        draw(ax, document, words)
        ax.grid(axis="x", color="#e6e6e6", linewidth=0.6)
        ax.set_axisbelow(True)
        for side in ("top", "right"):
            ax.spines[side].set_visible(False)
    _clock(axes[-1], grid, words)
    figure.suptitle(_title(document, grid, words), fontsize=11, x=0.01, ha="left", color=_colour(document))
    return figure


def _title(document: ScheduleDocument, grid: TimeGrid, words: Words) -> str:
    """Whether the search was cut short and what is open, before all else; the park and the day; what the plan keeps."""
    first = [unfinished(document, words), *unlikely(document.findings, words)]
    lines = [*first, f"{document.name} - {words.date(grid.local[0])}", outcome(document, words)]
    return "\n".join(fill(text, _TITLE_WIDTH) for text in lines if text)


def _colour(document: ScheduleDocument) -> str:
    return PLAN if document.verdict.finished else CAP


def save(document: ScheduleDocument, path: Path, language: Language = "en") -> None:
    """Write the picture as PNG or SVG; the same schedule gives the same bytes.

    Raises:
        MissingPackageError: If matplotlib is not installed.
        PictureNameError: If the name ends otherwise.
    """
    refuse_suffix(path)
    write(path, written(document, path.suffix.lower()[1:], language))


def written(document: ScheduleDocument, form: str, language: Language = "en") -> bytes:
    """The picture as the bytes of a file, ``png`` or ``svg``.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    figure = plot(document, language)
    _lay_out(figure)
    return bytes_of(figure, form)


def _lay_out(figure: Figure) -> None:
    """Find the layout once and round it: its solver's last digits depend on where things lie in memory."""
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    for ax in figure.axes:
        left, bottom, width, height = (round(float(edge), 4) for edge in ax.get_position().bounds)
        ax.set_position((left, bottom, width, height))
    for text in figure.texts:
        x, y = text.get_position()
        text.set_position((round(x, 4), round(y, 4)))


def _panels(document: ScheduleDocument) -> list[tuple[float, Callable[[Any, ScheduleDocument, Words], None]]]:
    """Height [in] and drawing of each panel that this schedule has something for."""
    shown: list[tuple[float, Callable[[Any, ScheduleDocument, Words], None]]] = [
        (4.2, panels.net_load),
        (1.5, panels.prices),
    ]
    known = views().values()
    states = dict.fromkeys(view.panel for view in known if view.panel is not None)
    shown += [(1.5, partial(panels.state, panel=each)) for each in states if panels.states_of(document, each)]
    for each in dict.fromkeys(view.stays for view in known if view.stays is not None):
        rows = len(stays.largest_stays(document, each))
        if rows:
            shown.append((0.7 + 0.17 * rows, partial(stays.bars, stays=each)))
    return shown


def _clock(ax: Any, grid: TimeGrid, words: Words) -> None:
    """The local clock along the lowest axis, from the first to the last instant."""
    from matplotlib import dates as typed

    dates: Any = typed  # carries no types
    zone = ZoneInfo(grid.time_zone)
    hours = (grid.end - grid.start) / timedelta(hours=1)
    ax.set_xlim(dates.date2num(grid.start), dates.date2num(grid.end))
    if hours <= _SOME_DAYS_H:
        every, look = (2, "%H:%M") if hours <= _A_DAY_H else (6, "%d-%m\n%H:%M")
        ax.xaxis.set_major_locator(dates.HourLocator(byhour=range(0, 24, every), tz=zone))
    else:
        look = "%d-%m"
        ax.xaxis.set_major_locator(dates.AutoDateLocator(tz=zone, minticks=4, maxticks=14))
    ax.xaxis.set_major_formatter(dates.DateFormatter(look, tz=zone))
    ax.set_xlabel(f"{words.of(_CLOCK)} ({grid.time_zone})")
