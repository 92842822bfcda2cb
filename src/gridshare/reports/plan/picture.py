"""A schedule as one picture: net load against its cap before and after, prices, stores, charging sessions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from gridshare.outputs import write
from gridshare.reports.kinds import views
from gridshare.reports.pictures import AXIS, CAP, GRID, PLAN, SHADE, bytes_of, new_figure, refuse_suffix
from gridshare.reports.plan import panels, stays, strips
from gridshare.reports.plan.headline import outcome, unfinished, unlikely
from gridshare.reports.plan.scene import Scene, scene_of_group
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Text

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Drawing = tuple[float, Callable[[Any, Scene, Words], float]]
"""Height [in] of a panel's axes, and what draws on them and returns the height that its legend takes below [in]."""

WIDTH_IN = 9.6
_RIGHT_IN, _HEADING_IN, _LINE_IN, _CLOCK_IN, _LETTER_IN = 0.75, 0.31, 0.18, 0.6, 0.062
"""To the right of the axes; above a panel; a line of the title; below the lowest axes; the width of a letter."""
_A_DAY_H, _TWO_DAYS_H, _SOME_DAYS_H = 26.0, 50.0, 100.0
_TITLE_WIDTH = 122  # characters
_CLOCK: Text = ("local clock", "plaatselijke tijd")


def plot(document: ScheduleDocument, language: Language = "en") -> Figure:
    """The picture of the group.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words, scene = Words(language), scene_of_group(document)
    colour = PLAN if document.verdict.finished else CAP
    return drawn(scene, _title(document, scene, words), words, colour)


def _title(document: ScheduleDocument, scene: Scene, words: Words) -> list[str]:
    """Whether the search was cut short and what is open, before all else; the park and the day; what the plan keeps."""
    first = [unfinished(document, words), *unlikely(document.findings, words)]
    lines = [*first, f"{document.name} - {days(scene, words)}", outcome(document, words)]
    return [line for line in lines if line]


def days(scene: Scene, words: Words) -> str:
    """The day that is drawn, or the first and the last."""
    first, last = scene.grid.local[0], scene.grid.local[-1]
    return words.date(first) if first.date() == last.date() else f"{words.date(first)} – {words.date(last)}"


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
    return bytes_of(plot(document, language), form)


def untitled(document: ScheduleDocument, words: Words) -> bytes:
    """The picture as SVG, for a page that has its title in words."""
    return bytes_of(drawn(scene_of_group(document), [], words), "svg")


def drawn(scene: Scene, title: list[str], words: Words, colour: str = PLAN) -> Figure:
    """All panels that a scene has something for, one below the other, on one clock."""
    from matplotlib.text import Text as Label

    words, shown = words.also({**panels.LINES, **panels.TEXTS}), _panels(scene)
    figure = new_figure(dpi=120)
    first = figure.add_axes((0.1, 0.1, 0.8, 0.8))
    others = [figure.add_axes((0.1, 0.1, 0.8, 0.8), label=str(k), sharex=first) for k in range(1, len(shown))]
    axes: list[Any] = [first, *others]
    below = [draw(ax, scene, words) for ax, (_, draw) in zip(axes, shown, strict=True)]
    for ax in axes:
        _finish(ax, scene, is_last=ax is axes[-1])
    _clock(axes[-1], scene, words)
    lines = [part for line in title for part in wrap(line, _TITLE_WIDTH)]
    _lay_out(figure, axes, [height for height, _ in shown], (below, len(lines)))
    top = 1 - 0.08 / figure.get_figheight()
    figure.suptitle("\n".join(lines), fontsize=10.5, x=0.012, y=top, ha="left", va="top", color=colour)
    for label in figure.findobj(Label):
        label.set_parse_math(False)  # a dollar in a name is no formula
    return figure


def _finish(ax: Any, scene: Scene, *, is_last: bool) -> None:
    """What all panels have: lines at hours, no frame, and another ground after the horizon."""
    ax.grid(axis="x", color=GRID, linewidth=0.6)
    ax.set_axisbelow(True)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    ax.tick_params(axis="x", labelbottom=is_last, labelsize=8.5)
    if scene.beyond is not None:
        ax.axvspan(scene.later_edges[0], scene.later_edges[-1], color=SHADE, lw=0, zorder=0)
        ax.axvline(scene.later_edges[0], color=AXIS, lw=0.8, zorder=3)


def _lay_out(
    figure: Figure, axes: Sequence[Any], heights: Sequence[float], around: tuple[Sequence[float], int]
) -> None:
    """Panels at their own heights; by arithmetic, since a solver's last digits differ from one drawing to the next."""
    below, lines = around
    labels = [part for ax in axes for label in ax.get_yticklabels() for part in label.get_text().split("\n")]
    left = 0.35 + _LETTER_IN * max([6, *map(len, labels)])
    width = WIDTH_IN - left - _RIGHT_IN
    high = 0.12 + _LINE_IN * lines + sum(heights) + _HEADING_IN * len(axes) + sum(below) + _CLOCK_IN
    figure.set_size_inches(WIDTH_IN, high)
    y = high - 0.12 - _LINE_IN * lines
    for ax, height, legend in zip(axes, heights, below, strict=True):
        y -= _HEADING_IN + height
        ax.set_position((left / WIDTH_IN, y / high, width / WIDTH_IN, height / high))
        y -= legend


def _panels(scene: Scene) -> list[Drawing]:
    """Height and drawing of each panel that this scene has something for."""
    shown: list[Drawing] = [(3.6, panels.net_load)]
    if scene.member is not None and (n := len(strips.machines_of(scene))):
        shown.append((strips.height_in(n), strips.machines))
    shown.append((1.1, panels.prices))
    known = views().values()
    rows = {panel: len(strips.stores_of(scene, panel)) for view in known if (panel := view.panel) is not None}
    shown += [(strips.height_in(n), partial(strips.stores, panel=panel)) for panel, n in rows.items() if n]
    groups = {each: stays.groups_of(scene, each) for view in known if (each := view.stays) is not None}
    shown += [(stays.height_in(of), partial(stays.bars, stays=each)) for each, of in groups.items() if of]
    return shown


def _clock(ax: Any, scene: Scene, words: Words) -> None:
    """The local clock along the lowest axis, from the first to the last instant; the day under its midnight."""
    from matplotlib import dates as typed

    dates: Any = typed  # carries no types
    zone = ZoneInfo(scene.grid.time_zone)
    first, last = scene.edges[0], scene.later_edges[-1]
    hours = 24 * (last - first)
    ax.set_xlim(first, last)

    def day(at: datetime) -> str:
        return f"{words.weekday(at)} {at.day} {words.short_month(f'{at:%Y-%m}').split()[0]}"

    def label(x: float, _: Any) -> str:
        at = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=round(x * 24 * 60))).astimezone(zone)
        if hours > _SOME_DAYS_H:
            return day(at)
        return f"{at:%H:%M}\n{day(at)}" if at.hour == 0 else f"{at:%H:%M}"

    if hours <= _SOME_DAYS_H:
        every = 2 if hours <= _A_DAY_H else 3 if hours <= _TWO_DAYS_H else 6
        ax.xaxis.set_major_locator(dates.HourLocator(byhour=range(0, 24, every), tz=zone))
    else:
        ax.xaxis.set_major_locator(dates.AutoDateLocator(tz=zone, minticks=4, maxticks=10))
    ax.xaxis.set_major_formatter(label)
    ax.set_xlabel(f"{words.of(_CLOCK)} ({scene.grid.time_zone})", fontsize=9)
