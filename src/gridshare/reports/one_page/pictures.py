"""The load of a group against its cap: a day as wide as the page, or days next to each other on one scale.

Lines differ in dashes and width and what is above the cap is hatched, so that a print in grey says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.board.report import Picture
from gridshare.reports.clock import grid_of, moment
from gridshare.reports.one_page.room import Room, room_of
from gridshare.reports.pictures import AXIS, BEFORE, CAP, DASHED, DOTTED, OVER, PLAN, bytes_of, new_figure
from gridshare.reports.plan.axes import day_numbers, held
from gridshare.reports.plan.limits import limits_of
from gridshare.reports.plan.panels import LINES
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.rounding import ROUNDING_KW, is_over
from gridshare.view import Texts

WIDTH_IN = 6.7
"""Width of the text of a page, so that letters are as large as they say."""

_DAY_IN, _ROW_IN, _KEY_IN = 2.1, 1.25, 0.35
_LETTERS, _SMALL = 7.5, 6.5
_A_WEEK = 7
_NEAR = 0.2
"""A cap on export is drawn where more than this share of it flows."""

_TEXTS: Texts = {
    **LINES,
    "title": ("Net load of the group [kW]", "Netto vermogen van de groep [kW]"),
    "title_days": (
        "Net load of the group [kW], a day each; below its name the least room under the contract",
        "Netto vermogen van de groep [kW], per dag; onder de naam de minste ruimte onder het contract",
    ),
    "above": ("above the cap", "boven de grens"),
    "less_margin": ("cap less the margin", "grens min de marge"),
    "alt": (
        "Highest import {high} kW with the plan, {before} kW without; {room}",
        "Hoogste afname {high} kW met het plan, {before} kW zonder; {room}",
    ),
    "alt_room": (
        "least room under the contract {kw} kW at {when}.",
        "minste ruimte onder het contract {kw} kW om {when}.",
    ),
    "alt_none": ("no cap.", "geen grens."),
    "kw": ("{kw} kW", "{kw} kW"),
    "room": ("{kw} kW room", "{kw} kW ruimte"),
    "over": ("{kw} kW above", "{kw} kW erboven"),
    "failed": ("no figures", "geen cijfers"),
}


@dataclass(frozen=True, slots=True, eq=False)
class DayShown:
    """A day that is drawn next to others: its name, and its plan, which is None where there is none."""

    name: str
    plan: ScheduleDocument | None


def day_picture(document: ScheduleDocument, words: Words) -> Picture:
    """The horizon of one plan."""
    words = words.also(_TEXTS)
    figure = new_figure(figsize=(WIDTH_IN, _DAY_IN), layout="constrained")
    ax = figure.subplots()
    _draw(ax, document, words)
    _clock(ax, document, small=False)
    _plain(ax, words)
    _key(figure, [ax])
    return Picture(words("title"), _alt(document, words), bytes_of(figure, "svg"))


def days_picture(days: Sequence[DayShown], words: Words) -> Picture:
    """Days next to each other, at most seven in a row, on one scale."""
    words = words.also(_TEXTS)
    rows = -(-len(days) // _A_WEEK)
    columns = min(len(days), _A_WEEK)
    figure = new_figure(figsize=(WIDTH_IN, _KEY_IN + _ROW_IN * rows), layout="constrained")
    axes = figure.subplots(rows, columns, sharey=True, squeeze=False).ravel().tolist()
    for ax in axes[len(days) :]:
        ax.set_visible(False)
    texts = []
    for k, (ax, day) in enumerate(zip(axes, days, strict=False)):
        title, colour = _title(day, words)
        ax.set_title(title, loc="left", fontsize=_SMALL, color=colour, pad=2)
        _plain(ax, words)
        if day.plan is None:
            ax.set_xticks([])
            texts.append(f"{day.name}: {words('failed')}.")
            continue
        _draw(ax, day.plan, words)
        _clock(ax, day.plan, small=True)
        if k % _A_WEEK:
            ax.tick_params(left=False)
        texts.append(f"{day.name}: {_alt(day.plan, words)}")
    _key(figure, axes[: len(days)])
    return Picture(words("title_days"), " ".join(texts), bytes_of(figure, "svg"))


def least_room(room: Room, words: Words) -> str:
    """The least room of a plan in a few words: ``12 kW room``, ``40 kW above``; empty where there is no contract."""
    words = words.also(_TEXTS)
    if room.least is None:
        return ""
    kw = room.kw[room.least]
    return words("over" if kw < -ROUNDING_KW else "room", kw=words.number(abs(kw)))


def _title(day: DayShown, words: Words) -> tuple[str, str]:
    if day.plan is None:
        return f"{day.name}\n✗ {words('failed')}", CAP
    room = room_of(day.plan)
    verdict = day.plan.verdict
    is_good = verdict.cap_kept and verdict.limits_kept and verdict.all_served
    mark = "✗" if not is_good else "✓" if verdict.finished else "–"
    left = "" if room.least is None else words("kw", kw=words.number(room.kw[room.least]))
    return f"{day.name}\n{mark} {left}".rstrip(), PLAN if is_good else CAP


def _draw(ax: Any, document: ScheduleDocument, words: Words) -> None:
    grid, group = grid_of(document), document.group
    edges = day_numbers([*grid.starts, grid.end])
    plan, before = np.array(group.net_load_kw), np.array(group.baseline_net_load_kw)
    for sign, contract, less, thick in (
        (1, limits_of(group.import_contract_kw), limits_of(group.import_cap_kw), 1.6),
        (-1, limits_of(group.export_contract_kw), limits_of(group.export_cap_kw), 1.2),
    ):
        known = np.isfinite(contract)
        if not known.any() or (sign < 0 and max((-plan).max(), (-before).max()) < _NEAR * contract[known].min()):
            continue
        line = {"where": "post", "color": CAP}
        ax.step(edges, _held(sign * contract), lw=thick, label=words("cap"), zorder=3, **line)
        if (less < contract - ROUNDING_KW).any():
            ax.step(edges, _held(sign * less), lw=0.9, ls=DOTTED, label=words("less_margin"), zorder=3, **line)
        over = known & is_over(sign * plan, contract)
        if over.any():
            look = {"facecolor": OVER, "edgecolor": "white", "hatch": "xxxx", "lw": 0, "label": words("above")}
            low = held(sign * np.where(known, contract, plan))
            high = held(np.where(over, plan, sign * np.where(known, contract, plan)))
            ax.fill_between(edges, low, high, step="post", zorder=2, **look)
    ax.step(edges, held(before), where="post", color=BEFORE, lw=1.0, ls=DASHED, label=words("before"), zorder=4)
    ax.step(edges, held(plan), where="post", color=PLAN, lw=1.7, label=words("after"), zorder=5)
    ax.axhline(0, color=AXIS, lw=0.6, zorder=1)


def _held(values: Floats) -> Floats:
    return held(np.where(np.isfinite(values), values, np.nan))


def _clock(ax: Any, document: ScheduleDocument, *, small: bool) -> None:
    """The local clock: every other hour of a day, every six of a few, midnights of more."""
    from matplotlib import dates as typed

    dates: Any = typed  # carries no types
    grid = grid_of(document)
    zone = ZoneInfo(grid.time_zone)
    hours = (grid.end - grid.start) / timedelta(hours=1)
    ax.set_xlim(dates.date2num(grid.start), dates.date2num(grid.end))
    is_day = hours <= 26  # noqa: PLR2004 - a day of 25 hours, and what begins a little earlier
    every = (12 if small else 2) if is_day else 6 if hours <= 80 else 24  # noqa: PLR2004 - three days
    look = "%H" if small else "%H:%M" if is_day else "%d-%m\n%H:%M" if every < 24 else "%d-%m"  # noqa: PLR2004
    ax.xaxis.set_major_locator(dates.HourLocator(byhour=range(0, 24, every), tz=zone))
    ax.xaxis.set_major_formatter(dates.DateFormatter(look, tz=zone))


def _plain(ax: Any, words: Words) -> None:
    ax.yaxis.set_major_formatter(lambda kw, _: words.number(kw))
    ax.yaxis.get_major_locator().set_params(nbins=5)
    ax.grid(axis="y", color="#e6e6e6", linewidth=0.5)
    ax.set_axisbelow(True)
    ax.tick_params(labelsize=_SMALL, length=2)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)


def _key(figure: Any, axes: Sequence[Any]) -> None:
    """What each line means, once, below all."""
    named = {label: handle for ax in axes for handle, label in zip(*ax.get_legend_handles_labels(), strict=True)}
    figure.legend(
        list(named.values()), list(named), loc="outside lower center", ncols=5, fontsize=_LETTERS, frameon=False
    )


def _alt(document: ScheduleDocument, words: Words) -> str:
    room = room_of(document)
    left = words("alt_none")
    if room.least is not None:
        kw = room.kw[room.least]
        left = words("alt_room", kw=words.number(kw), when=moment(room.grid, room.least, words))
    high, before = document.figures.peak_import_kw, document.baseline.peak_import_kw
    return words("alt", high=words.number(high), before=words.number(before), room=left)
